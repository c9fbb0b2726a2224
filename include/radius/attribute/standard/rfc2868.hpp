// SPDX-License-Identifier: MIT
// RFC 2868: RADIUS Attributes for Tunnel Protocol Support, section 3.
// Made from dictionary.rfc2868 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

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

/// The medium that a tunnel runs over (RFC 2868 section 3.2).
enum class tunnel_medium_type : std::uint32_t {
    ipv4 = 1,
    ip = 1,
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
struct enumeration<tunnel_type> {
    static constexpr enumerator enumerators[] = {
        {"PPTP", 1},
        {"L2F", 2},
        {"L2TP", 3},
        {"ATMP", 4},
        {"VTP", 5},
        {"AH", 6},
        {"IP", 7},
        {"MIN-IP", 8},
        {"ESP", 9},
        {"GRE", 10},
        {"DVS", 11},
        {"IP-in-IP", 12},
        {"VLAN", 13},
    };
};

template <>
struct enumeration<tunnel_medium_type> {
    static constexpr enumerator enumerators[] = {
        {"IPv4", 1},
        {"IP", 1},
        {"IPv6", 2},
        {"NSAP", 3},
        {"HDLC", 4},
        {"BBN-1822", 5},
        {"IEEE-802", 6},
        {"E.163", 7},
        {"E.164", 8},
        {"F.69", 9},
        {"X.121", 10},
        {"IPX", 11},
        {"Appletalk", 12},
        {"DecNet-IV", 13},
        {"Banyan-Vines", 14},
        {"E.164-NSAP", 15},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"Tunnel-Type", 64, type::enumerated<radius::tunnel_type>,
                           flags{.tagged = true}>
    tunnel_type;
inline constexpr attribute<"Tunnel-Medium-Type", 65, type::enumerated<radius::tunnel_medium_type>,
                           flags{.tagged = true}>
    tunnel_medium_type;
inline constexpr attribute<"Tunnel-Client-Endpoint", 66, type::text, flags{.tagged = true}>
    tunnel_client_endpoint;
inline constexpr attribute<"Tunnel-Server-Endpoint", 67, type::text, flags{.tagged = true}>
    tunnel_server_endpoint;
inline constexpr attribute<"Tunnel-Password", 69, type::text,
                           flags{.hidden = hiding::tunnel_password, .tagged = true}>
    tunnel_password;
inline constexpr attribute<"Tunnel-Private-Group-Id", 81, type::text, flags{.tagged = true}>
    tunnel_private_group_id;
inline constexpr attribute<"Tunnel-Assignment-Id", 82, type::text, flags{.tagged = true}>
    tunnel_assignment_id;
inline constexpr attribute<"Tunnel-Preference", 83, type::integer, flags{.tagged = true}>
    tunnel_preference;
inline constexpr attribute<"Tunnel-Client-Auth-Id", 90, type::text, flags{.tagged = true}>
    tunnel_client_auth_id;
inline constexpr attribute<"Tunnel-Server-Auth-Id", 91, type::text, flags{.tagged = true}>
    tunnel_server_auth_id;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc2868.
using rfc2868_table = table_of<attr::tunnel_type, attr::tunnel_medium_type,
                               attr::tunnel_client_endpoint, attr::tunnel_server_endpoint,
                               attr::tunnel_password, attr::tunnel_private_group_id,
                               attr::tunnel_assignment_id, attr::tunnel_preference,
                               attr::tunnel_client_auth_id, attr::tunnel_server_auth_id>;

} // namespace radius

// clang-format on
