// SPDX-License-Identifier: MIT
// Creates the contexts of both ends of TLS and DTLS: certificates, keys, authorities, revocation
// lists, and the rules of RFC 9325 (draft-ietf-radext-radiusdtls-bis section 3.2).
#pragma once

#include <memory>
#include <string>

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <radius/crypto/openssl_error.hpp>
#include <radius/crypto/openssl_handle.hpp>
#include <radius/tls/credentials.hpp>
#include <radius/tls/tls_error.hpp>
#include <radius/transport/tls.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

using tls_context_handle = std::shared_ptr<SSL_CTX>;

/// The same for all certificates of a context: its own, and those that it trusts.
void read_all_early(SSL_CTX* context);

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
void apply_rules(SSL_CTX* context, transport_kind kind, tls_version minimum, int security_level);

template <transport_kind Kind>
void check_secure_options(const secure_transport<Kind>& options) {
    check_option(!options.certificate.empty() || !options.psk.empty(),
                 "a certificate or a pre-shared key is needed");
    check_option(options.certificate.empty() || !options.authority.empty(),
                 "authority is missing: nothing is trusted without");
    check_option(!options.versions.empty(), "versions must not be empty");
    check_option(options.security_level >= 0 && options.security_level <= 5,
                 "security_level must be 0 to 5");
    check_option(Kind != transport_kind::dtls || options.minimum == tls_version::v1_2,
                 "OpenSSL has no DTLS 1.3");
    check_option(Kind != transport_kind::dtls || options.records == record_sharing::automatic,
                 "records has no effect over DTLS, where each packet has a record of its own");
    check_option(!options.certificate.empty() || options.private_key.empty(),
                 "a private_key needs its certificate");
    check_option(!options.certificate.empty() || !options.passphrase,
                 "a passphrase needs the certificate whose key it is for");
    check_option(!options.partial_chains || !options.authority.empty(),
                 "partial_chains needs an authority");
    check_option(options.revocation_list.empty() || !options.authority.empty(),
                 "a revocation_list needs the authority that made it");
    for (const pre_shared_key& key : options.psk) {
        check_option(key.identity.find('\0') == std::string::npos,
                     "a pre-shared key's identity must not hold a zero octet");
        check_option(find_key(options.psk, key.identity) == &key,
                     "two pre-shared keys have the same identity");
        check_option(!key.identity.empty() && key.identity.size() <= PSK_MAX_IDENTITY_LEN,
                     "a pre-shared key's identity must have 1 to 256 octets");
        check_option(key.key.size() >= 16 && key.key.size() <= PSK_MAX_PSK_LEN,
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
long verify_certificate(SSL_CTX* context, X509* certificate, STACK_OF(X509) * chain,
                        bool of_server) noexcept;

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/tls/impl/tls_context.ipp>
#endif
