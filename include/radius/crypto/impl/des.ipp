// SPDX-License-Identifier: MIT
// The definitions of <radius/crypto/des.hpp>.
#pragma once

#include <bit>

#include <radius/crypto/des.hpp>
#include <radius/crypto/des_tables.hpp>

namespace radius::detail {

/// The function f(R, K): box `n` takes six bits, four of its own and one of each neighbour.
constexpr std::uint32_t des_scramble(std::uint32_t half, std::uint64_t key) noexcept {
    std::uint32_t result = 0;
    for (unsigned box = 0; box < 8; ++box) {
        const std::uint32_t six = std::rotl(half, static_cast<int>(4 * box + 5)) & 0x3fU;
        const auto key_bits = static_cast<std::uint32_t>(key >> (42 - 6 * box)) & 0x3fU;
        result |= des_tables::boxes[box][six ^ key_bits];
    }
    return result;
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL des::des(std::span<const octet, 8> key) noexcept {
    // C (left) and D (right) are 28 bits each, rotated by one or two bits per round.
    const std::uint64_t chosen =
        detail::des_tables::permute(detail::read_number(key), 64, detail::des_tables::key_choice);
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

RADIUS_DECL des_block des::encrypt(std::span<const octet, 8> clear) const noexcept {
    const std::uint64_t start = detail::des_tables::permute(
        detail::read_number(clear), 64, detail::des_tables::initial_permutation);
    auto left = static_cast<std::uint32_t>(start >> 32U);
    auto right = static_cast<std::uint32_t>(start);
    for (const std::uint64_t key : schedule_) {
        const std::uint32_t mixed = left ^ detail::des_scramble(right, key);
        left = right;
        right = mixed;
    }
    // The halves are swapped once more, then the initial permutation is inverted.
    std::uint64_t result = 0;
    const std::uint64_t end = (std::uint64_t{right} << 32U) | left;
    for (std::size_t place = 0; place < detail::des_tables::initial_permutation.size(); ++place) {
        const std::uint64_t bit = (end >> (63 - place)) & 1U;
        result |= bit << (64U - detail::des_tables::initial_permutation[place]);
    }
    des_block cipher;
    detail::write_number(cipher, result);
    return cipher;
}

} // namespace radius
