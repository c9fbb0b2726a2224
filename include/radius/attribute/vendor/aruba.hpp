// SPDX-License-Identifier: MIT
// HPE Aruba Networking: ArubaOS and ClearPass.
// Made from dictionary.aruba by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::aruba {

/// The values of Aruba-AirGroup-Device-Type.
enum class airgroup_device_type : std::uint32_t {
    personal_device = 1,
    shared_device = 2,
    deleted_device = 3,
};

/// The values of Aruba-AirGroup-Version.
enum class airgroup_version : std::uint32_t {
    airgroup_v1 = 1,
    airgroup_v2 = 2,
};

/// The values of Aruba-PoE-Priority.
enum class poe_priority : std::uint32_t {
    critical = 0,
    high = 1,
    low = 2,
};

/// The values of Aruba-Port-Auth-Mode.
enum class port_auth_mode : std::uint32_t {
    infrastructure_mode = 1,
    client_mode = 2,
    multi_domain_mode = 3,
};

/// The values of Aruba-QoS-Trust-Mode.
enum class qos_trust_mode : std::uint32_t {
    dscp = 0,
    qos = 1,
    none = 2,
};

/// The values of Aruba-STP-Admin-Edge-Port.
enum class stp_admin_edge_port : std::uint32_t {
    disable = 0,
    enable = 1,
};

} // namespace radius::aruba

namespace radius {

template <>
struct enumeration<aruba::airgroup_device_type> {
    static constexpr enumerator enumerators[] = {
        {"Personal-Device", 1},
        {"Shared-Device", 2},
        {"Deleted-Device", 3},
    };
};

template <>
struct enumeration<aruba::airgroup_version> {
    static constexpr enumerator enumerators[] = {
        {"AirGroup-v1", 1},
        {"AirGroup-v2", 2},
    };
};

template <>
struct enumeration<aruba::poe_priority> {
    static constexpr enumerator enumerators[] = {
        {"Critical", 0},
        {"High", 1},
        {"Low", 2},
    };
};

template <>
struct enumeration<aruba::port_auth_mode> {
    static constexpr enumerator enumerators[] = {
        {"Infrastructure-Mode", 1},
        {"Client-Mode", 2},
        {"Multi-Domain-Mode", 3},
    };
};

template <>
struct enumeration<aruba::qos_trust_mode> {
    static constexpr enumerator enumerators[] = {
        {"DSCP", 0},
        {"QoS", 1},
        {"None", 2},
    };
};

template <>
struct enumeration<aruba::stp_admin_edge_port> {
    static constexpr enumerator enumerators[] = {
        {"Disable", 0},
        {"Enable", 1},
    };
};

} // namespace radius

