// SPDX-License-Identifier: MIT
// ChilliSpot and CoovaChilli hotspots.
// Made from dictionary.chillispot by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::attr::chillispot {

/// An attribute of ChilliSpot, vendor 14559.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(14559, Number), Type, Flags>;

inline constexpr vsa<"ChilliSpot-Max-Input-Octets", 1, type::integer> max_input_octets;
inline constexpr vsa<"ChilliSpot-Max-Output-Octets", 2, type::integer> max_output_octets;
inline constexpr vsa<"ChilliSpot-Max-Total-Octets", 3, type::integer> max_total_octets;
inline constexpr vsa<"ChilliSpot-Bandwidth-Max-Up", 4, type::integer> bandwidth_max_up;
inline constexpr vsa<"ChilliSpot-Bandwidth-Max-Down", 5, type::integer> bandwidth_max_down;
inline constexpr vsa<"ChilliSpot-Config", 6, type::text> config;
inline constexpr vsa<"ChilliSpot-Lang", 7, type::text> lang;
inline constexpr vsa<"ChilliSpot-Version", 8, type::text> version;
inline constexpr vsa<"ChilliSpot-OriginalURL", 9, type::text> originalurl;
inline constexpr vsa<"ChilliSpot-UAM-Allowed", 100, type::text> uam_allowed;
inline constexpr vsa<"ChilliSpot-MAC-Allowed", 101, type::text> mac_allowed;
inline constexpr vsa<"ChilliSpot-Interval", 102, type::integer> interval;

/// All attributes of ChilliSpot.
using table = table_of<max_input_octets, max_output_octets, max_total_octets, bandwidth_max_up,
                       bandwidth_max_down, config, lang, version, originalurl, uam_allowed,
                       mac_allowed, interval>;

} // namespace radius::attr::chillispot

// clang-format on
