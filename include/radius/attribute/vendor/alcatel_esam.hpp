// SPDX-License-Identifier: MIT
// Alcatel-Lucent ISAM access nodes (ESAM).
// Made from dictionary.alcatel.esam by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::alcatel_esam {

/// The values of A-AL-Maintenance.
enum class al_maintenance : std::uint32_t {
    alcatel_no_maint_priv_level = 0,
    alcatel_maint_priv_level_1 = 1,
    alcatel_maint_priv_level_2 = 2,
    alcatel_maint_priv_level_3 = 3,
    alcatel_maint_priv_level_4 = 4,
    alcatel_maint_priv_level_5 = 5,
    alcatel_maint_priv_level_6 = 6,
    alcatel_maint_priv_level_7 = 7,
};

/// The values of A-AL-Provisioning.
enum class al_provisioning : std::uint32_t {
    alcatel_no_maint_priv_level = 0,
    alcatel_maint_priv_level_1 = 1,
    alcatel_maint_priv_level_2 = 2,
    alcatel_maint_priv_level_3 = 3,
    alcatel_maint_priv_level_4 = 4,
    alcatel_maint_priv_level_5 = 5,
    alcatel_maint_priv_level_6 = 6,
    alcatel_maint_priv_level_7 = 7,
};

/// The values of A-AL-Test.
enum class al_test : std::uint32_t {
    alcatel_no_maint_priv_level = 0,
    alcatel_maint_priv_level_1 = 1,
    alcatel_maint_priv_level_2 = 2,
    alcatel_maint_priv_level_3 = 3,
    alcatel_maint_priv_level_4 = 4,
    alcatel_maint_priv_level_5 = 5,
    alcatel_maint_priv_level_6 = 6,
    alcatel_maint_priv_level_7 = 7,
};

/// The values of A-ESAM-Termination-Cause.
enum class esam_termination_cause : std::uint32_t {
    unknown_vrf = 1,
    no_vrf = 2,
    unknown_vlan = 3,
    no_vlan = 4,
    unknown_pool_id = 5,
    pool_admin_locked = 6,
    no_pool_id = 7,
    pool_vrf_inconsistent = 8,
    unknown_qos_profile = 9,
    qos_params_syntax_err = 10,
    ip_addr_in_use = 11,
    no_ip_addr_available = 12,
    no_user_ip_addr = 13,
    missing_attributes = 14,
};

/// The values of A-AL-AAA.
enum class al_aaa : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-ATM.
enum class al_atm : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-Alarm.
enum class al_alarm : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-DHCP.
enum class al_dhcp : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-EQP.
enum class al_eqp : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-IGMP.
enum class al_igmp : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-CPEProxy.
enum class al_cpeproxy : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-IP.
enum class al_ip : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-PPPoE.
enum class al_pppoe : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-QoS.
enum class al_qos : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-SWMgt.
enum class al_swmgt : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-Transport.
enum class al_transport : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-VLAN.
enum class al_vlan : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-XDSL.
enum class al_xdsl : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-Security.
enum class al_security : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_no_maint_priv_level = 0,
    alcatel_read_priv = 1,
    alcatel_maint_priv_level_1 = 1,
    alcatel_write_priv = 2,
    alcatel_maint_priv_level_2 = 2,
    alcatel_rw_priv = 3,
    alcatel_maint_priv_level_3 = 3,
    alcatel_maint_priv_level_4 = 4,
    alcatel_maint_priv_level_5 = 5,
    alcatel_maint_priv_level_6 = 6,
    alcatel_maint_priv_level_7 = 7,
};

/// The values of A-AL-Cluster.
enum class al_cluster : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-SLOT-NUMBERING.
enum class al_slot_numbering : std::uint32_t {
    slot_numbering_type = 1,
    slot_numbering_position = 2,
    slot_numbering_legacy = 3,
};

} // namespace radius::alcatel_esam

namespace radius {

template <>
struct enumeration<alcatel_esam::al_maintenance> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Maint-Priv-Level", 0},
        {"Alcatel-Maint-Priv-Level-1", 1},
        {"Alcatel-Maint-Priv-Level-2", 2},
        {"Alcatel-Maint-Priv-Level-3", 3},
        {"Alcatel-Maint-Priv-Level-4", 4},
        {"Alcatel-Maint-Priv-Level-5", 5},
        {"Alcatel-Maint-Priv-Level-6", 6},
        {"Alcatel-Maint-Priv-Level-7", 7},
    };
};

template <>
struct enumeration<alcatel_esam::al_provisioning> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Maint-Priv-Level", 0},
        {"Alcatel-Maint-Priv-Level-1", 1},
        {"Alcatel-Maint-Priv-Level-2", 2},
        {"Alcatel-Maint-Priv-Level-3", 3},
        {"Alcatel-Maint-Priv-Level-4", 4},
        {"Alcatel-Maint-Priv-Level-5", 5},
        {"Alcatel-Maint-Priv-Level-6", 6},
        {"Alcatel-Maint-Priv-Level-7", 7},
    };
};

template <>
struct enumeration<alcatel_esam::al_test> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Maint-Priv-Level", 0},
        {"Alcatel-Maint-Priv-Level-1", 1},
        {"Alcatel-Maint-Priv-Level-2", 2},
        {"Alcatel-Maint-Priv-Level-3", 3},
        {"Alcatel-Maint-Priv-Level-4", 4},
        {"Alcatel-Maint-Priv-Level-5", 5},
        {"Alcatel-Maint-Priv-Level-6", 6},
        {"Alcatel-Maint-Priv-Level-7", 7},
    };
};

template <>
struct enumeration<alcatel_esam::esam_termination_cause> {
    static constexpr enumerator enumerators[] = {
        {"Unknown-VRF", 1},
        {"No-VRF", 2},
        {"Unknown-Vlan", 3},
        {"No-Vlan", 4},
        {"Unknown-Pool-Id", 5},
        {"Pool-Admin-Locked", 6},
        {"No-Pool-Id", 7},
        {"Pool-VRF-Inconsistent", 8},
        {"Unknown-QOS-Profile", 9},
        {"QOS-Params-Syntax-Err", 10},
        {"IP-Addr-In-Use", 11},
        {"No-IP-Addr-Available", 12},
        {"No-User-IP-Addr", 13},
        {"Missing-Attributes", 14},
    };
};

template <>
struct enumeration<alcatel_esam::al_aaa> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_atm> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_alarm> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_dhcp> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_eqp> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_igmp> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_cpeproxy> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_ip> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_pppoe> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_qos> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_swmgt> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_transport> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_vlan> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_xdsl> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_security> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-No-Maint-Priv-Level", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Maint-Priv-Level-1", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-Maint-Priv-Level-2", 2},
        {"Alcatel-RW-Priv", 3},
        {"Alcatel-Maint-Priv-Level-3", 3},
        {"Alcatel-Maint-Priv-Level-4", 4},
        {"Alcatel-Maint-Priv-Level-5", 5},
        {"Alcatel-Maint-Priv-Level-6", 6},
        {"Alcatel-Maint-Priv-Level-7", 7},
    };
};

template <>
struct enumeration<alcatel_esam::al_cluster> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_slot_numbering> {
    static constexpr enumerator enumerators[] = {
        {"SLOT-NUMBERING-TYPE", 1},
        {"SLOT-NUMBERING-POSITION", 2},
        {"SLOT-NUMBERING-LEGACY", 3},
    };
};

} // namespace radius

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