namespace radius::attr::aruba {

/// An attribute of Aruba, vendor 14823.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(14823, Number), Type, Flags>;

inline constexpr vsa<"Aruba-User-Role", 1, type::text> user_role;
inline constexpr vsa<"Aruba-User-Vlan", 2, type::integer> user_vlan;
inline constexpr vsa<"Aruba-Priv-Admin-User", 3, type::integer> priv_admin_user;
inline constexpr vsa<"Aruba-Admin-Role", 4, type::text> admin_role;
inline constexpr vsa<"Aruba-Essid-Name", 5, type::text> essid_name;
inline constexpr vsa<"Aruba-Location-Id", 6, type::text> location_id;
inline constexpr vsa<"Aruba-Port-Identifier", 7, type::text> port_identifier;
inline constexpr vsa<"Aruba-MMS-User-Template", 8, type::text> mms_user_template;
inline constexpr vsa<"Aruba-Named-User-Vlan", 9, type::text> named_user_vlan;
inline constexpr vsa<"Aruba-AP-Group", 10, type::text> ap_group;
inline constexpr vsa<"Aruba-Framed-IPv6-Address", 11, type::text> framed_ipv6_address;
inline constexpr vsa<"Aruba-Device-Type", 12, type::text> device_type;
inline constexpr vsa<"Aruba-No-DHCP-Fingerprint", 14, type::integer> no_dhcp_fingerprint;
inline constexpr vsa<"Aruba-Mdps-Device-Udid", 15, type::text> mdps_device_udid;
inline constexpr vsa<"Aruba-Mdps-Device-Imei", 16, type::text> mdps_device_imei;
inline constexpr vsa<"Aruba-Mdps-Device-Iccid", 17, type::text> mdps_device_iccid;
inline constexpr vsa<"Aruba-Mdps-Max-Devices", 18, type::integer> mdps_max_devices;
inline constexpr vsa<"Aruba-Mdps-Device-Name", 19, type::text> mdps_device_name;
inline constexpr vsa<"Aruba-Mdps-Device-Product", 20, type::text> mdps_device_product;
inline constexpr vsa<"Aruba-Mdps-Device-Version", 21, type::text> mdps_device_version;
inline constexpr vsa<"Aruba-Mdps-Device-Serial", 22, type::text> mdps_device_serial;
inline constexpr vsa<"Aruba-CPPM-Role", 23, type::text> cppm_role;
inline constexpr vsa<"Aruba-AirGroup-User-Name", 24, type::text> airgroup_user_name;
inline constexpr vsa<"Aruba-AirGroup-Shared-User", 25, type::text> airgroup_shared_user;
inline constexpr vsa<"Aruba-AirGroup-Shared-Role", 26, type::text> airgroup_shared_role;
inline constexpr vsa<"Aruba-AirGroup-Device-Type", 27,
                     type::enumerated<radius::aruba::airgroup_device_type>>
    airgroup_device_type;
inline constexpr vsa<"Aruba-Auth-Survivability", 28, type::text> auth_survivability;
inline constexpr vsa<"Aruba-AS-User-Name", 29, type::text> as_user_name;
inline constexpr vsa<"Aruba-AS-Credential-Hash", 30, type::text> as_credential_hash;
inline constexpr vsa<"Aruba-WorkSpace-App-Name", 31, type::text> workspace_app_name;
inline constexpr vsa<"Aruba-Mdps-Provisioning-Settings", 32, type::text> mdps_provisioning_settings;
inline constexpr vsa<"Aruba-Mdps-Device-Profile", 33, type::text> mdps_device_profile;
inline constexpr vsa<"Aruba-AP-IP-Address", 34, type::ipv4addr> ap_ip_address;
inline constexpr vsa<"Aruba-AirGroup-Shared-Group", 35, type::text> airgroup_shared_group;
inline constexpr vsa<"Aruba-User-Group", 36, type::text> user_group;
inline constexpr vsa<"Aruba-Network-SSO-Token", 37, type::text> network_sso_token;
inline constexpr vsa<"Aruba-AirGroup-Version", 38,
                     type::enumerated<radius::aruba::airgroup_version>>
    airgroup_version;
inline constexpr vsa<"Aruba-Auth-SurvMethod", 39, type::integer> auth_survmethod;
inline constexpr vsa<"Aruba-Port-Bounce-Host", 40, type::integer> port_bounce_host;
inline constexpr vsa<"Aruba-Calea-Server-Ip", 41, type::ipv4addr> calea_server_ip;
inline constexpr vsa<"Aruba-Admin-Path", 42, type::text> admin_path;
inline constexpr vsa<"Aruba-Captive-Portal-URL", 43, type::text> captive_portal_url;
inline constexpr vsa<"Aruba-MPSK-Passphrase", 44, type::octets,
                     flags{.hidden = hiding::tunnel_password}>
    mpsk_passphrase;
inline constexpr vsa<"Aruba-ACL-Server-Query-Info", 45, type::text> acl_server_query_info;
inline constexpr vsa<"Aruba-Command-String", 46, type::text> command_string;
inline constexpr vsa<"Aruba-Network-Profile", 47, type::text> network_profile;
inline constexpr vsa<"Aruba-Admin-Device-Group", 48, type::text> admin_device_group;
inline constexpr vsa<"Aruba-PoE-Priority", 49, type::enumerated<radius::aruba::poe_priority>>
    poe_priority;
inline constexpr vsa<"Aruba-Port-Auth-Mode", 50, type::enumerated<radius::aruba::port_auth_mode>>
    port_auth_mode;
inline constexpr vsa<"Aruba-NAS-Filter-Rule", 51, type::text> nas_filter_rule;
inline constexpr vsa<"Aruba-QoS-Trust-Mode", 52, type::enumerated<radius::aruba::qos_trust_mode>>
    qos_trust_mode;
inline constexpr vsa<"Aruba-UBT-Gateway-Role", 53, type::text> ubt_gateway_role;
inline constexpr vsa<"Aruba-Gateway-Zone", 54, type::text> gateway_zone;
inline constexpr vsa<"Aruba-STP-Admin-Edge-Port", 58,
                     type::enumerated<radius::aruba::stp_admin_edge_port>>
    stp_admin_edge_port;
inline constexpr vsa<"Aruba-UBT-Gateway-CPPM-Role", 59, type::text> ubt_gateway_cppm_role;
inline constexpr vsa<"Aruba-AP-MAC-Address", 60, type::text> ap_mac_address;
inline constexpr vsa<"Aruba-Device-MAC-Address", 61, type::text> device_mac_address;
inline constexpr vsa<"Aruba-Device-Traffic-Class", 63, type::integer> device_traffic_class;

/// All attributes of Aruba.
using table = table_of<user_role, user_vlan, priv_admin_user, admin_role, essid_name, location_id,
                       port_identifier, mms_user_template, named_user_vlan, ap_group,
                       framed_ipv6_address, device_type, no_dhcp_fingerprint, mdps_device_udid,
                       mdps_device_imei, mdps_device_iccid, mdps_max_devices, mdps_device_name,
                       mdps_device_product, mdps_device_version, mdps_device_serial, cppm_role,
                       airgroup_user_name, airgroup_shared_user, airgroup_shared_role,
                       airgroup_device_type, auth_survivability, as_user_name, as_credential_hash,
                       workspace_app_name, mdps_provisioning_settings, mdps_device_profile,
                       ap_ip_address, airgroup_shared_group, user_group, network_sso_token,
                       airgroup_version, auth_survmethod, port_bounce_host, calea_server_ip,
                       admin_path, captive_portal_url, mpsk_passphrase, acl_server_query_info,
                       command_string, network_profile, admin_device_group, poe_priority,
                       port_auth_mode, nas_filter_rule, qos_trust_mode, ubt_gateway_role,
                       gateway_zone, stp_admin_edge_port, ubt_gateway_cppm_role, ap_mac_address,
                       device_mac_address, device_traffic_class>;

} // namespace radius::attr::aruba

// clang-format on
