// SPDX-License-Identifier: MIT
// RFC 5447: Diameter Mobile IPv6: Support for Network Access Server to Diameter Server
// Interaction, sections 4.2.4 and 4.2.5. A prefix is its length in bits and then 16 octets.
// Made from dictionary.rfc5447 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"MIP6-Feature-Vector", 124, type::integer64> mip6_feature_vector;
inline constexpr attribute<"MIP6-Home-Link-Prefix", 125, type::sized<type::octets, 17>>
    mip6_home_link_prefix;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc5447.
using rfc5447_table = table_of<attr::mip6_feature_vector, attr::mip6_home_link_prefix>;

} // namespace radius

// clang-format on
