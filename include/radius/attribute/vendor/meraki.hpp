// SPDX-License-Identifier: MIT
// Cisco Meraki.
// Made from dictionary.meraki by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::attr::meraki {

/// An attribute of Meraki, vendor 29671.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(29671, Number), Type, Flags>;

inline constexpr vsa<"Meraki-Device-Name", 1, type::text> device_name;
inline constexpr vsa<"Meraki-Network-Name", 2, type::text> network_name;
inline constexpr vsa<"Meraki-Ap-Name", 3, type::text> ap_name;
inline constexpr vsa<"Meraki-Ap-Tags", 4, type::text> ap_tags;

/// All attributes of Meraki.
using table = table_of<device_name, network_name, ap_name, ap_tags>;

} // namespace radius::attr::meraki

// clang-format on
