// SPDX-License-Identifier: MIT
// Alcatel-Lucent ISAM access nodes (ESAM).
// Made from dictionary.alcatel.esam by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>
#include <radius/attribute/vendor/alcatel_esam_values_1.hpp>
#include <radius/attribute/vendor/alcatel_esam_values_2.hpp>

namespace radius::attr::alcatel_esam {

/// An attribute of Alcatel-ESAM, vendor 637.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(637, Number, vendor_format{2, 1}), Type, Flags>;

inline constexpr vsa<"A-AL-Maintenance", 1536,
                     type::enumerated<radius::alcatel_esam::al_maintenance>>
    al_maintenance;
inline constexpr vsa<"A-AL-Provisioning", 1537,
                     type::enumerated<radius::alcatel_esam::al_provisioning>>
    al_provisioning;
inline constexpr vsa<"A-AL-TL1-Security", 1538, type::integer> al_tl1_security;
inline constexpr vsa<"A-AL-Test", 1539, type::enumerated<radius::alcatel_esam::al_test>> al_test;
inline constexpr vsa<"A-ESAM-VRF-Name", 1792, type::text> esam_vrf_name;
inline constexpr vsa<"A-ESAM-Vlan-Id", 1793, type::integer> esam_vlan_id;
inline constexpr vsa<"A-ESAM-QOS-Profile-Name", 1794, type::text> esam_qos_profile_name;
inline constexpr vsa<"A-ESAM-QOS-Params", 1795, type::text> esam_qos_params;
inline constexpr vsa<"A-ESAM-Termination-Cause", 1796,
                     type::enumerated<radius::alcatel_esam::esam_termination_cause>>
    esam_termination_cause;
inline constexpr vsa<"A-AL-MAINTENANCE-BACKWARD", 1797, type::integer> al_maintenance_backward;
inline constexpr vsa<"A-AL-PROVISIONING-BACKWARD", 1798, type::integer> al_provisioning_backward;
inline constexpr vsa<"A-AL-TL1-SECURITY-BACKWARD", 1799, type::integer> al_tl1_security_backward;
inline constexpr vsa<"A-AL-TEST-BACKWARD", 1800, type::integer> al_test_backward;
inline constexpr vsa<"A-AL-AAA", 1801, type::enumerated<radius::alcatel_esam::al_aaa>> al_aaa;
inline constexpr vsa<"A-AL-ATM", 1802, type::enumerated<radius::alcatel_esam::al_atm>> al_atm;
inline constexpr vsa<"A-AL-Alarm", 1803, type::enumerated<radius::alcatel_esam::al_alarm>> al_alarm;
inline constexpr vsa<"A-AL-DHCP", 1804, type::enumerated<radius::alcatel_esam::al_dhcp>> al_dhcp;
inline constexpr vsa<"A-AL-EQP", 1805, type::enumerated<radius::alcatel_esam::al_eqp>> al_eqp;
inline constexpr vsa<"A-AL-IGMP", 1806, type::enumerated<radius::alcatel_esam::al_igmp>> al_igmp;
inline constexpr vsa<"A-AL-CPEProxy", 1807, type::enumerated<radius::alcatel_esam::al_cpeproxy>>
    al_cpeproxy;
inline constexpr vsa<"A-AL-IP", 1808, type::enumerated<radius::alcatel_esam::al_ip>> al_ip;
inline constexpr vsa<"A-AL-PPPoE", 1809, type::enumerated<radius::alcatel_esam::al_pppoe>> al_pppoe;
inline constexpr vsa<"A-AL-QoS", 1810, type::enumerated<radius::alcatel_esam::al_qos>> al_qos;
inline constexpr vsa<"A-AL-SWMgt", 1811, type::enumerated<radius::alcatel_esam::al_swmgt>> al_swmgt;
inline constexpr vsa<"A-AL-Transport", 1812, type::enumerated<radius::alcatel_esam::al_transport>>
    al_transport;
inline constexpr vsa<"A-AL-VLAN", 1813, type::enumerated<radius::alcatel_esam::al_vlan>> al_vlan;
inline constexpr vsa<"A-AL-XDSL", 1814, type::enumerated<radius::alcatel_esam::al_xdsl>> al_xdsl;
inline constexpr vsa<"A-AL-Security", 1815, type::enumerated<radius::alcatel_esam::al_security>>
    al_security;
inline constexpr vsa<"A-AL-Cluster", 1816, type::enumerated<radius::alcatel_esam::al_cluster>>
    al_cluster;
inline constexpr vsa<"A-AL-Prompt", 1817, type::text> al_prompt;
inline constexpr vsa<"A-AL-Pwd-Timeout", 1818, type::integer> al_pwd_timeout;
inline constexpr vsa<"A-AL-Description", 1819, type::text> al_description;
inline constexpr vsa<"A-AL-SLOT-NUMBERING", 1820,
                     type::enumerated<radius::alcatel_esam::al_slot_numbering>>
    al_slot_numbering;

/// All attributes of Alcatel-ESAM.
using table = table_of<al_maintenance, al_provisioning, al_tl1_security, al_test, esam_vrf_name,
                       esam_vlan_id, esam_qos_profile_name, esam_qos_params, esam_termination_cause,
                       al_maintenance_backward, al_provisioning_backward, al_tl1_security_backward,
                       al_test_backward, al_aaa, al_atm, al_alarm, al_dhcp, al_eqp, al_igmp,
                       al_cpeproxy, al_ip, al_pppoe, al_qos, al_swmgt, al_transport, al_vlan,
                       al_xdsl, al_security, al_cluster, al_prompt, al_pwd_timeout, al_description,
                       al_slot_numbering>;

} // namespace radius::attr::alcatel_esam

// clang-format on
