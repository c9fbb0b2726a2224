// SPDX-License-Identifier: MIT
// Ericsson SmartEdge routers, once Redback Networks.
// Made from dictionary.ericsson.ab by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::ericsson_ab {

/// The values of Source-Validation.
enum class source_validation : std::uint32_t {
    enabled = 1,
    disabled = 2,
};

/// The values of Tunnel-Domain.
enum class tunnel_domain : std::uint32_t {
    enabled = 1,
    disabled = 2,
};

/// The values of Tunnel-Function.
enum class tunnel_function : std::uint32_t {
    lac_only = 1,
    lns_only = 2,
    lac_lns = 3,
};

/// The values of Tunnel-Session-Auth.
enum class tunnel_session_auth : std::uint32_t {
    chap = 1,
    pap = 2,
    chap_pap = 3,
};

/// The values of Tunnel-Group.
enum class tunnel_group : std::uint32_t {
    enabled = 1,
    disabled = 2,
};

/// The values of Tunnel-Algorithm.
enum class tunnel_algorithm : std::uint32_t {
    first = 1,
    load_balance = 2,
    wrr = 3,
};

/// The values of Mcast-Send.
enum class mcast_send : std::uint32_t {
    no_send = 1,
    send = 2,
    unsolicited_send = 3,
};

/// The values of Mcast-Receive.
enum class mcast_receive : std::uint32_t {
    no_receive = 1,
    receive = 2,
};

/// The values of Tunnel-DNIS.
enum class tunnel_dnis : std::uint32_t {
    dnis = 1,
    dnis_only = 2,
    dnis_generate = 4,
};

/// The values of Medium-Type.
enum class medium_type : std::uint32_t {
    dsl = 11,
    cable = 12,
    wireless = 13,
    satellite = 14,
};

/// The values of PVC-Encapsulation-Type.
enum class pvc_encapsulation_type : std::uint32_t {
    aaa_encaps_atm_raw = 1,
    aaa_encaps_atm_route1483 = 2,
    aaa_encaps_atm_auto1483 = 3,
    aaa_encaps_atm_multi = 4,
    aaa_encaps_atm_bridge1483 = 5,
    aaa_encaps_atm_ppp = 6,
    aaa_encaps_atm_ppp_serial = 7,
    aaa_encaps_atm_ppp_nlpid = 8,
    aaa_encaps_atm_ppp_auto = 9,
    aaa_encaps_atm_pppoe = 10,
    aaa_encaps_atm_l2tp = 11,
    aaa_encaps_atm_ppp_llc = 12,
    aaa_encaps_frame_auto1490 = 13,
    aaa_encaps_frame_multi = 14,
    aaa_encaps_frame_bridge1490 = 15,
    aaa_encaps_frame_ppp = 16,
    aaa_encaps_frame_ppp_auto = 17,
    aaa_encaps_frame_pppoe = 18,
    aaa_encaps_frame_route1490 = 19,
    aaa_encaps_frame_l2tp = 20,
    aaa_encaps_l2tp_vc_muxed = 21,
    aaa_encaps_eth = 22,
    aaa_encaps_eth_pppoe = 23,
    aaa_encaps_eth_multi = 24,
    aaa_encaps_eth_dot1q = 25,
    aaa_encaps_eth_dot1q_pppoe = 26,
    aaa_encaps_atm_multi_pppoe = 27,
    aaa_encaps_atm_multi_ipv6oe = 28,
    aaa_encaps_atm_multi_pppoe_n_ipv6oe = 29,
    aaa_encaps_eth_dot1q_tunnel = 30,
    aaa_encaps_eth_dot1q_tunnel_pppoe = 31,
};

/// The values of PVC-Circuit-Padding.
enum class pvc_circuit_padding : std::uint32_t {
    aaa_circuit_padding = 1,
    aaa_circuit_no_padding = 2,
};

/// The values of Bind-Type.
enum class bind_type : std::uint32_t {
    aaa_auth_bind = 1,
    aaa_bypass_bind = 2,
    aaa_interface_bind = 3,
    aaa_subscribe_bind = 4,
    aaa_tunnel_bind = 5,
    aaa_session_bind = 6,
    aaa_q8021_bind = 7,
    aaa_multi_bind = 8,
    aaa_dhcp_bind = 9,
    aaa_multi_bind_sub = 10,
    aaa_bridge_group_bind = 11,
    aaa_vlan_bind = 12,
    aaa_vlan_group_bind = 13,
    aaa_auto_subscriber_bind = 14,
};

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

/// The values of Service-Action.
enum class service_action : std::uint32_t {
    de_activate = 0,
    activate_with_acct = 1,
    activate_without_acct = 2,
};

/// The values of Service-Error-Cause.
enum class service_error_cause : std::uint32_t {
    service_success = 0,
    unsupported_attribute = 401,
    missing_attribute = 402,
    invalid_request = 404,
    resource_unavailable = 506,
    generic_service_error = 550,
    service_not_found = 551,
    service_already_active = 552,
    service_accounting_disabled = 553,
    service_duplicate_parameter = 554,
};

} // namespace radius::ericsson_ab

