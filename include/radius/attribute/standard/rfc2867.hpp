// SPDX-License-Identifier: MIT
// RFC 2867: RADIUS Accounting Modifications for Tunnel Protocol Support, sections 3 and 4.
// Made from dictionary.rfc2867 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"Acct-Tunnel-Connection", 68, type::text> acct_tunnel_connection;
inline constexpr attribute<"Acct-Tunnel-Packets-Lost", 86, type::integer> acct_tunnel_packets_lost;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc2867.
using rfc2867_table = table_of<attr::acct_tunnel_connection, attr::acct_tunnel_packets_lost>;

} // namespace radius

// clang-format on
