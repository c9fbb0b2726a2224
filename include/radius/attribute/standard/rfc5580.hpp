// SPDX-License-Identifier: MIT
// RFC 5580: Carrying Location Objects in RADIUS and Diameter, section 4.
// Made from dictionary.rfc5580 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius {

/// What the client can tell of a location: bits that add up (section 4.6).
enum class location_capable : std::uint32_t {
    civic_location = 1,
    geo_location = 2,
    users_location = 4,
    nas_location = 8,
};

/// What the server wants to know of a location: bits that add up (section 4.7).
enum class requested_location_info : std::uint32_t {
    civic_location = 1,
    geo_location = 2,
    users_location = 4,
    nas_location = 8,
    future_requests = 16,
    none = 32,
};

template <>
struct enumeration<location_capable> {
    static constexpr enumerator enumerators[] = {
        {"Civic-Location", 1},
        {"Geo-Location", 2},
        {"Users-Location", 4},
        {"NAS-Location", 8},
    };
};

template <>
struct enumeration<requested_location_info> {
    static constexpr enumerator enumerators[] = {
        {"Civic-Location", 1},
        {"Geo-Location", 2},
        {"Users-Location", 4},
        {"NAS-Location", 8},
        {"Future-Requests", 16},
        {"None", 32},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"Operator-Name", 126, type::text> operator_name;
inline constexpr attribute<"Location-Information", 127, type::octets> location_information;
inline constexpr attribute<"Location-Data", 128, type::octets> location_data;
inline constexpr attribute<"Basic-Location-Policy-Rules", 129, type::octets>
    basic_location_policy_rules;
inline constexpr attribute<"Extended-Location-Policy-Rules", 130, type::text>
    extended_location_policy_rules;
inline constexpr attribute<"Location-Capable", 131, type::enumerated<radius::location_capable>>
    location_capable;
inline constexpr attribute<"Requested-Location-Info", 132,
                           type::enumerated<radius::requested_location_info>>
    requested_location_info;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc5580.
using rfc5580_table = table_of<attr::operator_name, attr::location_information, attr::location_data,
                               attr::basic_location_policy_rules,
                               attr::extended_location_policy_rules, attr::location_capable,
                               attr::requested_location_info>;

} // namespace radius

// clang-format on
