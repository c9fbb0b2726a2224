// SPDX-License-Identifier: MIT
// A hash table of positions in an array that is stored elsewhere: one array of slots, so that a
// lookup allocates nothing and a whole dictionary's index is one block of memory.
#pragma once

#include <cstdint>
#include <vector>

#include <radius/wire/compiler.hpp>

namespace radius::detail {

/// Open addressing with linear probing, at most half full. Entries are never removed. You pass a
/// predicate that is true for the element that you look for.
class hash_index {
  public:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    void reserve(std::size_t entries) {
        if (entries * 2 > slots_.size()) {
            grow(entries * 2);
        }
    }

    /// The position for which `is_it` is true, or `none`.
    template <class IsIt>
    std::uint32_t find(std::uint64_t hash, IsIt&& is_it) const noexcept {
        if (slots_.empty()) {
            return none;
        }
        const std::uint32_t mixed = mix(hash);
        for (std::size_t place = mixed & mask();; place = (place + 1) & mask()) {
            const slot& candidate = slots_[place];
            if (candidate.position == none) {
                return none;
            }
            if (candidate.hash == mixed && is_it(candidate.position)) {
                return candidate.position;
            }
        }
    }

    /// Inserts `position`, or replaces the one for which `is_it` is true.
    template <class IsIt>
    void assign(std::uint64_t hash, std::uint32_t position, IsIt&& is_it) {
        reserve(size_ + 1);
        const std::uint32_t mixed = mix(hash);
        for (std::size_t place = mixed & mask();; place = (place + 1) & mask()) {
            slot& candidate = slots_[place];
            if (candidate.position == none) {
                candidate = {mixed, position};
                ++size_;
                return;
            }
            if (candidate.hash == mixed && is_it(candidate.position)) {
                candidate.position = position;
                return;
            }
        }
    }

    /// Replaces each position by the result of `moved`.
    template <class Moved>
    void move_positions(Moved&& moved) {
        for (slot& entry : slots_) {
            if (entry.position != none) {
                entry.position = moved(entry.position);
            }
        }
    }

  private:
    struct slot {
        std::uint32_t hash = 0;
        std::uint32_t position = none;
    };

    static constexpr std::uint32_t mix(std::uint64_t hash) noexcept {
        return static_cast<std::uint32_t>((hash * 0x9E3779B97F4A7C15U) >> 32U);
    }
    std::size_t mask() const noexcept { return slots_.size() - 1; }

    void grow(std::size_t wanted) {
        std::size_t size = 16;
        while (size < wanted) {
            size *= 2;
        }
        std::vector<slot> old(size);
        old.swap(slots_);
        for (const slot& entry : old) {
            if (entry.position == none) {
                continue;
            }
            std::size_t place = entry.hash & mask();
            while (slots_[place].position != none) {
                place = (place + 1) & mask();
            }
            slots_[place] = entry;
        }
    }

    std::vector<slot> slots_;
    std::size_t size_ = 0;
};

} // namespace radius::detail
