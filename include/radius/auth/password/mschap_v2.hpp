// SPDX-License-Identifier: MIT
// MS-CHAP version 2 (RFC 2759), as MS-CHAP2-Response and MS-CHAP2-Success carry it (RFC 2548
// sections 2.3.2 and 2.3.3).
#pragma once

#include <radius/auth/password/mschap_hash.hpp>
#include <radius/crypto/constant_time.hpp>
#include <radius/crypto/sha1.hpp>

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
inline std::array<octet, 8> challenge_hash(const v2_exchange& exchange) {
    const secret_array<20> digest =
        sha1_digest({exchange.peer_challenge, exchange.authenticator_challenge,
                     as_octets(without_domain(exchange.user_name))});
    std::array<octet, 8> challenge;
    std::copy_n(digest.begin(), challenge.size(), challenge.begin());
    return challenge;
}

/// GenerateNTResponse (RFC 2759 section 8.1). Throws as `sha1_digest` does.
inline nt_response make_v2_response(const v2_exchange& exchange, const password_hash& hash) {
    return challenge_response(challenge_hash(exchange), hash);
}

/// True if a response was computed from this password's hash and this exchange; false for
/// challenges that are not 16 octets or a response that is not 24. Throws as `sha1_digest` does.
inline bool check_v2_response(const v2_exchange& exchange, octets_view response,
                              const password_hash& hash) {
    if (exchange.authenticator_challenge.size() != 16 || exchange.peer_challenge.size() != 16) {
        return false;
    }
    nt_response expected = make_v2_response(exchange, hash);
    const bool same = equal_in_constant_time(expected, response);
    wipe(expected);
    return same;
}

/// GenerateAuthenticatorResponse (RFC 2759 section 8.7): the server's proof that it knows the
/// password too. `response` is the NT-Response it accepted. Throws as `sha1_digest` does.
inline authenticator_response make_authenticator_response(const v2_exchange& exchange,
                                                          octets_view response,
                                                          const password_hash& hash) {
    const secret_array<20> inner =
        sha1_digest({hash_nt_password_hash(hash), response,
                     as_octets("Magic server to client signing constant")});
    const secret_array<20> outer = sha1_digest(
        {inner, challenge_hash(exchange), as_octets("Pad to make it do more than one iteration")});
    constexpr std::string_view digits = "0123456789ABCDEF";
    authenticator_response text{'S', '='};
    for (std::size_t place = 0; place < outer.size(); ++place) {
        text[2 + 2 * place] = static_cast<octet>(digits[outer[place] >> 4U]);
        text[3 + 2 * place] = static_cast<octet>(digits[outer[place] & 0x0fU]);
    }
    return text;
}

/// CheckAuthenticatorResponse (RFC 2759 section 8.8): true if `received`, the content of
/// MS-CHAP2-Success after its identifier, begins with the right proof; a message for people may
/// follow. If false, the peer must end the session (section 5). Throws as `sha1_digest` does.
inline bool check_authenticator_response(const v2_exchange& exchange, octets_view response,
                                         const password_hash& hash, octets_view received) {
    const authenticator_response expected = make_authenticator_response(exchange, response, hash);
    return received.size() >= expected.size() &&
           equal_in_constant_time(expected, received.first(expected.size()));
}

} // namespace radius::mschap
