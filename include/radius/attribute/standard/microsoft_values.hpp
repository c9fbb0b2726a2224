// SPDX-License-Identifier: MIT
// Microsoft: RFC 2548, section 2, and from 34 on [MS-RNAP].
// Made from dictionary.microsoft by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius {

/// Whether MPPE is optional (RFC 2548 section 2.4.4).
enum class ms_mppe_encryption_policy : std::uint32_t {
    encryption_allowed = 1,
    encryption_required = 2,
};

/// The keys that MPPE may use: bits, 2 is L and 4 is S (RFC 2548 section 2.4.5).
enum class ms_mppe_encryption_types : std::uint32_t {
    rc4_40bit_allowed = 2,
    rc4_128bit_allowed = 4,
    rc4_40or128_bit_allowed = 6,
};

/// Whether bandwidth allocation is used (RFC 2548 section 2.5.1).
enum class ms_bap_usage : std::uint32_t {
    not_allowed = 0,
    allowed = 1,
    required = 2,
};

/// Why the server wants a new password (RFC 2548 section 2.6.3).
enum class ms_arap_pw_change_reason : std::uint32_t {
    just_change_password = 1,
    expired_password = 2,
    admin_requires_password_change = 3,
    password_too_short = 4,
};

/// How a dial-up user was authenticated (RFC 2548 section 2.7.4).
enum class ms_acct_auth_type : std::uint32_t {
    pap = 1,
    chap = 2,
    ms_chap_1 = 3,
    ms_chap_2 = 4,
    eap = 5,
};

/// By which EAP method a dial-up user was authenticated (RFC 2548 section 2.7.5).
enum class ms_acct_eap_type : std::uint32_t {
    md5 = 4,
    otp = 5,
    generic_token_card = 6,
    tls = 13,
};

/// Whose identity the request is about.
enum class ms_identity_type : std::uint32_t {
    machine_health_check = 1,
    ignore_user_lookup_failure = 2,
};

/// How far the user is let in.
enum class ms_quarantine_state : std::uint32_t {
    full_access = 0,
    quarantine = 1,
    probation = 2,
};

/// What kind of server asks.
enum class ms_network_access_server_type : std::uint32_t {
    unspecified = 0,
    terminal_server_gateway = 1,
    remote_access_server = 2,
    dhcp_server = 3,
    wireless_access_point = 4,
    hra = 5,
    hcap_server = 6,
};

/// The values of MS-AFW-Zone.
enum class ms_afw_zone : std::uint32_t {
    ms_afw_zone_boundary_policy = 1,
    ms_afw_zone_unprotected_policy = 2,
    ms_afw_zone_protected_policy = 3,
};

/// The values of MS-AFW-Protection-Level.
enum class ms_afw_protection_level : std::uint32_t {
    hecp_response_sign_only = 1,
    hecp_response_sign_and_encrypt = 2,
};

/// The values of MS-RNAP-Not-Quarantine-Capable.
enum class ms_rnap_not_quarantine_capable : std::uint32_t {
    soh_sent = 0,
    soh_not_sent = 1,
};

/// Why the user is in quarantine.
enum class ms_extended_quarantine_state : std::uint32_t {
    transition = 1,
    infected = 2,
    unknown = 3,
    no_data = 4,
};

template <>
struct enumeration<ms_mppe_encryption_policy> {
    static constexpr enumerator enumerators[] = {
        {"Encryption-Allowed", 1},
        {"Encryption-Required", 2},
    };
};

template <>
struct enumeration<ms_mppe_encryption_types> {
    static constexpr enumerator enumerators[] = {
        {"RC4-40bit-Allowed", 2},
        {"RC4-128bit-Allowed", 4},
        {"RC4-40or128-bit-Allowed", 6},
    };
};

template <>
struct enumeration<ms_bap_usage> {
    static constexpr enumerator enumerators[] = {
        {"Not-Allowed", 0},
        {"Allowed", 1},
        {"Required", 2},
    };
};

template <>
struct enumeration<ms_arap_pw_change_reason> {
    static constexpr enumerator enumerators[] = {
        {"Just-Change-Password", 1},
        {"Expired-Password", 2},
        {"Admin-Requires-Password-Change", 3},
        {"Password-Too-Short", 4},
    };
};

template <>
struct enumeration<ms_acct_auth_type> {
    static constexpr enumerator enumerators[] = {
        {"PAP", 1},
        {"CHAP", 2},
        {"MS-CHAP-1", 3},
        {"MS-CHAP-2", 4},
        {"EAP", 5},
    };
};

template <>
struct enumeration<ms_acct_eap_type> {
    static constexpr enumerator enumerators[] = {
        {"MD5", 4},
        {"OTP", 5},
        {"Generic-Token-Card", 6},
        {"TLS", 13},
    };
};

template <>
struct enumeration<ms_identity_type> {
    static constexpr enumerator enumerators[] = {
        {"Machine-Health-Check", 1},
        {"Ignore-User-Lookup-Failure", 2},
    };
};

template <>
struct enumeration<ms_quarantine_state> {
    static constexpr enumerator enumerators[] = {
        {"Full-Access", 0},
        {"Quarantine", 1},
        {"Probation", 2},
    };
};

template <>
struct enumeration<ms_network_access_server_type> {
    static constexpr enumerator enumerators[] = {
        {"Unspecified", 0},
        {"Terminal-Server-Gateway", 1},
        {"Remote-Access-Server", 2},
        {"DHCP-Server", 3},
        {"Wireless-Access-Point", 4},
        {"HRA", 5},
        {"HCAP-Server", 6},
    };
};

template <>
struct enumeration<ms_afw_zone> {
    static constexpr enumerator enumerators[] = {
        {"MS-AFW-Zone-Boundary-Policy", 1},
        {"MS-AFW-Zone-Unprotected-Policy", 2},
        {"MS-AFW-Zone-Protected-Policy", 3},
    };
};

template <>
struct enumeration<ms_afw_protection_level> {
    static constexpr enumerator enumerators[] = {
        {"HECP-Response-Sign-Only", 1},
        {"HECP-Response-Sign-And-Encrypt", 2},
    };
};

template <>
struct enumeration<ms_rnap_not_quarantine_capable> {
    static constexpr enumerator enumerators[] = {
        {"SoH-Sent", 0},
        {"SoH-Not-Sent", 1},
    };
};

template <>
struct enumeration<ms_extended_quarantine_state> {
    static constexpr enumerator enumerators[] = {
        {"Transition", 1},
        {"Infected", 2},
        {"Unknown", 3},
        {"No-Data", 4},
    };
};

} // namespace radius

// clang-format on
