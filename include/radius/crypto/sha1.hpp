// SPDX-License-Identifier: MIT
// SHA-1 (FIPS 180-4) through OpenSSL, for MS-CHAP version 2 and its keys (RFC 2759, RFC 3079).
#pragma once

#include <initializer_list>

#include <openssl/evp.h>

#include <radius/crypto/secret_array.hpp>

namespace radius {

/// The SHA-1 digest of the pieces, one after the other. Throws `std::system_error` with
/// `errc::cryptography_failed` if OpenSSL does not offer SHA-1 or runs out of memory.
secret_array<20> sha1_digest(std::initializer_list<octets_view> pieces);

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/crypto/impl/sha1.ipp>
#endif
