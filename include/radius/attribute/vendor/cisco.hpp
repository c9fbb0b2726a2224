// SPDX-License-Identifier: MIT
// Cisco IOS and its relatives.
// Made from dictionary.cisco by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::cisco {

/// The values of Cisco-Disconnect-Cause.
enum class disconnect_cause : std::uint32_t {
    no_reason = 0,
    no_disconnect = 1,
    unknown = 2,
    call_disconnect = 3,
    clid_authentication_failure = 4,
    no_modem_available = 9,
    no_carrier = 10,
    lost_carrier = 11,
    no_detected_result_codes = 12,
    user_ends_session = 20,
    idle_timeout = 21,
    exit_telnet_session = 22,
    no_remote_ip_addr = 23,
    exit_raw_tcp = 24,
    password_fail = 25,
    raw_tcp_disabled = 26,
    control_c_detected = 27,
    exec_program_destroyed = 28,
    close_virtual_connection = 29,
    end_virtual_connection = 30,
    exit_rlogin = 31,
    invalid_rlogin_option = 32,
    insufficient_resources = 33,
    timeout_ppp_lcp = 40,
    failed_ppp_lcp_negotiation = 41,
    failed_ppp_pap_auth_fail = 42,
    failed_ppp_chap_auth = 43,
    failed_ppp_remote_auth = 44,
    ppp_remote_terminate = 45,
    ppp_closed_event = 46,
    ncp_closed_ppp = 47,
    mp_error_ppp = 48,
    ppp_maximum_channels = 49,
    tables_full = 50,
    resources_full = 51,
    invalid_ip_address = 52,
    bad_hostname = 53,
    bad_port = 54,
    reset_tcp = 60,
    tcp_connection_refused = 61,
    timeout_tcp = 62,
    foreign_host_close_tcp = 63,
    tcp_network_unreachable = 64,
    tcp_host_unreachable = 65,
    tcp_network_admin_unreachable = 66,
    tcp_port_unreachable = 67,
    session_timeout = 100,
    session_failed_security = 101,
    session_end_callback = 102,
    invalid_protocol = 120,
    radius_disconnect = 150,
    local_admin_disconnect = 151,
    snmp_disconnect = 152,
    v110_retries = 160,
    ppp_authentication_timeout = 170,
    local_hangup = 180,
    remote_hangup = 185,
    t1_quiesced = 190,
    call_duration = 195,
    vpn_user_disconnect = 600,
    vpn_carrier_loss = 601,
    vpn_no_resources = 602,
    vpn_bad_control_packet = 603,
    vpn_admin_disconnect = 604,
    vpn_tunnel_shut = 605,
    vpn_local_disconnect = 606,
    vpn_session_limit = 607,
    vpn_call_redirect = 608,
};

} // namespace radius::cisco

