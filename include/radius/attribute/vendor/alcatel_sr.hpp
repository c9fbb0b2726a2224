// SPDX-License-Identifier: MIT
// Nokia (Alcatel-Lucent, Timetra) service routers, SR OS.
// Made from dictionary.alcatel.sr by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::alcatel_lucent_service_router {

/// The values of Timetra-Access.
enum class timetra_access : std::uint32_t {
    ftp = 1,
    console = 2,
    both = 3,
};

/// The values of Timetra-Restrict-To-Home.
enum class timetra_restrict_to_home : std::uint32_t {
    true_ = 1,
    false_ = 2,
};

/// The values of Timetra-Default-Action.
enum class timetra_default_action : std::uint32_t {
    permit_all = 1,
    deny_all = 2,
    none = 3,
};

/// The values of Timetra-Action.
enum class timetra_action : std::uint32_t {
    permit = 1,
    deny = 2,
};

/// The values of Alc-Tunnel-Algorithm.
enum class tunnel_algorithm : std::uint32_t {
    weighted_access = 1,
    existing_first = 2,
};

/// The values of Alc-Tunnel-AVP-Hiding.
enum class tunnel_avp_hiding : std::uint32_t {
    nothing = 1,
    sensitive_only = 2,
    all = 3,
};

/// The values of Alc-IPsec-SA-PFS-Group.
enum class ipsec_sa_pfs_group : std::uint32_t {
    group1 = 1,
    group2 = 2,
    group5 = 5,
};

/// The values of Alc-IPsec-SA-Encr-Algorithm.
enum class ipsec_sa_encr_algorithm : std::uint32_t {
    null = 1,
    des = 2,
    des3 = 3,
    aes128 = 4,
    aes192 = 5,
    aes256 = 6,
};

/// The values of Alc-IPsec-SA-Auth-Algorithm.
enum class ipsec_sa_auth_algorithm : std::uint32_t {
    null = 1,
    md5 = 2,
    sha1 = 3,
};

/// The values of Alc-Tunnel-Challenge.
enum class tunnel_challenge : std::uint32_t {
    never = 1,
    always = 2,
};

/// The values of Alc-LI-Action.
enum class li_action : std::uint32_t {
    no_action = 1,
    enable = 2,
    disable = 3,
};

/// The values of Alc-LI-FC.
enum class li_fc : std::uint32_t {
    be = 0,
    l2 = 1,
    af = 2,
    l1 = 3,
    h2 = 4,
    ef = 5,
    h1 = 6,
    nc = 7,
};

/// The values of Alc-LI-Direction.
enum class li_direction : std::uint32_t {
    ingress = 1,
    egress = 2,
};

/// The values of Alc-AA-Transit-IP.
enum class aa_transit_ip : std::uint32_t {
    host = 1,
    audit_start = 2,
    audit_end = 3,
};

/// The values of Alc-Mgw-Interface-Type.
enum class mgw_interface_type : std::uint32_t {
    gn = 1,
    s2a = 2,
    s2b = 3,
};

/// The values of Alc-Acct-Triggered-Reason.
enum class acct_triggered_reason : std::uint32_t {
    regular = 1,
    sla_start = 2,
    sla_stop = 3,
    framed_ip_address_up = 4,
    framed_ip_address_down = 5,
    alc_ipv6_address_up = 6,
    alc_ipv6_address_down = 7,
    delegated_ipv6_prefix_up = 8,
    delegated_ipv6_prefix_down = 9,
    framed_ipv6_prefix_up = 10,
    framed_ipv6_prefix_down = 11,
};

} // namespace radius::alcatel_lucent_service_router

