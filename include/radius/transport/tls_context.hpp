// SPDX-License-Identifier: MIT
// What both ends of TLS and DTLS have in common: certificates, keys, authorities, revocation lists,
// and the rules of RFC 9325 (draft-ietf-radext-radiusdtls-bis section 3.2).
#pragma once

#include <cerrno>
#include <fstream>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <radius/auth/openssl_handle.hpp>
#include <radius/transport/radsec.hpp>
#include <radius/transport/tls_error.hpp>

namespace radius::detail {

using tls_context_handle = std::shared_ptr<SSL_CTX>;

/// What OpenSSL queued first, which lies nearest to the cause, for people; empties the queue.
inline std::string openssl_reason() {
    const char* text = nullptr;
    for (unsigned long next = ERR_get_error(); next != 0; next = ERR_get_error()) {
        text = text != nullptr ? text : ERR_reason_error_string(next);
    }
    return text != nullptr ? text : "unknown reason";
}

/// Throws `std::system_error` with `errc::credentials_invalid`, the file's name and the reason.
[[noreturn]] inline void throw_unusable(const char* what, const std::string& file) {
    std::string reason = openssl_reason();
    errno = 0;
    if (!std::ifstream(file)) {
        reason = std::generic_category().message(errno);
    }
    throw std::system_error(make_error_code(errc::credentials_invalid),
                            std::string(what) + " \"" + file + "\": " + reason);
}

/// Adds every revocation list of a PEM file to the store, and demands that each certificate of a
/// chain is on none.
inline void load_revocation_lists(X509_STORE* store, const std::string& file) {
    const openssl_handle<BIO, &BIO_free> in(BIO_new_file(file.c_str(), "r"));
    std::size_t count = 0;
    while (in) {
        const openssl_handle<X509_CRL, &X509_CRL_free> list(
            PEM_read_bio_X509_CRL(in.get(), nullptr, nullptr, nullptr));
        if (!list || X509_STORE_add_crl(store, list.get()) != 1) {
            break;
        }
        ++count;
    }
    if (count == 0) {
        throw_unusable("revocation list", file);
    }
    ERR_clear_error();
    X509_STORE_set_flags(store, X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL);
}

template <transport_kind Kind>
void load_credentials(SSL_CTX* context, const secure_transport<Kind>& options) {
    if (!options.certificate.empty()) {
        if (SSL_CTX_use_certificate_chain_file(context, options.certificate.c_str()) != 1) {
            throw_unusable("certificate", options.certificate);
        }
        if (SSL_CTX_use_PrivateKey_file(context, options.private_key.c_str(), SSL_FILETYPE_PEM) !=
                1 ||
            SSL_CTX_check_private_key(context) != 1) {
            throw_unusable("private key", options.private_key);
        }
    }
    if (!options.authority.empty()) {
        STACK_OF(X509_NAME)* const names = SSL_load_client_CA_file(options.authority.c_str());
        if (names ==
            nullptr) { // asked first: a file of nothing but revocation lists would do below
            throw_unusable("authority", options.authority);
        }
        SSL_CTX_set_client_CA_list(context, names);
        if (SSL_CTX_load_verify_locations(context, options.authority.c_str(), nullptr) != 1) {
            throw_unusable("authority", options.authority);
        }
    }
    if (!options.revocation_list.empty()) {
        load_revocation_lists(SSL_CTX_get_cert_store(context), options.revocation_list);
    }
}

/// What both ends keep to: TLS 1.2 at least, forward secrecy, authenticated encryption, no
/// compression, no renegotiation, no early data (RFC 9325, RFC 9813 section 4).
inline void apply_rules(SSL_CTX* context, transport_kind kind, tls_version minimum) {
    const bool datagrams = kind == transport_kind::dtls;
    const int lowest = datagrams                      ? DTLS1_2_VERSION
                       : minimum == tls_version::v1_3 ? TLS1_3_VERSION
                                                      : TLS1_2_VERSION;
    SSL_CTX_set_min_proto_version(context, lowest);
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION |
                                     SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_CLEANSE_PLAINTEXT);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_dh_auto(context, 1);
    SSL_CTX_set_max_early_data(context, 0);
    // Whoever offers a pre-shared key means it; in TLS 1.3 such a key goes with SHA-256.
    SSL_CTX_set_cipher_list(context, "ECDHE-PSK-CHACHA20-POLY1305:DHE-PSK-AES128-GCM-SHA256:"
                                     "DHE-PSK-AES256-GCM-SHA384:DHE-PSK-CHACHA20-POLY1305:"
                                     "ECDHE+AESGCM:ECDHE+CHACHA20:DHE+AESGCM:!aNULL:!eNULL");
    SSL_CTX_set_ciphersuites(context, "TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256:"
                                      "TLS_AES_256_GCM_SHA384");
    if (datagrams) {
        SSL_CTX_set_options(context, SSL_OP_NO_QUERY_MTU | SSL_OP_COOKIE_EXCHANGE);
        SSL_CTX_set_read_ahead(context, 1);
    }
}

