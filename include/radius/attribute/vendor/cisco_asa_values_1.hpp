// SPDX-License-Identifier: MIT
// Cisco ASA firewalls; number 3076 was the VPN 3000 concentrators' (Altiga).
// Made from dictionary.cisco.asa by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::cisco_asa {

/// The values of ASA-IPsec-Authentication.
enum class ipsec_authentication : std::uint32_t {
    none = 0,
    radius = 1,
    ldap_authorization_only = 2,
    nt_domain = 3,
    sdi = 4,
    internal = 5,
    radius_with_expiry = 6,
    kerberos_active_directory = 7,
};

/// The values of ASA-IPsec-Allow-Passwd-Store.
enum class ipsec_allow_passwd_store : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-Use-Client-Address.
enum class use_client_address : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-IPsec-Tunnel-Type.
enum class ipsec_tunnel_type : std::uint32_t {
    lan_to_lan = 1,
    remote_access = 2,
};

/// The values of ASA-IPsec-Mode-Config.
enum class ipsec_mode_config : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-IPsec-Over-UDP.
enum class ipsec_over_udp : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-PPTP-MPPC-Compression.
enum class pptp_mppc_compression : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-L2TP-MPPC-Compression.
enum class l2tp_mppc_compression : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-IPsec-IP-Compression.
enum class ipsec_ip_compression : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-IPsec-IKE-Peer-ID-Check.
enum class ipsec_ike_peer_id_check : std::uint32_t {
    required = 1,
    if_supported_by_peer_certificate = 2,
    do_not_check = 3,
};

/// The values of ASA-IKE-Keep-Alives.
enum class ike_keep_alives : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-IPsec-Auth-On-Rekey.
enum class ipsec_auth_on_rekey : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-Required-Client-Firewall-Vendor-Code.
enum class required_client_firewall_vendor_code : std::uint32_t {
    cisco_cic = 1,
    zone_labs = 2,
    networkice = 3,
    sygate = 4,
    cisco_ipsa = 5,
};

/// The values of ASA-Require-HW-Client-Auth.
enum class require_hw_client_auth : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-Required-Individual-User-Auth.
enum class required_individual_user_auth : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-Cisco-IP-Phone-Bypass.
enum class cisco_ip_phone_bypass : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-IPsec-Split-Tunneling-Policy.
enum class ipsec_split_tunneling_policy : std::uint32_t {
    no_split_tunneling = 0,
    split_tunneling = 1,
    local_lan_permitted = 2,
};

/// The values of ASA-IPsec-Required-Client-Firewall-Capability.
enum class ipsec_required_client_firewall_capability : std::uint32_t {
    none = 0,
    policy_remotely_defined = 1,
    policy_pushed = 2,
    policy_from_server = 4,
};

} // namespace radius::cisco_asa

namespace radius {

template <>
struct enumeration<cisco_asa::ipsec_authentication> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"RADIUS", 1},
        {"LDAP-Authorization-only", 2},
        {"NT-Domain", 3},
        {"SDI", 4},
        {"Internal", 5},
        {"RADIUS-with-Expiry", 6},
        {"Kerberos/Active-Directory", 7},
    };
};

template <>
struct enumeration<cisco_asa::ipsec_allow_passwd_store> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::use_client_address> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::ipsec_tunnel_type> {
    static constexpr enumerator enumerators[] = {
        {"LAN-to-LAN", 1},
        {"Remote-Access", 2},
    };
};

template <>
struct enumeration<cisco_asa::ipsec_mode_config> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::ipsec_over_udp> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::pptp_mppc_compression> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::l2tp_mppc_compression> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::ipsec_ip_compression> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::ipsec_ike_peer_id_check> {
    static constexpr enumerator enumerators[] = {
        {"Required", 1},
        {"If-Supported-By-Peer-Certificate", 2},
        {"Do-Not-Check", 3},
    };
};

template <>
struct enumeration<cisco_asa::ike_keep_alives> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::ipsec_auth_on_rekey> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::required_client_firewall_vendor_code> {
    static constexpr enumerator enumerators[] = {
        {"Cisco-CIC", 1},
        {"Zone-Labs", 2},
        {"NetworkICE", 3},
        {"Sygate", 4},
        {"Cisco-IPSA", 5},
    };
};

template <>
struct enumeration<cisco_asa::require_hw_client_auth> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::required_individual_user_auth> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::cisco_ip_phone_bypass> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::ipsec_split_tunneling_policy> {
    static constexpr enumerator enumerators[] = {
        {"No-Split-Tunneling", 0},
        {"Split-Tunneling", 1},
        {"Local-LAN-Permitted", 2},
    };
};

template <>
struct enumeration<cisco_asa::ipsec_required_client_firewall_capability> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"Policy-Remotely-Defined", 1},
        {"Policy-Pushed", 2},
        {"Policy-from-Server", 4},
    };
};

} // namespace radius

// clang-format on
