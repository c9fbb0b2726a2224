// SPDX-License-Identifier: MIT
// The attributes of RFC 2867: accounting of tunnels, section 4. Its values of Acct-Status-Type
// stand with RFC 2866.
#pragma once

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/data_types.hpp>

namespace radius {

namespace attr {

inline constexpr attribute<"Acct-Tunnel-Connection", 68, type::text> acct_tunnel_connection;
inline constexpr attribute<"Acct-Tunnel-Packets-Lost", 86, type::integer> acct_tunnel_packets_lost;

} // namespace attr

/// All attributes of RFC 2867.
using rfc2867_table = table_of<attr::acct_tunnel_connection, attr::acct_tunnel_packets_lost>;

} // namespace radius
