// SPDX-License-Identifier: MIT
// Juniper E series and Junos broadband subscriber management (Unisphere ERX).
// Made from dictionary.erx by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::erx {

/// The values of ERX-Tunnel-Tx-Speed-Method.
enum class tunnel_tx_speed_method : std::uint32_t {
    static_layer2 = 1,
    dynamic_layer2 = 2,
    qos = 3,
    actual = 4,
};

/// The values of ERX-IGMP-Immediate-Leave.
enum class igmp_immediate_leave : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-MLD-Immediate-Leave.
enum class mld_immediate_leave : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-IP-Block-Multicast.
enum class ip_block_multicast : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-IGMP-Explicit-Tracking.
enum class igmp_explicit_tracking : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-IGMP-No-Tracking-V2-Grps.
enum class igmp_no_tracking_v2_grps : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-MLD-Explicit-Tracking.
enum class mld_explicit_tracking : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-MLD-No-Tracking-V1-Grps.
enum class mld_no_tracking_v1_grps : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-DSL-Line-State.
enum class dsl_line_state : std::uint32_t {
    showtime = 1,
    idle = 2,
    silent = 3,
};

/// The values of ERX-DSL-Type.
enum class dsl_type : std::uint32_t {
    adsl1 = 1,
    adsl2 = 2,
    adsl2plus = 3,
    vdsl1 = 4,
    vdsl2 = 5,
    sdsl = 6,
    unknown = 7,
};

/// The values of ERX-PPP-Monitor-Ingress-Only.
enum class ppp_monitor_ingress_only : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-Service-Activate-Type.
enum class service_activate_type : std::uint32_t {
    opscript = 1,
    dynamic = 1,
};

/// The values of ERX-Pim-Enable.
enum class pim_enable : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-Re-Authentication-Catalyst.
enum class re_authentication_catalyst : std::uint32_t {
    disabled = 0,
    client_renew = 1,
};

/// The values of ERX-Acct-Request-Reason.
enum class acct_request_reason : std::uint32_t {
    acct_start_ack = 1,
    periodic = 2,
    ip_active = 4,
    ip_inactive = 8,
    ipv6_active = 16,
    ipv6_inactive = 32,
    session_active = 64,
    session_inactive = 128,
    line_speed_change = 256,
    address_assignment_change = 512,
    coa_complete = 1024,
};

/// The values of ERX-Routing-Services.
enum class routing_services : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ERX-PON-Access-Type.
enum class pon_access_type : std::uint32_t {
    other = 0,
    gpon = 1,
    xg_pon1 = 2,
    twdm_pon = 3,
    xgs_pon = 4,
    wdm_pon = 5,
    unknown = 7,
};

} // namespace radius::erx

namespace radius {

template <>
struct enumeration<erx::tunnel_tx_speed_method> {
    static constexpr enumerator enumerators[] = {
        {"static-layer2", 1},
        {"dynamic-layer2", 2},
        {"qos", 3},
        {"actual", 4},
    };
};

template <>
struct enumeration<erx::igmp_immediate_leave> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::mld_immediate_leave> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::ip_block_multicast> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::igmp_explicit_tracking> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::igmp_no_tracking_v2_grps> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::mld_explicit_tracking> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::mld_no_tracking_v1_grps> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::dsl_line_state> {
    static constexpr enumerator enumerators[] = {
        {"SHOWTIME", 1},
        {"IDLE", 2},
        {"SILENT", 3},
    };
};

template <>
struct enumeration<erx::dsl_type> {
    static constexpr enumerator enumerators[] = {
        {"ADSL1", 1},
        {"ADSL2", 2},
        {"ADSL2PLUS", 3},
        {"VDSL1", 4},
        {"VDSL2", 5},
        {"SDSL", 6},
        {"UNKNOWN", 7},
    };
};

template <>
struct enumeration<erx::ppp_monitor_ingress_only> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::service_activate_type> {
    static constexpr enumerator enumerators[] = {
        {"opscript", 1},
        {"dynamic", 1},
    };
};

template <>
struct enumeration<erx::pim_enable> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::re_authentication_catalyst> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"client-renew", 1},
    };
};

template <>
struct enumeration<erx::acct_request_reason> {
    static constexpr enumerator enumerators[] = {
        {"Acct-Start-Ack", 1},
        {"Periodic", 2},
        {"IP-Active", 4},
        {"IP-Inactive", 8},
        {"IPv6-Active", 16},
        {"IPv6-Inactive", 32},
        {"Session-Active", 64},
        {"Session-Inactive", 128},
        {"Line-Speed-Change", 256},
        {"Address-Assignment-Change", 512},
        {"CoA-Complete", 1024},
    };
};

template <>
struct enumeration<erx::routing_services> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"enabled", 1},
    };
};

template <>
struct enumeration<erx::pon_access_type> {
    static constexpr enumerator enumerators[] = {
        {"Other", 0},
        {"GPON", 1},
        {"XG-PON1", 2},
        {"TWDM-PON", 3},
        {"XGS-PON", 4},
        {"WDM-PON", 5},
        {"UNKNOWN", 7},
    };
};

} // namespace radius

// clang-format on
