// SPDX-License-Identifier: MIT
// Foundry, later Brocade and Ruckus ICX, switches.
// Made from dictionary.foundry by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::foundry {

/// The values of Foundry-INM-Privilege.
enum class inm_privilege : std::uint32_t {
    aaa_pri_0 = 0,
    aaa_pri_1 = 1,
    aaa_pri_2 = 2,
    aaa_pri_3 = 3,
    aaa_pri_4 = 4,
    aaa_pri_5 = 5,
    aaa_pri_6 = 6,
    aaa_pri_7 = 7,
    aaa_pri_8 = 8,
    aaa_pri_9 = 9,
    aaa_pri_10 = 10,
    aaa_pri_11 = 11,
    aaa_pri_12 = 12,
    aaa_pri_13 = 13,
    aaa_pri_14 = 14,
    aaa_pri_15 = 15,
};

/// The values of Foundry-MAC-Based-Vlan-QoS.
enum class mac_based_vlan_qos : std::uint32_t {
    qos_priority_0 = 0,
    qos_priority_1 = 1,
    qos_priority_2 = 2,
    qos_priority_3 = 3,
    qos_priority_4 = 4,
    qos_priority_5 = 5,
    qos_priority_6 = 6,
    qos_priority_7 = 7,
};

} // namespace radius::foundry

namespace radius {

template <>
struct enumeration<foundry::inm_privilege> {
    static constexpr enumerator enumerators[] = {
        {"AAA_pri_0", 0},
        {"AAA_pri_1", 1},
        {"AAA_pri_2", 2},
        {"AAA_pri_3", 3},
        {"AAA_pri_4", 4},
        {"AAA_pri_5", 5},
        {"AAA_pri_6", 6},
        {"AAA_pri_7", 7},
        {"AAA_pri_8", 8},
        {"AAA_pri_9", 9},
        {"AAA_pri_10", 10},
        {"AAA_pri_11", 11},
        {"AAA_pri_12", 12},
        {"AAA_pri_13", 13},
        {"AAA_pri_14", 14},
        {"AAA_pri_15", 15},
    };
};

template <>
struct enumeration<foundry::mac_based_vlan_qos> {
    static constexpr enumerator enumerators[] = {
        {"QoS_priority_0", 0},
        {"QoS_priority_1", 1},
        {"QoS_priority_2", 2},
        {"QoS_priority_3", 3},
        {"QoS_priority_4", 4},
        {"QoS_priority_5", 5},
        {"QoS_priority_6", 6},
        {"QoS_priority_7", 7},
    };
};

} // namespace radius

namespace radius::attr::foundry {

/// An attribute of Foundry, vendor 1991.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(1991, Number), Type, Flags>;

inline constexpr vsa<"Foundry-Privilege-Level", 1, type::integer> privilege_level;
inline constexpr vsa<"Foundry-Command-String", 2, type::text> command_string;
inline constexpr vsa<"Foundry-Command-Exception-Flag", 3, type::integer> command_exception_flag;
inline constexpr vsa<"Foundry-INM-Privilege", 4, type::enumerated<radius::foundry::inm_privilege>>
    inm_privilege;
inline constexpr vsa<"Foundry-Access-List", 5, type::text> access_list;
inline constexpr vsa<"Foundry-MAC-Authent-needs-802.1x", 6, type::integer> mac_authent_needs_802_1x;
inline constexpr vsa<"Foundry-802.1x-Valid-Lookup", 7, type::integer> _802_1x_valid_lookup;
inline constexpr vsa<"Foundry-MAC-Based-Vlan-QoS", 8,
                     type::enumerated<radius::foundry::mac_based_vlan_qos>>
    mac_based_vlan_qos;
inline constexpr vsa<"Foundry-INM-Role-Aor-List", 9, type::text> inm_role_aor_list;
inline constexpr vsa<"Foundry-SI-Context-Role", 10, type::text> si_context_role;
inline constexpr vsa<"Foundry-COA-Command", 10, type::text> coa_command;
inline constexpr vsa<"Foundry-SI-Role-Template", 11, type::text> si_role_template;
inline constexpr vsa<"Foundry-Voice-Phone-Config", 11, type::text> voice_phone_config;

/// All attributes of Foundry.
using table = table_of<privilege_level, command_string, command_exception_flag, inm_privilege,
                       access_list, mac_authent_needs_802_1x, _802_1x_valid_lookup,
                       mac_based_vlan_qos, inm_role_aor_list, si_context_role, coa_command,
                       si_role_template, voice_phone_config>;

} // namespace radius::attr::foundry

// clang-format on
