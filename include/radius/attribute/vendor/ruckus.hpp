// SPDX-License-Identifier: MIT
// Ruckus wireless controllers and access points.
// Made from dictionary.ruckus by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::ruckus {

/// The values of Ruckus-Selection-Mode.
enum class selection_mode : std::uint32_t {
    subscribed = 0,
    sentbyms = 1,
    chosenbysgsn = 2,
};

/// The values of Ruckus-APN-Resolution-Req.
enum class apn_resolution_req : std::uint32_t {
    notrequired = 0,
    required = 1,
};

/// The values of Ruckus-NAS-Type.
enum class nas_type : std::uint32_t {
    scg = 1,
    others = 2,
};

/// The values of Ruckus-Status.
enum class status : std::uint32_t {
    success = 0,
    failure = 1,
};

/// The values of Ruckus-Auth-Type.
enum class auth_type : std::uint32_t {
    ppp_sim = 1,
    dummyimsi = 2,
    softsim = 3,
    radiussim = 4,
    postpaid = 5,
    prepaid = 6,
    localradius = 7,
    proxyradius = 8,
    voucher = 9,
    eap_sim = 10,
};

/// The values of Ruckus-Session-Type.
enum class session_type : std::uint32_t {
    ttg = 2,
    local_breakout = 3,
    local_breakout_ap = 4,
    l3gre = 5,
    l2gre = 6,
    qinql3 = 7,
    pmip = 8,
};

/// The values of Ruckus-Accounting-Status.
enum class accounting_status : std::uint32_t {
    accounting_off = 0,
    accounting_on = 1,
};

} // namespace radius::ruckus

namespace radius {

template <>
struct enumeration<ruckus::selection_mode> {
    static constexpr enumerator enumerators[] = {
        {"Subscribed", 0},
        {"SentByMS", 1},
        {"ChosenBySGSN", 2},
    };
};

template <>
struct enumeration<ruckus::apn_resolution_req> {
    static constexpr enumerator enumerators[] = {
        {"NotRequired", 0},
        {"Required", 1},
    };
};

template <>
struct enumeration<ruckus::nas_type> {
    static constexpr enumerator enumerators[] = {
        {"SCG", 1},
        {"Others", 2},
    };
};

template <>
struct enumeration<ruckus::status> {
    static constexpr enumerator enumerators[] = {
        {"Success", 0},
        {"Failure", 1},
    };
};

template <>
struct enumeration<ruckus::auth_type> {
    static constexpr enumerator enumerators[] = {
        {"PPP-SIM", 1},
        {"DummyIMSI", 2},
        {"SoftSIM", 3},
        {"RadiusSIM", 4},
        {"Postpaid", 5},
        {"Prepaid", 6},
        {"LocalRadius", 7},
        {"ProxyRadius", 8},
        {"Voucher", 9},
        {"EAP-SIM", 10},
    };
};

template <>
struct enumeration<ruckus::session_type> {
    static constexpr enumerator enumerators[] = {
        {"TTG", 2},
        {"Local-Breakout", 3},
        {"Local-Breakout-AP", 4},
        {"L3GRE", 5},
        {"L2GRE", 6},
        {"QinQL3", 7},
        {"PMIP", 8},
    };
};

template <>
struct enumeration<ruckus::accounting_status> {
    static constexpr enumerator enumerators[] = {
        {"Accounting-Off", 0},
        {"Accounting-On", 1},
    };
};

} // namespace radius

