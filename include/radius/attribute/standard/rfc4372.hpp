// SPDX-License-Identifier: MIT
// RFC 4372: Chargeable User Identity, section 2.2.
// Made from dictionary.rfc4372 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"Chargeable-User-Identity", 89, type::octets> chargeable_user_identity;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc4372.
using rfc4372_table = table_of<attr::chargeable_user_identity>;

} // namespace radius

// clang-format on
