// SPDX-License-Identifier: MIT
// The definitions of <radius/auth/password/hash_digest.hpp>.
#pragma once

#include <algorithm>
#include <array>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <radius/auth/password/hash_digest.hpp>
#include <radius/crypto/md5.hpp>
#include <radius/crypto/openssl_error.hpp>
#include <radius/crypto/openssl_handle.hpp>
#include <radius/wire/wipe.hpp>

namespace radius::detail {

/// OpenSSL's object for a digest; null for MD5, which we have.
inline const EVP_MD* openssl_digest(hash_digest digest) noexcept {
    switch (digest) {
    case hash_digest::md5: return nullptr;
    case hash_digest::sha1: return EVP_sha1();
    case hash_digest::sha224: return EVP_sha224();
    case hash_digest::sha256: return EVP_sha256();
    case hash_digest::sha384: return EVP_sha384();
    case hash_digest::sha512: return EVP_sha512();
    case hash_digest::sha3_224: return EVP_sha3_224();
    case hash_digest::sha3_256: return EVP_sha3_256();
    case hash_digest::sha3_384: return EVP_sha3_384();
    case hash_digest::sha3_512: return EVP_sha3_512();
    }
    return nullptr;
}

RADIUS_DECL void salted_digest(hash_digest digest, std::string_view password, octets_view salt,
                               octets_span target) {
    if (digest == hash_digest::md5) {
        auto made = md5_digest({as_octets(password), salt});
        std::copy(made.begin(), made.end(), target.begin());
        wipe(made);
        return;
    }
    const openssl_handle<EVP_MD_CTX, &EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    if (!context || EVP_DigestInit_ex(context.get(), openssl_digest(digest), nullptr) != 1 ||
        EVP_DigestUpdate(context.get(), password.data(), password.size()) != 1 ||
        EVP_DigestUpdate(context.get(), salt.data(), salt.size()) != 1 ||
        EVP_DigestFinal_ex(context.get(), target.data(), nullptr) != 1) {
        throw_failure();
    }
}

RADIUS_DECL void pbkdf2(hash_digest digest, std::string_view password, octets_view salt,
                        std::uint32_t rounds, octets_span target) {
    if (PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()), salt.data(),
                          static_cast<int>(salt.size()), static_cast<int>(rounds),
                          openssl_digest(digest), static_cast<int>(target.size()),
                          target.data()) != 1) {
        throw_failure();
    }
}

RADIUS_DECL void scrypt(std::string_view password, octets_view salt, const scrypt_cost& cost,
                        octets_span target) {
    // What OpenSSL counts: N + 2 blocks of 128 r octets, and p of them.
    const std::uint64_t memory = 128 * cost.r * (cost.n + cost.p + 2);
    if (EVP_PBE_scrypt(password.data(), password.size(), salt.data(), salt.size(), cost.n, cost.r,
                       cost.p, memory, target.data(), target.size()) != 1) {
        throw_failure();
    }
}

RADIUS_DECL void argon2(const char* variant, std::string_view password, octets_view salt,
                        const argon2_cost& cost, octets_span target) {
    const openssl_handle<EVP_KDF, &EVP_KDF_free> kdf(EVP_KDF_fetch(nullptr, variant, nullptr));
    if (!kdf) {
        (void)openssl_reason();
        throw std::system_error(make_error_code(errc::cryptography_failed),
                                "Argon2 needs OpenSSL 3.2 or later");
    }
    const openssl_handle<EVP_KDF_CTX, &EVP_KDF_CTX_free> context(EVP_KDF_CTX_new(kdf.get()));
    // OpenSSL takes inputs through pointers that are not const.
    // NOLINTBEGIN(cppcoreguidelines-pro-type-const-cast)
    auto* const key = const_cast<char*>(password.data());
    auto* const salt_octets = const_cast<octet*>(salt.data());
    // NOLINTEND(cppcoreguidelines-pro-type-const-cast)
    std::uint32_t memory = cost.memory_kib;
    std::uint32_t passes = cost.passes;
    std::uint32_t lanes = cost.lanes;
    std::uint32_t threads = 1;
    const std::array<OSSL_PARAM, 7> parameters{
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD, key, password.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, salt_octets, salt.size()),
        OSSL_PARAM_construct_uint32("memcost", &memory),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ITER, &passes),
        OSSL_PARAM_construct_uint32("lanes", &lanes),
        OSSL_PARAM_construct_uint32("threads", &threads),
        OSSL_PARAM_construct_end()};
    if (!context ||
        EVP_KDF_derive(context.get(), target.data(), target.size(), parameters.data()) != 1) {
        throw_failure();
    }
}

} // namespace radius::detail
