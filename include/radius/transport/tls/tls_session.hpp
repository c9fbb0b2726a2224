// SPDX-License-Identifier: MIT
// One connection of RADIUS over TLS or DTLS without a socket: who the other end is, and which
// version of RADIUS it speaks (RFC 6614, RFC 7360, RFC 9765).
#pragma once

#include <memory>

#include <radius/tls/tls_connection.hpp>
#include <radius/transport/tls/tls_callbacks.hpp>

namespace radius::detail {

/// A layer of a connection, like `clear_layer`. It cannot move, because OpenSSL points to it. After
/// an error use only `outgoing`, which may contain an alert. For one thread at a time.
class tls_session {
  public:
    /// `remote` is the address of the other end. Throws `std::bad_alloc`.
    tls_session(std::shared_ptr<const tls_settings> settings, const endpoint& remote);
    tls_session(const tls_session&) = delete;
    tls_session& operator=(const tls_session&) = delete;

    transport_kind kind() const noexcept { return party_.settings->kind(); }
    bool established() const noexcept { return tls_.established(); }

    /// True if an earlier session was resumed, once established.
    bool resumed() const noexcept { return tls_.resumed(); }

    /// The negotiated version, once established.
    radius_version version() const noexcept { return version_; }

    /// Clients: starts the handshake. `receive` continues it.
    std::error_code start() { return step(); }

    /// Processes octets from the network, for DTLS one datagram. Each piece of plain octets, for
    /// DTLS each record, is passed to `take(octets_view) -> bool`, which returns false to stop.
    /// Errors: those of `tls_category`; `errc::connection_closed` if the other end has closed the
    /// connection properly; `errc::version_not_agreed`, `errc::peer_unknown` and refused
    /// certificates.
    template <class Take>
    std::error_code receive(octets_view network, Take&& take) {
        tls_.set_incoming(network);
        if (!established()) {
            if (const std::error_code failed = step(); failed || !established()) {
                return failed;
            }
        }
        return tls_.read(take);
    }

    /// Encrypts plain octets, for DTLS one packet as one record, into `outgoing`.
    std::error_code send(octets_view clear);

    /// The data to send; the caller must empty it.
    octet_string& outgoing() noexcept { return tls_.outgoing(); }

    /// For DTLS: calls `send` with each datagram of `outgoing`, and empties it. Datagrams added
    /// meanwhile follow; a nested call from `send` leaves them to the outer call.
    template <class Send>
    void take_datagrams(Send&& send) {
        tls_.take_datagrams(send);
    }

    /// Sends a closing alert to the other end, even if it was refused after its handshake:
    /// otherwise it would wait for replies.
    void shutdown() noexcept { tls_.shutdown(); }

    /// The credential of the other end, once established. If it used a certificate, it has not
    /// proven any key, even if it offered one before.
    tls_credential credential() const;

    /// For logs: the certificate's subject, or the key's identity; empty if nothing is known.
    std::string peer_text() const;

    /// A unique identity of the peer, once established: it distinguishes clients, whatever
    /// addresses they share or change.
    std::string identity() const;

    /// For logs: the identity that the other end claims, while that is not proven or when it was
    /// refused. A certificate's subject is cut by `detail::name_excerpt`.
    std::string offered() const noexcept;

    /// The remaining validity of the other end's certificate, after which a connection should end
    /// (draft-ietf-radext-radiusdtls-bis section 3.3.1); nothing with a pre-shared key.
    std::optional<duration> valid_for() const noexcept;

    /// The error of a connection that ends for that reason.
    static std::error_code expired() noexcept {
        return certificate_refused(X509_V_ERR_CERT_HAS_EXPIRED);
    }

    /// Whether these settings would still accept an established connection after they have replaced
    /// its own: checks authorities, revocation lists, keys and peers again.
    std::error_code reassess(const tls_settings& now) const;

    // DTLS only.

    /// Servers: processes a datagram from an unknown client, which must first return a cookie. True
    /// if it has done so: then this is its connection, and `start` continues the handshake. No
    /// state is kept for other clients; `outgoing` may contain a HelloVerifyRequest (RFC 6347
    /// section 4.2.1).
    bool greet(octets_view datagram, const endpoint& remote);

    /// How long to wait until `retransmit`; nothing if there is nothing to retransmit.
    std::optional<duration> retransmits_in() noexcept { return tls_.retransmits_in(); }

    /// The time has come: retransmits the last flight of the handshake.
    std::error_code retransmit() noexcept { return tls_.retransmit(); }

  private:
    void prepare_client();

    /// Tries to resume the session, unless only a full handshake would succeed. A session of
    /// RADIUS/1.1 continues only with that version (RFC 9765 section 3.5).
    void offer(SSL_SESSION* session);

    std::error_code step();

    /// The final checks after the handshake. A resumed session was checked before: OpenSSL does not
    /// check its certificate again.
    std::error_code judge();

    tls_party party_;
    tls_connection tls_;
    radius_version version_ = radius_version::v1_0;
    bool owes_ticket_ = false; ///< TLS 1.3: resumption
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/tls/impl/tls_session.ipp>
#endif
