// SPDX-License-Identifier: MIT
// RFC 8045: RADIUS Extensions for IP Port Configuration and Reporting, section 3.
// The three containers share their numbers of TLVs; each name says in which it stands.
// Made from dictionary.rfc8045 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius {

/// Whether ports were allocated or given back (section 3.2.8).
enum class ip_port_alloc : std::uint32_t {
    reserved = 0,
    allocation = 1,
    deallocation = 2,
};

/// Whether ports were allocated or given back (section 3.2.8).
enum class ip_port_range_alloc : std::uint32_t {
    reserved = 0,
    allocation = 1,
    deallocation = 2,
};

/// Whether ports were allocated or given back (section 3.2.8).
enum class ip_port_map_alloc : std::uint32_t {
    reserved = 0,
    allocation = 1,
    deallocation = 2,
};

template <>
struct enumeration<ip_port_alloc> {
    static constexpr enumerator enumerators[] = {
        {"Reserved", 0},
        {"Allocation", 1},
        {"Deallocation", 2},
    };
};

template <>
struct enumeration<ip_port_range_alloc> {
    static constexpr enumerator enumerators[] = {
        {"Reserved", 0},
        {"Allocation", 1},
        {"Deallocation", 2},
    };
};

template <>
struct enumeration<ip_port_map_alloc> {
    static constexpr enumerator enumerators[] = {
        {"Reserved", 0},
        {"Allocation", 1},
        {"Deallocation", 2},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"IP-Port-Limit-Info", attribute_number(241, 5), type::tlv>
    ip_port_limit_info;
inline constexpr attribute<"IP-Port-Type", attribute_number(241, 5, 1), type::integer> ip_port_type;
inline constexpr attribute<"IP-Port-Limit", attribute_number(241, 5, 2), type::integer>
    ip_port_limit;
inline constexpr attribute<"IP-Port-Ext-IPv4-Addr", attribute_number(241, 5, 3), type::ipv4addr>
    ip_port_ext_ipv4_addr;
inline constexpr attribute<"IP-Port-Int-IPv4-Addr", attribute_number(241, 5, 4), type::ipv4addr>
    ip_port_int_ipv4_addr;
inline constexpr attribute<"IP-Port-Int-IPv6-Addr", attribute_number(241, 5, 5), type::ipv6addr>
    ip_port_int_ipv6_addr;
inline constexpr attribute<"IP-Port-Int-Port", attribute_number(241, 5, 6), type::integer>
    ip_port_int_port;
inline constexpr attribute<"IP-Port-Ext-Port", attribute_number(241, 5, 7), type::integer>
    ip_port_ext_port;
inline constexpr attribute<"IP-Port-Alloc", attribute_number(241, 5, 8),
                           type::enumerated<radius::ip_port_alloc>>
    ip_port_alloc;
inline constexpr attribute<"IP-Port-Range-Start", attribute_number(241, 5, 9), type::integer>
    ip_port_range_start;
inline constexpr attribute<"IP-Port-Range-End", attribute_number(241, 5, 10), type::integer>
    ip_port_range_end;
inline constexpr attribute<"IP-Port-Local-Id", attribute_number(241, 5, 11), type::octets>
    ip_port_local_id;
inline constexpr attribute<"IP-Port-Range", attribute_number(241, 6), type::tlv> ip_port_range;
inline constexpr attribute<"IP-Port-Range-Type", attribute_number(241, 6, 1), type::integer>
    ip_port_range_type;
inline constexpr attribute<"IP-Port-Range-Limit", attribute_number(241, 6, 2), type::integer>
    ip_port_range_limit;
inline constexpr attribute<"IP-Port-Range-Ext-IPv4-Addr", attribute_number(241, 6, 3),
                           type::ipv4addr>
    ip_port_range_ext_ipv4_addr;
inline constexpr attribute<"IP-Port-Range-Int-IPv4-Addr", attribute_number(241, 6, 4),
                           type::ipv4addr>
    ip_port_range_int_ipv4_addr;
inline constexpr attribute<"IP-Port-Range-Int-IPv6-Addr", attribute_number(241, 6, 5),
                           type::ipv6addr>
    ip_port_range_int_ipv6_addr;
inline constexpr attribute<"IP-Port-Range-Int-Port", attribute_number(241, 6, 6), type::integer>
    ip_port_range_int_port;
inline constexpr attribute<"IP-Port-Range-Ext-Port", attribute_number(241, 6, 7), type::integer>
    ip_port_range_ext_port;
inline constexpr attribute<"IP-Port-Range-Alloc", attribute_number(241, 6, 8),
                           type::enumerated<radius::ip_port_range_alloc>>
    ip_port_range_alloc;
inline constexpr attribute<"IP-Port-Range-Range-Start", attribute_number(241, 6, 9), type::integer>
    ip_port_range_range_start;
inline constexpr attribute<"IP-Port-Range-Range-End", attribute_number(241, 6, 10), type::integer>
    ip_port_range_range_end;
inline constexpr attribute<"IP-Port-Range-Local-Id", attribute_number(241, 6, 11), type::octets>
    ip_port_range_local_id;
inline constexpr attribute<"IP-Port-Forwarding-Map", attribute_number(241, 7), type::tlv>
    ip_port_forwarding_map;
inline constexpr attribute<"IP-Port-Map-Type", attribute_number(241, 7, 1), type::integer>
    ip_port_map_type;
inline constexpr attribute<"IP-Port-Map-Limit", attribute_number(241, 7, 2), type::integer>
    ip_port_map_limit;
inline constexpr attribute<"IP-Port-Map-Ext-IPv4-Addr", attribute_number(241, 7, 3), type::ipv4addr>
    ip_port_map_ext_ipv4_addr;
inline constexpr attribute<"IP-Port-Map-Int-IPv4-Addr", attribute_number(241, 7, 4), type::ipv4addr>
    ip_port_map_int_ipv4_addr;
inline constexpr attribute<"IP-Port-Map-Int-IPv6-Addr", attribute_number(241, 7, 5), type::ipv6addr>
    ip_port_map_int_ipv6_addr;
inline constexpr attribute<"IP-Port-Map-Int-Port", attribute_number(241, 7, 6), type::integer>
    ip_port_map_int_port;
inline constexpr attribute<"IP-Port-Map-Ext-Port", attribute_number(241, 7, 7), type::integer>
    ip_port_map_ext_port;
inline constexpr attribute<"IP-Port-Map-Alloc", attribute_number(241, 7, 8),
                           type::enumerated<radius::ip_port_map_alloc>>
    ip_port_map_alloc;
inline constexpr attribute<"IP-Port-Map-Range-Start", attribute_number(241, 7, 9), type::integer>
    ip_port_map_range_start;
inline constexpr attribute<"IP-Port-Map-Range-End", attribute_number(241, 7, 10), type::integer>
    ip_port_map_range_end;
inline constexpr attribute<"IP-Port-Map-Local-Id", attribute_number(241, 7, 11), type::octets>
    ip_port_map_local_id;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc8045.
using rfc8045_table =
    table_of<attr::ip_port_limit_info, attr::ip_port_type, attr::ip_port_limit,
             attr::ip_port_ext_ipv4_addr, attr::ip_port_int_ipv4_addr, attr::ip_port_int_ipv6_addr,
             attr::ip_port_int_port, attr::ip_port_ext_port, attr::ip_port_alloc,
             attr::ip_port_range_start, attr::ip_port_range_end, attr::ip_port_local_id,
             attr::ip_port_range, attr::ip_port_range_type, attr::ip_port_range_limit,
             attr::ip_port_range_ext_ipv4_addr, attr::ip_port_range_int_ipv4_addr,
             attr::ip_port_range_int_ipv6_addr, attr::ip_port_range_int_port,
             attr::ip_port_range_ext_port, attr::ip_port_range_alloc,
             attr::ip_port_range_range_start, attr::ip_port_range_range_end,
             attr::ip_port_range_local_id, attr::ip_port_forwarding_map, attr::ip_port_map_type,
             attr::ip_port_map_limit, attr::ip_port_map_ext_ipv4_addr,
             attr::ip_port_map_int_ipv4_addr, attr::ip_port_map_int_ipv6_addr,
             attr::ip_port_map_int_port, attr::ip_port_map_ext_port, attr::ip_port_map_alloc,
             attr::ip_port_map_range_start, attr::ip_port_map_range_end,
             attr::ip_port_map_local_id>;

} // namespace radius

// clang-format on
