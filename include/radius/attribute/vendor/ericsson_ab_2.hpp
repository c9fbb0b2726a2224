// SPDX-License-Identifier: MIT
// Ericsson SmartEdge routers, once Redback Networks.
// Made from dictionary.ericsson.ab by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>
#include <radius/attribute/vendor/ericsson_ab_1.hpp>

namespace radius::attr::ericsson_ab {

inline constexpr vsa<"SBC-Adjacency", 200, type::text> sbc_adjacency;
inline constexpr vsa<"DHCP-Field", 201, type::octets> dhcp_field;
inline constexpr vsa<"DHCP-Option", 202, type::octets> dhcp_option;
inline constexpr vsa<"Security-Service", 203, type::text> security_service;
inline constexpr vsa<"Reauth-Service-Name", 204, type::text, flags{.tagged = true}>
    reauth_service_name;
inline constexpr vsa<"Flow-IP-Profile", 205, type::text> flow_ip_profile;
inline constexpr vsa<"Radius-Throttle-Watermark", 206, type::integer> radius_throttle_watermark;
inline constexpr vsa<"RB-IPV6-DNS", 207, type::text> rb_ipv6_dns;
inline constexpr vsa<"RB-IPv6-Option", 208, type::text> rb_ipv6_option;
inline constexpr vsa<"Cluster-Partition-ID", 209, type::text> cluster_partition_id;
inline constexpr vsa<"Circuit-Group-Member", 210, type::text> circuit_group_member;
inline constexpr vsa<"Delegated-Max-Prefix", 212, type::integer> delegated_max_prefix;
inline constexpr vsa<"IPv4-Address-Release-Control", 213, type::text> ipv4_address_release_control;
inline constexpr vsa<"Acct-Input-IPv4-Octets", 214, type::integer> acct_input_ipv4_octets;
inline constexpr vsa<"Acct-Output-IPv4-Octets", 215, type::integer> acct_output_ipv4_octets;
inline constexpr vsa<"Acct-Input-IPv4-Packets", 216, type::integer> acct_input_ipv4_packets;
inline constexpr vsa<"Acct-Output-IPv4-Packets", 217, type::integer> acct_output_ipv4_packets;
inline constexpr vsa<"Acct-Input-IPv4-Gigawords", 218, type::integer> acct_input_ipv4_gigawords;
inline constexpr vsa<"Acct-Output-IPv4-Gigawords", 219, type::integer> acct_output_ipv4_gigawords;
inline constexpr vsa<"Acct-Input-IPv6-Octets", 220, type::integer> acct_input_ipv6_octets;
inline constexpr vsa<"Acct-Output-IPv6-Octets", 221, type::integer> acct_output_ipv6_octets;
inline constexpr vsa<"Acct-Input-IPv6-Packets", 222, type::integer> acct_input_ipv6_packets;
inline constexpr vsa<"Acct-Output-IPv6-Packets", 223, type::integer> acct_output_ipv6_packets;
inline constexpr vsa<"Acct-Input-IPv6-Gigawords", 224, type::integer> acct_input_ipv6_gigawords;
inline constexpr vsa<"Acct-Output-IPv6-Gigawords", 225, type::integer> acct_output_ipv6_gigawords;

/// A part of the attributes of Ericsson-AB.
using table_2 = table_of<sbc_adjacency, dhcp_field, dhcp_option, security_service,
                         reauth_service_name, flow_ip_profile, radius_throttle_watermark,
                         rb_ipv6_dns, rb_ipv6_option, cluster_partition_id, circuit_group_member,
                         delegated_max_prefix, ipv4_address_release_control, acct_input_ipv4_octets,
                         acct_output_ipv4_octets, acct_input_ipv4_packets, acct_output_ipv4_packets,
                         acct_input_ipv4_gigawords, acct_output_ipv4_gigawords,
                         acct_input_ipv6_octets, acct_output_ipv6_octets, acct_input_ipv6_packets,
                         acct_output_ipv6_packets, acct_input_ipv6_gigawords,
                         acct_output_ipv6_gigawords>;

} // namespace radius::attr::ericsson_ab

// clang-format on
