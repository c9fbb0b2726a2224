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
#include <radius/packet/attribute_list.hpp>
#include <radius/wire/hex.hpp>

namespace radius {

/// How a user proves knowledge of a password.
enum class password_method : std::uint8_t {
    none,
    pap,
    chap,
    mschap_v1,
    mschap_v2
};

constexpr std::string_view name_of(password_method method) noexcept {
    switch (method) {
    case password_method::none: return "none";
    case password_method::pap: return "PAP";
    case password_method::chap: return "CHAP";
    case password_method::mschap_v1: return "MS-CHAPv1";
    case password_method::mschap_v2: return "MS-CHAPv2";
    }
    return {};
}

/// The result of a check, and the attributes that the reply must carry: `true` if the password is
/// right. Keys are wiped on destruction. Any number of threads may read one while no thread changes
/// it.
class password_outcome {
  public:
    password_method method = password_method::none;
    bool correct = false;
    octet identifier = 0;              ///< of the MS-CHAP exchange
    std::array<octet, 16> challenge{}; ///< of MS-CHAPv2, if the request has one
    mschap::authenticator_response proof{};
    mschap::mppe_keys keys{};   ///< of MS-CHAPv2
    secret_array<24> v1_keys{}; ///< MS-CHAP-MPPE-Keys of MS-CHAPv1

    explicit operator bool() const noexcept { return correct; }

    /// Adds the attributes that an Access-Accept needs: MS-CHAP2-Success, without which the user's
    /// device refuses the session (RFC 2759 section 5), and the keys for its encryption (RFC 2548
    /// section 2.4). Each of them yields to one that you add, before or after
    /// (`attribute_list::add_default`).
    void add_to_accept(attribute_list& reply) const {
        if (method == password_method::mschap_v2) {
            std::array<octet, 1 + std::tuple_size_v<mschap::authenticator_response>> success{};
            success[0] = identifier;
            std::copy(proof.begin(), proof.end(), success.begin() + 1);
            reply.add_default(attr::ms_chap2_success = success,
                              attr::ms_mppe_recv_key = keys.receive,
                              attr::ms_mppe_send_key = keys.send);
        } else if (method == password_method::mschap_v1) {
            reply.add_default(attr::ms_chap_mppe_keys = v1_keys);
        }
    }

    /// Adds the attribute that an Access-Reject should carry: MS-CHAP-Error with code 691, wrong
    /// user name or password, and no retry (RFC 2759 section 6). It yields to one that you add,
    /// before or after.
    void add_to_reject(attribute_list& reply) const {
        if (method != password_method::mschap_v1 && method != password_method::mschap_v2) {
            return;
        }
        std::string error(1, static_cast<char>(identifier));
        // Version 2 must name a challenge, although no retry is allowed; version 1 need not.
        error += method == password_method::mschap_v2 ? "E=691 R=0 C=" + to_hex(challenge) + " V=3"
                                                      : "E=691 R=0 V=2";
        reply.add_default(attr::ms_chap_error = error);
    }
};

namespace detail {

/// Ident (1), Flags (1), then either Peer-Challenge (16), Reserved (8) or LM-Response (24), then
/// Response (24): MS-CHAP2-Response and MS-CHAP-Response alike.
inline constexpr std::size_t ms_chap_response_size = 50;

template <class Message>
password_outcome check_mschap_v2(const Message& request, octets_view response,
                                 std::string_view password) {
    password_outcome outcome;
    outcome.method = password_method::mschap_v2;
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
    outcome.correct = mschap::check_v2_response(exchange, proof, hash);
    if (outcome.correct) {
        outcome.proof = mschap::make_authenticator_response(exchange, proof, hash);
        outcome.keys = mschap::mppe_start_keys(mschap::mppe_master_key(hash, proof));
    }
    return outcome;
}

template <class Message>
password_outcome check_mschap_v1(const Message& request, octets_view response,
                                 std::string_view password) {
    password_outcome outcome;
    outcome.method = password_method::mschap_v1;
    if (response.size() != ms_chap_response_size) {
        return outcome;
    }
    outcome.identifier = response[0];
    const auto challenge = request.get(attr::ms_chap_challenge);
    if (!challenge) {
        return outcome;
    }
    const auto hash = mschap::nt_password_hash(password);
    outcome.correct =
        mschap::check_v1_response(*challenge, response[1], response.subspan(26), hash);
    if (outcome.correct) {
        outcome.v1_keys = mschap::ms_chap_mppe_keys(hash);
    }
    return outcome;
}

/// CHAP-Password: CHAP identifier (1), response (16). The challenge is CHAP-Challenge, else the
/// implicit one; without either, the response proves nothing.
template <class Message>
password_outcome check_chap(const Message& request, octets_view response,
                            octets_view implicit_challenge, std::string_view password) {
    password_outcome outcome;
    outcome.method = password_method::chap;
    const octets_view challenge = request.get(attr::chap_challenge).value_or(implicit_challenge);
    if (response.size() == 17 && !challenge.empty()) {
        outcome.correct =
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
password_outcome check_password(const Message& request, octets_view implicit_challenge,
                                std::string_view password) {
    if (const auto clear = request.get(attr::user_password)) {
        password_outcome outcome;
        outcome.method = password_method::pap;
        outcome.correct = equal_in_constant_time(as_octets(clear->view()), as_octets(password));
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
