// SPDX-License-Identifier: MIT
// RFC 9445: RADIUS Extensions for DHCP-Configured Services, section 3.
// Made from dictionary.rfc9445 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"DHCPv6-Options", attribute_number(245, 3), type::octets> dhcpv6_options;
inline constexpr attribute<"DHCPv4-Options", attribute_number(245, 4), type::octets> dhcpv4_options;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc9445.
using rfc9445_table = table_of<attr::dhcpv6_options, attr::dhcpv4_options>;

} // namespace radius

// clang-format on
