// SPDX-License-Identifier: MIT
// One TLS or DTLS connection without a socket: encrypted octets in and out on one side, plain ones
// on the other (RFC 8446, RFC 6347).
#pragma once

#include <memory>
#include <utility>

#include <radius/tls/tls_wire.hpp>
#include <radius/transport/tls/tls_callbacks.hpp>

namespace radius {

/// A layer of a connection, like `plain_layer`. It cannot move, because OpenSSL points to it. After
/// an error use only `outgoing`, which may contain an alert. For one thread at a time.
class tls_session {
  public:
    /// `remote` is the address of the other end. Throws `std::bad_alloc`.
    tls_session(std::shared_ptr<const tls_settings> settings, const endpoint& remote)
        : ssl_(SSL_new(settings->context())) {
        party_.settings = std::move(settings);
        party_.remote = remote;
        wire_.datagrams = kind() == transport_kind::dtls;
        if (!ssl_ || SSL_set_app_data(ssl_.get(), &party_) != 1) {
            throw std::bad_alloc();
        }
        BIO* const bio = detail::make_wire_bio(wire_);
        SSL_set_bio(ssl_.get(), bio, bio);
        if (wire_.datagrams) {
            SSL_set_mtu(ssl_.get(), handshake_mtu);
        }
        if (party_.settings->is_server()) {
            SSL_set_accept_state(ssl_.get());
        } else {
            prepare_client();
        }
    }
    tls_session(const tls_session&) = delete;
    tls_session& operator=(const tls_session&) = delete;
    /// OpenSSL 3.2 and later free the state of a DTLS handshake twice if memory ran out between a
    /// ChangeCipherSpec and its keys (seen in 3.5.9): `SSL_free` drops the current record layer
    /// before it checks whether a sent message has another. `SSL_clear` checks first.
    ~tls_session() {
        if (wire_.datagrams && !established_ && OpenSSL_version_num() >= 0x30200000UL) {
            (void)SSL_clear(ssl_.get());
        }
    }

    transport_kind kind() const noexcept { return party_.settings->kind(); }
    bool established() const noexcept { return established_; }

    /// True if an earlier session was resumed, once established.
    bool resumed() const noexcept { return SSL_session_reused(ssl_.get()) == 1; }

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
        wire_.incoming = network;
        if (!established_) {
            if (const std::error_code failed = step(); failed || !established_) {
                return failed;
            }
        }
        detail::plain_record plain;
        for (;;) {
            ERR_clear_error();
            const int count = plain.read(ssl_.get());
            if (count <= 0) {
                return outcome_of(count);
            }
            if (!take(plain.contents())) {
                return {};
            }
        }
    }

    /// Encrypts plain octets, for DTLS one packet as one record, into `outgoing`.
    std::error_code send(octets_view plain) {
        ERR_clear_error();
        if (++records_ % records_a_key == 0 && SSL_version(ssl_.get()) == TLS1_3_VERSION) {
            SSL_key_update(ssl_.get(), SSL_KEY_UPDATE_NOT_REQUESTED); // RFC 8446 section 5.5
        }
        // Send the ticket with a reply, because FreeRADIUS 3.2.1 hangs for ever if a ticket arrives
        // alone: it continues with a blocking read and keeps the lock that its other thread needs
        // to send.
        if (std::exchange(owes_ticket_, false)) {
            SSL_new_session_ticket(ssl_.get());
        }
        const int count = SSL_write(ssl_.get(), plain.data(), static_cast<int>(plain.size()));
        return count > 0 ? std::error_code() : outcome_of(count);
    }

    /// The data to send; the caller must empty it.
    octet_string& outgoing() noexcept { return wire_.outgoing; }

    /// For DTLS: calls `send` with each datagram of `outgoing`, and empties it. Datagrams added
    /// meanwhile follow; a nested call from `send` leaves them to the outer call.
    template <class Send>
    void take_datagrams(Send&& send) {
        if (leaving_.datagrams) {
            return;
        }
        leaving_.datagrams = true;
        const std::unique_ptr<bool, void (*)(bool*)> over(
            &leaving_.datagrams, [](bool* under_way) { *under_way = false; });
        while (!wire_.sizes.empty()) {
            leaving_.outgoing.swap(wire_.outgoing);
            leaving_.sizes.swap(wire_.sizes);
            octets_view rest = leaving_.outgoing;
            for (const std::size_t size : leaving_.sizes) {
                send(rest.first(size));
                rest = rest.subspan(size);
            }
            leaving_.outgoing.clear();
            leaving_.sizes.clear();
        }
    }

    /// Sends a closing alert to the other end, even if it was refused after its handshake:
    /// otherwise it would wait for replies.
    void shutdown() noexcept {
        if (SSL_is_init_finished(ssl_.get()) == 1) {
            SSL_shutdown(ssl_.get());
            ERR_clear_error();
        }
    }

