// SPDX-License-Identifier: MIT
// RFC 7055: A GSS-API Mechanism for the Extensible Authentication Protocol.
// Made from dictionary.rfc7055 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"GSS-Acceptor-Service-Name", 164, type::text> gss_acceptor_service_name;
inline constexpr attribute<"GSS-Acceptor-Host-Name", 165, type::text> gss_acceptor_host_name;
inline constexpr attribute<"GSS-Acceptor-Service-Specifics", 166, type::text>
    gss_acceptor_service_specifics;
inline constexpr attribute<"GSS-Acceptor-Realm-Name", 167, type::text> gss_acceptor_realm_name;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc7055.
using rfc7055_table = table_of<attr::gss_acceptor_service_name, attr::gss_acceptor_host_name,
                               attr::gss_acceptor_service_specifics, attr::gss_acceptor_realm_name>;

} // namespace radius

// clang-format on
