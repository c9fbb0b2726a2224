// SPDX-License-Identifier: MIT
// Names as dictionaries compare them: without regard to ASCII case, as FreeRADIUS does.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace radius {

/// The lower-case form of an ASCII letter, anything else unchanged.
constexpr char fold_case(char letter) noexcept {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Whether two names are the same but for ASCII case.
constexpr bool same_name(std::string_view left, std::string_view right) noexcept {
    return left.size() == right.size() &&
           std::equal(left.begin(), left.end(), right.begin(),
                      [](char a, char b) { return fold_case(a) == fold_case(b); });
}

/// A hash that equal names share: FNV-1a over the folded characters. `seed` tells name spaces
/// apart.
constexpr std::uint64_t name_hash(std::string_view name, std::uint64_t seed = 0) noexcept {
    std::uint64_t hash = 0xCBF29CE484222325U ^ (seed * 0x9E3779B97F4A7C15U);
    for (const char letter : name) {
        hash = (hash ^ static_cast<std::uint8_t>(fold_case(letter))) * 0x100000001B3U;
    }
    return hash;
}

} // namespace radius
