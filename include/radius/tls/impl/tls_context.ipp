// SPDX-License-Identifier: MIT
// The definitions of <radius/tls/tls_context.hpp>.
#pragma once

#include <utility>

#include <radius/crypto/openssl_error.hpp>
#include <radius/crypto/openssl_handle.hpp>
#include <radius/tls/tls_context.hpp>

namespace radius::detail {

/// OpenSSL's extension flags of a certificate, and the strength of its key.
RADIUS_DECL std::pair<std::uint32_t, int> look_at(X509* certificate) noexcept {
    (void)X509_check_purpose(certificate, -1, 0);
    const EVP_PKEY* const key = X509_get0_pubkey(certificate);
    const int strength = key == nullptr ? -1 : EVP_PKEY_security_bits(key);
    ERR_clear_error();
    return {X509_get_extension_flags(certificate), strength};
}

/// OpenSSL parses the key and extensions once and caches the result: if memory were short at that
/// moment, the certificate would be refused for the lifetime of the context. So parse it here,
/// where the failure can be reported: a difference from a copy reveals it. The handshake refuses
/// certificates that cannot be parsed at all.
RADIUS_DECL void read_early(X509* certificate) {
    if (certificate == nullptr) {
        return;
    }
    const openssl_handle<X509, &X509_free> again(X509_dup(certificate));
    if (!again || look_at(certificate) != look_at(again.get())) {
        throw_failure();
    }
}

/// The same for all certificates of a context: its own, and those that it trusts.
RADIUS_DECL void read_all_early(SSL_CTX* context) {
    read_early(SSL_CTX_get0_certificate(context));
    const EVP_PKEY* const own = SSL_CTX_get0_privatekey(context);
    if (own != nullptr && EVP_PKEY_security_bits(own) <= 0) { // it would be treated as weak
        throw_failure();
    }
    const STACK_OF(X509_OBJECT)* const trusted =
        X509_STORE_get0_objects(SSL_CTX_get_cert_store(context));
    for (int index = 0; index < sk_X509_OBJECT_num(trusted); ++index) {
        read_early(X509_OBJECT_get0_X509(sk_X509_OBJECT_value(trusted, index)));
    }
}

RADIUS_DECL void apply_rules(SSL_CTX* context, const tls_context_options& options) {
    const int lowest = options.datagrams                      ? DTLS1_2_VERSION
                       : options.minimum == tls_version::v1_3 ? TLS1_3_VERSION
                                                              : TLS1_2_VERSION;
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION |
                                     SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_CLEANSE_PLAINTEXT);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_security_level(context, options.security_level);
    SSL_CTX_set_dh_auto(context, 1);
    SSL_CTX_set_max_early_data(context, 0);
    // The cipher suites of pre-shared keys come first, so that an offered key is used; in TLS 1.3
    // such a key uses SHA-256.
    const bool ciphers =
        SSL_CTX_set_cipher_list(context,
                                "ECDHE-PSK-CHACHA20-POLY1305:DHE-PSK-AES128-GCM-SHA256:"
                                "DHE-PSK-AES256-GCM-SHA384:DHE-PSK-CHACHA20-POLY1305:"
                                "ECDHE+AESGCM:ECDHE+CHACHA20:DHE+AESGCM:!aNULL:!eNULL") == 1 &&
        SSL_CTX_set_ciphersuites(context, "TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256:"
                                          "TLS_AES_256_GCM_SHA384") == 1;
    if (!ciphers || SSL_CTX_set_min_proto_version(context, lowest) != 1) {
        throw_failure(); // OpenSSL's defaults would be used, which are weaker
    }
    if (options.datagrams) {
        SSL_CTX_set_options(context, SSL_OP_NO_QUERY_MTU | SSL_OP_COOKIE_EXCHANGE);
        SSL_CTX_set_read_ahead(context, 1);
    }
}

RADIUS_DECL tls_context_handle make_tls_context(const tls_context_options& options) {
    const SSL_METHOD* const method = options.datagrams ? DTLS_method() : TLS_method();
    tls_context_handle context(SSL_CTX_new(method), &SSL_CTX_free);
    if (context == nullptr) {
        throw_failure();
    }
    apply_rules(context.get(), options);
    const credentials own(options.credentials);
    if (options.datagrams && options.is_server && own.is_for_tls_1_3()) {
        throw std::system_error(make_error_code(errc::credentials_invalid),
                                own.name() +
                                    ": no DTLS client can use a key of Ed25519, Ed448 or "
                                    "RSA-PSS, because OpenSSL has no DTLS 1.3; use RSA or ECDSA");
    }
    own.apply(context.get());
    read_all_early(context.get());
    return context;
}

RADIUS_DECL void set_time(X509_STORE_CTX* check, wall_time now) noexcept {
    X509_VERIFY_PARAM_set_time(X509_STORE_CTX_get0_param(check),
                               std::chrono::system_clock::to_time_t(now));
}

RADIUS_DECL long verify_certificate(SSL_CTX* context, X509* certificate, STACK_OF(X509) * chain,
                                    bool of_server, wall_time now) noexcept {
    const openssl_handle<X509_STORE_CTX, &X509_STORE_CTX_free> check(X509_STORE_CTX_new());
    if (!check ||
        X509_STORE_CTX_init(check.get(), SSL_CTX_get_cert_store(context), certificate, chain) !=
            1 ||
        X509_STORE_CTX_set_default(check.get(), of_server ? "ssl_server" : "ssl_client") != 1) {
        return X509_V_ERR_OUT_OF_MEM;
    }
    X509_VERIFY_PARAM_set_auth_level(X509_STORE_CTX_get0_param(check.get()),
                                     SSL_CTX_get_security_level(context));
    set_time(check.get(), now);
    const bool good = X509_verify_cert(check.get()) == 1;
    const long reason = X509_STORE_CTX_get_error(check.get());
    ERR_clear_error();
    return good ? long{X509_V_OK} : reason != X509_V_OK ? reason : long{X509_V_ERR_UNSPECIFIED};
}

} // namespace radius::detail
