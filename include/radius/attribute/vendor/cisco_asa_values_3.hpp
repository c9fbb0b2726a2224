// SPDX-License-Identifier: MIT
// Cisco ASA firewalls; number 3076 was the VPN 3000 concentrators' (Altiga).
// Made from dictionary.cisco.asa by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::cisco_asa {

/// The values of ASA-WebVPN-Apply-ACL.
enum class webvpn_apply_acl : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-WebVPN-SSL-VPN-Client-Enable.
enum class webvpn_ssl_vpn_client_enable : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-WebVPN-SSL-VPN-Client-Required.
enum class webvpn_ssl_vpn_client_required : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-WebVPN-SSL-VPN-Client-Keep-Installation.
enum class webvpn_ssl_vpn_client_keep_installation : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-WebVPN-SVC-Rekey-Method.
enum class webvpn_svc_rekey_method : std::uint32_t {
    off = 0,
    ssl = 1,
    new_tunnel = 2,
};

/// The values of ASA-WebVPN-SVC-Compression.
enum class webvpn_svc_compression : std::uint32_t {
    off = 0,
    deflate_compression = 1,
};

/// The values of ASA-WebVPN-HTTP-Compression.
enum class webvpn_http_compression : std::uint32_t {
    off = 0,
    deflate_compression = 1,
};

/// The values of ASA-Extended-Authentication-On-Rekey.
enum class extended_authentication_on_rekey : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-SVC-DTLS.
enum class svc_dtls : std::uint32_t {
    disabled = 0,
    false_ = 0,
    enabled = 1,
    true_ = 1,
};

/// The values of ASA-WebVPN-Hidden-Shares.
enum class webvpn_hidden_shares : std::uint32_t {
    none = 0,
    visible = 1,
};

/// The values of ASA-SVC-Ask.
enum class svc_ask : std::uint32_t {
    disabled = 0,
    enabled = 1,
    enable_default_service = 3,
    enable_default_clientless = 5,
};

/// The values of ASA-Strip-Realm.
enum class strip_realm : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-Smart-Tunnel-Auto.
enum class smart_tunnel_auto : std::uint32_t {
    disabled = 0,
    enabled = 1,
    autostart = 2,
};

/// The values of ASA-ClientType.
enum class clienttype : std::uint32_t {
    cisco_vpn_client_ikev1 = 1,
    anyconnect_client_ssl_vpn = 2,
    clientless_ssl_vpn = 3,
    cut_through_proxy = 4,
    l2tp_ipsec_ssl_vpn = 5,
    anyconnect_client_ipsec_vpn_ikev2 = 6,
};

/// The values of ASA-SessionType.
enum class sessiontype : std::uint32_t {
    none = 0,
    anyconnect_client_ssl_vpn = 1,
    anyconnect_client_ipsec_vpn_ikev2 = 2,
    clientless_ssl_vpn = 3,
    clientless_email_proxy = 4,
    cisco_vpn_client_ikev1 = 5,
    ikev1_lan_to_lan = 6,
    ikev2_lan_to_lan = 7,
    vpn_load_balancing = 8,
};

/// The values of ASA-SessionSubtype.
enum class sessionsubtype : std::uint32_t {
    none = 0,
    clientless = 1,
    client = 2,
    client_only = 3,
};

/// The values of ASA-WebVPNSmart-Card-Removal-Disconnect.
enum class webvpnsmart_card_removal_disconnect : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

} // namespace radius::cisco_asa

namespace radius {

template <>
struct enumeration<cisco_asa::webvpn_apply_acl> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::webvpn_ssl_vpn_client_enable> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::webvpn_ssl_vpn_client_required> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::webvpn_ssl_vpn_client_keep_installation> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::webvpn_svc_rekey_method> {
    static constexpr enumerator enumerators[] = {
        {"Off", 0},
        {"SSL", 1},
        {"New-Tunnel", 2},
    };
};

template <>
struct enumeration<cisco_asa::webvpn_svc_compression> {
    static constexpr enumerator enumerators[] = {
        {"Off", 0},
        {"Deflate-Compression", 1},
    };
};

template <>
struct enumeration<cisco_asa::webvpn_http_compression> {
    static constexpr enumerator enumerators[] = {
        {"Off", 0},
        {"Deflate-Compression", 1},
    };
};

template <>
struct enumeration<cisco_asa::extended_authentication_on_rekey> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::svc_dtls> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"FALSE", 0},
        {"Enabled", 1},
        {"TRUE", 1},
    };
};

template <>
struct enumeration<cisco_asa::webvpn_hidden_shares> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"Visible", 1},
    };
};

template <>
struct enumeration<cisco_asa::svc_ask> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
        {"Enable-Default-Service", 3},
        {"Enable-Default-Clientless", 5},
    };
};

template <>
struct enumeration<cisco_asa::strip_realm> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::smart_tunnel_auto> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
        {"AutoStart", 2},
    };
};

template <>
struct enumeration<cisco_asa::clienttype> {
    static constexpr enumerator enumerators[] = {
        {"Cisco-VPN-Client-IKEv1", 1},
        {"AnyConnect-Client-SSL-VPN", 2},
        {"Clientless-SSL-VPN", 3},
        {"Cut-Through-Proxy", 4},
        {"L2TP/IPsec-SSL-VPN", 5},
        {"AnyConnect-Client-IPSec-VPN-IKEv2", 6},
    };
};

template <>
struct enumeration<cisco_asa::sessiontype> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"AnyConnect-Client-SSL-VPN", 1},
        {"AnyConnect-Client-IPSec-VPN/IKEv2", 2},
        {"Clientless-SSL-VPN", 3},
        {"Clientless-Email-Proxy", 4},
        {"Cisco-VPN-Client/IKEv1", 5},
        {"IKEv1-LAN-to-LAN", 6},
        {"IKEv2-LAN-to-LAN", 7},
        {"VPN-Load-Balancing", 8},
    };
};

template <>
struct enumeration<cisco_asa::sessionsubtype> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"Clientless", 1},
        {"Client", 2},
        {"Client-Only", 3},
    };
};

template <>
struct enumeration<cisco_asa::webvpnsmart_card_removal_disconnect> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

} // namespace radius

// clang-format on
