// SPDX-License-Identifier: MIT
// The definitions of <radius/auth/password/password_login.hpp>.
#pragma once

#include <algorithm>
#include <string>
#include <system_error>

#include <radius/attribute/standard/microsoft.hpp>
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/auth/password/chap.hpp>
#include <radius/auth/password/mschap_v1.hpp>
#include <radius/auth/password/password_login.hpp>
#include <radius/wire/errc.hpp>

namespace radius {

RADIUS_DECL void add_chap(attribute_list& request, std::string_view password,
                          random_source& random) {
    const authenticator challenge = random.next_authenticator();
    std::array<octet, 17> value{};
    random.fill(octets_span(value).first(1));
    const chap_response response = make_chap_response(value[0], password, challenge);
    std::copy(response.begin(), response.end(), value.begin() + 1);
    request.add(attr::chap_password = value, attr::chap_challenge = challenge);
}

RADIUS_DECL void add_mschap_v1(attribute_list& request, std::string_view password,
                               random_source& random) {
    std::array<octet, 9> drawn{};
    random.fill(drawn);
    const auto challenge = std::span<const octet, 9>(drawn).last<8>();
    std::array<octet, 50> value{};
    value[0] = drawn[0];
    value[1] = mschap::use_nt_response;
    const auto response = mschap::make_v1_response(challenge, mschap::nt_password_hash(password));
    std::copy(response.begin(), response.end(), value.begin() + 26);
    request.add(attr::ms_chap_challenge = octets_view(challenge), attr::ms_chap_response = value);
}

RADIUS_DECL mschap_v2_login::mschap_v2_login(std::string user_name, std::string_view password,
                                             random_source& random)
    : user_name_(std::move(user_name)), hash_(mschap::nt_password_hash(password)) {
    random.fill(challenge_);
    random.fill(octets_span(value_).first(1));
    random.fill(octets_span(value_).subspan(2, 16));
    const auto response = mschap::make_v2_response(exchange(), hash_);
    std::copy(response.begin(), response.end(), value_.begin() + 26);
}

RADIUS_DECL mschap_v2_change::mschap_v2_change(std::string user_name, std::string_view old_password,
                                               std::string_view new_password,
                                               const mschap::failure& invitation,
                                               random_source& random)
    : user_name_(std::move(user_name)), hash_(mschap::nt_password_hash(new_password)) {
    if (invitation.challenge.size() != challenge_.size()) {
        throw std::system_error(make_error_code(errc::value_length_invalid),
                                "challenge of MS-CHAP-Error");
    }
    std::copy(invitation.challenge.begin(), invitation.challenge.end(), challenge_.begin());
    const mschap::nt_hash old_hash = mschap::nt_password_hash(old_password);
    password_ = mschap::encrypt_new_password(new_password, old_hash, random);
    const mschap::encrypted_hash proof = mschap::encrypt_old_hash(old_hash, hash_);
    value_[0] = 7;
    value_[1] = static_cast<octet>(invitation.identifier + 1);
    std::copy(proof.begin(), proof.end(), value_.begin() + 2);
    random.fill(octets_span(value_).subspan(18, 16));
    const auto response = mschap::make_v2_response(exchange(), hash_);
    std::copy(response.begin(), response.end(), value_.begin() + 42);
}

RADIUS_DECL void mschap_v2_change::add_to(attribute_list& request) const {
    request.add(attr::ms_chap_challenge = challenge_, attr::ms_chap2_cpw = value_);
    constexpr std::size_t most =
        243; // what fits into a Vendor-Specific, without 4 octets of header
    std::array<octet, 4 + most> part{6, value_[1]};
    for (octets_view rest(password_); !rest.empty();) {
        const octets_view next = rest.first(std::min(rest.size(), most));
        ++part[3];
        std::copy(next.begin(), next.end(), part.begin() + 4);
        request.add(attr::ms_chap_nt_enc_pw = octets_view(part).first(4 + next.size()));
        rest = rest.subspan(next.size());
    }
}

} // namespace radius
