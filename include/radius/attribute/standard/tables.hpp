// SPDX-License-Identifier: MIT
// All standard attributes in one table, and the literal that finds one by its wire name.
#pragma once

#include <radius/attribute/standard/microsoft.hpp>
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/standard/rfc2866.hpp>
#include <radius/attribute/standard/rfc2867.hpp>
#include <radius/attribute/standard/rfc2868.hpp>
#include <radius/attribute/standard/rfc2869.hpp>
#include <radius/attribute/standard/rfc3162.hpp>
#include <radius/attribute/standard/rfc4072.hpp>
#include <radius/attribute/standard/rfc4372.hpp>
#include <radius/attribute/standard/rfc4675.hpp>
#include <radius/attribute/standard/rfc4679.hpp>
#include <radius/attribute/standard/rfc4818.hpp>
#include <radius/attribute/standard/rfc4849.hpp>
#include <radius/attribute/standard/rfc5090.hpp>
#include <radius/attribute/standard/rfc5176.hpp>
#include <radius/attribute/standard/rfc5447.hpp>
#include <radius/attribute/standard/rfc5580.hpp>
#include <radius/attribute/standard/rfc5607.hpp>
#include <radius/attribute/standard/rfc5904.hpp>
#include <radius/attribute/standard/rfc6519.hpp>
#include <radius/attribute/standard/rfc6572.hpp>
#include <radius/attribute/standard/rfc6677.hpp>
#include <radius/attribute/standard/rfc6911.hpp>
#include <radius/attribute/standard/rfc6929.hpp>
#include <radius/attribute/standard/rfc6930.hpp>
#include <radius/attribute/standard/rfc7055.hpp>
#include <radius/attribute/standard/rfc7155.hpp>
#include <radius/attribute/standard/rfc7268.hpp>
#include <radius/attribute/standard/rfc7499.hpp>
#include <radius/attribute/standard/rfc7930.hpp>
#include <radius/attribute/standard/rfc8045.hpp>
#include <radius/attribute/standard/rfc8559.hpp>
#include <radius/attribute/standard/rfc8658.hpp>
#include <radius/attribute/standard/rfc9445.hpp>

namespace radius {

/// Every attribute of the RFCs, and Microsoft's. Other vendors have a header and a table each, in
/// <radius/attribute/vendor/...>. Values that RFCs add to each other's attributes stand in these
/// attributes' own enumerations; RFC 3579 and RFC 5997 define no attributes.
using standard_table = combined_table<
    rfc2865_table, rfc2866_table, rfc2867_table, rfc2868_table, rfc2869_table, rfc3162_table,
    rfc4072_table, rfc4372_table, rfc4675_table, attr::adsl_forum::table, rfc4818_table,
    rfc4849_table, rfc5090_table, rfc5176_table, rfc5447_table, rfc5580_table, rfc5607_table,
    rfc5904_table, rfc6519_table, rfc6572_table, rfc6677_table, rfc6911_table, rfc6929_table,
    rfc6930_table, rfc7055_table, rfc7155_table, rfc7268_table, rfc7499_table, rfc7930_table,
    rfc8045_table, rfc8559_table, rfc8658_table, rfc9445_table, microsoft_table>;

inline namespace literals {

/// "User-Name"_attr is the standard attribute with this wire name, exactly as spelt.
template <fixed_string Name>
consteval auto operator""_attr() noexcept {
    constexpr bool known = attribute_table_with<standard_table, Name>;
    static_assert(known, "radius: no standard attribute has this name");
    if constexpr (known) {
        return detail::select_attribute<Name>(static_cast<const standard_table*>(nullptr));
    }
}

} // namespace literals

} // namespace radius
