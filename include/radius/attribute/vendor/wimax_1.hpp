// SPDX-License-Identifier: MIT
// WiMAX Forum Network Working Group: NWG stage 3.
// Made from dictionary.wimax by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>
#include <radius/attribute/vendor/wimax_values_1.hpp>
#include <radius/attribute/vendor/wimax_values_2.hpp>
#include <radius/attribute/vendor/wimax_values_3.hpp>

namespace radius::attr::wimax {

/// An attribute of WiMAX, vendor 24757.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa =
    attribute<Name, vendor_attribute_number(24757, Number, vendor_format{1, 1, true}), Type, Flags>;

inline constexpr vsa<"WiMAX-Capability", 1, type::tlv> capability;
inline constexpr vsa<"WiMAX-Release", attribute_number(1, 1), type::text> release;
inline constexpr vsa<"WiMAX-Accounting-Capabilities", attribute_number(1, 2),
                     type::enumerated<radius::wimax::accounting_capabilities, type::byte>>
    accounting_capabilities;
inline constexpr vsa<"WiMAX-Hotlining-Capabilities", attribute_number(1, 3),
                     type::enumerated<radius::wimax::hotlining_capabilities, type::byte>>
    hotlining_capabilities;
inline constexpr vsa<"WiMAX-Idle-Mode-Notification-Cap", attribute_number(1, 4),
                     type::enumerated<radius::wimax::idle_mode_notification_cap, type::byte>>
    idle_mode_notification_cap;
inline constexpr vsa<"WiMAX-ASN-IP-Service-Capabilities", attribute_number(1, 5),
                     type::enumerated<radius::wimax::asn_ip_service_capabilities, type::byte>>
    asn_ip_service_capabilities;
inline constexpr vsa<"WiMAX-VCSN-IP-Service-Capabilities", attribute_number(1, 6), type::byte>
    vcsn_ip_service_capabilities;
inline constexpr vsa<"WiMAX-Authorized-IP-Services", attribute_number(1, 7), type::byte>
    authorized_ip_services;
inline constexpr vsa<"WiMAX-Authorized-Anchor-Locations", attribute_number(1, 8), type::byte>
    authorized_anchor_locations;
inline constexpr vsa<"WiMAX-ASN-Ethernet-Service-Capabilities", attribute_number(1, 9),
                     type::enumerated<radius::wimax::asn_ethernet_service_capabilities, type::byte>>
    asn_ethernet_service_capabilities;
inline constexpr vsa<"WiMAX-VCSN-Ethernet-Service-Capabilities", attribute_number(1, 10),
                     type::enumerated<radius::wimax::vcsn_ethernet_service_capabilities, type::byte>>
    vcsn_ethernet_service_capabilities;
inline constexpr vsa<"WiMAX-Authorized-Ethernet-Services", attribute_number(1, 11), type::byte>
    authorized_ethernet_services;
inline constexpr vsa<"WiMAX-Device-Authentication-Indicator", 2, type::byte>
    device_authentication_indicator;
inline constexpr vsa<"WiMAX-GMT-Timezone-offset", 3, type::signed_integer> gmt_timezone_offset;
inline constexpr vsa<"WiMAX-AAA-Session-Id", 4, type::octets> aaa_session_id;
inline constexpr vsa<"WiMAX-MSK", 5, type::octets, flags{.hidden = hiding::tunnel_password}> msk;
inline constexpr vsa<"WiMAX-hHA-IP-MIP4", 6, type::ipv4addr> hha_ip_mip4;
inline constexpr vsa<"WiMAX-hHA-IP-MIP6", 7, type::ipv6addr> hha_ip_mip6;
inline constexpr vsa<"WiMAX-DHCPv4-Server", 8, type::combo_ip> dhcpv4_server;
inline constexpr vsa<"WiMAX-DHCPv6-Server", 9, type::combo_ip> dhcpv6_server;
inline constexpr vsa<"WiMAX-MN-hHA-MIP4-Key", 10, type::octets,
                     flags{.hidden = hiding::tunnel_password}>
    mn_hha_mip4_key;
inline constexpr vsa<"WiMAX-MN-hHA-MIP4-SPI", 11, type::integer> mn_hha_mip4_spi;
inline constexpr vsa<"WiMAX-MN-hHA-MIP6-Key", 12, type::octets,
                     flags{.hidden = hiding::tunnel_password}>
    mn_hha_mip6_key;
inline constexpr vsa<"WiMAX-MN-hHA-MIP6-SPI", 13, type::integer> mn_hha_mip6_spi;
inline constexpr vsa<"WiMAX-FA-RK-Key", 14, type::octets, flags{.hidden = hiding::tunnel_password}>
    fa_rk_key;
inline constexpr vsa<"WiMAX-HA-RK-Key", 15, type::octets, flags{.hidden = hiding::tunnel_password}>
    ha_rk_key;
inline constexpr vsa<"WiMAX-HA-RK-SPI", 16, type::integer> ha_rk_spi;
inline constexpr vsa<"WiMAX-HA-RK-Lifetime", 17, type::integer> ha_rk_lifetime;
inline constexpr vsa<"WiMAX-RRQ-HA-IP", 18, type::combo_ip> rrq_ha_ip;
inline constexpr vsa<"WiMAX-RRQ-MN-HA-Key", 19, type::octets,
                     flags{.hidden = hiding::tunnel_password}>
    rrq_mn_ha_key;
inline constexpr vsa<"WiMAX-RRQ-MN-HA-SPI", 20, type::integer> rrq_mn_ha_spi;
inline constexpr vsa<"WiMAX-Session-Continue", 21, type::integer> session_continue;
inline constexpr vsa<"WiMAX-Beginning-Of-Session", 22, type::integer> beginning_of_session;
inline constexpr vsa<"WiMAX-IP-Technology", 23, type::enumerated<radius::wimax::ip_technology>>
    ip_technology;
inline constexpr vsa<"WiMAX-Hotline-Indicator", 24, type::text> hotline_indicator;
inline constexpr vsa<"WiMAX-Prepaid-Indicator", 25, type::byte> prepaid_indicator;
inline constexpr vsa<"WiMAX-PDFID", 26, type::short_integer> pdfid;
inline constexpr vsa<"WiMAX-SDFID", 27, type::short_integer> sdfid;
inline constexpr vsa<"WiMAX-Packet-Flow-Descriptor", 28, type::tlv> packet_flow_descriptor;
inline constexpr vsa<"WiMAX-Packet-Data-Flow-Id", attribute_number(28, 1), type::short_integer>
    packet_data_flow_id;
inline constexpr vsa<"WiMAX-Service-Data-Flow-Id", attribute_number(28, 2), type::short_integer>
    service_data_flow_id;
inline constexpr vsa<"WiMAX-Service-Profile-Id", attribute_number(28, 3), type::integer>
    service_profile_id;
inline constexpr vsa<"WiMAX-Direction", attribute_number(28, 4),
                     type::enumerated<radius::wimax::direction, type::byte>>
    direction;
inline constexpr vsa<"WiMAX-Activation-Trigger", attribute_number(28, 5), type::byte>
    activation_trigger;
inline constexpr vsa<"WiMAX-Transport-Type", attribute_number(28, 6),
                     type::enumerated<radius::wimax::transport_type, type::byte>>
    transport_type;
inline constexpr vsa<"WiMAX-Uplink-QOS-Id", attribute_number(28, 7), type::byte> uplink_qos_id;
inline constexpr vsa<"WiMAX-Downlink-QOS-Id", attribute_number(28, 8), type::byte> downlink_qos_id;
inline constexpr vsa<"WiMAX-Uplink-Classifier", attribute_number(28, 9), type::text>
    uplink_classifier;
inline constexpr vsa<"WiMAX-Downlink-Classifier", attribute_number(28, 10), type::text>
    downlink_classifier;
inline constexpr vsa<"WiMAX-Classifier", attribute_number(28, 11), type::tlv> classifier;
inline constexpr vsa<"WiMAX-ClassifierID", attribute_number(28, 11, 1), type::integer> classifierid;
inline constexpr vsa<"WiMAX-Classifer-Priority", attribute_number(28, 11, 2), type::integer>
    classifer_priority;
inline constexpr vsa<"WiMAX-Classifer-Protocol", attribute_number(28, 11, 3), type::integer>
    classifer_protocol;
inline constexpr vsa<"WiMAX-Classifer-Direction", attribute_number(28, 11, 4),
                     type::enumerated<radius::wimax::classifer_direction, type::byte>>
    classifer_direction;
inline constexpr vsa<"WiMAX-Source-Specification", attribute_number(28, 11, 5), type::tlv>
    source_specification;
inline constexpr vsa<"WiMAX-Source-IPAddress", attribute_number(28, 11, 5, 1), type::ipv4addr>
    source_ipaddress;
inline constexpr vsa<"WiMAX-Source-IPAddressRange", attribute_number(28, 11, 5, 2), type::octets>
    source_ipaddressrange;
inline constexpr vsa<"WiMAX-Source-IPAddressMask", attribute_number(28, 11, 5, 3), type::combo_ip>
    source_ipaddressmask;
inline constexpr vsa<"WiMAX-Source-Port", attribute_number(28, 11, 5, 4), type::short_integer>
    source_port;
inline constexpr vsa<"WiMAX-Source-Port-Range", attribute_number(28, 11, 5, 5), type::integer>
    source_port_range;
inline constexpr vsa<"WiMAX-Source-Inverted", attribute_number(28, 11, 5, 6), type::byte>
    source_inverted;
inline constexpr vsa<"WiMAX-Source-Assigned", attribute_number(28, 11, 5, 7), type::byte>
    source_assigned;
inline constexpr vsa<"WiMAX-Destination-Specification", attribute_number(28, 11, 6), type::tlv>
    destination_specification;
inline constexpr vsa<"WiMAX-Destination-IPAddress", attribute_number(28, 11, 6, 1), type::ipv4addr>
    destination_ipaddress;
inline constexpr vsa<"WiMAX-Destination-IPAddressRange", attribute_number(28, 11, 6, 2),
                     type::octets>
    destination_ipaddressrange;
inline constexpr vsa<"WiMAX-Destination-IPAddressMask", attribute_number(28, 11, 6, 3),
                     type::combo_ip>
    destination_ipaddressmask;
inline constexpr vsa<"WiMAX-Destination-Port", attribute_number(28, 11, 6, 4), type::short_integer>
    destination_port;
inline constexpr vsa<"WiMAX-Destination-Port-Range", attribute_number(28, 11, 6, 5), type::integer>
    destination_port_range;
inline constexpr vsa<"WiMAX-Destination-Inverted", attribute_number(28, 11, 6, 6), type::byte>
    destination_inverted;
inline constexpr vsa<"WiMAX-Destination-Assigned", attribute_number(28, 11, 6, 7), type::byte>
    destination_assigned;
inline constexpr vsa<"WiMAX-IP-TOS/DSCP-Range-and-Mask", attribute_number(28, 11, 7), type::octets>
    ip_tos_dscp_range_and_mask;
inline constexpr vsa<"WiMAX-VLAN-ID", attribute_number(28, 11, 8), type::integer> vlan_id;
inline constexpr vsa<"WiMAX-802.1p", attribute_number(28, 11, 9), type::octets> _802_1p;
inline constexpr vsa<"WiMAX-QoS-Descriptor", 29, type::tlv> qos_descriptor;
inline constexpr vsa<"WiMAX-QoS-Id", attribute_number(29, 1), type::byte> qos_id;
inline constexpr vsa<"WiMAX-Global-Service-Class-Name", attribute_number(29, 2), type::text>
    global_service_class_name;
inline constexpr vsa<"WiMAX-Service-Class-Name", attribute_number(29, 3), type::text>
    service_class_name;
inline constexpr vsa<"WiMAX-Schedule-Type", attribute_number(29, 4),
                     type::enumerated<radius::wimax::schedule_type, type::byte>>
    schedule_type;
inline constexpr vsa<"WiMAX-Traffic-Priority", attribute_number(29, 5), type::byte>
    traffic_priority;
inline constexpr vsa<"WiMAX-Maximum-Sustained-Traffic-Rate", attribute_number(29, 6), type::integer>
    maximum_sustained_traffic_rate;
inline constexpr vsa<"WiMAX-Minimum-Reserved-Traffic-Rate", attribute_number(29, 7), type::integer>
    minimum_reserved_traffic_rate;
inline constexpr vsa<"WiMAX-Maximum-Traffic-Burst", attribute_number(29, 8), type::integer>
    maximum_traffic_burst;
inline constexpr vsa<"WiMAX-Tolerated-Jitter", attribute_number(29, 9), type::integer>
    tolerated_jitter;
inline constexpr vsa<"WiMAX-Maximum-Latency", attribute_number(29, 10), type::integer>
    maximum_latency;
inline constexpr vsa<"WiMAX-Reduced-Resources-Code", attribute_number(29, 11), type::byte>
    reduced_resources_code;
inline constexpr vsa<"WiMAX-Media-Flow-Type", attribute_number(29, 12),
                     type::enumerated<radius::wimax::media_flow_type, type::byte>>
    media_flow_type;
inline constexpr vsa<"WiMAX-Unsolicited-Grant-Interval", attribute_number(29, 13),
                     type::short_integer>
    unsolicited_grant_interval;
inline constexpr vsa<"WiMAX-SDU-Size", attribute_number(29, 14), type::short_integer> sdu_size;
inline constexpr vsa<"WiMAX-Unsolicited-Polling-Interval", attribute_number(29, 15),
                     type::short_integer>
    unsolicited_polling_interval;
inline constexpr vsa<"WiMAX-Media-Flow-Description-SDP", attribute_number(29, 16), type::text>
    media_flow_description_sdp;
inline constexpr vsa<"WiMAX-R3-IF-Descriptor", attribute_number(29, 17), type::tlv>
    r3_if_descriptor;
inline constexpr vsa<"WiMAX-R3-IF-Name", attribute_number(29, 17, 1), type::text> r3_if_name;
inline constexpr vsa<"WiMAX-R3-IF-ID", attribute_number(29, 17, 2), type::octets> r3_if_id;
inline constexpr vsa<"WiMAX-IPv4-addr", attribute_number(29, 17, 4), type::ipv4addr> ipv4_addr;
inline constexpr vsa<"WiMAX-IPv4-Netmask", attribute_number(29, 17, 5), type::ipv4addr>
    ipv4_netmask;
inline constexpr vsa<"WiMAX-DGW-IPv4-addr", attribute_number(29, 17, 6), type::ipv4addr>
    dgw_ipv4_addr;
inline constexpr vsa<"WiMAX-DHCP-Option", attribute_number(29, 18), type::tlv> dhcp_option;
inline constexpr vsa<"WiMAX-Ref-R3-IF-Name", attribute_number(29, 18, 1), type::text>
    ref_r3_if_name;
inline constexpr vsa<"WiMAX-DHCP-Option-Container", attribute_number(29, 18, 2), type::text>
    dhcp_option_container;
inline constexpr vsa<"WiMAX-Uplink-Granted-QoS", 30, type::text> uplink_granted_qos;
inline constexpr vsa<"WiMAX-Control-Packets-In", 31, type::integer> control_packets_in;
inline constexpr vsa<"WiMAX-Control-Octets-In", 32, type::integer> control_octets_in;
inline constexpr vsa<"WiMAX-Control-Packets-Out", 33, type::integer> control_packets_out;
inline constexpr vsa<"WiMAX-Control-Octets-Out", 34, type::integer> control_octets_out;
inline constexpr vsa<"WiMAX-PPAC", 35, type::tlv> ppac;
inline constexpr vsa<"WiMAX-Available-In-Client", attribute_number(35, 1),
                     type::enumerated<radius::wimax::available_in_client>>
    available_in_client;
inline constexpr vsa<"WiMAX-Session-Termination-Capability", 36,
                     type::enumerated<radius::wimax::session_termination_capability>>
    session_termination_capability;
inline constexpr vsa<"WiMAX-PPAQ", 37, type::tlv> ppaq;
inline constexpr vsa<"WiMAX-PPAQ-Quota-Identifier", attribute_number(37, 1), type::octets>
    ppaq_quota_identifier;
inline constexpr vsa<"WiMAX-Volume-Quota", attribute_number(37, 2), type::integer> volume_quota;
inline constexpr vsa<"WiMAX-Volume-Threshold", attribute_number(37, 3), type::integer>
    volume_threshold;
inline constexpr vsa<"WiMAX-Duration-Quota", attribute_number(37, 4), type::integer> duration_quota;
inline constexpr vsa<"WiMAX-Duration-Threshold", attribute_number(37, 5), type::integer>
    duration_threshold;
inline constexpr vsa<"WiMAX-Resource-Quota", attribute_number(37, 6), type::integer> resource_quota;
inline constexpr vsa<"WiMAX-Resource-Threshold", attribute_number(37, 7), type::integer>
    resource_threshold;
inline constexpr vsa<"WiMAX-Update-Reason", attribute_number(37, 8),
                     type::enumerated<radius::wimax::update_reason>>
    update_reason;
inline constexpr vsa<"WiMAX-Prepaid-Server", attribute_number(37, 9), type::combo_ip>
    prepaid_server;
inline constexpr vsa<"WiMAX-Service-Id", attribute_number(37, 10), type::text> service_id;
inline constexpr vsa<"WiMAX-Rating-Group-Id", attribute_number(37, 11), type::integer>
    rating_group_id;
inline constexpr vsa<"WiMAX-Termination-Action", attribute_number(37, 12),
                     type::enumerated<radius::wimax::termination_action, type::byte>>
    termination_action;
inline constexpr vsa<"WiMAX-Pool-Id", attribute_number(37, 13), type::integer> pool_id;
inline constexpr vsa<"WiMAX-Pool-Multiplier", attribute_number(37, 14), type::integer>
    pool_multiplier;
inline constexpr vsa<"WiMAX-Requested-Action", attribute_number(37, 15),
                     type::enumerated<radius::wimax::requested_action, type::byte>>
    requested_action;
inline constexpr vsa<"WiMAX-Check-Balance-Result", attribute_number(37, 16), type::byte>
    check_balance_result;
inline constexpr vsa<"WiMAX-Cost-Information-AVP", attribute_number(37, 17), type::octets>
    cost_information_avp;
inline constexpr vsa<"WiMAX-Prepaid-Tariff-Switching", 38, type::tlv> prepaid_tariff_switching;
inline constexpr vsa<"WiMAX-Prepaid-Quota-Identifier", attribute_number(38, 1), type::text>
    prepaid_quota_identifier;
inline constexpr vsa<"WiMAX-Volume-Used-After", attribute_number(38, 2), type::integer>
    volume_used_after;
inline constexpr vsa<"WiMAX-Tariff-Switch-Interval", attribute_number(38, 3), type::integer>
    tariff_switch_interval;
inline constexpr vsa<"WiMAX-Time-Interval-After", attribute_number(38, 4), type::integer>
    time_interval_after;
inline constexpr vsa<"WiMAX-Active-Time-Duration", 39, type::integer> active_time_duration;
inline constexpr vsa<"WiMAX-DHCP-RK", 40, type::octets, flags{.hidden = hiding::tunnel_password}>
    dhcp_rk;
inline constexpr vsa<"WiMAX-DHCP-RK-Key-Id", 41, type::integer> dhcp_rk_key_id;
inline constexpr vsa<"WiMAX-DHCP-RK-Lifetime", 42, type::integer> dhcp_rk_lifetime;

/// A part of the attributes of WiMAX.
using table_1 =
    table_of<capability, release, accounting_capabilities, hotlining_capabilities,
             idle_mode_notification_cap, asn_ip_service_capabilities, vcsn_ip_service_capabilities,
             authorized_ip_services, authorized_anchor_locations, asn_ethernet_service_capabilities,
             vcsn_ethernet_service_capabilities, authorized_ethernet_services,
             device_authentication_indicator, gmt_timezone_offset, aaa_session_id, msk, hha_ip_mip4,
             hha_ip_mip6, dhcpv4_server, dhcpv6_server, mn_hha_mip4_key, mn_hha_mip4_spi,
             mn_hha_mip6_key, mn_hha_mip6_spi, fa_rk_key, ha_rk_key, ha_rk_spi, ha_rk_lifetime,
             rrq_ha_ip, rrq_mn_ha_key, rrq_mn_ha_spi, session_continue, beginning_of_session,
             ip_technology, hotline_indicator, prepaid_indicator, pdfid, sdfid,
             packet_flow_descriptor, packet_data_flow_id, service_data_flow_id, service_profile_id,
             direction, activation_trigger, transport_type, uplink_qos_id, downlink_qos_id,
             uplink_classifier, downlink_classifier, classifier, classifierid, classifer_priority,
             classifer_protocol, classifer_direction, source_specification, source_ipaddress,
             source_ipaddressrange, source_ipaddressmask, source_port, source_port_range,
             source_inverted, source_assigned, destination_specification, destination_ipaddress,
             destination_ipaddressrange, destination_ipaddressmask, destination_port,
             destination_port_range, destination_inverted, destination_assigned,
             ip_tos_dscp_range_and_mask, vlan_id, _802_1p, qos_descriptor, qos_id,
             global_service_class_name, service_class_name, schedule_type, traffic_priority,
             maximum_sustained_traffic_rate, minimum_reserved_traffic_rate, maximum_traffic_burst,
             tolerated_jitter, maximum_latency, reduced_resources_code, media_flow_type,
             unsolicited_grant_interval, sdu_size, unsolicited_polling_interval,
             media_flow_description_sdp, r3_if_descriptor, r3_if_name, r3_if_id, ipv4_addr,
             ipv4_netmask, dgw_ipv4_addr, dhcp_option, ref_r3_if_name, dhcp_option_container,
             uplink_granted_qos, control_packets_in, control_octets_in, control_packets_out,
             control_octets_out, ppac, available_in_client, session_termination_capability, ppaq,
             ppaq_quota_identifier, volume_quota, volume_threshold, duration_quota,
             duration_threshold, resource_quota, resource_threshold, update_reason, prepaid_server,
             service_id, rating_group_id, termination_action, pool_id, pool_multiplier,
             requested_action, check_balance_result, cost_information_avp, prepaid_tariff_switching,
             prepaid_quota_identifier, volume_used_after, tariff_switch_interval,
             time_interval_after, active_time_duration, dhcp_rk, dhcp_rk_key_id, dhcp_rk_lifetime>;

} // namespace radius::attr::wimax

// clang-format on
