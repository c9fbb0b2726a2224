// SPDX-License-Identifier: MIT
// Juniper E series and Junos broadband subscriber management (Unisphere ERX).
// Made from dictionary.erx by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::erx {

/// The values of ERX-Ingress-Statistics.
enum class ingress_statistics : std::uint32_t {
    disable = 0,
    enable = 1,
};

/// The values of ERX-Egress-Statistics.
enum class egress_statistics : std::uint32_t {
    disable = 0,
    enable = 1,
};

/// The values of ERX-Atm-Service-Category.
enum class atm_service_category : std::uint32_t {
    ubr = 1,
    ubrpcr = 2,
    nrtvbr = 3,
    cbr = 4,
};

/// The values of ERX-Cli-Allow-All-VR-Access.
enum class cli_allow_all_vr_access : std::uint32_t {
    disable = 0,
    enable = 1,
};

/// The values of ERX-Sa-Validate.
enum class sa_validate : std::uint32_t {
    disable = 0,
    enable = 1,
};

/// The values of ERX-Igmp-Enable.
enum class igmp_enable : std::uint32_t {
    disable = 0,
    enable = 1,
};

/// The values of ERX-Qos-Profile-Interface-Type.
enum class qos_profile_interface_type : std::uint32_t {
    ip = 1,
    atm = 2,
    hdlc = 3,
    ethernet = 4,
    server_port = 5,
    atm_1483 = 6,
    frame_relay = 7,
    mpls_minor = 8,
    cbf = 9,
    ip_tunnel = 10,
    vlan_sub = 11,
    pppoe_sub = 12,
};

/// The values of ERX-Tunnel-Nas-Port-Method.
enum class tunnel_nas_port_method : std::uint32_t {
    none = 0,
    cisco_clid = 1,
};

/// The values of ERX-PPP-Auth-Protocol.
enum class ppp_auth_protocol : std::uint32_t {
    none = 0,
    pap = 1,
    chap = 2,
    pap_chap = 3,
    chap_pap = 4,
};

/// The values of ERX-Bearer-Type.
enum class bearer_type : std::uint32_t {
    none = 0,
    analog = 1,
    digital = 2,
};

/// The values of ERX-LI-Action.
enum class li_action : std::uint32_t {
    off = 0,
    on = 1,
    noop = 2,
};

/// The values of ERX-Service-Statistics.
enum class service_statistics : std::uint32_t {
    disabled = 0,
    time = 1,
    time_volume = 2,
};

/// The values of ERX-DF-Bit.
enum class df_bit : std::uint32_t {
    dont_ignore_df_bit = 0,
    ignore_df_bit = 1,
};

/// The values of ERX-MLD-Version.
enum class mld_version : std::uint32_t {
    v1 = 1,
    v2 = 2,
};

/// The values of ERX-IGMP-Version.
enum class igmp_version : std::uint32_t {
    v1 = 1,
    v2 = 2,
    v3 = 3,
};

/// The values of ERX-L2TP-Resynch-Method.
enum class l2tp_resynch_method : std::uint32_t {
    disable = 0,
    failover = 1,
    silent_failover = 2,
    failover_with_silent_backup = 3,
};

} // namespace radius::erx

namespace radius {

template <>
struct enumeration<erx::ingress_statistics> {
    static constexpr enumerator enumerators[] = {
        {"disable", 0},
        {"enable", 1},
    };
};

template <>
struct enumeration<erx::egress_statistics> {
    static constexpr enumerator enumerators[] = {
        {"disable", 0},
        {"enable", 1},
    };
};

template <>
struct enumeration<erx::atm_service_category> {
    static constexpr enumerator enumerators[] = {
        {"UBR", 1},
        {"UBRPCR", 2},
        {"nrtVBR", 3},
        {"CBR", 4},
    };
};

template <>
struct enumeration<erx::cli_allow_all_vr_access> {
    static constexpr enumerator enumerators[] = {
        {"disable", 0},
        {"enable", 1},
    };
};

template <>
struct enumeration<erx::sa_validate> {
    static constexpr enumerator enumerators[] = {
        {"disable", 0},
        {"enable", 1},
    };
};

template <>
struct enumeration<erx::igmp_enable> {
    static constexpr enumerator enumerators[] = {
        {"disable", 0},
        {"enable", 1},
    };
};

template <>
struct enumeration<erx::qos_profile_interface_type> {
    static constexpr enumerator enumerators[] = {
        {"IP", 1},
        {"ATM", 2},
        {"HDLC", 3},
        {"ETHERNET", 4},
        {"SERVER-PORT", 5},
        {"ATM-1483", 6},
        {"FRAME-RELAY", 7},
        {"MPLS-MINOR", 8},
        {"CBF", 9},
        {"IP-TUNNEL", 10},
        {"VLAN-SUB", 11},
        {"PPPOE-SUB", 12},
    };
};

template <>
struct enumeration<erx::tunnel_nas_port_method> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"CISCO-CLID", 1},
    };
};

template <>
struct enumeration<erx::ppp_auth_protocol> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"PAP", 1},
        {"CHAP", 2},
        {"PAP-CHAP", 3},
        {"CHAP-PAP", 4},
    };
};

template <>
struct enumeration<erx::bearer_type> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"Analog", 1},
        {"Digital", 2},
    };
};

template <>
struct enumeration<erx::li_action> {
    static constexpr enumerator enumerators[] = {
        {"off", 0},
        {"on", 1},
        {"noop", 2},
    };
};

template <>
struct enumeration<erx::service_statistics> {
    static constexpr enumerator enumerators[] = {
        {"disabled", 0},
        {"time", 1},
        {"time-volume", 2},
    };
};

template <>
struct enumeration<erx::df_bit> {
    static constexpr enumerator enumerators[] = {
        {"dont-ignore-df-bit", 0},
        {"ignore-df-bit", 1},
    };
};

template <>
struct enumeration<erx::mld_version> {
    static constexpr enumerator enumerators[] = {
        {"v1", 1},
        {"v2", 2},
    };
};

template <>
struct enumeration<erx::igmp_version> {
    static constexpr enumerator enumerators[] = {
        {"v1", 1},
        {"v2", 2},
        {"v3", 3},
    };
};

template <>
struct enumeration<erx::l2tp_resynch_method> {
    static constexpr enumerator enumerators[] = {
        {"disable", 0},
        {"failover", 1},
        {"silent-failover", 2},
        {"failover-with-silent-backup", 3},
    };
};

} // namespace radius

// clang-format on
