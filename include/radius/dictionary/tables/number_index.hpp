// SPDX-License-Identifier: MIT
// Hashing and comparing the numbers of attributes and values in a dictionary's tables.
#pragma once

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include <radius/container/hash_index.hpp>
#include <radius/dictionary/definition.hpp>

namespace radius::detail {

constexpr std::uint64_t number_hash(std::span<const std::uint32_t> path) noexcept {
    std::uint64_t hash = path.size();
    for (const std::uint32_t part : path) {
        hash = (hash ^ part) * 0xD6E8FEB86659FD93U;
        hash ^= hash >> 32U;
    }
    return hash;
}

constexpr std::uint64_t value_hash(std::uint32_t set, std::uint64_t contents) noexcept {
    return (contents ^ (set + std::uint64_t{1}) * 0xD6E8FEB86659FD93U) * 0xA0761D6478BD642FU;
}

/// True if this number is directly inside the path `scope`.
inline bool stands_in(const attribute_number& number, const attribute_number& scope) noexcept {
    return number.depth == scope.depth + 1 &&
           std::equal(scope.parts.begin(), scope.parts.begin() + scope.depth, number.parts.begin());
}

/// Whether the children of `number` are vendors: Vendor-Specific and Extended-Vendor-Specific.
constexpr bool holds_vendors(const attribute_number& number) noexcept {
    return number.depth != 0 && number.depth == number.vendor_level();
}

/// The value names of a dictionary, grouped by set, with their indexes.
struct value_sets {
    std::vector<value_definition> values;
    std::vector<std::uint32_t> begins; // of each set, and the end of the last one
    hash_index names;
    hash_index numbers;
};

} // namespace radius::detail
