// SPDX-License-Identifier: MIT
// What lookups of unknown source addresses have found, and what waits for them: each source is
// asked about once at a time, and spoofed ones cannot fill the memory.
#pragma once

#include <chrono>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include <radius/address/endpoint.hpp>
#include <radius/container/keyed_hash.hpp>
#include <radius/container/time_point.hpp>
#include <radius/protocol/drop_reason.hpp>
#include <radius/protocol/server/peer.hpp>
#include <radius/wire/function_ref.hpp>

namespace radius {

/// The bounds of `peer_lookup`, for all threads of a server together.
struct peer_lookup_limits {
    /// How long an answer with a peer is used; then the next packet causes another lookup. At least
    /// 1 second.
    std::chrono::seconds keep{300};

    /// How long an answer without a peer is used: packets of that source are dropped meanwhile. At
    /// least 1 second.
    std::chrono::seconds keep_absent{30};

    /// How long a lookup may take; then what waits for it is dropped. Positive.
    std::chrono::milliseconds timeout{5000};

    /// After a lookup that failed or took too long: how long to wait before asking about this
    /// source again. A peer that an earlier lookup has found is used meanwhile. Positive.
    std::chrono::milliseconds pause{1000};

    /// Peers to remember; beyond that, the one that was found first is forgotten. Each takes about
    /// 600 octets. At least 1.
    std::size_t max_found = std::size_t{64} * 1024;

    /// Sources without a peer, and those of failed lookups, to remember. Each takes about 200
    /// octets. At least 1.
    std::size_t max_absent = std::size_t{64} * 1024;

    /// Lookups at the same time, at least 1.
    std::size_t max_lookups = 64;

    /// Lookups that begin within one second, at least 1.
    std::size_t max_lookups_a_second = 1000;

    /// Packets and new connections that wait for a lookup, at least 1. A packet takes up to 4096
    /// octets.
    std::size_t max_parked = 1024;

    /// The same for sources of one network: an IPv4 /24 or an IPv6 /48.
    std::size_t max_parked_a_network = 64;
};

} // namespace radius

namespace radius::detail {

/// Returns the limits. Throws `std::system_error` with `errc::option_invalid` and the name of the
/// limit if one is out of range.
peer_lookup_limits checked(const peer_lookup_limits& limits);

/// A packet or a connection that waits for a lookup.
class parked_work {
  public:
    parked_work() = default;
    parked_work(const parked_work&) = delete;
    parked_work& operator=(const parked_work&) = delete;
    virtual ~parked_work() = default;

    /// The lookup has ended: with a peer, or null and the reason. Called once, by any thread.
    virtual void resume(const kept_peer& peer, drop_reason why) noexcept = 0;
};

/// How a lookup ended.
enum class lookup_result : octet {
    found,
    absent, ///< the source has no peer
    failed, ///< an error, or it took too long
};

/// Any thread may call any member.
class peer_directory {
  public:
    enum class step : octet {
        found,   ///< `peer` is valid until `until`
        dropped, ///< for `reason`
        parked,  ///< it waits for a lookup that is in progress
        ask,     ///< it waits; begin a lookup, and call `answer` when it ends
    };
    struct outcome {
        step next = step::dropped;
        drop_reason reason = drop_reason::none;
        kept_peer peer{};
        time_point until{};
    };

    /// What to resume, and with what.
    struct resumption {
        std::vector<std::shared_ptr<parked_work>> parked;
        kept_peer peer{};
        drop_reason reason = drop_reason::none;

        void resume() const noexcept {
            for (const auto& one : parked) {
                one->resume(peer, reason);
            }
        }
    };

    /// `seed`: random and secret. Otherwise sources could be chosen that collide.
    peer_directory(const peer_lookup_limits& limits, const hash_seed& seed);

    const peer_lookup_limits& limits() const noexcept { return limits_; }

    /// A packet or connection from a source that is in no table; its port is ignored. `park` is
    /// called if it has to wait.
    outcome admit(const endpoint& source, time_point now,
                  function_ref<std::shared_ptr<parked_work>()> park);

    /// The lookup of a source has ended. `peer` is null unless it was found. The result is empty if
    /// no lookup of this source is in progress.
    resumption answer(const endpoint& source, lookup_result how, kept_peer peer, time_point now);

    /// Forgets all answers. Those of lookups in progress are used only for what already waits.
    void forget_all() noexcept;

    std::size_t found() const { return count_of(state::found); }
    std::size_t absent() const { return count_of(state::absent); }
    std::size_t lookups() const;
    std::size_t parked() const;

  private:
    enum class state : octet {
        found,
        absent,
        asking
    };

    struct entry {
        state is = state::asking;
        bool failed = false;   ///< of `absent`: the lookup failed
        bool outdated = false; ///< of `asking`: the answer is not to be kept
        kept_peer peer{};      ///< of `asking`: what an earlier lookup has found
        time_point until{};
        std::list<endpoint>::iterator place{};
        std::vector<std::shared_ptr<parked_work>> parked{};
    };

    class hasher {
      public:
        explicit hasher(const hash_seed& seed) noexcept : keyed_(seed) {}
        std::size_t operator()(const endpoint& source) const noexcept;

      private:
        keyed_hash keyed_;
    };
    using entries = std::unordered_map<endpoint, entry, hasher>;

    static endpoint without_port(const endpoint& source) noexcept {
        return {source.address.unmapped(), 0, source.scope};
    }
    static endpoint network_of(const endpoint& source) noexcept;

    std::size_t count_of(state which) const;
    std::list<endpoint>& list_of(state which) noexcept {
        return which == state::found ? found_ : absent_;
    }

    /// True if one more may wait.
    bool has_room(const endpoint& source) const noexcept;
    bool may_ask(time_point now) noexcept;
    void park(const endpoint& source, entry& waiting, std::shared_ptr<parked_work> work);
    void keep(const endpoint& source, entry& answered, state as, time_point until);

    peer_lookup_limits limits_;
    mutable std::mutex lock_;
    entries entries_;
    std::list<endpoint> found_;  ///< in the order in which they were found
    std::list<endpoint> absent_; ///< in the order in which they were answered
    std::unordered_map<endpoint, std::size_t, hasher> networks_; ///< what waits, by network
    std::size_t parked_ = 0;
    std::size_t lookups_ = 0;
    double allowance_; ///< lookups that may begin now
    time_point counted_{};
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/protocol/server/impl/peer_directory.ipp>
#endif
