// SPDX-License-Identifier: MIT
// WiMAX Forum Network Working Group: NWG stage 3.
// Made from dictionary.wimax by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>
#include <radius/attribute/vendor/wimax_1.hpp>

namespace radius::attr::wimax {

inline constexpr vsa<"WiMAX-DHCP-Msg-Server-IP", 43, type::ipv4addr> dhcp_msg_server_ip;
inline constexpr vsa<"WiMAX-Idle-Mode-Transition", 44, type::byte> idle_mode_transition;
inline constexpr vsa<"WiMAX-NAP-Id", 45, type::octets> nap_id;
inline constexpr vsa<"WiMAX-BS-Id", 46, type::octets> bs_id;
inline constexpr vsa<"WiMAX-Location", 47, type::octets> location;
inline constexpr vsa<"WiMAX-Acct-Input-Packets-Gigaword", 48, type::integer>
    acct_input_packets_gigaword;
inline constexpr vsa<"WiMAX-Acct-Output-Packets-Gigaword", 49, type::integer>
    acct_output_packets_gigaword;
inline constexpr vsa<"WiMAX-Uplink-Flow-Description", 50, type::text> uplink_flow_description;
inline constexpr vsa<"WiMAX-Blu-Coa-IPv6", 51, type::ipv6addr> blu_coa_ipv6;
inline constexpr vsa<"WiMAX-DNS-Server", 52, type::combo_ip> dns_server;
inline constexpr vsa<"WiMAX-Hotline-Profile-Id", 53, type::text> hotline_profile_id;
inline constexpr vsa<"WiMAX-HTTP-Redirection-Rule", 54, type::text> http_redirection_rule;
inline constexpr vsa<"WiMAX-IP-Redirection-Rule", 55, type::text> ip_redirection_rule;
inline constexpr vsa<"WiMAX-Hotline-Session-Timer", 56, type::integer> hotline_session_timer;
inline constexpr vsa<"WiMAX-NSP-Id", 57, type::octets> nsp_id;
inline constexpr vsa<"WiMAX-HA-RK-Key-Requested", 58,
                     type::enumerated<radius::wimax::ha_rk_key_requested>>
    ha_rk_key_requested;
inline constexpr vsa<"WiMAX-Count-Type", 59, type::byte> count_type;
inline constexpr vsa<"WiMAX-DM-Action-Code", 60, type::enumerated<radius::wimax::dm_action_code>>
    dm_action_code;
inline constexpr vsa<"WiMAX-FA-RK-SPI", 61, type::integer> fa_rk_spi;
inline constexpr vsa<"WiMAX-Downlink-Flow-Description", 62, type::text> downlink_flow_description;
inline constexpr vsa<"WiMAX-Downlink-Granted-QoS", 63, type::tlv> downlink_granted_qos;
inline constexpr vsa<"WiMAX-vHA-IP-MIP4", 64, type::ipv4addr> vha_ip_mip4;
inline constexpr vsa<"WiMAX-vHA-IP-MIP6", 65, type::ipv6addr> vha_ip_mip6;
inline constexpr vsa<"WiMAX-vHA-MIP4-Key", 66, type::octets,
                     flags{.hidden = hiding::tunnel_password}>
    vha_mip4_key;
inline constexpr vsa<"WiMAX-vHA-RK-Key", 67, type::octets, flags{.hidden = hiding::tunnel_password}>
    vha_rk_key;
inline constexpr vsa<"WiMAX-vHA-RK-SPI", 68, type::integer> vha_rk_spi;
inline constexpr vsa<"WiMAX-vHA-RK-Lifetime", 69, type::integer> vha_rk_lifetime;
inline constexpr vsa<"WiMAX-MN-vHA-MIP6-Key", 70, type::octets,
                     flags{.hidden = hiding::tunnel_password}>
    mn_vha_mip6_key;
inline constexpr vsa<"WiMAX-MN-vHA-MIP4-SPI", 71, type::integer> mn_vha_mip4_spi;
inline constexpr vsa<"WiMAX-MN-vHA-MIP6-SPI", 72, type::integer> mn_vha_mip6_spi;
inline constexpr vsa<"WiMAX-vDHCPv4-Server", 73, type::ipv4addr> vdhcpv4_server;
inline constexpr vsa<"WiMAX-vDHCPv6-Server", 74, type::ipv6addr> vdhcpv6_server;
inline constexpr vsa<"WiMAX-vDHCP-RK", 75, type::octets, flags{.hidden = hiding::tunnel_password}>
    vdhcp_rk;
inline constexpr vsa<"WiMAX-vDHCP-RK-Key-ID", 76, type::integer> vdhcp_rk_key_id;
inline constexpr vsa<"WiMAX-vDHCP-RK-Lifetime", 77, type::integer> vdhcp_rk_lifetime;
inline constexpr vsa<"WiMAX-PMIP-Authenticated-Network-Identity", 78, type::text>
    pmip_authenticated_network_identity;
inline constexpr vsa<"WiMAX-Visited-Framed-IP-Address", 79, type::ipv4addr>
    visited_framed_ip_address;
inline constexpr vsa<"WiMAX-Visited-Framed-IPv6-Prefix", 80, type::ipv6prefix>
    visited_framed_ipv6_prefix;
inline constexpr vsa<"WiMAX-Visited-Framed-Interface-Id", 81, type::ifid>
    visited_framed_interface_id;
inline constexpr vsa<"WiMAX-MIP-Authorization-Status", 82,
                     type::enumerated<radius::wimax::mip_authorization_status>>
    mip_authorization_status;
inline constexpr vsa<"WiMAX-Flow-Descriptor-v2", 83, type::tlv> flow_descriptor_v2;
inline constexpr vsa<"WiMAX-Packet-Flow-Descriptor-v2", 84, type::tlv> packet_flow_descriptor_v2;
inline constexpr vsa<"WiMAX-PFDv2-Packet-Data-Flow-Id", attribute_number(84, 1),
                     type::short_integer>
    pfdv2_packet_data_flow_id;
inline constexpr vsa<"WiMAX-PFDv2-Service-Data-Flow-Id", attribute_number(84, 2),
                     type::short_integer>
    pfdv2_service_data_flow_id;
inline constexpr vsa<"WiMAX-PFDv2-Service-Profile-Id", attribute_number(84, 3), type::integer>
    pfdv2_service_profile_id;
inline constexpr vsa<"WiMAX-PFDv2-Direction", attribute_number(84, 4),
                     type::enumerated<radius::wimax::pfdv2_direction, type::byte>>
    pfdv2_direction;
inline constexpr vsa<"WiMAX-PFDv2-Activation-Trigger", attribute_number(84, 5),
                     type::enumerated<radius::wimax::pfdv2_activation_trigger, type::byte>>
    pfdv2_activation_trigger;
inline constexpr vsa<"WiMAX-PFDv2-Transport-Type", attribute_number(84, 6),
                     type::enumerated<radius::wimax::pfdv2_transport_type, type::byte>>
    pfdv2_transport_type;
inline constexpr vsa<"WiMAX-PFDv2-Uplink-QoS-Id", attribute_number(84, 7), type::byte>
    pfdv2_uplink_qos_id;
inline constexpr vsa<"WiMAX-PFDv2-Downlink-QoS-Id", attribute_number(84, 8), type::byte>
    pfdv2_downlink_qos_id;
inline constexpr vsa<"WiMAX-PFDv2-Classifier", attribute_number(84, 9), type::tlv> pfdv2_classifier;
inline constexpr vsa<"WiMAX-PFDv2-Classifier-Id", attribute_number(84, 9, 1), type::byte>
    pfdv2_classifier_id;
inline constexpr vsa<"WiMAX-PFDv2-Classifier-Priority", attribute_number(84, 9, 2), type::byte>
    pfdv2_classifier_priority;
inline constexpr vsa<"WiMAX-PFDv2-Classifier-Protocol", attribute_number(84, 9, 3), type::byte>
    pfdv2_classifier_protocol;
inline constexpr vsa<"WiMAX-PFDv2-Classifier-Direction", attribute_number(84, 9, 4), type::byte>
    pfdv2_classifier_direction;
inline constexpr vsa<"WiMAX-PFDv2-Classifier-Source-Spec", attribute_number(84, 9, 5), type::tlv>
    pfdv2_classifier_source_spec;
inline constexpr vsa<"WiMAX-PFDv2-Src-IP-Address", attribute_number(84, 9, 5, 1), type::combo_ip>
    pfdv2_src_ip_address;
inline constexpr vsa<"WiMAX-PFDv2-Src-IP-Address-Range", attribute_number(84, 9, 5, 2),
                     type::octets>
    pfdv2_src_ip_address_range;
inline constexpr vsa<"WiMAX-PFDv2-Src-IP-Address-Mask", attribute_number(84, 9, 5, 3),
                     type::combo_ip>
    pfdv2_src_ip_address_mask;
inline constexpr vsa<"WiMAX-PFDv2-Src-Port", attribute_number(84, 9, 5, 4), type::short_integer>
    pfdv2_src_port;
inline constexpr vsa<"WiMAX-PFDv2-Src-Port-Range", attribute_number(84, 9, 5, 5), type::integer>
    pfdv2_src_port_range;
inline constexpr vsa<"WiMAX-PFDv2-Src-Inverted", attribute_number(84, 9, 5, 6), type::byte>
    pfdv2_src_inverted;
inline constexpr vsa<"WiMAX-PFDv2-Src-Assigned", attribute_number(84, 9, 5, 7),
                     type::enumerated<radius::wimax::pfdv2_src_assigned, type::byte>>
    pfdv2_src_assigned;
inline constexpr vsa<"WiMAX-PFDv2-Src-MAC-Address", attribute_number(84, 9, 5, 8), type::ether>
    pfdv2_src_mac_address;
inline constexpr vsa<"WiMAX-PFDv2-Src-MAC-Mask", attribute_number(84, 9, 5, 9), type::ether>
    pfdv2_src_mac_mask;
inline constexpr vsa<"WiMAX-PFDv2-Classifier-Dest-Spec", attribute_number(84, 9, 6), type::tlv>
    pfdv2_classifier_dest_spec;
inline constexpr vsa<"WiMAX-PFDv2-Classifier-IP-ToS-DSCP", attribute_number(84, 9, 7), type::byte>
    pfdv2_classifier_ip_tos_dscp;
inline constexpr vsa<"WiMAX-PFDv2-Classifier-Action", attribute_number(84, 9, 8), type::byte>
    pfdv2_classifier_action;
inline constexpr vsa<"WiMAX-PFDv2-Classifier-Eth-Option", attribute_number(84, 9, 9), type::tlv>
    pfdv2_classifier_eth_option;
inline constexpr vsa<"WiMAX-PFDv2-Eth-Proto-Type", attribute_number(84, 9, 9, 1), type::tlv>
    pfdv2_eth_proto_type;
inline constexpr vsa<"WiMAX-PFDv2-Eth-Proto-Type-Ethertype", attribute_number(84, 9, 9, 1, 1),
                     type::short_integer>
    pfdv2_eth_proto_type_ethertype;
inline constexpr vsa<"WiMAX-PFDv2-Eth-Proto-Type-DSAP", attribute_number(84, 9, 9, 1, 2),
                     type::byte>
    pfdv2_eth_proto_type_dsap;
inline constexpr vsa<"WiMAX-PFDv2-Eth-VLAN-Id", attribute_number(84, 9, 9, 2), type::tlv>
    pfdv2_eth_vlan_id;
inline constexpr vsa<"WiMAX-PFDv2-Eth-VLAN-Id-S-VID", attribute_number(84, 9, 9, 2, 1),
                     type::integer>
    pfdv2_eth_vlan_id_s_vid;
inline constexpr vsa<"WiMAX-PFDv2-Eth-VLAN-Id-C-VID", attribute_number(84, 9, 9, 2, 2),
                     type::integer>
    pfdv2_eth_vlan_id_c_vid;
inline constexpr vsa<"WiMAX-PFDv2-Eth-Priority-Range", attribute_number(84, 9, 9, 3), type::tlv>
    pfdv2_eth_priority_range;
inline constexpr vsa<"WiMAX-PFDv2-Eth-Priority-Range-Low", attribute_number(84, 9, 9, 3, 1),
                     type::byte>
    pfdv2_eth_priority_range_low;
inline constexpr vsa<"WiMAX-PFDv2-Eth-Priority-Range-High", attribute_number(84, 9, 9, 3, 2),
                     type::byte>
    pfdv2_eth_priority_range_high;
inline constexpr vsa<"WiMAX-PFDv2-Paging-Preference", attribute_number(84, 9, 10), type::byte>
    pfdv2_paging_preference;
inline constexpr vsa<"WiMAX-PFDv2-VLAN-Tag-Rule-Id", attribute_number(84, 9, 11),
                     type::short_integer>
    pfdv2_vlan_tag_rule_id;
inline constexpr vsa<"WiMAX-VLAN-Tag-Processing-Descriptor", 85, type::tlv>
    vlan_tag_processing_descriptor;
inline constexpr vsa<"WiMAX-VLAN-Tag-Rule-Id", attribute_number(85, 1), type::short_integer>
    vlan_tag_rule_id;
inline constexpr vsa<"WiMAX-VLAN-Tag-C-VLAN-Priority", attribute_number(85, 2), type::byte>
    vlan_tag_c_vlan_priority;
inline constexpr vsa<"WiMAX-VLAN-Tag-VLAN-Id-Assignment", attribute_number(85, 3),
                     type::short_integer>
    vlan_tag_vlan_id_assignment;
inline constexpr vsa<"WiMAX-VLAN-Tag-C-VLAN-Id", attribute_number(85, 4), type::short_integer>
    vlan_tag_c_vlan_id;
inline constexpr vsa<"WiMAX-VLAN-Tag-S-VLAN-Id", attribute_number(85, 5), type::short_integer>
    vlan_tag_s_vlan_id;
inline constexpr vsa<"WiMAX-VLAN-Tag-C-S-VLAN-Id-Mapping", attribute_number(85, 6), type::integer>
    vlan_tag_c_s_vlan_id_mapping;
inline constexpr vsa<"WiMAX-VLAN-Tag-Local-Config-Info", attribute_number(85, 7), type::octets>
    vlan_tag_local_config_info;
inline constexpr vsa<"WiMAX-hDHCP-Server-Parameters", 86, type::tlv> hdhcp_server_parameters;
inline constexpr vsa<"WiMAX-hDHCP-DHCPv4-Address", attribute_number(86, 1), type::ipv4addr>
    hdhcp_dhcpv4_address;
inline constexpr vsa<"WiMAX-hDHCP-DHCPv6-Address", attribute_number(86, 2), type::ipv6addr>
    hdhcp_dhcpv6_address;
inline constexpr vsa<"WiMAX-hDHCP-DHCP-RK", attribute_number(86, 3), type::text,
                     flags{.hidden = hiding::tunnel_password}>
    hdhcp_dhcp_rk;
inline constexpr vsa<"WiMAX-hDHCP-DHCP-RK-Key-Id", attribute_number(86, 4), type::integer>
    hdhcp_dhcp_rk_key_id;
inline constexpr vsa<"WiMAX-hDHCP-DHCP-RK-Lifetime", attribute_number(86, 5), type::integer>
    hdhcp_dhcp_rk_lifetime;
inline constexpr vsa<"WiMAX-vDHCP-Server-Parameters", 87, type::tlv> vdhcp_server_parameters;
inline constexpr vsa<"WiMAX-vDHCP-DHCPv4-Address", attribute_number(87, 1), type::ipv4addr>
    vdhcp_dhcpv4_address;
inline constexpr vsa<"WiMAX-vDHCP-DHCPv6-Address", attribute_number(87, 2), type::ipv6addr>
    vdhcp_dhcpv6_address;
inline constexpr vsa<"WiMAX-vDHCP-DHCP-RK", attribute_number(87, 3), type::text,
                     flags{.hidden = hiding::tunnel_password}>
    vdhcp_dhcp_rk;
inline constexpr vsa<"WiMAX-vDHCP-DHCP-RK-Key-Id", attribute_number(87, 4), type::integer>
    vdhcp_dhcp_rk_key_id;
inline constexpr vsa<"WiMAX-vDHCP-DHCP-RK-Lifetime", attribute_number(87, 5), type::integer>
    vdhcp_dhcp_rk_lifetime;
inline constexpr vsa<"WiMAX-BS-Location", 88, type::octets> bs_location;
inline constexpr vsa<"WiMAX-Visited-IPv4-HoA-PMIP6", 89,
                     type::enumerated<radius::wimax::visited_ipv4_hoa_pmip6, type::byte>>
    visited_ipv4_hoa_pmip6;
inline constexpr vsa<"WiMAX-MS-Authenticated", 90,
                     type::enumerated<radius::wimax::ms_authenticated, type::byte>>
    ms_authenticated;
inline constexpr vsa<"WiMAX-PMIP6-Service-Info", 126, type::short_integer> pmip6_service_info;
inline constexpr vsa<"WiMAX-hLMA-IPv6-PMIP6", 127, type::ipv6addr> hlma_ipv6_pmip6;
inline constexpr vsa<"WiMAX-hLMA-IPv4-PMIP6", 128, type::ipv4addr> hlma_ipv4_pmip6;
inline constexpr vsa<"WiMAX-vLMA-IPv6-PMIP6", 129, type::ipv6addr> vlma_ipv6_pmip6;
inline constexpr vsa<"WiMAX-vLMA-IPv4-PMIP6", 130, type::ipv4addr> vlma_ipv4_pmip6;
inline constexpr vsa<"WiMAX-PMIP6-RK-Key", 131, type::octets,
                     flags{.hidden = hiding::tunnel_password}>
    pmip6_rk_key;
inline constexpr vsa<"WiMAX-PMIP6-RK-SPI", 132, type::integer> pmip6_rk_spi;
inline constexpr vsa<"WiMAX-Home-HNP-PMIP6", 133, type::ipv6prefix> home_hnp_pmip6;
inline constexpr vsa<"WiMAX-Home-Interface-Id-PMIP6", 134, type::ifid> home_interface_id_pmip6;
inline constexpr vsa<"WiMAX-Home-IPv4-HoA-PMIP6", 135, type::ipv4addr> home_ipv4_hoa_pmip6;
inline constexpr vsa<"WiMAX-Visited-HNP-PMIP6", 136, type::ipv6prefix> visited_hnp_pmip6;
inline constexpr vsa<"WiMAX-Visited-Interface-Id-PMIP6", 137, type::ifid>
    visited_interface_id_pmip6;
inline constexpr vsa<"WiMAX-Visited-IPv4-HoA-PMIP6-2", 138, type::ipv4addr>
    visited_ipv4_hoa_pmip6_2;
inline constexpr vsa<"WiMAX-AE-Command-Code", 143,
                     type::enumerated<radius::wimax::ae_command_code, type::byte>>
    ae_command_code;
inline constexpr vsa<"WiMAX-Requested-EUTRAN-Authentication-Info", 144, type::tlv>
    requested_eutran_authentication_info;
inline constexpr vsa<"WiMAX-Number-Of-Requested-Vectors", attribute_number(144, 1), type::integer>
    number_of_requested_vectors;
inline constexpr vsa<"WiMAX-Immediate-Response-Preferred", attribute_number(144, 2),
                     type::enumerated<radius::wimax::immediate_response_preferred>>
    immediate_response_preferred;
inline constexpr vsa<"WiMAX-Re-synchronization-Info", attribute_number(144, 3), type::octets>
    re_synchronization_info;
inline constexpr vsa<"WiMAX-Authentication-Info", 145, type::tlv> authentication_info;
inline constexpr vsa<"WiMAX-E-UTRAN-Vector", attribute_number(145, 1), type::tlv> e_utran_vector;
inline constexpr vsa<"WiMAX-E-UTRAN-Vector-Item-Number", attribute_number(145, 1, 1), type::integer>
    e_utran_vector_item_number;
inline constexpr vsa<"WiMAX-E-UTRAN-Vector-RAND", attribute_number(145, 1, 2), type::octets>
    e_utran_vector_rand;
inline constexpr vsa<"WiMAX-E-UTRAN-Vector-XRES", attribute_number(145, 1, 3), type::octets>
    e_utran_vector_xres;
inline constexpr vsa<"WiMAX-E-UTRAN-Vector-AUTN", attribute_number(145, 1, 4), type::octets>
    e_utran_vector_autn;
inline constexpr vsa<"WiMAX-E-UTRAN-Vector-KASME", attribute_number(145, 1, 5), type::octets>
    e_utran_vector_kasme;
inline constexpr vsa<"WiMAX-Visited-PLMN-ID", 146, type::octets> visited_plmn_id;
inline constexpr vsa<"WiMAX-RAT-Type", 150, type::integer> rat_type;
inline constexpr vsa<"WiMAX-Terminal-Information", 151, type::tlv> terminal_information;
inline constexpr vsa<"WiMAX-IMEI", attribute_number(151, 2), type::text> imei;

/// A part of the attributes of WiMAX.
using table_2 =
    table_of<dhcp_msg_server_ip, idle_mode_transition, nap_id, bs_id, location,
             acct_input_packets_gigaword, acct_output_packets_gigaword, uplink_flow_description,
             blu_coa_ipv6, dns_server, hotline_profile_id, http_redirection_rule,
             ip_redirection_rule, hotline_session_timer, nsp_id, ha_rk_key_requested, count_type,
             dm_action_code, fa_rk_spi, downlink_flow_description, downlink_granted_qos,
             vha_ip_mip4, vha_ip_mip6, vha_mip4_key, vha_rk_key, vha_rk_spi, vha_rk_lifetime,
             mn_vha_mip6_key, mn_vha_mip4_spi, mn_vha_mip6_spi, vdhcpv4_server, vdhcpv6_server,
             vdhcp_rk, vdhcp_rk_key_id, vdhcp_rk_lifetime, pmip_authenticated_network_identity,
             visited_framed_ip_address, visited_framed_ipv6_prefix, visited_framed_interface_id,
             mip_authorization_status, flow_descriptor_v2, packet_flow_descriptor_v2,
             pfdv2_packet_data_flow_id, pfdv2_service_data_flow_id, pfdv2_service_profile_id,
             pfdv2_direction, pfdv2_activation_trigger, pfdv2_transport_type, pfdv2_uplink_qos_id,
             pfdv2_downlink_qos_id, pfdv2_classifier, pfdv2_classifier_id,
             pfdv2_classifier_priority, pfdv2_classifier_protocol, pfdv2_classifier_direction,
             pfdv2_classifier_source_spec, pfdv2_src_ip_address, pfdv2_src_ip_address_range,
             pfdv2_src_ip_address_mask, pfdv2_src_port, pfdv2_src_port_range, pfdv2_src_inverted,
             pfdv2_src_assigned, pfdv2_src_mac_address, pfdv2_src_mac_mask,
             pfdv2_classifier_dest_spec, pfdv2_classifier_ip_tos_dscp, pfdv2_classifier_action,
             pfdv2_classifier_eth_option, pfdv2_eth_proto_type, pfdv2_eth_proto_type_ethertype,
             pfdv2_eth_proto_type_dsap, pfdv2_eth_vlan_id, pfdv2_eth_vlan_id_s_vid,
             pfdv2_eth_vlan_id_c_vid, pfdv2_eth_priority_range, pfdv2_eth_priority_range_low,
             pfdv2_eth_priority_range_high, pfdv2_paging_preference, pfdv2_vlan_tag_rule_id,
             vlan_tag_processing_descriptor, vlan_tag_rule_id, vlan_tag_c_vlan_priority,
             vlan_tag_vlan_id_assignment, vlan_tag_c_vlan_id, vlan_tag_s_vlan_id,
             vlan_tag_c_s_vlan_id_mapping, vlan_tag_local_config_info, hdhcp_server_parameters,
             hdhcp_dhcpv4_address, hdhcp_dhcpv6_address, hdhcp_dhcp_rk, hdhcp_dhcp_rk_key_id,
             hdhcp_dhcp_rk_lifetime, vdhcp_server_parameters, vdhcp_dhcpv4_address,
             vdhcp_dhcpv6_address, vdhcp_dhcp_rk, vdhcp_dhcp_rk_key_id, vdhcp_dhcp_rk_lifetime,
             bs_location, visited_ipv4_hoa_pmip6, ms_authenticated, pmip6_service_info,
             hlma_ipv6_pmip6, hlma_ipv4_pmip6, vlma_ipv6_pmip6, vlma_ipv4_pmip6, pmip6_rk_key,
             pmip6_rk_spi, home_hnp_pmip6, home_interface_id_pmip6, home_ipv4_hoa_pmip6,
             visited_hnp_pmip6, visited_interface_id_pmip6, visited_ipv4_hoa_pmip6_2,
             ae_command_code, requested_eutran_authentication_info, number_of_requested_vectors,
             immediate_response_preferred, re_synchronization_info, authentication_info,
             e_utran_vector, e_utran_vector_item_number, e_utran_vector_rand, e_utran_vector_xres,
             e_utran_vector_autn, e_utran_vector_kasme, visited_plmn_id, rat_type,
             terminal_information, imei>;

} // namespace radius::attr::wimax

// clang-format on
