// SPDX-License-Identifier: MIT
// HP and HPE Aruba ProCurve switches.
// Made from dictionary.hp by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::hp {

/// The values of HP-Command-Exception.
enum class command_exception : std::uint32_t {
    permit_list = 0,
    deny_list = 1,
};

/// The values of HP-Port-Auth-Mode-Dot1x.
enum class port_auth_mode_dot1x : std::uint32_t {
    port_based = 1,
    user_based = 2,
};

/// The values of HP-Management-Protocol.
enum class management_protocol : std::uint32_t {
    http = 5,
    https = 6,
};

} // namespace radius::hp

namespace radius {

template <>
struct enumeration<hp::command_exception> {
    static constexpr enumerator enumerators[] = {
        {"Permit-List", 0},
        {"Deny-List", 1},
    };
};

template <>
struct enumeration<hp::port_auth_mode_dot1x> {
    static constexpr enumerator enumerators[] = {
        {"Port-Based", 1},
        {"User-Based", 2},
    };
};

template <>
struct enumeration<hp::management_protocol> {
    static constexpr enumerator enumerators[] = {
        {"HTTP", 5},
        {"HTTPS", 6},
    };
};

} // namespace radius

namespace radius::attr::hp {

/// An attribute of HP, vendor 11.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(11, Number), Type, Flags>;

inline constexpr vsa<"HP-Privilege-Level", 1, type::integer> privilege_level;
inline constexpr vsa<"HP-Command-String", 2, type::text> command_string;
inline constexpr vsa<"HP-Command-Exception", 3, type::enumerated<radius::hp::command_exception>>
    command_exception;
inline constexpr vsa<"HP-Port-Client-Limit-Dot1x", 10, type::integer> port_client_limit_dot1x;
inline constexpr vsa<"HP-Port-Client-Limit-MA", 11, type::integer> port_client_limit_ma;
inline constexpr vsa<"HP-Port-Client-Limit-WA", 12, type::integer> port_client_limit_wa;
inline constexpr vsa<"HP-Port-Auth-Mode-Dot1x", 13,
                     type::enumerated<radius::hp::port_auth_mode_dot1x>>
    port_auth_mode_dot1x;
inline constexpr vsa<"HP-Port-MA-Port-Mode", 14, type::integer> port_ma_port_mode;
inline constexpr vsa<"HP-Port-Bounce-Host", 23, type::integer> port_bounce_host;
inline constexpr vsa<"HP-Captive-Portal-URL", 24, type::text> captive_portal_url;
inline constexpr vsa<"HP-User-Role", 25, type::text> user_role;
inline constexpr vsa<"HP-Management-Protocol", 26,
                     type::enumerated<radius::hp::management_protocol>>
    management_protocol;
inline constexpr vsa<"HP-CPPM-Role", 27, type::text> cppm_role;
inline constexpr vsa<"HP-CPPM-Secondary-Role", 28, type::text> cppm_secondary_role;
inline constexpr vsa<"HP-Port-Priority-Regeneration-Table", 40, type::text>
    port_priority_regeneration_table;
inline constexpr vsa<"HP-Cos", 40, type::text> cos;
inline constexpr vsa<"HP-Bandwidth-Max-Ingress", 46, type::integer> bandwidth_max_ingress;
inline constexpr vsa<"HP-Bandwidth-Max-Egress", 48, type::integer> bandwidth_max_egress;
inline constexpr vsa<"HP-Ip-Filter-Raw", 61, type::text> ip_filter_raw;
inline constexpr vsa<"HP-Nas-Filter-Rule", 61, type::text> nas_filter_rule;
inline constexpr vsa<"HP-Access-Profile", 62, type::text> access_profile;
inline constexpr vsa<"HP-Nas-Rules-IPv6", 63, type::integer> nas_rules_ipv6;
inline constexpr vsa<"HP-Egress-VLANID", 64, type::integer> egress_vlanid;
inline constexpr vsa<"HP-Egress-VLAN-Name", 65, type::text> egress_vlan_name;
inline constexpr vsa<"HP-Bonjour-Inbound-Profile", 66, type::text> bonjour_inbound_profile;
inline constexpr vsa<"HP-Bonjour-Outbound-Profile", 67, type::text> bonjour_outbound_profile;
inline constexpr vsa<"HP-URI-String", 80, type::text> uri_string;
inline constexpr vsa<"HP-URI-Json-String", 81, type::text> uri_json_string;
inline constexpr vsa<"HP-URI-Access", 82, type::text> uri_access;
inline constexpr vsa<"HP-URI-Exception", 83, type::integer> uri_exception;
inline constexpr vsa<"HP-VC-groups", 192, type::text> vc_groups;
inline constexpr vsa<"HP-Capability-Advert", 255, type::octets> capability_advert;

/// All attributes of HP.
using table =
    table_of<privilege_level, command_string, command_exception, port_client_limit_dot1x,
             port_client_limit_ma, port_client_limit_wa, port_auth_mode_dot1x, port_ma_port_mode,
             port_bounce_host, captive_portal_url, user_role, management_protocol, cppm_role,
             cppm_secondary_role, port_priority_regeneration_table, cos, bandwidth_max_ingress,
             bandwidth_max_egress, ip_filter_raw, nas_filter_rule, access_profile, nas_rules_ipv6,
             egress_vlanid, egress_vlan_name, bonjour_inbound_profile, bonjour_outbound_profile,
             uri_string, uri_json_string, uri_access, uri_exception, vc_groups, capability_advert>;

} // namespace radius::attr::hp

// clang-format on
