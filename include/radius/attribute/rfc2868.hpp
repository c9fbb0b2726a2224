// SPDX-License-Identifier: MIT
// The attributes of RFC 2868: tunnels, section 3; and the Tunnel-Type of RFC 3580.
#pragma once

#include <cstdint>

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/data_types.hpp>

namespace radius {

/// The tunnelling protocol (RFC 2868 section 3.1, RFC 3580 section 3.31).
enum class tunnel_type : std::uint32_t {
    pptp = 1,
    l2f = 2,
    l2tp = 3,
    atmp = 4,
    vtp = 5,
    ah = 6,
    ip = 7,
    min_ip = 8,
    esp = 9,
    gre = 10,
    dvs = 11,
    ip_in_ip = 12,
    vlan = 13,
};

template <>
struct enumeration<tunnel_type> {
    using enum tunnel_type;
    static constexpr auto enumerators = name_table<tunnel_type>({
        {"PPTP", pptp},
        {"L2F", l2f},
        {"L2TP", l2tp},
        {"ATMP", atmp},
        {"VTP", vtp},
        {"AH", ah},
        {"IP", ip},
        {"MIN-IP", min_ip},
        {"ESP", esp},
        {"GRE", gre},
        {"DVS", dvs},
        {"IP-in-IP", ip_in_ip},
        {"VLAN", vlan},
    });
};

/// The medium that a tunnel runs over (RFC 2868 section 3.2).
enum class tunnel_medium_type : std::uint32_t {
    ipv4 = 1,
    ipv6 = 2,
    nsap = 3,
    hdlc = 4,
    bbn_1822 = 5,
    ieee_802 = 6,
    e_163 = 7,
    e_164 = 8,
    f_69 = 9,
    x_121 = 10,
    ipx = 11,
    appletalk = 12,
    decnet_iv = 13,
    banyan_vines = 14,
    e_164_nsap = 15,
};

template <>
struct enumeration<tunnel_medium_type> {
    using enum tunnel_medium_type;
    static constexpr auto enumerators = name_table<tunnel_medium_type>({
        {"IPv4", ipv4},
        {"IPv6", ipv6},
        {"NSAP", nsap},
        {"HDLC", hdlc},
        {"BBN-1822", bbn_1822},
        {"IEEE-802", ieee_802},
        {"E.163", e_163},
        {"E.164", e_164},
        {"F.69", f_69},
        {"X.121", x_121},
        {"IPX", ipx},
        {"Appletalk", appletalk},
        {"DecNet-IV", decnet_iv},
        {"Banyan-Vines", banyan_vines},
        {"E.164-NSAP", e_164_nsap},
    });
};

/// A tunnel's attribute: it has a tag, and is not hidden.
template <fixed_string Name, auto Number, class Type>
using tunnel_attribute = attribute<Name, Number, Type, flags{.tagged = true}>;

namespace attr {

inline constexpr tunnel_attribute<"Tunnel-Type", 64, type::enumerated<radius::tunnel_type>>
    tunnel_type;
inline constexpr tunnel_attribute<"Tunnel-Medium-Type", 65,
                                  type::enumerated<radius::tunnel_medium_type>>
    tunnel_medium_type;
inline constexpr tunnel_attribute<"Tunnel-Client-Endpoint", 66, type::text> tunnel_client_endpoint;
inline constexpr tunnel_attribute<"Tunnel-Server-Endpoint", 67, type::text> tunnel_server_endpoint;
inline constexpr attribute<"Tunnel-Password", 69, type::text,
                           flags{.hidden = hiding::tunnel_password, .tagged = true}>
    tunnel_password;
inline constexpr tunnel_attribute<"Tunnel-Private-Group-Id", 81, type::text>
    tunnel_private_group_id;
inline constexpr tunnel_attribute<"Tunnel-Assignment-Id", 82, type::text> tunnel_assignment_id;
inline constexpr tunnel_attribute<"Tunnel-Preference", 83, type::integer> tunnel_preference;
inline constexpr tunnel_attribute<"Tunnel-Client-Auth-Id", 90, type::text> tunnel_client_auth_id;
inline constexpr tunnel_attribute<"Tunnel-Server-Auth-Id", 91, type::text> tunnel_server_auth_id;

} // namespace attr

/// All attributes of RFC 2868.
using rfc2868_table =
    table_of<attr::tunnel_type, attr::tunnel_medium_type, attr::tunnel_client_endpoint,
             attr::tunnel_server_endpoint, attr::tunnel_password, attr::tunnel_private_group_id,
             attr::tunnel_assignment_id, attr::tunnel_preference, attr::tunnel_client_auth_id,
             attr::tunnel_server_auth_id>;

} // namespace radius
