// SPDX-License-Identifier: MIT
// RFC 5607: RADIUS Authorization for Network Access Server (NAS) Management, sections 5 and 6.
// Framed-Management is the name that other dictionaries give Framed-Management-Protocol.
// Made from dictionary.rfc5607 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius {

/// The values of Framed-Management.
enum class framed_management : std::uint32_t {
    snmp = 1,
    web_based = 2,
    netconf = 3,
    ftp = 4,
    tftp = 5,
    sftp = 6,
    rcp = 7,
    scp = 8,
};

/// How the management session is protected (section 6.2).
enum class management_transport_protection : std::uint32_t {
    no_protection = 1,
    integrity_protection = 2,
    integrity_confidentiality_protection = 3,
};

template <>
struct enumeration<framed_management> {
    static constexpr enumerator enumerators[] = {
        {"SNMP", 1},
        {"Web-Based", 2},
        {"Netconf", 3},
        {"FTP", 4},
        {"TFTP", 5},
        {"SFTP", 6},
        {"RCP", 7},
        {"SCP", 8},
    };
};

template <>
struct enumeration<management_transport_protection> {
    static constexpr enumerator enumerators[] = {
        {"No-Protection", 1},
        {"Integrity-Protection", 2},
        {"Integrity-Confidentiality-Protection", 3},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"Framed-Management", 133, type::enumerated<radius::framed_management>>
    framed_management;
inline constexpr attribute<"Framed-Management-Protocol", 133,
                           type::enumerated<radius::framed_management>>
    framed_management_protocol;
inline constexpr attribute<"Management-Transport-Protection", 134,
                           type::enumerated<radius::management_transport_protection>>
    management_transport_protection;
inline constexpr attribute<"Management-Policy-Id", 135, type::text> management_policy_id;
inline constexpr attribute<"Management-Privilege-Level", 136, type::integer>
    management_privilege_level;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc5607.
using rfc5607_table = table_of<attr::framed_management, attr::framed_management_protocol,
                               attr::management_transport_protection, attr::management_policy_id,
                               attr::management_privilege_level>;

} // namespace radius

// clang-format on
