// SPDX-License-Identifier: MIT
// The functions from which stored password hashes are made: digests, PBKDF2 (RFC 8018 section 5.2),
// scrypt (RFC 7914) and Argon2 (RFC 9106), through OpenSSL.
#pragma once

#include <cstdint>
#include <string_view>

#include <radius/wire/octets.hpp>

namespace radius::detail {

/// A digest of password hashes.
enum class hash_digest : std::uint8_t {
    md5,
    sha1,
    sha224,
    sha256,
    sha384,
    sha512,
    sha3_224,
    sha3_256,
    sha3_384,
    sha3_512
};

/// In octets.
constexpr std::size_t size_of(hash_digest digest) noexcept {
    switch (digest) {
    case hash_digest::md5: return 16;
    case hash_digest::sha1: return 20;
    case hash_digest::sha224:
    case hash_digest::sha3_224: return 28;
    case hash_digest::sha256:
    case hash_digest::sha3_256: return 32;
    case hash_digest::sha384:
    case hash_digest::sha3_384: return 48;
    case hash_digest::sha512:
    case hash_digest::sha3_512: return 64;
    }
    return 0;
}

/// The cost of scrypt: N, r and p of RFC 7914 section 2.
struct scrypt_cost {
    std::uint64_t n = 0;
    std::uint64_t r = 0;
    std::uint64_t p = 0;
};

/// The cost of Argon2 (RFC 9106 section 3.1).
struct argon2_cost {
    std::uint32_t memory_kib = 0;
    std::uint32_t passes = 0;
    std::uint32_t lanes = 0;
};

// Each fills `target`, and throws `std::system_error` with `errc::cryptography_failed` if OpenSSL
// refuses.

/// The digest of the password and the salt after it; `target` has its size.
void salted_digest(hash_digest digest, std::string_view password, octets_view salt,
                   octets_span target);

/// PBKDF2 with HMAC. Not for MD5.
void pbkdf2(hash_digest digest, std::string_view password, octets_view salt, std::uint32_t rounds,
            octets_span target);

void scrypt(std::string_view password, octets_view salt, const scrypt_cost& cost,
            octets_span target);

/// Version 19. `variant` is OpenSSL's name: ARGON2D, ARGON2I or ARGON2ID. Needs OpenSSL 3.2.
void argon2(const char* variant, std::string_view password, octets_view salt,
            const argon2_cost& cost, octets_span target);

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/auth/password/impl/hash_digest.ipp>
#endif
