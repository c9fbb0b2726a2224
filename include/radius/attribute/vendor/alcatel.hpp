// SPDX-License-Identifier: MIT
// Alcatel broadband access servers.
// Made from dictionary.alcatel by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::alcatel {

/// The values of AAT-FR-Direct.
enum class fr_direct : std::uint32_t {
    no = 0,
    yes = 1,
};

/// The values of AAT-IP-TOS.
enum class ip_tos : std::uint32_t {
    ip_tos_normal = 0,
    ip_tos_disabled = 1,
    ip_tos_cost = 2,
    ip_tos_reliability = 4,
    ip_tos_throughput = 8,
    ip_tos_latency = 16,
};

/// The values of AAT-IP-TOS-Precedence.
enum class ip_tos_precedence : std::uint32_t {
    ip_tos_precedence_pri_normal = 0,
    ip_tos_precedence_pri_one = 32,
    ip_tos_precedence_pri_two = 64,
    ip_tos_precedence_pri_three = 96,
    ip_tos_precedence_pri_four = 128,
    ip_tos_precedence_pri_five = 160,
    ip_tos_precedence_pri_six = 192,
    ip_tos_precedence_pri_seven = 224,
};

/// The values of AAT-IP-TOS-Apply-To.
enum class ip_tos_apply_to : std::uint32_t {
    ip_tos_apply_to_incoming = 1024,
    ip_tos_apply_to_outgoing = 2048,
    ip_tos_apply_to_both = 3072,
};

/// The values of AAT-MCast-Client.
enum class mcast_client : std::uint32_t {
    multicast_no = 0,
    multicast_yes = 1,
};

/// The values of AAT-Require-Auth.
enum class require_auth : std::uint32_t {
    not_require_auth = 0,
    require_auth = 1,
};

/// The values of AAT-Source-IP-Check.
enum class source_ip_check : std::uint32_t {
    source_ip_check_no = 0,
    source_ip_check_yes = 1,
};

/// The values of AAT-Auth-Type.
enum class auth_type : std::uint32_t {
    aat_auth_none = 0,
    aat_auth_default = 1,
    aat_auth_any = 2,
    aat_auth_pap = 3,
    aat_auth_chap = 4,
    aat_auth_ms_chap = 5,
};

/// The values of AAT-Client-Assign-DNS.
enum class client_assign_dns : std::uint32_t {
    dns_assign_no = 0,
    dns_assign_yes = 1,
};

} // namespace radius::alcatel

namespace radius {

template <>
struct enumeration<alcatel::fr_direct> {
    static constexpr enumerator enumerators[] = {
        {"No", 0},
        {"Yes", 1},
    };
};

template <>
struct enumeration<alcatel::ip_tos> {
    static constexpr enumerator enumerators[] = {
        {"IP-TOS-Normal", 0},
        {"IP-TOS-Disabled", 1},
        {"IP-TOS-Cost", 2},
        {"IP-TOS-Reliability", 4},
        {"IP-TOS-Throughput", 8},
        {"IP-TOS-Latency", 16},
    };
};

template <>
struct enumeration<alcatel::ip_tos_precedence> {
    static constexpr enumerator enumerators[] = {
        {"IP-TOS-Precedence-Pri-Normal", 0},
        {"IP-TOS-Precedence-Pri-One", 32},
        {"IP-TOS-Precedence-Pri-Two", 64},
        {"IP-TOS-Precedence-Pri-Three", 96},
        {"IP-TOS-Precedence-Pri-Four", 128},
        {"IP-TOS-Precedence-Pri-Five", 160},
        {"IP-TOS-Precedence-Pri-Six", 192},
        {"IP-TOS-Precedence-Pri-Seven", 224},
    };
};

template <>
struct enumeration<alcatel::ip_tos_apply_to> {
    static constexpr enumerator enumerators[] = {
        {"IP-TOS-Apply-To-Incoming", 1024},
        {"IP-TOS-Apply-To-Outgoing", 2048},
        {"IP-TOS-Apply-To-Both", 3072},
    };
};

template <>
struct enumeration<alcatel::mcast_client> {
    static constexpr enumerator enumerators[] = {
        {"Multicast-No", 0},
        {"Multicast-Yes", 1},
    };
};

template <>
struct enumeration<alcatel::require_auth> {
    static constexpr enumerator enumerators[] = {
        {"Not-Require-Auth", 0},
        {"Require-Auth", 1},
    };
};

template <>
struct enumeration<alcatel::source_ip_check> {
    static constexpr enumerator enumerators[] = {
        {"Source-IP-Check-No", 0},
        {"Source-IP-Check-Yes", 1},
    };
};

template <>
struct enumeration<alcatel::auth_type> {
    static constexpr enumerator enumerators[] = {
        {"AAT-Auth-None", 0},
        {"AAT-Auth-Default", 1},
        {"AAT-Auth-Any", 2},
        {"AAT-Auth-PAP", 3},
        {"AAT-Auth-CHAP", 4},
        {"AAT-Auth-MS-CHAP", 5},
    };
};

template <>
struct enumeration<alcatel::client_assign_dns> {
    static constexpr enumerator enumerators[] = {
        {"DNS-Assign-No", 0},
        {"DNS-Assign-Yes", 1},
    };
};

} // namespace radius

