// SPDX-License-Identifier: MIT
// Cisco ASA firewalls; number 3076 was the VPN 3000 concentrators' (Altiga).
// Made from dictionary.cisco.asa by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::cisco_asa {

/// The values of ASA-IPsec-Client-Firewall-Filter-Optional.
enum class ipsec_client_firewall_filter_optional : std::uint32_t {
    required = 0,
    optional = 1,
};

/// The values of ASA-IPsec-Backup-Servers.
enum class ipsec_backup_servers : std::uint32_t {
    use_client_configured_list = 1,
    disable_and_clear_client_list = 2,
    use_backup_server_list = 3,
};

/// The values of ASA-Intercept-DHCP-Configure-Msg.
enum class intercept_dhcp_configure_msg : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-Allow-Network-Extension-Mode.
enum class allow_network_extension_mode : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-Authorization-Type.
enum class authorization_type : std::uint32_t {
    none = 0,
    radius = 1,
    ldap = 2,
};

/// The values of ASA-Authorization-Required.
enum class authorization_required : std::uint32_t {
    no = 0,
    yes = 1,
};

/// The values of ASA-Cisco-LEAP-Bypass.
enum class cisco_leap_bypass : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-IE-Proxy-Server-Policy.
enum class ie_proxy_server_policy : std::uint32_t {
    no_modify = 1,
    no_proxy = 2,
    auto_detect = 3,
    use_concentrator_setting = 4,
};

/// The values of ASA-IE-Proxy-Bypass-Local.
enum class ie_proxy_bypass_local : std::uint32_t {
    none = 0,
    local = 1,
};

/// The values of ASA-Perfect-Forward-Secrecy-Enable.
enum class perfect_forward_secrecy_enable : std::uint32_t {
    no = 0,
    yes = 1,
};

/// The values of ASA-NAC-Enable.
enum class nac_enable : std::uint32_t {
    no = 0,
    yes = 1,
};

/// The values of ASA-WebVPN-URL-Entry-Enable.
enum class webvpn_url_entry_enable : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-WebVPN-File-Access-Enable.
enum class webvpn_file_access_enable : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-WebVPN-File-Server-Entry-Enable.
enum class webvpn_file_server_entry_enable : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-WebVPN-File-Server-Browsing-Enable.
enum class webvpn_file_server_browsing_enable : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-WebVPN-Port-Forwarding-Enable.
enum class webvpn_port_forwarding_enable : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-WebVPN-Port-Forwarding-Exchange-Proxy-Enable.
enum class webvpn_port_forwarding_exchange_proxy_enable : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-WebVPN-Port-Forwarding-HTTP-Proxy.
enum class webvpn_port_forwarding_http_proxy : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of ASA-WebVPN-Citrix-Metaframe-Enable.
enum class webvpn_citrix_metaframe_enable : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

} // namespace radius::cisco_asa

namespace radius {

template <>
struct enumeration<cisco_asa::ipsec_client_firewall_filter_optional> {
    static constexpr enumerator enumerators[] = {
        {"Required", 0},
        {"Optional", 1},
    };
};

template <>
struct enumeration<cisco_asa::ipsec_backup_servers> {
    static constexpr enumerator enumerators[] = {
        {"Use-Client-Configured-List", 1},
        {"Disable-and-clear-client-list", 2},
        {"Use-Backup-Server-List", 3},
    };
};

template <>
struct enumeration<cisco_asa::intercept_dhcp_configure_msg> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::allow_network_extension_mode> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::authorization_type> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"Radius", 1},
        {"LDAP", 2},
    };
};

template <>
struct enumeration<cisco_asa::authorization_required> {
    static constexpr enumerator enumerators[] = {
        {"No", 0},
        {"Yes", 1},
    };
};

template <>
struct enumeration<cisco_asa::cisco_leap_bypass> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::ie_proxy_server_policy> {
    static constexpr enumerator enumerators[] = {
        {"No-Modify", 1},
        {"No-Proxy", 2},
        {"Auto-detect", 3},
        {"Use-Concentrator-Setting", 4},
    };
};

template <>
struct enumeration<cisco_asa::ie_proxy_bypass_local> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"Local", 1},
    };
};

template <>
struct enumeration<cisco_asa::perfect_forward_secrecy_enable> {
    static constexpr enumerator enumerators[] = {
        {"No", 0},
        {"Yes", 1},
    };
};

template <>
struct enumeration<cisco_asa::nac_enable> {
    static constexpr enumerator enumerators[] = {
        {"No", 0},
        {"Yes", 1},
    };
};

template <>
struct enumeration<cisco_asa::webvpn_url_entry_enable> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::webvpn_file_access_enable> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::webvpn_file_server_entry_enable> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::webvpn_file_server_browsing_enable> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::webvpn_port_forwarding_enable> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::webvpn_port_forwarding_exchange_proxy_enable> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::webvpn_port_forwarding_http_proxy> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<cisco_asa::webvpn_citrix_metaframe_enable> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

} // namespace radius

// clang-format on