namespace radius::attr::ruckus {

/// An attribute of Ruckus, vendor 25053.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(25053, Number), Type, Flags>;

inline constexpr vsa<"Ruckus-User-Groups", 1, type::text> user_groups;
inline constexpr vsa<"Ruckus-Sta-RSSI", 2, type::integer> sta_rssi;
inline constexpr vsa<"Ruckus-SSID", 3, type::text> ssid;
inline constexpr vsa<"Ruckus-Wlan-Id", 4, type::integer> wlan_id;
inline constexpr vsa<"Ruckus-Location", 5, type::text> location;
inline constexpr vsa<"Ruckus-Grace-Period", 6, type::integer> grace_period;
inline constexpr vsa<"Ruckus-SCG-CBlade-IP", 7, type::integer> scg_cblade_ip;
inline constexpr vsa<"Ruckus-SCG-DBlade-IP", 8, type::integer> scg_dblade_ip;
inline constexpr vsa<"Ruckus-VLAN-ID", 9, type::integer> vlan_id;
inline constexpr vsa<"Ruckus-Sta-Expiration", 10, type::integer> sta_expiration;
inline constexpr vsa<"Ruckus-WSG-User", 10, type::text> wsg_user;
inline constexpr vsa<"Ruckus-Sta-UUID", 11, type::text> sta_uuid;
inline constexpr vsa<"Ruckus-Accept-Enhancement-Reason", 12, type::integer>
    accept_enhancement_reason;
inline constexpr vsa<"Ruckus-Sta-Inner-Id", 13, type::text> sta_inner_id;
inline constexpr vsa<"Ruckus-BSSID", 14, type::octets> bssid;
inline constexpr vsa<"Ruckus-FlexAuth-AVP", 20, type::text> flexauth_avp;
inline constexpr vsa<"Ruckus-Triplets", 101, type::octets> triplets;
inline constexpr vsa<"Ruckus-IMSI", 102, type::octets> imsi;
inline constexpr vsa<"Ruckus-MSISDN", 103, type::octets> msisdn;
inline constexpr vsa<"Ruckus-APN-NI", 104, type::text> apn_ni;
inline constexpr vsa<"Ruckus-QoS", 105, type::octets> qos;
inline constexpr vsa<"Ruckus-Selection-Mode", 106, type::enumerated<radius::ruckus::selection_mode>>
    selection_mode;
inline constexpr vsa<"Ruckus-APN-Resolution-Req", 107,
                     type::enumerated<radius::ruckus::apn_resolution_req>>
    apn_resolution_req;
inline constexpr vsa<"Ruckus-Start-Time", 108, type::octets> start_time;
inline constexpr vsa<"Ruckus-NAS-Type", 109, type::enumerated<radius::ruckus::nas_type>> nas_type;
inline constexpr vsa<"Ruckus-Status", 110, type::enumerated<radius::ruckus::status>> status;
inline constexpr vsa<"Ruckus-APN-OI", 111, type::text> apn_oi;
inline constexpr vsa<"Ruckus-Auth-Type", 112, type::enumerated<radius::ruckus::auth_type>>
    auth_type;
inline constexpr vsa<"Ruckus-Gn-User-Name", 113, type::text> gn_user_name;
inline constexpr vsa<"Ruckus-Brand-Code", 114, type::text> brand_code;
inline constexpr vsa<"Ruckus-Policy-Name", 115, type::text> policy_name;
inline constexpr vsa<"Ruckus-Client-Local-IP", 116, type::ipv4addr> client_local_ip;
inline constexpr vsa<"Ruckus-SGSN-IP", 117, type::ipv4addr> sgsn_ip;
inline constexpr vsa<"Ruckus-Charging-Charac", 118, type::octets> charging_charac;
inline constexpr vsa<"Ruckus-PDP-Type", 119, type::octets> pdp_type;
inline constexpr vsa<"Ruckus-Dynamic-Address-Flag", 120, type::octets> dynamic_address_flag;
inline constexpr vsa<"Ruckus-ChCh-Selection-Mode", 121, type::octets> chch_selection_mode;
inline constexpr vsa<"Ruckus-AAA-IP", 122, type::ipv4addr> aaa_ip;
inline constexpr vsa<"Ruckus-CDR-TYPE", 123, type::integer> cdr_type;
inline constexpr vsa<"Ruckus-SGSN-Number", 124, type::octets> sgsn_number;
inline constexpr vsa<"Ruckus-Session-Type", 125, type::enumerated<radius::ruckus::session_type>>
    session_type;
inline constexpr vsa<"Ruckus-Accounting-Status", 126,
                     type::enumerated<radius::ruckus::accounting_status>>
    accounting_status;
inline constexpr vsa<"Ruckus-Zone-Id", 127, type::text> zone_id;
inline constexpr vsa<"Ruckus-Auth-Server-Id", 128, type::text> auth_server_id;
inline constexpr vsa<"Ruckus-Utp-Id", 129, type::text> utp_id;
inline constexpr vsa<"Ruckus-Area-Code", 130, type::octets> area_code;
inline constexpr vsa<"Ruckus-Cell-Identifier", 131, type::octets> cell_identifier;
inline constexpr vsa<"Ruckus-Wispr-Redirect-Policy", 132, type::text> wispr_redirect_policy;
inline constexpr vsa<"Ruckus-Eth-Profile-Id", 133, type::integer> eth_profile_id;
inline constexpr vsa<"Ruckus-Zone-Name", 134, type::text> zone_name;
inline constexpr vsa<"Ruckus-Wlan-Name", 135, type::text> wlan_name;
inline constexpr vsa<"Ruckus-AP-Roamed", 136, type::integer> ap_roamed;
inline constexpr vsa<"Ruckus-Read-Preference", 137, type::octets> read_preference;
inline constexpr vsa<"Ruckus-Client-Host-Name", 138, type::text> client_host_name;
inline constexpr vsa<"Ruckus-Client-Os-Type", 139, type::text> client_os_type;
inline constexpr vsa<"Ruckus-Client-Os-Class", 140, type::text> client_os_class;
inline constexpr vsa<"Ruckus-Vlan-Pool", 141, type::text> vlan_pool;
inline constexpr vsa<"Ruckus-Dpsk", 142, type::octets> dpsk;
inline constexpr vsa<"Ruckus-CP-Token", 143, type::text> cp_token;
inline constexpr vsa<"Ruckus-Max-DL-UL-Quota", 144, type::integer> max_dl_ul_quota;
inline constexpr vsa<"Ruckus-Traffic-Class-Attribute-Ids", 145, type::text>
    traffic_class_attribute_ids;
inline constexpr vsa<"Ruckus-TC-Attr-Ids-With-Quota", 146, type::tlv> tc_attr_ids_with_quota;
inline constexpr vsa<"Ruckus-TC-Name-Quota", attribute_number(146, 1), type::text> tc_name_quota;
inline constexpr vsa<"Ruckus-TC-Quota", attribute_number(146, 2), type::octets> tc_quota;
inline constexpr vsa<"Ruckus-Nat-Pool-Name", 147, type::text> nat_pool_name;
inline constexpr vsa<"Ruckus-Sta-SVlan-Id", 148, type::integer> sta_svlan_id;
inline constexpr vsa<"Ruckus-TC-Acct-Ctrs", 149, type::tlv> tc_acct_ctrs;
inline constexpr vsa<"Ruckus-Acct-Ctrs_TC-Name", attribute_number(149, 1), type::text>
    acct_ctrs_tc_name;
inline constexpr vsa<"Ruckus-Acct-Ctrs_Input-Octets", attribute_number(149, 2), type::integer>
    acct_ctrs_input_octets;
inline constexpr vsa<"Ruckus-Acct-Ctrs_Output-Octets", attribute_number(149, 3), type::integer>
    acct_ctrs_output_octets;
inline constexpr vsa<"Ruckus-Acct-Ctrs_Input-Packets", attribute_number(149, 4), type::integer>
    acct_ctrs_input_packets;
inline constexpr vsa<"Ruckus-Acct-Ctrs_Output-Packets", attribute_number(149, 5), type::integer>
    acct_ctrs_output_packets;
inline constexpr vsa<"Ruckus-AAA-Id", 152, type::text> aaa_id;
inline constexpr vsa<"Ruckus-DPSK-Params", 153, type::tlv> dpsk_params;
inline constexpr vsa<"Ruckus-DPSK-AKM-Suite", attribute_number(153, 1), type::octets>
    dpsk_akm_suite;
inline constexpr vsa<"Ruckus-DPSK-Cipher", attribute_number(153, 2), type::byte> dpsk_cipher;
inline constexpr vsa<"Ruckus-DPSK-Anonce", attribute_number(153, 3), type::octets> dpsk_anonce;
inline constexpr vsa<"Ruckus-DPSK-EAPOL-Key-Frame", attribute_number(153, 4), type::octets>
    dpsk_eapol_key_frame;
inline constexpr vsa<"Ruckus-SCI-Role", 200, type::text> sci_role;
inline constexpr vsa<"Ruckus-SCI-Resource-Group", 201, type::text> sci_resource_group;

/// All attributes of Ruckus.
using table =
    table_of<user_groups, sta_rssi, ssid, wlan_id, location, grace_period, scg_cblade_ip,
             scg_dblade_ip, vlan_id, sta_expiration, wsg_user, sta_uuid, accept_enhancement_reason,
             sta_inner_id, bssid, flexauth_avp, triplets, imsi, msisdn, apn_ni, qos, selection_mode,
             apn_resolution_req, start_time, nas_type, status, apn_oi, auth_type, gn_user_name,
             brand_code, policy_name, client_local_ip, sgsn_ip, charging_charac, pdp_type,
             dynamic_address_flag, chch_selection_mode, aaa_ip, cdr_type, sgsn_number, session_type,
             accounting_status, zone_id, auth_server_id, utp_id, area_code, cell_identifier,
             wispr_redirect_policy, eth_profile_id, zone_name, wlan_name, ap_roamed,
             read_preference, client_host_name, client_os_type, client_os_class, vlan_pool, dpsk,
             cp_token, max_dl_ul_quota, traffic_class_attribute_ids, tc_attr_ids_with_quota,
             tc_name_quota, tc_quota, nat_pool_name, sta_svlan_id, tc_acct_ctrs, acct_ctrs_tc_name,
             acct_ctrs_input_octets, acct_ctrs_output_octets, acct_ctrs_input_packets,
             acct_ctrs_output_packets, aaa_id, dpsk_params, dpsk_akm_suite, dpsk_cipher,
             dpsk_anonce, dpsk_eapol_key_frame, sci_role, sci_resource_group>;

} // namespace radius::attr::ruckus

// clang-format on
