// SPDX-License-Identifier: MIT
// RFC 2865: Remote Authentication Dial In User Service (RADIUS), section 5.
// Made from dictionary.rfc2865 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>
#include <radius/attribute/standard/rfc2865_values.hpp>

namespace radius::attr {

inline constexpr attribute<"User-Name", 1, type::text> user_name;
inline constexpr attribute<"User-Password", 2, type::text, flags{.hidden = hiding::password}>
    user_password;
inline constexpr attribute<"CHAP-Password", 3, type::octets> chap_password;
inline constexpr attribute<"NAS-IP-Address", 4, type::ipv4addr> nas_ip_address;
inline constexpr attribute<"NAS-Port", 5, type::integer> nas_port;
inline constexpr attribute<"Service-Type", 6, type::enumerated<radius::service_type>> service_type;
inline constexpr attribute<"Framed-Protocol", 7, type::enumerated<radius::framed_protocol>>
    framed_protocol;
inline constexpr attribute<"Framed-IP-Address", 8, type::ipv4addr> framed_ip_address;
inline constexpr attribute<"Framed-IP-Netmask", 9, type::ipv4addr> framed_ip_netmask;
inline constexpr attribute<"Framed-Routing", 10, type::enumerated<radius::framed_routing>>
    framed_routing;
inline constexpr attribute<"Filter-Id", 11, type::text> filter_id;
inline constexpr attribute<"Framed-MTU", 12, type::integer> framed_mtu;
inline constexpr attribute<"Framed-Compression", 13, type::enumerated<radius::framed_compression>>
    framed_compression;
inline constexpr attribute<"Login-IP-Host", 14, type::ipv4addr> login_ip_host;
inline constexpr attribute<"Login-Service", 15, type::enumerated<radius::login_service>>
    login_service;
inline constexpr attribute<"Login-TCP-Port", 16, type::integer> login_tcp_port;
inline constexpr attribute<"Reply-Message", 18, type::text> reply_message;
inline constexpr attribute<"Callback-Number", 19, type::text> callback_number;
inline constexpr attribute<"Callback-Id", 20, type::text> callback_id;
inline constexpr attribute<"Framed-Route", 22, type::text> framed_route;
inline constexpr attribute<"Framed-IPX-Network", 23, type::ipv4addr> framed_ipx_network;
inline constexpr attribute<"State", 24, type::octets> state;
inline constexpr attribute<"Class", 25, type::octets> class_;
inline constexpr attribute<"Vendor-Specific", 26, type::vsa> vendor_specific;
inline constexpr attribute<"Session-Timeout", 27, type::time_delta> session_timeout;
inline constexpr attribute<"Idle-Timeout", 28, type::time_delta> idle_timeout;
inline constexpr attribute<"Termination-Action", 29, type::enumerated<radius::termination_action>>
    termination_action;
inline constexpr attribute<"Called-Station-Id", 30, type::text> called_station_id;
inline constexpr attribute<"Calling-Station-Id", 31, type::text> calling_station_id;
inline constexpr attribute<"NAS-Identifier", 32, type::text> nas_identifier;
inline constexpr attribute<"Proxy-State", 33, type::octets> proxy_state;
inline constexpr attribute<"Login-LAT-Service", 34, type::text> login_lat_service;
inline constexpr attribute<"Login-LAT-Node", 35, type::text> login_lat_node;
inline constexpr attribute<"Login-LAT-Group", 36, type::octets> login_lat_group;
inline constexpr attribute<"Framed-AppleTalk-Link", 37, type::integer> framed_appletalk_link;
inline constexpr attribute<"Framed-AppleTalk-Network", 38, type::integer> framed_appletalk_network;
inline constexpr attribute<"Framed-AppleTalk-Zone", 39, type::text> framed_appletalk_zone;
inline constexpr attribute<"CHAP-Challenge", 60, type::octets> chap_challenge;
inline constexpr attribute<"NAS-Port-Type", 61, type::enumerated<radius::nas_port_type>>
    nas_port_type;
inline constexpr attribute<"Port-Limit", 62, type::integer> port_limit;
inline constexpr attribute<"Login-LAT-Port", 63, type::text> login_lat_port;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc2865.
using rfc2865_table =
    table_of<attr::user_name, attr::user_password, attr::chap_password, attr::nas_ip_address,
             attr::nas_port, attr::service_type, attr::framed_protocol, attr::framed_ip_address,
             attr::framed_ip_netmask, attr::framed_routing, attr::filter_id, attr::framed_mtu,
             attr::framed_compression, attr::login_ip_host, attr::login_service,
             attr::login_tcp_port, attr::reply_message, attr::callback_number, attr::callback_id,
             attr::framed_route, attr::framed_ipx_network, attr::state, attr::class_,
             attr::vendor_specific, attr::session_timeout, attr::idle_timeout,
             attr::termination_action, attr::called_station_id, attr::calling_station_id,
             attr::nas_identifier, attr::proxy_state, attr::login_lat_service, attr::login_lat_node,
             attr::login_lat_group, attr::framed_appletalk_link, attr::framed_appletalk_network,
             attr::framed_appletalk_zone, attr::chap_challenge, attr::nas_port_type,
             attr::port_limit, attr::login_lat_port>;

} // namespace radius

// clang-format on
