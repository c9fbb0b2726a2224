// SPDX-License-Identifier: MIT
// RFC 5090: RADIUS Extension for Digest Authentication, section 3.
// Made from dictionary.rfc5090 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr {

inline constexpr attribute<"Digest-Response", 103, type::text> digest_response;
inline constexpr attribute<"Digest-Realm", 104, type::text> digest_realm;
inline constexpr attribute<"Digest-Nonce", 105, type::text> digest_nonce;
inline constexpr attribute<"Digest-Response-Auth", 106, type::text> digest_response_auth;
inline constexpr attribute<"Digest-Nextnonce", 107, type::text> digest_nextnonce;
inline constexpr attribute<"Digest-Method", 108, type::text> digest_method;
inline constexpr attribute<"Digest-URI", 109, type::text> digest_uri;
inline constexpr attribute<"Digest-Qop", 110, type::text> digest_qop;
inline constexpr attribute<"Digest-Algorithm", 111, type::text> digest_algorithm;
inline constexpr attribute<"Digest-Entity-Body-Hash", 112, type::text> digest_entity_body_hash;
inline constexpr attribute<"Digest-CNonce", 113, type::text> digest_cnonce;
inline constexpr attribute<"Digest-Nonce-Count", 114, type::text> digest_nonce_count;
inline constexpr attribute<"Digest-Username", 115, type::text> digest_username;
inline constexpr attribute<"Digest-Opaque", 116, type::text> digest_opaque;
inline constexpr attribute<"Digest-Auth-Param", 117, type::text> digest_auth_param;
inline constexpr attribute<"Digest-AKA-Auts", 118, type::text> digest_aka_auts;
inline constexpr attribute<"Digest-Domain", 119, type::text> digest_domain;
inline constexpr attribute<"Digest-Stale", 120, type::text> digest_stale;
inline constexpr attribute<"Digest-HA1", 121, type::text> digest_ha1;
inline constexpr attribute<"SIP-AOR", 122, type::text> sip_aor;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc5090.
using rfc5090_table = table_of<attr::digest_response, attr::digest_realm, attr::digest_nonce,
                               attr::digest_response_auth, attr::digest_nextnonce,
                               attr::digest_method, attr::digest_uri, attr::digest_qop,
                               attr::digest_algorithm, attr::digest_entity_body_hash,
                               attr::digest_cnonce, attr::digest_nonce_count, attr::digest_username,
                               attr::digest_opaque, attr::digest_auth_param, attr::digest_aka_auts,
                               attr::digest_domain, attr::digest_stale, attr::digest_ha1,
                               attr::sip_aor>;

} // namespace radius

// clang-format on
