// SPDX-License-Identifier: MIT
// The clients that may connect over TLS or DTLS: by certificate, by the identity of a pre-shared
// key, by address (draft-ietf-radext-radiusdtls-bis sections 3.3 and 3.4, RFC 9813).
#pragma once

#include <functional>
#include <optional>
#include <string>

#include <radius/address/endpoint.hpp>
#include <radius/protocol/server/peer.hpp>
#include <radius/tls/certificate_view.hpp>

namespace radius {

/// One client, or one group of clients, of a server. All members that you set must match; an empty
/// rule matches every certificate that chains to the authority. Threads: a value, copied by
/// `listen`; all of the server's threads call `accepts`.
struct tls_peer {
    /// A dNSName of the certificate.
    std::string dns_name{};

    /// A NAIRealm of the certificate (RFC 7585 section 2.2).
    std::string realm{};

    /// The distinguished name of the certificate's issuer, as RFC 2253 writes it: "CN=My CA,O=Me".
    std::string issuer{};

    /// SHA-256 over the certificate, in hexadecimal, with or without colons.
    std::string sha256_fingerprint{};

    /// The identity of one of the transport's pre-shared keys. Rules without it are for
    /// certificates.
    std::string psk_identity{};

    /// The client's network, like `peer::network`. If the rule checks no other property of the
    /// certificate, the certificate must contain the client's address as an iPAddress.
    std::optional<peer_network> network{};

    /// Any other check. Called after the certificate was verified, and again for each live
    /// connection after `reload`. If it throws, the client is refused.
    std::function<bool(const certificate_view&)> accepts{};

    /// `secret`, `require_message_authenticator` and `limit_proxy_state` are refused: TLS and DTLS
    /// have fixed secrets and protect packets as a whole.
    peer_options options{};
};

namespace detail {

/// The credential of the other end, known after the handshake.
struct tls_credential {
    X509* certificate = nullptr; ///< verified; null with a pre-shared key
    std::string psk_identity{};  ///< empty with a certificate
    endpoint remote{};
};

std::string without_colons(std::string text);

/// The member of the rule that does not match this client, by name; empty if the rule matches.
std::string_view unmet(const tls_peer& rule, const tls_credential& who);

/// The name of the rule's clients in logs and counters if the rule has none.
std::string description(const tls_peer& rule);

} // namespace detail

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/transport/impl/tls_peer.ipp>
#endif
