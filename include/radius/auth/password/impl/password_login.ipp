// SPDX-License-Identifier: MIT
// The definitions of <radius/auth/password/password_login.hpp>.
#pragma once

#include <string>

#include <radius/attribute/standard/microsoft.hpp>
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/auth/password/chap.hpp>
#include <radius/auth/password/mschap_v1.hpp>
#include <radius/auth/password/password_login.hpp>

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

} // namespace radius
