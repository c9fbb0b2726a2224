// SPDX-License-Identifier: MIT
// Alcatel-Lucent ISAM access nodes (ESAM).
// Made from dictionary.alcatel.esam by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

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

} // namespace radius

// clang-format on
