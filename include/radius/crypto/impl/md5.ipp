// SPDX-License-Identifier: MIT
// The definitions of <radius/crypto/md5.hpp>.
#pragma once

#include <bit>

#include <radius/crypto/md5.hpp>

namespace radius::detail {

/// The four rounds of RFC 1321 section 3.4.
struct md5_steps {
    using word = std::uint32_t;

    /// Four steps from each of `First`: then a, b, c and d have had each role once. Locals in one
    /// function, and `step` by value, so that they stay in registers.
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

    /// b is available last, from the previous step. Each round's function and the order of the sum
    /// leave as little work as possible after b is known.
    template <std::size_t Step>
    static word step(word a, word b, word c, word d, const digest_words& words) noexcept {
        constexpr std::size_t round = Step / 16;
        constexpr std::array<std::size_t, 4> factor{1, 5, 3, 7};
        constexpr std::array<std::size_t, 4> offset{0, 1, 5, 0};
        constexpr std::array<std::array<int, 4>, 4> shift{
            {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}}};
        a += sines[Step] + words[(factor[round] * Step + offset[round]) % 16];
        if constexpr (round == 0) {
            a += d ^ (b & (c ^ d));
        } else if constexpr (round == 1) {
            a += c & ~d; // the two halves share no bit, so a sum equals their union
            a += b & d;
        } else if constexpr (round == 2) {
            a += b ^ (c ^ d);
        } else {
            a += c ^ (b | ~d);
        }
        return b + std::rotl(a, shift[round][Step % 4]);
    }

    /// T[i]: the integer part of 4294967296 times abs(sin(i)), i in radians from 1 to 64.
    static constexpr std::array<word, 64> sines{
        0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613,
        0xfd469501, 0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193,
        0xa679438e, 0x49b40821, 0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d,
        0x02441453, 0xd8a1e681, 0xe7d3fbc8, 0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed,
        0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a, 0xfffa3942, 0x8771f681, 0x6d9d6122,
        0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70, 0x289b7ec6, 0xeaa127fa,
        0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665, 0xf4292244,
        0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
        0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb,
        0xeb86d391};
};

RADIUS_DECL void md5_compression::absorb(digest_state& state, const digest_words& words) noexcept {
    md5_steps::all_steps<0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60>(state, words);
}

#if defined(RADIUS_SOURCE)
template class block_digest<md5_compression>;
#endif

} // namespace radius::detail

namespace radius {

RADIUS_DECL md5_hasher::digest_type md5_digest(std::initializer_list<octets_view> pieces) noexcept {
    md5_hasher digest;
    for (const octets_view piece : pieces) {
        digest.update(piece);
    }
    return digest.finish();
}

} // namespace radius
