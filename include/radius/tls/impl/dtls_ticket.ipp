// SPDX-License-Identifier: MIT
// The definitions of <radius/tls/dtls_ticket.hpp>.
#pragma once

#include <algorithm>
#include <array>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <radius/tls/dtls_ticket.hpp>
#include <radius/wire/wipe.hpp>

namespace radius::detail {

RADIUS_DECL int protect_ticket(SSL* ssl, octet* name, octet* iv, EVP_CIPHER_CTX* cipher,
                               EVP_MAC_CTX* mac, int sealing) {
    constexpr std::size_t overhead = 16 + 16 + 16 + 32;
    constexpr int refused = 0;
    constexpr int failed = -1;
    std::array<octet, 80> keys{};
    if (SSL_CTX_get_tlsext_ticket_keys(SSL_get_SSL_CTX(ssl), keys.data(), keys.size()) != 1) {
        return failed;
    }
    octet* const digest_key = keys.data() + 16;
    octet* const cipher_key = keys.data() + 48;
    int outcome = failed;
    if (sealing != 0) {
        const int size = i2d_SSL_SESSION(SSL_get_session(ssl), nullptr);
        if (size <= 0 || static_cast<std::size_t>(size) + overhead > max_dtls_ticket) {
            outcome = refused;
        } else if (RAND_bytes(iv, EVP_MAX_IV_LENGTH) == 1 &&
                   EVP_EncryptInit_ex(cipher, EVP_aes_256_cbc(), nullptr, cipher_key, iv) == 1) {
            std::copy_n(keys.data(), 16, name);
            outcome = 1;
        }
    } else if (!std::equal(keys.data(), keys.data() + 16, name)) {
        outcome = refused;
    } else if (EVP_DecryptInit_ex(cipher, EVP_aes_256_cbc(), nullptr, cipher_key, iv) == 1) {
        outcome = 1;
    }
    if (outcome == 1) {
        std::array<char, 7> digest{"SHA256"};
        const std::array<OSSL_PARAM, 3> parameters{
            OSSL_PARAM_construct_octet_string(OSSL_MAC_PARAM_KEY, digest_key, 32),
            OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), 0),
            OSSL_PARAM_construct_end()};
        outcome = EVP_MAC_CTX_set_params(mac, parameters.data()) == 1 ? 1 : failed;
    }
    wipe(keys);
    return outcome;
}

} // namespace radius::detail
