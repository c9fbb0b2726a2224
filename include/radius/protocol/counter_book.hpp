// SPDX-License-Identifier: MIT
// The counters of one server thread: totals, and a set for each peer that has been heard of.
#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include <radius/protocol/peer_table.hpp>
#include <radius/protocol/server_counters.hpp>

namespace radius {

/// A peer's set is made with its first packet, so that a million silent peers cost eight octets
/// each. One thread counts; any thread may read.
class counter_book {
  public:
    explicit counter_book(std::size_t peers) : peers_(peers) {}
    counter_book(const counter_book&) = delete;
    counter_book& operator=(const counter_book&) = delete;
    ~counter_book() {
        for (const auto& one : peers_) {
            delete one.load(std::memory_order_relaxed);
        }
    }

    server_counters& totals() noexcept { return totals_; }
    const server_counters& totals() const noexcept { return totals_; }

    /// The peer's set, made now if need be.
    server_counters& of(const known_peer& peer) {
        std::atomic<server_counters*>& place = peers_[peer.index()];
        server_counters* found = place.load(std::memory_order_relaxed);
        if (found == nullptr) {
            found = new server_counters;
            place.store(found, std::memory_order_release);
        }
        return *found;
    }

    /// A copy of the peer's set; zeros where nothing came from it.
    server_counters read(const known_peer& peer) const {
        const server_counters* found = peers_[peer.index()].load(std::memory_order_acquire);
        return found == nullptr ? server_counters() : *found;
    }

  private:
    server_counters totals_;
    std::vector<std::atomic<server_counters*>> peers_;
};

} // namespace radius
