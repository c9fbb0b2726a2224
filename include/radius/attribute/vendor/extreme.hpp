// SPDX-License-Identifier: MIT
// Extreme Networks ExtremeXOS.
// Made from dictionary.extreme by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::extreme {

/// The values of Extreme-CLI-Authorization.
enum class cli_authorization : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of Extreme-Netlogin-Only.
enum class netlogin_only : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

} // namespace radius::extreme

namespace radius {

template <>
struct enumeration<extreme::cli_authorization> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<extreme::netlogin_only> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

} // namespace radius

namespace radius::attr::extreme {

/// An attribute of Extreme, vendor 1916.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(1916, Number), Type, Flags>;

inline constexpr vsa<"Extreme-CLI-Authorization", 201,
                     type::enumerated<radius::extreme::cli_authorization>>
    cli_authorization;
inline constexpr vsa<"Extreme-Shell-Command", 202, type::text> shell_command;
inline constexpr vsa<"Extreme-Netlogin-Vlan", 203, type::text> netlogin_vlan;
inline constexpr vsa<"Extreme-Netlogin-Url", 204, type::text> netlogin_url;
inline constexpr vsa<"Extreme-Netlogin-Url-Desc", 205, type::text> netlogin_url_desc;
inline constexpr vsa<"Extreme-Netlogin-Only", 206, type::enumerated<radius::extreme::netlogin_only>>
    netlogin_only;
inline constexpr vsa<"Extreme-User-Location", 208, type::text> user_location;
inline constexpr vsa<"Extreme-Netlogin-Vlan-Tag", 209, type::integer> netlogin_vlan_tag;
inline constexpr vsa<"Extreme-Netlogin-Extended-Vlan", 211, type::text> netlogin_extended_vlan;
inline constexpr vsa<"Extreme-Security-Profile", 212, type::text> security_profile;
inline constexpr vsa<"Extreme-VM-Name", 213, type::text> vm_name;
inline constexpr vsa<"Extreme-VM-VPP-Name", 214, type::text> vm_vpp_name;
inline constexpr vsa<"Extreme-VM-IP-Addr", 215, type::ipv4addr> vm_ip_addr;
inline constexpr vsa<"Extreme-VM-VLAN-ID", 216, type::integer> vm_vlan_id;
inline constexpr vsa<"Extreme-VM-VR-Name", 217, type::text> vm_vr_name;

/// All attributes of Extreme.
using table = table_of<cli_authorization, shell_command, netlogin_vlan, netlogin_url,
                       netlogin_url_desc, netlogin_only, user_location, netlogin_vlan_tag,
                       netlogin_extended_vlan, security_profile, vm_name, vm_vpp_name, vm_ip_addr,
                       vm_vlan_id, vm_vr_name>;

} // namespace radius::attr::extreme

// clang-format on
