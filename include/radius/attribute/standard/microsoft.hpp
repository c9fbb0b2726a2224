// SPDX-License-Identifier: MIT
// Microsoft: RFC 2548, section 2, and from 34 on [MS-RNAP].
// Made from dictionary.microsoft by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

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

/// An attribute of Microsoft, vendor 311.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using microsoft_attribute = attribute<Name, vendor_attribute_number(311, Number), Type, Flags>;

} // namespace radius

namespace radius::attr {

inline constexpr microsoft_attribute<"MS-CHAP-Response", 1, type::sized<type::octets, 50>>
    ms_chap_response;
inline constexpr microsoft_attribute<"MS-CHAP-Error", 2, type::text> ms_chap_error;
inline constexpr microsoft_attribute<"MS-CHAP-CPW-1", 3, type::sized<type::octets, 70>>
    ms_chap_cpw_1;
inline constexpr microsoft_attribute<"MS-CHAP-CPW-2", 4, type::sized<type::octets, 84>>
    ms_chap_cpw_2;
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
inline constexpr microsoft_attribute<"MS-CHAP-MPPE-Keys", 12, type::sized<type::octets, 24>,
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
inline constexpr microsoft_attribute<"MS-CHAP2-Response", 25, type::sized<type::octets, 50>>
    ms_chap2_response;
inline constexpr microsoft_attribute<"MS-CHAP2-Success", 26, type::octets> ms_chap2_success;
inline constexpr microsoft_attribute<"MS-CHAP2-CPW", 27, type::sized<type::octets, 68>>
    ms_chap2_cpw;
inline constexpr microsoft_attribute<"MS-Primary-DNS-Server", 28, type::ipv4addr>
    ms_primary_dns_server;
inline constexpr microsoft_attribute<"MS-Secondary-DNS-Server", 29, type::ipv4addr>
    ms_secondary_dns_server;
inline constexpr microsoft_attribute<"MS-Primary-NBNS-Server", 30, type::ipv4addr>
    ms_primary_nbns_server;
inline constexpr microsoft_attribute<"MS-Secondary-NBNS-Server", 31, type::ipv4addr>
    ms_secondary_nbns_server;
inline constexpr microsoft_attribute<"MS-ARAP-Challenge", 33, type::octets> ms_arap_challenge;
inline constexpr microsoft_attribute<"MS-RAS-Client-Name", 34, type::text> ms_ras_client_name;
inline constexpr microsoft_attribute<"MS-RAS-Client-Version", 35, type::text> ms_ras_client_version;
inline constexpr microsoft_attribute<"MS-Quarantine-IPFilter", 36, type::octets>
    ms_quarantine_ipfilter;
inline constexpr microsoft_attribute<"MS-Quarantine-Session-Timeout", 37, type::time_delta>
    ms_quarantine_session_timeout;
inline constexpr microsoft_attribute<"MS-User-Security-Identity", 40, type::text>
    ms_user_security_identity;
inline constexpr microsoft_attribute<"MS-Identity-Type", 41,
                                     type::enumerated<radius::ms_identity_type>>
    ms_identity_type;
inline constexpr microsoft_attribute<"MS-Service-Class", 42, type::text> ms_service_class;
inline constexpr microsoft_attribute<"MS-Quarantine-User-Class", 44, type::text>
    ms_quarantine_user_class;
inline constexpr microsoft_attribute<"MS-Quarantine-State", 45,
                                     type::enumerated<radius::ms_quarantine_state>>
    ms_quarantine_state;
inline constexpr microsoft_attribute<"MS-Quarantine-Grace-Time", 46, type::integer>
    ms_quarantine_grace_time;
inline constexpr microsoft_attribute<"MS-Network-Access-Server-Type", 47,
                                     type::enumerated<radius::ms_network_access_server_type>>
    ms_network_access_server_type;
inline constexpr microsoft_attribute<"MS-AFW-Zone", 48, type::enumerated<radius::ms_afw_zone>>
    ms_afw_zone;
inline constexpr microsoft_attribute<"MS-AFW-Protection-Level", 49,
                                     type::enumerated<radius::ms_afw_protection_level>>
    ms_afw_protection_level;
inline constexpr microsoft_attribute<"MS-Machine-Name", 50, type::text> ms_machine_name;
inline constexpr microsoft_attribute<"MS-IPv6-Filter", 51, type::octets> ms_ipv6_filter;
inline constexpr microsoft_attribute<"MS-IPv4-Remediation-Servers", 52, type::octets>
    ms_ipv4_remediation_servers;
inline constexpr microsoft_attribute<"MS-IPv6-Remediation-Servers", 53, type::octets>
    ms_ipv6_remediation_servers;
inline constexpr microsoft_attribute<"MS-RNAP-Not-Quarantine-Capable", 54,
                                     type::enumerated<radius::ms_rnap_not_quarantine_capable>>
    ms_rnap_not_quarantine_capable;
inline constexpr microsoft_attribute<"MS-Quarantine-SOH", 55, type::octets> ms_quarantine_soh;
inline constexpr microsoft_attribute<"MS-RAS-Correlation", 56, type::octets> ms_ras_correlation;
inline constexpr microsoft_attribute<"MS-Extended-Quarantine-State", 57,
                                     type::enumerated<radius::ms_extended_quarantine_state>>
    ms_extended_quarantine_state;
inline constexpr microsoft_attribute<"MS-HCAP-User-Groups", 58, type::text> ms_hcap_user_groups;
inline constexpr microsoft_attribute<"MS-HCAP-Location-Group-Name", 59, type::text>
    ms_hcap_location_group_name;
inline constexpr microsoft_attribute<"MS-HCAP-User-Name", 60, type::text> ms_hcap_user_name;
inline constexpr microsoft_attribute<"MS-User-IPv4-Address", 61, type::ipv4addr>
    ms_user_ipv4_address;
inline constexpr microsoft_attribute<"MS-User-IPv6-Address", 62, type::ipv6addr>
    ms_user_ipv6_address;
inline constexpr microsoft_attribute<"MS-TSG-Device-Redirection", 63, type::integer>
    ms_tsg_device_redirection;

} // namespace radius::attr

namespace radius {

/// All attributes of Microsoft.
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
             attr::ms_primary_nbns_server, attr::ms_secondary_nbns_server, attr::ms_arap_challenge,
             attr::ms_ras_client_name, attr::ms_ras_client_version, attr::ms_quarantine_ipfilter,
             attr::ms_quarantine_session_timeout, attr::ms_user_security_identity,
             attr::ms_identity_type, attr::ms_service_class, attr::ms_quarantine_user_class,
             attr::ms_quarantine_state, attr::ms_quarantine_grace_time,
             attr::ms_network_access_server_type, attr::ms_afw_zone, attr::ms_afw_protection_level,
             attr::ms_machine_name, attr::ms_ipv6_filter, attr::ms_ipv4_remediation_servers,
             attr::ms_ipv6_remediation_servers, attr::ms_rnap_not_quarantine_capable,
             attr::ms_quarantine_soh, attr::ms_ras_correlation, attr::ms_extended_quarantine_state,
             attr::ms_hcap_user_groups, attr::ms_hcap_location_group_name, attr::ms_hcap_user_name,
             attr::ms_user_ipv4_address, attr::ms_user_ipv6_address,
             attr::ms_tsg_device_redirection>;

} // namespace radius

// clang-format on
