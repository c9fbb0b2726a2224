// SPDX-License-Identifier: MIT
// MS-CHAP version 2 (RFC 2759), as MS-CHAP2-Response and MS-CHAP2-Success carry it (RFC 2548
// sections 2.3.2 and 2.3.3).
#pragma once

#include <radius/auth/password/mschap_hash.hpp>

namespace radius::mschap {

/// The data of one authentication that both ends know. Views: the data must outlive their use.
struct v2_exchange {
    /// The content of MS-CHAP-Challenge: 16 octets (RFC 2548 section 2.1.2).
    octets_view authenticator_challenge;
    /// The Peer-Challenge field of the response: 16 octets.
    octets_view peer_challenge;
    /// As sent by the peer; a leading domain is ignored.
    std::string_view user_name;
};

/// "S=" and forty upper-case hexadecimal digits (RFC 2759 section 5).
using authenticator_response = std::array<octet, 42>;

/// The user name without a leading `DOMAIN\` (RFC 2759 section 4).
constexpr std::string_view without_domain(std::string_view user_name) noexcept {
    const std::size_t separator = user_name.find('\\');
    return separator == std::string_view::npos ? user_name : user_name.substr(separator + 1);
}

/// ChallengeHash (RFC 2759 section 8.2): the eight octets that the response encrypts.
/// Throws as `sha1_digest` does.
std::array<octet, 8> challenge_hash(const v2_exchange& exchange);

/// GenerateNTResponse (RFC 2759 section 8.1). Throws as `sha1_digest` does.
inline nt_response make_v2_response(const v2_exchange& exchange, const nt_hash& hash) {
    return challenge_response(challenge_hash(exchange), hash);
}

/// True if a response was computed from this password's hash and this exchange; false for
/// challenges that are not 16 octets or a response that is not 24. Throws as `sha1_digest` does.
bool check_v2_response(const v2_exchange& exchange, octets_view response, const nt_hash& hash);

/// GenerateAuthenticatorResponse (RFC 2759 section 8.7): the server's proof that it knows the
/// password too. `key` is the hash of the password's hash, `response` the NT-Response it accepted.
/// Throws as `sha1_digest` does.
authenticator_response make_authenticator_response(const v2_exchange& exchange,
                                                   octets_view response, const nt_key& key);

/// CheckAuthenticatorResponse (RFC 2759 section 8.8): true if `received`, the content of
/// MS-CHAP2-Success after its identifier, begins with the right proof; a message for people may
/// follow. If false, the peer must end the session (section 5). Throws as `sha1_digest` does.
bool check_authenticator_response(const v2_exchange& exchange, octets_view response,
                                  const nt_hash& hash, octets_view received);

} // namespace radius::mschap

#if RADIUS_DEFINITIONS
#include <radius/auth/password/impl/mschap_v2.ipp>
#endif
