// SPDX-License-Identifier: MIT
// Ericsson SmartEdge routers, once Redback Networks.
// Made from dictionary.ericsson.ab by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

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

} // namespace radius

// clang-format on
