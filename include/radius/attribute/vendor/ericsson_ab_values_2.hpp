// SPDX-License-Identifier: MIT
// Ericsson SmartEdge routers, once Redback Networks.
// Made from dictionary.ericsson.ab by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::ericsson_ab {

/// The values of Bind-Auth-Protocol.
enum class bind_auth_protocol : std::uint32_t {
    aaa_ppp_pap = 1,
    aaa_ppp_chap = 2,
    aaa_ppp_chap_wait = 3,
    aaa_ppp_chap_pap = 4,
    aaa_ppp_chap_wait_pap = 5,
    aaa_ppp_eap = 6,
    aaa_ppp_pap_chap = 7,
    aaa_ppp_pap_chap_wait = 8,
};

/// The values of IP-TOS-Field.
enum class ip_tos_field : std::uint32_t {
    normal = 0,
    min_cost_only = 1,
    max_reliability_only = 2,
    max_reliability_plus_min_cost = 3,
    max_throughput_only = 4,
    max_throughput_plus_min_cost = 5,
    max_throughput_plus_max_reliability = 6,
    max_throughput_plus_max_reliability_plus_min_cost = 7,
    min_delay_only = 8,
    min_delay_plus_min_cost = 9,
    min_delay_plus_max_reliability = 10,
    min_delay_plus_max_reliability_plus_min_cost = 11,
    min_delay_plus_max_throughput = 12,
    min_delay_plus_max_throughput_plus_min_cost = 13,
    min_delay_plus_max_throughput_plus_max_reliability = 14,
    min_delay_plus_max_throughput_plus_max_reliability_plus_min_cost = 15,
};

/// The values of Platform-Type.
enum class platform_type : std::uint32_t {
    sms = 1,
    smartedge_800 = 2,
    se_400 = 3,
    se_100 = 4,
};

/// The values of Circuit-Protocol-Encap.
enum class circuit_protocol_encap : std::uint32_t {
    encaps_pppoe = 27,
};

/// The values of LAC-Port-Type.
enum class lac_port_type : std::uint32_t {
    nas_port_type_10bt = 40,
    nas_port_type_100bt = 41,
    nas_port_type_ds3_fr = 42,
    nas_port_type_ds3_atm = 43,
    nas_port_type_oc3 = 44,
    nas_port_type_hssi = 45,
    nas_port_type_eia530 = 46,
    nas_port_type_t1 = 47,
    nas_port_type_chan_t3 = 48,
    nas_port_type_ds1_fr = 49,
    nas_port_type_e3_atm = 50,
    nas_port_type_ima_atm = 51,
    nas_port_type_ds3_atm_2 = 52,
    nas_port_type_oc3_atm_2 = 53,
    nas_port_type_1000bsx = 54,
    nas_port_type_e1_fr = 55,
    nas_port_type_e1_atm = 56,
    nas_port_type_e3_fr = 57,
    nas_port_type_oc3_pos = 58,
    nas_port_type_oc12_pos = 59,
    nas_port_type_pppoe = 60,
};

/// The values of LAC-Real-Port-Type.
enum class lac_real_port_type : std::uint32_t {
    nas_port_type_10bt = 40,
    nas_port_type_100bt = 41,
    nas_port_type_ds3_fr = 42,
    nas_port_type_ds3_atm = 43,
    nas_port_type_oc3 = 44,
    nas_port_type_hssi = 45,
    nas_port_type_eia530 = 46,
    nas_port_type_t1 = 47,
    nas_port_type_chan_t3 = 48,
    nas_port_type_ds1_fr = 49,
    nas_port_type_e3_atm = 50,
    nas_port_type_ima_atm = 51,
    nas_port_type_ds3_atm_2 = 52,
    nas_port_type_oc3_atm_2 = 53,
    nas_port_type_1000bsx = 54,
    nas_port_type_e1_fr = 55,
    nas_port_type_e1_atm = 56,
    nas_port_type_e3_fr = 57,
    nas_port_type_oc3_pos = 58,
    nas_port_type_oc12_pos = 59,
    nas_port_type_pppoe = 60,
};

