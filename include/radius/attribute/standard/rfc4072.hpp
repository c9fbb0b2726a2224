// SPDX-License-Identifier: MIT
// RFC 4072: Diameter EAP Application, section 4.1.4.
// Made from dictionary.rfc4072 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"EAP-Key-Name", 102, type::octets> eap_key_name;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc4072.
using rfc4072_table = table_of<attr::eap_key_name>;

} // namespace radius

// clang-format on
