// SPDX-License-Identifier: MIT
// Nokia (Alcatel-Lucent, Timetra) service routers, SR OS.
// Made from dictionary.alcatel.sr by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::alcatel_lucent_service_router {

/// The values of Timetra-Access.
enum class timetra_access : std::uint32_t {
    ftp = 1,
    console = 2,
    both = 3,
};

/// The values of Timetra-Restrict-To-Home.
enum class timetra_restrict_to_home : std::uint32_t {
    true_ = 1,
    false_ = 2,
};

/// The values of Timetra-Default-Action.
enum class timetra_default_action : std::uint32_t {
    permit_all = 1,
    deny_all = 2,
    none = 3,
};

/// The values of Timetra-Action.
enum class timetra_action : std::uint32_t {
    permit = 1,
    deny = 2,
};

/// The values of Alc-Tunnel-Algorithm.
enum class tunnel_algorithm : std::uint32_t {
    weighted_access = 1,
    existing_first = 2,
};

/// The values of Alc-Tunnel-AVP-Hiding.
enum class tunnel_avp_hiding : std::uint32_t {
    nothing = 1,
    sensitive_only = 2,
    all = 3,
};

/// The values of Alc-IPsec-SA-PFS-Group.
enum class ipsec_sa_pfs_group : std::uint32_t {
    group1 = 1,
    group2 = 2,
    group5 = 5,
};

/// The values of Alc-IPsec-SA-Encr-Algorithm.
enum class ipsec_sa_encr_algorithm : std::uint32_t {
    null = 1,
    des = 2,
    des3 = 3,
    aes128 = 4,
    aes192 = 5,
    aes256 = 6,
};

/// The values of Alc-IPsec-SA-Auth-Algorithm.
enum class ipsec_sa_auth_algorithm : std::uint32_t {
    null = 1,
    md5 = 2,
    sha1 = 3,
};

/// The values of Alc-Tunnel-Challenge.
enum class tunnel_challenge : std::uint32_t {
    never = 1,
    always = 2,
};

/// The values of Alc-LI-Action.
enum class li_action : std::uint32_t {
    no_action = 1,
    enable = 2,
    disable = 3,
};

/// The values of Alc-LI-FC.
enum class li_fc : std::uint32_t {
    be = 0,
    l2 = 1,
    af = 2,
    l1 = 3,
    h2 = 4,
    ef = 5,
    h1 = 6,
    nc = 7,
};

/// The values of Alc-LI-Direction.
enum class li_direction : std::uint32_t {
    ingress = 1,
    egress = 2,
};

/// The values of Alc-AA-Transit-IP.
enum class aa_transit_ip : std::uint32_t {
    host = 1,
    audit_start = 2,
    audit_end = 3,
};

/// The values of Alc-Mgw-Interface-Type.
enum class mgw_interface_type : std::uint32_t {
    gn = 1,
    s2a = 2,
    s2b = 3,
};

/// The values of Alc-Acct-Triggered-Reason.
enum class acct_triggered_reason : std::uint32_t {
    regular = 1,
    sla_start = 2,
    sla_stop = 3,
    framed_ip_address_up = 4,
    framed_ip_address_down = 5,
    alc_ipv6_address_up = 6,
    alc_ipv6_address_down = 7,
    delegated_ipv6_prefix_up = 8,
    delegated_ipv6_prefix_down = 9,
    framed_ipv6_prefix_up = 10,
    framed_ipv6_prefix_down = 11,
};

} // namespace radius::alcatel_lucent_service_router

namespace radius {

template <>
struct enumeration<alcatel_lucent_service_router::timetra_access> {
    static constexpr enumerator enumerators[] = {
        {"ftp", 1},
        {"console", 2},
        {"both", 3},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::timetra_restrict_to_home> {
    static constexpr enumerator enumerators[] = {
        {"true", 1},
        {"false", 2},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::timetra_default_action> {
    static constexpr enumerator enumerators[] = {
        {"permit-all", 1},
        {"deny-all", 2},
        {"none", 3},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::timetra_action> {
    static constexpr enumerator enumerators[] = {
        {"permit", 1},
        {"deny", 2},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::tunnel_algorithm> {
    static constexpr enumerator enumerators[] = {
        {"weighted-access", 1},
        {"existing-first", 2},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::tunnel_avp_hiding> {
    static constexpr enumerator enumerators[] = {
        {"nothing", 1},
        {"sensitive-only", 2},
        {"all", 3},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::ipsec_sa_pfs_group> {
    static constexpr enumerator enumerators[] = {
        {"group1", 1},
        {"group2", 2},
        {"group5", 5},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::ipsec_sa_encr_algorithm> {
    static constexpr enumerator enumerators[] = {
        {"null", 1},
        {"des", 2},
        {"des3", 3},
        {"aes128", 4},
        {"aes192", 5},
        {"aes256", 6},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::ipsec_sa_auth_algorithm> {
    static constexpr enumerator enumerators[] = {
        {"null", 1},
        {"md5", 2},
        {"sha1", 3},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::tunnel_challenge> {
    static constexpr enumerator enumerators[] = {
        {"never", 1},
        {"always", 2},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::li_action> {
    static constexpr enumerator enumerators[] = {
        {"no-action", 1},
        {"enable", 2},
        {"disable", 3},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::li_fc> {
    static constexpr enumerator enumerators[] = {
        {"be", 0},
        {"l2", 1},
        {"af", 2},
        {"l1", 3},
        {"h2", 4},
        {"ef", 5},
        {"h1", 6},
        {"nc", 7},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::li_direction> {
    static constexpr enumerator enumerators[] = {
        {"ingress", 1},
        {"egress", 2},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::aa_transit_ip> {
    static constexpr enumerator enumerators[] = {
        {"host", 1},
        {"audit-start", 2},
        {"audit-end", 3},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::mgw_interface_type> {
    static constexpr enumerator enumerators[] = {
        {"gn", 1},
        {"s2a", 2},
        {"s2b", 3},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::acct_triggered_reason> {
    static constexpr enumerator enumerators[] = {
        {"regular", 1},
        {"sla-start", 2},
        {"sla-stop", 3},
        {"Framed-IP-Address-up", 4},
        {"Framed-IP-Address-down", 5},
        {"Alc-Ipv6-Address-up", 6},
        {"Alc-Ipv6-Address-down", 7},
        {"Delegated-IPv6-Prefix-up", 8},
        {"Delegated-IPv6-Prefix-down", 9},
        {"Framed-IPv6-Prefix-up", 10},
        {"Framed-IPv6-Prefix-down", 11},
    };
};

} // namespace radius

// clang-format on
