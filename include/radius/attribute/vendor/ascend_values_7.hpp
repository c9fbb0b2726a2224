// SPDX-License-Identifier: MIT
// Ascend MAX and TNT, and what speaks their attributes.
// Made from dictionary.ascend by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::ascend {

/// The values of Ascend-Data-Svc.
enum class data_svc : std::uint32_t {
    switched_voice_bearer = 0,
    nailed_56kr = 1,
    nailed_64k = 2,
    switched_64kr = 3,
    switched_56k = 4,
    switched_384kr = 5,
    switched_384k = 6,
    switched_1536k = 7,
    switched_1536kr = 8,
    switched_128k = 9,
    switched_192k = 10,
    switched_256k = 11,
    switched_320k = 12,
    switched_384k_mr = 13,
    switched_448k = 14,
    switched_512k = 15,
    switched_576k = 16,
    switched_640k = 17,
    switched_704k = 18,
    switched_768k = 19,
    switched_832k = 20,
    switched_896k = 21,
    switched_960k = 22,
    switched_1024k = 23,
    switched_1088k = 24,
    switched_1152k = 25,
    switched_1216k = 26,
    switched_1280k = 27,
    switched_1344k = 28,
    switched_1408k = 29,
    switched_1472k = 30,
    switched_1600k = 31,
    switched_1664k = 32,
    switched_1728k = 33,
    switched_1792k = 34,
    switched_1856k = 35,
    switched_1920k = 36,
    switched_inherited = 37,
    switched_restricted_bearer_x30 = 38,
    switched_clear_bearer_v110 = 39,
    switched_restricted_64_x30 = 40,
    switched_clear_56_v110 = 41,
    switched_modem = 42,
    switched_atmodem = 43,
    switched_v110_24_56 = 45,
    switched_v110_48_56 = 46,
    switched_v110_96_56 = 47,
    switched_v110_192_56 = 48,
    switched_v110_384_56 = 49,
    switched_v110_24_56r = 50,
    switched_v110_48_56r = 51,
    switched_v110_96_56r = 52,
    switched_v110_192_56r = 53,
    switched_v110_384_56r = 54,
    switched_v110_24_64 = 55,
    switched_v110_48_64 = 56,
    switched_v110_96_64 = 57,
    switched_v110_192_64 = 58,
    switched_v110_384_64 = 59,
    switched_v110_24_64r = 60,
    switched_v110_48_64r = 61,
    switched_v110_96_64r = 62,
    switched_v110_192_64r = 63,
    switched_v110_384_64r = 64,
    switched_pots = 68,
    switched_atm = 69,
    switched_fr = 70,
};

/// The values of Ascend-Force-56.
enum class force_56 : std::uint32_t {
    force_56_no = 0,
    force_56_yes = 1,
};

} // namespace radius::ascend

namespace radius {

template <>
struct enumeration<ascend::data_svc> {
    static constexpr enumerator enumerators[] = {
        {"Switched-Voice-Bearer", 0},
        {"Nailed-56KR", 1},
        {"Nailed-64K", 2},
        {"Switched-64KR", 3},
        {"Switched-56K", 4},
        {"Switched-384KR", 5},
        {"Switched-384K", 6},
        {"Switched-1536K", 7},
        {"Switched-1536KR", 8},
        {"Switched-128K", 9},
        {"Switched-192K", 10},
        {"Switched-256K", 11},
        {"Switched-320K", 12},
        {"Switched-384K-MR", 13},
        {"Switched-448K", 14},
        {"Switched-512K", 15},
        {"Switched-576K", 16},
        {"Switched-640K", 17},
        {"Switched-704K", 18},
        {"Switched-768K", 19},
        {"Switched-832K", 20},
        {"Switched-896K", 21},
        {"Switched-960K", 22},
        {"Switched-1024K", 23},
        {"Switched-1088K", 24},
        {"Switched-1152K", 25},
        {"Switched-1216K", 26},
        {"Switched-1280K", 27},
        {"Switched-1344K", 28},
        {"Switched-1408K", 29},
        {"Switched-1472K", 30},
        {"Switched-1600K", 31},
        {"Switched-1664K", 32},
        {"Switched-1728K", 33},
        {"Switched-1792K", 34},
        {"Switched-1856K", 35},
        {"Switched-1920K", 36},
        {"Switched-inherited", 37},
        {"Switched-restricted-bearer-x30", 38},
        {"Switched-clear-bearer-v110", 39},
        {"Switched-restricted-64-x30", 40},
        {"Switched-clear-56-v110", 41},
        {"Switched-modem", 42},
        {"Switched-atmodem", 43},
        {"Switched-V110-24-56", 45},
        {"Switched-V110-48-56", 46},
        {"Switched-V110-96-56", 47},
        {"Switched-V110-192-56", 48},
        {"Switched-V110-384-56", 49},
        {"Switched-V110-24-56R", 50},
        {"Switched-V110-48-56R", 51},
        {"Switched-V110-96-56R", 52},
        {"Switched-V110-192-56R", 53},
        {"Switched-V110-384-56R", 54},
        {"Switched-V110-24-64", 55},
        {"Switched-V110-48-64", 56},
        {"Switched-V110-96-64", 57},
        {"Switched-V110-192-64", 58},
        {"Switched-V110-384-64", 59},
        {"Switched-V110-24-64R", 60},
        {"Switched-V110-48-64R", 61},
        {"Switched-V110-96-64R", 62},
        {"Switched-V110-192-64R", 63},
        {"Switched-V110-384-64R", 64},
        {"Switched-Pots", 68},
        {"Switched-ATM", 69},
        {"Switched-FR", 70},
    };
};

template <>
struct enumeration<ascend::force_56> {
    static constexpr enumerator enumerators[] = {
        {"Force-56-No", 0},
        {"Force-56-Yes", 1},
    };
};

} // namespace radius

// clang-format on
