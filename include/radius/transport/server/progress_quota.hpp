// SPDX-License-Identifier: MIT
// Limits the number of concurrent coroutine handlers of a server and of each of its peers.
#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include <radius/protocol/server/peer.hpp>

namespace radius::detail {

/// One per server, shared by all of its threads. A peer costs four octets.
class progress_quota {
  public:
    /// For the peers of one table; add others with `extend`.
    progress_quota(std::size_t most, std::size_t most_a_peer, std::size_t peers)
        : most_(most), most_a_peer_(most_a_peer), first_(0, peers) {}
    progress_quota(const progress_quota&) = delete;
    progress_quota& operator=(const progress_quota&) = delete;
    ~progress_quota() {
        for (row* next = first_.next.load(std::memory_order_relaxed); next != nullptr;) {
            delete std::exchange(next, next->next.load(std::memory_order_relaxed));
        }
    }

    /// Makes room for `peers` more peers. For one thread at a time; others may enter and leave
    /// meanwhile.
    void extend(std::size_t peers) {
        row* last = &first_;
        while (row* const next = last->next.load(std::memory_order_relaxed)) {
            last = next;
        }
        last->next.store(new row(last->begin + last->counts.size(), peers),
                         std::memory_order_release);
    }

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
    struct row {
        row(std::size_t first, std::size_t peers) : begin(first), counts(peers) {}

        std::size_t begin;
        std::vector<std::atomic<std::uint32_t>> counts;
        std::atomic<row*> next{nullptr};
    };

    std::atomic<std::uint32_t>& of(const known_peer& peer) noexcept {
        row* found = &first_;
        while (peer.index() >= found->begin + found->counts.size()) {
            found = found->next.load(std::memory_order_acquire);
        }
        return found->counts[peer.index() - found->begin];
    }

    std::size_t most_;
    std::size_t most_a_peer_;
    std::atomic<std::size_t> all_{0};
    row first_;
};

} // namespace radius::detail
