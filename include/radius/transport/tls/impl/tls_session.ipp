// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/tls/tls_session.hpp>.
#pragma once

#include <memory>
#include <utility>

#include <radius/transport/tls/tls_session.hpp>

namespace radius {

RADIUS_DECL tls_session::tls_session(std::shared_ptr<const tls_settings> settings,
                                     const endpoint& remote)
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

RADIUS_DECL tls_session::~tls_session() {
    if (wire_.datagrams && !established_ && OpenSSL_version_num() >= 0x30200000UL) {
        (void)SSL_clear(ssl_.get());
    }
}

RADIUS_DECL std::error_code tls_session::send(octets_view clear) {
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
    const int count = SSL_write(ssl_.get(), clear.data(), static_cast<int>(clear.size()));
    return count > 0 ? std::error_code() : outcome_of(count);
}

RADIUS_DECL void tls_session::shutdown() noexcept {
    if (SSL_is_init_finished(ssl_.get()) == 1) {
        SSL_shutdown(ssl_.get());
        ERR_clear_error();
    }
}

RADIUS_DECL detail::tls_credential tls_session::credential() const {
    X509* const certificate = SSL_get0_peer_certificate(ssl_.get());
    return {.certificate = certificate,
            .psk_identity = certificate == nullptr ? party_.psk_identity : std::string(),
            .remote = party_.remote};
}

RADIUS_DECL std::string tls_session::peer_text() const {
    if (X509* const certificate = SSL_get0_peer_certificate(ssl_.get())) {
        return certificate_view(certificate).subject();
    }
    return party_.psk_identity.empty() ? std::string() : "pre-shared key " + party_.psk_identity;
}

RADIUS_DECL std::string tls_session::identity() const {
    if (X509* const certificate = SSL_get0_peer_certificate(ssl_.get())) {
        return certificate_view(certificate).sha256_fingerprint();
    }
    return party_.psk_identity.empty() ? std::string() : "key " + party_.psk_identity;
}

RADIUS_DECL std::string tls_session::offered() const noexcept {
    try {
        X509* const certificate = SSL_get0_peer_certificate(ssl_.get());
        return !party_.refused.empty()  ? party_.refused
               : certificate != nullptr ? detail::name_excerpt(certificate)
                                        : peer_text();
    } catch (...) { // no memory: the log omits it
        return {};
    }
}

RADIUS_DECL std::optional<duration> tls_session::valid_for() const noexcept {
    X509* const certificate = SSL_get0_peer_certificate(ssl_.get());
    int days = 0;
    int seconds = 0;
    if (certificate == nullptr ||
        ASN1_TIME_diff(&days, &seconds, nullptr, X509_get0_notAfter(certificate)) != 1) {
        return std::nullopt;
    }
    return saturated(std::chrono::hours(24) * days + std::chrono::seconds(seconds));
}

RADIUS_DECL std::error_code tls_session::reassess(const tls_settings& now) const {
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

RADIUS_DECL bool tls_session::greet(octets_view datagram, const endpoint& remote) {
    party_.remote = remote;
    wire_.incoming = datagram;
    ERR_clear_error();
    const detail::openssl_handle<BIO_ADDR, &BIO_ADDR_free> unused(BIO_ADDR_new());
    const bool proven = unused && DTLSv1_listen(ssl_.get(), unused.get()) == 1;
    wire_.incoming = {};
    ERR_clear_error();
    return proven;
}

RADIUS_DECL std::optional<duration> tls_session::retransmits_in() noexcept {
    timeval left{};
    if (established_ || DTLSv1_get_timeout(ssl_.get(), &left) != 1) {
        return std::nullopt;
    }
    return saturated_sum(saturated(std::chrono::seconds(left.tv_sec)),
                         std::chrono::microseconds(left.tv_usec));
}

RADIUS_DECL std::error_code tls_session::retransmit() noexcept {
    ERR_clear_error();
    const long done = DTLSv1_handle_timeout(ssl_.get());
    return done < 0 ? detail::take_tls_error() : std::error_code();
}

RADIUS_DECL void tls_session::prepare_client() {
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

RADIUS_DECL void tls_session::offer(SSL_SESSION* session) {
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
        if (SSL_set_alpn_protos(ssl_.get(), only.data(), static_cast<unsigned>(only.size())) != 0) {
            throw std::bad_alloc();
        }
    }
}

RADIUS_DECL std::error_code tls_session::step() {
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

RADIUS_DECL std::error_code tls_session::outcome_of(int result) noexcept {
    switch (SSL_get_error(ssl_.get(), result)) {
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE: ERR_clear_error(); return {};
    case SSL_ERROR_ZERO_RETURN: return make_error_code(errc::connection_closed);
    default: return detail::take_tls_error(SSL_get_verify_result(ssl_.get()));
    }
}

RADIUS_DECL std::error_code tls_session::judge() {
    const octet* name = nullptr;
    unsigned size = 0;
    SSL_get0_alpn_selected(ssl_.get(), &name, &size);
    const bool v1_1 = as_text(octets_view(name, size)) == name_of(radius_version::v1_1);
    version_ = v1_1 ? radius_version::v1_1 : radius_version::v1_0;
    const bool was_v1_1 = detail::session_protocol(ssl_.get()) == name_of(radius_version::v1_1);
    if (!party_.settings->versions().contains(version_) ||
        !detail::can_carry(ssl_.get(), version_) || (resumed() && was_v1_1 && !v1_1)) {
        return make_error_code(errc::version_not_agreed);
    }
    const bool known =
        SSL_get0_peer_certificate(ssl_.get()) != nullptr || !party_.psk_identity.empty();
    return known ? std::error_code() : make_error_code(errc::peer_unknown);
}

} // namespace radius
