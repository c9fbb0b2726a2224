// SPDX-License-Identifier: MIT
// RFC 7155: Diameter Network Access Server Application, section 4.2.8.
// Made from dictionary.rfc7155 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"Originating-Line-Info", 94, type::sized<type::octets, 2>>
    originating_line_info;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc7155.
using rfc7155_table = table_of<attr::originating_line_info>;

} // namespace radius

// clang-format on
