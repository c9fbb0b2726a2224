// SPDX-License-Identifier: MIT
// The counters of one server thread: totals, and a set for each peer that has sent anything.
#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include <radius/protocol/server/peer_table.hpp>
#include <radius/protocol/server/server_counters.hpp>

namespace radius {

/// A peer's set is created with its first packet, so that a million silent peers cost eight octets
/// each. One thread counts; any thread may read.
class counter_book {
    template <class Row>
    static auto& place_of(Row& first, const known_peer& peer) noexcept {
        Row* found = &first;
        while (peer.index() >= found->begin + found->sets.size()) {
            found = found->next.load(std::memory_order_acquire);
        }
        return found->sets[peer.index() - found->begin];
    }

    /// The peers of one table; the address table first, then those of each TLS transport.
    struct row {
        row(std::size_t first, std::size_t peers) : begin(first), sets(peers) {}
        row(const row&) = delete;
        row& operator=(const row&) = delete;
        ~row() {
            for (const auto& one : sets) {
                delete one.load(std::memory_order_relaxed);
            }
        }

        std::size_t begin;
        std::vector<std::atomic<server_counters*>> sets;
        std::atomic<row*> next{nullptr};
    };

  public:
    explicit counter_book(std::size_t peers) : first_(0, peers) {}
    counter_book(const counter_book&) = delete;
    counter_book& operator=(const counter_book&) = delete;
    ~counter_book() {
        for (row* next = first_.next.load(std::memory_order_relaxed); next != nullptr;) {
            delete std::exchange(next, next->next.load(std::memory_order_relaxed));
        }
    }

    /// Makes room for `peers` more peers. For one thread at a time; others may count and read
    /// meanwhile.
    void extend(std::size_t peers) {
        row* last = &first_;
        while (row* const next = last->next.load(std::memory_order_relaxed)) {
            last = next;
        }
        last->next.store(new row(last->begin + last->sets.size(), peers),
                         std::memory_order_release);
    }

    server_counters& totals() noexcept { return totals_; }
    const server_counters& totals() const noexcept { return totals_; }

    /// The peer's set, created if necessary.
    server_counters& of(const known_peer& peer) {
        std::atomic<server_counters*>& place = place_of(first_, peer);
        server_counters* found = place.load(std::memory_order_relaxed);
        if (found == nullptr) {
            found = new server_counters;
            place.store(found, std::memory_order_release);
        }
        return *found;
    }

    /// True if the peer has a set, because something arrived from it.
    bool has(const known_peer& peer) const noexcept {
        return place_of(first_, peer).load(std::memory_order_acquire) != nullptr;
    }

    /// A copy of the peer's set; zeros if nothing arrived from it.
    server_counters read(const known_peer& peer) const {
        const server_counters* found = place_of(first_, peer).load(std::memory_order_acquire);
        return found == nullptr ? server_counters() : *found;
    }

  private:
    server_counters totals_;
    row first_;
};

} // namespace radius
