// SPDX-License-Identifier: MIT
// RC4, for the change of a password by MS-CHAP only (RFC 2759 section 8.11).
#pragma once

#include <radius/wire/octets.hpp>
#include <radius/wire/wipe.hpp>

namespace radius {

/// The keystream of one key, wiped on destruction. We implement it because OpenSSL keeps RC4 in its
/// legacy provider, which may be absent. It is broken: do not use it for anything but MS-CHAP,
/// which requires it.
class rc4 {
  public:
    /// A key of 1 to 256 octets.
    explicit rc4(octets_view key) noexcept;

    rc4(const rc4&) = delete;
    rc4& operator=(const rc4&) = delete;
    ~rc4() { wipe(state_); }

    /// Combines the octets with the next ones of the keystream: encrypts or decrypts in place.
    void apply(octets_span octets) noexcept;

  private:
    std::array<octet, 256> state_{};
    octet first_ = 0;
    octet second_ = 0;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/crypto/impl/rc4.ipp>
#endif
