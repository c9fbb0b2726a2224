// SPDX-License-Identifier: MIT
// Numbers in octets, most significant first (RFC 2865 section 3). To check bounds, use `reader` and
// `writer`.
#pragma once

#include <utility>

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

/// The same for a fixed size: one expression, which compilers turn into one load.
template <std::size_t Size>
    requires(Size <= 8)
constexpr std::uint64_t read_number(std::span<const octet, Size> octets) noexcept {
    return [&]<std::size_t... Place>(std::index_sequence<Place...>) {
        return (std::uint64_t{0} | ... |
                (std::uint64_t{octets[Place]} << (8U * (Size - 1 - Place))));
    }(std::make_index_sequence<Size>());
}

template <std::size_t Size>
constexpr std::uint64_t read_number(const std::array<octet, Size>& octets) noexcept {
    return read_number(std::span<const octet, Size>(octets));
}

/// The number in the first two octets.
constexpr std::uint16_t read_u16(octets_view octets) noexcept {
    return static_cast<std::uint16_t>(read_number(octets.first<2>()));
}

/// Fills the octets with the lowest digits of the number.
constexpr void write_number(octets_span octets, std::uint64_t number) noexcept {
    for (auto place = octets.rbegin(); place != octets.rend(); ++place) {
        *place = static_cast<octet>(number & 0xFFU);
        number >>= 8U;
    }
}

/// The same for a fixed size: stores that compilers turn into one.
template <std::size_t Size>
    requires(Size <= 8)
constexpr void write_number(std::span<octet, Size> octets, std::uint64_t number) noexcept {
    [&]<std::size_t... Place>(std::index_sequence<Place...>) {
        ((octets[Place] = static_cast<octet>(number >> (8U * (Size - 1 - Place)) & 0xFFU)), ...);
    }(std::make_index_sequence<Size>());
}

/// Fills the first two octets.
constexpr void write_u16(octets_span octets, std::size_t number) noexcept {
    write_number(octets.first<2>(), number);
}

} // namespace radius::detail
