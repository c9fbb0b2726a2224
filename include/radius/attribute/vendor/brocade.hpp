// SPDX-License-Identifier: MIT
// Brocade Fabric OS and Network OS.
// Made from dictionary.brocade by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::attr::brocade {

/// An attribute of Brocade, vendor 1588.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(1588, Number), Type, Flags>;

inline constexpr vsa<"Brocade-Auth-Role", 1, type::text> auth_role;
inline constexpr vsa<"Brocade-AVPairs1", 2, type::text> avpairs1;
inline constexpr vsa<"Brocade-AVPairs2", 3, type::text> avpairs2;
inline constexpr vsa<"Brocade-AVPairs3", 4, type::text> avpairs3;
inline constexpr vsa<"Brocade-AVPairs4", 5, type::text> avpairs4;
inline constexpr vsa<"Brocade-Passwd-ExpiryDate", 6, type::text> passwd_expirydate;
inline constexpr vsa<"Brocade-Passwd-WarnPeriod", 7, type::text> passwd_warnperiod;

/// All attributes of Brocade.
using table = table_of<auth_role, avpairs1, avpairs2, avpairs3, avpairs4, passwd_expirydate,
                       passwd_warnperiod>;

} // namespace radius::attr::brocade

// clang-format on