namespace radius {

template <>
struct enumeration<cisco::disconnect_cause> {
    static constexpr enumerator enumerators[] = {
        {"No-Reason", 0},
        {"No-Disconnect", 1},
        {"Unknown", 2},
        {"Call-Disconnect", 3},
        {"CLID-Authentication-Failure", 4},
        {"No-Modem-Available", 9},
        {"No-Carrier", 10},
        {"Lost-Carrier", 11},
        {"No-Detected-Result-Codes", 12},
        {"User-Ends-Session", 20},
        {"Idle-Timeout", 21},
        {"Exit-Telnet-Session", 22},
        {"No-Remote-IP-Addr", 23},
        {"Exit-Raw-TCP", 24},
        {"Password-Fail", 25},
        {"Raw-TCP-Disabled", 26},
        {"Control-C-Detected", 27},
        {"EXEC-Program-Destroyed", 28},
        {"Close-Virtual-Connection", 29},
        {"End-Virtual-Connection", 30},
        {"Exit-Rlogin", 31},
        {"Invalid-Rlogin-Option", 32},
        {"Insufficient-Resources", 33},
        {"Timeout-PPP-LCP", 40},
        {"Failed-PPP-LCP-Negotiation", 41},
        {"Failed-PPP-PAP-Auth-Fail", 42},
        {"Failed-PPP-CHAP-Auth", 43},
        {"Failed-PPP-Remote-Auth", 44},
        {"PPP-Remote-Terminate", 45},
        {"PPP-Closed-Event", 46},
        {"NCP-Closed-PPP", 47},
        {"MP-Error-PPP", 48},
        {"PPP-Maximum-Channels", 49},
        {"Tables-Full", 50},
        {"Resources-Full", 51},
        {"Invalid-IP-Address", 52},
        {"Bad-Hostname", 53},
        {"Bad-Port", 54},
        {"Reset-TCP", 60},
        {"TCP-Connection-Refused", 61},
        {"Timeout-TCP", 62},
        {"Foreign-Host-Close-TCP", 63},
        {"TCP-Network-Unreachable", 64},
        {"TCP-Host-Unreachable", 65},
        {"TCP-Network-Admin-Unreachable", 66},
        {"TCP-Port-Unreachable", 67},
        {"Session-Timeout", 100},
        {"Session-Failed-Security", 101},
        {"Session-End-Callback", 102},
        {"Invalid-Protocol", 120},
        {"RADIUS-Disconnect", 150},
        {"Local-Admin-Disconnect", 151},
        {"SNMP-Disconnect", 152},
        {"V110-Retries", 160},
        {"PPP-Authentication-Timeout", 170},
        {"Local-Hangup", 180},
        {"Remote-Hangup", 185},
        {"T1-Quiesced", 190},
        {"Call-Duration", 195},
        {"VPN-User-Disconnect", 600},
        {"VPN-Carrier-Loss", 601},
        {"VPN-No-Resources", 602},
        {"VPN-Bad-Control-Packet", 603},
        {"VPN-Admin-Disconnect", 604},
        {"VPN-Tunnel-Shut", 605},
        {"VPN-Local-Disconnect", 606},
        {"VPN-Session-Limit", 607},
        {"VPN-Call-Redirect", 608},
    };
};

} // namespace radius

