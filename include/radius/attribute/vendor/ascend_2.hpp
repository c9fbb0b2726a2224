// SPDX-License-Identifier: MIT
// Ascend MAX and TNT, and what speaks their attributes.
// Made from dictionary.ascend by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>
#include <radius/attribute/vendor/ascend_1.hpp>

namespace radius::attr::ascend {

inline constexpr vsa<"Ascend-FR-DCE-N392", 162, type::integer> fr_dce_n392;
inline constexpr vsa<"Ascend-FR-DTE-N392", 163, type::integer> fr_dte_n392;
inline constexpr vsa<"Ascend-FR-DCE-N393", 164, type::integer> fr_dce_n393;
inline constexpr vsa<"Ascend-FR-DTE-N393", 165, type::integer> fr_dte_n393;
inline constexpr vsa<"Ascend-FR-T391", 166, type::integer> fr_t391;
inline constexpr vsa<"Ascend-FR-T392", 167, type::integer> fr_t392;
inline constexpr vsa<"Ascend-Bridge-Address", 168, type::text> bridge_address;
inline constexpr vsa<"Ascend-TS-Idle-Limit", 169, type::integer> ts_idle_limit;
inline constexpr vsa<"Ascend-TS-Idle-Mode", 170, type::enumerated<radius::ascend::ts_idle_mode>>
    ts_idle_mode;
inline constexpr vsa<"Ascend-DBA-Monitor", 171, type::enumerated<radius::ascend::dba_monitor>>
    dba_monitor;
inline constexpr vsa<"Ascend-Base-Channel-Count", 172, type::integer> base_channel_count;
inline constexpr vsa<"Ascend-Minimum-Channels", 173, type::integer> minimum_channels;
inline constexpr vsa<"Ascend-IPX-Route", 174, type::text> ipx_route;
inline constexpr vsa<"Ascend-FT1-Caller", 175, type::enumerated<radius::ascend::ft1_caller>>
    ft1_caller;
inline constexpr vsa<"Ascend-Backup", 176, type::text> backup;
inline constexpr vsa<"Ascend-Call-Type", 177, type::enumerated<radius::ascend::call_type>>
    call_type;
inline constexpr vsa<"Ascend-Group", 178, type::text> group;
inline constexpr vsa<"Ascend-FR-DLCI", 179, type::integer> fr_dlci;
inline constexpr vsa<"Ascend-FR-Profile-Name", 180, type::text> fr_profile_name;
inline constexpr vsa<"Ascend-Ara-PW", 181, type::text> ara_pw;
inline constexpr vsa<"Ascend-IPX-Node-Addr", 182, type::text> ipx_node_addr;
inline constexpr vsa<"Ascend-Home-Agent-IP-Addr", 183, type::ipv4addr> home_agent_ip_addr;
inline constexpr vsa<"Ascend-Home-Agent-Password", 184, type::text> home_agent_password;
inline constexpr vsa<"Ascend-Home-Network-Name", 185, type::text> home_network_name;
inline constexpr vsa<"Ascend-Home-Agent-UDP-Port", 186, type::integer> home_agent_udp_port;
inline constexpr vsa<"Ascend-Multilink-ID", 187, type::integer> multilink_id;
inline constexpr vsa<"Ascend-Num-In-Multilink", 188, type::integer> num_in_multilink;
inline constexpr vsa<"Ascend-First-Dest", 189, type::ipv4addr> first_dest;
inline constexpr vsa<"Ascend-Pre-Input-Octets", 190, type::integer> pre_input_octets;
inline constexpr vsa<"Ascend-Pre-Output-Octets", 191, type::integer> pre_output_octets;
inline constexpr vsa<"Ascend-Pre-Input-Packets", 192, type::integer> pre_input_packets;
inline constexpr vsa<"Ascend-Pre-Output-Packets", 193, type::integer> pre_output_packets;
inline constexpr vsa<"Ascend-Maximum-Time", 194, type::integer> maximum_time;
inline constexpr vsa<"Ascend-Disconnect-Cause", 195,
                     type::enumerated<radius::ascend::disconnect_cause>>
    disconnect_cause;
inline constexpr vsa<"Ascend-Connect-Progress", 196,
                     type::enumerated<radius::ascend::connect_progress>>
    connect_progress;
inline constexpr vsa<"Ascend-Data-Rate", 197, type::integer> data_rate;
inline constexpr vsa<"Ascend-PreSession-Time", 198, type::integer> presession_time;
inline constexpr vsa<"Ascend-Token-Idle", 199, type::integer> token_idle;
inline constexpr vsa<"Ascend-Token-Immediate", 200,
                     type::enumerated<radius::ascend::token_immediate>>
    token_immediate;
inline constexpr vsa<"Ascend-Require-Auth", 201, type::enumerated<radius::ascend::require_auth>>
    require_auth;
inline constexpr vsa<"Ascend-Number-Sessions", 202, type::text> number_sessions;
inline constexpr vsa<"Ascend-Authen-Alias", 203, type::text> authen_alias;
inline constexpr vsa<"Ascend-Token-Expiry", 204, type::integer> token_expiry;
inline constexpr vsa<"Ascend-Menu-Selector", 205, type::text> menu_selector;
inline constexpr vsa<"Ascend-Menu-Item", 206, type::text> menu_item;
inline constexpr vsa<"Ascend-PW-Warntime", 207, type::enumerated<radius::ascend::pw_warntime>>
    pw_warntime;
inline constexpr vsa<"Ascend-PW-Lifetime", 208, type::enumerated<radius::ascend::pw_lifetime>>
    pw_lifetime;
inline constexpr vsa<"Ascend-IP-Direct", 209, type::ipv4addr> ip_direct;
inline constexpr vsa<"Ascend-PPP-VJ-Slot-Comp", 210,
                     type::enumerated<radius::ascend::ppp_vj_slot_comp>>
    ppp_vj_slot_comp;
inline constexpr vsa<"Ascend-PPP-VJ-1172", 211, type::enumerated<radius::ascend::ppp_vj_1172>>
    ppp_vj_1172;
inline constexpr vsa<"Ascend-PPP-Async-Map", 212, type::integer> ppp_async_map;
inline constexpr vsa<"Ascend-Third-Prompt", 213, type::text> third_prompt;
inline constexpr vsa<"Ascend-Send-Secret", 214, type::text, flags{.hidden = hiding::ascend}>
    send_secret;
inline constexpr vsa<"Ascend-Receive-Secret", 215, type::text, flags{.hidden = hiding::ascend}>
    receive_secret;
inline constexpr vsa<"Ascend-IPX-Peer-Mode", 216, type::enumerated<radius::ascend::ipx_peer_mode>>
    ipx_peer_mode;
inline constexpr vsa<"Ascend-IP-Pool-Definition", 217, type::text> ip_pool_definition;
inline constexpr vsa<"Ascend-Assign-IP-Pool", 218, type::integer> assign_ip_pool;
inline constexpr vsa<"Ascend-FR-Direct", 219, type::enumerated<radius::ascend::fr_direct>>
    fr_direct;
inline constexpr vsa<"Ascend-FR-Direct-Profile", 220, type::text> fr_direct_profile;
inline constexpr vsa<"Ascend-FR-Direct-DLCI", 221, type::integer> fr_direct_dlci;
inline constexpr vsa<"Ascend-Handle-IPX", 222, type::enumerated<radius::ascend::handle_ipx>>
    handle_ipx;
inline constexpr vsa<"Ascend-Netware-timeout", 223, type::integer> netware_timeout;
inline constexpr vsa<"Ascend-IPX-Alias", 224, type::integer> ipx_alias;
inline constexpr vsa<"Ascend-Metric", 225, type::integer> metric;
inline constexpr vsa<"Ascend-PRI-Number-Type", 226,
                     type::enumerated<radius::ascend::pri_number_type>>
    pri_number_type;
inline constexpr vsa<"Ascend-Dial-Number", 227, type::text> dial_number;
inline constexpr vsa<"Ascend-Route-IP", 228, type::enumerated<radius::ascend::route_ip>> route_ip;
inline constexpr vsa<"Ascend-Route-IPX", 229, type::enumerated<radius::ascend::route_ipx>>
    route_ipx;
inline constexpr vsa<"Ascend-Bridge", 230, type::enumerated<radius::ascend::bridge>> bridge;
inline constexpr vsa<"Ascend-Send-Auth", 231, type::enumerated<radius::ascend::send_auth>>
    send_auth;
inline constexpr vsa<"Ascend-Send-Passwd", 232, type::text> send_passwd;
inline constexpr vsa<"Ascend-Link-Compression", 233,
                     type::enumerated<radius::ascend::link_compression>>
    link_compression;
inline constexpr vsa<"Ascend-Target-Util", 234, type::integer> target_util;
inline constexpr vsa<"Ascend-Maximum-Channels", 235, type::integer> maximum_channels;
inline constexpr vsa<"Ascend-Inc-Channel-Count", 236, type::integer> inc_channel_count;
inline constexpr vsa<"Ascend-Dec-Channel-Count", 237, type::integer> dec_channel_count;
inline constexpr vsa<"Ascend-Seconds-Of-History", 238, type::integer> seconds_of_history;
inline constexpr vsa<"Ascend-History-Weigh-Type", 239,
                     type::enumerated<radius::ascend::history_weigh_type>>
    history_weigh_type;
inline constexpr vsa<"Ascend-Add-Seconds", 240, type::integer> add_seconds;
inline constexpr vsa<"Ascend-Remove-Seconds", 241, type::integer> remove_seconds;
inline constexpr vsa<"Ascend-Data-Filter", 242, type::filter> data_filter;
inline constexpr vsa<"Ascend-Call-Filter", 243, type::filter> call_filter;
inline constexpr vsa<"Ascend-Idle-Limit", 244, type::integer> idle_limit;
inline constexpr vsa<"Ascend-Preempt-Limit", 245, type::integer> preempt_limit;
inline constexpr vsa<"Ascend-Callback", 246, type::enumerated<radius::ascend::callback>> callback;
inline constexpr vsa<"Ascend-Data-Svc", 247, type::enumerated<radius::ascend::data_svc>> data_svc;
inline constexpr vsa<"Ascend-Force-56", 248, type::enumerated<radius::ascend::force_56>> force_56;
inline constexpr vsa<"Ascend-Billing-Number", 249, type::text> billing_number;
inline constexpr vsa<"Ascend-Call-By-Call", 250, type::integer> call_by_call;
inline constexpr vsa<"Ascend-Transit-Number", 251, type::text> transit_number;
inline constexpr vsa<"Ascend-Host-Info", 252, type::text> host_info;
inline constexpr vsa<"Ascend-PPP-Address", 253, type::ipv4addr> ppp_address;
inline constexpr vsa<"Ascend-MPP-Idle-Percent", 254, type::integer> mpp_idle_percent;
inline constexpr vsa<"Ascend-Xmit-Rate", 255, type::integer> xmit_rate;

/// A part of the attributes of Ascend.
using table_2 =
    table_of<fr_dce_n392, fr_dte_n392, fr_dce_n393, fr_dte_n393, fr_t391, fr_t392, bridge_address,
             ts_idle_limit, ts_idle_mode, dba_monitor, base_channel_count, minimum_channels,
             ipx_route, ft1_caller, backup, call_type, group, fr_dlci, fr_profile_name, ara_pw,
             ipx_node_addr, home_agent_ip_addr, home_agent_password, home_network_name,
             home_agent_udp_port, multilink_id, num_in_multilink, first_dest, pre_input_octets,
             pre_output_octets, pre_input_packets, pre_output_packets, maximum_time,
             disconnect_cause, connect_progress, data_rate, presession_time, token_idle,
             token_immediate, require_auth, number_sessions, authen_alias, token_expiry,
             menu_selector, menu_item, pw_warntime, pw_lifetime, ip_direct, ppp_vj_slot_comp,
             ppp_vj_1172, ppp_async_map, third_prompt, send_secret, receive_secret, ipx_peer_mode,
             ip_pool_definition, assign_ip_pool, fr_direct, fr_direct_profile, fr_direct_dlci,
             handle_ipx, netware_timeout, ipx_alias, metric, pri_number_type, dial_number, route_ip,
             route_ipx, bridge, send_auth, send_passwd, link_compression, target_util,
             maximum_channels, inc_channel_count, dec_channel_count, seconds_of_history,
             history_weigh_type, add_seconds, remove_seconds, data_filter, call_filter, idle_limit,
             preempt_limit, callback, data_svc, force_56, billing_number, call_by_call,
             transit_number, host_info, ppp_address, mpp_idle_percent, xmit_rate>;

} // namespace radius::attr::ascend

// clang-format on