/// The values of Acct-Update-Reason.
enum class acct_update_reason : std::uint32_t {
    aaa_load_acct_session_up = 1,
    aaa_load_acct_session_down = 2,
    aaa_load_acct_periodic = 3,
    aaa_load_acct_dyn_ac_ent_start = 4,
    aaa_load_acct_dyn_ac_ent_stop = 5,
    aaa_load_acct_dyn_ac_ent_timeout = 6,
    aaa_load_acct_subscriber_reauthor = 7,
    aaa_load_acct_ppp_ipcp_up = 8,
    aaa_load_acct_ppp_mp_link_up = 9,
    aaa_load_acct_dhcp_ip_addr_granted = 10,
    aaa_load_acct_dhcp_ip_addr_released = 11,
    aaa_load_acct_acl_timered_action = 12,
    aaa_load_acct_acl_action = 13,
    aaa_load_acct_cmd = 14,
    aaa_load_acct_test = 15,
};

/// The values of DSL-Line-State.
enum class dsl_line_state : std::uint32_t {
    showtime = 1,
    idle = 2,
    silent = 3,
};

/// The values of DSL-Transmission-System.
enum class dsl_transmission_system : std::uint32_t {
    adsl1 = 1,
    adsl2 = 2,
    adsl2_3 = 3,
    vdsl1 = 4,
    vdsl2 = 5,
    sdsl = 6,
    unknown = 7,
};

} // namespace radius::ericsson_ab

