// SPDX-License-Identifier: MIT
// SipHash-1-3 (Aumasson and Bernstein, 2012): a hash for tables that untrusted peers can fill.
// Without the seed, an attacker cannot choose keys that collide.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

#include <radius/wire/octets.hpp>

namespace radius::detail {

/// The secret of one hash table, from a `random_source`.
using hash_seed = std::array<octet, 16>;

/// Hashes a fixed number of 64-bit words, which count as octets in little-endian order.
class keyed_hash {
  public:
    explicit keyed_hash(const hash_seed& seed) noexcept {
        for (std::size_t place = 0; place < seed.size(); ++place) {
            key_[place / 8] |= static_cast<std::uint64_t>(seed[place]) << (place % 8 * 8);
        }
    }

    /// The 64-bit hash; any of its bits can be used as a table position.
    template <std::size_t Size>
    std::uint64_t operator()(const std::array<std::uint64_t, Size>& words) const noexcept {
        static_assert(Size * 8 < 256, "the last block stores the length in one octet");
        state four{key_[0] ^ 0x736f6d6570736575U, key_[1] ^ 0x646f72616e646f6dU,
                   key_[0] ^ 0x6c7967656e657261U, key_[1] ^ 0x7465646279746573U};
        for (const std::uint64_t word : words) {
            four = absorb(four, word);
        }
        four = absorb(four, static_cast<std::uint64_t>(Size * 8) << 56U);
        four[2] ^= 0xff;
        four = round(round(round(four)));
        return four[0] ^ four[1] ^ four[2] ^ four[3];
    }

  private:
    using state = std::array<std::uint64_t, 4>;

    static state absorb(state four, std::uint64_t word) noexcept {
        four[3] ^= word;
        four = round(four);
        four[0] ^= word;
        return four;
    }

    static state round(state four) noexcept {
        auto [a, b, c, d] = four;
        a += b;
        c += d;
        b = std::rotl(b, 13) ^ a;
        d = std::rotl(d, 16) ^ c;
        a = std::rotl(a, 32);
        c += b;
        a += d;
        b = std::rotl(b, 17) ^ c;
        d = std::rotl(d, 21) ^ a;
        return {a, b, std::rotl(c, 32), d};
    }

    std::array<std::uint64_t, 2> key_{};
};

} // namespace radius::detail
