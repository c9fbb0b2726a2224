// SPDX-License-Identifier: MIT
// RFC 2869: RADIUS Extensions, section 5. RFC 3579 section 3 revises EAP-Message and
// Message-Authenticator, and defines no attribute of its own.
// Made from dictionary.rfc2869 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius {

/// How the ARAP zone list is used (RFC 2869 section 5.6).
enum class arap_zone_access : std::uint32_t {
    default_zone = 1,
    zone_filter_inclusive = 2,
    zone_filter_exclusive = 4,
};

/// Whether what the user types is shown (RFC 2869 section 5.10).
enum class prompt : std::uint32_t {
    no_echo = 0,
    echo = 1,
};

template <>
struct enumeration<arap_zone_access> {
    static constexpr enumerator enumerators[] = {
        {"Default-Zone", 1},
        {"Zone-Filter-Inclusive", 2},
        {"Zone-Filter-Exclusive", 4},
    };
};

template <>
struct enumeration<prompt> {
    static constexpr enumerator enumerators[] = {
        {"No-Echo", 0},
        {"Echo", 1},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"Acct-Input-Gigawords", 52, type::integer> acct_input_gigawords;
inline constexpr attribute<"Acct-Output-Gigawords", 53, type::integer> acct_output_gigawords;
inline constexpr attribute<"Event-Timestamp", 55, type::time> event_timestamp;
inline constexpr attribute<"ARAP-Password", 70, type::sized<type::octets, 16>> arap_password;
inline constexpr attribute<"ARAP-Features", 71, type::sized<type::octets, 14>> arap_features;
inline constexpr attribute<"ARAP-Zone-Access", 72, type::enumerated<radius::arap_zone_access>>
    arap_zone_access;
inline constexpr attribute<"ARAP-Security", 73, type::integer> arap_security;
inline constexpr attribute<"ARAP-Security-Data", 74, type::text> arap_security_data;
inline constexpr attribute<"Password-Retry", 75, type::integer> password_retry;
inline constexpr attribute<"Prompt", 76, type::enumerated<radius::prompt>> prompt;
inline constexpr attribute<"Connect-Info", 77, type::text> connect_info;
inline constexpr attribute<"Configuration-Token", 78, type::text> configuration_token;
inline constexpr attribute<"EAP-Message", 79, type::octets, flags{.concat = true}> eap_message;
inline constexpr attribute<"Message-Authenticator", 80, type::octets> message_authenticator;
inline constexpr attribute<"ARAP-Challenge-Response", 84, type::sized<type::octets, 8>>
    arap_challenge_response;
inline constexpr attribute<"Acct-Interim-Interval", 85, type::time_delta> acct_interim_interval;
inline constexpr attribute<"NAS-Port-Id", 87, type::text> nas_port_id;
inline constexpr attribute<"Framed-Pool", 88, type::text> framed_pool;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc2869.
using rfc2869_table = table_of<attr::acct_input_gigawords, attr::acct_output_gigawords,
                               attr::event_timestamp, attr::arap_password, attr::arap_features,
                               attr::arap_zone_access, attr::arap_security,
                               attr::arap_security_data, attr::password_retry, attr::prompt,
                               attr::connect_info, attr::configuration_token, attr::eap_message,
                               attr::message_authenticator, attr::arap_challenge_response,
                               attr::acct_interim_interval, attr::nas_port_id, attr::framed_pool>;

} // namespace radius

// clang-format on
