// SPDX-License-Identifier: MIT
// RFC 6572: RADIUS Support for Proxy Mobile IPv6, section 4.
// Made from dictionary.rfc6572 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"Mobile-Node-Identifier", 145, type::octets> mobile_node_identifier;
inline constexpr attribute<"Service-Selection", 146, type::text> service_selection;
inline constexpr attribute<"PMIP6-Home-LMA-IPv6-Address", 147, type::ipv6addr>
    pmip6_home_lma_ipv6_address;
inline constexpr attribute<"PMIP6-Visited-LMA-IPv6-Address", 148, type::ipv6addr>
    pmip6_visited_lma_ipv6_address;
inline constexpr attribute<"PMIP6-Home-LMA-IPv4-Address", 149, type::ipv4addr>
    pmip6_home_lma_ipv4_address;
inline constexpr attribute<"PMIP6-Visited-LMA-IPv4-Address", 150, type::ipv4addr>
    pmip6_visited_lma_ipv4_address;
inline constexpr attribute<"PMIP6-Home-HN-Prefix", 151, type::ipv6prefix> pmip6_home_hn_prefix;
inline constexpr attribute<"PMIP6-Visited-HN-Prefix", 152, type::ipv6prefix>
    pmip6_visited_hn_prefix;
inline constexpr attribute<"PMIP6-Home-Interface-ID", 153, type::ifid> pmip6_home_interface_id;
inline constexpr attribute<"PMIP6-Visited-Interface-ID", 154, type::ifid>
    pmip6_visited_interface_id;
inline constexpr attribute<"PMIP6-Home-IPv4-HoA", 155, type::ipv4prefix> pmip6_home_ipv4_hoa;
inline constexpr attribute<"PMIP6-Visited-IPv4-HoA", 156, type::ipv4prefix> pmip6_visited_ipv4_hoa;
inline constexpr attribute<"PMIP6-Home-DHCP4-Server-Address", 157, type::ipv4addr>
    pmip6_home_dhcp4_server_address;
inline constexpr attribute<"PMIP6-Visited-DHCP4-Server-Address", 158, type::ipv4addr>
    pmip6_visited_dhcp4_server_address;
inline constexpr attribute<"PMIP6-Home-DHCP6-Server-Address", 159, type::ipv6addr>
    pmip6_home_dhcp6_server_address;
inline constexpr attribute<"PMIP6-Visited-DHCP6-Server-Address", 160, type::ipv6addr>
    pmip6_visited_dhcp6_server_address;
inline constexpr attribute<"PMIP6-Home-IPv4-Gateway", 161, type::ipv4addr> pmip6_home_ipv4_gateway;
inline constexpr attribute<"PMIP6-Visited-IPv4-Gateway", 162, type::ipv4addr>
    pmip6_visited_ipv4_gateway;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc6572.
using rfc6572_table =
    table_of<attr::mobile_node_identifier, attr::service_selection,
             attr::pmip6_home_lma_ipv6_address, attr::pmip6_visited_lma_ipv6_address,
             attr::pmip6_home_lma_ipv4_address, attr::pmip6_visited_lma_ipv4_address,
             attr::pmip6_home_hn_prefix, attr::pmip6_visited_hn_prefix,
             attr::pmip6_home_interface_id, attr::pmip6_visited_interface_id,
             attr::pmip6_home_ipv4_hoa, attr::pmip6_visited_ipv4_hoa,
             attr::pmip6_home_dhcp4_server_address, attr::pmip6_visited_dhcp4_server_address,
             attr::pmip6_home_dhcp6_server_address, attr::pmip6_visited_dhcp6_server_address,
             attr::pmip6_home_ipv4_gateway, attr::pmip6_visited_ipv4_gateway>;

} // namespace radius

// clang-format on
