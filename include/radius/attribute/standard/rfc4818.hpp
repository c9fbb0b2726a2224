// SPDX-License-Identifier: MIT
// RFC 4818: RADIUS Delegated-IPv6-Prefix Attribute, section 3.
// Made from dictionary.rfc4818 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"Delegated-IPv6-Prefix", 123, type::ipv6prefix> delegated_ipv6_prefix;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc4818.
using rfc4818_table = table_of<attr::delegated_ipv6_prefix>;

} // namespace radius

// clang-format on
