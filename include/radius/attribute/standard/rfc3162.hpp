// SPDX-License-Identifier: MIT
// RFC 3162: RADIUS and IPv6, section 2.
// Made from dictionary.rfc3162 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"NAS-IPv6-Address", 95, type::ipv6addr> nas_ipv6_address;
inline constexpr attribute<"Framed-Interface-Id", 96, type::ifid> framed_interface_id;
inline constexpr attribute<"Framed-IPv6-Prefix", 97, type::ipv6prefix> framed_ipv6_prefix;
inline constexpr attribute<"Login-IPv6-Host", 98, type::ipv6addr> login_ipv6_host;
inline constexpr attribute<"Framed-IPv6-Route", 99, type::text> framed_ipv6_route;
inline constexpr attribute<"Framed-IPv6-Pool", 100, type::text> framed_ipv6_pool;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc3162.
using rfc3162_table = table_of<attr::nas_ipv6_address, attr::framed_interface_id,
                               attr::framed_ipv6_prefix, attr::login_ipv6_host,
                               attr::framed_ipv6_route, attr::framed_ipv6_pool>;

} // namespace radius

// clang-format on
