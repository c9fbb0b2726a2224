// SPDX-License-Identifier: MIT
// The secret that a client and a server share (RFC 2865 section 3), with everything derived from it
// computed once.
#pragma once

#include <string_view>

#include <radius/crypto/hmac_md5.hpp>
#include <radius/wire/wipe.hpp>

namespace radius {

/// Never empty; wiped from memory on destruction. Any number of threads may use one.
class shared_secret {
  public:
    /// Throws `std::system_error` with `errc::option_invalid` for an empty secret, which RFC 2865
    /// section 3 forbids.
    explicit shared_secret(octets_view secret);
    explicit shared_secret(std::string_view secret);
    shared_secret(const shared_secret&) = delete;
    shared_secret& operator=(const shared_secret&) = delete;
    ~shared_secret() { wipe(octets_); }

    octets_view octets() const noexcept { return octets_; }

    /// The key of Message-Authenticator (RFC 3579 section 3.2).
    const hmac_md5_key& message_key() const noexcept { return message_key_; }

  private:
    octet_string octets_;
    hmac_md5_key message_key_;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/auth/impl/shared_secret.ipp>
#endif
