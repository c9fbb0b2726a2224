// SPDX-License-Identifier: MIT
// All standard attributes in one table, and the literal that finds one by its wire name.
#pragma once

#include <radius/attribute/microsoft.hpp>
#include <radius/attribute/rfc2865.hpp>
#include <radius/attribute/rfc2866.hpp>
#include <radius/attribute/rfc2867.hpp>
#include <radius/attribute/rfc2868.hpp>
#include <radius/attribute/rfc2869.hpp>
#include <radius/attribute/rfc3162.hpp>
#include <radius/attribute/rfc5176.hpp>
#include <radius/attribute/rfc6911.hpp>

namespace radius {

/// Several tables as one: searched and visited like a single `attribute_table`. Has no objects.
template <class... Tables>
struct combined_table : Tables... {
    combined_table() = delete;

    static constexpr std::size_t size() noexcept { return (Tables::size() + ...); }

    /// Calls `visit` with each attribute object, table by table.
    template <class Visitor>
    static constexpr void for_each(Visitor&& visit) {
        (Tables::for_each(visit), ...);
    }
};

/// Every attribute that this library defines. The values that RFC 3580 adds stand in their
/// attributes' own enumerations; RFC 3579 and RFC 5997 define no attributes.
using standard_table =
    combined_table<rfc2865_table, rfc2866_table, rfc2867_table, rfc2868_table, rfc2869_table,
                   rfc3162_table, rfc5176_table, rfc6911_table, microsoft_table>;

inline namespace literals {

/// "User-Name"_attr is the standard attribute with this wire name, exactly as spelt.
template <fixed_string Name>
consteval auto operator""_attr() noexcept {
    constexpr bool known = attribute_table_with<standard_table, Name>;
    static_assert(known, "radius: no standard attribute has this name");
    if constexpr (known) {
        return select_attribute<Name>(static_cast<const standard_table*>(nullptr));
    }
}

} // namespace literals

} // namespace radius
