// SPDX-License-Identifier: MIT
// RFC 8559: Dynamic Authorization Proxying in the Remote Authentication Dial-In User Service
// (RADIUS) Protocol, section 3.4.
// Made from dictionary.rfc8559 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"Operator-NAS-Identifier", attribute_number(241, 8), type::octets>
    operator_nas_identifier;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc8559.
using rfc8559_table = table_of<attr::operator_nas_identifier>;

} // namespace radius

// clang-format on
