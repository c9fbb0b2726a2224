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
#include <radius/crypto/constant_time.hpp>
#include <radius/protocol/login.hpp>

namespace radius {

namespace detail {

/// The outcome of each method, with the attributes of the request; nothing for one that it lacks.
/// A value of a wrong length proves nothing, and neither does a response without its challenge.
login check_pap(octets_view clear, std::string_view password) noexcept;
login check_chap(octets_view response, octets_view challenge, std::string_view password) noexcept;
login check_mschap_v1(octets_view response, std::optional<octets_view> challenge,
                      std::string_view password) noexcept;
login check_mschap_v2(octets_view response, std::optional<octets_view> challenge,
                      std::optional<std::string_view> user_name, std::string_view password);

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
        return detail::check_pap(as_octets(clear->view()), password);
    }
    if (const auto response = request.get(attr::chap_password)) {
        return detail::check_chap(
            *response, request.get(attr::chap_challenge).value_or(implicit_challenge), password);
    }
    if (request.contains(attr::ms_chap2_response)) { // one of a wrong length proves nothing
        const auto response = request.get(attr::ms_chap2_response);
        return detail::check_mschap_v2(response.value_or(octets_view()),
                                       request.get(attr::ms_chap_challenge),
                                       request.get(attr::user_name), password);
    }
    if (request.contains(attr::ms_chap_response)) {
        const auto response = request.get(attr::ms_chap_response);
        return detail::check_mschap_v1(response.value_or(octets_view()),
                                       request.get(attr::ms_chap_challenge), password);
    }
    return {};
}

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/protocol/impl/password_check.ipp>
#endif
