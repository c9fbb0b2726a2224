// SPDX-License-Identifier: MIT
// The OpenSSL callbacks of a handshake: the version of RADIUS, the pre-shared key, checking
// certificates (RFC 9765 section 3, RFC 9813, RFC 6614 section 2.3).
#pragma once

#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <radius/observe/logging.hpp>
#include <radius/tls/dtls_ticket.hpp>
#include <radius/transport/tls/tls_settings.hpp>

namespace radius::detail {

/// The part of a connection that the callbacks need.
struct tls_party {
    std::shared_ptr<const tls_settings> settings{};
    endpoint remote{};
    std::string psk_identity{}; ///< of the key in use; empty for none
    std::string refused{};      ///< for logs: the peer that was refused, and why
    bool key_unknown = false;   ///< an unknown key was offered
    bool uses_alpn = false;     ///< on a server: the ClientHello has the extension
    bool version_lost = false;  ///< resumption of a RADIUS/1.1 session without ALPN
};

inline tls_party& party_of(const SSL* ssl) noexcept {
    return *static_cast<tls_party*>(SSL_get_app_data(ssl));
}

/// The ALPN protocol of the session, or empty.
std::string_view session_protocol(const SSL* ssl) noexcept;

/// RFC 9765 section 3.4 requires TLS 1.3 for RADIUS/1.1; OpenSSL has no DTLS 1.3.
bool can_carry(const SSL* ssl, radius_version version) noexcept;

/// The beginning of the certificate's subject, which may be of any length.
std::string name_excerpt(X509* certificate);

/// True if a full handshake with the other end of this session would succeed now, as far as
/// certificates are concerned (draft-ietf-radext-radiusdtls-bis section 3.5).
bool may_resume(const tls_party& party, X509* certificate, STACK_OF(X509) * chain) noexcept;

/// An invalid ticket is ignored: the full handshake that follows succeeds, or sends the client an
/// alert with the reason. Sessions without a certificate are those of pre-shared keys.
SSL_TICKET_RETURN judge_ticket(SSL* ssl, SSL_SESSION* session, const octet*, std::size_t,
                               SSL_TICKET_STATUS status, void*);

/// DTLS cookies: a keyed hash of the source of the datagram, so that no state is kept for forged
/// source addresses (RFC 6347 section 4.2.1). Without random octets anyone could create them: then
/// there is no key, and the next datagram tries again.
struct cookie_key {
    std::array<octet, 32> octets{};
    cookie_key();
};

/// A cookie expires, because addresses change their owner: it is valid for one to two periods.
inline std::int64_t cookie_period() noexcept {
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::minutes(1);
}

/// The server's choice: the highest version that both offer. Without a common version, alert 120 is
/// sent. A resumed session stays with RADIUS/1.1 (RFC 9765 section 3.5).
int select_protocol(SSL* ssl, const octet** chosen, octet* chosen_size, const octet* offered,
                    unsigned offered_size, void*);

/// Sessions with a pre-shared key are not resumed: the ticket would not identify the peer. In TLS
/// 1.2 a ticket is promised by now, and `judge_ticket` refuses it.
unsigned give_server_key(SSL* ssl, const char* identity, octet* key, unsigned room);

/// The client's first pre-shared key.
unsigned give_client_key(SSL* ssl, const char*, char* identity, unsigned identity_room, octet* key,
                         unsigned key_room);

/// Writes the cookie for the other end of a DTLS handshake.
int give_cookie(SSL* ssl, octet* cookie, unsigned* size);

/// 1 if the cookie is that of the other end, of this period or the one before; else 0.
int check_cookie(SSL* ssl, const octet* cookie, unsigned size);

/// Installs the callbacks in the context. Servers and clients need different ones. Throws
/// `std::bad_alloc`.
void install_callbacks(const tls_settings& settings);

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/tls/impl/tls_callbacks.ipp>
#endif
