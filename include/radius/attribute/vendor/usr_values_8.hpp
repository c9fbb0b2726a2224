// SPDX-License-Identifier: MIT
// U.S. Robotics and 3Com Total Control. Types have four octets and there is no length.
// Made from dictionary.usr by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::usr {

/// The values of CW-Local-MG-RTP-Protocol.
enum class cw_local_mg_rtp_protocol : std::uint32_t {
    tcp = 1,
    udp = 2,
    sctp = 3,
};

/// The values of CW-Remote-MG-RTP-Protocol.
enum class cw_remote_mg_rtp_protocol : std::uint32_t {
    tcp = 1,
    udp = 2,
    sctp = 3,
};

/// The values of CW-Trans-Cld-Party-E164-Type.
enum class cw_trans_cld_party_e164_type : std::uint32_t {
    unknown = 1,
    international_number = 2,
    national_number = 3,
    network_specific_number = 4,
    subscriber_number = 5,
    abbreviated_number = 6,
    reserved = 7,
};

/// The values of USR-Syslog-Tap.
enum class syslog_tap : std::uint32_t {
    off = 0,
    on_raw = 1,
    on_framed = 2,
    unknown = 4294967295,
};

/// The values of USR-CCP-Algorithm.
enum class ccp_algorithm : std::uint32_t {
    none = 1,
    stac = 2,
    ms = 3,
    any = 4,
};

/// The values of USR-Connect-Speed.
enum class connect_speed : std::uint32_t {
    none = 1,
    _300_bps = 2,
    _1200_bps = 3,
    _2400_bps = 4,
    _4800_bps = 5,
    _7200_bps = 6,
    _9600_bps = 7,
    _12000_bps = 8,
    _14400_bps = 9,
    _16800_bps = 10,
    _19200_bps = 11,
    _21600_bps = 12,
    _28800_bps = 13,
    _38400_bps = 14,
    _57600_bps = 15,
    _115200_bps = 16,
    _288000_bps = 17,
    _75_1200_bps = 18,
    _1200_75_bps = 19,
    _24000_bps = 20,
    _26400_bps = 21,
    _31200_bps = 22,
    _33600_bps = 23,
    _33333_bps = 24,
    _37333_bps = 25,
    _41333_bps = 26,
    _42666_bps = 27,
    _44000_bps = 28,
    _45333_bps = 29,
    _46666_bps = 30,
    _48000_bps = 31,
    _49333_bps = 32,
    _50666_bps = 33,
    _52000_bps = 34,
    _53333_bps = 35,
    _54666_bps = 36,
    _56000_bps = 37,
    _57333_bps = 38,
    _64000_bps = 39,
    _25333_bps = 40,
    _26666_bps = 41,
    _28000_bps = 42,
    _29333_bps = 43,
    _30666_bps = 44,
    _32000_bps = 45,
    _34666_bps = 46,
    _36000_bps = 47,
    _38666_bps = 48,
    _40000_bps = 49,
    _58666_bps = 50,
    _60000_bps = 51,
    _61333_bps = 52,
    _62666_bps = 53,
};

/// The values of USR-Speed-Of-Connection.
enum class speed_of_connection : std::uint32_t {
    auto_ = 0,
    _56 = 1,
    _64 = 2,
    voice = 3,
};

/// The values of USR-Expansion-Algorithm.
enum class expansion_algorithm : std::uint32_t {
    constant = 1,
    linear = 2,
};

/// The values of USR-Compression-Algorithm.
enum class compression_algorithm : std::uint32_t {
    none = 0,
    stac = 1,
    ascend = 2,
    microsoft = 3,
    auto_ = 4,
};

/// The values of USR-Compression-Reset-Mode.
enum class compression_reset_mode : std::uint32_t {
    auto_ = 0,
    reset_every_packet = 1,
    reset_on_error = 2,
};

} // namespace radius::usr

