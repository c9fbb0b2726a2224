// SPDX-License-Identifier: MIT
// U.S. Robotics and 3Com Total Control. Types have four octets and there is no length.
// Made from dictionary.usr by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>
#include <radius/attribute/vendor/usr_1.hpp>

namespace radius::attr::usr {

inline constexpr vsa<"CW-MG-Id", 32844, type::integer> cw_mg_id;
inline constexpr vsa<"CW-Signaling-Protocol", 32845,
                     type::enumerated<radius::usr::cw_signaling_protocol>>
    cw_signaling_protocol;
inline constexpr vsa<"CW-Protocol-Transport", 32846,
                     type::enumerated<radius::usr::cw_protocol_transport>>
    cw_protocol_transport;
inline constexpr vsa<"CW-Local-Sig-Trans-Protocol", 32847,
                     type::enumerated<radius::usr::cw_local_sig_trans_protocol>>
    cw_local_sig_trans_protocol;
inline constexpr vsa<"CW-Local-Sig-Trans-Port", 32848, type::integer> cw_local_sig_trans_port;
inline constexpr vsa<"CW-Local-Sig-Trans-IP", 32849, type::ipv4addr> cw_local_sig_trans_ip;
inline constexpr vsa<"CW-Local-Sig-Trans-DNS", 32850, type::text> cw_local_sig_trans_dns;
inline constexpr vsa<"CW-Remote-Sig-Trans-Protocol", 32851,
                     type::enumerated<radius::usr::cw_remote_sig_trans_protocol>>
    cw_remote_sig_trans_protocol;
inline constexpr vsa<"CW-Remote-Sig-Trans-Port", 32852, type::integer> cw_remote_sig_trans_port;
inline constexpr vsa<"CW-Remote-Sig-Trans-IP", 32853, type::ipv4addr> cw_remote_sig_trans_ip;
inline constexpr vsa<"CW-Remote-Sig-Trans-DNS", 32854, type::text> cw_remote_sig_trans_dns;
inline constexpr vsa<"CW-Local-MG-RTP-Protocol", 32855,
                     type::enumerated<radius::usr::cw_local_mg_rtp_protocol>>
    cw_local_mg_rtp_protocol;
inline constexpr vsa<"CW-Local-MG-RTP-Port", 32856, type::integer> cw_local_mg_rtp_port;
inline constexpr vsa<"CW-Local-MG-RTP-IP", 32857, type::ipv4addr> cw_local_mg_rtp_ip;
inline constexpr vsa<"CW-Local-MG-RTP-DNS", 32858, type::text> cw_local_mg_rtp_dns;
inline constexpr vsa<"CW-Remote-MG-RTP-Protocol", 32859,
                     type::enumerated<radius::usr::cw_remote_mg_rtp_protocol>>
    cw_remote_mg_rtp_protocol;
inline constexpr vsa<"CW-Remote-MG-RTP-Port", 32860, type::integer> cw_remote_mg_rtp_port;
inline constexpr vsa<"CW-Remote-MG-RTP-IP", 32861, type::ipv4addr> cw_remote_mg_rtp_ip;
inline constexpr vsa<"CW-Remote-MG-RTP-DNS", 32862, type::text> cw_remote_mg_rtp_dns;
inline constexpr vsa<"CW-Call-Model", 32863, type::integer> cw_call_model;
inline constexpr vsa<"CW-Call-Plan-Id", 32864, type::integer> cw_call_plan_id;
inline constexpr vsa<"CW-Trans-Cld-Party-E164-Type", 32865,
                     type::enumerated<radius::usr::cw_trans_cld_party_e164_type>>
    cw_trans_cld_party_e164_type;
inline constexpr vsa<"CW-Trans-Cld-Party-E164-Num", 32866, type::text> cw_trans_cld_party_e164_num;
inline constexpr vsa<"CW-OSP-Source-Device", 32867, type::text> cw_osp_source_device;
inline constexpr vsa<"USR-PW_USR_IFilter_IP", 36864, type::text> pw_usr_ifilter_ip;
inline constexpr vsa<"USR-PW_USR_IFilter_IPX", 36865, type::text> pw_usr_ifilter_ipx;
inline constexpr vsa<"USR-SAP-Filter-In", 36866, type::text> sap_filter_in;
inline constexpr vsa<"USR-PW_USR_OFilter_IP", 36867, type::text> pw_usr_ofilter_ip;
inline constexpr vsa<"USR-PW_USR_OFilter_IPX", 36868, type::text> pw_usr_ofilter_ipx;
inline constexpr vsa<"USR-PW_USR_OFilter_SAP", 36869, type::text> pw_usr_ofilter_sap;
inline constexpr vsa<"USR-PW_VPN_ID", 36870, type::text> pw_vpn_id;
inline constexpr vsa<"USR-PW_VPN_Name", 36871, type::text> pw_vpn_name;
inline constexpr vsa<"USR-PW_VPN_Neighbor", 36872, type::ipv4addr> pw_vpn_neighbor;
inline constexpr vsa<"USR-PW_Framed_Routing_V2", 36873, type::text> pw_framed_routing_v2;
inline constexpr vsa<"USR-PW_VPN_Gateway", 36874, type::text> pw_vpn_gateway;
inline constexpr vsa<"USR-PW_Tunnel_Authentication", 36875, type::text> pw_tunnel_authentication;
inline constexpr vsa<"USR-PW_Index", 36876, type::text> pw_index;
inline constexpr vsa<"USR-PW_Cutoff", 36877, type::text> pw_cutoff;
inline constexpr vsa<"USR-PW_Packet", 36878, type::text> pw_packet;
inline constexpr vsa<"USR-Primary_DNS_Server", 36879, type::ipv4addr> primary_dns_server;
inline constexpr vsa<"USR-Secondary_DNS_Server", 36880, type::ipv4addr> secondary_dns_server;
inline constexpr vsa<"USR-Primary_NBNS_Server", 36881, type::ipv4addr> primary_nbns_server;
inline constexpr vsa<"USR-Secondary_NBNS_Server", 36882, type::ipv4addr> secondary_nbns_server;
inline constexpr vsa<"USR-Syslog-Tap", 36883, type::enumerated<radius::usr::syslog_tap>> syslog_tap;
inline constexpr vsa<"USR-MIC", 36884, type::text> mic;
inline constexpr vsa<"USR-Log-Filter-Packets", 36887, type::text> log_filter_packets;
inline constexpr vsa<"USR-Chassis-Call-Slot", 36889, type::integer> chassis_call_slot;
inline constexpr vsa<"USR-Chassis-Call-Span", 36890, type::integer> chassis_call_span;
inline constexpr vsa<"USR-Chassis-Call-Channel", 36891, type::integer> chassis_call_channel;
inline constexpr vsa<"USR-Keypress-Timeout", 36892, type::integer> keypress_timeout;
inline constexpr vsa<"USR-Unauthenticated-Time", 36893, type::integer> unauthenticated_time;
inline constexpr vsa<"USR-VPN-Encrypter", 36894, type::integer> vpn_encrypter;
inline constexpr vsa<"USR-VPN-GW-Location-Id", 36895, type::text> vpn_gw_location_id;
inline constexpr vsa<"USR-Re-Chap-Timeout", 36896, type::integer> re_chap_timeout;
inline constexpr vsa<"USR-CCP-Algorithm", 36897, type::enumerated<radius::usr::ccp_algorithm>>
    ccp_algorithm;
inline constexpr vsa<"USR-ACCM-Type", 36898, type::integer> accm_type;
inline constexpr vsa<"USR-Connect-Speed", 36899, type::enumerated<radius::usr::connect_speed>>
    connect_speed;
inline constexpr vsa<"USR-Framed_IP_Address_Pool_Name", 36900, type::text>
    framed_ip_address_pool_name;
inline constexpr vsa<"USR-MP-EDO", 36901, type::text> mp_edo;
inline constexpr vsa<"USR-Local-Framed-IP-Addr", 36902, type::ipv4addr> local_framed_ip_addr;
inline constexpr vsa<"USR-Framed-IPX-Route", 36903, type::ipv4addr> framed_ipx_route;
inline constexpr vsa<"USR-MPIP-Tunnel-Originator", 36904, type::ipv4addr> mpip_tunnel_originator;
inline constexpr vsa<"USR-Bearer-Capabilities", 38912, type::integer> bearer_capabilities;
inline constexpr vsa<"USR-Speed-Of-Connection", 38913,
                     type::enumerated<radius::usr::speed_of_connection>>
    speed_of_connection;
inline constexpr vsa<"USR-Max-Channels", 38914, type::integer> max_channels;
inline constexpr vsa<"USR-Channel-Expansion", 38915, type::integer> channel_expansion;
inline constexpr vsa<"USR-Channel-Decrement", 38916, type::integer> channel_decrement;
inline constexpr vsa<"USR-Expansion-Algorithm", 38917,
                     type::enumerated<radius::usr::expansion_algorithm>>
    expansion_algorithm;
inline constexpr vsa<"USR-Compression-Algorithm", 38918,
                     type::enumerated<radius::usr::compression_algorithm>>
    compression_algorithm;
inline constexpr vsa<"USR-Receive-Acc-Map", 38919, type::integer> receive_acc_map;
inline constexpr vsa<"USR-Transmit-Acc-Map", 38920, type::integer> transmit_acc_map;
inline constexpr vsa<"USR-Compression-Reset-Mode", 38922,
                     type::enumerated<radius::usr::compression_reset_mode>>
    compression_reset_mode;
inline constexpr vsa<"USR-Min-Compression-Size", 38923, type::integer> min_compression_size;
inline constexpr vsa<"USR-IP", 38924, type::integer> ip;
inline constexpr vsa<"USR-IPX", 38925, type::integer> ipx;
inline constexpr vsa<"USR-Filter-Zones", 38926, type::enumerated<radius::usr::filter_zones>>
    filter_zones;
inline constexpr vsa<"USR-Appletalk", 38927, type::enumerated<radius::usr::appletalk>> appletalk;
inline constexpr vsa<"USR-Bridging", 38928, type::enumerated<radius::usr::bridging>> bridging;
inline constexpr vsa<"USR-Spoofing", 38929, type::enumerated<radius::usr::spoofing>> spoofing;
inline constexpr vsa<"USR-Host-Type", 38930, type::integer> host_type;
inline constexpr vsa<"USR-Send-Name", 38931, type::text> send_name;
inline constexpr vsa<"USR-Send-Password", 38932, type::text> send_password;
inline constexpr vsa<"USR-Start-Time", 38933, type::integer> start_time;
inline constexpr vsa<"USR-End-Time", 38934, type::integer> end_time;
inline constexpr vsa<"USR-Send-Script1", 38935, type::text> send_script1;
inline constexpr vsa<"USR-Reply-Script1", 38936, type::text> reply_script1;
inline constexpr vsa<"USR-Send-Script2", 38937, type::text> send_script2;
inline constexpr vsa<"USR-Reply-Script2", 38938, type::text> reply_script2;
inline constexpr vsa<"USR-Send-Script3", 38939, type::text> send_script3;
inline constexpr vsa<"USR-Reply-Script3", 38940, type::text> reply_script3;
inline constexpr vsa<"USR-Send-Script4", 38941, type::text> send_script4;
inline constexpr vsa<"USR-Reply-Script4", 38942, type::text> reply_script4;
inline constexpr vsa<"USR-Send-Script5", 38943, type::text> send_script5;
inline constexpr vsa<"USR-Reply-Script5", 38944, type::text> reply_script5;
inline constexpr vsa<"USR-Send-Script6", 38945, type::text> send_script6;
inline constexpr vsa<"USR-Reply-Script6", 38946, type::text> reply_script6;
inline constexpr vsa<"USR-Terminal-Type", 38947, type::text> terminal_type;
inline constexpr vsa<"USR-Appletalk-Network-Range", 38948, type::integer> appletalk_network_range;
inline constexpr vsa<"USR-Local-IP-Address", 38949, type::text> local_ip_address;
inline constexpr vsa<"USR-Routing-Protocol", 38950, type::enumerated<radius::usr::routing_protocol>>
    routing_protocol;
inline constexpr vsa<"USR-Modem-Group", 38951, type::integer> modem_group;
inline constexpr vsa<"USR-IPX-Routing", 38952, type::enumerated<radius::usr::ipx_routing>>
    ipx_routing;
inline constexpr vsa<"USR-IPX-WAN", 38953, type::enumerated<radius::usr::ipx_wan>> ipx_wan;
inline constexpr vsa<"USR-IP-RIP-Policies", 38954, type::enumerated<radius::usr::ip_rip_policies>>
    ip_rip_policies;
inline constexpr vsa<"USR-IP-RIP-Simple-Auth-Password", 38955, type::text>
    ip_rip_simple_auth_password;
inline constexpr vsa<"USR-IP-RIP-Input-Filter", 38956, type::text> ip_rip_input_filter;
inline constexpr vsa<"USR-IP-Call-Input-Filter", 38957, type::text> ip_call_input_filter;
inline constexpr vsa<"USR-IPX-RIP-Input-Filter", 38958, type::text> ipx_rip_input_filter;
inline constexpr vsa<"USR-MP-MRRU", 38959, type::integer> mp_mrru;
inline constexpr vsa<"USR-IPX-Call-Input-Filter", 38960, type::text> ipx_call_input_filter;
inline constexpr vsa<"USR-AT-Input-Filter", 38961, type::text> at_input_filter;
inline constexpr vsa<"USR-AT-RTMP-Input-Filter", 38962, type::text> at_rtmp_input_filter;
inline constexpr vsa<"USR-AT-Zip-Input-Filter", 38963, type::text> at_zip_input_filter;
inline constexpr vsa<"USR-AT-Call-Input-Filter", 38964, type::text> at_call_input_filter;
inline constexpr vsa<"USR-ET-Bridge-Input-Filter", 38965, type::text> et_bridge_input_filter;
inline constexpr vsa<"USR-IP-RIP-Output-Filter", 38966, type::text> ip_rip_output_filter;
inline constexpr vsa<"USR-IP-Call-Output-Filter", 38967, type::text> ip_call_output_filter;
inline constexpr vsa<"USR-IPX-RIP-Output-Filter", 38968, type::text> ipx_rip_output_filter;
inline constexpr vsa<"USR-IPX-Call-Output-Filter", 38969, type::text> ipx_call_output_filter;
inline constexpr vsa<"USR-AT-Output-Filter", 38970, type::text> at_output_filter;
inline constexpr vsa<"USR-AT-RTMP-Output-Filter", 38971, type::text> at_rtmp_output_filter;
inline constexpr vsa<"USR-AT-Zip-Output-Filter", 38972, type::text> at_zip_output_filter;
inline constexpr vsa<"USR-AT-Call-Output-Filter", 38973, type::text> at_call_output_filter;
inline constexpr vsa<"USR-ET-Bridge-Output-Filter", 38974, type::text> et_bridge_output_filter;
inline constexpr vsa<"USR-ET-Bridge-Call-Output-Filte", 38975, type::text>
    et_bridge_call_output_filte;
inline constexpr vsa<"USR-IP-Default-Route-Option", 38976,
                     type::enumerated<radius::usr::ip_default_route_option>>
    ip_default_route_option;
inline constexpr vsa<"USR-MP-EDO-HIPER", 38977, type::text> mp_edo_hiper;
inline constexpr vsa<"USR-Modem-Training-Time", 38978, type::integer> modem_training_time;
inline constexpr vsa<"USR-Interface-Index", 38979, type::integer> interface_index;
inline constexpr vsa<"USR-Tunnel-Security", 38980, type::enumerated<radius::usr::tunnel_security>>
    tunnel_security;
inline constexpr vsa<"USR-Port-Tap", 38981, type::integer> port_tap;
inline constexpr vsa<"USR-Port-Tap-Format", 38982, type::integer> port_tap_format;
inline constexpr vsa<"USR-Port-Tap-Output", 38983, type::integer> port_tap_output;
inline constexpr vsa<"USR-Port-Tap-Facility", 38984, type::integer> port_tap_facility;
inline constexpr vsa<"USR-Port-Tap-Priority", 38985, type::integer> port_tap_priority;
inline constexpr vsa<"USR-Port-Tap-Address", 38986, type::ipv4addr> port_tap_address;
inline constexpr vsa<"USR-MobileIP-Home-Agent-Address", 38987, type::ipv4addr>
    mobileip_home_agent_address;
inline constexpr vsa<"USR-Tunneled-MLPP", 38988, type::integer> tunneled_mlpp;
inline constexpr vsa<"USR-Multicast-Proxy", 38989, type::integer> multicast_proxy;
inline constexpr vsa<"USR-Multicast-Receive", 38990, type::integer> multicast_receive;
inline constexpr vsa<"USR-Multicast-Forwarding", 38992, type::integer> multicast_forwarding;
inline constexpr vsa<"USR-IGMP-Query-Interval", 38993, type::integer> igmp_query_interval;
inline constexpr vsa<"USR-IGMP-Maximum-Response-Time", 38994, type::integer>
    igmp_maximum_response_time;
inline constexpr vsa<"USR-IGMP-Robustness", 38995, type::integer> igmp_robustness;
inline constexpr vsa<"USR-IGMP-Version", 38996, type::integer> igmp_version;
inline constexpr vsa<"USR-IGMP-Routing", 38997, type::integer> igmp_routing;
inline constexpr vsa<"USR-VTS-Session-Key", 38998, type::text> vts_session_key;
inline constexpr vsa<"USR-Orig-NAS-Type", 38999, type::text> orig_nas_type;
inline constexpr vsa<"USR-Call-Arrival-Time", 39000, type::integer> call_arrival_time;
inline constexpr vsa<"USR-Call-End-Time", 39001, type::integer> call_end_time;
inline constexpr vsa<"USR-Rad-Multicast-Routing-Ttl", 39008, type::integer>
    rad_multicast_routing_ttl;
inline constexpr vsa<"USR-Rad-Multicast-Routing-RtLim", 39009, type::integer>
    rad_multicast_routing_rtlim;
inline constexpr vsa<"USR-Rad-Multicast-Routing-Proto", 39010, type::integer>
    rad_multicast_routing_proto;
inline constexpr vsa<"USR-Rad-Multicast-Routing-Bound", 39011, type::text>
    rad_multicast_routing_bound;
inline constexpr vsa<"USR-Rad-Dvmrp-Metric", 39012, type::integer> rad_dvmrp_metric;
inline constexpr vsa<"USR-Chat-Script-Name", 39013, type::text> chat_script_name;
inline constexpr vsa<"USR-CUSR-hat-Script-Rules", 39014, type::text> cusr_hat_script_rules;
inline constexpr vsa<"USR-Rad-Location-Type", 39015, type::integer> rad_location_type;
inline constexpr vsa<"USR-Tunnel-Switch-Endpoint", 39016, type::text> tunnel_switch_endpoint;
inline constexpr vsa<"USR-OSPF-Addressless-Index", 39017, type::integer> ospf_addressless_index;
inline constexpr vsa<"USR-Callback-Type", 39018, type::enumerated<radius::usr::callback_type>>
    callback_type;
inline constexpr vsa<"USR-Tunnel-Auth-Hostname", 39019, type::text> tunnel_auth_hostname;
inline constexpr vsa<"USR-Acct-Reason-Code", 39020, type::integer> acct_reason_code;
inline constexpr vsa<"USR-QoS-Queuing-Mehtod", 39021, type::integer> qos_queuing_mehtod;
inline constexpr vsa<"USR-PQ-Default-Priority", 39022, type::integer> pq_default_priority;
inline constexpr vsa<"USR-IP-SAA-Filter", 39024, type::integer> ip_saa_filter;
inline constexpr vsa<"USR-FQ-Default-Priority", 39025, type::integer> fq_default_priority;
inline constexpr vsa<"USR-IPP-Enable", 39026, type::integer> ipp_enable;
inline constexpr vsa<"USR-Pre-Shared-MN-Key", 39027, type::text> pre_shared_mn_key;
inline constexpr vsa<"USR-MIP-NAI", 39028, type::integer> mip_nai;
inline constexpr vsa<"USR-DNIS-ReAuthentication", 39029, type::integer> dnis_reauthentication;
inline constexpr vsa<"USR-Agent", 39030, type::enumerated<radius::usr::agent>> agent;
inline constexpr vsa<"USR-PQ-Parameters", 39031, type::integer> pq_parameters;
inline constexpr vsa<"USR-Dvmrp-Prune-Lifetime", 39032, type::integer> dvmrp_prune_lifetime;
inline constexpr vsa<"USR-Special-Xon-Xoff-Flow", 39033, type::integer> special_xon_xoff_flow;
inline constexpr vsa<"USR-Dvmrp-Advertised-Metric", 39034, type::integer> dvmrp_advertised_metric;
inline constexpr vsa<"USR-Dvmrp-Retransmit-Prunes", 39035, type::integer> dvmrp_retransmit_prunes;
inline constexpr vsa<"USR-Dvmrp-Non-Pruners", 39036, type::integer> dvmrp_non_pruners;
inline constexpr vsa<"USR-Dvmrp-Route-Transit", 39037, type::integer> dvmrp_route_transit;
inline constexpr vsa<"USR-Dvmrp-Input-Filter", 39038, type::text> dvmrp_input_filter;
inline constexpr vsa<"USR-Dvmrp-Output-Filter", 39040, type::text> dvmrp_output_filter;
inline constexpr vsa<"USR-Policy-Access", 39041, type::integer> policy_access;
inline constexpr vsa<"USR-Policy-Configuration", 39042, type::integer> policy_configuration;
inline constexpr vsa<"USR-Policy-Filename", 39043, type::text> policy_filename;
inline constexpr vsa<"USR-Policy-Type", 39044, type::integer> policy_type;
inline constexpr vsa<"USR-Mobile-Session-ID", 39045, type::integer> mobile_session_id;
inline constexpr vsa<"USR-Mobile-Accounting-Type", 39046, type::integer> mobile_accounting_type;
inline constexpr vsa<"USR-Mobile-Service-Option", 39047, type::integer> mobile_service_option;
inline constexpr vsa<"USR-Wallclock-Timestamp", 39048, type::integer> wallclock_timestamp;
inline constexpr vsa<"USR-Supports-Tags", 39049, type::integer> supports_tags;
inline constexpr vsa<"USR-Dvmrp-Initial-Flooding", 39050, type::integer> dvmrp_initial_flooding;

/// A part of the attributes of USR.
using table_2 =
    table_of<cw_mg_id, cw_signaling_protocol, cw_protocol_transport, cw_local_sig_trans_protocol,
             cw_local_sig_trans_port, cw_local_sig_trans_ip, cw_local_sig_trans_dns,
             cw_remote_sig_trans_protocol, cw_remote_sig_trans_port, cw_remote_sig_trans_ip,
             cw_remote_sig_trans_dns, cw_local_mg_rtp_protocol, cw_local_mg_rtp_port,
             cw_local_mg_rtp_ip, cw_local_mg_rtp_dns, cw_remote_mg_rtp_protocol,
             cw_remote_mg_rtp_port, cw_remote_mg_rtp_ip, cw_remote_mg_rtp_dns, cw_call_model,
             cw_call_plan_id, cw_trans_cld_party_e164_type, cw_trans_cld_party_e164_num,
             cw_osp_source_device, pw_usr_ifilter_ip, pw_usr_ifilter_ipx, sap_filter_in,
             pw_usr_ofilter_ip, pw_usr_ofilter_ipx, pw_usr_ofilter_sap, pw_vpn_id, pw_vpn_name,
             pw_vpn_neighbor, pw_framed_routing_v2, pw_vpn_gateway, pw_tunnel_authentication,
             pw_index, pw_cutoff, pw_packet, primary_dns_server, secondary_dns_server,
             primary_nbns_server, secondary_nbns_server, syslog_tap, mic, log_filter_packets,
             chassis_call_slot, chassis_call_span, chassis_call_channel, keypress_timeout,
             unauthenticated_time, vpn_encrypter, vpn_gw_location_id, re_chap_timeout,
             ccp_algorithm, accm_type, connect_speed, framed_ip_address_pool_name, mp_edo,
             local_framed_ip_addr, framed_ipx_route, mpip_tunnel_originator, bearer_capabilities,
             speed_of_connection, max_channels, channel_expansion, channel_decrement,
             expansion_algorithm, compression_algorithm, receive_acc_map, transmit_acc_map,
             compression_reset_mode, min_compression_size, ip, ipx, filter_zones, appletalk,
             bridging, spoofing, host_type, send_name, send_password, start_time, end_time,
             send_script1, reply_script1, send_script2, reply_script2, send_script3, reply_script3,
             send_script4, reply_script4, send_script5, reply_script5, send_script6, reply_script6,
             terminal_type, appletalk_network_range, local_ip_address, routing_protocol,
             modem_group, ipx_routing, ipx_wan, ip_rip_policies, ip_rip_simple_auth_password,
             ip_rip_input_filter, ip_call_input_filter, ipx_rip_input_filter, mp_mrru,
             ipx_call_input_filter, at_input_filter, at_rtmp_input_filter, at_zip_input_filter,
             at_call_input_filter, et_bridge_input_filter, ip_rip_output_filter,
             ip_call_output_filter, ipx_rip_output_filter, ipx_call_output_filter, at_output_filter,
             at_rtmp_output_filter, at_zip_output_filter, at_call_output_filter,
             et_bridge_output_filter, et_bridge_call_output_filte, ip_default_route_option,
             mp_edo_hiper, modem_training_time, interface_index, tunnel_security, port_tap,
             port_tap_format, port_tap_output, port_tap_facility, port_tap_priority,
             port_tap_address, mobileip_home_agent_address, tunneled_mlpp, multicast_proxy,
             multicast_receive, multicast_forwarding, igmp_query_interval,
             igmp_maximum_response_time, igmp_robustness, igmp_version, igmp_routing,
             vts_session_key, orig_nas_type, call_arrival_time, call_end_time,
             rad_multicast_routing_ttl, rad_multicast_routing_rtlim, rad_multicast_routing_proto,
             rad_multicast_routing_bound, rad_dvmrp_metric, chat_script_name, cusr_hat_script_rules,
             rad_location_type, tunnel_switch_endpoint, ospf_addressless_index, callback_type,
             tunnel_auth_hostname, acct_reason_code, qos_queuing_mehtod, pq_default_priority,
             ip_saa_filter, fq_default_priority, ipp_enable, pre_shared_mn_key, mip_nai,
             dnis_reauthentication, agent, pq_parameters, dvmrp_prune_lifetime,
             special_xon_xoff_flow, dvmrp_advertised_metric, dvmrp_retransmit_prunes,
             dvmrp_non_pruners, dvmrp_route_transit, dvmrp_input_filter, dvmrp_output_filter,
             policy_access, policy_configuration, policy_filename, policy_type, mobile_session_id,
             mobile_accounting_type, mobile_service_option, wallclock_timestamp, supports_tags,
             dvmrp_initial_flooding>;

} // namespace radius::attr::usr

// clang-format on