    /// The credential of the other end, once established. If it used a certificate, it has not
    /// proven any key, even if it offered one before.
    detail::tls_credential credential() const {
        X509* const certificate = SSL_get0_peer_certificate(ssl_.get());
        return {.certificate = certificate,
                .psk_identity = certificate == nullptr ? party_.psk_identity : std::string(),
                .remote = party_.remote};
    }

    /// For logs: the certificate's subject, or the key's identity; empty if nothing is known.
    std::string peer_text() const {
        if (X509* const certificate = SSL_get0_peer_certificate(ssl_.get())) {
            return certificate_view(certificate).subject();
        }
        return party_.psk_identity.empty() ? std::string()
                                           : "pre-shared key " + party_.psk_identity;
    }

    /// A unique identity of the peer, once established: it distinguishes clients, whatever
    /// addresses they share or change.
    std::string identity() const {
        if (X509* const certificate = SSL_get0_peer_certificate(ssl_.get())) {
            return certificate_view(certificate).sha256_fingerprint();
        }
        return party_.psk_identity.empty() ? std::string() : "key " + party_.psk_identity;
    }

    /// For logs: the identity that the other end claims, while that is not proven or when it was
    /// refused. A certificate's subject is cut by `detail::name_excerpt`.
    std::string offered() const noexcept {
        try {
            X509* const certificate = SSL_get0_peer_certificate(ssl_.get());
            return !party_.refused.empty()  ? party_.refused
                   : certificate != nullptr ? detail::name_excerpt(certificate)
                                            : peer_text();
        } catch (...) { // no memory: the log omits it
            return {};
        }
    }

    /// The remaining validity of the other end's certificate, after which a connection should end
    /// (draft-ietf-radext-radiusdtls-bis section 3.3.1); nothing with a pre-shared key.
    std::optional<duration> valid_for() const noexcept {
        X509* const certificate = SSL_get0_peer_certificate(ssl_.get());
        int days = 0;
        int seconds = 0;
        if (certificate == nullptr ||
            ASN1_TIME_diff(&days, &seconds, nullptr, X509_get0_notAfter(certificate)) != 1) {
            return std::nullopt;
        }
        return saturated(std::chrono::hours(24) * days + std::chrono::seconds(seconds));
    }

    /// Whether these settings would still accept an established connection after they have replaced
    /// its own: checks authorities, revocation lists, keys and peers again.
    std::error_code reassess(const tls_settings& now) const {
        if (party_.settings.get() == &now) {
            return {};
        }
        X509* const certificate = SSL_get0_peer_certificate(ssl_.get());
        if (certificate == nullptr) {
            const pre_shared_key* const before = party_.settings->find_key(party_.psk_identity);
            const pre_shared_key* const after = now.find_key(party_.psk_identity);
            return before != nullptr && after != nullptr && before->key == after->key
                       ? std::error_code()
                       : make_error_code(errc::peer_unknown);
        }
        STACK_OF(X509)* const sent = SSL_get_peer_cert_chain(ssl_.get());
        const detail::certificate_stack known = party_.settings->intermediates().all();
        const long reason = detail::verify_certificate(
            now.context(), certificate, sent != nullptr ? sent : known.get(), !now.is_server());
        return reason == X509_V_OK ? std::error_code() : certificate_refused(reason);
    }

    // DTLS only.

    /// Servers: processes a datagram from an unknown client, which must first return a cookie. True
    /// if it has done so: then this is its connection, and `start` continues the handshake. No
    /// state is kept for other clients; `outgoing` may contain a HelloVerifyRequest (RFC 6347
    /// section 4.2.1).
    bool greet(octets_view datagram, const endpoint& remote) {
        party_.remote = remote;
        wire_.incoming = datagram;
        ERR_clear_error();
        const detail::openssl_handle<BIO_ADDR, &BIO_ADDR_free> unused(BIO_ADDR_new());
        const bool proven = unused && DTLSv1_listen(ssl_.get(), unused.get()) == 1;
        wire_.incoming = {};
        ERR_clear_error();
        return proven;
    }

    /// How long to wait until `retransmit`; nothing if there is nothing to retransmit.
    std::optional<duration> retransmits_in() noexcept {
        timeval left{};
        if (established_ || DTLSv1_get_timeout(ssl_.get(), &left) != 1) {
            return std::nullopt;
        }
        return saturated_sum(saturated(std::chrono::seconds(left.tv_sec)),
                             std::chrono::microseconds(left.tv_usec));
    }

    /// The time has come: retransmits the last flight of the handshake.
    std::error_code retransmit() noexcept {
        ERR_clear_error();
        const long done = DTLSv1_handle_timeout(ssl_.get());
        return done < 0 ? detail::take_tls_error() : std::error_code();
    }

