// SPDX-License-Identifier: MIT
// CHAP with MD5 (RFC 1994 section 4.1), as CHAP-Password carries it (RFC 2865 section 5.3).
#pragma once

#include <radius/wire/octets.hpp>

namespace radius {

/// The 16 octets that follow the CHAP identifier in CHAP-Password.
using chap_response = std::array<octet, 16>;

/// The response to a challenge: MD5 over identifier, password and challenge. The challenge, 1 to
/// 253 octets, is CHAP-Challenge, or the Request Authenticator if that is absent (RFC 2865 section
/// 5.3).
chap_response make_chap_response(octet identifier, std::string_view password,
                                 octets_view challenge) noexcept;

/// True if `response` was computed from this password; false for a response that is not 16 octets.
bool check_chap_response(octet identifier, std::string_view password, octets_view challenge,
                         octets_view response) noexcept;

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/auth/password/impl/chap.ipp>
#endif
