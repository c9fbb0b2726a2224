// SPDX-License-Identifier: MIT
// The client's side of CHAP and MS-CHAP: creates the attributes of an Access-Request and checks the
// server's proof (RFC 2865 section 5.3, RFC 2548 section 2).
#pragma once

#include <string>

#include <radius/attribute/standard/microsoft.hpp>
#include <radius/auth/password/mschap_change.hpp>
#include <radius/auth/password/mschap_failure.hpp>
#include <radius/auth/password/mschap_v2.hpp>
#include <radius/crypto/random.hpp>
#include <radius/packet/attribute_list.hpp>

namespace radius {

/// Adds CHAP-Password and CHAP-Challenge. The challenge always has its own attribute, because the
/// Request Authenticator changes at every proxy and does not exist in RADIUS/1.1.
void add_chap(attribute_list& request, std::string_view password, random_source& random);

/// Adds MS-CHAP-Challenge and MS-CHAP-Response of version 1, with the NT response only.
void add_mschap_v1(attribute_list& request, std::string_view password, random_source& random);

/// One MS-CHAPv2 login: adds its attributes to a request, then checks whether the reply proves that
/// the server knows the password too. If it does not, you must end the session (RFC 2759 section
/// 5). For one thread at a time.
class mschap_v2_login {
  public:
    /// `user_name` must be that of the request's User-Name.
    mschap_v2_login(std::string user_name, std::string_view password, random_source& random);

    /// Adds MS-CHAP-Challenge and MS-CHAP2-Response.
    void add_to(attribute_list& request) const {
        request.add(attr::ms_chap_challenge = challenge_, attr::ms_chap2_response = value_);
    }

    /// True if the reply's MS-CHAP2-Success is right; false if it is missing.
    template <class Message>
    bool verify(const Message& reply) const {
        const auto success = reply.get(attr::ms_chap2_success);
        return success && !success->empty() && (*success)[0] == value_[0] &&
               mschap::check_authenticator_response(exchange(), octets_view(value_).subspan(26),
                                                    hash_, success->subspan(1));
    }

  private:
    mschap::v2_exchange exchange() const noexcept {
        return {challenge_, octets_view(value_).subspan(2, 16), user_name_};
    }

    std::string user_name_;
    mschap::nt_hash hash_;
    std::array<octet, 16> challenge_{};
    std::array<octet, 50> value_{}; // Ident, Flags 0, Peer-Challenge, Reserved, Response
};

/// One change of a password that has expired, which logs the user in with the new one: after a
/// reject whose MS-CHAP-Error has code 648 (RFC 2759 section 7, RFC 2548 section 2.3.4). It
/// replaces the `mschap_v2_login` of the request that was refused. For one thread at a time.
class mschap_v2_change {
  public:
    /// `user_name` must be that of the request's User-Name, `invitation` the MS-CHAP-Error of the
    /// reject. Throws `std::system_error` with `errc::value_too_long` for a new password of more
    /// than 256 characters of UTF-16, and with `errc::value_length_invalid` if the invitation has
    /// no challenge of 16 octets.
    mschap_v2_change(std::string user_name, std::string_view old_password,
                     std::string_view new_password, const mschap::failure& invitation,
                     random_source& random);

    /// Adds MS-CHAP-Challenge, MS-CHAP2-CPW and MS-CHAP-NT-Enc-PW.
    void add_to(attribute_list& request) const;

    /// True if the reply's MS-CHAP2-Success is right; false if it is missing. If it is right, the
    /// server has the new password.
    template <class Message>
    bool verify(const Message& reply) const {
        const auto success = reply.get(attr::ms_chap2_success);
        return success && !success->empty() && (*success)[0] == value_[1] &&
               mschap::check_authenticator_response(exchange(), octets_view(value_).subspan(42, 24),
                                                    hash_, success->subspan(1));
    }

  private:
    mschap::v2_exchange exchange() const noexcept {
        return {challenge_, octets_view(value_).subspan(18, 16), user_name_};
    }

    std::string user_name_;
    mschap::nt_hash hash_; // of the new password
    std::array<octet, 16> challenge_{};
    std::array<octet, 68> value_{}; // Code 7, Ident, Encrypted-Hash, Peer-Challenge, Reserved,
                                    // NT-Response, Flags 0
    mschap::encrypted_password password_{};
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/auth/password/impl/password_login.ipp>
#endif
