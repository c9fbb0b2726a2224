// SPDX-License-Identifier: MIT
// The definitions of <radius/crypto/md4.hpp>.
#pragma once

#include <bit>

#include <radius/crypto/md4.hpp>

namespace radius::detail {

/// The three rounds of RFC 1320 section 3.4.
struct md4_steps {
    using word = std::uint32_t;

    /// Four steps from each of `First`: then a, b, c and d have had each role once.
    template <std::size_t... First>
    static void all_steps(digest_state& state, const digest_words& words) noexcept {
        auto [a, b, c, d] = state;
        ((a = step<First>(a, b, c, d, words), d = step<First + 1>(d, a, b, c, words),
          c = step<First + 2>(c, d, a, b, words), b = step<First + 3>(b, c, d, a, words)),
         ...);
        state[0] += a; // one by one: no copy of the digest remains
        state[1] += b;
        state[2] += c;
        state[3] += d;
    }

    template <std::size_t Step>
    static word step(word a, word b, word c, word d, const digest_words& words) noexcept {
        constexpr std::size_t round = Step / 16;
        constexpr std::array<std::array<int, 4>, 3> shift{
            {{3, 7, 11, 19}, {3, 5, 9, 13}, {3, 9, 11, 15}}};
        a += words[order[Step]];
        if constexpr (round == 0) {
            a += (b & c) | (~b & d);
        } else if constexpr (round == 1) {
            a += ((b & c) | (b & d) | (c & d)) + 0x5a827999; // the square root of 2
        } else {
            a += (b ^ c ^ d) + 0x6ed9eba1; // the square root of 3
        }
        return std::rotl(a, shift[round][Step % 4]);
    }

    /// Which word of the block each step takes.
    static constexpr std::array<std::size_t, 48> order{
        0, 1, 2, 3,  4, 5,  6, 7,  8, 9, 10, 11, 12, 13, 14, 15, //
        0, 4, 8, 12, 1, 5,  9, 13, 2, 6, 10, 14, 3,  7,  11, 15, //
        0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5,  13, 3,  11, 7,  15};
};

RADIUS_DECL void md4_compression::absorb(digest_state& state, const digest_words& words) noexcept {
    md4_steps::all_steps<0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44>(state, words);
}

#if defined(RADIUS_SOURCE)
template class block_digest<md4_compression>;
#endif

} // namespace radius::detail