namespace radius {

template <>
struct enumeration<ericsson_ab::source_validation> {
    static constexpr enumerator enumerators[] = {
        {"Enabled", 1},
        {"Disabled", 2},
    };
};

template <>
struct enumeration<ericsson_ab::tunnel_domain> {
    static constexpr enumerator enumerators[] = {
        {"Enabled", 1},
        {"Disabled", 2},
    };
};

template <>
struct enumeration<ericsson_ab::tunnel_function> {
    static constexpr enumerator enumerators[] = {
        {"LAC-Only", 1},
        {"LNS-Only", 2},
        {"LAC-LNS", 3},
    };
};

template <>
struct enumeration<ericsson_ab::tunnel_session_auth> {
    static constexpr enumerator enumerators[] = {
        {"CHAP", 1},
        {"PAP", 2},
        {"CHAP-PAP", 3},
    };
};

template <>
struct enumeration<ericsson_ab::tunnel_group> {
    static constexpr enumerator enumerators[] = {
        {"Enabled", 1},
        {"Disabled", 2},
    };
};

template <>
struct enumeration<ericsson_ab::tunnel_algorithm> {
    static constexpr enumerator enumerators[] = {
        {"First", 1},
        {"Load-Balance", 2},
        {"WRR", 3},
    };
};

template <>
struct enumeration<ericsson_ab::mcast_send> {
    static constexpr enumerator enumerators[] = {
        {"NO-SEND", 1},
        {"SEND", 2},
        {"UNSOLICITED-SEND", 3},
    };
};

template <>
struct enumeration<ericsson_ab::mcast_receive> {
    static constexpr enumerator enumerators[] = {
        {"NO-RECEIVE", 1},
        {"RECEIVE", 2},
    };
};

template <>
struct enumeration<ericsson_ab::tunnel_dnis> {
    static constexpr enumerator enumerators[] = {
        {"DNIS", 1},
        {"DNIS-Only", 2},
        {"DNIS-Generate", 4},
    };
};

template <>
struct enumeration<ericsson_ab::medium_type> {
    static constexpr enumerator enumerators[] = {
        {"DSL", 11},
        {"Cable", 12},
        {"Wireless", 13},
        {"Satellite", 14},
    };
};

template <>
struct enumeration<ericsson_ab::pvc_encapsulation_type> {
    static constexpr enumerator enumerators[] = {
        {"AAA-ENCAPS-ATM-RAW", 1},
        {"AAA-ENCAPS-ATM-ROUTE1483", 2},
        {"AAA-ENCAPS-ATM-AUTO1483", 3},
        {"AAA-ENCAPS-ATM-MULTI", 4},
        {"AAA-ENCAPS-ATM-BRIDGE1483", 5},
        {"AAA-ENCAPS-ATM-PPP", 6},
        {"AAA-ENCAPS-ATM-PPP-SERIAL", 7},
        {"AAA-ENCAPS-ATM-PPP-NLPID", 8},
        {"AAA-ENCAPS-ATM-PPP-AUTO", 9},
        {"AAA-ENCAPS-ATM-PPPOE", 10},
        {"AAA-ENCAPS-ATM-L2TP", 11},
        {"AAA-ENCAPS-ATM-PPP-LLC", 12},
        {"AAA-ENCAPS-FRAME-AUTO1490", 13},
        {"AAA-ENCAPS-FRAME-MULTI", 14},
        {"AAA-ENCAPS-FRAME-BRIDGE1490", 15},
        {"AAA-ENCAPS-FRAME-PPP", 16},
        {"AAA-ENCAPS-FRAME-PPP-AUTO", 17},
        {"AAA-ENCAPS-FRAME-PPPOE", 18},
        {"AAA-ENCAPS-FRAME-ROUTE1490", 19},
        {"AAA-ENCAPS-FRAME-L2TP", 20},
        {"AAA-ENCAPS-L2TP-VC-MUXED", 21},
        {"AAA-ENCAPS-ETH", 22},
        {"AAA-ENCAPS-ETH-PPPOE", 23},
        {"AAA-ENCAPS-ETH-MULTI", 24},
        {"AAA-ENCAPS-ETH-DOT1Q", 25},
        {"AAA-ENCAPS-ETH-DOT1Q-PPPOE", 26},
        {"AAA-ENCAPS-ATM-MULTI-PPPOE", 27},
        {"AAA-ENCAPS-ATM-MULTI-IPV6OE", 28},
        {"AAA-ENCAPS-ATM-MULTI-PPPOE-N-IPV6OE", 29},
        {"AAA-ENCAPS-ETH-DOT1Q-TUNNEL", 30},
        {"AAA-ENCAPS-ETH-DOT1Q-TUNNEL-PPPOE", 31},
    };
};

template <>
struct enumeration<ericsson_ab::pvc_circuit_padding> {
    static constexpr enumerator enumerators[] = {
        {"AAA-CIRCUIT-PADDING", 1},
        {"AAA-CIRCUIT-NO-PADDING", 2},
    };
};

template <>
struct enumeration<ericsson_ab::bind_type> {
    static constexpr enumerator enumerators[] = {
        {"AAA-AUTH-BIND", 1},
        {"AAA-BYPASS-BIND", 2},
        {"AAA-INTERFACE-BIND", 3},
        {"AAA-SUBSCRIBE-BIND", 4},
        {"AAA-TUNNEL-BIND", 5},
        {"AAA-SESSION-BIND", 6},
        {"AAA-Q8021-BIND", 7},
        {"AAA-MULTI-BIND", 8},
        {"AAA-DHCP-BIND", 9},
        {"AAA-MULTI-BIND-SUB", 10},
        {"AAA-BRIDGE-GROUP-BIND", 11},
        {"AAA-VLAN-BIND", 12},
        {"AAA-VLAN-GROUP-BIND", 13},
        {"AAA-AUTO-SUBSCRIBER-BIND", 14},
    };
};

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

template <>
struct enumeration<ericsson_ab::service_action> {
    static constexpr enumerator enumerators[] = {
        {"DE-ACTIVATE", 0},
        {"ACTIVATE-WITH-ACCT", 1},
        {"ACTIVATE-WITHOUT-ACCT", 2},
    };
};

template <>
struct enumeration<ericsson_ab::service_error_cause> {
    static constexpr enumerator enumerators[] = {
        {"Service-success", 0},
        {"Unsupported-attribute", 401},
        {"Missing-attribute", 402},
        {"Invalid-request", 404},
        {"Resource-unavailable", 506},
        {"Generic-service-error", 550},
        {"Service-not-found", 551},
        {"Service-already-active", 552},
        {"Service-accounting-disabled", 553},
        {"Service-duplicate-parameter", 554},
    };
};

} // namespace radius