namespace radius {

template <>
struct enumeration<usr::cw_local_mg_rtp_protocol> {
    static constexpr enumerator enumerators[] = {
        {"TCP", 1},
        {"UDP", 2},
        {"SCTP", 3},
    };
};

template <>
struct enumeration<usr::cw_remote_mg_rtp_protocol> {
    static constexpr enumerator enumerators[] = {
        {"TCP", 1},
        {"UDP", 2},
        {"SCTP", 3},
    };
};

template <>
struct enumeration<usr::cw_trans_cld_party_e164_type> {
    static constexpr enumerator enumerators[] = {
        {"Unknown", 1},
        {"International-Number", 2},
        {"National-Number", 3},
        {"Network-Specific-Number", 4},
        {"Subscriber-Number", 5},
        {"Abbreviated-Number", 6},
        {"Reserved", 7},
    };
};

template <>
struct enumeration<usr::syslog_tap> {
    static constexpr enumerator enumerators[] = {
        {"Off", 0},
        {"On-Raw", 1},
        {"On-Framed", 2},
        {"Unknown", 4294967295},
    };
};

template <>
struct enumeration<usr::ccp_algorithm> {
    static constexpr enumerator enumerators[] = {
        {"NONE", 1},
        {"Stac", 2},
        {"MS", 3},
        {"Any", 4},
    };
};

template <>
struct enumeration<usr::connect_speed> {
    static constexpr enumerator enumerators[] = {
        {"NONE", 1},
        {"300-BPS", 2},
        {"1200-BPS", 3},
        {"2400-BPS", 4},
        {"4800-BPS", 5},
        {"7200-BPS", 6},
        {"9600-BPS", 7},
        {"12000-BPS", 8},
        {"14400-BPS", 9},
        {"16800-BPS", 10},
        {"19200-BPS", 11},
        {"21600-BPS", 12},
        {"28800-BPS", 13},
        {"38400-BPS", 14},
        {"57600-BPS", 15},
        {"115200-BPS", 16},
        {"288000-BPS", 17},
        {"75-1200-BPS", 18},
        {"1200-75-BPS", 19},
        {"24000-BPS", 20},
        {"26400-BPS", 21},
        {"31200-BPS", 22},
        {"33600-BPS", 23},
        {"33333-BPS", 24},
        {"37333-BPS", 25},
        {"41333-BPS", 26},
        {"42666-BPS", 27},
        {"44000-BPS", 28},
        {"45333-BPS", 29},
        {"46666-BPS", 30},
        {"48000-BPS", 31},
        {"49333-BPS", 32},
        {"50666-BPS", 33},
        {"52000-BPS", 34},
        {"53333-BPS", 35},
        {"54666-BPS", 36},
        {"56000-BPS", 37},
        {"57333-BPS", 38},
        {"64000-BPS", 39},
        {"25333-BPS", 40},
        {"26666-BPS", 41},
        {"28000-BPS", 42},
        {"29333-BPS", 43},
        {"30666-BPS", 44},
        {"32000-BPS", 45},
        {"34666-BPS", 46},
        {"36000-BPS", 47},
        {"38666-BPS", 48},
        {"40000-BPS", 49},
        {"58666-BPS", 50},
        {"60000-BPS", 51},
        {"61333-BPS", 52},
        {"62666-BPS", 53},
    };
};

template <>
struct enumeration<usr::speed_of_connection> {
    static constexpr enumerator enumerators[] = {
        {"Auto", 0},
        {"56", 1},
        {"64", 2},
        {"Voice", 3},
    };
};

template <>
struct enumeration<usr::expansion_algorithm> {
    static constexpr enumerator enumerators[] = {
        {"Constant", 1},
        {"Linear", 2},
    };
};

template <>
struct enumeration<usr::compression_algorithm> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"Stac", 1},
        {"Ascend", 2},
        {"Microsoft", 3},
        {"Auto", 4},
    };
};

template <>
struct enumeration<usr::compression_reset_mode> {
    static constexpr enumerator enumerators[] = {
        {"Auto", 0},
        {"Reset-Every-Packet", 1},
        {"Reset-On-Error", 2},
    };
};

} // namespace radius

// clang-format on
