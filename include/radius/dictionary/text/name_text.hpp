// SPDX-License-Identifier: MIT
// Comparing names as dictionaries do: ignoring ASCII case, as FreeRADIUS does.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include <radius/wire/compiler.hpp>

namespace radius::detail {

/// The lower-case form of an ASCII letter, anything else unchanged.
constexpr char fold_case(char letter) noexcept {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

} // namespace radius::detail

namespace radius {

/// True if two names are the same, ignoring ASCII case.
constexpr bool same_name(std::string_view left, std::string_view right) noexcept {
    if (left.size() != right.size()) {
        return false;
    }
    for (std::size_t place = 0; place < left.size(); ++place) {
        if (left[place] != right[place] &&
            detail::fold_case(left[place]) != detail::fold_case(right[place])) {
            return false;
        }
    }
    return true;
}

} // namespace radius

namespace radius::detail {

/// A hash that ignores ASCII case. It processes eight octets at a time and masks the case bit of
/// each.
inline std::uint64_t name_hash(std::string_view name) noexcept {
    std::uint64_t hash = name.size();
    const auto mix = [&hash](std::uint64_t word) {
        hash = (hash ^ (word | 0x2020202020202020U)) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 32U;
    };
    std::uint64_t word = 0;
    for (; name.size() >= sizeof word; name.remove_prefix(sizeof word)) {
        std::memcpy(&word, name.data(), sizeof word);
        mix(word);
    }
    if (!name.empty()) {
        word = 0;
        std::memcpy(&word, name.data(), name.size());
        mix(word);
    }
    return hash;
}

} // namespace radius::detail
