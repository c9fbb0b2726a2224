// SPDX-License-Identifier: MIT
// RFC 6519: RADIUS Extensions for Dual-Stack Lite, section 4.1.
// The name is written as DNS labels, so that it is octets and no text.
// Made from dictionary.rfc6519 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"DS-Lite-Tunnel-Name", 144, type::octets> ds_lite_tunnel_name;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc6519.
using rfc6519_table = table_of<attr::ds_lite_tunnel_name>;

} // namespace radius

// clang-format on