  private:
    static constexpr long handshake_mtu = 1400;
    static constexpr std::uint64_t records_a_key = std::uint64_t{1} << 23U;

    void prepare_client() {
        SSL_set_connect_state(ssl_.get());
        const std::string& name = party_.settings->server_name();
        if (!name.empty() && name.size() <= TLSEXT_MAXLEN_host_name && !endpoint::parse(name) &&
            SSL_set_tlsext_host_name(ssl_.get(), name.c_str()) != 1) {
            throw std::bad_alloc();
        }
        if (const auto session = party_.settings->take_session()) {
            offer(session.get());
        }
    }

    /// Tries to resume the session, unless only a full handshake would succeed. A session of
    /// RADIUS/1.1 continues only with that version (RFC 9765 section 3.5).
    void offer(SSL_SESSION* session) {
        const octet* ticket = nullptr;
        std::size_t size = 0;
        SSL_SESSION_get0_ticket(session, &ticket, &size);
        if ((wire_.datagrams && size > detail::max_dtls_ticket) ||
            SSL_set_session(ssl_.get(), session) != 1) {
            return;
        }
        if (!detail::may_resume(party_, SSL_get0_peer_certificate(ssl_.get()),
                                SSL_get_peer_cert_chain(ssl_.get()))) {
            SSL_set_session(ssl_.get(), nullptr);
        } else if (detail::session_protocol(ssl_.get()) == name_of(radius_version::v1_1)) {
            const octet_string only = tls_settings::protocols({.v1_0 = false});
            if (SSL_set_alpn_protos(ssl_.get(), only.data(), static_cast<unsigned>(only.size())) !=
                0) {
                throw std::bad_alloc();
            }
        }
    }

    std::error_code step() {
        ERR_clear_error();
        const int done = SSL_do_handshake(ssl_.get());
        if (done != 1) {
            const std::error_code failed = outcome_of(done);
            if (failed && party_.version_lost) {
                return make_error_code(errc::version_not_agreed);
            }
            // Without its key a client may be asked for a certificate, which it does not have.
            return failed && party_.key_unknown && !is_certificate_refused(failed)
                       ? make_error_code(errc::peer_unknown)
                       : failed;
        }
        if (const std::error_code refused = judge()) {
            return refused;
        }
        established_ = true;
        owes_ticket_ = party_.settings->is_server() && party_.psk_identity.empty() &&
                       SSL_version(ssl_.get()) == TLS1_3_VERSION;
        if (!party_.settings->is_server() && resumed() &&
            SSL_version(ssl_.get()) != TLS1_3_VERSION) { // TLS 1.3 sends a new ticket each time
            party_.settings->keep_session(SSL_get1_session(ssl_.get()));
        }
        return {};
    }

    /// None if OpenSSL merely waits for more data.
    std::error_code outcome_of(int result) noexcept {
        switch (SSL_get_error(ssl_.get(), result)) {
        case SSL_ERROR_WANT_READ:
        case SSL_ERROR_WANT_WRITE: ERR_clear_error(); return {};
        case SSL_ERROR_ZERO_RETURN: return make_error_code(errc::connection_closed);
        default: return detail::take_tls_error(SSL_get_verify_result(ssl_.get()));
        }
    }

    /// The final checks after the handshake. A resumed session was checked before: OpenSSL does not
    /// check its certificate again.
    std::error_code judge() {
        const octet* name = nullptr;
        unsigned size = 0;
        SSL_get0_alpn_selected(ssl_.get(), &name, &size);
        const bool plain = as_text(octets_view(name, size)) == name_of(radius_version::v1_1);
        version_ = plain ? radius_version::v1_1 : radius_version::v1_0;
        const bool was_plain =
            detail::session_protocol(ssl_.get()) == name_of(radius_version::v1_1);
        if (!party_.settings->versions().contains(version_) ||
            !detail::can_carry(ssl_.get(), version_) || (resumed() && was_plain && !plain)) {
            return make_error_code(errc::version_not_agreed);
        }
        const bool known =
            SSL_get0_peer_certificate(ssl_.get()) != nullptr || !party_.psk_identity.empty();
        return known ? std::error_code() : make_error_code(errc::peer_unknown);
    }

    detail::tls_party party_;
    detail::tls_wire wire_;
    detail::tls_wire leaving_; ///< data in use by `take_datagrams`; `datagrams` is true during it
    detail::openssl_handle<SSL, &SSL_free> ssl_;
    std::uint64_t records_ = 0;
    radius_version version_ = radius_version::v1_0;
    bool established_ = false;
    bool owes_ticket_ = false; ///< TLS 1.3: resumption
};

} // namespace radius
