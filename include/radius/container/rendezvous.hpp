// SPDX-License-Identifier: MIT
// Rendezvous hashing (Thaler and Ravishankar, 1998): spreads keys over places such that a place
// that comes or goes moves its own share of the keys only.
#pragma once

#include <cstdint>

#include <radius/wire/octets.hpp>

namespace radius::detail {

/// FNV-1a with 64 bits (Fowler, Noll and Vo, 1991): the same on every machine and in every process.
constexpr std::uint64_t fnv1a(octets_view key) noexcept {
    std::uint64_t hash = 0xcbf2'9ce4'8422'2325U;
    for (const octet one : key) {
        hash = (hash ^ one) * 0x0000'0100'0000'01b3U;
    }
    return hash;
}

/// One step of SplitMix64 (Steele, Lea and Flood, 2014): each bit of the state changes half of the
/// bits of the result.
constexpr std::uint64_t split_mix(std::uint64_t state) noexcept {
    std::uint64_t mixed = state + 0x9e37'79b9'7f4a'7c15U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58'476d'1ce4'e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d0'49bb'1331'11ebU;
    return mixed ^ (mixed >> 31U);
}

/// A key belongs to the place with the greatest weight. `key` and `place` are hashes of any
/// quality. With another seed the same keys spread differently: a proxy behind a proxy needs that.
constexpr std::uint64_t rendezvous_weight(std::uint64_t key, std::uint64_t place,
                                          std::uint64_t seed) noexcept {
    return split_mix(key ^ split_mix(place ^ split_mix(seed)));
}

} // namespace radius::detail
