// SPDX-License-Identifier: MIT
// Limits the number of concurrent coroutine handlers of a server and of each of its peers.
#pragma once

#include <atomic>

#include <radius/container/number_array.hpp>
#include <radius/protocol/server/peer.hpp>

namespace radius::detail {

/// One per server, shared by all of its threads. A peer costs four octets.
class progress_quota {
  public:
    /// For peers whose index is below `peers`.
    progress_quota(std::size_t most, std::size_t most_a_peer, std::size_t peers)
        : most_(most), most_a_peer_(most_a_peer) {
        grow(peers);
    }
    progress_quota(const progress_quota&) = delete;
    progress_quota& operator=(const progress_quota&) = delete;

    /// Makes room for peers whose index is below `peers`. For one thread at a time; others may
    /// enter and leave meanwhile.
    void grow(std::size_t peers) { counts_.grow(peers); }

    /// Counts one more of this peer. At the limit it returns false and does not count.
    bool enter(const known_peer& peer) noexcept {
        if (all_.fetch_add(1, std::memory_order_relaxed) >= most_) {
            all_.fetch_sub(1, std::memory_order_relaxed);
            return false;
        }
        std::atomic<std::uint32_t>& own = of(peer);
        if (own.fetch_add(1, std::memory_order_relaxed) >= most_a_peer_) {
            leave(peer);
            return false;
        }
        return true;
    }

    /// One handler of this peer has ended.
    void leave(const known_peer& peer) noexcept {
        of(peer).fetch_sub(1, std::memory_order_relaxed);
        all_.fetch_sub(1, std::memory_order_relaxed);
    }

  private:
    std::atomic<std::uint32_t>& of(const known_peer& peer) noexcept {
        return counts_[peer.index()];
    }

    std::size_t most_;
    std::size_t most_a_peer_;
    std::atomic<std::size_t> all_{0};
    number_array<std::atomic<std::uint32_t>> counts_;
};

} // namespace radius::detail
