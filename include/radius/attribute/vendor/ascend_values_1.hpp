// SPDX-License-Identifier: MIT
// Ascend MAX and TNT, and what speaks their attributes.
// Made from dictionary.ascend by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::ascend {

/// The values of Ascend-NAS-Port-Format.
enum class nas_port_format : std::uint32_t {
    unknown = 0,
    _2_4_6_4 = 1,
    _2_4_5_5 = 2,
    _1_2_2 = 3,
};

/// The values of Ascend-ATM-Fault-Management.
enum class atm_fault_management : std::uint32_t {
    vc_no_loopback = 0,
    vc_segment_loopback = 1,
    vc_end_to_end_loopback = 2,
};

/// The values of Ascend-Ckt-Type.
enum class ckt_type : std::uint32_t {
    ascend_pvc = 0,
    ascend_svc = 1,
};

/// The values of Ascend-SVC-Enabled.
enum class svc_enabled : std::uint32_t {
    ascend_svc_enabled_no = 0,
    ascend_svc_enabled_yes = 1,
};

/// The values of Ascend-Session-Type.
enum class session_type : std::uint32_t {
    ascend_session_unused = 0,
    ascend_session_unknown = 1,
    ascend_session_g711_ulaw = 2,
    ascend_session_g711_alaw = 3,
    ascend_session_g723 = 4,
    ascend_session_g729 = 5,
    ascend_session_g723_64kps = 6,
    ascend_session_g728 = 7,
    ascend_session_rt24 = 8,
};

/// The values of Ascend-X25-Pad-X3-Profile.
enum class x25_pad_x3_profile : std::uint32_t {
    crt = 0,
    infonet = 1,
    default_ = 2,
    scen = 3,
    cc_ssp = 4,
    cc_tsp = 5,
    hardcopy = 6,
    hdx = 7,
    shark = 8,
    pos = 9,
    null = 10,
    custom = 11,
};

/// The values of Ascend-X25-Reverse-Charging.
enum class x25_reverse_charging : std::uint32_t {
    reverse_charging_no = 0,
    reverse_charging_yes = 1,
};

/// The values of Ascend-Bi-Directional-Auth.
enum class bi_directional_auth : std::uint32_t {
    bi_directional_auth_none = 0,
    bi_directional_auth_allowed = 1,
    bi_directional_auth_required = 2,
};

/// The values of Ascend-Call-Direction.
enum class call_direction : std::uint32_t {
    ascend_call_direction_incoming = 0,
    ascend_call_direction_outgoing = 1,
};

/// The values of Ascend-Service-Type.
enum class service_type : std::uint32_t {
    ascend_service_type_notused = 0,
    ascend_service_type_none = 1,
    ascend_service_type_other = 2,
    ascend_service_type_ppp = 3,
    ascend_service_type_slip = 4,
    ascend_service_type_mpp = 5,
    ascend_service_type_x25 = 6,
    ascend_service_type_combinet = 7,
    ascend_service_type_fr = 8,
    ascend_service_type_euraw = 9,
    ascend_service_type_euui = 10,
    ascend_service_type_telnet = 11,
    ascend_service_type_telnetbin = 12,
    ascend_service_type_rawtcp = 13,
    ascend_service_type_termserver = 14,
    ascend_service_type_mp = 15,
    ascend_service_type_virtualconn = 16,
    ascend_service_type_x25dchan = 17,
    ascend_service_type_pseutunppp = 18,
    ascend_service_type_ipfax = 19,
    ascend_service_type_atm = 20,
    ascend_service_type_hdlcnrm = 21,
    ascend_service_type_voip = 22,
    ascend_service_type_visa2 = 23,
    ascend_service_type_nettonet = 25,
};

/// The values of Ascend-Filter-Required.
enum class filter_required : std::uint32_t {
    required_no = 0,
    required_yes = 1,
};

/// The values of Ascend-Private-Route-Required.
enum class private_route_required : std::uint32_t {
    required_no = 0,
    required_yes = 1,
};

/// The values of Ascend-Cache-Refresh.
enum class cache_refresh : std::uint32_t {
    refresh_no = 0,
    refresh_yes = 1,
};

} // namespace radius::ascend

