// SPDX-License-Identifier: MIT
// Checks a password against the method that the user's device used: PAP, CHAP, MS-CHAP version 1 or
// 2 (RFC 2865 sections 5.2 and 5.3, RFC 2548 sections 2.1.3 and 2.3.2).
#pragma once

#include <optional>

#include <radius/attribute/standard/microsoft.hpp>
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/auth/password/chap.hpp>
#include <radius/auth/password/mppe.hpp>
#include <radius/auth/password/mschap_v1.hpp>
#include <radius/auth/password/mschap_v2.hpp>
#include <radius/protocol/login.hpp>

namespace radius {

namespace detail {

/// Ident (1), Flags (1), then either Peer-Challenge (16), Reserved (8) or LM-Response (24), then
/// Response (24): MS-CHAP2-Response and MS-CHAP-Response alike.
inline constexpr std::size_t ms_chap_response_size = 50;

template <class Message>
login check_mschap_v2(const Message& request, octets_view response, std::string_view password) {
    login outcome;
    outcome.method = login_method::mschap_v2;
    if (response.size() != ms_chap_response_size) {
        return outcome;
    }
    outcome.identifier = response[0];
    const auto challenge = request.get(attr::ms_chap_challenge);
    const auto user_name = request.get(attr::user_name);
    if (!challenge || !user_name) {
        return outcome;
    }
    std::copy_n(challenge->begin(), std::min(challenge->size(), outcome.challenge.size()),
                outcome.challenge.begin());
    const mschap::v2_exchange exchange{*challenge, response.subspan(2, 16), *user_name};
    const octets_view proof = response.subspan(26);
    const auto hash = mschap::nt_password_hash(password);
    outcome.succeeded = mschap::check_v2_response(exchange, proof, hash);
    if (outcome.succeeded) {
        outcome.proof = mschap::make_authenticator_response(exchange, proof, hash);
        const mschap::mppe_keys keys =
            mschap::mppe_start_keys(mschap::mppe_master_key(hash, proof));
        std::copy(keys.receive.begin(), keys.receive.end(), outcome.keys.receive.begin());
        std::copy(keys.send.begin(), keys.send.end(), outcome.keys.send.begin());
        outcome.keys.size = keys.send.size();
    }
    return outcome;
}

template <class Message>
login check_mschap_v1(const Message& request, octets_view response, std::string_view password) {
    login outcome;
    outcome.method = login_method::mschap_v1;
    if (response.size() != ms_chap_response_size) {
        return outcome;
    }
    outcome.identifier = response[0];
    const auto challenge = request.get(attr::ms_chap_challenge);
    if (!challenge) {
        return outcome;
    }
    const auto hash = mschap::nt_password_hash(password);
    outcome.succeeded =
        mschap::check_v1_response(*challenge, response[1], response.subspan(26), hash);
    if (outcome.succeeded) {
        outcome.ms_chap_mppe_keys = mschap::ms_chap_mppe_keys(hash);
    }
    return outcome;
}

/// CHAP-Password: CHAP identifier (1), response (16). The challenge is CHAP-Challenge, else the
/// implicit one; without either, the response proves nothing.
template <class Message>
login check_chap(const Message& request, octets_view response, octets_view implicit_challenge,
                 std::string_view password) {
    login outcome;
    outcome.method = login_method::chap;
    const octets_view challenge = request.get(attr::chap_challenge).value_or(implicit_challenge);
    if (response.size() == 17 && !challenge.empty()) {
        outcome.succeeded =
            check_chap_response(response[0], password, challenge, response.subspan(1));
    }
    return outcome;
}

} // namespace detail

/// Checks the password with the method that the request uses; `method` is `none` if it uses none.
/// The comparison takes the same time for right and wrong passwords of one length.
/// `implicit_challenge` replaces an absent CHAP-Challenge: the Request Authenticator (RFC 2865
/// section 5.3), or empty in RADIUS/1.1, which has none (RFC 9765 section 5.1.2). Throws
/// `std::system_error` if OpenSSL refuses SHA-1, which MS-CHAPv2 needs.
template <class Message>
login check_password(const Message& request, octets_view implicit_challenge,
                     std::string_view password) {
    if (const auto clear = request.get(attr::user_password)) {
        login outcome;
        outcome.method = login_method::pap;
        outcome.succeeded = equal_in_constant_time(as_octets(clear->view()), as_octets(password));
        return outcome;
    }
    if (const auto response = request.get(attr::chap_password)) {
        return detail::check_chap(request, *response, implicit_challenge, password);
    }
    if (request.contains(attr::ms_chap2_response)) { // one of a wrong length proves nothing
        const auto response = request.get(attr::ms_chap2_response);
        return detail::check_mschap_v2(request, response.value_or(octets_view()), password);
    }
    if (request.contains(attr::ms_chap_response)) {
        const auto response = request.get(attr::ms_chap_response);
        return detail::check_mschap_v1(request, response.value_or(octets_view()), password);
    }
    return {};
}

} // namespace radius
