// SPDX-License-Identifier: MIT
// The engines' memory limits, derived from the docstrings of `duplicate_cache_limits` and
// `client_engine::memory_bytes`. Both keep memory for the next load, so their memory depends on the
// heaviest load so far; if slots are not reused, it does not.
#pragma once

#include <array>
#include <bit>
#include <deque>

#include "simulate/books.hpp"

namespace simulated {

/// Limits for one duplicate cache, checked after each packet.
class cache_bounds {
  public:
    /// `shared`: one with a share of a budget, like those of a server's connections. It uses
    /// smaller chunks, and allocates the first one with its first request.
    explicit cache_bounds(bool shared)
        : shared_(shared), chunk_(std::size_t{shared ? 16U : 64U} * 1024),
          most_chunks_(shared ? 1 : 0) {}

    /// A reply is stored that lives until `end`. `lane`: 1 for CoA and Disconnect, which have
    /// separate chunks, otherwise 0.
    void store(std::size_t octets, std::size_t lane, time_point now, time_point end) {
        lanes_[lane].store(octets, end);
        std::size_t used = 0;
        for (replies& each : lanes_) {
            used += each.most_chunks(now, chunk_ - max_packet_size + 1);
        }
        most_chunks_ = std::max(most_chunks_, used);
    }

    /// Throws `simulation::broken_invariant`.
    void check(const radius::detail::duplicate_cache& cache, const duplicate_cache_limits& limits) {
        demand(cache.entries() <= limits.max_entries, invariant::bounds, 0,
               "the duplicate cache has more entries than its option allows");
        demand(cache.reply_bytes() <= limits.max_reply_bytes, invariant::bounds, 0,
               "the duplicate cache has more octets than its option allows");
        // An entry that came and ended between two checks is not counted.
        most_ = std::min(std::max(most_, cache.entries() + 1), limits.max_entries + 1);
        demand(cache.memory_bytes() <= most_bytes(limits), invariant::memory, 0,
               "the duplicate cache uses more memory than its heaviest load needs");
        if (shared_) {
            check_share(cache);
        }
    }

  private:
    static constexpr std::size_t at_once = 64; ///< entries are allocated in groups of this size

    /// Its memory, except the table of chunks, which stays, equals its part of the budget.
    void check_share(const radius::detail::duplicate_cache& cache) {
        most_shared_ = std::max(most_shared_, cache.shared_bytes());
        const std::size_t beside = sizeof(radius::detail::duplicate_cache) + most_shared_ / 64;
        demand(cache.memory_bytes() >= cache.shared_bytes(), invariant::memory, 0,
               "the duplicate cache has more of the budget than it uses");
        demand(cache.memory_bytes() <= cache.shared_bytes() + beside, invariant::memory, 0,
               "the duplicate cache uses memory that it did not take from the budget");
    }

    /// Replies with equal lifetimes, in the order in which they were stored.
    class replies {
      public:
        void store(std::size_t octets, time_point end) {
            living_.push_back({end, octets});
            since_oldest_ += octets;
            ever_ += octets;
        }

        /// A new chunk is started if the next reply does not fit, and a chunk is reused when all
        /// its replies have expired. So all but the first and the last were filled since the oldest
        /// living reply.
        std::size_t most_chunks(time_point now, std::size_t least_fill) {
            while (!living_.empty() && living_.front().end <= now) {
                since_oldest_ -= living_.front().octets;
                living_.pop_front();
            }
            if (living_.empty()) {
                return 0;
            }
            return std::min(1 + ever_ / least_fill, 2 + since_oldest_ / least_fill);
        }

      private:
        struct reply {
            time_point end;
            std::size_t octets;
        };
        std::deque<reply> living_;
        std::size_t since_oldest_ = 0;
        std::size_t ever_ = 0;
    };

    /// 80 octets per entry and 16 to 32 for the index; chunks with a table entry of up to 80 octets
    /// each.
    std::size_t most_bytes(const duplicate_cache_limits& limits) const {
        const std::size_t blocks = (most_ + at_once - 1) / at_once;
        const std::size_t entries = blocks * (at_once * 80 + 2 * sizeof(void*));
        const std::size_t index = std::bit_ceil(std::max<std::size_t>(2 * most_, 16)) * 8;
        const std::size_t chunks = std::min(limits.max_reply_bytes / chunk_, most_chunks_);
        return sizeof(radius::detail::duplicate_cache) + entries + index + chunks * (chunk_ + 80);
    }

    bool shared_;
    std::size_t chunk_;
    std::size_t most_ = 1; ///< maximum number of entries so far
    std::array<replies, 2> lanes_;
    std::size_t most_chunks_;     ///< maximum so far
    std::size_t most_shared_ = 0; ///< octets from the budget
};

/// Limits for one client engine.
class client_memory_bounds {
  public:
    client_memory_bounds(const client_engine_options& options, bool plain)
        : most_channels_(options.max_channels), watchdog_(options.watchdog.enabled),
          connected_(is_connected(options.servers.front().transport)), plain_(plain) {
        places(options.servers.size());
    }

    /// There have been this many servers at once, with those that were removed and still have
    /// requests in flight.
    void places(std::size_t count) noexcept {
        servers_ = std::max(servers_, count);
        channels_ = servers_ * most_channels_;
        if (watchdog_) { // one for each server and each connection, and one for the last connection
            probes_ = 2 * servers_ + (connected_ ? 2 * channels_ : 0);
        }
    }

    /// This many requests are in progress, or have ended in the last round of actions.
    void hold(std::size_t requests) noexcept { most_ = std::max(most_, requests + probes_); }

    /// Slots are reused before new ones are added.
    void check_slot(std::uint32_t index, std::uint64_t serial) const {
        demand(index < most_, invariant::memory, serial,
               "a request got a new slot although an old one was free");
    }

    /// Throws `simulation::broken_invariant`.
    void check(std::size_t bytes) const {
        const std::size_t tokens = plain_ ? 512 + 32 * most_ : 0;
        const std::size_t most =
            4096 + servers_ * 1280 + (most_ + 8) * (8 * 1024 + 640) + channels_ * (4096 + tokens);
        demand(bytes <= most, invariant::memory, 0,
               "a client uses more memory than its heaviest load needs");
    }

  private:
    std::size_t most_channels_; ///< of one server
    bool watchdog_;
    bool connected_;
    std::size_t servers_ = 0;
    std::size_t channels_ = 0; ///< the maximum number
    bool plain_;
    std::size_t probes_ = 0;
    std::size_t most_ = 0; ///< maximum number of slots in use so far
};

} // namespace simulated