namespace radius {

template <>
struct enumeration<ascend::nas_port_format> {
    static constexpr enumerator enumerators[] = {
        {"Unknown", 0},
        {"2_4_6_4", 1},
        {"2_4_5_5", 2},
        {"1_2_2", 3},
    };
};

template <>
struct enumeration<ascend::atm_fault_management> {
    static constexpr enumerator enumerators[] = {
        {"VC-No-Loopback", 0},
        {"VC-Segment-Loopback", 1},
        {"VC-End-To-End-Loopback", 2},
    };
};

template <>
struct enumeration<ascend::ckt_type> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-PVC", 0},
        {"Ascend-SVC", 1},
    };
};

template <>
struct enumeration<ascend::svc_enabled> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-SVC-Enabled-No", 0},
        {"Ascend-SVC-Enabled-Yes", 1},
    };
};

template <>
struct enumeration<ascend::session_type> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-Session-Unused", 0},
        {"Ascend-Session-Unknown", 1},
        {"Ascend-Session-G711-Ulaw", 2},
        {"Ascend-Session-G711-Alaw", 3},
        {"Ascend-Session-G723", 4},
        {"Ascend-Session-G729", 5},
        {"Ascend-Session-G723-64KPS", 6},
        {"Ascend-Session-G728", 7},
        {"Ascend-Session-RT24", 8},
    };
};

template <>
struct enumeration<ascend::x25_pad_x3_profile> {
    static constexpr enumerator enumerators[] = {
        {"CRT", 0},
        {"INFONET", 1},
        {"DEFAULT", 2},
        {"SCEN", 3},
        {"CC_SSP", 4},
        {"CC_TSP", 5},
        {"HARDCOPY", 6},
        {"HDX", 7},
        {"SHARK", 8},
        {"POS", 9},
        {"NULL", 10},
        {"CUSTOM", 11},
    };
};

template <>
struct enumeration<ascend::x25_reverse_charging> {
    static constexpr enumerator enumerators[] = {
        {"Reverse-Charging-No", 0},
        {"Reverse-Charging-Yes", 1},
    };
};

template <>
struct enumeration<ascend::bi_directional_auth> {
    static constexpr enumerator enumerators[] = {
        {"Bi-Directional-Auth-None", 0},
        {"Bi-Directional-Auth-Allowed", 1},
        {"Bi-Directional-Auth-Required", 2},
    };
};

template <>
struct enumeration<ascend::call_direction> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-Call-Direction-Incoming", 0},
        {"Ascend-Call-Direction-Outgoing", 1},
    };
};

template <>
struct enumeration<ascend::service_type> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-Service-Type-NotUsed", 0},
        {"Ascend-Service-Type-None", 1},
        {"Ascend-Service-Type-Other", 2},
        {"Ascend-Service-Type-PPP", 3},
        {"Ascend-Service-Type-Slip", 4},
        {"Ascend-Service-Type-MPP", 5},
        {"Ascend-Service-Type-X25", 6},
        {"Ascend-Service-Type-Combinet", 7},
        {"Ascend-Service-Type-FR", 8},
        {"Ascend-Service-Type-EuRaw", 9},
        {"Ascend-Service-Type-EuUi", 10},
        {"Ascend-Service-Type-Telnet", 11},
        {"Ascend-Service-Type-TelnetBin", 12},
        {"Ascend-Service-Type-RawTcp", 13},
        {"Ascend-Service-Type-TermServer", 14},
        {"Ascend-Service-Type-MP", 15},
        {"Ascend-Service-Type-VirtualConn", 16},
        {"Ascend-Service-Type-X25DChan", 17},
        {"Ascend-Service-Type-PseuTunPPP", 18},
        {"Ascend-Service-Type-IpFax", 19},
        {"Ascend-Service-Type-ATM", 20},
        {"Ascend-Service-Type-HdlcNrm", 21},
        {"Ascend-Service-Type-VoIp", 22},
        {"Ascend-Service-Type-Visa2", 23},
        {"Ascend-Service-Type-NetToNet", 25},
    };
};

template <>
struct enumeration<ascend::filter_required> {
    static constexpr enumerator enumerators[] = {
        {"Required-No", 0},
        {"Required-Yes", 1},
    };
};

template <>
struct enumeration<ascend::private_route_required> {
    static constexpr enumerator enumerators[] = {
        {"Required-No", 0},
        {"Required-Yes", 1},
    };
};

template <>
struct enumeration<ascend::cache_refresh> {
    static constexpr enumerator enumerators[] = {
        {"Refresh-No", 0},
        {"Refresh-Yes", 1},
    };
};

} // namespace radius

// clang-format on