namespace radius::attr::ericsson_ab {

/// An attribute of Ericsson-AB, vendor 2352.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(2352, Number), Type, Flags>;

inline constexpr vsa<"Client-DNS-Pri", 1, type::ipv4addr> client_dns_pri;
inline constexpr vsa<"Client-DNS-Sec", 2, type::ipv4addr> client_dns_sec;
inline constexpr vsa<"DHCP-Max-Leases", 3, type::integer> dhcp_max_leases;
inline constexpr vsa<"Context-Name", 4, type::text> context_name;
inline constexpr vsa<"Bridge-Group", 5, type::text> bridge_group;
inline constexpr vsa<"BG-Aging-Time", 6, type::text> bg_aging_time;
inline constexpr vsa<"BG-Path-Cost", 7, type::text> bg_path_cost;
inline constexpr vsa<"BG-Span-Dis", 8, type::text> bg_span_dis;
inline constexpr vsa<"BG-Trans-BPDU", 9, type::text> bg_trans_bpdu;
inline constexpr vsa<"Rate-Limit-Rate", 10, type::integer> rate_limit_rate;
inline constexpr vsa<"Rate-Limit-Burst", 11, type::integer> rate_limit_burst;
inline constexpr vsa<"Police-Rate", 12, type::integer> police_rate;
inline constexpr vsa<"Police-Burst", 13, type::integer> police_burst;
inline constexpr vsa<"Source-Validation", 14,
                     type::enumerated<radius::ericsson_ab::source_validation>>
    source_validation;
inline constexpr vsa<"Tunnel-Domain", 15, type::enumerated<radius::ericsson_ab::tunnel_domain>>
    tunnel_domain;
inline constexpr vsa<"Tunnel-Local-Name", 16, type::text> tunnel_local_name;
inline constexpr vsa<"Tunnel-Remote-Name", 17, type::text> tunnel_remote_name;
inline constexpr vsa<"Tunnel-Function", 18, type::enumerated<radius::ericsson_ab::tunnel_function>>
    tunnel_function;
inline constexpr vsa<"Tunnel-Flow-Control", 19, type::integer> tunnel_flow_control;
inline constexpr vsa<"Tunnel-Static", 20, type::integer> tunnel_static;
inline constexpr vsa<"Tunnel-Max-Sessions", 21, type::integer> tunnel_max_sessions;
inline constexpr vsa<"Tunnel-Max-Tunnels", 22, type::integer> tunnel_max_tunnels;
inline constexpr vsa<"Tunnel-Session-Auth", 23,
                     type::enumerated<radius::ericsson_ab::tunnel_session_auth>>
    tunnel_session_auth;
inline constexpr vsa<"Tunnel-Window", 24, type::integer> tunnel_window;
inline constexpr vsa<"Tunnel-Retransmit", 25, type::integer> tunnel_retransmit;
inline constexpr vsa<"Tunnel-Cmd-Timeout", 26, type::integer> tunnel_cmd_timeout;
inline constexpr vsa<"PPPOE-URL", 27, type::text> pppoe_url;
inline constexpr vsa<"PPPOE-MOTM", 28, type::text> pppoe_motm;
inline constexpr vsa<"Tunnel-Group", 29, type::enumerated<radius::ericsson_ab::tunnel_group>>
    tunnel_group;
inline constexpr vsa<"Tunnel-Context", 30, type::text> tunnel_context;
inline constexpr vsa<"Tunnel-Algorithm", 31,
                     type::enumerated<radius::ericsson_ab::tunnel_algorithm>>
    tunnel_algorithm;
inline constexpr vsa<"Tunnel-Deadtime", 32, type::integer> tunnel_deadtime;
inline constexpr vsa<"Mcast-Send", 33, type::enumerated<radius::ericsson_ab::mcast_send>>
    mcast_send;
inline constexpr vsa<"Mcast-Receive", 34, type::enumerated<radius::ericsson_ab::mcast_receive>>
    mcast_receive;
inline constexpr vsa<"Mcast-MaxGroups", 35, type::integer> mcast_maxgroups;
inline constexpr vsa<"Ip-Address-Pool-Name", 36, type::text> ip_address_pool_name;
inline constexpr vsa<"Tunnel-DNIS", 37, type::enumerated<radius::ericsson_ab::tunnel_dnis>>
    tunnel_dnis;
inline constexpr vsa<"Medium-Type", 38, type::enumerated<radius::ericsson_ab::medium_type>>
    medium_type;
inline constexpr vsa<"PVC-Encapsulation-Type", 39,
                     type::enumerated<radius::ericsson_ab::pvc_encapsulation_type>>
    pvc_encapsulation_type;
inline constexpr vsa<"PVC-Profile-Name", 40, type::text> pvc_profile_name;
inline constexpr vsa<"PVC-Circuit-Padding", 41,
                     type::enumerated<radius::ericsson_ab::pvc_circuit_padding>>
    pvc_circuit_padding;
inline constexpr vsa<"Bind-Type", 42, type::enumerated<radius::ericsson_ab::bind_type>> bind_type;
inline constexpr vsa<"Bind-Auth-Protocol", 43,
                     type::enumerated<radius::ericsson_ab::bind_auth_protocol>>
    bind_auth_protocol;
inline constexpr vsa<"Bind-Auth-Max-Sessions", 44, type::integer> bind_auth_max_sessions;
inline constexpr vsa<"Bind-Bypass-Bypass", 45, type::text> bind_bypass_bypass;
inline constexpr vsa<"Bind-Auth-Context", 46, type::text> bind_auth_context;
inline constexpr vsa<"Bind-Auth-Service-Grp", 47, type::text> bind_auth_service_grp;
inline constexpr vsa<"Bind-Bypass-Context", 48, type::text> bind_bypass_context;
inline constexpr vsa<"Bind-Int-Context", 49, type::text> bind_int_context;
inline constexpr vsa<"Bind-Tun-Context", 50, type::text> bind_tun_context;
inline constexpr vsa<"Bind-Ses-Context", 51, type::text> bind_ses_context;
inline constexpr vsa<"Bind-Dot1q-Slot", 52, type::integer> bind_dot1q_slot;
inline constexpr vsa<"Bind-Dot1q-Port", 53, type::integer> bind_dot1q_port;
inline constexpr vsa<"Bind-Dot1q-Vlan-Tag-Id", 54, type::integer> bind_dot1q_vlan_tag_id;
inline constexpr vsa<"Bind-Int-Interface-Name", 55, type::text> bind_int_interface_name;
inline constexpr vsa<"Bind-L2TP-Tunnel-Name", 56, type::text> bind_l2tp_tunnel_name;
inline constexpr vsa<"Bind-L2TP-Flow-Control", 57, type::integer> bind_l2tp_flow_control;
inline constexpr vsa<"Bind-Sub-User-At-Context", 58, type::text> bind_sub_user_at_context;
inline constexpr vsa<"Bind-Sub-Password", 59, type::text> bind_sub_password;
inline constexpr vsa<"Ip-Host-Addr", 60, type::text> ip_host_addr;
inline constexpr vsa<"IP-TOS-Field", 61, type::enumerated<radius::ericsson_ab::ip_tos_field>>
    ip_tos_field;
inline constexpr vsa<"NAS-Real-Port", 62, type::integer> nas_real_port;
inline constexpr vsa<"Tunnel-Session-Auth-Ctx", 63, type::text> tunnel_session_auth_ctx;
inline constexpr vsa<"Tunnel-Session-Auth-Service-Grp", 64, type::text>
    tunnel_session_auth_service_grp;
inline constexpr vsa<"Tunnel-Rate-Limit-Rate", 65, type::integer> tunnel_rate_limit_rate;
inline constexpr vsa<"Tunnel-Rate-Limit-Burst", 66, type::integer> tunnel_rate_limit_burst;
inline constexpr vsa<"Tunnel-Police-Rate", 67, type::integer> tunnel_police_rate;
inline constexpr vsa<"Tunnel-Police-Burst", 68, type::integer> tunnel_police_burst;
inline constexpr vsa<"Tunnel-L2F-Second-Password", 69, type::text> tunnel_l2f_second_password;
inline constexpr vsa<"ACL-Definition", 70, type::text> acl_definition;
inline constexpr vsa<"PPPoE-IP-Route-Add", 71, type::text> pppoe_ip_route_add;
inline constexpr vsa<"TTY-Level-Max", 72, type::integer> tty_level_max;
inline constexpr vsa<"TTY-Level-Start", 73, type::integer> tty_level_start;
inline constexpr vsa<"Tunnel-Checksum", 74, type::integer> tunnel_checksum;
inline constexpr vsa<"Tunnel-Profile", 75, type::text> tunnel_profile;
inline constexpr vsa<"Tunnel-Client-VPN", 78, type::text> tunnel_client_vpn;
inline constexpr vsa<"Tunnel-Server-VPN", 79, type::text> tunnel_server_vpn;
inline constexpr vsa<"Tunnel-Client-Rhost", 80, type::text> tunnel_client_rhost;
inline constexpr vsa<"Tunnel-Server-Rhost", 81, type::text> tunnel_server_rhost;
inline constexpr vsa<"Tunnel-Client-Int-Addr", 82, type::ipv4addr> tunnel_client_int_addr;
inline constexpr vsa<"Tunnel-Server-Int-Addr", 83, type::ipv4addr> tunnel_server_int_addr;
inline constexpr vsa<"PPP-Compression", 84, type::integer> ppp_compression;
inline constexpr vsa<"Tunnel-Hello-Timer", 85, type::integer, flags{.tagged = true}>
    tunnel_hello_timer;
inline constexpr vsa<"Redback-Reason", 86, type::integer> redback_reason;
inline constexpr vsa<"Qos-Policing-Profile-Name", 87, type::text> qos_policing_profile_name;
inline constexpr vsa<"Qos-Metering-Profile-Name", 88, type::text> qos_metering_profile_name;
inline constexpr vsa<"Qos-Policy-Queuing", 89, type::text> qos_policy_queuing;
inline constexpr vsa<"IGMP-Service-Profile-Name", 90, type::text> igmp_service_profile_name;
inline constexpr vsa<"Subscriber-Profile-Name", 91, type::text> subscriber_profile_name;
inline constexpr vsa<"Forward-Policy", 92, type::text> forward_policy;
inline constexpr vsa<"Remote-Port", 93, type::text> remote_port;
inline constexpr vsa<"Reauth", 94, type::text> reauth;
inline constexpr vsa<"Reauth-More", 95, type::integer> reauth_more;
inline constexpr vsa<"Agent-Remote-Id", 96, type::octets> agent_remote_id;
inline constexpr vsa<"Agent-Circuit-Id", 97, type::octets> agent_circuit_id;
inline constexpr vsa<"Platform-Type", 98, type::enumerated<radius::ericsson_ab::platform_type>>
    platform_type;
inline constexpr vsa<"Client-NBNS-Pri", 99, type::ipv4addr> client_nbns_pri;
inline constexpr vsa<"Client-NBNS-Sec", 100, type::ipv4addr> client_nbns_sec;
inline constexpr vsa<"Shaping-Profile-Name", 101, type::text> shaping_profile_name;
inline constexpr vsa<"BG-Cct-Addr-Max", 103, type::integer> bg_cct_addr_max;
inline constexpr vsa<"IP-Interface-Name", 104, type::text> ip_interface_name;
inline constexpr vsa<"NAT-Policy-Name", 105, type::text> nat_policy_name;
inline constexpr vsa<"RB-NPM-Service-Id", 106, type::text> rb_npm_service_id;
inline constexpr vsa<"HTTP-Redirect-Profile-Name", 107, type::text> http_redirect_profile_name;
inline constexpr vsa<"Bind-Auto-Sub-User", 108, type::text> bind_auto_sub_user;
inline constexpr vsa<"Bind-Auto-Sub-Context", 109, type::text> bind_auto_sub_context;
inline constexpr vsa<"Bind-Auto-Sub-Password", 110, type::text> bind_auto_sub_password;
inline constexpr vsa<"Circuit-Protocol-Encap", 111,
                     type::enumerated<radius::ericsson_ab::circuit_protocol_encap>>
    circuit_protocol_encap;
inline constexpr vsa<"OS-Version", 112, type::text> os_version;
inline constexpr vsa<"Session-Traffic-Limit", 113, type::text> session_traffic_limit;
inline constexpr vsa<"QOS-Reference", 114, type::text> qos_reference;
inline constexpr vsa<"Rate-Limit-Excess-Burst", 121, type::octets> rate_limit_excess_burst;
inline constexpr vsa<"Police-Excess-Burst", 122, type::octets> police_excess_burst;
inline constexpr vsa<"Tunnel-Rate-Limit-Excess-Burst", 123, type::octets>
    tunnel_rate_limit_excess_burst;
inline constexpr vsa<"Tunnel-Police-Excess-Burst", 124, type::octets> tunnel_police_excess_burst;
inline constexpr vsa<"DHCP-Vendor-Class-ID", 125, type::text> dhcp_vendor_class_id;
inline constexpr vsa<"Qos-Rate", 126, type::text> qos_rate;
inline constexpr vsa<"DHCP-Vendor-Encap-Option", 127, type::text> dhcp_vendor_encap_option;
inline constexpr vsa<"Acct-Input-Octets-64", 128, type::integer64> acct_input_octets_64;
inline constexpr vsa<"Acct-Output-Octets-64", 129, type::integer64> acct_output_octets_64;
inline constexpr vsa<"Acct-Input-Packets-64", 130, type::integer64> acct_input_packets_64;
inline constexpr vsa<"Acct-Output-Packets-64", 131, type::integer64> acct_output_packets_64;
inline constexpr vsa<"Assigned-IP-Address", 132, type::ipv4addr> assigned_ip_address;
inline constexpr vsa<"Acct-Mcast-In-Octets-64", 133, type::integer64> acct_mcast_in_octets_64;
inline constexpr vsa<"Acct-Mcast-Out-Octets-64", 134, type::integer64> acct_mcast_out_octets_64;
inline constexpr vsa<"Acct-Mcast-In-Packets-64", 135, type::integer64> acct_mcast_in_packets_64;
inline constexpr vsa<"Acct-Mcast-Out-Packets-64", 136, type::integer64> acct_mcast_out_packets_64;
inline constexpr vsa<"LAC-Port", 137, type::integer> lac_port;
inline constexpr vsa<"LAC-Real-Port", 138, type::integer> lac_real_port;
inline constexpr vsa<"LAC-Port-Type", 139, type::enumerated<radius::ericsson_ab::lac_port_type>>
    lac_port_type;
inline constexpr vsa<"LAC-Real-Port-Type", 140,
                     type::enumerated<radius::ericsson_ab::lac_real_port_type>>
    lac_real_port_type;
inline constexpr vsa<"Acct-Dyn-Ac-Ent", 141, type::text> acct_dyn_ac_ent;
inline constexpr vsa<"Session-Error-Code", 142, type::integer> session_error_code;
inline constexpr vsa<"Session-Error-Msg", 143, type::text> session_error_msg;
inline constexpr vsa<"Acct-Update-Reason", 144,
                     type::enumerated<radius::ericsson_ab::acct_update_reason>>
    acct_update_reason;
inline constexpr vsa<"Mac-Addr", 145, type::text> mac_addr;
inline constexpr vsa<"Vlan-Source-Info", 146, type::text> vlan_source_info;
inline constexpr vsa<"Acct-Mcast-In-Octets", 147, type::integer> acct_mcast_in_octets;
inline constexpr vsa<"Acct-Mcast-Out-Octets", 148, type::integer> acct_mcast_out_octets;
inline constexpr vsa<"Acct-Mcast-In-Packets", 149, type::integer> acct_mcast_in_packets;
inline constexpr vsa<"Acct-Mcast-Out-Packets", 150, type::integer> acct_mcast_out_packets;
inline constexpr vsa<"Reauth-Session-Id", 151, type::text> reauth_session_id;
inline constexpr vsa<"QOS-Rate-Inbound", 156, type::text> qos_rate_inbound;
inline constexpr vsa<"QOS-Rate-Outbound", 157, type::text> qos_rate_outbound;
inline constexpr vsa<"Route-Tag", 158, type::integer> route_tag;
inline constexpr vsa<"LI-Id", 159, type::integer> li_id;
inline constexpr vsa<"LI-Md-Address", 160, type::ipv4addr> li_md_address;
inline constexpr vsa<"LI-Md-Port", 161, type::integer> li_md_port;
inline constexpr vsa<"LI-Action", 162, type::integer> li_action;
inline constexpr vsa<"LI-Profile", 163, type::text> li_profile;
inline constexpr vsa<"Dynamic-Policy-Filter", 164, type::text> dynamic_policy_filter;
inline constexpr vsa<"HTTP-Redirect-URL", 165, type::text> http_redirect_url;
inline constexpr vsa<"DSL-Actual-Rate-Up", 166, type::integer> dsl_actual_rate_up;
inline constexpr vsa<"DSL-Actual-Rate-Down", 167, type::integer> dsl_actual_rate_down;
inline constexpr vsa<"DSL-Min-Rate-Up", 168, type::integer> dsl_min_rate_up;
inline constexpr vsa<"DSL-Min-Rate-Down", 169, type::integer> dsl_min_rate_down;
inline constexpr vsa<"DSL-Attainable-Rate-Up", 170, type::integer> dsl_attainable_rate_up;
inline constexpr vsa<"DSL-Attainable-Rate-Down", 171, type::integer> dsl_attainable_rate_down;
inline constexpr vsa<"DSL-Max-Rate-Up", 172, type::integer> dsl_max_rate_up;
inline constexpr vsa<"DSL-Max-Rate-Down", 173, type::integer> dsl_max_rate_down;
inline constexpr vsa<"DSL-Min-Low-Power-Rate-Up", 174, type::integer> dsl_min_low_power_rate_up;
inline constexpr vsa<"DSL-Min-Low-Power-Rate-Down", 175, type::integer> dsl_min_low_power_rate_down;
inline constexpr vsa<"DSL-Max-Inter-Delay-Up", 176, type::integer> dsl_max_inter_delay_up;
inline constexpr vsa<"DSL-Actual-Inter-Delay-Up", 177, type::integer> dsl_actual_inter_delay_up;
inline constexpr vsa<"DSL-Max-Inter-Delay-Down", 178, type::integer> dsl_max_inter_delay_down;
inline constexpr vsa<"DSL-Actual-Inter-Delay-Down", 179, type::integer> dsl_actual_inter_delay_down;
inline constexpr vsa<"DSL-Line-State", 180, type::enumerated<radius::ericsson_ab::dsl_line_state>>
    dsl_line_state;
inline constexpr vsa<"DSL-L2-Encapsulation", 181, type::integer> dsl_l2_encapsulation;
inline constexpr vsa<"DSL-Transmission-System", 182,
                     type::enumerated<radius::ericsson_ab::dsl_transmission_system>>
    dsl_transmission_system;
inline constexpr vsa<"DSL-PPPOA-PPPOE-Inter-Work-Flag", 183, type::integer>
    dsl_pppoa_pppoe_inter_work_flag;
inline constexpr vsa<"DSL-Combined-Line-Info", 184, type::text> dsl_combined_line_info;
inline constexpr vsa<"DSL-Actual-Rate-Down-Factor", 185, type::integer> dsl_actual_rate_down_factor;
inline constexpr vsa<"Class-Volume-limit", 186, type::text> class_volume_limit;
inline constexpr vsa<"Class-Volume-In-Counter", 187, type::text> class_volume_in_counter;
inline constexpr vsa<"Class-Volume-Out-Counter", 188, type::text> class_volume_out_counter;
inline constexpr vsa<"Flow-FAC-Profile", 189, type::text> flow_fac_profile;
inline constexpr vsa<"Service-Name", 190, type::text, flags{.tagged = true}> service_name;
inline constexpr vsa<"Service-Action", 191, type::enumerated<radius::ericsson_ab::service_action>,
                     flags{.tagged = true}>
    service_action;
inline constexpr vsa<"Service-Parameter", 192, type::text, flags{.tagged = true}> service_parameter;
inline constexpr vsa<"Service-Error-Cause", 193,
                     type::enumerated<radius::ericsson_ab::service_error_cause>,
                     flags{.tagged = true}>
    service_error_cause;
inline constexpr vsa<"Deactivate-Service-Name", 194, type::text, flags{.tagged = true}>
    deactivate_service_name;
inline constexpr vsa<"Qos-Profile-Overhead", 195, type::text> qos_profile_overhead;
inline constexpr vsa<"Dynamic-QoS-Param", 196, type::text> dynamic_qos_param;
inline constexpr vsa<"Acct-Alt-Session-ID", 197, type::text> acct_alt_session_id;
inline constexpr vsa<"Idle-Timeout-Threshold", 198, type::integer> idle_timeout_threshold;
inline constexpr vsa<"Double-Authentication", 199, type::integer> double_authentication;
inline constexpr vsa<"SBC-Adjacency", 200, type::text> sbc_adjacency;
inline constexpr vsa<"DHCP-Field", 201, type::octets> dhcp_field;
inline constexpr vsa<"DHCP-Option", 202, type::octets> dhcp_option;
inline constexpr vsa<"Security-Service", 203, type::text> security_service;
inline constexpr vsa<"Reauth-Service-Name", 204, type::text, flags{.tagged = true}>
    reauth_service_name;
inline constexpr vsa<"Flow-IP-Profile", 205, type::text> flow_ip_profile;
inline constexpr vsa<"Radius-Throttle-Watermark", 206, type::integer> radius_throttle_watermark;
inline constexpr vsa<"RB-IPV6-DNS", 207, type::text> rb_ipv6_dns;
inline constexpr vsa<"RB-IPv6-Option", 208, type::text> rb_ipv6_option;
inline constexpr vsa<"Cluster-Partition-ID", 209, type::text> cluster_partition_id;
inline constexpr vsa<"Circuit-Group-Member", 210, type::text> circuit_group_member;
inline constexpr vsa<"Delegated-Max-Prefix", 212, type::integer> delegated_max_prefix;
inline constexpr vsa<"IPv4-Address-Release-Control", 213, type::text> ipv4_address_release_control;
inline constexpr vsa<"Acct-Input-IPv4-Octets", 214, type::integer> acct_input_ipv4_octets;
inline constexpr vsa<"Acct-Output-IPv4-Octets", 215, type::integer> acct_output_ipv4_octets;
inline constexpr vsa<"Acct-Input-IPv4-Packets", 216, type::integer> acct_input_ipv4_packets;
inline constexpr vsa<"Acct-Output-IPv4-Packets", 217, type::integer> acct_output_ipv4_packets;
inline constexpr vsa<"Acct-Input-IPv4-Gigawords", 218, type::integer> acct_input_ipv4_gigawords;
inline constexpr vsa<"Acct-Output-IPv4-Gigawords", 219, type::integer> acct_output_ipv4_gigawords;
inline constexpr vsa<"Acct-Input-IPv6-Octets", 220, type::integer> acct_input_ipv6_octets;
inline constexpr vsa<"Acct-Output-IPv6-Octets", 221, type::integer> acct_output_ipv6_octets;
inline constexpr vsa<"Acct-Input-IPv6-Packets", 222, type::integer> acct_input_ipv6_packets;
inline constexpr vsa<"Acct-Output-IPv6-Packets", 223, type::integer> acct_output_ipv6_packets;
inline constexpr vsa<"Acct-Input-IPv6-Gigawords", 224, type::integer> acct_input_ipv6_gigawords;
inline constexpr vsa<"Acct-Output-IPv6-Gigawords", 225, type::integer> acct_output_ipv6_gigawords;

/// All attributes of Ericsson-AB.
using table =
    table_of<client_dns_pri, client_dns_sec, dhcp_max_leases, context_name, bridge_group,
             bg_aging_time, bg_path_cost, bg_span_dis, bg_trans_bpdu, rate_limit_rate,
             rate_limit_burst, police_rate, police_burst, source_validation, tunnel_domain,
             tunnel_local_name, tunnel_remote_name, tunnel_function, tunnel_flow_control,
             tunnel_static, tunnel_max_sessions, tunnel_max_tunnels, tunnel_session_auth,
             tunnel_window, tunnel_retransmit, tunnel_cmd_timeout, pppoe_url, pppoe_motm,
             tunnel_group, tunnel_context, tunnel_algorithm, tunnel_deadtime, mcast_send,
             mcast_receive, mcast_maxgroups, ip_address_pool_name, tunnel_dnis, medium_type,
             pvc_encapsulation_type, pvc_profile_name, pvc_circuit_padding, bind_type,
             bind_auth_protocol, bind_auth_max_sessions, bind_bypass_bypass, bind_auth_context,
             bind_auth_service_grp, bind_bypass_context, bind_int_context, bind_tun_context,
             bind_ses_context, bind_dot1q_slot, bind_dot1q_port, bind_dot1q_vlan_tag_id,
             bind_int_interface_name, bind_l2tp_tunnel_name, bind_l2tp_flow_control,
             bind_sub_user_at_context, bind_sub_password, ip_host_addr, ip_tos_field, nas_real_port,
             tunnel_session_auth_ctx, tunnel_session_auth_service_grp, tunnel_rate_limit_rate,
             tunnel_rate_limit_burst, tunnel_police_rate, tunnel_police_burst,
             tunnel_l2f_second_password, acl_definition, pppoe_ip_route_add, tty_level_max,
             tty_level_start, tunnel_checksum, tunnel_profile, tunnel_client_vpn, tunnel_server_vpn,
             tunnel_client_rhost, tunnel_server_rhost, tunnel_client_int_addr,
             tunnel_server_int_addr, ppp_compression, tunnel_hello_timer, redback_reason,
             qos_policing_profile_name, qos_metering_profile_name, qos_policy_queuing,
             igmp_service_profile_name, subscriber_profile_name, forward_policy, remote_port,
             reauth, reauth_more, agent_remote_id, agent_circuit_id, platform_type, client_nbns_pri,
             client_nbns_sec, shaping_profile_name, bg_cct_addr_max, ip_interface_name,
             nat_policy_name, rb_npm_service_id, http_redirect_profile_name, bind_auto_sub_user,
             bind_auto_sub_context, bind_auto_sub_password, circuit_protocol_encap, os_version,
             session_traffic_limit, qos_reference, rate_limit_excess_burst, police_excess_burst,
             tunnel_rate_limit_excess_burst, tunnel_police_excess_burst, dhcp_vendor_class_id,
             qos_rate, dhcp_vendor_encap_option, acct_input_octets_64, acct_output_octets_64,
             acct_input_packets_64, acct_output_packets_64, assigned_ip_address,
             acct_mcast_in_octets_64, acct_mcast_out_octets_64, acct_mcast_in_packets_64,
             acct_mcast_out_packets_64, lac_port, lac_real_port, lac_port_type, lac_real_port_type,
             acct_dyn_ac_ent, session_error_code, session_error_msg, acct_update_reason, mac_addr,
             vlan_source_info, acct_mcast_in_octets, acct_mcast_out_octets, acct_mcast_in_packets,
             acct_mcast_out_packets, reauth_session_id, qos_rate_inbound, qos_rate_outbound,
             route_tag, li_id, li_md_address, li_md_port, li_action, li_profile,
             dynamic_policy_filter, http_redirect_url, dsl_actual_rate_up, dsl_actual_rate_down,
             dsl_min_rate_up, dsl_min_rate_down, dsl_attainable_rate_up, dsl_attainable_rate_down,
             dsl_max_rate_up, dsl_max_rate_down, dsl_min_low_power_rate_up,
             dsl_min_low_power_rate_down, dsl_max_inter_delay_up, dsl_actual_inter_delay_up,
             dsl_max_inter_delay_down, dsl_actual_inter_delay_down, dsl_line_state,
             dsl_l2_encapsulation, dsl_transmission_system, dsl_pppoa_pppoe_inter_work_flag,
             dsl_combined_line_info, dsl_actual_rate_down_factor, class_volume_limit,
             class_volume_in_counter, class_volume_out_counter, flow_fac_profile, service_name,
             service_action, service_parameter, service_error_cause, deactivate_service_name,
             qos_profile_overhead, dynamic_qos_param, acct_alt_session_id, idle_timeout_threshold,
             double_authentication, sbc_adjacency, dhcp_field, dhcp_option, security_service,
             reauth_service_name, flow_ip_profile, radius_throttle_watermark, rb_ipv6_dns,
             rb_ipv6_option, cluster_partition_id, circuit_group_member, delegated_max_prefix,
             ipv4_address_release_control, acct_input_ipv4_octets, acct_output_ipv4_octets,
             acct_input_ipv4_packets, acct_output_ipv4_packets, acct_input_ipv4_gigawords,
             acct_output_ipv4_gigawords, acct_input_ipv6_octets, acct_output_ipv6_octets,
             acct_input_ipv6_packets, acct_output_ipv6_packets, acct_input_ipv6_gigawords,
             acct_output_ipv6_gigawords>;

} // namespace radius::attr::ericsson_ab

// clang-format on
