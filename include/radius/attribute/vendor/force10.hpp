// SPDX-License-Identifier: MIT
// Dell Force10 switches.
// Made from dictionary.force10 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::attr::force10 {

/// An attribute of Force10, vendor 6027.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(6027, Number), Type, Flags>;

inline constexpr vsa<"Force10-AVPair", 1, type::text> avpair;

/// All attributes of Force10.
using table = table_of<avpair>;

} // namespace radius::attr::force10

// clang-format on
