// SPDX-License-Identifier: MIT
// MS-CHAP version 1 (RFC 2433), as MS-CHAP-Response carries it (RFC 2548 section 2.1.3).
#pragma once

#include <radius/auth/password/mschap_hash.hpp>

namespace radius::mschap {

/// The value of the Flags field that means "use the NT-Response" (RFC 2548 section 2.1.3).
inline constexpr octet use_nt_response = 1;

/// NtChallengeResponse (RFC 2433 appendix A.5). A peer that sends it sets Flags to
/// `use_nt_response` and the LM-Response to zeros.
nt_response make_v1_response(std::span<const octet, 8> challenge, const nt_hash& hash) noexcept;

/// True if a response was computed from this password's hash; false for a challenge that is not 8
/// octets or a response that is not 24. With Flags zero the peer offers only the LM-Response, whose
/// hash can be searched seven upper-case characters at a time: always false.
bool check_v1_response(octets_view challenge, octet flags, octets_view response,
                       const nt_hash& hash) noexcept;

} // namespace radius::mschap

#if RADIUS_DEFINITIONS
#include <radius/auth/password/impl/mschap_v1.ipp>
#endif
