// SPDX-License-Identifier: MIT
// The counters of one server thread: totals, and a set for each peer that has sent anything.
#pragma once

#include <atomic>
#include <memory>

#include <radius/container/number_array.hpp>
#include <radius/protocol/server/peer_table.hpp>
#include <radius/protocol/server/server_counters.hpp>

namespace radius {

/// A peer's set is created with its first packet, so that a million silent peers cost eight octets
/// each. One thread counts; any thread may read.
class counter_book {
  public:
    explicit counter_book(std::size_t peers) { grow(peers); }
    counter_book(const counter_book&) = delete;
    counter_book& operator=(const counter_book&) = delete;
    ~counter_book() {
        sets_.for_each(
            [](std::size_t, const auto& one) { delete one.load(std::memory_order_relaxed); });
    }

    /// Makes room for peers whose index is below `peers`. For one thread at a time; others may
    /// count and read meanwhile.
    void grow(std::size_t peers) { sets_.grow(peers); }

    server_counters& totals() noexcept { return totals_; }
    const server_counters& totals() const noexcept { return totals_; }

    /// The peer's set, created if necessary.
    server_counters& of(const known_peer& peer) {
        std::atomic<server_counters*>& place = sets_[peer.index()];
        server_counters* const found = place.load(std::memory_order_relaxed);
        return found != nullptr ? *found : create(place);
    }

    /// True if the peer with this index has a set, because something arrived from it.
    bool has(std::size_t index) const noexcept {
        return sets_[index].load(std::memory_order_acquire) != nullptr;
    }

    /// A copy of the set of the peer with this index; zeros if nothing arrived from it.
    server_counters read(std::size_t index) const {
        const server_counters* found = sets_[index].load(std::memory_order_acquire);
        return found == nullptr ? server_counters() : *found;
    }

    /// Removes the set of an index that no peer has any more. No other thread may count or read it.
    void forget(std::size_t index) noexcept {
        delete sets_[index].exchange(nullptr, std::memory_order_acq_rel);
    }

  private:
    static server_counters& create(std::atomic<server_counters*>& place) {
        auto* const made = new server_counters;
        place.store(made, std::memory_order_release);
        return *made;
    }

    server_counters totals_;
    detail::number_array<std::atomic<server_counters*>> sets_;
};

} // namespace radius
