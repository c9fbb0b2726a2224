// SPDX-License-Identifier: MIT
// Ubiquiti UniFi access points.
// Made from dictionary.ubiquiti by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::attr::ubnt {

/// An attribute of UBNT, vendor 41112.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(41112, Number), Type, Flags>;

inline constexpr vsa<"UBNT-Data-Rate-DL", 1, type::integer64> data_rate_dl;
inline constexpr vsa<"UBNT-Data-Rate-DL-Burst", 2, type::integer64> data_rate_dl_burst;
inline constexpr vsa<"UBNT-Data-Rate-UL", 3, type::integer64> data_rate_ul;
inline constexpr vsa<"UBNT-Data-Rate-UL-Burst", 4, type::integer64> data_rate_ul_burst;
inline constexpr vsa<"UBNT-Tunnel-Password-Entry", 5, type::tlv> tunnel_password_entry;
inline constexpr vsa<"UBNT-Tunnel-Password", attribute_number(5, 2), type::text,
                     flags{.hidden = hiding::tunnel_password}>
    tunnel_password;
inline constexpr vsa<"UBNT-Tunnel-Password-Keyid", attribute_number(5, 3), type::text,
                     flags{.hidden = hiding::tunnel_password}>
    tunnel_password_keyid;
inline constexpr vsa<"UBNT-Station-Keyid", 6, type::text, flags{.hidden = hiding::tunnel_password}>
    station_keyid;

/// All attributes of UBNT.
using table = table_of<data_rate_dl, data_rate_dl_burst, data_rate_ul, data_rate_ul_burst,
                       tunnel_password_entry, tunnel_password, tunnel_password_keyid,
                       station_keyid>;

} // namespace radius::attr::ubnt

// clang-format on
