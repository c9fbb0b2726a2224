// SPDX-License-Identifier: MIT
// RFC 7930: Larger Packets for RADIUS over TCP; Original-Packet-Code is in section 4.
// Made from dictionary.rfc7930 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"Response-Length", attribute_number(241, 3), type::integer>
    response_length;
inline constexpr attribute<"Original-Packet-Code", attribute_number(241, 4), type::integer>
    original_packet_code;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc7930.
using rfc7930_table = table_of<attr::response_length, attr::original_packet_code>;

} // namespace radius

// clang-format on
