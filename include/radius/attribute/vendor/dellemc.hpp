// SPDX-License-Identifier: MIT
// Dell EMC switches.
// Made from dictionary.dellemc by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::attr::dellemc {

/// An attribute of DellEMC, vendor 674.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(674, Number), Type, Flags>;

inline constexpr vsa<"DellEMC-AVpair", 1, type::text> avpair;
inline constexpr vsa<"DellEMC-Group-Name", 2, type::text> group_name;

/// All attributes of DellEMC.
using table = table_of<avpair, group_name>;

} // namespace radius::attr::dellemc

// clang-format on