namespace radius::attr::cisco {

/// An attribute of Cisco, vendor 9.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(9, Number), Type, Flags>;

inline constexpr vsa<"Cisco-AVPair", 1, type::text> avpair;
inline constexpr vsa<"Cisco-NAS-Port", 2, type::text> nas_port;
inline constexpr vsa<"Cisco-Fax-Account-Id-Origin", 3, type::text> fax_account_id_origin;
inline constexpr vsa<"Cisco-Fax-Msg-Id", 4, type::text> fax_msg_id;
inline constexpr vsa<"Cisco-Fax-Pages", 5, type::text> fax_pages;
inline constexpr vsa<"Cisco-Fax-Coverpage-Flag", 6, type::text> fax_coverpage_flag;
inline constexpr vsa<"Cisco-Fax-Modem-Time", 7, type::text> fax_modem_time;
inline constexpr vsa<"Cisco-Fax-Connect-Speed", 8, type::text> fax_connect_speed;
inline constexpr vsa<"Cisco-Fax-Recipient-Count", 9, type::text> fax_recipient_count;
inline constexpr vsa<"Cisco-Fax-Process-Abort-Flag", 10, type::text> fax_process_abort_flag;
inline constexpr vsa<"Cisco-Fax-Dsn-Address", 11, type::text> fax_dsn_address;
inline constexpr vsa<"Cisco-Fax-Dsn-Flag", 12, type::text> fax_dsn_flag;
inline constexpr vsa<"Cisco-Fax-Mdn-Address", 13, type::text> fax_mdn_address;
inline constexpr vsa<"Cisco-Fax-Mdn-Flag", 14, type::text> fax_mdn_flag;
inline constexpr vsa<"Cisco-Fax-Auth-Status", 15, type::text> fax_auth_status;
inline constexpr vsa<"Cisco-Email-Server-Address", 16, type::text> email_server_address;
inline constexpr vsa<"Cisco-Email-Server-Ack-Flag", 17, type::text> email_server_ack_flag;
inline constexpr vsa<"Cisco-Gateway-Id", 18, type::text> gateway_id;
inline constexpr vsa<"Cisco-Call-Type", 19, type::text> call_type;
inline constexpr vsa<"Cisco-Port-Used", 20, type::text> port_used;
inline constexpr vsa<"Cisco-Abort-Cause", 21, type::text> abort_cause;
inline constexpr vsa<"h323-remote-address", 23, type::text> h323_remote_address;
inline constexpr vsa<"h323-conf-id", 24, type::text> h323_conf_id;
inline constexpr vsa<"h323-setup-time", 25, type::text> h323_setup_time;
inline constexpr vsa<"h323-call-origin", 26, type::text> h323_call_origin;
inline constexpr vsa<"h323-call-type", 27, type::text> h323_call_type;
inline constexpr vsa<"h323-connect-time", 28, type::text> h323_connect_time;
inline constexpr vsa<"h323-disconnect-time", 29, type::text> h323_disconnect_time;
inline constexpr vsa<"h323-disconnect-cause", 30, type::text> h323_disconnect_cause;
inline constexpr vsa<"h323-voice-quality", 31, type::text> h323_voice_quality;
inline constexpr vsa<"h323-gw-id", 33, type::text> h323_gw_id;
inline constexpr vsa<"h323-incoming-conf-id", 35, type::text> h323_incoming_conf_id;
inline constexpr vsa<"Cisco-Policy-Up", 37, type::text> policy_up;
inline constexpr vsa<"Cisco-Policy-Down", 38, type::text> policy_down;
inline constexpr vsa<"Cisco-Relay-Information-Option", 46, type::text> relay_information_option;
inline constexpr vsa<"Cisco-DHCP-User-Class", 47, type::text> dhcp_user_class;
inline constexpr vsa<"Cisco-DHCP-Vendor-Class", 48, type::text> dhcp_vendor_class;
inline constexpr vsa<"Cisco-DHCP-Relay-GiAddr", 50, type::text> dhcp_relay_giaddr;
inline constexpr vsa<"Cisco-Service-Name", 51, type::text> service_name;
inline constexpr vsa<"Cisco-Parent-Session-Id", 52, type::text> parent_session_id;
inline constexpr vsa<"Cisco-Sub-QoS-Pol-In", 55, type::text> sub_qos_pol_in;
inline constexpr vsa<"Cisco-Sub-QoS-Pol-Out", 56, type::text> sub_qos_pol_out;
inline constexpr vsa<"Cisco-In-ACL", 57, type::text> in_acl;
inline constexpr vsa<"Cisco-Out-ACL", 58, type::text> out_acl;
inline constexpr vsa<"Cisco-Sub-PBR-Policy-In", 59, type::text> sub_pbr_policy_in;
inline constexpr vsa<"Cisco-Sub-Activate-Service", 60, type::text> sub_activate_service;
inline constexpr vsa<"Cisco-IPv6-In-ACL", 61, type::text> ipv6_in_acl;
inline constexpr vsa<"Cisco-IPv6-Out-ACL", 62, type::text> ipv6_out_acl;
inline constexpr vsa<"Cisco-Sub-Deactivate-Service", 63, type::text> sub_deactivate_service;
inline constexpr vsa<"Cisco-DHCP-Subscriber-Id", 65, type::text> dhcp_subscriber_id;
inline constexpr vsa<"Cisco-DHCPv6-Link-Address", 66, type::text> dhcpv6_link_address;
inline constexpr vsa<"sip-conf-id", 100, type::text> sip_conf_id;
inline constexpr vsa<"h323-credit-amount", 101, type::text> h323_credit_amount;
inline constexpr vsa<"h323-credit-time", 102, type::text> h323_credit_time;
inline constexpr vsa<"h323-return-code", 103, type::text> h323_return_code;
inline constexpr vsa<"h323-prompt-id", 104, type::text> h323_prompt_id;
inline constexpr vsa<"h323-time-and-day", 105, type::text> h323_time_and_day;
inline constexpr vsa<"h323-redirect-number", 106, type::text> h323_redirect_number;
inline constexpr vsa<"h323-preferred-lang", 107, type::text> h323_preferred_lang;
inline constexpr vsa<"h323-redirect-ip-address", 108, type::text> h323_redirect_ip_address;
inline constexpr vsa<"h323-billing-model", 109, type::text> h323_billing_model;
inline constexpr vsa<"h323-currency", 110, type::text> h323_currency;
inline constexpr vsa<"subscriber", 111, type::text> subscriber;
inline constexpr vsa<"gw-rxd-cdn", 112, type::text> gw_rxd_cdn;
inline constexpr vsa<"gw-final-xlated-cdn", 113, type::text> gw_final_xlated_cdn;
inline constexpr vsa<"remote-media-address", 114, type::text> remote_media_address;
inline constexpr vsa<"release-source", 115, type::text> release_source;
inline constexpr vsa<"gw-rxd-cgn", 116, type::text> gw_rxd_cgn;
inline constexpr vsa<"gw-final-xlated-cgn", 117, type::text> gw_final_xlated_cgn;
inline constexpr vsa<"call-id", 141, type::text> call_id;
inline constexpr vsa<"session-protocol", 142, type::text> session_protocol;
inline constexpr vsa<"method", 143, type::text> method;
inline constexpr vsa<"prev-hop-via", 144, type::text> prev_hop_via;
inline constexpr vsa<"prev-hop-ip", 145, type::text> prev_hop_ip;
inline constexpr vsa<"incoming-req-uri", 146, type::text> incoming_req_uri;
inline constexpr vsa<"outgoing-req-uri", 147, type::text> outgoing_req_uri;
inline constexpr vsa<"next-hop-ip", 148, type::text> next_hop_ip;
inline constexpr vsa<"next-hop-dn", 149, type::text> next_hop_dn;
inline constexpr vsa<"sip-hdr", 150, type::text> sip_hdr;
inline constexpr vsa<"dsp-id", 151, type::text> dsp_id;
inline constexpr vsa<"Cisco-Multilink-ID", 187, type::integer> multilink_id;
inline constexpr vsa<"Cisco-Num-In-Multilink", 188, type::integer> num_in_multilink;
inline constexpr vsa<"Cisco-Pre-Input-Octets", 190, type::integer> pre_input_octets;
inline constexpr vsa<"Cisco-Pre-Output-Octets", 191, type::integer> pre_output_octets;
inline constexpr vsa<"Cisco-Pre-Input-Packets", 192, type::integer> pre_input_packets;
inline constexpr vsa<"Cisco-Pre-Output-Packets", 193, type::integer> pre_output_packets;
inline constexpr vsa<"Cisco-Maximum-Time", 194, type::integer> maximum_time;
inline constexpr vsa<"Cisco-Disconnect-Cause", 195,
                     type::enumerated<radius::cisco::disconnect_cause>>
    disconnect_cause;
inline constexpr vsa<"Cisco-Data-Rate", 197, type::integer> data_rate;
inline constexpr vsa<"Cisco-PreSession-Time", 198, type::integer> presession_time;
inline constexpr vsa<"Cisco-PW-Lifetime", 208, type::integer> pw_lifetime;
inline constexpr vsa<"Cisco-IP-Direct", 209, type::integer> ip_direct;
inline constexpr vsa<"Cisco-PPP-VJ-Slot-Comp", 210, type::integer> ppp_vj_slot_comp;
inline constexpr vsa<"Cisco-PPP-Async-Map", 212, type::integer> ppp_async_map;
inline constexpr vsa<"Cisco-IP-Pool-Definition", 217, type::text> ip_pool_definition;
inline constexpr vsa<"Cisco-Assign-IP-Pool", 218, type::integer> assign_ip_pool;
inline constexpr vsa<"Cisco-Route-IP", 228, type::integer> route_ip;
inline constexpr vsa<"Cisco-Link-Compression", 233, type::integer> link_compression;
inline constexpr vsa<"Cisco-Target-Util", 234, type::integer> target_util;
inline constexpr vsa<"Cisco-Maximum-Channels", 235, type::integer> maximum_channels;
inline constexpr vsa<"Cisco-Data-Filter", 242, type::integer> data_filter;
inline constexpr vsa<"Cisco-Call-Filter", 243, type::integer> call_filter;
inline constexpr vsa<"Cisco-Idle-Limit", 244, type::integer> idle_limit;
inline constexpr vsa<"Cisco-Subscriber-Password", 249, type::text> subscriber_password;
inline constexpr vsa<"Cisco-Account-Info", 250, type::text> account_info;
inline constexpr vsa<"Cisco-Service-Info", 251, type::text> service_info;
inline constexpr vsa<"Cisco-Command-Code", 252, type::text> command_code;
inline constexpr vsa<"Cisco-Control-Info", 253, type::text> control_info;
inline constexpr vsa<"Cisco-Xmit-Rate", 255, type::integer> xmit_rate;

/// All attributes of Cisco.
using table =
    table_of<avpair, nas_port, fax_account_id_origin, fax_msg_id, fax_pages, fax_coverpage_flag,
             fax_modem_time, fax_connect_speed, fax_recipient_count, fax_process_abort_flag,
             fax_dsn_address, fax_dsn_flag, fax_mdn_address, fax_mdn_flag, fax_auth_status,
             email_server_address, email_server_ack_flag, gateway_id, call_type, port_used,
             abort_cause, h323_remote_address, h323_conf_id, h323_setup_time, h323_call_origin,
             h323_call_type, h323_connect_time, h323_disconnect_time, h323_disconnect_cause,
             h323_voice_quality, h323_gw_id, h323_incoming_conf_id, policy_up, policy_down,
             relay_information_option, dhcp_user_class, dhcp_vendor_class, dhcp_relay_giaddr,
             service_name, parent_session_id, sub_qos_pol_in, sub_qos_pol_out, in_acl, out_acl,
             sub_pbr_policy_in, sub_activate_service, ipv6_in_acl, ipv6_out_acl,
             sub_deactivate_service, dhcp_subscriber_id, dhcpv6_link_address, sip_conf_id,
             h323_credit_amount, h323_credit_time, h323_return_code, h323_prompt_id,
             h323_time_and_day, h323_redirect_number, h323_preferred_lang, h323_redirect_ip_address,
             h323_billing_model, h323_currency, subscriber, gw_rxd_cdn, gw_final_xlated_cdn,
             remote_media_address, release_source, gw_rxd_cgn, gw_final_xlated_cgn, call_id,
             session_protocol, method, prev_hop_via, prev_hop_ip, incoming_req_uri,
             outgoing_req_uri, next_hop_ip, next_hop_dn, sip_hdr, dsp_id, multilink_id,
             num_in_multilink, pre_input_octets, pre_output_octets, pre_input_packets,
             pre_output_packets, maximum_time, disconnect_cause, data_rate, presession_time,
             pw_lifetime, ip_direct, ppp_vj_slot_comp, ppp_async_map, ip_pool_definition,
             assign_ip_pool, route_ip, link_compression, target_util, maximum_channels, data_filter,
             call_filter, idle_limit, subscriber_password, account_info, service_info, command_code,
             control_info, xmit_rate>;

} // namespace radius::attr::cisco

// clang-format on
