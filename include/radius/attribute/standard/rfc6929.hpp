// SPDX-License-Identifier: MIT
// RFC 6929: Remote Authentication Dial In User Service (RADIUS) Protocol Extensions, sections 3
// and 4.
// Made from dictionary.rfc6929 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"Extended-Attribute-1", 241, type::extended> extended_attribute_1;
inline constexpr attribute<"Extended-Attribute-2", 242, type::extended> extended_attribute_2;
inline constexpr attribute<"Extended-Attribute-3", 243, type::extended> extended_attribute_3;
inline constexpr attribute<"Extended-Attribute-4", 244, type::extended> extended_attribute_4;
inline constexpr attribute<"Extended-Attribute-5", 245, type::long_extended> extended_attribute_5;
inline constexpr attribute<"Extended-Attribute-6", 246, type::long_extended> extended_attribute_6;
inline constexpr attribute<"Extended-Vendor-Specific-1", attribute_number(241, 26), type::evs>
    extended_vendor_specific_1;
inline constexpr attribute<"Extended-Vendor-Specific-2", attribute_number(242, 26), type::evs>
    extended_vendor_specific_2;
inline constexpr attribute<"Extended-Vendor-Specific-3", attribute_number(243, 26), type::evs>
    extended_vendor_specific_3;
inline constexpr attribute<"Extended-Vendor-Specific-4", attribute_number(244, 26), type::evs>
    extended_vendor_specific_4;
inline constexpr attribute<"Extended-Vendor-Specific-5", attribute_number(245, 26), type::evs>
    extended_vendor_specific_5;
inline constexpr attribute<"Extended-Vendor-Specific-6", attribute_number(246, 26), type::evs>
    extended_vendor_specific_6;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc6929.
using rfc6929_table = table_of<attr::extended_attribute_1, attr::extended_attribute_2,
                               attr::extended_attribute_3, attr::extended_attribute_4,
                               attr::extended_attribute_5, attr::extended_attribute_6,
                               attr::extended_vendor_specific_1, attr::extended_vendor_specific_2,
                               attr::extended_vendor_specific_3, attr::extended_vendor_specific_4,
                               attr::extended_vendor_specific_5, attr::extended_vendor_specific_6>;

} // namespace radius

// clang-format on
