// SPDX-License-Identifier: MIT
// Cisco ASA firewalls; number 3076 was the VPN 3000 concentrators' (Altiga).
// Made from dictionary.cisco.asa by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

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

namespace radius::attr::cisco_asa {

/// An attribute of Cisco-ASA, vendor 3076.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(3076, Number), Type, Flags>;

inline constexpr vsa<"ASA-Simultaneous-Logins", 2, type::integer> simultaneous_logins;
inline constexpr vsa<"ASA-Primary-DNS", 5, type::ipv4addr> primary_dns;
inline constexpr vsa<"ASA-Secondary-DNS", 6, type::ipv4addr> secondary_dns;
inline constexpr vsa<"ASA-Primary-WINS", 7, type::ipv4addr> primary_wins;
inline constexpr vsa<"ASA-Secondary-WINS", 8, type::ipv4addr> secondary_wins;
inline constexpr vsa<"ASA-SEP-Card-Assignment", 9, type::integer> sep_card_assignment;
inline constexpr vsa<"ASA-Tunneling-Protocols", 11, type::integer> tunneling_protocols;
inline constexpr vsa<"ASA-IPsec-Sec-Association", 12, type::text> ipsec_sec_association;
inline constexpr vsa<"ASA-IPsec-Authentication", 13,
                     type::enumerated<radius::cisco_asa::ipsec_authentication>>
    ipsec_authentication;
inline constexpr vsa<"ASA-Banner1", 15, type::text> banner1;
inline constexpr vsa<"ASA-IPsec-Allow-Passwd-Store", 16,
                     type::enumerated<radius::cisco_asa::ipsec_allow_passwd_store>>
    ipsec_allow_passwd_store;
inline constexpr vsa<"ASA-Use-Client-Address", 17,
                     type::enumerated<radius::cisco_asa::use_client_address>>
    use_client_address;
inline constexpr vsa<"ASA-PPTP-Encryption", 20, type::integer> pptp_encryption;
inline constexpr vsa<"ASA-L2TP-Encryption", 21, type::integer> l2tp_encryption;
inline constexpr vsa<"ASA-Group-Policy", 25, type::text> group_policy;
inline constexpr vsa<"ASA-IPsec-Split-Tunnel-List", 27, type::text> ipsec_split_tunnel_list;
inline constexpr vsa<"ASA-IPsec-Default-Domain", 28, type::text> ipsec_default_domain;
inline constexpr vsa<"ASA-IPsec-Split-DNS-Names", 29, type::text> ipsec_split_dns_names;
inline constexpr vsa<"ASA-IPsec-Tunnel-Type", 30,
                     type::enumerated<radius::cisco_asa::ipsec_tunnel_type>>
    ipsec_tunnel_type;
inline constexpr vsa<"ASA-IPsec-Mode-Config", 31,
                     type::enumerated<radius::cisco_asa::ipsec_mode_config>>
    ipsec_mode_config;
inline constexpr vsa<"ASA-IPsec-Over-UDP", 34, type::enumerated<radius::cisco_asa::ipsec_over_udp>>
    ipsec_over_udp;
inline constexpr vsa<"ASA-IPsec-Over-UDP-Port", 35, type::integer> ipsec_over_udp_port;
inline constexpr vsa<"ASA-Banner2", 36, type::text> banner2;
inline constexpr vsa<"ASA-PPTP-MPPC-Compression", 37,
                     type::enumerated<radius::cisco_asa::pptp_mppc_compression>>
    pptp_mppc_compression;
inline constexpr vsa<"ASA-L2TP-MPPC-Compression", 38,
                     type::enumerated<radius::cisco_asa::l2tp_mppc_compression>>
    l2tp_mppc_compression;
inline constexpr vsa<"ASA-IPsec-IP-Compression", 39,
                     type::enumerated<radius::cisco_asa::ipsec_ip_compression>>
    ipsec_ip_compression;
inline constexpr vsa<"ASA-IPsec-IKE-Peer-ID-Check", 40,
                     type::enumerated<radius::cisco_asa::ipsec_ike_peer_id_check>>
    ipsec_ike_peer_id_check;
inline constexpr vsa<"ASA-IKE-Keep-Alives", 41,
                     type::enumerated<radius::cisco_asa::ike_keep_alives>>
    ike_keep_alives;
inline constexpr vsa<"ASA-IPsec-Auth-On-Rekey", 42,
                     type::enumerated<radius::cisco_asa::ipsec_auth_on_rekey>>
    ipsec_auth_on_rekey;
inline constexpr vsa<"ASA-Required-Client-Firewall-Vendor-Code", 45,
                     type::enumerated<radius::cisco_asa::required_client_firewall_vendor_code>>
    required_client_firewall_vendor_code;
inline constexpr vsa<"ASA-Required-Client-Firewall-Product-Code", 46, type::integer>
    required_client_firewall_product_code;
inline constexpr vsa<"ASA-Required-Client-Firewall-Description", 47, type::text>
    required_client_firewall_description;
inline constexpr vsa<"ASA-Require-HW-Client-Auth", 48,
                     type::enumerated<radius::cisco_asa::require_hw_client_auth>>
    require_hw_client_auth;
inline constexpr vsa<"ASA-Required-Individual-User-Auth", 49,
                     type::enumerated<radius::cisco_asa::required_individual_user_auth>>
    required_individual_user_auth;
inline constexpr vsa<"ASA-Authenticated-User-Idle-Timeout", 50, type::integer>
    authenticated_user_idle_timeout;
inline constexpr vsa<"ASA-Cisco-IP-Phone-Bypass", 51,
                     type::enumerated<radius::cisco_asa::cisco_ip_phone_bypass>>
    cisco_ip_phone_bypass;
inline constexpr vsa<"ASA-IPsec-Split-Tunneling-Policy", 55,
                     type::enumerated<radius::cisco_asa::ipsec_split_tunneling_policy>>
    ipsec_split_tunneling_policy;
inline constexpr vsa<"ASA-IPsec-Required-Client-Firewall-Capability", 56,
                     type::enumerated<radius::cisco_asa::ipsec_required_client_firewall_capability>>
    ipsec_required_client_firewall_capability;
inline constexpr vsa<"ASA-IPsec-Client-Firewall-Filter-Name", 57, type::text>
    ipsec_client_firewall_filter_name;
inline constexpr vsa<"ASA-IPsec-Client-Firewall-Filter-Optional", 58,
                     type::enumerated<radius::cisco_asa::ipsec_client_firewall_filter_optional>>
    ipsec_client_firewall_filter_optional;
inline constexpr vsa<"ASA-IPsec-Backup-Servers", 59,
                     type::enumerated<radius::cisco_asa::ipsec_backup_servers>>
    ipsec_backup_servers;
inline constexpr vsa<"ASA-IPsec-Backup-Server-List", 60, type::text> ipsec_backup_server_list;
inline constexpr vsa<"ASA-DHCP-Network-Scope", 61, type::ipv4addr> dhcp_network_scope;
inline constexpr vsa<"ASA-Intercept-DHCP-Configure-Msg", 62,
                     type::enumerated<radius::cisco_asa::intercept_dhcp_configure_msg>>
    intercept_dhcp_configure_msg;
inline constexpr vsa<"ASA-MS-Client-Subnet-Mask", 63, type::ipv4addr> ms_client_subnet_mask;
inline constexpr vsa<"ASA-Allow-Network-Extension-Mode", 64,
                     type::enumerated<radius::cisco_asa::allow_network_extension_mode>>
    allow_network_extension_mode;
inline constexpr vsa<"ASA-Authorization-Type", 65,
                     type::enumerated<radius::cisco_asa::authorization_type>>
    authorization_type;
inline constexpr vsa<"ASA-Authorization-Required", 66,
                     type::enumerated<radius::cisco_asa::authorization_required>>
    authorization_required;
inline constexpr vsa<"ASA-Authorization-DN-Field", 67, type::text> authorization_dn_field;
inline constexpr vsa<"ASA-IKE-KeepAlive-Confidence-Interval", 68, type::integer>
    ike_keepalive_confidence_interval;
inline constexpr vsa<"ASA-WebVPN-Content-Filter-Parameters", 69, type::integer>
    webvpn_content_filter_parameters;
inline constexpr vsa<"ASA-WebVPN-HTML-Filter", 70, type::integer> webvpn_html_filter;
inline constexpr vsa<"ASA-WebVPN-URL-List", 71, type::text> webvpn_url_list;
inline constexpr vsa<"ASA-WebVPN-Port-Forwarding-List", 72, type::text> webvpn_port_forwarding_list;
inline constexpr vsa<"ASA-WebVPN-Access-List", 73, type::text> webvpn_access_list;
inline constexpr vsa<"ASA-WebVPNACL", 73, type::text> webvpnacl;
inline constexpr vsa<"ASA-WebVPN-HTTP-Proxy-IP-Address", 74, type::text>
    webvpn_http_proxy_ip_address;
inline constexpr vsa<"ASA-Cisco-LEAP-Bypass", 75,
                     type::enumerated<radius::cisco_asa::cisco_leap_bypass>>
    cisco_leap_bypass;
inline constexpr vsa<"ASA-WebVPN-Default-Homepage", 76, type::text> webvpn_default_homepage;
inline constexpr vsa<"ASA-Client-Type-Version-Limiting", 77, type::text>
    client_type_version_limiting;
inline constexpr vsa<"ASA-WebVPN-Group-based-HTTP/HTTPS-Proxy-Exception-List", 78, type::text>
    webvpn_group_based_http_https_proxy_exception_list;
inline constexpr vsa<"ASA-WebVPN-Port-Forwarding-Name", 79, type::text> webvpn_port_forwarding_name;
inline constexpr vsa<"ASA-IE-Proxy-Server", 80, type::text> ie_proxy_server;
inline constexpr vsa<"ASA-IE-Proxy-Server-Policy", 81,
                     type::enumerated<radius::cisco_asa::ie_proxy_server_policy>>
    ie_proxy_server_policy;
inline constexpr vsa<"ASA-IE-Proxy-Exception-List", 82, type::text> ie_proxy_exception_list;
inline constexpr vsa<"ASA-IE-Proxy-Bypass-Local", 83,
                     type::enumerated<radius::cisco_asa::ie_proxy_bypass_local>>
    ie_proxy_bypass_local;
inline constexpr vsa<"ASA-IKE-Keepalive-Retry-Interval", 84, type::integer>
    ike_keepalive_retry_interval;
inline constexpr vsa<"ASA-Tunnel-Group-Lock", 85, type::text> tunnel_group_lock;
inline constexpr vsa<"ASA-Access-List-Inbound", 86, type::text> access_list_inbound;
inline constexpr vsa<"ASA-Access-List-Outbound", 87, type::text> access_list_outbound;
inline constexpr vsa<"ASA-Perfect-Forward-Secrecy-Enable", 88,
                     type::enumerated<radius::cisco_asa::perfect_forward_secrecy_enable>>
    perfect_forward_secrecy_enable;
inline constexpr vsa<"ASA-NAC-Enable", 89, type::enumerated<radius::cisco_asa::nac_enable>>
    nac_enable;
inline constexpr vsa<"ASA-NAC-Status-Query-Timer", 90, type::integer> nac_status_query_timer;
inline constexpr vsa<"ASA-NAC-Revalidation-Timer", 91, type::integer> nac_revalidation_timer;
inline constexpr vsa<"ASA-NAC-Default-ACL", 92, type::text> nac_default_acl;
inline constexpr vsa<"ASA-WebVPN-URL-Entry-Enable", 93,
                     type::enumerated<radius::cisco_asa::webvpn_url_entry_enable>>
    webvpn_url_entry_enable;
inline constexpr vsa<"ASA-WebVPN-File-Access-Enable", 94,
                     type::enumerated<radius::cisco_asa::webvpn_file_access_enable>>
    webvpn_file_access_enable;
inline constexpr vsa<"ASA-WebVPN-File-Server-Entry-Enable", 95,
                     type::enumerated<radius::cisco_asa::webvpn_file_server_entry_enable>>
    webvpn_file_server_entry_enable;
inline constexpr vsa<"ASA-WebVPN-File-Server-Browsing-Enable", 96,
                     type::enumerated<radius::cisco_asa::webvpn_file_server_browsing_enable>>
    webvpn_file_server_browsing_enable;
inline constexpr vsa<"ASA-WebVPN-Port-Forwarding-Enable", 97,
                     type::enumerated<radius::cisco_asa::webvpn_port_forwarding_enable>>
    webvpn_port_forwarding_enable;
inline constexpr vsa<"ASA-WebVPN-Port-Forwarding-Exchange-Proxy-Enable", 98,
                     type::enumerated<radius::cisco_asa::webvpn_port_forwarding_exchange_proxy_enable>>
    webvpn_port_forwarding_exchange_proxy_enable;
inline constexpr vsa<"ASA-WebVPN-Port-Forwarding-HTTP-Proxy", 99,
                     type::enumerated<radius::cisco_asa::webvpn_port_forwarding_http_proxy>>
    webvpn_port_forwarding_http_proxy;
inline constexpr vsa<"ASA-WebVPN-Citrix-Metaframe-Enable", 101,
                     type::enumerated<radius::cisco_asa::webvpn_citrix_metaframe_enable>>
    webvpn_citrix_metaframe_enable;
inline constexpr vsa<"ASA-WebVPN-Apply-ACL", 102,
                     type::enumerated<radius::cisco_asa::webvpn_apply_acl>>
    webvpn_apply_acl;
inline constexpr vsa<"ASA-WebVPN-SSL-VPN-Client-Enable", 103,
                     type::enumerated<radius::cisco_asa::webvpn_ssl_vpn_client_enable>>
    webvpn_ssl_vpn_client_enable;
inline constexpr vsa<"ASA-WebVPN-SSL-VPN-Client-Required", 104,
                     type::enumerated<radius::cisco_asa::webvpn_ssl_vpn_client_required>>
    webvpn_ssl_vpn_client_required;
inline constexpr vsa<"ASA-WebVPN-SSL-VPN-Client-Keep-Installation", 105,
                     type::enumerated<radius::cisco_asa::webvpn_ssl_vpn_client_keep_installation>>
    webvpn_ssl_vpn_client_keep_installation;
inline constexpr vsa<"ASA-SVC-Keepalive", 107, type::integer> svc_keepalive;
inline constexpr vsa<"ASA-WebVPN-SVC-Keepalive-Frequency", 107, type::integer>
    webvpn_svc_keepalive_frequency;
inline constexpr vsa<"ASA-SVC-DPD-Interval-Client", 108, type::integer> svc_dpd_interval_client;
inline constexpr vsa<"ASA-WebVPN-SVC-Client-DPD-Frequency", 108, type::integer>
    webvpn_svc_client_dpd_frequency;
inline constexpr vsa<"ASA-SVC-DPD-Interval-Gateway", 109, type::integer> svc_dpd_interval_gateway;
inline constexpr vsa<"ASA-WebVPN-SVC-Gateway-DPD-Frequency", 109, type::integer>
    webvpn_svc_gateway_dpd_frequency;
inline constexpr vsa<"ASA-SVC-Rekey-Time", 110, type::integer> svc_rekey_time;
inline constexpr vsa<"ASA-WebVPN-SVC-Rekey-Time", 110, type::integer> webvpn_svc_rekey_time;
inline constexpr vsa<"ASA-WebVPN-SVC-Rekey-Method", 111,
                     type::enumerated<radius::cisco_asa::webvpn_svc_rekey_method>>
    webvpn_svc_rekey_method;
inline constexpr vsa<"ASA-WebVPN-SVC-Compression", 112,
                     type::enumerated<radius::cisco_asa::webvpn_svc_compression>>
    webvpn_svc_compression;
inline constexpr vsa<"ASA-WebVPN-Customization", 113, type::text> webvpn_customization;
inline constexpr vsa<"ASA-WebVPN-SSO-Server-Name", 114, type::text> webvpn_sso_server_name;
inline constexpr vsa<"ASA-WebVPN-Deny-Message", 116, type::text> webvpn_deny_message;
inline constexpr vsa<"ASA-WebVPN-HTTP-Compression", 120,
                     type::enumerated<radius::cisco_asa::webvpn_http_compression>>
    webvpn_http_compression;
inline constexpr vsa<"ASA-WebVPN-Keepalive-Ignore", 121, type::integer> webvpn_keepalive_ignore;
inline constexpr vsa<"ASA-Extended-Authentication-On-Rekey", 122,
                     type::enumerated<radius::cisco_asa::extended_authentication_on_rekey>>
    extended_authentication_on_rekey;
inline constexpr vsa<"ASA-SVC-DTLS", 123, type::enumerated<radius::cisco_asa::svc_dtls>> svc_dtls;
inline constexpr vsa<"ASA-WebVPN-SVC-DTLS-Enable", 123,
                     type::enumerated<radius::cisco_asa::svc_dtls>>
    webvpn_svc_dtls_enable;
inline constexpr vsa<"ASA-WebVPN-Auto-HTTP-Signon", 124, type::text> webvpn_auto_http_signon;
inline constexpr vsa<"ASA-SVC-MTU", 125, type::integer> svc_mtu;
inline constexpr vsa<"ASA-WebVPN-SVC-DTLS-MTU", 125, type::integer> webvpn_svc_dtls_mtu;
inline constexpr vsa<"ASA-WebVPN-Hidden-Shares", 126,
                     type::enumerated<radius::cisco_asa::webvpn_hidden_shares>>
    webvpn_hidden_shares;
inline constexpr vsa<"ASA-SVC-Modules", 127, type::text> svc_modules;
inline constexpr vsa<"ASA-SVC-Profiles", 128, type::text> svc_profiles;
inline constexpr vsa<"ASA-SVC-Ask", 131, type::enumerated<radius::cisco_asa::svc_ask>> svc_ask;
inline constexpr vsa<"ASA-SVC-Ask-Timeout", 132, type::integer> svc_ask_timeout;
inline constexpr vsa<"ASA-IE-Proxy-PAC-URL", 133, type::text> ie_proxy_pac_url;
inline constexpr vsa<"ASA-Strip-Realm", 135, type::enumerated<radius::cisco_asa::strip_realm>>
    strip_realm;
inline constexpr vsa<"ASA-Smart-Tunnel", 136, type::text> smart_tunnel;
inline constexpr vsa<"ASA-WebVPN-Smart-Tunnel", 136, type::text> webvpn_smart_tunnel;
inline constexpr vsa<"ASA-WebVPN-ActiveX-Relay", 137, type::integer> webvpn_activex_relay;
inline constexpr vsa<"ASA-Smart-Tunnel-Auto", 138,
                     type::enumerated<radius::cisco_asa::smart_tunnel_auto>>
    smart_tunnel_auto;
inline constexpr vsa<"ASA-WebVPN-Smart-Tunnel-Auto-Start", 138,
                     type::enumerated<radius::cisco_asa::smart_tunnel_auto>>
    webvpn_smart_tunnel_auto_start;
inline constexpr vsa<"ASA-Smart-Tunnel-Auto-Signon-Enable", 139, type::text>
    smart_tunnel_auto_signon_enable;
inline constexpr vsa<"ASA-WebVPN-Smart-Tunnel-Auto-Sign-On", 139, type::text>
    webvpn_smart_tunnel_auto_sign_on;
inline constexpr vsa<"ASA-VLAN", 140, type::integer> vlan;
inline constexpr vsa<"ASA-NAC-Settings", 141, type::text> nac_settings;
inline constexpr vsa<"ASA-Member-Of", 145, type::text> member_of;
inline constexpr vsa<"ASA-TunnelGroupName", 146, type::text> tunnelgroupname;
inline constexpr vsa<"ASA-WebVPN-Idle-Timeout-Alert-Interval", 148, type::integer>
    webvpn_idle_timeout_alert_interval;
inline constexpr vsa<"ASA-WebVPN-Session-Timeout-Alert-Interval", 149, type::integer>
    webvpn_session_timeout_alert_interval;
inline constexpr vsa<"ASA-ClientType", 150, type::enumerated<radius::cisco_asa::clienttype>>
    clienttype;
inline constexpr vsa<"ASA-SessionType", 151, type::enumerated<radius::cisco_asa::sessiontype>>
    sessiontype;
inline constexpr vsa<"ASA-SessionSubtype", 152, type::enumerated<radius::cisco_asa::sessionsubtype>>
    sessionsubtype;
inline constexpr vsa<"ASA-WebVPN-Download_Max-Size", 157, type::integer> webvpn_download_max_size;
inline constexpr vsa<"ASA-WebVPN-Upload-Max-Size", 158, type::integer> webvpn_upload_max_size;
inline constexpr vsa<"ASA-WebVPN-Post-Max-Size", 159, type::integer> webvpn_post_max_size;
inline constexpr vsa<"ASA-WebVPN-User-Storage", 160, type::text> webvpn_user_storage;
inline constexpr vsa<"ASA-WebVPN-Storage-Objects", 161, type::text> webvpn_storage_objects;
inline constexpr vsa<"ASA-WebVPN-Storage-Key", 162, type::text> webvpn_storage_key;
inline constexpr vsa<"ASA-WebVPN-VDI", 163, type::text> webvpn_vdi;
inline constexpr vsa<"ASA-Address-Pools", 217, type::text> address_pools;
inline constexpr vsa<"ASA-IPv6-Address-Pools", 218, type::text> ipv6_address_pools;
inline constexpr vsa<"ASA-IPv6-VPN-Filter", 219, type::text> ipv6_vpn_filter;
inline constexpr vsa<"ASA-Privilege-Level", 220, type::integer> privilege_level;
inline constexpr vsa<"ASA-WebVPN-UNIX-User-ID", 221, type::integer> webvpn_unix_user_id;
inline constexpr vsa<"ASA-WebVPN-UNIX-Group-ID", 222, type::integer> webvpn_unix_group_id;
inline constexpr vsa<"ASA-WebVPN-Macro-Substitution-Value1", 223, type::text>
    webvpn_macro_substitution_value1;
inline constexpr vsa<"ASA-WebVPN-Macro-Substitution-Value2", 224, type::text>
    webvpn_macro_substitution_value2;
inline constexpr vsa<"ASA-WebVPNSmart-Card-Removal-Disconnect", 225,
                     type::enumerated<radius::cisco_asa::webvpnsmart_card_removal_disconnect>>
    webvpnsmart_card_removal_disconnect;
inline constexpr vsa<"ASA-WebVPN-Smart-Tunnel-Tunnel-Policy", 227, type::text>
    webvpn_smart_tunnel_tunnel_policy;
inline constexpr vsa<"ASA-WebVPN-Home-Page-Use-Smart-Tunnel", 228, type::integer>
    webvpn_home_page_use_smart_tunnel;

/// All attributes of Cisco-ASA.
using table =
    table_of<simultaneous_logins, primary_dns, secondary_dns, primary_wins, secondary_wins,
             sep_card_assignment, tunneling_protocols, ipsec_sec_association, ipsec_authentication,
             banner1, ipsec_allow_passwd_store, use_client_address, pptp_encryption,
             l2tp_encryption, group_policy, ipsec_split_tunnel_list, ipsec_default_domain,
             ipsec_split_dns_names, ipsec_tunnel_type, ipsec_mode_config, ipsec_over_udp,
             ipsec_over_udp_port, banner2, pptp_mppc_compression, l2tp_mppc_compression,
             ipsec_ip_compression, ipsec_ike_peer_id_check, ike_keep_alives, ipsec_auth_on_rekey,
             required_client_firewall_vendor_code, required_client_firewall_product_code,
             required_client_firewall_description, require_hw_client_auth,
             required_individual_user_auth, authenticated_user_idle_timeout, cisco_ip_phone_bypass,
             ipsec_split_tunneling_policy, ipsec_required_client_firewall_capability,
             ipsec_client_firewall_filter_name, ipsec_client_firewall_filter_optional,
             ipsec_backup_servers, ipsec_backup_server_list, dhcp_network_scope,
             intercept_dhcp_configure_msg, ms_client_subnet_mask, allow_network_extension_mode,
             authorization_type, authorization_required, authorization_dn_field,
             ike_keepalive_confidence_interval, webvpn_content_filter_parameters,
             webvpn_html_filter, webvpn_url_list, webvpn_port_forwarding_list, webvpn_access_list,
             webvpnacl, webvpn_http_proxy_ip_address, cisco_leap_bypass, webvpn_default_homepage,
             client_type_version_limiting, webvpn_group_based_http_https_proxy_exception_list,
             webvpn_port_forwarding_name, ie_proxy_server, ie_proxy_server_policy,
             ie_proxy_exception_list, ie_proxy_bypass_local, ike_keepalive_retry_interval,
             tunnel_group_lock, access_list_inbound, access_list_outbound,
             perfect_forward_secrecy_enable, nac_enable, nac_status_query_timer,
             nac_revalidation_timer, nac_default_acl, webvpn_url_entry_enable,
             webvpn_file_access_enable, webvpn_file_server_entry_enable,
             webvpn_file_server_browsing_enable, webvpn_port_forwarding_enable,
             webvpn_port_forwarding_exchange_proxy_enable, webvpn_port_forwarding_http_proxy,
             webvpn_citrix_metaframe_enable, webvpn_apply_acl, webvpn_ssl_vpn_client_enable,
             webvpn_ssl_vpn_client_required, webvpn_ssl_vpn_client_keep_installation, svc_keepalive,
             webvpn_svc_keepalive_frequency, svc_dpd_interval_client,
             webvpn_svc_client_dpd_frequency, svc_dpd_interval_gateway,
             webvpn_svc_gateway_dpd_frequency, svc_rekey_time, webvpn_svc_rekey_time,
             webvpn_svc_rekey_method, webvpn_svc_compression, webvpn_customization,
             webvpn_sso_server_name, webvpn_deny_message, webvpn_http_compression,
             webvpn_keepalive_ignore, extended_authentication_on_rekey, svc_dtls,
             webvpn_svc_dtls_enable, webvpn_auto_http_signon, svc_mtu, webvpn_svc_dtls_mtu,
             webvpn_hidden_shares, svc_modules, svc_profiles, svc_ask, svc_ask_timeout,
             ie_proxy_pac_url, strip_realm, smart_tunnel, webvpn_smart_tunnel, webvpn_activex_relay,
             smart_tunnel_auto, webvpn_smart_tunnel_auto_start, smart_tunnel_auto_signon_enable,
             webvpn_smart_tunnel_auto_sign_on, vlan, nac_settings, member_of, tunnelgroupname,
             webvpn_idle_timeout_alert_interval, webvpn_session_timeout_alert_interval, clienttype,
             sessiontype, sessionsubtype, webvpn_download_max_size, webvpn_upload_max_size,
             webvpn_post_max_size, webvpn_user_storage, webvpn_storage_objects, webvpn_storage_key,
             webvpn_vdi, address_pools, ipv6_address_pools, ipv6_vpn_filter, privilege_level,
             webvpn_unix_user_id, webvpn_unix_group_id, webvpn_macro_substitution_value1,
             webvpn_macro_substitution_value2, webvpnsmart_card_removal_disconnect,
             webvpn_smart_tunnel_tunnel_policy, webvpn_home_page_use_smart_tunnel>;

} // namespace radius::attr::cisco_asa

// clang-format on
