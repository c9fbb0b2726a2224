// SPDX-License-Identifier: MIT
// Roaring Penguin PPPoE server.
// Made from dictionary.roaringpenguin by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::attr::roaring_penguin {

/// An attribute of Roaring-Penguin, vendor 10055.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(10055, Number), Type, Flags>;

inline constexpr vsa<"RP-Upstream-Speed-Limit", 1, type::integer> upstream_speed_limit;
inline constexpr vsa<"RP-Downstream-Speed-Limit", 2, type::integer> downstream_speed_limit;
inline constexpr vsa<"RP-HURL", 3, type::text> hurl;
inline constexpr vsa<"RP-MOTM", 4, type::text> motm;
inline constexpr vsa<"RP-Max-Sessions-Per-User", 5, type::integer> max_sessions_per_user;

/// All attributes of Roaring-Penguin.
using table = table_of<upstream_speed_limit, downstream_speed_limit, hurl, motm,
                       max_sessions_per_user>;

} // namespace radius::attr::roaring_penguin

// clang-format on
