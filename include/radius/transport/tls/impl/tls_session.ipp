// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/tls/tls_session.hpp>.
#pragma once

#include <memory>
#include <utility>

#include <radius/transport/tls/tls_session.hpp>

namespace radius::detail {

RADIUS_DECL tls_session::tls_session(std::shared_ptr<const tls_settings> settings,
                                     const endpoint& remote)
    : party_{.settings = std::move(settings), .remote = remote},
      tls_(party_.settings->context(), party_.settings->is_server(), kind() == transport_kind::dtls,
           &party_) {
    if (!party_.settings->is_server()) {
        prepare_client();
    }
}

RADIUS_DECL std::error_code tls_session::send(octets_view clear) {
    // Send the ticket with a reply, because FreeRADIUS 3.2.1 hangs for ever if a ticket arrives
    // alone: it continues with a blocking read and keeps the lock that its other thread needs
    // to send.
    if (std::exchange(owes_ticket_, false)) {
        SSL_new_session_ticket(tls_.native());
    }
    return tls_.write(clear);
}

RADIUS_DECL tls_credential tls_session::credential() const {
    X509* const certificate = tls_.certificate();
    return {.certificate = certificate,
            .psk_identity = certificate == nullptr ? party_.psk_identity : std::string(),
            .remote = party_.remote};
}

RADIUS_DECL std::string tls_session::peer_text() const {
    if (X509* const certificate = tls_.certificate()) {
        return certificate_view(certificate).subject();
    }
    return party_.psk_identity.empty() ? std::string() : "pre-shared key " + party_.psk_identity;
}

RADIUS_DECL std::string tls_session::identity() const {
    if (X509* const certificate = tls_.certificate()) {
        return certificate_view(certificate).sha256_fingerprint();
    }
    return party_.psk_identity.empty() ? std::string() : "key " + party_.psk_identity;
}

RADIUS_DECL std::string tls_session::offered() const noexcept {
    try {
        X509* const certificate = tls_.certificate();
        return !party_.refused.empty()  ? party_.refused
               : certificate != nullptr ? name_excerpt(certificate)
                                        : peer_text();
    } catch (...) { // no memory: the log omits it
        return {};
    }
}

RADIUS_DECL std::optional<duration> tls_session::valid_for() const noexcept {
    X509* const certificate = tls_.certificate();
    return certificate == nullptr
               ? std::nullopt
               : certificate_view(certificate).valid_for(std::chrono::system_clock::now());
}

RADIUS_DECL std::error_code tls_session::reassess(const tls_settings& now) const {
    if (party_.settings.get() == &now) {
        return {};
    }
    X509* const certificate = tls_.certificate();
    if (certificate == nullptr) {
        const pre_shared_key* const before = party_.settings->find_key(party_.psk_identity);
        const pre_shared_key* const after = now.find_key(party_.psk_identity);
        return before != nullptr && after != nullptr && before->key == after->key
                   ? std::error_code()
                   : make_error_code(errc::peer_unknown);
    }
    STACK_OF(X509)* const sent = SSL_get_peer_cert_chain(tls_.native());
    const certificate_stack known = party_.settings->intermediates().all();
    const long reason =
        verify_certificate(now.context(), certificate, sent != nullptr ? sent : known.get(),
                           !now.is_server(), std::chrono::system_clock::now());
    return reason == X509_V_OK ? std::error_code() : certificate_refused(reason);
}

RADIUS_DECL bool tls_session::greet(octets_view datagram, const endpoint& remote) {
    party_.remote = remote;
    return tls_.greet(datagram);
}

RADIUS_DECL void tls_session::prepare_client() {
    const std::string& name = party_.settings->server_name();
    if (!name.empty() && name.size() <= TLSEXT_MAXLEN_host_name && !endpoint::parse(name) &&
        SSL_set_tlsext_host_name(tls_.native(), name.c_str()) != 1) {
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
    if ((tls_.is_datagram() && size > max_dtls_ticket) ||
        SSL_set_session(tls_.native(), session) != 1) {
        return;
    }
    if (!may_resume(party_, tls_.certificate(), SSL_get_peer_cert_chain(tls_.native()))) {
        SSL_set_session(tls_.native(), nullptr);
    } else if (session_protocol(tls_.native()) == name_of(radius_version::v1_1)) {
        const octet_string only = tls_settings::protocols({.v1_0 = false});
        if (SSL_set_alpn_protos(tls_.native(), only.data(), static_cast<unsigned>(only.size())) !=
            0) {
            throw std::bad_alloc();
        }
    }
}

RADIUS_DECL std::error_code tls_session::step() {
    std::error_code failed;
    if (!tls_.handshake(failed)) {
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
    tls_.establish();
    owes_ticket_ = party_.settings->is_server() && party_.psk_identity.empty() &&
                   SSL_version(tls_.native()) == TLS1_3_VERSION;
    if (!party_.settings->is_server() && resumed() &&
        SSL_version(tls_.native()) != TLS1_3_VERSION) { // TLS 1.3 sends a new ticket each time
        party_.settings->keep_session(SSL_get1_session(tls_.native()));
    }
    return {};
}

RADIUS_DECL std::error_code tls_session::judge() {
    const octet* name = nullptr;
    unsigned size = 0;
    SSL_get0_alpn_selected(tls_.native(), &name, &size);
    const bool v1_1 = as_text(octets_view(name, size)) == name_of(radius_version::v1_1);
    version_ = v1_1 ? radius_version::v1_1 : radius_version::v1_0;
    const bool was_v1_1 = session_protocol(tls_.native()) == name_of(radius_version::v1_1);
    if (!party_.settings->versions().contains(version_) || !can_carry(tls_.native(), version_) ||
        (resumed() && was_v1_1 && !v1_1)) {
        return make_error_code(errc::version_not_agreed);
    }
    const bool known = tls_.certificate() != nullptr || !party_.psk_identity.empty();
    return known ? std::error_code() : make_error_code(errc::peer_unknown);
}

} // namespace radius::detail
