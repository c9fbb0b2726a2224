// SPDX-License-Identifier: MIT
// Numbers in octets, most significant first (RFC 2865 section 3). To check bounds, use `reader` and
// `writer`.
#pragma once

#include <radius/wire/octets.hpp>

namespace radius::detail {

/// The number in up to eight octets.
constexpr std::uint64_t read_number(octets_view octets) noexcept {
    std::uint64_t number = 0;
    for (const octet next : octets) {
        number = number << 8U | next;
    }
    return number;
}

/// The number in the first two octets.
constexpr std::uint16_t read_u16(octets_view octets) noexcept {
    return static_cast<std::uint16_t>(octets[0] << 8U | octets[1]);
}

/// Fills the octets with the lowest digits of the number.
constexpr void write_number(octets_span octets, std::uint64_t number) noexcept {
    for (auto place = octets.rbegin(); place != octets.rend(); ++place) {
        *place = static_cast<octet>(number & 0xFFU);
        number >>= 8U;
    }
}

/// Fills the first two octets.
constexpr void write_u16(octets_span octets, std::size_t number) noexcept {
    octets[0] = static_cast<octet>(number >> 8U & 0xFFU);
    octets[1] = static_cast<octet>(number & 0xFFU);
}

} // namespace radius::detail
