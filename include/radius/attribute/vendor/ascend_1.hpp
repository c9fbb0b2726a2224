// SPDX-License-Identifier: MIT
// Ascend MAX and TNT, and what speaks their attributes.
// Made from dictionary.ascend by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>
#include <radius/attribute/vendor/ascend_values_1.hpp>
#include <radius/attribute/vendor/ascend_values_2.hpp>
#include <radius/attribute/vendor/ascend_values_3.hpp>
#include <radius/attribute/vendor/ascend_values_4.hpp>
#include <radius/attribute/vendor/ascend_values_5.hpp>
#include <radius/attribute/vendor/ascend_values_6.hpp>
#include <radius/attribute/vendor/ascend_values_7.hpp>

namespace radius::attr::ascend {

/// An attribute of Ascend, vendor 529.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(529, Number), Type, Flags>;

inline constexpr vsa<"Ascend-Max-Shared-Users", 2, type::integer> max_shared_users;
inline constexpr vsa<"Ascend-UU-Info", 7, type::text> uu_info;
inline constexpr vsa<"Ascend-CIR-Timer", 9, type::integer> cir_timer;
inline constexpr vsa<"Ascend-FR-08-Mode", 10, type::integer> fr_08_mode;
inline constexpr vsa<"Ascend-Destination-Nas-Port", 11, type::integer> destination_nas_port;
inline constexpr vsa<"Ascend-FR-SVC-Addr", 12, type::text> fr_svc_addr;
inline constexpr vsa<"Ascend-NAS-Port-Format", 13,
                     type::enumerated<radius::ascend::nas_port_format>>
    nas_port_format;
inline constexpr vsa<"Ascend-ATM-Fault-Management", 14,
                     type::enumerated<radius::ascend::atm_fault_management>>
    atm_fault_management;
inline constexpr vsa<"Ascend-ATM-Loopback-Cell-Loss", 15, type::integer> atm_loopback_cell_loss;
inline constexpr vsa<"Ascend-Ckt-Type", 16, type::enumerated<radius::ascend::ckt_type>> ckt_type;
inline constexpr vsa<"Ascend-SVC-Enabled", 17, type::enumerated<radius::ascend::svc_enabled>>
    svc_enabled;
inline constexpr vsa<"Ascend-Session-Type", 18, type::enumerated<radius::ascend::session_type>>
    session_type;
inline constexpr vsa<"Ascend-H323-Gatekeeper", 19, type::ipv4addr> h323_gatekeeper;
inline constexpr vsa<"Ascend-Global-Call-Id", 20, type::text> global_call_id;
inline constexpr vsa<"Ascend-H323-Conference-Id", 21, type::integer> h323_conference_id;
inline constexpr vsa<"Ascend-H323-Fegw-Address", 22, type::ipv4addr> h323_fegw_address;
inline constexpr vsa<"Ascend-H323-Dialed-Time", 23, type::integer> h323_dialed_time;
inline constexpr vsa<"Ascend-Dialed-Number", 24, type::text> dialed_number;
inline constexpr vsa<"Ascend-Inter-Arrival-Jitter", 25, type::integer> inter_arrival_jitter;
inline constexpr vsa<"Ascend-Dropped-Octets", 26, type::integer> dropped_octets;
inline constexpr vsa<"Ascend-Dropped-Packets", 27, type::integer> dropped_packets;
inline constexpr vsa<"Ascend-Auth-Delay", 28, type::integer> auth_delay;
inline constexpr vsa<"Ascend-X25-Pad-X3-Profile", 29,
                     type::enumerated<radius::ascend::x25_pad_x3_profile>>
    x25_pad_x3_profile;
inline constexpr vsa<"Ascend-X25-Pad-X3-Parameters", 30, type::text> x25_pad_x3_parameters;
inline constexpr vsa<"Ascend-Tunnel-VRouter-Name", 31, type::text> tunnel_vrouter_name;
inline constexpr vsa<"Ascend-X25-Reverse-Charging", 32,
                     type::enumerated<radius::ascend::x25_reverse_charging>>
    x25_reverse_charging;
inline constexpr vsa<"Ascend-X25-Nui-Prompt", 33, type::text> x25_nui_prompt;
inline constexpr vsa<"Ascend-X25-Nui-Password-Prompt", 34, type::text> x25_nui_password_prompt;
inline constexpr vsa<"Ascend-X25-Cug", 35, type::text> x25_cug;
inline constexpr vsa<"Ascend-X25-Pad-Alias-1", 36, type::text> x25_pad_alias_1;
inline constexpr vsa<"Ascend-X25-Pad-Alias-2", 37, type::text> x25_pad_alias_2;
inline constexpr vsa<"Ascend-X25-Pad-Alias-3", 38, type::text> x25_pad_alias_3;
inline constexpr vsa<"Ascend-X25-X121-Address", 39, type::text> x25_x121_address;
inline constexpr vsa<"Ascend-X25-Nui", 40, type::text> x25_nui;
inline constexpr vsa<"Ascend-X25-Rpoa", 41, type::text> x25_rpoa;
inline constexpr vsa<"Ascend-X25-Pad-Prompt", 42, type::text> x25_pad_prompt;
inline constexpr vsa<"Ascend-X25-Pad-Banner", 43, type::text> x25_pad_banner;
inline constexpr vsa<"Ascend-X25-Profile-Name", 44, type::text> x25_profile_name;
inline constexpr vsa<"Ascend-Recv-Name", 45, type::text> recv_name;
inline constexpr vsa<"Ascend-Bi-Directional-Auth", 46,
                     type::enumerated<radius::ascend::bi_directional_auth>>
    bi_directional_auth;
inline constexpr vsa<"Ascend-MTU", 47, type::integer> mtu;
inline constexpr vsa<"Ascend-Call-Direction", 48, type::enumerated<radius::ascend::call_direction>>
    call_direction;
inline constexpr vsa<"Ascend-Service-Type", 49, type::enumerated<radius::ascend::service_type>>
    service_type;
inline constexpr vsa<"Ascend-Filter-Required", 50,
                     type::enumerated<radius::ascend::filter_required>>
    filter_required;
inline constexpr vsa<"Ascend-Traffic-Shaper", 51, type::integer> traffic_shaper;
inline constexpr vsa<"Ascend-Access-Intercept-LEA", 52, type::text> access_intercept_lea;
inline constexpr vsa<"Ascend-Access-Intercept-Log", 53, type::text> access_intercept_log;
inline constexpr vsa<"Ascend-Private-Route-Table-ID", 54, type::text> private_route_table_id;
inline constexpr vsa<"Ascend-Private-Route-Required", 55,
                     type::enumerated<radius::ascend::private_route_required>>
    private_route_required;
inline constexpr vsa<"Ascend-Cache-Refresh", 56, type::enumerated<radius::ascend::cache_refresh>>
    cache_refresh;
inline constexpr vsa<"Ascend-Cache-Time", 57, type::integer> cache_time;
inline constexpr vsa<"Ascend-Egress-Enabled", 58, type::integer> egress_enabled;
inline constexpr vsa<"Ascend-QOS-Upstream", 59, type::text> qos_upstream;
inline constexpr vsa<"Ascend-QOS-Downstream", 60, type::text> qos_downstream;
inline constexpr vsa<"Ascend-ATM-Connect-Vpi", 61, type::integer> atm_connect_vpi;
inline constexpr vsa<"Ascend-ATM-Connect-Vci", 62, type::integer> atm_connect_vci;
inline constexpr vsa<"Ascend-ATM-Connect-Group", 63, type::integer> atm_connect_group;
inline constexpr vsa<"Ascend-ATM-Group", 64, type::integer> atm_group;
inline constexpr vsa<"Ascend-IPX-Header-Compression", 65,
                     type::enumerated<radius::ascend::ipx_header_compression>>
    ipx_header_compression;
inline constexpr vsa<"Ascend-Calling-Id-Type-Of-Num", 66,
                     type::enumerated<radius::ascend::calling_id_type_of_num>>
    calling_id_type_of_num;
inline constexpr vsa<"Ascend-Calling-Id-Number-Plan", 67,
                     type::enumerated<radius::ascend::calling_id_number_plan>>
    calling_id_number_plan;
inline constexpr vsa<"Ascend-Calling-Id-Presentatn", 68,
                     type::enumerated<radius::ascend::calling_id_presentatn>>
    calling_id_presentatn;
inline constexpr vsa<"Ascend-Calling-Id-Screening", 69,
                     type::enumerated<radius::ascend::calling_id_screening>>
    calling_id_screening;
inline constexpr vsa<"Ascend-BIR-Enable", 70, type::enumerated<radius::ascend::bir_enable>>
    bir_enable;
inline constexpr vsa<"Ascend-BIR-Proxy", 71, type::enumerated<radius::ascend::bir_proxy>> bir_proxy;
inline constexpr vsa<"Ascend-BIR-Bridge-Group", 72, type::integer> bir_bridge_group;
inline constexpr vsa<"Ascend-IPSEC-Profile", 73, type::text> ipsec_profile;
inline constexpr vsa<"Ascend-PPPoE-Enable", 74, type::enumerated<radius::ascend::pppoe_enable>>
    pppoe_enable;
inline constexpr vsa<"Ascend-Bridge-Non-PPPoE", 75,
                     type::enumerated<radius::ascend::bridge_non_pppoe>>
    bridge_non_pppoe;
inline constexpr vsa<"Ascend-ATM-Direct", 76, type::enumerated<radius::ascend::atm_direct>>
    atm_direct;
inline constexpr vsa<"Ascend-ATM-Direct-Profile", 77, type::text> atm_direct_profile;
inline constexpr vsa<"Ascend-Client-Primary-WINS", 78, type::ipv4addr> client_primary_wins;
inline constexpr vsa<"Ascend-Client-Secondary-WINS", 79, type::ipv4addr> client_secondary_wins;
inline constexpr vsa<"Ascend-Client-Assign-WINS", 80,
                     type::enumerated<radius::ascend::client_assign_wins>>
    client_assign_wins;
inline constexpr vsa<"Ascend-Auth-Type", 81, type::enumerated<radius::ascend::auth_type>> auth_type;
inline constexpr vsa<"Ascend-Port-Redir-Protocol", 82,
                     type::enumerated<radius::ascend::port_redir_protocol>>
    port_redir_protocol;
inline constexpr vsa<"Ascend-Port-Redir-Portnum", 83, type::integer> port_redir_portnum;
inline constexpr vsa<"Ascend-Port-Redir-Server", 84, type::ipv4addr> port_redir_server;
inline constexpr vsa<"Ascend-IP-Pool-Chaining", 85,
                     type::enumerated<radius::ascend::ip_pool_chaining>>
    ip_pool_chaining;
inline constexpr vsa<"Ascend-Owner-IP-Addr", 86, type::ipv4addr> owner_ip_addr;
inline constexpr vsa<"Ascend-IP-TOS", 87, type::enumerated<radius::ascend::ip_tos>> ip_tos;
inline constexpr vsa<"Ascend-IP-TOS-Precedence", 88,
                     type::enumerated<radius::ascend::ip_tos_precedence>>
    ip_tos_precedence;
inline constexpr vsa<"Ascend-IP-TOS-Apply-To", 89,
                     type::enumerated<radius::ascend::ip_tos_apply_to>>
    ip_tos_apply_to;
inline constexpr vsa<"Ascend-Filter", 90, type::text> filter;
inline constexpr vsa<"Ascend-Telnet-Profile", 91, type::text> telnet_profile;
inline constexpr vsa<"Ascend-Dsl-Rate-Type", 92, type::enumerated<radius::ascend::dsl_rate_type>>
    dsl_rate_type;
inline constexpr vsa<"Ascend-Redirect-Number", 93, type::text> redirect_number;
inline constexpr vsa<"Ascend-ATM-Vpi", 94, type::integer> atm_vpi;
inline constexpr vsa<"Ascend-ATM-Vci", 95, type::integer> atm_vci;
inline constexpr vsa<"Ascend-Source-IP-Check", 96,
                     type::enumerated<radius::ascend::source_ip_check>>
    source_ip_check;
inline constexpr vsa<"Ascend-Dsl-Rate-Mode", 97, type::enumerated<radius::ascend::dsl_rate_mode>>
    dsl_rate_mode;
inline constexpr vsa<"Ascend-Dsl-Upstream-Limit", 98,
                     type::enumerated<radius::ascend::dsl_upstream_limit>>
    dsl_upstream_limit;
inline constexpr vsa<"Ascend-Dsl-Downstream-Limit", 99,
                     type::enumerated<radius::ascend::dsl_downstream_limit>>
    dsl_downstream_limit;
inline constexpr vsa<"Ascend-Dsl-CIR-Recv-Limit", 100, type::integer> dsl_cir_recv_limit;
inline constexpr vsa<"Ascend-Dsl-CIR-Xmit-Limit", 101, type::integer> dsl_cir_xmit_limit;
inline constexpr vsa<"Ascend-VRouter-Name", 102, type::text> vrouter_name;
inline constexpr vsa<"Ascend-Source-Auth", 103, type::text> source_auth;
inline constexpr vsa<"Ascend-Private-Route", 104, type::text> private_route;
inline constexpr vsa<"Ascend-Numbering-Plan-ID", 105,
                     type::enumerated<radius::ascend::numbering_plan_id>>
    numbering_plan_id;
inline constexpr vsa<"Ascend-FR-Link-Status-DLCI", 106,
                     type::enumerated<radius::ascend::fr_link_status_dlci>>
    fr_link_status_dlci;
inline constexpr vsa<"Ascend-Calling-Subaddress", 107, type::text> calling_subaddress;
inline constexpr vsa<"Ascend-Callback-Delay", 108, type::integer> callback_delay;
inline constexpr vsa<"Ascend-Endpoint-Disc", 109, type::text> endpoint_disc;
inline constexpr vsa<"Ascend-Remote-FW", 110, type::text> remote_fw;
inline constexpr vsa<"Ascend-Multicast-GLeave-Delay", 111, type::integer> multicast_gleave_delay;
inline constexpr vsa<"Ascend-CBCP-Enable", 112, type::enumerated<radius::ascend::cbcp_enable>>
    cbcp_enable;
inline constexpr vsa<"Ascend-CBCP-Mode", 113, type::enumerated<radius::ascend::cbcp_mode>>
    cbcp_mode;
inline constexpr vsa<"Ascend-CBCP-Delay", 114, type::integer> cbcp_delay;
inline constexpr vsa<"Ascend-CBCP-Trunk-Group", 115, type::integer> cbcp_trunk_group;
inline constexpr vsa<"Ascend-Appletalk-Route", 116, type::text> appletalk_route;
inline constexpr vsa<"Ascend-Appletalk-Peer-Mode", 117,
                     type::enumerated<radius::ascend::appletalk_peer_mode>>
    appletalk_peer_mode;
inline constexpr vsa<"Ascend-Route-Appletalk", 118,
                     type::enumerated<radius::ascend::route_appletalk>>
    route_appletalk;
inline constexpr vsa<"Ascend-FCP-Parameter", 119, type::text> fcp_parameter;
inline constexpr vsa<"Ascend-Modem-PortNo", 120, type::integer> modem_portno;
inline constexpr vsa<"Ascend-Modem-SlotNo", 121, type::integer> modem_slotno;
inline constexpr vsa<"Ascend-Modem-ShelfNo", 122, type::integer> modem_shelfno;
inline constexpr vsa<"Ascend-Call-Attempt-Limit", 123, type::integer> call_attempt_limit;
inline constexpr vsa<"Ascend-Call-Block-Duration", 124, type::integer> call_block_duration;
inline constexpr vsa<"Ascend-Maximum-Call-Duration", 125, type::integer> maximum_call_duration;
inline constexpr vsa<"Ascend-Temporary-Rtes", 126, type::enumerated<radius::ascend::temporary_rtes>>
    temporary_rtes;
inline constexpr vsa<"Ascend-Tunneling-Protocol", 127,
                     type::enumerated<radius::ascend::tunneling_protocol>>
    tunneling_protocol;
inline constexpr vsa<"Ascend-Shared-Profile-Enable", 128,
                     type::enumerated<radius::ascend::shared_profile_enable>>
    shared_profile_enable;
inline constexpr vsa<"Ascend-Primary-Home-Agent", 129, type::text> primary_home_agent;
inline constexpr vsa<"Ascend-Secondary-Home-Agent", 130, type::text> secondary_home_agent;
inline constexpr vsa<"Ascend-Dialout-Allowed", 131,
                     type::enumerated<radius::ascend::dialout_allowed>>
    dialout_allowed;
inline constexpr vsa<"Ascend-Client-Gateway", 132, type::ipv4addr> client_gateway;
inline constexpr vsa<"Ascend-BACP-Enable", 133, type::enumerated<radius::ascend::bacp_enable>>
    bacp_enable;
inline constexpr vsa<"Ascend-DHCP-Maximum-Leases", 134, type::integer> dhcp_maximum_leases;
inline constexpr vsa<"Ascend-Client-Primary-DNS", 135, type::ipv4addr> client_primary_dns;
inline constexpr vsa<"Ascend-Client-Secondary-DNS", 136, type::ipv4addr> client_secondary_dns;
inline constexpr vsa<"Ascend-Client-Assign-DNS", 137,
                     type::enumerated<radius::ascend::client_assign_dns>>
    client_assign_dns;
inline constexpr vsa<"Ascend-User-Acct-Type", 138, type::enumerated<radius::ascend::user_acct_type>>
    user_acct_type;
inline constexpr vsa<"Ascend-User-Acct-Host", 139, type::ipv4addr> user_acct_host;
inline constexpr vsa<"Ascend-User-Acct-Port", 140, type::integer> user_acct_port;
inline constexpr vsa<"Ascend-User-Acct-Key", 141, type::text> user_acct_key;
inline constexpr vsa<"Ascend-User-Acct-Base", 142, type::enumerated<radius::ascend::user_acct_base>>
    user_acct_base;
inline constexpr vsa<"Ascend-User-Acct-Time", 143, type::integer> user_acct_time;
inline constexpr vsa<"Ascend-Assign-IP-Client", 144, type::ipv4addr> assign_ip_client;
inline constexpr vsa<"Ascend-Assign-IP-Server", 145, type::ipv4addr> assign_ip_server;
inline constexpr vsa<"Ascend-Assign-IP-Global-Pool", 146, type::text> assign_ip_global_pool;
inline constexpr vsa<"Ascend-DHCP-Reply", 147, type::enumerated<radius::ascend::dhcp_reply>>
    dhcp_reply;
inline constexpr vsa<"Ascend-DHCP-Pool-Number", 148, type::integer> dhcp_pool_number;
inline constexpr vsa<"Ascend-Expect-Callback", 149,
                     type::enumerated<radius::ascend::expect_callback>>
    expect_callback;
inline constexpr vsa<"Ascend-Event-Type", 150, type::enumerated<radius::ascend::event_type>>
    event_type;
inline constexpr vsa<"Ascend-Session-Svr-Key", 151, type::text> session_svr_key;
inline constexpr vsa<"Ascend-Multicast-Rate-Limit", 152, type::integer> multicast_rate_limit;
inline constexpr vsa<"Ascend-IF-Netmask", 153, type::ipv4addr> if_netmask;
inline constexpr vsa<"Ascend-Remote-Addr", 154, type::ipv4addr> remote_addr;
inline constexpr vsa<"Ascend-Multicast-Client", 155,
                     type::enumerated<radius::ascend::multicast_client>>
    multicast_client;
inline constexpr vsa<"Ascend-FR-Circuit-Name", 156, type::text> fr_circuit_name;
inline constexpr vsa<"Ascend-FR-LinkUp", 157, type::enumerated<radius::ascend::fr_linkup>>
    fr_linkup;
inline constexpr vsa<"Ascend-FR-Nailed-Grp", 158, type::integer> fr_nailed_grp;
inline constexpr vsa<"Ascend-FR-Type", 159, type::enumerated<radius::ascend::fr_type>> fr_type;
inline constexpr vsa<"Ascend-FR-Link-Mgt", 160, type::enumerated<radius::ascend::fr_link_mgt>>
    fr_link_mgt;
inline constexpr vsa<"Ascend-FR-N391", 161, type::integer> fr_n391;

/// A part of the attributes of Ascend.
using table_1 =
    table_of<max_shared_users, uu_info, cir_timer, fr_08_mode, destination_nas_port, fr_svc_addr,
             nas_port_format, atm_fault_management, atm_loopback_cell_loss, ckt_type, svc_enabled,
             session_type, h323_gatekeeper, global_call_id, h323_conference_id, h323_fegw_address,
             h323_dialed_time, dialed_number, inter_arrival_jitter, dropped_octets, dropped_packets,
             auth_delay, x25_pad_x3_profile, x25_pad_x3_parameters, tunnel_vrouter_name,
             x25_reverse_charging, x25_nui_prompt, x25_nui_password_prompt, x25_cug,
             x25_pad_alias_1, x25_pad_alias_2, x25_pad_alias_3, x25_x121_address, x25_nui, x25_rpoa,
             x25_pad_prompt, x25_pad_banner, x25_profile_name, recv_name, bi_directional_auth, mtu,
             call_direction, service_type, filter_required, traffic_shaper, access_intercept_lea,
             access_intercept_log, private_route_table_id, private_route_required, cache_refresh,
             cache_time, egress_enabled, qos_upstream, qos_downstream, atm_connect_vpi,
             atm_connect_vci, atm_connect_group, atm_group, ipx_header_compression,
             calling_id_type_of_num, calling_id_number_plan, calling_id_presentatn,
             calling_id_screening, bir_enable, bir_proxy, bir_bridge_group, ipsec_profile,
             pppoe_enable, bridge_non_pppoe, atm_direct, atm_direct_profile, client_primary_wins,
             client_secondary_wins, client_assign_wins, auth_type, port_redir_protocol,
             port_redir_portnum, port_redir_server, ip_pool_chaining, owner_ip_addr, ip_tos,
             ip_tos_precedence, ip_tos_apply_to, filter, telnet_profile, dsl_rate_type,
             redirect_number, atm_vpi, atm_vci, source_ip_check, dsl_rate_mode, dsl_upstream_limit,
             dsl_downstream_limit, dsl_cir_recv_limit, dsl_cir_xmit_limit, vrouter_name,
             source_auth, private_route, numbering_plan_id, fr_link_status_dlci, calling_subaddress,
             callback_delay, endpoint_disc, remote_fw, multicast_gleave_delay, cbcp_enable,
             cbcp_mode, cbcp_delay, cbcp_trunk_group, appletalk_route, appletalk_peer_mode,
             route_appletalk, fcp_parameter, modem_portno, modem_slotno, modem_shelfno,
             call_attempt_limit, call_block_duration, maximum_call_duration, temporary_rtes,
             tunneling_protocol, shared_profile_enable, primary_home_agent, secondary_home_agent,
             dialout_allowed, client_gateway, bacp_enable, dhcp_maximum_leases, client_primary_dns,
             client_secondary_dns, client_assign_dns, user_acct_type, user_acct_host,
             user_acct_port, user_acct_key, user_acct_base, user_acct_time, assign_ip_client,
             assign_ip_server, assign_ip_global_pool, dhcp_reply, dhcp_pool_number, expect_callback,
             event_type, session_svr_key, multicast_rate_limit, if_netmask, remote_addr,
             multicast_client, fr_circuit_name, fr_linkup, fr_nailed_grp, fr_type, fr_link_mgt,
             fr_n391>;

} // namespace radius::attr::ascend

// clang-format on
