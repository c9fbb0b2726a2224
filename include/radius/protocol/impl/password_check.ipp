// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/password_check.hpp>.
#pragma once

#include <algorithm>

#include <radius/auth/password/chap.hpp>
#include <radius/auth/password/mppe.hpp>
#include <radius/auth/password/mschap_v1.hpp>
#include <radius/auth/password/mschap_v2.hpp>
#include <radius/crypto/constant_time.hpp>
#include <radius/protocol/password_check.hpp>

namespace radius::detail {

/// Ident (1), Flags (1), then either Peer-Challenge (16), Reserved (8) or LM-Response (24), then
/// Response (24): MS-CHAP2-Response and MS-CHAP-Response alike.
inline constexpr std::size_t ms_chap_response_size = 50;

/// Completes a login by MS-CHAPv2 whose response was right.
inline void confirm_mschap_v2(login& outcome, const mschap::v2_exchange& exchange,
                              octets_view response, const mschap::nt_key& key) {
    outcome.proof = mschap::make_authenticator_response(exchange, response, key);
    const mschap::mppe_keys keys = mschap::mppe_start_keys(mschap::mppe_master_key(key, response));
    std::copy(keys.receive.begin(), keys.receive.end(), outcome.keys.receive.begin());
    std::copy(keys.send.begin(), keys.send.end(), outcome.keys.send.begin());
    outcome.keys.size = keys.send.size();
    outcome.succeeded = true;
}

/// Completes a login by MS-CHAPv1 whose response was right.
inline void confirm_mschap_v1(login& outcome, const mschap::nt_key& key) noexcept {
    outcome.ms_chap_mppe_keys = mschap::ms_chap_mppe_keys(key);
    outcome.succeeded = true;
}

/// CHAP-Password: CHAP identifier (1), response (16).
inline bool check_chap(const password_credentials& credentials,
                       std::string_view password) noexcept {
    const octets_view response = credentials.response;
    const octets_view challenge = credentials.challenge.value_or(credentials.implicit_challenge);
    return response.size() == 17 && !challenge.empty() &&
           check_chap_response(response[0], password, challenge, response.subspan(1));
}

/// Sets what is known of a login by MS-CHAP without the password.
inline void begin_mschap(const password_credentials& credentials, login& outcome) noexcept {
    outcome.method = credentials.method;
    if (credentials.response.size() == ms_chap_response_size) {
        outcome.identifier = credentials.response[0];
    }
    if (credentials.method == login_method::mschap_v2 && credentials.challenge) {
        std::copy_n(credentials.challenge->begin(),
                    std::min(credentials.challenge->size(), outcome.challenge.size()),
                    outcome.challenge.begin());
    }
}

inline void check_mschap(const password_credentials& credentials, const mschap::nt_hash& hash,
                         login& outcome) {
    begin_mschap(credentials, outcome);
    const octets_view response = credentials.response;
    if (response.size() != ms_chap_response_size || !credentials.challenge) {
        return;
    }
    const octets_view proof = response.subspan(26);
    if (credentials.method == login_method::mschap_v1) {
        if (mschap::check_v1_response(*credentials.challenge, response[1], proof, hash)) {
            confirm_mschap_v1(outcome, mschap::hash_nt_password_hash(hash));
        }
    } else if (credentials.user_name) {
        const mschap::v2_exchange exchange{*credentials.challenge, response.subspan(2, 16),
                                           *credentials.user_name};
        if (mschap::check_v2_response(exchange, proof, hash)) {
            confirm_mschap_v2(outcome, exchange, proof, mschap::hash_nt_password_hash(hash));
        }
    }
}

inline password_verdict verdict_of(const login& outcome) noexcept {
    return outcome.succeeded ? password_verdict::right : password_verdict::wrong;
}

RADIUS_DECL login unproven_mschap(const password_credentials& credentials) noexcept {
    login outcome;
    if (credentials.method == login_method::mschap_v1 ||
        credentials.method == login_method::mschap_v2) {
        begin_mschap(credentials, outcome);
    }
    return outcome;
}

RADIUS_DECL password_verdict check_credentials(const password_credentials& credentials,
                                               std::string_view password, login& outcome) {
    switch (credentials.method) {
    case login_method::pap:
        outcome.method = login_method::pap;
        outcome.succeeded = equal_in_constant_time(credentials.response, as_octets(password));
        return verdict_of(outcome);
    case login_method::chap:
        outcome.method = login_method::chap;
        outcome.succeeded = check_chap(credentials, password);
        return verdict_of(outcome);
    case login_method::mschap_v1:
    case login_method::mschap_v2:
        check_mschap(credentials, mschap::nt_password_hash(password), outcome);
        return verdict_of(outcome);
    case login_method::none:
    case login_method::eap: break;
    }
    return password_verdict::no_password;
}

RADIUS_DECL password_verdict check_credentials(const password_credentials& credentials,
                                               const password_hash& hash, login& outcome) {
    if (credentials.method == login_method::none) {
        return password_verdict::no_password;
    }
    if (!hash.can_check(credentials.method)) {
        begin_mschap(credentials, outcome);
        return password_verdict::not_possible;
    }
    if (credentials.method == login_method::pap) {
        outcome.method = login_method::pap;
        outcome.succeeded = hash.matches(as_text(credentials.response));
    } else if (credentials.method == login_method::chap) {
        check_credentials(credentials, stored_password::text(hash), outcome);
    } else {
        check_mschap(credentials, stored_password::nt_hash(hash), outcome);
    }
    if (hash.is_decoy() && outcome.succeeded) { // someone has sent the decoy's zeros
        outcome = login();
        begin_mschap(credentials, outcome);
    }
    return verdict_of(outcome);
}

RADIUS_DECL std::optional<mschap_attempt>
mschap_attempt_of(const password_credentials& credentials) {
    const octets_view response = credentials.response;
    const std::size_t challenge_size = credentials.method == login_method::mschap_v2   ? 16
                                       : credentials.method == login_method::mschap_v1 ? 8
                                                                                       : 0;
    if (challenge_size == 0 || response.size() != ms_chap_response_size || !credentials.challenge ||
        credentials.challenge->size() != challenge_size || !credentials.user_name) {
        return std::nullopt;
    }
    mschap_attempt attempt;
    attempt.method = credentials.method;
    attempt.user_name = mschap::without_domain(*credentials.user_name);
    const std::size_t separator = credentials.user_name->find('\\');
    attempt.domain =
        credentials.user_name->substr(0, separator == std::string_view::npos ? 0 : separator);
    attempt.identifier = response[0];
    const octets_view challenge = *credentials.challenge;
    if (credentials.method == login_method::mschap_v2) {
        std::copy(challenge.begin(), challenge.end(), attempt.authenticator_challenge.begin());
        std::copy_n(response.begin() + 2, 16, attempt.peer_challenge.begin());
        attempt.challenge = mschap::challenge_hash(
            {attempt.authenticator_challenge, attempt.peer_challenge, attempt.user_name});
    } else if (response[1] == mschap::use_nt_response) {
        std::copy(challenge.begin(), challenge.end(), attempt.challenge.begin());
    } else {
        return std::nullopt; // only the LM response
    }
    std::copy_n(response.begin() + 26, attempt.response.size(), attempt.response.begin());
    return attempt;
}

RADIUS_DECL checked_change check_change(octets_view cpw, const encrypted_password_parts& parts,
                                        std::optional<octets_view> challenge,
                                        std::optional<std::string_view> user_name,
                                        const mschap::nt_hash& old_hash) {
    checked_change checked;
    login& outcome = checked.outcome;
    outcome.method = login_method::mschap_v2;
    outcome.failure = mschap::failure_code::changing_password;
    // Code (1), Ident (1), Encrypted-Hash (16), Peer-Challenge (16), Reserved (8), NT-Response
    // (24), Flags (2).
    constexpr octet change_password = 7;
    if (cpw.size() != 68 || cpw[0] != change_password) {
        return checked;
    }
    outcome.identifier = cpw[1];
    const auto encrypted = parts.whole();
    if (!challenge || !user_name) {
        return checked;
    }
    std::copy_n(challenge->begin(), std::min(challenge->size(), outcome.challenge.size()),
                outcome.challenge.begin());
    if (!encrypted) {
        return checked;
    }
    mschap::password_change change;
    change.identifier = cpw[1];
    change.password = *encrypted;
    std::copy_n(cpw.begin() + 2, change.hash.size(), change.hash.begin());
    std::copy_n(cpw.begin() + 42, change.response.size(), change.response.begin());
    change.exchange = {*challenge, cpw.subspan(18, 16), *user_name};
    checked.chosen = mschap::open_password_change(change, old_hash);
    if (checked.chosen) {
        confirm_mschap_v2(outcome, change.exchange, change.response,
                          mschap::hash_nt_password_hash(checked.chosen->hash()));
    }
    return checked;
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL login mschap_attempt::confirmed(const mschap::nt_key& key) const {
    login outcome = refused();
    if (method == login_method::mschap_v2) {
        detail::confirm_mschap_v2(outcome, {authenticator_challenge, peer_challenge, user_name},
                                  response, key);
    } else {
        detail::confirm_mschap_v1(outcome, key);
    }
    return outcome;
}

RADIUS_DECL login mschap_attempt::refused(mschap::failure_code why) const {
    login outcome;
    outcome.method = method;
    outcome.identifier = identifier;
    outcome.challenge = authenticator_challenge;
    outcome.failure = why;
    return outcome;
}

} // namespace radius
