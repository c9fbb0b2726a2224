// SPDX-License-Identifier: MIT
// The permutations and selection functions of DES, as FIPS 46-3 prints them.
#pragma once

#include <radius/wire/octets.hpp>

namespace radius::detail::des_tables {

/// A permutation as FIPS 46-3 prints it: for each bit of the result the number of the bit it
/// comes from, where bit 1 is the leftmost of `width`.
template <std::size_t Size>
using choice = std::array<octet, Size>;

/// The bits of `value`, of which the low `width` count, that `from` chooses.
template <std::size_t Size>
constexpr std::uint64_t permute(std::uint64_t value, unsigned width,
                                const choice<Size>& from) noexcept {
    std::uint64_t result = 0;
    for (const octet bit : from) {
        result = (result << 1U) | ((value >> (width - bit)) & 1U);
    }
    return result;
}

inline constexpr choice<64> initial_permutation{
    58, 50, 42, 34, 26, 18, 10, 2, 60, 52, 44, 36, 28, 20, 12, 4, //
    62, 54, 46, 38, 30, 22, 14, 6, 64, 56, 48, 40, 32, 24, 16, 8, //
    57, 49, 41, 33, 25, 17, 9,  1, 59, 51, 43, 35, 27, 19, 11, 3, //
    61, 53, 45, 37, 29, 21, 13, 5, 63, 55, 47, 39, 31, 23, 15, 7};

/// PC-1 and PC-2 of the standard.
inline constexpr choice<56> key_choice{57, 49, 41, 33, 25, 17, 9,  1,  58, 50, 42, 34, 26, 18, //
                                       10, 2,  59, 51, 43, 35, 27, 19, 11, 3,  60, 52, 44, 36, //
                                       63, 55, 47, 39, 31, 23, 15, 7,  62, 54, 46, 38, 30, 22, //
                                       14, 6,  61, 53, 45, 37, 29, 21, 13, 5,  28, 20, 12, 4};
inline constexpr choice<48> round_key_choice{14, 17, 11, 24, 1,  5,  3,  28, 15, 6,  21, 10, //
                                             23, 19, 12, 4,  26, 8,  16, 7,  27, 20, 13, 2,  //
                                             41, 52, 31, 37, 47, 55, 30, 40, 51, 45, 33, 48, //
                                             44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32};

/// P of the standard.
inline constexpr choice<32> box_permutation{
    16, 7, 20, 21, 29, 12, 28, 17, 1,  15, 23, 26, 5,  18, 31, 10, //
    2,  8, 24, 14, 32, 27, 3,  9,  19, 13, 30, 6,  22, 11, 4,  25};

/// S1 to S8, four rows each, a row's sixteen entries as hexadecimal digits from the left.
inline constexpr std::array<std::array<std::uint64_t, 4>, 8> selection{{
    {0xe4d12fb83a6c5907, 0x0f74e2d1a6cb9538, 0x41e8d62bfc973a50, 0xfc8249175b3ea06d},
    {0xf18e6b34972dc05a, 0x3d47f28ec01a69b5, 0x0e7ba4d158c6932f, 0xd8a13f42b67c05e9},
    {0xa09e63f51dc7b428, 0xd709346a285ecbf1, 0xd6498f30b12c5ae7, 0x1ad069874fe3b52c},
    {0x7de3069a1285bc4f, 0xd8b56f03472c1ae9, 0xa690cb7df13e5284, 0x3f06a1d8945bc72e},
    {0x2c417ab6853fd0e9, 0xeb2c47d150fa3986, 0x421bad78f9c5630e, 0xb8c71e2d6f09a453},
    {0xc1af92680d34e75b, 0xaf427c9561de0b38, 0x9ef528c3704a1db6, 0x432c95fabe17608d},
    {0x4b2ef08d3c975a61, 0xd0b7491ae35c2f86, 0x14bdc37eaf680592, 0x6bd814a7950fe23c},
    {0xd2846fb1a93e50c7, 0x1fd8a374c56b0e92, 0x7b419ce206adf358, 0x21e74a8dfc90356b},
}};

/// Each box with P applied to its output, for all 64 inputs. The outer bits choose the row.
inline constexpr auto boxes = [] {
    std::array<std::array<std::uint32_t, 64>, 8> table{};
    for (unsigned box = 0; box < 8; ++box) {
        for (unsigned input = 0; input < 64; ++input) {
            const unsigned row = ((input >> 4U) & 2U) | (input & 1U);
            const unsigned column = (input >> 1U) & 0x0fU;
            const std::uint64_t four = (selection[box][row] >> (60 - 4 * column)) & 0x0fU;
            table[box][input] =
                static_cast<std::uint32_t>(permute(four << (28 - 4 * box), 32, box_permutation));
        }
    }
    return table;
}();

} // namespace radius::detail::des_tables
