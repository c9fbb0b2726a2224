// SPDX-License-Identifier: MIT
// Creates the contexts of both ends of TLS and DTLS: certificates, keys, authorities, revocation
// lists, and the rules of RFC 9325 (draft-ietf-radext-radiusdtls-bis section 3.2).
#pragma once

#include <memory>
#include <string>
#include <utility>

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <radius/crypto/openssl_error.hpp>
#include <radius/crypto/openssl_handle.hpp>
#include <radius/tls/credentials.hpp>
#include <radius/tls/tls_error.hpp>
#include <radius/transport/radsec.hpp>

namespace radius::detail {

using tls_context_handle = std::shared_ptr<SSL_CTX>;

/// OpenSSL's extension flags of a certificate, and the strength of its key.
inline std::pair<std::uint32_t, int> look_at(X509* certificate) noexcept {
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
inline void read_early(X509* certificate) {
    if (certificate == nullptr) {
        return;
    }
    const openssl_handle<X509, &X509_free> again(X509_dup(certificate));
    if (!again || look_at(certificate) != look_at(again.get())) {
        throw_failure();
    }
}

/// The same for all certificates of a context: its own, and those that it trusts.
inline void read_all_early(SSL_CTX* context) {
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

/// The options for this end's certificate and trusted authorities.
template <transport_kind Kind>
credential_options credentials_of(const secure_transport<Kind>& options) {
    return {.certificate = options.certificate,
            .private_key = options.private_key,
            .passphrase = options.passphrase,
            .authority = options.authority,
            .revocation_list = options.revocation_list,
            .partial_chains = options.partial_chains};
}

/// The rules for both ends: TLS 1.2 at least, forward secrecy, authenticated encryption, no
/// compression, no renegotiation, no early data (RFC 9325, RFC 9813 section 4). Throws as
/// `make_tls_context` does.
inline void apply_rules(SSL_CTX* context, transport_kind kind, tls_version minimum,
                        int security_level) {
    const bool datagrams = kind == transport_kind::dtls;
    const int lowest = datagrams                      ? DTLS1_2_VERSION
                       : minimum == tls_version::v1_3 ? TLS1_3_VERSION
                                                      : TLS1_2_VERSION;
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION |
                                     SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_CLEANSE_PLAINTEXT);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_security_level(context, security_level);
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
    demand(options.certificate.empty() || !options.authority.empty(),
           "authority is missing: nothing is trusted without");
    demand(!options.versions.empty(), "versions must not be empty");
    demand(options.security_level >= 0 && options.security_level <= 5,
           "security_level must be 0 to 5");
    demand(Kind != transport_kind::dtls || options.minimum == tls_version::v1_2,
           "OpenSSL has no DTLS 1.3");
    demand(Kind != transport_kind::dtls || options.records == record_sharing::automatic,
           "records has no effect over DTLS, where each packet has a record of its own");
    demand(!options.certificate.empty() || options.private_key.empty(),
           "a private_key needs its certificate");
    demand(!options.certificate.empty() || !options.passphrase,
           "a passphrase needs the certificate whose key it is for");
    demand(!options.partial_chains || !options.authority.empty(),
           "partial_chains needs an authority");
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
/// `errc::option_invalid` and the option's name, `errc::credentials_invalid` and the file's, or
/// `errc::cryptography_failed` if OpenSSL has no memory.
template <transport_kind Kind>
tls_context_handle make_tls_context(const secure_transport<Kind>& options, bool of_server) {
    check_secure_options(options);
    const SSL_METHOD* const method = Kind == transport_kind::dtls ? DTLS_method() : TLS_method();
    tls_context_handle context(SSL_CTX_new(method), &SSL_CTX_free);
    if (context == nullptr) {
        throw_failure();
    }
    apply_rules(context.get(), Kind, options.minimum, options.security_level);
    const credentials own(credentials_of(options));
    if (Kind == transport_kind::dtls && of_server && own.is_for_tls_1_3()) {
        throw std::system_error(make_error_code(errc::credentials_invalid),
                                own.name() +
                                    ": no DTLS client can use a key of Ed25519, Ed448 or "
                                    "RSA-PSS, as OpenSSL has no DTLS 1.3; take RSA or ECDSA");
    }
    own.apply(context.get());
    read_all_early(context.get());
    return context;
}

/// Checks a certificate as the handshake does, with the current trust of the context: for resumed
/// sessions, and for connections that were established before revocation lists (CRLs) changed.
/// Returns an X509_V_ERR number, or X509_V_OK.
inline long verify_certificate(SSL_CTX* context, X509* certificate, STACK_OF(X509) * chain,
                               bool of_server) noexcept {
    const openssl_handle<X509_STORE_CTX, &X509_STORE_CTX_free> check(X509_STORE_CTX_new());
    if (!check ||
        X509_STORE_CTX_init(check.get(), SSL_CTX_get_cert_store(context), certificate, chain) !=
            1 ||
        X509_STORE_CTX_set_default(check.get(), of_server ? "ssl_server" : "ssl_client") != 1) {
        return X509_V_ERR_OUT_OF_MEM;
    }
    X509_VERIFY_PARAM_set_auth_level(X509_STORE_CTX_get0_param(check.get()),
                                     SSL_CTX_get_security_level(context));
    const bool good = X509_verify_cert(check.get()) == 1;
    const long reason = X509_STORE_CTX_get_error(check.get());
    ERR_clear_error();
    return good ? long{X509_V_OK} : reason != X509_V_OK ? reason : long{X509_V_ERR_UNSPECIFIED};
}

} // namespace radius::detail
