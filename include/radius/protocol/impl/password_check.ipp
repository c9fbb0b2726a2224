// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/password_check.hpp>.
#pragma once

#include <algorithm>

#include <radius/protocol/password_check.hpp>

namespace radius::detail {

RADIUS_DECL login check_pap(octets_view clear, std::string_view password) noexcept {
    login outcome;
    outcome.method = login_method::pap;
    outcome.succeeded = equal_in_constant_time(clear, as_octets(password));
    return outcome;
}

/// Ident (1), Flags (1), then either Peer-Challenge (16), Reserved (8) or LM-Response (24), then
/// Response (24): MS-CHAP2-Response and MS-CHAP-Response alike.
inline constexpr std::size_t ms_chap_response_size = 50;

RADIUS_DECL login check_mschap_v2(octets_view response, std::optional<octets_view> challenge,
                                  std::optional<std::string_view> user_name,
                                  std::string_view password) {
    login outcome;
    outcome.method = login_method::mschap_v2;
    if (response.size() != ms_chap_response_size) {
        return outcome;
    }
    outcome.identifier = response[0];
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

RADIUS_DECL login check_mschap_v1(octets_view response, std::optional<octets_view> challenge,
                                  std::string_view password) noexcept {
    login outcome;
    outcome.method = login_method::mschap_v1;
    if (response.size() != ms_chap_response_size) {
        return outcome;
    }
    outcome.identifier = response[0];
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

/// CHAP-Password: CHAP identifier (1), response (16).
RADIUS_DECL login check_chap(octets_view response, octets_view challenge,
                             std::string_view password) noexcept {
    login outcome;
    outcome.method = login_method::chap;
    if (response.size() == 17 && !challenge.empty()) {
        outcome.succeeded =
            check_chap_response(response[0], password, challenge, response.subspan(1));
    }
    return outcome;
}

} // namespace radius::detail
