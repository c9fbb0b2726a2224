// SPDX-License-Identifier: MIT
// The definitions of <radius/crypto/sha1.hpp>.
#pragma once

#include <initializer_list>
#include <system_error>

#include <radius/crypto/openssl_handle.hpp>
#include <radius/crypto/sha1.hpp>
#include <radius/wire/errc.hpp>

namespace radius {

RADIUS_DECL secret_array<20> sha1_digest(std::initializer_list<octets_view> pieces) {
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
