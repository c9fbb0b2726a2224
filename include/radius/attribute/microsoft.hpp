// SPDX-License-Identifier: MIT
// The attributes of Microsoft, vendor 311: RFC 2548 section 2.
#pragma once

#include <cstdint>

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/data_types.hpp>

namespace radius {

/// Whether MPPE is optional (RFC 2548 section 2.4.4).
enum class ms_mppe_encryption_policy : std::uint32_t {
    encryption_allowed = 1,
    encryption_required = 2,
};

template <>
struct enumeration<ms_mppe_encryption_policy> {
    using enum ms_mppe_encryption_policy;
    static constexpr auto enumerators = name_table<ms_mppe_encryption_policy>({
        {"Encryption-Allowed", encryption_allowed},
        {"Encryption-Required", encryption_required},
    });
};

/// Which keys MPPE may use: bits, so that both may be set (RFC 2548 section 2.4.5).
enum class ms_mppe_encryption_types : std::uint32_t {
    rc4_40bit_allowed = 2,
    rc4_128bit_allowed = 4,
    rc4_40or128_bit_allowed = 6,
};

template <>
struct enumeration<ms_mppe_encryption_types> {
    using enum ms_mppe_encryption_types;
    static constexpr auto enumerators = name_table<ms_mppe_encryption_types>({
        {"RC4-40bit-Allowed", rc4_40bit_allowed},
        {"RC4-128bit-Allowed", rc4_128bit_allowed},
        {"RC4-40or128-bit-Allowed", rc4_40or128_bit_allowed},
    });
};

/// Whether bandwidth allocation is used (RFC 2548 section 2.5.1).
enum class ms_bap_usage : std::uint32_t {
    not_allowed = 0,
    allowed = 1,
    required = 2,
};

template <>
struct enumeration<ms_bap_usage> {
    using enum ms_bap_usage;
    static constexpr auto enumerators = name_table<ms_bap_usage>({
        {"Not-Allowed", not_allowed},
        {"Allowed", allowed},
        {"Required", required},
    });
};

/// Why the server wants a new password (RFC 2548 section 2.6.3).
enum class ms_arap_pw_change_reason : std::uint32_t {
    just_change_password = 1,
    expired_password = 2,
    admin_requires_password_change = 3,
    password_too_short = 4,
};

template <>
struct enumeration<ms_arap_pw_change_reason> {
    using enum ms_arap_pw_change_reason;
    static constexpr auto enumerators = name_table<ms_arap_pw_change_reason>({
        {"Just-Change-Password", just_change_password},
        {"Expired-Password", expired_password},
        {"Admin-Requires-Password-Change", admin_requires_password_change},
        {"Password-Too-Short", password_too_short},
    });
};

/// How a dial-up user was authenticated (RFC 2548 section 2.7.4).
enum class ms_acct_auth_type : std::uint32_t {
    pap = 1,
    chap = 2,
    ms_chap_1 = 3,
    ms_chap_2 = 4,
    eap = 5,
};

template <>
struct enumeration<ms_acct_auth_type> {
    using enum ms_acct_auth_type;
    static constexpr auto enumerators = name_table<ms_acct_auth_type>({
        {"PAP", pap},
        {"CHAP", chap},
        {"MS-CHAP-1", ms_chap_1},
        {"MS-CHAP-2", ms_chap_2},
        {"EAP", eap},
    });
};

/// By which EAP method a dial-up user was authenticated (RFC 2548 section 2.7.5).
enum class ms_acct_eap_type : std::uint32_t {
    md5_ = 4,
    otp = 5,
    generic_token_card = 6,
    tls = 13,
};

template <>
struct enumeration<ms_acct_eap_type> {
    using enum ms_acct_eap_type;
    static constexpr auto enumerators = name_table<ms_acct_eap_type>({
        {"MD5", md5_},
        {"OTP", otp},
        {"Generic-Token-Card", generic_token_card},
        {"TLS", tls},
    });
};

/// The Vendor-Id of Microsoft.
inline constexpr std::uint32_t microsoft_vendor = 311;

/// An attribute in Microsoft's space.
template <fixed_string Name, std::uint32_t Number, class Type, flags Flags = flags{}>
using microsoft_attribute =
    attribute<Name, vendor_attribute_number(microsoft_vendor, Number), Type, Flags>;

namespace attr {

inline constexpr microsoft_attribute<"MS-CHAP-Response", 1, type::octets> ms_chap_response;
inline constexpr microsoft_attribute<"MS-CHAP-Error", 2, type::text> ms_chap_error;
inline constexpr microsoft_attribute<"MS-CHAP-CPW-1", 3, type::octets> ms_chap_cpw_1;
inline constexpr microsoft_attribute<"MS-CHAP-CPW-2", 4, type::octets> ms_chap_cpw_2;
inline constexpr microsoft_attribute<"MS-CHAP-LM-Enc-PW", 5, type::octets> ms_chap_lm_enc_pw;
inline constexpr microsoft_attribute<"MS-CHAP-NT-Enc-PW", 6, type::octets> ms_chap_nt_enc_pw;
inline constexpr microsoft_attribute<"MS-MPPE-Encryption-Policy", 7,
                                     type::enumerated<radius::ms_mppe_encryption_policy>>
    ms_mppe_encryption_policy;
inline constexpr microsoft_attribute<"MS-MPPE-Encryption-Types", 8,
                                     type::enumerated<radius::ms_mppe_encryption_types>>
    ms_mppe_encryption_types;
inline constexpr microsoft_attribute<"MS-RAS-Vendor", 9, type::integer> ms_ras_vendor;
inline constexpr microsoft_attribute<"MS-CHAP-Domain", 10, type::text> ms_chap_domain;
inline constexpr microsoft_attribute<"MS-CHAP-Challenge", 11, type::octets> ms_chap_challenge;
inline constexpr microsoft_attribute<"MS-CHAP-MPPE-Keys", 12, type::octets,
                                     flags{.hidden = hiding::password}>
    ms_chap_mppe_keys;
inline constexpr microsoft_attribute<"MS-BAP-Usage", 13, type::enumerated<radius::ms_bap_usage>>
    ms_bap_usage;
inline constexpr microsoft_attribute<"MS-Link-Utilization-Threshold", 14, type::integer>
    ms_link_utilization_threshold;
inline constexpr microsoft_attribute<"MS-Link-Drop-Time-Limit", 15, type::time_delta>
    ms_link_drop_time_limit;
inline constexpr microsoft_attribute<"MS-MPPE-Send-Key", 16, type::octets,
                                     flags{.hidden = hiding::tunnel_password}>
    ms_mppe_send_key;
inline constexpr microsoft_attribute<"MS-MPPE-Recv-Key", 17, type::octets,
                                     flags{.hidden = hiding::tunnel_password}>
    ms_mppe_recv_key;
inline constexpr microsoft_attribute<"MS-RAS-Version", 18, type::text> ms_ras_version;
inline constexpr microsoft_attribute<"MS-Old-ARAP-Password", 19, type::octets> ms_old_arap_password;
inline constexpr microsoft_attribute<"MS-New-ARAP-Password", 20, type::octets> ms_new_arap_password;
inline constexpr microsoft_attribute<"MS-ARAP-PW-Change-Reason", 21,
                                     type::enumerated<radius::ms_arap_pw_change_reason>>
    ms_arap_pw_change_reason;
inline constexpr microsoft_attribute<"MS-Filter", 22, type::octets> ms_filter;
inline constexpr microsoft_attribute<"MS-Acct-Auth-Type", 23,
                                     type::enumerated<radius::ms_acct_auth_type>>
    ms_acct_auth_type;
inline constexpr microsoft_attribute<"MS-Acct-EAP-Type", 24,
                                     type::enumerated<radius::ms_acct_eap_type>>
    ms_acct_eap_type;
inline constexpr microsoft_attribute<"MS-CHAP2-Response", 25, type::octets> ms_chap2_response;
inline constexpr microsoft_attribute<"MS-CHAP2-Success", 26, type::octets> ms_chap2_success;
inline constexpr microsoft_attribute<"MS-CHAP2-CPW", 27, type::octets> ms_chap2_cpw;
inline constexpr microsoft_attribute<"MS-Primary-DNS-Server", 28, type::ipv4addr>
    ms_primary_dns_server;
inline constexpr microsoft_attribute<"MS-Secondary-DNS-Server", 29, type::ipv4addr>
    ms_secondary_dns_server;
inline constexpr microsoft_attribute<"MS-Primary-NBNS-Server", 30, type::ipv4addr>
    ms_primary_nbns_server;
inline constexpr microsoft_attribute<"MS-Secondary-NBNS-Server", 31, type::ipv4addr>
    ms_secondary_nbns_server;
inline constexpr microsoft_attribute<"MS-ARAP-Challenge", 33, type::octets> ms_arap_challenge;

} // namespace attr

/// All attributes of RFC 2548.
using microsoft_table =
    table_of<attr::ms_chap_response, attr::ms_chap_error, attr::ms_chap_cpw_1, attr::ms_chap_cpw_2,
             attr::ms_chap_lm_enc_pw, attr::ms_chap_nt_enc_pw, attr::ms_mppe_encryption_policy,
             attr::ms_mppe_encryption_types, attr::ms_ras_vendor, attr::ms_chap_domain,
             attr::ms_chap_challenge, attr::ms_chap_mppe_keys, attr::ms_bap_usage,
             attr::ms_link_utilization_threshold, attr::ms_link_drop_time_limit,
             attr::ms_mppe_send_key, attr::ms_mppe_recv_key, attr::ms_ras_version,
             attr::ms_old_arap_password, attr::ms_new_arap_password, attr::ms_arap_pw_change_reason,
             attr::ms_filter, attr::ms_acct_auth_type, attr::ms_acct_eap_type,
             attr::ms_chap2_response, attr::ms_chap2_success, attr::ms_chap2_cpw,
             attr::ms_primary_dns_server, attr::ms_secondary_dns_server,
             attr::ms_primary_nbns_server, attr::ms_secondary_nbns_server, attr::ms_arap_challenge>;

} // namespace radius
