// SPDX-License-Identifier: MIT
// RFC 6930: RADIUS Attribute for IPv6 Rapid Deployment on IPv4 Infrastructures (6rd), section 4.1.
// Made from dictionary.rfc6930 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"IPv6-6rd-Configuration", 173, type::tlv> ipv6_6rd_configuration;
inline constexpr attribute<"IPv6-6rd-IPv4MaskLen", attribute_number(173, 1), type::integer>
    ipv6_6rd_ipv4masklen;
inline constexpr attribute<"IPv6-6rd-Prefix", attribute_number(173, 2), type::ipv6prefix>
    ipv6_6rd_prefix;
inline constexpr attribute<"IPv6-6rd-BR-IPv4-Address", attribute_number(173, 3), type::ipv4addr>
    ipv6_6rd_br_ipv4_address;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc6930.
using rfc6930_table = table_of<attr::ipv6_6rd_configuration, attr::ipv6_6rd_ipv4masklen,
                               attr::ipv6_6rd_prefix, attr::ipv6_6rd_br_ipv4_address>;

} // namespace radius

// clang-format on