namespace radius {

template <>
struct enumeration<ericsson_ab::bind_auth_protocol> {
    static constexpr enumerator enumerators[] = {
        {"AAA-PPP-PAP", 1},
        {"AAA-PPP-CHAP", 2},
        {"AAA-PPP-CHAP-WAIT", 3},
        {"AAA-PPP-CHAP-PAP", 4},
        {"AAA-PPP-CHAP-WAIT-PAP", 5},
        {"AAA-PPP-EAP", 6},
        {"AAA-PPP-PAP-CHAP", 7},
        {"AAA-PPP-PAP-CHAP-WAIT", 8},
    };
};

template <>
struct enumeration<ericsson_ab::ip_tos_field> {
    static constexpr enumerator enumerators[] = {
        {"normal", 0},
        {"min-cost-only", 1},
        {"max-reliability-only", 2},
        {"max-reliability-plus-min-cost", 3},
        {"max-throughput-only", 4},
        {"max-throughput-plus-min-cost", 5},
        {"max-throughput-plus-max-reliability", 6},
        {"max-throughput-plus-max-reliability-plus-min-cost", 7},
        {"min-delay-only", 8},
        {"min-delay-plus-min-cost", 9},
        {"min-delay-plus-max-reliability", 10},
        {"min-delay-plus-max-reliability-plus-min-cost", 11},
        {"min-delay-plus-max-throughput", 12},
        {"min-delay-plus-max-throughput-plus-min-cost", 13},
        {"min-delay-plus-max-throughput-plus-max-reliability", 14},
        {"min-delay-plus-max-throughput-plus-max-reliability-plus-min-cost", 15},
    };
};

template <>
struct enumeration<ericsson_ab::platform_type> {
    static constexpr enumerator enumerators[] = {
        {"SMS", 1},
        {"SmartEdge-800", 2},
        {"SE-400", 3},
        {"SE-100", 4},
    };
};

template <>
struct enumeration<ericsson_ab::circuit_protocol_encap> {
    static constexpr enumerator enumerators[] = {
        {"ENCAPS-PPPOE", 27},
    };
};

template <>
struct enumeration<ericsson_ab::lac_port_type> {
    static constexpr enumerator enumerators[] = {
        {"NAS-PORT-TYPE-10BT", 40},
        {"NAS-PORT-TYPE-100BT", 41},
        {"NAS-PORT-TYPE-DS3-FR", 42},
        {"NAS-PORT-TYPE-DS3-ATM", 43},
        {"NAS-PORT-TYPE-OC3", 44},
        {"NAS-PORT-TYPE-HSSI", 45},
        {"NAS-PORT-TYPE-EIA530", 46},
        {"NAS-PORT-TYPE-T1", 47},
        {"NAS-PORT-TYPE-CHAN-T3", 48},
        {"NAS-PORT-TYPE-DS1-FR", 49},
        {"NAS-PORT-TYPE-E3-ATM", 50},
        {"NAS-PORT-TYPE-IMA-ATM", 51},
        {"NAS-PORT-TYPE-DS3-ATM-2", 52},
        {"NAS-PORT-TYPE-OC3-ATM-2", 53},
        {"NAS-PORT-TYPE-1000BSX", 54},
        {"NAS-PORT-TYPE-E1-FR", 55},
        {"NAS-PORT-TYPE-E1-ATM", 56},
        {"NAS-PORT-TYPE-E3-FR", 57},
        {"NAS-PORT-TYPE-OC3-POS", 58},
        {"NAS-PORT-TYPE-OC12-POS", 59},
        {"NAS-PORT-TYPE-PPPOE", 60},
    };
};

template <>
struct enumeration<ericsson_ab::lac_real_port_type> {
    static constexpr enumerator enumerators[] = {
        {"NAS-PORT-TYPE-10BT", 40},
        {"NAS-PORT-TYPE-100BT", 41},
        {"NAS-PORT-TYPE-DS3-FR", 42},
        {"NAS-PORT-TYPE-DS3-ATM", 43},
        {"NAS-PORT-TYPE-OC3", 44},
        {"NAS-PORT-TYPE-HSSI", 45},
        {"NAS-PORT-TYPE-EIA530", 46},
        {"NAS-PORT-TYPE-T1", 47},
        {"NAS-PORT-TYPE-CHAN-T3", 48},
        {"NAS-PORT-TYPE-DS1-FR", 49},
        {"NAS-PORT-TYPE-E3-ATM", 50},
        {"NAS-PORT-TYPE-IMA-ATM", 51},
        {"NAS-PORT-TYPE-DS3-ATM-2", 52},
        {"NAS-PORT-TYPE-OC3-ATM-2", 53},
        {"NAS-PORT-TYPE-1000BSX", 54},
        {"NAS-PORT-TYPE-E1-FR", 55},
        {"NAS-PORT-TYPE-E1-ATM", 56},
        {"NAS-PORT-TYPE-E3-FR", 57},
        {"NAS-PORT-TYPE-OC3-POS", 58},
        {"NAS-PORT-TYPE-OC12-POS", 59},
        {"NAS-PORT-TYPE-PPPOE", 60},
    };
};

template <>
struct enumeration<ericsson_ab::acct_update_reason> {
    static constexpr enumerator enumerators[] = {
        {"AAA-LOAD-ACCT-SESSION-UP", 1},
        {"AAA-LOAD-ACCT-SESSION-DOWN", 2},
        {"AAA-LOAD-ACCT-PERIODIC", 3},
        {"AAA-LOAD-ACCT-DYN-AC-ENT-START", 4},
        {"AAA-LOAD-ACCT-DYN-AC-ENT-STOP", 5},
        {"AAA-LOAD-ACCT-DYN-AC-ENT-TIMEOUT", 6},
        {"AAA-LOAD-ACCT-SUBSCRIBER-REAUTHOR", 7},
        {"AAA-LOAD-ACCT-PPP-IPCP-UP", 8},
        {"AAA-LOAD-ACCT-PPP-MP-LINK-UP", 9},
        {"AAA-LOAD-ACCT-DHCP-IP-ADDR-GRANTED", 10},
        {"AAA-LOAD-ACCT-DHCP-IP-ADDR-RELEASED", 11},
        {"AAA-LOAD-ACCT-ACL-TIMERED-ACTION", 12},
        {"AAA-LOAD-ACCT-ACL-ACTION", 13},
        {"AAA-LOAD-ACCT-CMD", 14},
        {"AAA-LOAD-ACCT-TEST", 15},
    };
};

template <>
struct enumeration<ericsson_ab::dsl_line_state> {
    static constexpr enumerator enumerators[] = {
        {"Showtime", 1},
        {"Idle", 2},
        {"Silent", 3},
    };
};

template <>
struct enumeration<ericsson_ab::dsl_transmission_system> {
    static constexpr enumerator enumerators[] = {
        {"ADSL1", 1},
        {"ADSL2", 2},
        {"ADSL2+", 3},
        {"VDSL1", 4},
        {"VDSL2", 5},
        {"SDSL", 6},
        {"UNKNOWN", 7},
    };
};

} // namespace radius

// clang-format on
