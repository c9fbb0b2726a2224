// SPDX-License-Identifier: MIT
// Palo Alto Networks PAN-OS.
// Made from dictionary.paloalto by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::attr::paloalto {

/// An attribute of PaloAlto, vendor 25461.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(25461, Number), Type, Flags>;

inline constexpr vsa<"PaloAlto-Admin-Role", 1, type::text> admin_role;
inline constexpr vsa<"PaloAlto-Admin-Access-Domain", 2, type::text> admin_access_domain;
inline constexpr vsa<"PaloAlto-Panorama-Admin-Role", 3, type::text> panorama_admin_role;
inline constexpr vsa<"PaloAlto-Panorama-Admin-Access-Domain", 4, type::text>
    panorama_admin_access_domain;
inline constexpr vsa<"PaloAlto-User-Group", 5, type::text> user_group;
inline constexpr vsa<"PaloAlto-User-Domain", 6, type::text> user_domain;
inline constexpr vsa<"PaloAlto-Client-Source-IP", 7, type::text> client_source_ip;
inline constexpr vsa<"PaloAlto-Client-OS", 8, type::text> client_os;
inline constexpr vsa<"PaloAlto-Client-Hostname", 9, type::text> client_hostname;
inline constexpr vsa<"PaloAlto-GlobalProtect-Client-Version", 10, type::text>
    globalprotect_client_version;

/// All attributes of PaloAlto.
using table = table_of<admin_role, admin_access_domain, panorama_admin_role,
                       panorama_admin_access_domain, user_group, user_domain, client_source_ip,
                       client_os, client_hostname, globalprotect_client_version>;

} // namespace radius::attr::paloalto

// clang-format on
