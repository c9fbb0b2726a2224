// SPDX-License-Identifier: MIT
// Citrix (NetScaler) gateways.
// Made from dictionary.citrix by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::attr::citrix {

/// An attribute of Citrix, vendor 66.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(66, Number), Type, Flags>;

inline constexpr vsa<"Citrix-UID", 10, type::integer> uid;
inline constexpr vsa<"Citrix-GID", 11, type::integer> gid;
inline constexpr vsa<"Citrix-Home", 12, type::text> home;
inline constexpr vsa<"Citrix-Shell", 13, type::text> shell;
inline constexpr vsa<"Citrix-Group-Names", 14, type::text> group_names;
inline constexpr vsa<"Citrix-Group-Ids", 15, type::text> group_ids;
inline constexpr vsa<"Citrix-User-Groups", 16, type::text> user_groups;

/// All attributes of Citrix.
using table = table_of<uid, gid, home, shell, group_names, group_ids, user_groups>;

} // namespace radius::attr::citrix

// clang-format on
