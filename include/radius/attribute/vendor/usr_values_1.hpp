// SPDX-License-Identifier: MIT
// U.S. Robotics and 3Com Total Control. Types have four octets and there is no length.
// Made from dictionary.usr by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::usr {

/// The values of USR-Default-DTE-Data-Rate.
enum class default_dte_data_rate : std::uint32_t {
    _110_bps = 1,
    _300_bps = 2,
    _600_bps = 3,
    _1200_bps = 4,
    _2400_bps = 5,
    _4800_bps = 6,
    _7200_bps = 7,
    _9600_bps = 8,
    _12k_bps = 9,
    _14_4k_bps = 10,
    _16_8_bps = 11,
    _19_2k_bps = 12,
    _38_4k_bps = 13,
    _75_bps = 14,
    _450_bps = 15,
    unknown_bps = 16,
    _57_6k_bps = 17,
    _21_6k_bps = 18,
    _24k_bps = 19,
    _26k_bps = 20,
    _28k_bps = 21,
    _115k_bps = 22,
};

/// The values of USR-Sync-Async-Mode.
enum class sync_async_mode : std::uint32_t {
    asynchronous = 1,
    synchronous = 2,
};

/// The values of USR-Originate-Answer-Mode.
enum class originate_answer_mode : std::uint32_t {
    originate_in_originate_mode = 1,
    originate_in_answer_mode = 2,
    answer_in_originate_mode = 3,
    answer_in_answer_mode = 4,
};

} // namespace radius::usr

namespace radius {

template <>
struct enumeration<usr::default_dte_data_rate> {
    static constexpr enumerator enumerators[] = {
        {"110-BPS", 1},
        {"300-BPS", 2},
        {"600-BPS", 3},
        {"1200-BPS", 4},
        {"2400-BPS", 5},
        {"4800-BPS", 6},
        {"7200-BPS", 7},
        {"9600-BPS", 8},
        {"12K-BPS", 9},
        {"14.4K-BPS", 10},
        {"16.8-BPS", 11},
        {"19.2K-BPS", 12},
        {"38.4K-BPS", 13},
        {"75-BPS", 14},
        {"450-BPS", 15},
        {"UNKNOWN-BPS", 16},
        {"57.6K-BPS", 17},
        {"21.6K-BPS", 18},
        {"24K-BPS", 19},
        {"26K-BPS", 20},
        {"28K-BPS", 21},
        {"115K-BPS", 22},
    };
};

template <>
struct enumeration<usr::sync_async_mode> {
    static constexpr enumerator enumerators[] = {
        {"Asynchronous", 1},
        {"Synchronous", 2},
    };
};

template <>
struct enumeration<usr::originate_answer_mode> {
    static constexpr enumerator enumerators[] = {
        {"Originate_in_Originate_Mode", 1},
        {"Originate_in_Answer_Mode", 2},
        {"Answer_in_Originate_Mode", 3},
        {"Answer_in_Answer_Mode", 4},
    };
};

} // namespace radius

// clang-format on
