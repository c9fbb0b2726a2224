// SPDX-License-Identifier: MIT
// U.S. Robotics and 3Com Total Control. Types have four octets and there is no length.
// Made from dictionary.usr by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>
#include <radius/attribute/vendor/usr_1.hpp>

namespace radius::attr::usr {

inline constexpr vsa<"USR-HARC-Disconnect-Code", 39051,
                     type::enumerated<radius::usr::harc_disconnect_code>>
    harc_disconnect_code;
inline constexpr vsa<"USR-Telnet-Options", 39052, type::integer> telnet_options;
inline constexpr vsa<"USR-CDMA-PktData-Network-ID", 39053, type::integer> cdma_pktdata_network_id;
inline constexpr vsa<"USR-Auth-Next-Server-Address", 39054, type::ipv4addr>
    auth_next_server_address;
inline constexpr vsa<"USR-User-PPP-AODI-Type", 39055, type::integer> user_ppp_aodi_type;
inline constexpr vsa<"USR-MLPPP-Fragmentation-Threshld", 39056, type::integer>
    mlppp_fragmentation_threshld;
inline constexpr vsa<"USR-Unnumbered-Local-IP-Address", 39057, type::ipv4addr>
    unnumbered_local_ip_address;
inline constexpr vsa<"USR-Traffic-Threshold", 39058, type::integer> traffic_threshold;
inline constexpr vsa<"USR-Keep-Alive-Interval", 39059, type::integer> keep_alive_interval;
inline constexpr vsa<"USR-Tunnel-Challenge-Outgoing", 39060, type::integer>
    tunnel_challenge_outgoing;
inline constexpr vsa<"USR-X25-Trunk-Profile", 39061, type::text> x25_trunk_profile;
inline constexpr vsa<"USR-X25-Acct-Input-Segment-Count", 39062, type::integer>
    x25_acct_input_segment_count;
inline constexpr vsa<"USR-X25-Acct-Output-Segment-Coun", 39063, type::integer>
    x25_acct_output_segment_coun;
inline constexpr vsa<"USR-X25-Acct-Segment-Size", 39064, type::integer> x25_acct_segment_size;
inline constexpr vsa<"USR-X25-Acct-Termination-Code", 39065, type::integer>
    x25_acct_termination_code;
inline constexpr vsa<"USR-X25-SVC-Logical-Channel-Numb", 39066, type::integer>
    x25_svc_logical_channel_numb;
inline constexpr vsa<"USR-Nailed-B-Channel-Indicator", 39067, type::integer>
    nailed_b_channel_indicator;
inline constexpr vsa<"USR-X25-SVC-Call-Attributes", 39068, type::integer> x25_svc_call_attributes;
inline constexpr vsa<"USR-Init-Reg-Server-Addr", 39069, type::ipv4addr> init_reg_server_addr;
inline constexpr vsa<"USR-Re-Reg-Server-Addr", 39070, type::ipv4addr> re_reg_server_addr;
inline constexpr vsa<"USR-Bytes-TX-Remain", 39071, type::integer> bytes_tx_remain;
inline constexpr vsa<"USR-Bytes-RX-Remain", 39072, type::integer> bytes_rx_remain;
inline constexpr vsa<"USR-Session-Time-Remain", 39073, type::integer> session_time_remain;
inline constexpr vsa<"USR-Pre-Paid-Enabled", 39074, type::integer> pre_paid_enabled;
inline constexpr vsa<"USR-Reg-Server-Prov-Timeout", 39075, type::integer> reg_server_prov_timeout;
inline constexpr vsa<"USR-Redirect", 39076, type::integer> redirect;
inline constexpr vsa<"USR-VLAN-Tag", 39077, type::integer> vlan_tag;
inline constexpr vsa<"USR-Rad-IP-Pool-Definition", 39078, type::text> rad_ip_pool_definition;
inline constexpr vsa<"USR-Rad-NMC-Call-Progress-Status", 39079, type::integer>
    rad_nmc_call_progress_status;
inline constexpr vsa<"USR-Rad-NMC-Blocks_RX", 39080, type::integer> rad_nmc_blocks_rx;
inline constexpr vsa<"USR-IDS0-Call-Type", 48719, type::integer> ids0_call_type;
inline constexpr vsa<"USR-Call-Terminate-in-GMT", 48720, type::time> call_terminate_in_gmt;
inline constexpr vsa<"USR-Call-Connect-in-GMT", 48721, type::time> call_connect_in_gmt;
inline constexpr vsa<"USR-Call-Arrival-in-GMT", 48722, type::time> call_arrival_in_gmt;
inline constexpr vsa<"USR-Channel-Connected-To", 48733, type::integer> channel_connected_to;
inline constexpr vsa<"USR-Slot-Connected-To", 48734, type::integer> slot_connected_to;
inline constexpr vsa<"USR-Device-Connected-To", 48735,
                     type::enumerated<radius::usr::device_connected_to>>
    device_connected_to;
inline constexpr vsa<"USR-NFAS-ID", 48736, type::integer> nfas_id;
inline constexpr vsa<"USR-Q931-Call-Reference-Value", 48737, type::integer>
    q931_call_reference_value;
inline constexpr vsa<"USR-Call-Event-Code", 48738, type::enumerated<radius::usr::call_event_code>>
    call_event_code;
inline constexpr vsa<"USR-DS0", 48739, type::integer> ds0;
inline constexpr vsa<"USR-DS0s", 48740, type::text> ds0s;
inline constexpr vsa<"USR-Gateway-IP-Address", 48742, type::ipv4addr> gateway_ip_address;
inline constexpr vsa<"USR-Physical-State", 48759, type::integer> physical_state;
inline constexpr vsa<"USR-Call-Reference-Number", 48765, type::integer> call_reference_number;
inline constexpr vsa<"USR-Chassis-Temp-Threshold", 48772, type::integer> chassis_temp_threshold;
inline constexpr vsa<"USR-Card-Type", 48773, type::enumerated<radius::usr::card_type>> card_type;
inline constexpr vsa<"USR-Security-Login-Limit", 48862, type::integer> security_login_limit;
inline constexpr vsa<"USR-Security-Resp-Limit", 48890, type::integer> security_resp_limit;
inline constexpr vsa<"USR-Packet-Bus-Session", 48916, type::integer> packet_bus_session;
inline constexpr vsa<"USR-DTE-Ring-No-Answer-Limit", 48919, type::integer> dte_ring_no_answer_limit;
inline constexpr vsa<"USR-Final-Rx-Link-Data-Rate", 48940,
                     type::enumerated<radius::usr::final_rx_link_data_rate>>
    final_rx_link_data_rate;
inline constexpr vsa<"USR-Initial-Rx-Link-Data-Rate", 48941,
                     type::enumerated<radius::usr::initial_rx_link_data_rate>>
    initial_rx_link_data_rate;
inline constexpr vsa<"USR-Event-Date-Time", 48943, type::time> event_date_time;
inline constexpr vsa<"USR-Chassis-Temperature", 48945, type::integer> chassis_temperature;
inline constexpr vsa<"USR-Actual-Voltage", 48946, type::integer> actual_voltage;
inline constexpr vsa<"USR-Expected-Voltage", 48947, type::integer> expected_voltage;
inline constexpr vsa<"USR-Power-Supply-Number", 48948, type::integer> power_supply_number;
inline constexpr vsa<"USR-Channel", 48952, type::integer> channel;
inline constexpr vsa<"USR-Chassis-Slot", 48953, type::integer> chassis_slot;
inline constexpr vsa<"USR-Event-Id", 49086, type::enumerated<radius::usr::event_id>> event_id;
inline constexpr vsa<"USR-Number-of-Rings-Limit", 49126, type::integer> number_of_rings_limit;
inline constexpr vsa<"USR-Connect-Time-Limit", 49127, type::integer> connect_time_limit;
inline constexpr vsa<"USR-Call-End-Date-Time", 49142, type::time> call_end_date_time;
inline constexpr vsa<"USR-Call-Start-Date-Time", 49143, type::time> call_start_date_time;
inline constexpr vsa<"USR-Server-Time", 61440, type::time> server_time;
inline constexpr vsa<"USR-Request-Type", 61441, type::enumerated<radius::usr::request_type>>
    request_type;
inline constexpr vsa<"USR-NAS-Type", 61442, type::enumerated<radius::usr::nas_type>> nas_type;
inline constexpr vsa<"USR-Auth-Mode", 61443, type::enumerated<radius::usr::auth_mode>> auth_mode;

/// A part of the attributes of USR.
using table_3 =
    table_of<harc_disconnect_code, telnet_options, cdma_pktdata_network_id,
             auth_next_server_address, user_ppp_aodi_type, mlppp_fragmentation_threshld,
             unnumbered_local_ip_address, traffic_threshold, keep_alive_interval,
             tunnel_challenge_outgoing, x25_trunk_profile, x25_acct_input_segment_count,
             x25_acct_output_segment_coun, x25_acct_segment_size, x25_acct_termination_code,
             x25_svc_logical_channel_numb, nailed_b_channel_indicator, x25_svc_call_attributes,
             init_reg_server_addr, re_reg_server_addr, bytes_tx_remain, bytes_rx_remain,
             session_time_remain, pre_paid_enabled, reg_server_prov_timeout, redirect, vlan_tag,
             rad_ip_pool_definition, rad_nmc_call_progress_status, rad_nmc_blocks_rx,
             ids0_call_type, call_terminate_in_gmt, call_connect_in_gmt, call_arrival_in_gmt,
             channel_connected_to, slot_connected_to, device_connected_to, nfas_id,
             q931_call_reference_value, call_event_code, ds0, ds0s, gateway_ip_address,
             physical_state, call_reference_number, chassis_temp_threshold, card_type,
             security_login_limit, security_resp_limit, packet_bus_session,
             dte_ring_no_answer_limit, final_rx_link_data_rate, initial_rx_link_data_rate,
             event_date_time, chassis_temperature, actual_voltage, expected_voltage,
             power_supply_number, channel, chassis_slot, event_id, number_of_rings_limit,
             connect_time_limit, call_end_date_time, call_start_date_time, server_time,
             request_type, nas_type, auth_mode>;

} // namespace radius::attr::usr

// clang-format on
