// SPDX-License-Identifier: MIT
// Juniper Networks Junos.
// Made from dictionary.juniper by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::juniper {

/// The values of Juniper-CTP-Group.
enum class ctp_group : std::uint32_t {
    read_only = 1,
    admin = 2,
    privileged_admin = 3,
    auditor = 4,
};

/// The values of Juniper-CTPView-APP-Group.
enum class ctpview_app_group : std::uint32_t {
    net_view = 1,
    net_admin = 2,
    global_admin = 3,
};

/// The values of Juniper-CTPView-OS-Group.
enum class ctpview_os_group : std::uint32_t {
    web_manager = 1,
    system_admin = 2,
    auditor = 3,
};

} // namespace radius::juniper

namespace radius {

template <>
struct enumeration<juniper::ctp_group> {
    static constexpr enumerator enumerators[] = {
        {"Read_Only", 1},
        {"Admin", 2},
        {"Privileged_Admin", 3},
        {"Auditor", 4},
    };
};

template <>
struct enumeration<juniper::ctpview_app_group> {
    static constexpr enumerator enumerators[] = {
        {"Net_View", 1},
        {"Net_Admin", 2},
        {"Global_Admin", 3},
    };
};

template <>
struct enumeration<juniper::ctpview_os_group> {
    static constexpr enumerator enumerators[] = {
        {"Web_Manager", 1},
        {"System_Admin", 2},
        {"Auditor", 3},
    };
};

} // namespace radius

namespace radius::attr::juniper {

/// An attribute of Juniper, vendor 2636.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(2636, Number), Type, Flags>;

inline constexpr vsa<"Juniper-Local-User-Name", 1, type::text> local_user_name;
inline constexpr vsa<"Juniper-Allow-Commands", 2, type::text> allow_commands;
inline constexpr vsa<"Juniper-Deny-Commands", 3, type::text> deny_commands;
inline constexpr vsa<"Juniper-Allow-Configuration", 4, type::text> allow_configuration;
inline constexpr vsa<"Juniper-Deny-Configuration", 5, type::text> deny_configuration;
inline constexpr vsa<"Juniper-Interactive-Command", 8, type::text> interactive_command;
inline constexpr vsa<"Juniper-Configuration-Change", 9, type::text> configuration_change;
inline constexpr vsa<"Juniper-User-Permissions", 10, type::text> user_permissions;
inline constexpr vsa<"Juniper-Junosspace-Profile", 11, type::text> junosspace_profile;
inline constexpr vsa<"Juniper-Junosspace-Profiles", 11, type::text> junosspace_profiles;
inline constexpr vsa<"Juniper-CTP-Group", 21, type::enumerated<radius::juniper::ctp_group>>
    ctp_group;
inline constexpr vsa<"Juniper-CTPView-APP-Group", 22,
                     type::enumerated<radius::juniper::ctpview_app_group>>
    ctpview_app_group;
inline constexpr vsa<"Juniper-CTPView-OS-Group", 23,
                     type::enumerated<radius::juniper::ctpview_os_group>>
    ctpview_os_group;
inline constexpr vsa<"Juniper-Primary-Dns", 31, type::ipv4addr> primary_dns;
inline constexpr vsa<"Juniper-Primary-Wins", 32, type::ipv4addr> primary_wins;
inline constexpr vsa<"Juniper-Secondary-Dns", 33, type::ipv4addr> secondary_dns;
inline constexpr vsa<"Juniper-Secondary-Wins", 34, type::ipv4addr> secondary_wins;
inline constexpr vsa<"Juniper-Interface-id", 35, type::text> interface_id;
inline constexpr vsa<"Juniper-Ip-Pool-Name", 36, type::text> ip_pool_name;
inline constexpr vsa<"Juniper-Keep-Alive", 37, type::integer> keep_alive;
inline constexpr vsa<"Juniper-CoS-Traffic-Control-Profile", 38, type::text>
    cos_traffic_control_profile;
inline constexpr vsa<"Juniper-CoS-Parameter", 39, type::text> cos_parameter;
inline constexpr vsa<"Juniper-encapsulation-overhead", 40, type::integer> encapsulation_overhead;
inline constexpr vsa<"Juniper-cell-overhead", 41, type::integer> cell_overhead;
inline constexpr vsa<"Juniper-tx-connect-speed", 42, type::integer> tx_connect_speed;
inline constexpr vsa<"Juniper-rx-connect-speed", 43, type::integer> rx_connect_speed;
inline constexpr vsa<"Juniper-Firewall-filter-name", 44, type::text> firewall_filter_name;
inline constexpr vsa<"Juniper-Policer-Parameter", 45, type::text> policer_parameter;
inline constexpr vsa<"Juniper-Local-Group-Name", 46, type::text> local_group_name;
inline constexpr vsa<"Juniper-Local-Interface", 47, type::text> local_interface;
inline constexpr vsa<"Juniper-Switching-Filter", 48, type::text> switching_filter;
inline constexpr vsa<"Juniper-VoIP-Vlan", 49, type::text> voip_vlan;
inline constexpr vsa<"Juniper-CWA-Redirect", 50, type::text> cwa_redirect;
inline constexpr vsa<"Juniper-AV-Pair", 52, type::text> av_pair;

/// All attributes of Juniper.
using table = table_of<local_user_name, allow_commands, deny_commands, allow_configuration,
                       deny_configuration, interactive_command, configuration_change,
                       user_permissions, junosspace_profile, junosspace_profiles, ctp_group,
                       ctpview_app_group, ctpview_os_group, primary_dns, primary_wins,
                       secondary_dns, secondary_wins, interface_id, ip_pool_name, keep_alive,
                       cos_traffic_control_profile, cos_parameter, encapsulation_overhead,
                       cell_overhead, tx_connect_speed, rx_connect_speed, firewall_filter_name,
                       policer_parameter, local_group_name, local_interface, switching_filter,
                       voip_vlan, cwa_redirect, av_pair>;

} // namespace radius::attr::juniper

// clang-format on
