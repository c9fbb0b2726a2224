// SPDX-License-Identifier: MIT
// U.S. Robotics and 3Com Total Control. Types have four octets and there is no length.
// Made from dictionary.usr by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::usr {

/// The values of USR-Modulation-Type.
enum class modulation_type : std::uint32_t {
    usroboticshst = 1,
    ccittv32 = 2,
    ccittv22bis = 3,
    bell103 = 4,
    ccittv21 = 5,
    bell212 = 6,
    ccittv32bis = 7,
    ccittv23 = 8,
    negotiationfailed = 9,
    bell208b = 10,
    v21faxclass1 = 11,
    v27faxclass1 = 12,
    v29faxclass1 = 13,
    v17faxclass1 = 14,
    v21faxclass2 = 15,
    v27faxclass2 = 16,
    v29faxclass2 = 17,
    v17faxclass2 = 18,
    v32terbo = 19,
    v34 = 20,
    vfc = 21,
    v34plus = 22,
    x2 = 23,
    v110 = 24,
    v120 = 25,
    x75 = 26,
    asyncsyncppp = 27,
    clearchannel = 28,
    x2client = 29,
    x2symmetric = 30,
    piafs = 31,
    x2version2 = 32,
    v90analog = 33,
    v90digital = 34,
    v90alldigital = 35,
};

/// The values of USR-Equalization-Type.
enum class equalization_type : std::uint32_t {
    long_ = 1,
    short_ = 2,
};

/// The values of USR-Fallback-Enabled.
enum class fallback_enabled : std::uint32_t {
    disabled = 1,
    enabled = 2,
};

/// The values of USR-Back-Channel-Data-Rate.
enum class back_channel_data_rate : std::uint32_t {
    _450bps = 1,
    _300bps = 2,
    none = 3,
};

/// The values of USR-Simplified-MNP-Levels.
enum class simplified_mnp_levels : std::uint32_t {
    none = 1,
    mnplevel3 = 2,
    mnplevel4 = 3,
    ccittv42 = 4,
    usroboticshst = 5,
    synchronousnone = 6,
    mnplevel2 = 7,
    mnp10 = 8,
    v42etc = 9,
    mnp10etc = 10,
    lapmetc = 11,
    v42etc2 = 12,
    v42srej = 13,
    piafs = 14,
};

} // namespace radius::usr

namespace radius {

template <>
struct enumeration<usr::modulation_type> {
    static constexpr enumerator enumerators[] = {
        {"usRoboticsHST", 1},
        {"ccittV32", 2},
        {"ccittV22bis", 3},
        {"bell103", 4},
        {"ccittV21", 5},
        {"bell212", 6},
        {"ccittV32bis", 7},
        {"ccittV23", 8},
        {"negotiationFailed", 9},
        {"bell208b", 10},
        {"v21FaxClass1", 11},
        {"v27FaxClass1", 12},
        {"v29FaxClass1", 13},
        {"v17FaxClass1", 14},
        {"v21FaxClass2", 15},
        {"v27FaxClass2", 16},
        {"v29FaxClass2", 17},
        {"v17FaxClass2", 18},
        {"v32Terbo", 19},
        {"v34", 20},
        {"vFC", 21},
        {"v34plus", 22},
        {"x2", 23},
        {"v110", 24},
        {"v120", 25},
        {"x75", 26},
        {"asyncSyncPPP", 27},
        {"clearChannel", 28},
        {"x2client", 29},
        {"x2symmetric", 30},
        {"piafs", 31},
        {"x2version2", 32},
        {"v90Analog", 33},
        {"v90Digital", 34},
        {"v90AllDigital", 35},
    };
};

template <>
struct enumeration<usr::equalization_type> {
    static constexpr enumerator enumerators[] = {
        {"Long", 1},
        {"Short", 2},
    };
};

template <>
struct enumeration<usr::fallback_enabled> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 1},
        {"Enabled", 2},
    };
};

template <>
struct enumeration<usr::back_channel_data_rate> {
    static constexpr enumerator enumerators[] = {
        {"450BPS", 1},
        {"300BPS", 2},
        {"None", 3},
    };
};

template <>
struct enumeration<usr::simplified_mnp_levels> {
    static constexpr enumerator enumerators[] = {
        {"none", 1},
        {"mnpLevel3", 2},
        {"mnpLevel4", 3},
        {"ccittV42", 4},
        {"usRoboticsHST", 5},
        {"synchronousNone", 6},
        {"mnpLevel2", 7},
        {"mnp10", 8},
        {"v42Etc", 9},
        {"mnp10Etc", 10},
        {"lapmEtc", 11},
        {"v42Etc2", 12},
        {"v42SRej", 13},
        {"piafs", 14},
    };
};

} // namespace radius

// clang-format on
