// SPDX-License-Identifier: MIT
// Checks a password, or its hash, against the method that the user's device used: PAP, CHAP,
// MS-CHAP version 1 or 2 (RFC 2865 sections 5.2 and 5.3, RFC 2548 sections 2.1.3 and 2.3.2).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <radius/attribute/standard/microsoft.hpp>
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/auth/password/mschap_change.hpp>
#include <radius/auth/password/password_hash.hpp>
#include <radius/protocol/login.hpp>

namespace radius {

/// Whether a stored hash confirms the password of a request.
class password_verdict {
  public:
    enum value_type : std::uint8_t {
        wrong,        ///< another password
        right,        ///< the password
        not_possible, ///< this form of hash cannot check this method: see `password_hash`
        no_password   ///< the request has no password of any method
    };

    constexpr password_verdict() noexcept = default;
    constexpr password_verdict(value_type value) noexcept : value_(value) {}

    /// For `switch`.
    constexpr value_type value() const noexcept { return value_; }

    /// True if the password is right.
    constexpr explicit operator bool() const noexcept { return value_ == right; }

    friend constexpr bool operator==(password_verdict, password_verdict) noexcept = default;

  private:
    value_type value_ = wrong;
};

/// One sentence fragment for logs, without a full stop.
constexpr std::string_view to_string(password_verdict verdict) noexcept {
    switch (verdict.value()) {
    case password_verdict::wrong: return "wrong password";
    case password_verdict::right: return "right password";
    case password_verdict::not_possible: return "the stored hash cannot check this method";
    case password_verdict::no_password: return "no password in the request";
    }
    return {};
}

/// A login by MS-CHAP for a program that checks it elsewhere, such as `ntlm_auth` of Samba: it gets
/// user name, domain, challenge and response, and says whether they are right, with the key if they
/// are. It is a value that you can pass to another thread.
struct mschap_attempt {
    login_method method = login_method::none; ///< MS-CHAPv1 or MS-CHAPv2
    std::string user_name;                    ///< without domain
    std::string domain;                       ///< empty if the user has typed none
    /// What the response encrypts: in version 2 the hash of both challenges (RFC 2759 section 8.2).
    std::array<octet, 8> challenge{};
    mschap::nt_response response{};

    octet identifier = 0;
    std::array<octet, 16> authenticator_challenge{}; ///< of version 2
    std::array<octet, 16> peer_challenge{};          ///< of version 2

    /// The login if the response is right: for `access_request::set_login`. Throws as `sha1_digest`
    /// does.
    login confirmed(const mschap::nt_key& key) const;

    /// The login if it is wrong, or refused for another reason.
    login refused(mschap::failure_code why = mschap::failure_code::authentication_failure) const;
};

namespace detail {

/// What a request says about its user's password: views into the request.
struct password_credentials {
    login_method method = login_method::none;
    octets_view response{}; ///< the password itself in PAP
    octets_view implicit_challenge{};
    std::optional<octets_view> challenge{};
    std::optional<std::string_view> user_name{};
};

// A value of a wrong length proves nothing, and neither does a response without its challenge.

/// Sets the outcome, which is new, unless there is no password. Throws `std::system_error` if
/// OpenSSL refuses.
password_verdict check_credentials(const password_credentials& credentials,
                                   std::string_view password, login& outcome);
password_verdict check_credentials(const password_credentials& credentials,
                                   const password_hash& hash, login& outcome);

/// The login by MS-CHAP, as far as it is known without the password; `none` for other methods.
login unproven_mschap(const password_credentials& credentials) noexcept;

/// Nothing if the method is another, or if an attribute is missing or malformed.
std::optional<mschap_attempt> mschap_attempt_of(const password_credentials& credentials);

/// The outcome of a change of password, and the password if it succeeds.
struct checked_change {
    std::optional<new_password> chosen{};
    radius::login outcome{};
};

/// `cpw` is MS-CHAP2-CPW.
checked_change check_change(octets_view cpw, const encrypted_password_parts& parts,
                            std::optional<octets_view> challenge,
                            std::optional<std::string_view> user_name,
                            const mschap::nt_hash& old_hash);

/// Calls `use` with the credentials of a request, which are valid during the call. Of several, the
/// first in this order counts.
template <class Message, class Use>
auto with_credentials(const Message& request, octets_view implicit_challenge, Use use) {
    password_credentials found;
    if (const auto clear = request.get(attr::user_password)) {
        found.method = login_method::pap;
        found.response = as_octets(clear->view());
        return use(found);
    }
    if (const auto response = request.get(attr::chap_password)) {
        found.method = login_method::chap;
        found.response = *response;
        found.implicit_challenge = implicit_challenge;
        found.challenge = request.get(attr::chap_challenge);
        return use(found);
    }
    found.challenge = request.get(attr::ms_chap_challenge);
    found.user_name = request.get(attr::user_name);
    if (request.contains(attr::ms_chap2_response)) { // one of a wrong length proves nothing
        found.method = login_method::mschap_v2;
        found.response = request.get(attr::ms_chap2_response).value_or(octets_view());
    } else if (request.contains(attr::ms_chap_response)) {
        found.method = login_method::mschap_v1;
        found.response = request.get(attr::ms_chap_response).value_or(octets_view());
    }
    return use(found);
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
    login outcome;
    detail::with_credentials(request, implicit_challenge,
                             [&](const detail::password_credentials& credentials) {
                                 check_credentials(credentials, password, outcome);
                             });
    return outcome;
}

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/protocol/impl/password_check.ipp>
#endif
