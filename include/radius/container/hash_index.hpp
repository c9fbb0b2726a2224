// SPDX-License-Identifier: MIT
// A hash table of positions in an array that is stored elsewhere: the index of dictionaries, peers,
// the duplicate cache and the table of replays.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include <radius/wire/compiler.hpp>

namespace radius::detail {

/// Open addressing with linear probing, at most half full: 16 to 32 octets per entry, in one block
/// of memory. Removal shifts the following entries back, so there are no tombstones. You pass a
/// predicate that is true for the element that you look for.
class hash_index {
  public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    /// The position for which `is_it` is true among those inserted with this hash, or `none`.
    template <class IsIt>
    std::uint32_t find(std::uint64_t hash, const IsIt& is_it) const noexcept {
        return slots_.empty() ? none : slots_[place_of(mix(hash), is_it)].position;
    }

    /// Makes room for `entries` in total. If it throws `std::bad_alloc`, nothing changes.
    void reserve(std::size_t entries) {
        if (entries * 2 <= slots_.size()) {
            return;
        }
        std::vector<slot> old(size_for(entries));
        old.swap(slots_);
        for (const slot& entry : old) {
            if (entry.position != none) {
                slots_[place_of(entry.hash, no_entry)] = entry;
            }
        }
    }

    /// How many octets `reserve` would add.
    std::size_t bytes_to_add(std::size_t entries) const noexcept {
        return (size_for(entries) - slots_.size()) * sizeof(slot);
    }

    /// Inserts a position that is not there yet. `reserve` must have made room for it.
    void insert(std::uint64_t hash, std::uint32_t position) noexcept {
        const std::uint32_t mixed = mix(hash);
        slots_[place_of(mixed, no_entry)] = {mixed, position};
        ++size_;
    }

    /// Inserts `position`, or replaces the one for which `is_it` is true. If it throws
    /// `std::bad_alloc`, nothing changes.
    template <class IsIt>
    void assign(std::uint64_t hash, std::uint32_t position, const IsIt& is_it) {
        reserve(size_ + 1);
        const std::uint32_t mixed = mix(hash);
        slot& found = slots_[place_of(mixed, is_it)];
        size_ += found.position == none ? 1U : 0U;
        found = {mixed, position};
    }

    /// Removes a position that was inserted with this hash.
    void erase(std::uint64_t hash, std::uint32_t position) noexcept {
        std::size_t gap =
            place_of(mix(hash), [&](std::uint32_t candidate) { return candidate == position; });
        // An entry may fill the gap if the gap is not before its home: a search that starts at its
        // home still finds it.
        for (std::size_t place = after(gap); slots_[place].position != none; place = after(place)) {
            if (distance(slots_[place].hash, place) >= distance(gap, place)) {
                slots_[gap] = slots_[place];
                gap = place;
            }
        }
        slots_[gap] = {};
        --size_;
    }

    /// Replaces each position by the result of `moved`.
    template <class Moved>
    void move_positions(const Moved& moved) {
        for (slot& entry : slots_) {
            if (entry.position != none) {
                entry.position = moved(entry.position);
            }
        }
    }

    /// Frees all memory. There must be no entries.
    void release() noexcept { std::vector<slot>().swap(slots_); }

    std::size_t memory_bytes() const noexcept { return slots_.capacity() * sizeof(slot); }

  private:
    struct slot {
        std::uint32_t hash = 0; ///< mixed: its lowest bits are the entry's home
        std::uint32_t position = none;
    };

    static constexpr auto no_entry = [](std::uint32_t) { return false; };

    static constexpr std::uint32_t mix(std::uint64_t hash) noexcept {
        return static_cast<std::uint32_t>((hash * 0x9E3779B97F4A7C15U) >> 32U);
    }

    /// The first place, from the home of `mixed` on, that is empty or contains the element that you
    /// look for.
    template <class IsIt>
    std::size_t place_of(std::uint32_t mixed, const IsIt& is_it) const noexcept {
        // Read once: `is_it` may call what the compiler cannot see.
        const slot* const all = slots_.data();
        const std::size_t last = mask();
        std::size_t place = mixed & last;
        while (all[place].position != none &&
               !(all[place].hash == mixed && is_it(all[place].position))) {
            place = (place + 1) & last;
        }
        return place;
    }

    std::size_t size_for(std::size_t entries) const noexcept {
        std::size_t size = slots_.empty() ? 16 : slots_.size();
        while (size < entries * 2) {
            size *= 2;
        }
        return size;
    }
    std::size_t mask() const noexcept { return slots_.size() - 1; }
    std::size_t after(std::size_t place) const noexcept { return (place + 1) & mask(); }
    std::size_t distance(std::size_t from, std::size_t to) const noexcept {
        return (to - from) & mask();
    }

    std::vector<slot> slots_;
    std::size_t size_ = 0;
};

} // namespace radius::detail
