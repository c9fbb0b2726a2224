// SPDX-License-Identifier: MIT
// <radius/attribute/vendor/force10.hpp> for the single header.
// Generated from include/ by single_include/generate.py: edit there.
#pragma once

#include <radius/radius.hpp>

// --- <radius/attribute/vendor/force10.hpp> ---

// Dell Force10 switches.
// Made from dictionary.force10 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr::force10 {

/// An attribute of Force10, vendor 6027.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(6027, Number), Type, Flags>;

inline constexpr vsa<"Force10-AVPair", 1, type::text> avpair;

/// All attributes of Force10.
using table = table_of<avpair>;

} // namespace radius::attr::force10

// clang-format on