namespace radius {

template <>
struct enumeration<alcatel_lucent_service_router::timetra_access> {
    static constexpr enumerator enumerators[] = {
        {"ftp", 1},
        {"console", 2},
        {"both", 3},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::timetra_restrict_to_home> {
    static constexpr enumerator enumerators[] = {
        {"true", 1},
        {"false", 2},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::timetra_default_action> {
    static constexpr enumerator enumerators[] = {
        {"permit-all", 1},
        {"deny-all", 2},
        {"none", 3},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::timetra_action> {
    static constexpr enumerator enumerators[] = {
        {"permit", 1},
        {"deny", 2},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::tunnel_algorithm> {
    static constexpr enumerator enumerators[] = {
        {"weighted-access", 1},
        {"existing-first", 2},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::tunnel_avp_hiding> {
    static constexpr enumerator enumerators[] = {
        {"nothing", 1},
        {"sensitive-only", 2},
        {"all", 3},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::ipsec_sa_pfs_group> {
    static constexpr enumerator enumerators[] = {
        {"group1", 1},
        {"group2", 2},
        {"group5", 5},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::ipsec_sa_encr_algorithm> {
    static constexpr enumerator enumerators[] = {
        {"null", 1},
        {"des", 2},
        {"des3", 3},
        {"aes128", 4},
        {"aes192", 5},
        {"aes256", 6},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::ipsec_sa_auth_algorithm> {
    static constexpr enumerator enumerators[] = {
        {"null", 1},
        {"md5", 2},
        {"sha1", 3},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::tunnel_challenge> {
    static constexpr enumerator enumerators[] = {
        {"never", 1},
        {"always", 2},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::li_action> {
    static constexpr enumerator enumerators[] = {
        {"no-action", 1},
        {"enable", 2},
        {"disable", 3},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::li_fc> {
    static constexpr enumerator enumerators[] = {
        {"be", 0},
        {"l2", 1},
        {"af", 2},
        {"l1", 3},
        {"h2", 4},
        {"ef", 5},
        {"h1", 6},
        {"nc", 7},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::li_direction> {
    static constexpr enumerator enumerators[] = {
        {"ingress", 1},
        {"egress", 2},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::aa_transit_ip> {
    static constexpr enumerator enumerators[] = {
        {"host", 1},
        {"audit-start", 2},
        {"audit-end", 3},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::mgw_interface_type> {
    static constexpr enumerator enumerators[] = {
        {"gn", 1},
        {"s2a", 2},
        {"s2b", 3},
    };
};

template <>
struct enumeration<alcatel_lucent_service_router::acct_triggered_reason> {
    static constexpr enumerator enumerators[] = {
        {"regular", 1},
        {"sla-start", 2},
        {"sla-stop", 3},
        {"Framed-IP-Address-up", 4},
        {"Framed-IP-Address-down", 5},
        {"Alc-Ipv6-Address-up", 6},
        {"Alc-Ipv6-Address-down", 7},
        {"Delegated-IPv6-Prefix-up", 8},
        {"Delegated-IPv6-Prefix-down", 9},
        {"Framed-IPv6-Prefix-up", 10},
        {"Framed-IPv6-Prefix-down", 11},
    };
};

} // namespace radius

namespace radius::attr::alcatel_lucent_service_router {

/// An attribute of Alcatel-Lucent-Service-Router, vendor 6527.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(6527, Number), Type, Flags>;

inline constexpr vsa<"Timetra-Access", 1,
                     type::enumerated<radius::alcatel_lucent_service_router::timetra_access>>
    timetra_access;
inline constexpr vsa<"Timetra-Home-Directory", 2, type::text> timetra_home_directory;
inline constexpr vsa<"Timetra-Restrict-To-Home", 3,
                     type::enumerated<radius::alcatel_lucent_service_router::timetra_restrict_to_home>>
    timetra_restrict_to_home;
inline constexpr vsa<"Timetra-Profile", 4, type::text> timetra_profile;
inline constexpr vsa<"Timetra-Default-Action", 5,
                     type::enumerated<radius::alcatel_lucent_service_router::timetra_default_action>>
    timetra_default_action;
inline constexpr vsa<"Timetra-Cmd", 6, type::text> timetra_cmd;
inline constexpr vsa<"Timetra-Action", 7,
                     type::enumerated<radius::alcatel_lucent_service_router::timetra_action>>
    timetra_action;
inline constexpr vsa<"Timetra-Exec-File", 8, type::text> timetra_exec_file;
inline constexpr vsa<"Alc-Primary-Dns", 9, type::ipv4addr> primary_dns;
inline constexpr vsa<"Alc-Secondary-Dns", 10, type::ipv4addr> secondary_dns;
inline constexpr vsa<"Alc-Subsc-ID-Str", 11, type::text> subsc_id_str;
inline constexpr vsa<"Alc-Subsc-Prof-Str", 12, type::text> subsc_prof_str;
inline constexpr vsa<"Alc-SLA-Prof-Str", 13, type::text> sla_prof_str;
inline constexpr vsa<"Alc-Force-Renew", 14, type::text> force_renew;
inline constexpr vsa<"Alc-Create-Host", 15, type::text> create_host;
inline constexpr vsa<"Alc-ANCP-Str", 16, type::text> ancp_str;
inline constexpr vsa<"Alc-Retail-Serv-Id", 17, type::integer> retail_serv_id;
inline constexpr vsa<"Alc-Default-Router", 18, type::ipv4addr> default_router;
inline constexpr vsa<"Alc-Acct-I-Inprof-Octets-64", 19, type::octets> acct_i_inprof_octets_64;
inline constexpr vsa<"Alc-Acct-I-Outprof-Octets-64", 20, type::octets> acct_i_outprof_octets_64;
inline constexpr vsa<"Alc-Acct-O-Inprof-Octets-64", 21, type::octets> acct_o_inprof_octets_64;
inline constexpr vsa<"Alc-Acct-O-Outprof-Octets-64", 22, type::octets> acct_o_outprof_octets_64;
inline constexpr vsa<"Alc-Acct-I-Inprof-Pkts-64", 23, type::octets> acct_i_inprof_pkts_64;
inline constexpr vsa<"Alc-Acct-I-Outprof-Pkts-64", 24, type::octets> acct_i_outprof_pkts_64;
inline constexpr vsa<"Alc-Acct-O-Inprof-Pkts-64", 25, type::octets> acct_o_inprof_pkts_64;
inline constexpr vsa<"Alc-Acct-O-Outprof-Pkts-64", 26, type::octets> acct_o_outprof_pkts_64;
inline constexpr vsa<"Alc-Client-Hardware-Addr", 27, type::text> client_hardware_addr;
inline constexpr vsa<"Alc-Int-Dest-Id-Str", 28, type::text> int_dest_id_str;
inline constexpr vsa<"Alc-Primary-Nbns", 29, type::ipv4addr> primary_nbns;
inline constexpr vsa<"Alc-Secondary-Nbns", 30, type::ipv4addr> secondary_nbns;
inline constexpr vsa<"Alc-MSAP-Serv-Id", 31, type::integer> msap_serv_id;
inline constexpr vsa<"Alc-MSAP-Policy", 32, type::text> msap_policy;
inline constexpr vsa<"Alc-MSAP-Interface", 33, type::text> msap_interface;
inline constexpr vsa<"Alc-PPPoE-PADO-Delay", 34, type::integer> pppoe_pado_delay;
inline constexpr vsa<"Alc-PPPoE-Service-Name", 35, type::text> pppoe_service_name;
inline constexpr vsa<"Alc-DHCP-Vendor-Class-Id", 36, type::text> dhcp_vendor_class_id;
inline constexpr vsa<"Alc-Acct-OC-I-Inprof-Octets-64", 37, type::octets> acct_oc_i_inprof_octets_64;
inline constexpr vsa<"Alc-Acct-OC-I-Outprof-Octets-64", 38, type::octets>
    acct_oc_i_outprof_octets_64;
inline constexpr vsa<"Alc-Acct-OC-O-Inprof-Octets-64", 39, type::octets> acct_oc_o_inprof_octets_64;
inline constexpr vsa<"Alc-Acct-OC-O-Outprof-Octets-64", 40, type::octets>
    acct_oc_o_outprof_octets_64;
inline constexpr vsa<"Alc-Acct-OC-I-Inprof-Pkts-64", 41, type::octets> acct_oc_i_inprof_pkts_64;
inline constexpr vsa<"Alc-Acct-OC-I-Outprof-Pkts-64", 42, type::octets> acct_oc_i_outprof_pkts_64;
inline constexpr vsa<"Alc-Acct-OC-O-Inprof-Pkts-64", 43, type::octets> acct_oc_o_inprof_pkts_64;
inline constexpr vsa<"Alc-Acct-OC-O-Outprof-Pkts-64", 44, type::octets> acct_oc_o_outprof_pkts_64;
inline constexpr vsa<"Alc-App-Prof-Str", 45, type::text> app_prof_str;
inline constexpr vsa<"Alc-Tunnel-Group", 46, type::text> tunnel_group;
inline constexpr vsa<"Alc-Tunnel-Algorithm", 47,
                     type::enumerated<radius::alcatel_lucent_service_router::tunnel_algorithm>>
    tunnel_algorithm;
inline constexpr vsa<"Alc-Tunnel-Max-Sessions", 48, type::integer, flags{.tagged = true}>
    tunnel_max_sessions;
inline constexpr vsa<"Alc-Tunnel-Idle-Timeout", 49, type::integer, flags{.tagged = true}>
    tunnel_idle_timeout;
inline constexpr vsa<"Alc-Tunnel-Hello-Interval", 50, type::integer, flags{.tagged = true}>
    tunnel_hello_interval;
inline constexpr vsa<"Alc-Tunnel-Destruct-Timeout", 51, type::integer, flags{.tagged = true}>
    tunnel_destruct_timeout;
inline constexpr vsa<"Alc-Tunnel-Max-Retries-Estab", 52, type::integer, flags{.tagged = true}>
    tunnel_max_retries_estab;
inline constexpr vsa<"Alc-Tunnel-Max-Retries-Not-Estab", 53, type::integer, flags{.tagged = true}>
    tunnel_max_retries_not_estab;
inline constexpr vsa<"Alc-Tunnel-AVP-Hiding", 54,
                     type::enumerated<radius::alcatel_lucent_service_router::tunnel_avp_hiding>,
                     flags{.tagged = true}>
    tunnel_avp_hiding;
inline constexpr vsa<"Alc-BGP-Policy", 55, type::text> bgp_policy;
inline constexpr vsa<"Alc-BGP-Auth-Keychain", 56, type::text> bgp_auth_keychain;
inline constexpr vsa<"Alc-BGP-Auth-Key", 57, type::octets> bgp_auth_key;
inline constexpr vsa<"Alc-BGP-Export-Policy", 58, type::text> bgp_export_policy;
inline constexpr vsa<"Alc-BGP-Import-Policy", 59, type::text> bgp_import_policy;
inline constexpr vsa<"Alc-BGP-PeerAS", 60, type::integer> bgp_peeras;
inline constexpr vsa<"Alc-IPsec-Serv-Id", 61, type::integer> ipsec_serv_id;
inline constexpr vsa<"Alc-IPsec-Interface", 62, type::text> ipsec_interface;
inline constexpr vsa<"Alc-IPsec-Tunnel-Template-Id", 63, type::integer> ipsec_tunnel_template_id;
inline constexpr vsa<"Alc-IPsec-SA-Lifetime", 64, type::integer> ipsec_sa_lifetime;
inline constexpr vsa<"Alc-IPsec-SA-PFS-Group", 65,
                     type::enumerated<radius::alcatel_lucent_service_router::ipsec_sa_pfs_group>>
    ipsec_sa_pfs_group;
inline constexpr vsa<"Alc-IPsec-SA-Encr-Algorithm", 66,
                     type::enumerated<radius::alcatel_lucent_service_router::ipsec_sa_encr_algorithm>>
    ipsec_sa_encr_algorithm;
inline constexpr vsa<"Alc-IPsec-SA-Auth-Algorithm", 67,
                     type::enumerated<radius::alcatel_lucent_service_router::ipsec_sa_auth_algorithm>>
    ipsec_sa_auth_algorithm;
inline constexpr vsa<"Alc-IPsec-SA-Replay-Window", 68, type::integer> ipsec_sa_replay_window;
inline constexpr vsa<"Alc-Acct-I-High-Octets-Drop_64", 69, type::octets> acct_i_high_octets_drop_64;
inline constexpr vsa<"Alc-Acct-I-Low-Octets-Drop_64", 70, type::octets> acct_i_low_octets_drop_64;
inline constexpr vsa<"Alc-Acct-I-High-Pack-Drop_64", 71, type::octets> acct_i_high_pack_drop_64;
inline constexpr vsa<"Alc-Acct-I-Low-Pack-Drop_64", 72, type::octets> acct_i_low_pack_drop_64;
inline constexpr vsa<"Alc-Acct-I-High-Octets-Offer_64", 73, type::octets>
    acct_i_high_octets_offer_64;
inline constexpr vsa<"Alc-Acct-I-Low-Octets-Offer_64", 74, type::octets> acct_i_low_octets_offer_64;
inline constexpr vsa<"Alc-Acct-I-High-Pack-Offer_64", 75, type::octets> acct_i_high_pack_offer_64;
inline constexpr vsa<"Alc-Acct-I-Low-Pack-Offer_64", 76, type::octets> acct_i_low_pack_offer_64;
inline constexpr vsa<"Alc-Acct-I-Unc-Octets-Offer_64", 77, type::octets> acct_i_unc_octets_offer_64;
inline constexpr vsa<"Alc-Acct-I-Unc-Pack-Offer_64", 78, type::octets> acct_i_unc_pack_offer_64;
inline constexpr vsa<"Alc-Acct-I-All-Octets-Offer_64", 79, type::octets> acct_i_all_octets_offer_64;
inline constexpr vsa<"Alc-Acct-I-All-Pack-Offer_64", 80, type::octets> acct_i_all_pack_offer_64;
inline constexpr vsa<"Alc-Acct-O-Inprof-Pack-Drop_64", 81, type::octets> acct_o_inprof_pack_drop_64;
inline constexpr vsa<"Alc-Acct-O-Outprof-Pack-Drop_64", 82, type::octets>
    acct_o_outprof_pack_drop_64;
inline constexpr vsa<"Alc-Acct-O-Inprof-Octs-Drop_64", 83, type::octets> acct_o_inprof_octs_drop_64;
inline constexpr vsa<"Alc-Acct-O-Outprof-Octs-Drop_64", 84, type::octets>
    acct_o_outprof_octs_drop_64;
inline constexpr vsa<"Alc-Acct-OC-I-All-Octs-Offer_64", 85, type::octets>
    acct_oc_i_all_octs_offer_64;
inline constexpr vsa<"Alc-Acct-OC-I-All-Pack-Offer_64", 86, type::octets>
    acct_oc_i_all_pack_offer_64;
inline constexpr vsa<"Alc-Acct-OC-I-Inpr-Octs-Drop_64", 87, type::octets>
    acct_oc_i_inpr_octs_drop_64;
inline constexpr vsa<"Alc-Acct-OC-I-Outpr-Octs-Drop_64", 88, type::octets>
    acct_oc_i_outpr_octs_drop_64;
inline constexpr vsa<"Alc-Acct-OC-I-Inpr-Pack-Drop_64", 89, type::octets>
    acct_oc_i_inpr_pack_drop_64;
inline constexpr vsa<"Alc-Acct-OC-I-Outpr-Pack-Drop_64", 90, type::octets>
    acct_oc_i_outpr_pack_drop_64;
inline constexpr vsa<"Alc-Acct-OC-O-Inpr-Pack-Drop_64", 91, type::octets>
    acct_oc_o_inpr_pack_drop_64;
inline constexpr vsa<"Alc-Acct-OC-O-Outpr-Pack-Drop_64", 92, type::octets>
    acct_oc_o_outpr_pack_drop_64;
inline constexpr vsa<"Alc-Acct-OC-O-Inpr-Octs-Drop_64", 93, type::octets>
    acct_oc_o_inpr_octs_drop_64;
inline constexpr vsa<"Alc-Acct-OC-O-Outpr-Octs-Drop_64", 94, type::octets>
    acct_oc_o_outpr_octs_drop_64;
inline constexpr vsa<"Alc-Credit-Control-CategoryMap", 95, type::text> credit_control_categorymap;
inline constexpr vsa<"Alc-Credit-Control-Quota", 96, type::text> credit_control_quota;
inline constexpr vsa<"Alc-Tunnel-Challenge", 97,
                     type::enumerated<radius::alcatel_lucent_service_router::tunnel_challenge>,
                     flags{.tagged = true}>
    tunnel_challenge;
inline constexpr vsa<"Alc-Force-Nak", 98, type::text> force_nak;
inline constexpr vsa<"Alc-Ipv6-Address", 99, type::ipv6addr> ipv6_address;
inline constexpr vsa<"Alc-Serv-Id", 100, type::integer> serv_id;
inline constexpr vsa<"Alc-Interface", 101, type::text> interface;
inline constexpr vsa<"Alc-ToServer-Dhcp-Options", 102, type::octets> toserver_dhcp_options;
inline constexpr vsa<"Alc-ToClient-Dhcp-Options", 103, type::octets> toclient_dhcp_options;
inline constexpr vsa<"Alc-Tunnel-Serv-Id", 104, type::integer> tunnel_serv_id;
inline constexpr vsa<"Alc-Ipv6-Primary-Dns", 105, type::ipv6addr> ipv6_primary_dns;
inline constexpr vsa<"Alc-Ipv6-Secondary-Dns", 106, type::ipv6addr> ipv6_secondary_dns;
inline constexpr vsa<"Alc-Acct-I-statmode", 107, type::text> acct_i_statmode;
inline constexpr vsa<"Alc-Acct-I-Hiprio-Octets_64", 108, type::octets> acct_i_hiprio_octets_64;
inline constexpr vsa<"Alc-Acct-I-Lowprio-Octets_64", 109, type::octets> acct_i_lowprio_octets_64;
inline constexpr vsa<"Alc-Acct-O-Hiprio-Octets_64", 110, type::octets> acct_o_hiprio_octets_64;
inline constexpr vsa<"Alc-Acct-O-Lowprio-Octets_64", 111, type::octets> acct_o_lowprio_octets_64;
inline constexpr vsa<"Alc-Acct-I-Hiprio-Packets_64", 112, type::octets> acct_i_hiprio_packets_64;
inline constexpr vsa<"Alc-Acct-I-Lowprio-Packets_64", 113, type::octets> acct_i_lowprio_packets_64;
inline constexpr vsa<"Alc-Acct-O-Hiprio-Packets_64", 114, type::octets> acct_o_hiprio_packets_64;
inline constexpr vsa<"Alc-Acct-O-Lowprio-Packets_64", 115, type::octets> acct_o_lowprio_packets_64;
inline constexpr vsa<"Alc-Acct-I-All-Octets_64", 116, type::octets> acct_i_all_octets_64;
inline constexpr vsa<"Alc-Acct-O-All-Octets_64", 117, type::octets> acct_o_all_octets_64;
inline constexpr vsa<"Alc-Acct-I-All-Packets_64", 118, type::octets> acct_i_all_packets_64;
inline constexpr vsa<"Alc-Acct-O-All-Packets_64", 119, type::octets> acct_o_all_packets_64;
inline constexpr vsa<"Alc-Tunnel-Rx-Window-Size", 120, type::integer, flags{.tagged = true}>
    tunnel_rx_window_size;
inline constexpr vsa<"Alc-Nat-Port-Range", 121, type::text> nat_port_range;
inline constexpr vsa<"Alc-LI-Action", 122,
                     type::enumerated<radius::alcatel_lucent_service_router::li_action>,
                     flags{.hidden = hiding::tunnel_password}>
    li_action;
inline constexpr vsa<"Alc-LI-Destination", 123, type::text,
                     flags{.hidden = hiding::tunnel_password}>
    li_destination;
inline constexpr vsa<"Alc-LI-FC", 124,
                     type::enumerated<radius::alcatel_lucent_service_router::li_fc>,
                     flags{.hidden = hiding::tunnel_password}>
    li_fc;
inline constexpr vsa<"Alc-LI-Direction", 125,
                     type::enumerated<radius::alcatel_lucent_service_router::li_direction>,
                     flags{.hidden = hiding::tunnel_password}>
    li_direction;
inline constexpr vsa<"Alc-Subscriber-QoS-Override", 126, type::text> subscriber_qos_override;
inline constexpr vsa<"Alc-Acct-O-statmode", 127, type::text> acct_o_statmode;
inline constexpr vsa<"Alc-ATM-Ingress-TD-Profile", 128, type::integer> atm_ingress_td_profile;
inline constexpr vsa<"Alc-ATM-Egress-TD-Profile", 129, type::integer> atm_egress_td_profile;
inline constexpr vsa<"Alc-AA-Transit-IP", 130,
                     type::enumerated<radius::alcatel_lucent_service_router::aa_transit_ip>>
    aa_transit_ip;
inline constexpr vsa<"Alc-Delegated-IPv6-Pool", 131, type::text> delegated_ipv6_pool;
inline constexpr vsa<"Alc-Access-Loop-Rate-Down", 132, type::integer> access_loop_rate_down;
inline constexpr vsa<"Alc-Access-Loop-Encap-Offset", 133, type::octets> access_loop_encap_offset;
inline constexpr vsa<"Alc-Subscriber-Filter", 134, type::text> subscriber_filter;
inline constexpr vsa<"Alc-PPP-Force-IPv6CP", 135, type::integer> ppp_force_ipv6cp;
inline constexpr vsa<"Alc-Onetime-Http-Redirection-Filter-Id", 136, type::text>
    onetime_http_redirection_filter_id;
inline constexpr vsa<"Alc-Authentication-Policy-Name", 137, type::text> authentication_policy_name;
inline constexpr vsa<"Alc-LI-Intercept-Id", 138, type::integer,
                     flags{.hidden = hiding::tunnel_password}>
    li_intercept_id;
inline constexpr vsa<"Alc-LI-Session-Id", 139, type::integer,
                     flags{.hidden = hiding::tunnel_password}>
    li_session_id;
inline constexpr vsa<"Alc-Nat-Outside-Serv-Id", 140, type::integer> nat_outside_serv_id;
inline constexpr vsa<"Alc-Nat-Outside-Ip-Addr", 141, type::ipv4addr> nat_outside_ip_addr;
inline constexpr vsa<"Alc-APN-Password", 142, type::text, flags{.hidden = hiding::tunnel_password}>
    apn_password;
inline constexpr vsa<"Alc-APN-Name", 143, type::text> apn_name;
inline constexpr vsa<"Alc-Tunnel-Acct-Policy", 144, type::text, flags{.tagged = true}>
    tunnel_acct_policy;
inline constexpr vsa<"Alc-Mgw-Interface-Type", 145,
                     type::enumerated<radius::alcatel_lucent_service_router::mgw_interface_type>>
    mgw_interface_type;
inline constexpr vsa<"Alc-Wlan-APN-Name", 146, type::text> wlan_apn_name;
inline constexpr vsa<"Alc-MsIsdn", 147, type::text> msisdn;
inline constexpr vsa<"Alc-RSSI", 148, type::integer> rssi;
inline constexpr vsa<"Alc-Num-Attached-UEs", 149, type::integer> num_attached_ues;
inline constexpr vsa<"Alc-Charging-Prof-ID", 150, type::integer> charging_prof_id;
inline constexpr vsa<"Alc-AA-Group-Partition-Isa-Id", 156, type::text> aa_group_partition_isa_id;
inline constexpr vsa<"Alc-AA-Peer-Identifier", 157, type::text> aa_peer_identifier;
inline constexpr vsa<"Alc-Nas-Filter-Rule-Shared", 158, type::text> nas_filter_rule_shared;
inline constexpr vsa<"Alc-Ascend-Data-Filter-Host-Spec", 159, type::filter>
    ascend_data_filter_host_spec;
inline constexpr vsa<"Alc-Relative-Session-Timeout", 160, type::integer> relative_session_timeout;
inline constexpr vsa<"Alc-Acct-Triggered-Reason", 163,
                     type::enumerated<radius::alcatel_lucent_service_router::acct_triggered_reason>>
    acct_triggered_reason;
inline constexpr vsa<"Alc-Wlan-Portal-Redirect", 172, type::text> wlan_portal_redirect;
inline constexpr vsa<"Alc-Wlan-Portal-Url", 173, type::text> wlan_portal_url;
inline constexpr vsa<"Alc-Lease-Time", 174, type::integer> lease_time;
inline constexpr vsa<"Alc-DSL-Line-State", 175, type::integer> dsl_line_state;
inline constexpr vsa<"Alc-DSL-Type", 176, type::integer> dsl_type;
inline constexpr vsa<"Alc-Portal-Url", 177, type::text> portal_url;
inline constexpr vsa<"Alc-Ipv6-Portal-Url", 178, type::text> ipv6_portal_url;
inline constexpr vsa<"Alc-SAP-Session-Index", 180, type::integer> sap_session_index;
inline constexpr vsa<"Alc-SLAAC-IPv6-Pool", 181, type::text> slaac_ipv6_pool;
inline constexpr vsa<"Alc-WPP-ErrorCode", 183, type::integer> wpp_errorcode;
inline constexpr vsa<"Alc-Onetime-Http-Redirect-Reactivate", 185, type::text>
    onetime_http_redirect_reactivate;
inline constexpr vsa<"Alc-ToServer-Dhcp6-Options", 191, type::octets> toserver_dhcp6_options;
inline constexpr vsa<"Alc-ToClient-Dhcp6-Options", 192, type::octets> toclient_dhcp6_options;
inline constexpr vsa<"Alc-v6-Preferred-Lifetime", 200, type::integer> v6_preferred_lifetime;
inline constexpr vsa<"Alc-v6-Valid-Lifetime", 201, type::integer> v6_valid_lifetime;
inline constexpr vsa<"Alc-Dhcp6-Renew-Time", 202, type::integer> dhcp6_renew_time;
inline constexpr vsa<"Alc-Dhcp6-Rebind-Time", 203, type::integer> dhcp6_rebind_time;
inline constexpr vsa<"Alc-Wlan-SSID-VLAN", 206, type::text> wlan_ssid_vlan;
inline constexpr vsa<"Alc-UPnP-Sub-Override-Policy", 217, type::text> upnp_sub_override_policy;
inline constexpr vsa<"Alc-Trigger-Acct-Interim", 228, type::text> trigger_acct_interim;
inline constexpr vsa<"Alc-Acct-Interim-Level", 232, type::integer, flags{.tagged = true}>
    acct_interim_level;
inline constexpr vsa<"Alc-DNAT-Override", 234, type::text> dnat_override;
inline constexpr vsa<"Alc-Remove-Override", 238, type::text> remove_override;
inline constexpr vsa<"Alc-Radius-Py", 242, type::octets> radius_py;
inline constexpr vsa<"Alc-Force-DHCP-Relay", 244, type::text> force_dhcp_relay;

/// All attributes of Alcatel-Lucent-Service-Router.
using table =
    table_of<timetra_access, timetra_home_directory, timetra_restrict_to_home, timetra_profile,
             timetra_default_action, timetra_cmd, timetra_action, timetra_exec_file, primary_dns,
             secondary_dns, subsc_id_str, subsc_prof_str, sla_prof_str, force_renew, create_host,
             ancp_str, retail_serv_id, default_router, acct_i_inprof_octets_64,
             acct_i_outprof_octets_64, acct_o_inprof_octets_64, acct_o_outprof_octets_64,
             acct_i_inprof_pkts_64, acct_i_outprof_pkts_64, acct_o_inprof_pkts_64,
             acct_o_outprof_pkts_64, client_hardware_addr, int_dest_id_str, primary_nbns,
             secondary_nbns, msap_serv_id, msap_policy, msap_interface, pppoe_pado_delay,
             pppoe_service_name, dhcp_vendor_class_id, acct_oc_i_inprof_octets_64,
             acct_oc_i_outprof_octets_64, acct_oc_o_inprof_octets_64, acct_oc_o_outprof_octets_64,
             acct_oc_i_inprof_pkts_64, acct_oc_i_outprof_pkts_64, acct_oc_o_inprof_pkts_64,
             acct_oc_o_outprof_pkts_64, app_prof_str, tunnel_group, tunnel_algorithm,
             tunnel_max_sessions, tunnel_idle_timeout, tunnel_hello_interval,
             tunnel_destruct_timeout, tunnel_max_retries_estab, tunnel_max_retries_not_estab,
             tunnel_avp_hiding, bgp_policy, bgp_auth_keychain, bgp_auth_key, bgp_export_policy,
             bgp_import_policy, bgp_peeras, ipsec_serv_id, ipsec_interface,
             ipsec_tunnel_template_id, ipsec_sa_lifetime, ipsec_sa_pfs_group,
             ipsec_sa_encr_algorithm, ipsec_sa_auth_algorithm, ipsec_sa_replay_window,
             acct_i_high_octets_drop_64, acct_i_low_octets_drop_64, acct_i_high_pack_drop_64,
             acct_i_low_pack_drop_64, acct_i_high_octets_offer_64, acct_i_low_octets_offer_64,
             acct_i_high_pack_offer_64, acct_i_low_pack_offer_64, acct_i_unc_octets_offer_64,
             acct_i_unc_pack_offer_64, acct_i_all_octets_offer_64, acct_i_all_pack_offer_64,
             acct_o_inprof_pack_drop_64, acct_o_outprof_pack_drop_64, acct_o_inprof_octs_drop_64,
             acct_o_outprof_octs_drop_64, acct_oc_i_all_octs_offer_64, acct_oc_i_all_pack_offer_64,
             acct_oc_i_inpr_octs_drop_64, acct_oc_i_outpr_octs_drop_64, acct_oc_i_inpr_pack_drop_64,
             acct_oc_i_outpr_pack_drop_64, acct_oc_o_inpr_pack_drop_64,
             acct_oc_o_outpr_pack_drop_64, acct_oc_o_inpr_octs_drop_64,
             acct_oc_o_outpr_octs_drop_64, credit_control_categorymap, credit_control_quota,
             tunnel_challenge, force_nak, ipv6_address, serv_id, interface, toserver_dhcp_options,
             toclient_dhcp_options, tunnel_serv_id, ipv6_primary_dns, ipv6_secondary_dns,
             acct_i_statmode, acct_i_hiprio_octets_64, acct_i_lowprio_octets_64,
             acct_o_hiprio_octets_64, acct_o_lowprio_octets_64, acct_i_hiprio_packets_64,
             acct_i_lowprio_packets_64, acct_o_hiprio_packets_64, acct_o_lowprio_packets_64,
             acct_i_all_octets_64, acct_o_all_octets_64, acct_i_all_packets_64,
             acct_o_all_packets_64, tunnel_rx_window_size, nat_port_range, li_action,
             li_destination, li_fc, li_direction, subscriber_qos_override, acct_o_statmode,
             atm_ingress_td_profile, atm_egress_td_profile, aa_transit_ip, delegated_ipv6_pool,
             access_loop_rate_down, access_loop_encap_offset, subscriber_filter, ppp_force_ipv6cp,
             onetime_http_redirection_filter_id, authentication_policy_name, li_intercept_id,
             li_session_id, nat_outside_serv_id, nat_outside_ip_addr, apn_password, apn_name,
             tunnel_acct_policy, mgw_interface_type, wlan_apn_name, msisdn, rssi, num_attached_ues,
             charging_prof_id, aa_group_partition_isa_id, aa_peer_identifier,
             nas_filter_rule_shared, ascend_data_filter_host_spec, relative_session_timeout,
             acct_triggered_reason, wlan_portal_redirect, wlan_portal_url, lease_time,
             dsl_line_state, dsl_type, portal_url, ipv6_portal_url, sap_session_index,
             slaac_ipv6_pool, wpp_errorcode, onetime_http_redirect_reactivate,
             toserver_dhcp6_options, toclient_dhcp6_options, v6_preferred_lifetime,
             v6_valid_lifetime, dhcp6_renew_time, dhcp6_rebind_time, wlan_ssid_vlan,
             upnp_sub_override_policy, trigger_acct_interim, acct_interim_level, dnat_override,
             remove_override, radius_py, force_dhcp_relay>;

} // namespace radius::attr::alcatel_lucent_service_router

// clang-format on
