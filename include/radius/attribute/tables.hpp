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
#include <radius/attribute/rfc4072.hpp>
#include <radius/attribute/rfc4372.hpp>
#include <radius/attribute/rfc4675.hpp>
#include <radius/attribute/rfc4679.hpp>
#include <radius/attribute/rfc4818.hpp>
#include <radius/attribute/rfc4849.hpp>
#include <radius/attribute/rfc5090.hpp>
#include <radius/attribute/rfc5176.hpp>
#include <radius/attribute/rfc5447.hpp>
#include <radius/attribute/rfc5580.hpp>
#include <radius/attribute/rfc5607.hpp>
#include <radius/attribute/rfc5904.hpp>
#include <radius/attribute/rfc6519.hpp>
#include <radius/attribute/rfc6572.hpp>
#include <radius/attribute/rfc6677.hpp>
#include <radius/attribute/rfc6911.hpp>
#include <radius/attribute/rfc6929.hpp>
#include <radius/attribute/rfc6930.hpp>
#include <radius/attribute/rfc7055.hpp>
#include <radius/attribute/rfc7155.hpp>
#include <radius/attribute/rfc7268.hpp>
#include <radius/attribute/rfc7499.hpp>
#include <radius/attribute/rfc7930.hpp>
#include <radius/attribute/rfc8045.hpp>
#include <radius/attribute/rfc8559.hpp>
#include <radius/attribute/rfc8658.hpp>
#include <radius/attribute/rfc9445.hpp>

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
        return select_attribute<Name>(static_cast<const standard_table*>(nullptr));
    }
}

} // namespace literals

} // namespace radius
