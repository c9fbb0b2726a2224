// SPDX-License-Identifier: MIT
// RFC 4675: RADIUS Attributes for Virtual LAN and Priority Support, section 2.
// Made from dictionary.rfc4675 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius {

/// Whether frames of other VLANs are dropped on ingress (section 2.2).
enum class ingress_filters : std::uint32_t {
    enabled = 1,
    disabled = 2,
};

template <>
struct enumeration<ingress_filters> {
    static constexpr enumerator enumerators[] = {
        {"Enabled", 1},
        {"Disabled", 2},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"Egress-VLANID", 56, type::integer> egress_vlanid;
inline constexpr attribute<"Ingress-Filters", 57, type::enumerated<radius::ingress_filters>>
    ingress_filters;
inline constexpr attribute<"Egress-VLAN-Name", 58, type::text> egress_vlan_name;
inline constexpr attribute<"User-Priority-Table", 59, type::sized<type::octets, 8>>
    user_priority_table;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc4675.
using rfc4675_table = table_of<attr::egress_vlanid, attr::ingress_filters, attr::egress_vlan_name,
                               attr::user_priority_table>;

} // namespace radius

// clang-format on
