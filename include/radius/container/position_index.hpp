// SPDX-License-Identifier: MIT
// A hash table of positions in an array that is stored elsewhere, with removal of entries: the
// index of the duplicate cache and of the table of peers.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include <radius/wire/compiler.hpp>

namespace radius::detail {

/// Open addressing with linear probing, at most half full: 16 to 32 octets per entry. Removal
/// shifts the following entries back, so there are no tombstones. You pass a predicate that is true
/// for the element that you look for.
class position_index {
  public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    /// The position for which `is_it` is true among those inserted with this hash, or `none`.
    template <class IsIt>
    std::uint32_t find(std::uint32_t hash, const IsIt& is_it) const noexcept {
        if (slots_.empty()) {
            return none;
        }
        for (std::size_t place = home(hash); slots_[place].position != none; place = after(place)) {
            if (slots_[place].hash == hash && is_it(slots_[place].position)) {
                return slots_[place].position;
            }
        }
        return none;
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
                insert(entry.hash, entry.position);
            }
        }
    }

    /// How many octets `reserve` would add.
    std::size_t bytes_to_add(std::size_t entries) const noexcept {
        return (size_for(entries) - slots_.size()) * sizeof(slot);
    }

    /// Frees all memory. There must be no entries.
    void release() noexcept { std::vector<slot>().swap(slots_); }

    /// Inserts a position that is not there yet. `reserve` must have made room for it.
    void insert(std::uint32_t hash, std::uint32_t position) noexcept {
        std::size_t place = home(hash);
        while (slots_[place].position != none) {
            place = after(place);
        }
        slots_[place] = {hash, position};
    }

    /// Removes a position that was inserted with this hash.
    void erase(std::uint32_t hash, std::uint32_t position) noexcept {
        std::size_t gap = home(hash);
        while (slots_[gap].position != position) {
            gap = after(gap);
        }
        // An entry may fill the gap if the gap is not before its home: a search that starts at its
        // home still finds it.
        for (std::size_t place = after(gap); slots_[place].position != none; place = after(place)) {
            if (distance(home(slots_[place].hash), place) >= distance(gap, place)) {
                slots_[gap] = slots_[place];
                gap = place;
            }
        }
        slots_[gap] = {};
    }

    std::size_t memory_bytes() const noexcept { return slots_.capacity() * sizeof(slot); }

  private:
    struct slot {
        std::uint32_t hash = 0;
        std::uint32_t position = none;
    };

    std::size_t size_for(std::size_t entries) const noexcept {
        std::size_t size = slots_.empty() ? 16 : slots_.size();
        while (size < entries * 2) {
            size *= 2;
        }
        return size;
    }
    std::size_t home(std::uint32_t hash) const noexcept { return hash & (slots_.size() - 1); }
    std::size_t after(std::size_t place) const noexcept {
        return (place + 1) & (slots_.size() - 1);
    }
    std::size_t distance(std::size_t from, std::size_t to) const noexcept {
        return (to - from) & (slots_.size() - 1);
    }

    std::vector<slot> slots_;
};

} // namespace radius::detail
