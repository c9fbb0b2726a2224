// SPDX-License-Identifier: MIT
// Check Point Gaia.
// Made from dictionary.checkpoint by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::attr::checkpoint {

/// An attribute of CheckPoint, vendor 2620.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(2620, Number), Type, Flags>;

inline constexpr vsa<"CP-Gaia-User-Role", 229, type::text> gaia_user_role;
inline constexpr vsa<"CP-Gaia-SuperUser-Access", 230, type::integer> gaia_superuser_access;

/// All attributes of CheckPoint.
using table = table_of<gaia_user_role, gaia_superuser_access>;

} // namespace radius::attr::checkpoint

// clang-format on
