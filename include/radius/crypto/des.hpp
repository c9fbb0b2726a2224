// SPDX-License-Identifier: MIT
// DES encryption of one block (FIPS 46-3), for the responses of MS-CHAP only (RFC 2759
// section 8.6).
#pragma once

#include <bit>

#include <radius/crypto/des_tables.hpp>
#include <radius/wire/network_order.hpp>
#include <radius/wire/octets.hpp>
#include <radius/wire/wipe.hpp>

namespace radius {

using des_block = std::array<octet, 8>;

/// 56 bits as the eight octets of a DES key: seven bits per octet from the left, odd parity in the
/// last bit (RFC 2433 appendix B.3).
constexpr des_block des_key_with_parity(std::span<const octet, 7> key) noexcept {
    const std::uint64_t bits = detail::read_number(key);
    des_block expanded{};
    for (std::size_t place = 0; place < expanded.size(); ++place) {
        const auto seven = static_cast<unsigned>((bits >> (49 - 7 * place)) & 0x7fU);
        expanded[place] = static_cast<octet>((seven << 1U) | (~std::popcount(seven) & 1));
    }
    return expanded;
}

/// One key and its schedule, wiped on destruction. We implement it because OpenSSL keeps single DES
/// in its legacy provider, which may be absent. Its table lookups depend on the key, so do not use
/// it for anything but MS-CHAP, which requires it.
class des {
  public:
    /// The last bit of each octet, parity, is ignored.
    explicit des(std::span<const octet, 8> key) noexcept {
        // C (left) and D (right) are 28 bits each, rotated by one or two bits per round.
        const std::uint64_t chosen = detail::des_tables::permute(detail::read_number(key), 64,
                                                                 detail::des_tables::key_choice);
        std::uint64_t left = chosen >> 28U;
        std::uint64_t right = chosen & 0x0fffffffU;
        for (std::size_t round = 0; round < schedule_.size(); ++round) {
            const bool once = round == 0 || round == 1 || round == 8 || round == 15;
            for (int turn = once ? 1 : 2; turn > 0; --turn) {
                left = ((left << 1U) | (left >> 27U)) & 0x0fffffffU;
                right = ((right << 1U) | (right >> 27U)) & 0x0fffffffU;
            }
            schedule_[round] = detail::des_tables::permute((left << 28U) | right, 56,
                                                           detail::des_tables::round_key_choice);
        }
    }

    des(const des&) = delete;
    des& operator=(const des&) = delete;
    ~des() { wipe(schedule_); }

    /// The block in electronic codebook mode.
    des_block encrypt(std::span<const octet, 8> clear) const noexcept {
        const std::uint64_t start = detail::des_tables::permute(
            detail::read_number(clear), 64, detail::des_tables::initial_permutation);
        auto left = static_cast<std::uint32_t>(start >> 32U);
        auto right = static_cast<std::uint32_t>(start);
        for (const std::uint64_t key : schedule_) {
            const std::uint32_t mixed = left ^ scramble(right, key);
            left = right;
            right = mixed;
        }
        // The halves are swapped once more, then the initial permutation is inverted.
        std::uint64_t result = 0;
        const std::uint64_t end = (std::uint64_t{right} << 32U) | left;
        for (std::size_t place = 0; place < detail::des_tables::initial_permutation.size();
             ++place) {
            const std::uint64_t bit = (end >> (63 - place)) & 1U;
            result |= bit << (64U - detail::des_tables::initial_permutation[place]);
        }
        des_block cipher;
        detail::write_number(cipher, result);
        return cipher;
    }

  private:
    /// The function f(R, K): box `n` takes six bits, four of its own and one of each neighbour.
    static constexpr std::uint32_t scramble(std::uint32_t half, std::uint64_t key) noexcept {
        std::uint32_t result = 0;
        for (unsigned box = 0; box < 8; ++box) {
            const std::uint32_t six = std::rotl(half, static_cast<int>(4 * box + 5)) & 0x3fU;
            const auto key_bits = static_cast<std::uint32_t>(key >> (42 - 6 * box)) & 0x3fU;
            result |= detail::des_tables::boxes[box][six ^ key_bits];
        }
        return result;
    }

    std::array<std::uint64_t, 16> schedule_{};
};

} // namespace radius