template <transport_kind Kind>
void check_secure_options(const secure_transport<Kind>& options) {
    const auto demand = [](bool met, const char* text) {
        if (!met) {
            throw std::system_error(make_error_code(errc::option_invalid), text);
        }
    };
    demand(!options.certificate.empty() || !options.psk.empty(),
           "a certificate or a pre-shared key is needed");
    demand(options.certificate.empty() || !options.private_key.empty(),
           "a certificate needs its private_key");
    demand(options.certificate.empty() || !options.authority.empty(),
           "authority is missing: nothing is trusted without");
    demand(!options.versions.empty(), "versions must not be empty");
    demand(Kind != transport_kind::dtls || options.minimum == tls_version::v1_2,
           "OpenSSL has no DTLS 1.3");
    demand(!options.certificate.empty() || options.private_key.empty(),
           "a private_key needs its certificate");
    demand(options.revocation_list.empty() || !options.authority.empty(),
           "a revocation_list needs the authority that made it");
    for (const pre_shared_key& key : options.psk) {
        demand(key.identity.find('\0') == std::string::npos,
               "a pre-shared key's identity must not hold a zero octet");
        demand(find_key(options.psk, key.identity) == &key,
               "two pre-shared keys have the same identity");
        demand(!key.identity.empty() && key.identity.size() <= PSK_MAX_IDENTITY_LEN,
               "a pre-shared key's identity must have 1 to 256 octets");
        demand(key.key.size() >= 16 && key.key.size() <= PSK_MAX_PSK_LEN,
               "a pre-shared key must have 16 to 512 octets (RFC 9813 section 5.1)");
    }
}

/// A context with rules, credentials and trust. Throws `std::system_error` with
/// `errc::option_invalid` and the option's name, or `errc::credentials_invalid` and the file's.
template <transport_kind Kind>
tls_context_handle make_tls_context(const secure_transport<Kind>& options) {
    check_secure_options(options);
    const SSL_METHOD* const method = Kind == transport_kind::dtls ? DTLS_method() : TLS_method();
    tls_context_handle context(SSL_CTX_new(method), &SSL_CTX_free);
    if (context == nullptr) {
        throw std::system_error(make_error_code(errc::cryptography_failed), openssl_reason());
    }
    apply_rules(context.get(), Kind, options.minimum);
    load_credentials(context.get(), options);
    return context;
}

/// Checks a certificate as the handshake does, with what the context trusts now: for resumed
/// sessions, and for connections that were made before lists of revoked certificates changed.
/// Gives an X509_V_ERR number, X509_V_OK where all is well.
inline long verify_certificate(SSL_CTX* context, X509* certificate, STACK_OF(X509) * chain,
                               bool of_server) noexcept {
    const openssl_handle<X509_STORE_CTX, &X509_STORE_CTX_free> check(X509_STORE_CTX_new());
    if (!check || X509_STORE_CTX_init(check.get(), SSL_CTX_get_cert_store(context), certificate,
                                      chain) != 1) {
        return X509_V_ERR_OUT_OF_MEM;
    }
    X509_STORE_CTX_set_default(check.get(), of_server ? "ssl_server" : "ssl_client");
    const bool good = X509_verify_cert(check.get()) == 1;
    const long reason = X509_STORE_CTX_get_error(check.get());
    ERR_clear_error();
    return good ? long{X509_V_OK} : reason != X509_V_OK ? reason : long{X509_V_ERR_UNSPECIFIED};
}

} // namespace radius::detail
