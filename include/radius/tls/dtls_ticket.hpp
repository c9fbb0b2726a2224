// SPDX-License-Identifier: MIT
// Session tickets of DTLS, which must fit into a ClientHello of one datagram (RFC 5077, RFC 6347).
#pragma once

#include <cstddef>

#include <openssl/ssl.h>

#include <radius/wire/octets.hpp>

namespace radius::detail {

/// The maximum size of a ticket over DTLS, in octets. `DTLSv1_listen` accepts only a ClientHello in
/// a single datagram, and the ticket is by far the largest part of it.
inline constexpr std::size_t max_dtls_ticket = 1000;

/// Encrypts and decrypts tickets of DTLS with OpenSSL's own keys, as OpenSSL would do, but sends an
/// empty ticket, which means none (RFC 5077 section 3.3), if the client could not send it back
/// because of its length.
///
///     ticket   key name 16, IV 16, session (AES-256-CBC), HMAC-SHA-256 32
///     keys     key name 16, HMAC 32, AES 32
int protect_ticket(SSL* ssl, octet* name, octet* iv, EVP_CIPHER_CTX* cipher, EVP_MAC_CTX* mac,
                   int sealing);

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/tls/impl/dtls_ticket.ipp>
#endif
