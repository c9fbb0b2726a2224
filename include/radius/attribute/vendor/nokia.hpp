// SPDX-License-Identifier: MIT
// Nokia mobile packet core.
// Made from dictionary.nokia by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::attr::nokia {

/// An attribute of Nokia, vendor 94.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(94, Number), Type, Flags>;

inline constexpr vsa<"Nokia-AVPair", 1, type::text> avpair;
inline constexpr vsa<"Nokia-User-Profile", 2, type::text> user_profile;
inline constexpr vsa<"Nokia-Service-Name", 3, type::octets> service_name;
inline constexpr vsa<"Nokia-Service-Id", 4, type::octets> service_id;
inline constexpr vsa<"Nokia-Service-Username", 5, type::octets> service_username;
inline constexpr vsa<"Nokia-Service-Password", 6, type::octets> service_password;
inline constexpr vsa<"Nokia-Service-Primary-Indicator", 7, type::octets> service_primary_indicator;
inline constexpr vsa<"Nokia-Service-Charging-Type", 8, type::octets> service_charging_type;
inline constexpr vsa<"Nokia-Service-Encrypted-Password", 9, type::octets>
    service_encrypted_password;
inline constexpr vsa<"Nokia-Session-Access-Method", 10, type::octets> session_access_method;
inline constexpr vsa<"Nokia-Session-Charging-Type", 11, type::octets> session_charging_type;
inline constexpr vsa<"Nokia-OCS-ID1", 12, type::integer> ocs_id1;
inline constexpr vsa<"Nokia-OCS-ID2", 13, type::integer> ocs_id2;
inline constexpr vsa<"Nokia-TREC-Index", 14, type::integer> trec_index;
inline constexpr vsa<"Nokia-Requested-APN", 15, type::text> requested_apn;

/// All attributes of Nokia.
using table = table_of<avpair, user_profile, service_name, service_id, service_username,
                       service_password, service_primary_indicator, service_charging_type,
                       service_encrypted_password, session_access_method, session_charging_type,
                       ocs_id1, ocs_id2, trec_index, requested_apn>;

} // namespace radius::attr::nokia

// clang-format on
