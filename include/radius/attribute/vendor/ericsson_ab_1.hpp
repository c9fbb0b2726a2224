// SPDX-License-Identifier: MIT
// Ericsson SmartEdge routers, once Redback Networks.
// Made from dictionary.ericsson.ab by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>
#include <radius/attribute/vendor/ericsson_ab_values_1.hpp>
#include <radius/attribute/vendor/ericsson_ab_values_2.hpp>
#include <radius/attribute/vendor/ericsson_ab_values_3.hpp>

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

/// A part of the attributes of Ericsson-AB.
using table_1 =
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
             double_authentication>;

} // namespace radius::attr::ericsson_ab

// clang-format on
