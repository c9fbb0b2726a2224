// SPDX-License-Identifier: MIT
// SHA-1 (FIPS 180-4) through OpenSSL, for MS-CHAP version 2 and its keys (RFC 2759, RFC 3079).
#pragma once

#include <initializer_list>
#include <system_error>

#include <openssl/evp.h>

#include <radius/crypto/openssl_handle.hpp>
#include <radius/crypto/secret_array.hpp>
#include <radius/wire/errc.hpp>

namespace radius {

/// The SHA-1 digest of the pieces, one after the other. Throws `std::system_error` with
/// `errc::cryptography_failed` if OpenSSL does not offer SHA-1 or runs out of memory.
inline secret_array<20> sha1_digest(std::initializer_list<octets_view> pieces) {
    const detail::openssl_handle<EVP_MD_CTX, &EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    bool done = context && EVP_DigestInit_ex(context.get(), EVP_sha1(), nullptr) == 1;
    for (const octets_view piece : pieces) {
        done = done && EVP_DigestUpdate(context.get(), piece.data(), piece.size()) == 1;
    }
    secret_array<20> digest;
    if (!done || EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) != 1) {
        throw std::system_error(make_error_code(errc::cryptography_failed), "SHA-1");
    }
    return digest;
}

} // namespace radius
