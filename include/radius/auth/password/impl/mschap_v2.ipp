// SPDX-License-Identifier: MIT
// The definitions of <radius/auth/password/mschap_v2.hpp>.
#pragma once

#include <radius/auth/password/mschap_v2.hpp>
#include <radius/crypto/constant_time.hpp>
#include <radius/crypto/sha1.hpp>

namespace radius::mschap {

RADIUS_DECL std::array<octet, 8> challenge_hash(const v2_exchange& exchange) {
    const secret_array<20> digest =
        sha1_digest({exchange.peer_challenge, exchange.authenticator_challenge,
                     as_octets(without_domain(exchange.user_name))});
    std::array<octet, 8> challenge;
    std::copy_n(digest.begin(), challenge.size(), challenge.begin());
    return challenge;
}

RADIUS_DECL bool check_v2_response(const v2_exchange& exchange, octets_view response,
                                   const nt_hash& hash) {
    if (exchange.authenticator_challenge.size() != 16 || exchange.peer_challenge.size() != 16) {
        return false;
    }
    nt_response expected = make_v2_response(exchange, hash);
    const bool same = equal_in_constant_time(expected, response);
    wipe(expected);
    return same;
}

RADIUS_DECL authenticator_response make_authenticator_response(const v2_exchange& exchange,
                                                               octets_view response,
                                                               const nt_key& key) {
    const secret_array<20> inner =
        sha1_digest({key, response, as_octets("Magic server to client signing constant")});
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

RADIUS_DECL bool check_authenticator_response(const v2_exchange& exchange, octets_view response,
                                              const nt_hash& hash, octets_view received) {
    const authenticator_response expected =
        make_authenticator_response(exchange, response, hash_nt_password_hash(hash));
    return received.size() >= expected.size() &&
           equal_in_constant_time(expected, received.first(expected.size()));
}

} // namespace radius::mschap
