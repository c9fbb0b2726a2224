// SPDX-License-Identifier: MIT
// RFC 4849: RADIUS Filter Rule Attribute, section 2.
// Made from dictionary.rfc4849 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"NAS-Filter-Rule", 92, type::text> nas_filter_rule;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc4849.
using rfc4849_table = table_of<attr::nas_filter_rule>;

} // namespace radius

// clang-format on
