// SPDX-License-Identifier: MIT
// Aerohive HiveOS, now Extreme Networks. HiveManager Classic had another attribute under number 1.
// Made from dictionary.aerohive by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::aerohive {

/// The values of Extreme-Libsip-Action.
enum class libsip_action : std::uint32_t {
    permit = 0,
    restricted = 1,
    deny = 2,
};

/// The values of Extreme-Radius-Code.
enum class radius_code : std::uint32_t {
    disconnect_request = 1,
    coa_request = 2,
};

/// The values of Extreme-Auth-Source.
enum class auth_source : std::uint32_t {
    service = 1,
    non_service = 2,
};

} // namespace radius::aerohive

namespace radius {

template <>
struct enumeration<aerohive::libsip_action> {
    static constexpr enumerator enumerators[] = {
        {"Permit", 0},
        {"Restricted", 1},
        {"Deny", 2},
    };
};

template <>
struct enumeration<aerohive::radius_code> {
    static constexpr enumerator enumerators[] = {
        {"Disconnect-Request", 1},
        {"COA-Request", 2},
    };
};

template <>
struct enumeration<aerohive::auth_source> {
    static constexpr enumerator enumerators[] = {
        {"Service", 1},
        {"Non-Service", 2},
    };
};

} // namespace radius

namespace radius::attr::aerohive {

/// An attribute of Aerohive, vendor 26928.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(26928, Number), Type, Flags>;

inline constexpr vsa<"Extreme-User-Vlan", 1, type::integer> user_vlan;
inline constexpr vsa<"Extreme-Libsip-Patron-Info", 3, type::octets,
                     flags{.hidden = hiding::tunnel_password}>
    libsip_patron_info;
inline constexpr vsa<"Extreme-Libsip-Action", 4, type::enumerated<radius::aerohive::libsip_action>>
    libsip_action;
inline constexpr vsa<"Extreme-Libsip-Additional-Message", 5, type::octets>
    libsip_additional_message;
inline constexpr vsa<"Extreme-User-Profile-Attribute", 6, type::integer> user_profile_attribute;
inline constexpr vsa<"Extreme-Data-Usage-Limit", 7, type::octets> data_usage_limit;
inline constexpr vsa<"Extreme-AVPair", 8, type::text> avpair;
inline constexpr vsa<"Extreme-Radius-Code", 9, type::enumerated<radius::aerohive::radius_code>>
    radius_code;
inline constexpr vsa<"Extreme-PPSK-Request", 201, type::octets> ppsk_request;
inline constexpr vsa<"Extreme-PPSK-PMK", 202, type::octets> ppsk_pmk;
inline constexpr vsa<"Extreme-IDM-Message", 203, type::integer> idm_message;
inline constexpr vsa<"Extreme-NT-Identity", 204, type::integer> nt_identity;
inline constexpr vsa<"Extreme-User-Language", 205, type::text> user_language;
inline constexpr vsa<"Extreme-Time-Zone-Offset", 207, type::integer> time_zone_offset;
inline constexpr vsa<"Extreme-Daylight-Saving-Offset", 208, type::integer> daylight_saving_offset;
inline constexpr vsa<"Extreme-Client-Monitor-Session", 209, type::octets> client_monitor_session;
inline constexpr vsa<"Extreme-Client-Monitor-Problem", 210, type::integer> client_monitor_problem;
inline constexpr vsa<"Extreme-IDM-Redirect-URL", 211, type::text> idm_redirect_url;
inline constexpr vsa<"Extreme-MGT-MAC-Address", 212, type::text> mgt_mac_address;
inline constexpr vsa<"Extreme-Auth-Source", 213, type::enumerated<radius::aerohive::auth_source>>
    auth_source;

/// All attributes of Aerohive.
using table = table_of<user_vlan, libsip_patron_info, libsip_action, libsip_additional_message,
                       user_profile_attribute, data_usage_limit, avpair, radius_code, ppsk_request,
                       ppsk_pmk, idm_message, nt_identity, user_language, time_zone_offset,
                       daylight_saving_offset, client_monitor_session, client_monitor_problem,
                       idm_redirect_url, mgt_mac_address, auth_source>;

} // namespace radius::attr::aerohive

// clang-format on
