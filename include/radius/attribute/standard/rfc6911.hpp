// SPDX-License-Identifier: MIT
// RFC 6911: RADIUS Attributes for IPv6 Access Networks, section 3.
// Made from dictionary.rfc6911 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"Framed-IPv6-Address", 168, type::ipv6addr> framed_ipv6_address;
inline constexpr attribute<"DNS-Server-IPv6-Address", 169, type::ipv6addr> dns_server_ipv6_address;
inline constexpr attribute<"Route-IPv6-Information", 170, type::ipv6prefix> route_ipv6_information;
inline constexpr attribute<"Delegated-IPv6-Prefix-Pool", 171, type::text>
    delegated_ipv6_prefix_pool;
inline constexpr attribute<"Stateful-IPv6-Address-Pool", 172, type::text>
    stateful_ipv6_address_pool;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc6911.
using rfc6911_table = table_of<attr::framed_ipv6_address, attr::dns_server_ipv6_address,
                               attr::route_ipv6_information, attr::delegated_ipv6_prefix_pool,
                               attr::stateful_ipv6_address_pool>;

} // namespace radius

// clang-format on
