// SPDX-License-Identifier: MIT
// The common parts of the fixed-size addresses: prefix masks (RFC 8044 sections 3.10 and 3.11) and
// hashing.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <radius/wire/network_order.hpp>
#include <radius/wire/octets.hpp>

namespace radius::detail {

/// `value` with every bit beyond the first `length` cleared; all of it if `length` is larger.
template <std::size_t Size>
constexpr std::array<octet, Size> mask_octets(std::array<octet, Size> value,
                                              unsigned length) noexcept {
    unsigned kept = length;
    for (octet& next : value) {
        const unsigned bits = kept < 8 ? kept : 8;
        next = static_cast<octet>(next & (0xFF00U >> bits));
        kept -= bits;
    }
    return value;
}

/// Adds 64 bits to a hash: the finaliser of SplitMix64, in which every bit changes all others.
constexpr std::uint64_t hash_mix(std::uint64_t hash, std::uint64_t value) noexcept {
    std::uint64_t mixed = (hash + 0x9E3779B97F4A7C15U) ^ value;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

/// A hash for tables. It is not keyed: a table that untrusted peers can fill must limit its size.
template <std::size_t Size>
constexpr std::size_t hash_octets(const std::array<octet, Size>& value) noexcept {
    std::uint64_t hash = Size;
    for (std::size_t place = 0; place + 8 <= Size; place += 8) {
        hash = hash_mix(hash, read_number(octets_view(value).subspan(place).first<8>()));
    }
    if constexpr (Size % 8 != 0) {
        hash = hash_mix(hash, read_number(std::span(value).template last<Size % 8>()));
    }
    return static_cast<std::size_t>(hash);
}

} // namespace radius::detail
