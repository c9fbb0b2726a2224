// SPDX-License-Identifier: MIT
// U.S. Robotics and 3Com Total Control. Types have four octets and there is no length.
// Made from dictionary.usr by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::usr {

/// The values of USR-Filter-Zones.
enum class filter_zones : std::uint32_t {
    enabled = 1,
    disabled = 2,
};

/// The values of USR-Appletalk.
enum class appletalk : std::uint32_t {
    enabled = 1,
    disabled = 2,
};

/// The values of USR-Bridging.
enum class bridging : std::uint32_t {
    enabled = 1,
    disabled = 2,
};

/// The values of USR-Spoofing.
enum class spoofing : std::uint32_t {
    enabled = 1,
    disabled = 2,
};

/// The values of USR-Routing-Protocol.
enum class routing_protocol : std::uint32_t {
    rip1 = 1,
    rip2 = 2,
};

/// The values of USR-IPX-Routing.
enum class ipx_routing : std::uint32_t {
    none = 0,
    send = 1,
    listen = 2,
    respond = 3,
    all = 4,
};

/// The values of USR-IPX-WAN.
enum class ipx_wan : std::uint32_t {
    enabled = 1,
    disabled = 2,
};

/// The values of USR-IP-RIP-Policies.
enum class ip_rip_policies : std::uint32_t {
    senddefault = 0,
    sendroutes = 2,
    sendsubnets = 4,
    acceptdefault = 8,
    splithorizon = 16,
    poisonreserve = 32,
    flashupdate = 64,
    simpleauth = 128,
    v1send = 256,
    v1receive = 512,
    v2receive = 1024,
    silent = 2147483648,
};

/// The values of USR-IP-Default-Route-Option.
enum class ip_default_route_option : std::uint32_t {
    enabled = 1,
    disabled = 2,
};

/// The values of USR-Tunnel-Security.
enum class tunnel_security : std::uint32_t {
    none = 0,
    control_only = 1,
    data_only = 2,
    both_data_and_control = 3,
};

/// The values of USR-Callback-Type.
enum class callback_type : std::uint32_t {
    normal = 1,
    ani = 2,
    static_ = 3,
    dynamic = 4,
};

/// The values of USR-Agent.
enum class agent : std::uint32_t {
    fa = 1,
    ha = 2,
};

/// The values of USR-HARC-Disconnect-Code.
enum class harc_disconnect_code : std::uint32_t {
    no_error = 0,
    no_carrier = 1,
    no_dsr = 2,
    timeout = 3,
    reset = 4,
    call_drop_req = 5,
    idle_timeout = 6,
    session_timeout = 7,
    user_req_drop = 8,
    host_req_drop = 9,
    service_interruption = 10,
    service_unavailable = 11,
    user_input_error = 12,
    nas_drop_for_callback = 13,
    nas_drop_misc_non_error = 14,
    nas_internal_error = 15,
    line_busy = 16,
    tunnel_term_unreach = 19,
    tunnel_refused = 20,
    tunnel_auth_failed = 21,
    tunnel_session_timeout = 22,
    tunnel_timeout = 23,
    radius_res_reclaim = 25,
    dnis_auth_failed = 26,
    pap_auth_failure = 27,
    chap_auth_failure = 28,
    ppp_lcp_failed = 29,
    ppp_ncp_failed = 30,
    radius_timeout = 31,
};

} // namespace radius::usr

namespace radius {

template <>
struct enumeration<usr::filter_zones> {
    static constexpr enumerator enumerators[] = {
        {"enabled", 1},
        {"disabled", 2},
    };
};

template <>
struct enumeration<usr::appletalk> {
    static constexpr enumerator enumerators[] = {
        {"enabled", 1},
        {"disabled", 2},
    };
};

template <>
struct enumeration<usr::bridging> {
    static constexpr enumerator enumerators[] = {
        {"enabled", 1},
        {"disabled", 2},
    };
};

template <>
struct enumeration<usr::spoofing> {
    static constexpr enumerator enumerators[] = {
        {"enabled", 1},
        {"disabled", 2},
    };
};

template <>
struct enumeration<usr::routing_protocol> {
    static constexpr enumerator enumerators[] = {
        {"Rip1", 1},
        {"Rip2", 2},
    };
};

template <>
struct enumeration<usr::ipx_routing> {
    static constexpr enumerator enumerators[] = {
        {"none", 0},
        {"send", 1},
        {"listen", 2},
        {"respond", 3},
        {"all", 4},
    };
};

template <>
struct enumeration<usr::ipx_wan> {
    static constexpr enumerator enumerators[] = {
        {"enabled", 1},
        {"disabled", 2},
    };
};

template <>
struct enumeration<usr::ip_rip_policies> {
    static constexpr enumerator enumerators[] = {
        {"SendDefault", 0},
        {"SendRoutes", 2},
        {"SendSubnets", 4},
        {"AcceptDefault", 8},
        {"SplitHorizon", 16},
        {"PoisonReserve", 32},
        {"FlashUpdate", 64},
        {"SimpleAuth", 128},
        {"V1Send", 256},
        {"V1Receive", 512},
        {"V2Receive", 1024},
        {"Silent", 2147483648},
    };
};

template <>
struct enumeration<usr::ip_default_route_option> {
    static constexpr enumerator enumerators[] = {
        {"enabled", 1},
        {"disabled", 2},
    };
};

template <>
struct enumeration<usr::tunnel_security> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"Control-Only", 1},
        {"Data-Only", 2},
        {"Both-Data-and-Control", 3},
    };
};

template <>
struct enumeration<usr::callback_type> {
    static constexpr enumerator enumerators[] = {
        {"Normal", 1},
        {"ANI", 2},
        {"Static", 3},
        {"Dynamic", 4},
    };
};

template <>
struct enumeration<usr::agent> {
    static constexpr enumerator enumerators[] = {
        {"FA", 1},
        {"HA", 2},
    };
};

template <>
struct enumeration<usr::harc_disconnect_code> {
    static constexpr enumerator enumerators[] = {
        {"No-Error", 0},
        {"No-Carrier", 1},
        {"No-DSR", 2},
        {"Timeout", 3},
        {"Reset", 4},
        {"Call-Drop-Req", 5},
        {"Idle-Timeout", 6},
        {"Session-Timeout", 7},
        {"User-Req-Drop", 8},
        {"Host-Req-Drop", 9},
        {"Service-Interruption", 10},
        {"Service-Unavailable", 11},
        {"User-Input-Error", 12},
        {"NAS-Drop-For-Callback", 13},
        {"NAS-Drop-Misc-Non-Error", 14},
        {"NAS-Internal-Error", 15},
        {"Line-Busy", 16},
        {"Tunnel-Term-Unreach", 19},
        {"Tunnel-Refused", 20},
        {"Tunnel-Auth-Failed", 21},
        {"Tunnel-Session-Timeout", 22},
        {"Tunnel-Timeout", 23},
        {"Radius-Res-Reclaim", 25},
        {"DNIS-Auth-Failed", 26},
        {"PAP-Auth-Failure", 27},
        {"CHAP-Auth-Failure", 28},
        {"PPP-LCP-Failed", 29},
        {"PPP-NCP-Failed", 30},
        {"Radius-Timeout", 31},
    };
};

} // namespace radius

// clang-format on