namespace radius::attr::alcatel {

/// An attribute of Alcatel, vendor 3041.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(3041, Number), Type, Flags>;

inline constexpr vsa<"AAT-Client-Primary-DNS", 5, type::ipv4addr> client_primary_dns;
inline constexpr vsa<"AAT-Client-Primary-WINS-NBNS", 6, type::ipv4addr> client_primary_wins_nbns;
inline constexpr vsa<"AAT-Client-Secondary-WINS-NBNS", 7, type::ipv4addr>
    client_secondary_wins_nbns;
inline constexpr vsa<"AAT-Client-Secondary-DNS", 8, type::ipv4addr> client_secondary_dns;
inline constexpr vsa<"AAT-PPP-Address", 9, type::ipv4addr> ppp_address;
inline constexpr vsa<"AAT-PPP-Netmask", 10, type::ipv4addr> ppp_netmask;
inline constexpr vsa<"AAT-Primary-Home-Agent", 12, type::text> primary_home_agent;
inline constexpr vsa<"AAT-Secondary-Home-Agent", 13, type::text> secondary_home_agent;
inline constexpr vsa<"AAT-Home-Agent-Password", 14, type::text> home_agent_password;
inline constexpr vsa<"AAT-Home-Network-Name", 15, type::text> home_network_name;
inline constexpr vsa<"AAT-Home-Agent-UDP-Port", 16, type::integer> home_agent_udp_port;
inline constexpr vsa<"AAT-IP-Direct", 17, type::ipv4addr> ip_direct;
inline constexpr vsa<"AAT-FR-Direct", 18, type::enumerated<radius::alcatel::fr_direct>> fr_direct;
inline constexpr vsa<"AAT-FR-Direct-Profile", 19, type::text> fr_direct_profile;
inline constexpr vsa<"AAT-FR-Direct-DLCI", 20, type::integer> fr_direct_dlci;
inline constexpr vsa<"AAT-ATM-Direct", 21, type::text> atm_direct;
inline constexpr vsa<"AAT-IP-TOS", 22, type::enumerated<radius::alcatel::ip_tos>> ip_tos;
inline constexpr vsa<"AAT-IP-TOS-Precedence", 23,
                     type::enumerated<radius::alcatel::ip_tos_precedence>>
    ip_tos_precedence;
inline constexpr vsa<"AAT-IP-TOS-Apply-To", 24, type::enumerated<radius::alcatel::ip_tos_apply_to>>
    ip_tos_apply_to;
inline constexpr vsa<"AAT-MCast-Client", 27, type::enumerated<radius::alcatel::mcast_client>>
    mcast_client;
inline constexpr vsa<"AAT-Modem-Port-No", 28, type::integer> modem_port_no;
inline constexpr vsa<"AAT-Modem-Slot-No", 29, type::integer> modem_slot_no;
inline constexpr vsa<"AAT-Modem-Shelf-No", 30, type::integer> modem_shelf_no;
inline constexpr vsa<"AAT-Filter", 60, type::text> filter;
inline constexpr vsa<"AAT-Vrouter-Name", 61, type::text> vrouter_name;
inline constexpr vsa<"AAT-Require-Auth", 62, type::enumerated<radius::alcatel::require_auth>>
    require_auth;
inline constexpr vsa<"AAT-IP-Pool-Definition", 63, type::text> ip_pool_definition;
inline constexpr vsa<"AAT-Assign-IP-Pool", 64, type::integer> assign_ip_pool;
inline constexpr vsa<"AAT-Data-Filter", 65, type::text> data_filter;
inline constexpr vsa<"AAT-Source-IP-Check", 66, type::enumerated<radius::alcatel::source_ip_check>>
    source_ip_check;
inline constexpr vsa<"AAT-Modem-Answer-String", 67, type::text> modem_answer_string;
inline constexpr vsa<"AAT-Auth-Type", 68, type::enumerated<radius::alcatel::auth_type>> auth_type;
inline constexpr vsa<"AAT-Qos", 70, type::integer> qos;
inline constexpr vsa<"AAT-Qoa", 71, type::integer> qoa;
inline constexpr vsa<"AAT-Client-Assign-DNS", 72,
                     type::enumerated<radius::alcatel::client_assign_dns>>
    client_assign_dns;
inline constexpr vsa<"AAT-ATM-VPI", 128, type::integer> atm_vpi;
inline constexpr vsa<"AAT-ATM-VCI", 129, type::integer> atm_vci;
inline constexpr vsa<"AAT-Input-Octets-Diff", 130, type::integer> input_octets_diff;
inline constexpr vsa<"AAT-Output-Octets-Diff", 131, type::integer> output_octets_diff;
inline constexpr vsa<"AAT-User-MAC-Address", 132, type::text> user_mac_address;
inline constexpr vsa<"AAT-ATM-Traffic-Profile", 133, type::text> atm_traffic_profile;

/// All attributes of Alcatel.
using table = table_of<client_primary_dns, client_primary_wins_nbns, client_secondary_wins_nbns,
                       client_secondary_dns, ppp_address, ppp_netmask, primary_home_agent,
                       secondary_home_agent, home_agent_password, home_network_name,
                       home_agent_udp_port, ip_direct, fr_direct, fr_direct_profile, fr_direct_dlci,
                       atm_direct, ip_tos, ip_tos_precedence, ip_tos_apply_to, mcast_client,
                       modem_port_no, modem_slot_no, modem_shelf_no, filter, vrouter_name,
                       require_auth, ip_pool_definition, assign_ip_pool, data_filter,
                       source_ip_check, modem_answer_string, auth_type, qos, qoa, client_assign_dns,
                       atm_vpi, atm_vci, input_octets_diff, output_octets_diff, user_mac_address,
                       atm_traffic_profile>;

} // namespace radius::attr::alcatel

// clang-format on
