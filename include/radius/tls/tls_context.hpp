// SPDX-License-Identifier: MIT
// Creates OpenSSL's contexts for either end of TLS and DTLS: certificates, keys, authorities,
// revocation lists, and the rules of RFC 9325. The caller says what time it is.
#pragma once

#include <memory>

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <radius/container/time_point.hpp>
#include <radius/tls/credentials.hpp>
#include <radius/tls/tls_version.hpp>

namespace radius::detail {

using tls_context_handle = std::shared_ptr<SSL_CTX>;

/// What a context is made from. A plain value.
struct tls_context_options {
    credential_options credentials{};
    bool is_server = false;
    bool datagrams = false; ///< DTLS
    tls_version minimum = tls_version::v1_2;
    int security_level = 2; ///< OpenSSL's, 0 to 5
};

/// The rules for both ends: TLS 1.2 at least, forward secrecy, authenticated encryption, no
/// compression, no renegotiation, no early data (RFC 9325, RFC 9813 section 4). Throws as
/// `make_tls_context` does.
void apply_rules(SSL_CTX* context, const tls_context_options& options);

/// A context with rules, credentials and trust. Throws `std::system_error` with
/// `errc::option_invalid` and the option's name, `errc::credentials_invalid` and the file's, or
/// `errc::cryptography_failed` if OpenSSL has no memory.
tls_context_handle make_tls_context(const tls_context_options& options);

/// The time at which a chain is checked, instead of the system's.
void set_time(X509_STORE_CTX* check, wall_time now) noexcept;

/// Checks a certificate as the handshake does, with the current trust of the context: for resumed
/// sessions, and for connections that were established before revocation lists (CRLs) changed.
/// Returns an X509_V_ERR number, or X509_V_OK.
long verify_certificate(SSL_CTX* context, X509* certificate, STACK_OF(X509) * chain, bool of_server,
                        wall_time now) noexcept;

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/tls/impl/tls_context.ipp>
#endif
