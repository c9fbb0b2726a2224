// SPDX-License-Identifier: MIT
// Wi-Fi Alliance: best practices for wireless ISP roaming (WISPr).
// Made from dictionary.wispr by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::attr::wispr {

/// An attribute of WISPr, vendor 14122.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(14122, Number), Type, Flags>;

inline constexpr vsa<"WISPr-Location-ID", 1, type::text> location_id;
inline constexpr vsa<"WISPr-Location-Name", 2, type::text> location_name;
inline constexpr vsa<"WISPr-Logoff-URL", 3, type::text> logoff_url;
inline constexpr vsa<"WISPr-Redirection-URL", 4, type::text> redirection_url;
inline constexpr vsa<"WISPr-Bandwidth-Min-Up", 5, type::integer> bandwidth_min_up;
inline constexpr vsa<"WISPr-Bandwidth-Min-Down", 6, type::integer> bandwidth_min_down;
inline constexpr vsa<"WISPr-Bandwidth-Max-Up", 7, type::integer> bandwidth_max_up;
inline constexpr vsa<"WISPr-Bandwidth-Max-Down", 8, type::integer> bandwidth_max_down;
inline constexpr vsa<"WISPr-Session-Terminate-Time", 9, type::text> session_terminate_time;
inline constexpr vsa<"WISPr-Session-Terminate-End-Of-Day", 10, type::text>
    session_terminate_end_of_day;
inline constexpr vsa<"WISPr-Billing-Class-Of-Service", 11, type::text> billing_class_of_service;

/// All attributes of WISPr.
using table = table_of<location_id, location_name, logoff_url, redirection_url, bandwidth_min_up,
                       bandwidth_min_down, bandwidth_max_up, bandwidth_max_down,
                       session_terminate_time, session_terminate_end_of_day,
                       billing_class_of_service>;

} // namespace radius::attr::wispr

// clang-format on
