// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/tls/tls_callbacks.hpp>.
#pragma once

#include <radius/transport/tls/tls_callbacks.hpp>

namespace radius::detail {

RADIUS_DECL std::string_view session_protocol(const SSL* ssl) noexcept {
    const SSL_SESSION* const session = SSL_get_session(ssl);
    const octet* name = nullptr;
    std::size_t size = 0;
    if (session != nullptr) {
        SSL_SESSION_get0_alpn_selected(session, &name, &size);
    }
    return as_text(octets_view(name, size));
}

RADIUS_DECL bool can_carry(const SSL* ssl, radius_version version) noexcept {
    return version == radius_version::v1_0 || SSL_is_dtls(ssl) != 0 ||
           SSL_version(ssl) >= TLS1_3_VERSION;
}

RADIUS_DECL int select_protocol(SSL* ssl, const octet** chosen, octet* chosen_size,
                                const octet* offered, unsigned offered_size, void*) {
    const radius_versions versions = party_of(ssl).settings->versions();
    const bool keep =
        SSL_session_reused(ssl) == 1 && session_protocol(ssl) == name_of(radius_version::v1_1);
    for (const auto version : {radius_version::v1_1, radius_version::v1_0}) {
        if (!versions.contains(version) || !can_carry(ssl, version) ||
            (keep && version == radius_version::v1_0)) {
            continue;
        }
        octets_view rest(offered, offered_size);
        while (!rest.empty() && rest[0] < rest.size()) {
            const octets_view name = rest.subspan(1, rest[0]);
            if (as_text(name) == name_of(version)) {
                *chosen = name.data();
                *chosen_size = static_cast<octet>(name.size());
                return SSL_TLSEXT_ERR_OK;
            }
            rest = rest.subspan(1U + rest[0]);
        }
    }
    return SSL_TLSEXT_ERR_ALERT_FATAL;
}

/// OpenSSL calls `select_protocol` only if the client uses ALPN; this records whether it does.
RADIUS_DECL int note_alpn(SSL* ssl, int*, void*) {
    const octet* extension = nullptr;
    std::size_t size = 0;
    party_of(ssl).uses_alpn =
        SSL_client_hello_get0_ext(ssl, TLSEXT_TYPE_application_layer_protocol_negotiation,
                                  &extension, &size) == 1;
    return SSL_CLIENT_HELLO_SUCCESS;
}

/// A client without ALPN that resumes a session of RADIUS/1.1 gets alert 120 (RFC 9765 section
/// 3.5). OpenSSL calls the server name callback, with or without a name, once it has read the
/// ticket.
RADIUS_DECL int require_alpn(SSL* ssl, int* alert, void*) {
    tls_party& party = party_of(ssl);
    if (party.uses_alpn || SSL_session_reused(ssl) != 1 ||
        session_protocol(ssl) != name_of(radius_version::v1_1)) {
        return SSL_TLSEXT_ERR_NOACK;
    }
    party.version_lost = true;
    *alert = SSL_AD_NO_APPLICATION_PROTOCOL;
    return SSL_TLSEXT_ERR_ALERT_FATAL;
}

RADIUS_DECL unsigned give_server_key(SSL* ssl, const char* identity, octet* key, unsigned room) {
    tls_party& party = party_of(ssl);
    const std::string_view name(identity);
    const pre_shared_key* const found = party.settings->find_key(name);
    try {
        if (found == nullptr || found->key.size() > room) {
            // OpenSSL also passes a ticket here, before it parses it.
            party.key_unknown =
                !name.empty() && std::none_of(name.begin(), name.end(), [](char one) {
                    return static_cast<unsigned char>(one) < 0x20;
                });
            if (party.key_unknown) {
                party.refused = "unknown pre-shared key ";
                party.refused += name.substr(0, 128);
            }
            return 0;
        }
        std::string why;
        if (party.settings->peers()->find({.psk_identity = found->identity, .remote = party.remote},
                                          &why) == nullptr) {
            party.key_unknown = true;
            party.refused = "pre-shared key " + found->identity + ", " + why;
            return 0;
        }
        party.psk_identity = found->identity;
    } catch (...) { // no exception may pass through OpenSSL
        return 0;
    }
    SSL_set_options(ssl, SSL_OP_NO_TICKET);
    std::copy(found->key.begin(), found->key.end(), key);
    return static_cast<unsigned>(found->key.size());
}

RADIUS_DECL unsigned give_client_key(SSL* ssl, const char*, char* identity, unsigned identity_room,
                                     octet* key, unsigned key_room) {
    tls_party& party = party_of(ssl);
    const pre_shared_key& own = party.settings->psk().front();
    if (own.identity.size() >= identity_room || own.key.size() > key_room) {
        return 0;
    }
    try {
        party.psk_identity = own.identity;
    } catch (...) {
        return 0;
    }
    std::copy(own.identity.begin(), own.identity.end(), identity);
    identity[own.identity.size()] = '\0';
    std::copy(own.key.begin(), own.key.end(), key);
    return static_cast<unsigned>(own.key.size());
}

RADIUS_DECL std::string name_excerpt(X509* certificate) {
    std::string name = certificate_view(certificate).subject();
    if (name.size() > longest_quoted_text) {
        name.resize(longest_quoted_text);
        name += "...";
    }
    return name;
}

/// Checks whether the other end's certificate belongs to a known peer: X509_V_OK, or why not.
RADIUS_DECL long judge_certificate(tls_party& party, X509* certificate) {
    const tls_settings& settings = *party.settings;
    if (!settings.is_server()) {
        return settings.is_wanted_server(certificate) ? X509_V_OK : X509_V_ERR_HOSTNAME_MISMATCH;
    }
    std::string why;
    if (settings.peers()->find({.certificate = certificate, .remote = party.remote}, &why) !=
        nullptr) {
        return X509_V_OK;
    }
    party.refused = name_excerpt(certificate) + ", " + why;
    return X509_V_ERR_CERT_REJECTED;
}

/// The same without a text for the log. If a user's predicate throws, the peer is refused.
RADIUS_DECL bool is_wanted(const tls_party& party, X509* certificate) noexcept {
    const tls_settings& settings = *party.settings;
    try {
        return settings.is_server()
                   ? settings.peers()->find({.certificate = certificate, .remote = party.remote}) !=
                         nullptr
                   : settings.is_wanted_server(certificate);
    } catch (...) { // no exception may pass through OpenSSL
        return false;
    }
}

/// The usual checks, then the identity. If a user's predicate throws, the peer is refused.
RADIUS_DECL int verify_during_handshake(X509_STORE_CTX* check, void*) {
    const auto* const ssl = static_cast<const SSL*>(
        X509_STORE_CTX_get_ex_data(check, SSL_get_ex_data_X509_STORE_CTX_idx()));
    X509* const certificate = X509_STORE_CTX_get0_cert(check);
    set_time(check, std::chrono::system_clock::now());
    const bool good = X509_verify_cert(check) == 1;
    long judged = X509_V_ERR_CERT_REJECTED;
    try {
        if (!good) {
            party_of(ssl).refused = name_excerpt(certificate);
            return 0;
        }
        party_of(ssl).settings->intermediates().add(X509_STORE_CTX_get0_chain(check));
        judged = judge_certificate(party_of(ssl), certificate);
    } catch (...) { // no exception may pass through OpenSSL
        if (!good) {
            return 0;
        }
    }
    X509_STORE_CTX_set_error(check, static_cast<int>(judged));
    return judged == X509_V_OK ? 1 : 0;
}

RADIUS_DECL int remember_session(SSL* ssl, SSL_SESSION* session) {
    const tls_party& party = party_of(ssl);
    if (!party.psk_identity.empty()) {
        return 0;
    }
    try {
        party.settings->keep_session(session);
    } catch (...) { // no exception may pass through OpenSSL
        return 0;
    }
    return 1;
}

RADIUS_DECL bool may_resume(const tls_party& party, X509* certificate,
                            STACK_OF(X509) * chain) noexcept {
    const tls_settings& settings = *party.settings;
    return certificate != nullptr &&
           verify_certificate(settings.context(), certificate, chain, !settings.is_server(),
                              std::chrono::system_clock::now()) == X509_V_OK &&
           is_wanted(party, certificate);
}

RADIUS_DECL SSL_TICKET_RETURN judge_ticket(SSL* ssl, SSL_SESSION* session, const octet*,
                                           std::size_t, SSL_TICKET_STATUS status, void*) {
    if (status != SSL_TICKET_SUCCESS && status != SSL_TICKET_SUCCESS_RENEW) {
        return SSL_TICKET_RETURN_IGNORE_RENEW;
    }
    const tls_party& party = party_of(ssl);
    const certificate_stack chain = party.settings->intermediates().all();
    if (!may_resume(party, SSL_SESSION_get0_peer(session), chain.get())) {
        return SSL_TICKET_RETURN_IGNORE_RENEW;
    }
    return status == SSL_TICKET_SUCCESS ? SSL_TICKET_RETURN_USE : SSL_TICKET_RETURN_USE_RENEW;
}

RADIUS_DECL cookie_key::cookie_key() {
    if (RAND_bytes(octets.data(), static_cast<int>(octets.size())) != 1) {
        throw std::system_error(make_error_code(errc::cryptography_failed));
    }
}

/// Nothing if memory is short.
RADIUS_DECL std::optional<std::array<octet, 32>> make_cookie(const endpoint& remote,
                                                             std::int64_t period) noexcept {
    try {
        static const cookie_key key;
        const std::string text = remote.to_string() + " " + std::to_string(period);
        std::array<octet, 32> cookie{};
        unsigned size = 0;
        const bool made =
            HMAC(EVP_sha256(), key.octets.data(), static_cast<int>(key.octets.size()),
                 as_octets(text).data(), text.size(), cookie.data(), &size) != nullptr;
        return made ? std::optional(cookie) : std::nullopt;
    } catch (...) { // no exception may pass through OpenSSL
        return std::nullopt;
    }
}

RADIUS_DECL int give_cookie(SSL* ssl, octet* cookie, unsigned* size) {
    const auto made = make_cookie(party_of(ssl).remote, cookie_period());
    if (!made) {
        return 0;
    }
    std::copy(made->begin(), made->end(), cookie);
    *size = static_cast<unsigned>(made->size());
    return 1;
}

RADIUS_DECL int check_cookie(SSL* ssl, const octet* cookie, unsigned size) {
    const std::int64_t now = cookie_period();
    for (const std::int64_t period : {now, now - 1}) {
        const auto expected = make_cookie(party_of(ssl).remote, period);
        if (expected && size == expected->size() &&
            CRYPTO_memcmp(expected->data(), cookie, size) == 0) {
            return 1;
        }
    }
    return 0;
}

RADIUS_DECL void install_callbacks(const tls_settings& settings) {
    SSL_CTX* const context = settings.context();
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    SSL_CTX_set_cert_verify_callback(context, &verify_during_handshake, nullptr);
    if (settings.is_server()) {
        constexpr std::array<octet, 6> label{'r', 'a', 'd', 'i', 'u', 's'};
        SSL_CTX_set_session_id_context(context, label.data(), label.size());
        SSL_CTX_set_num_tickets(context, 0); // `tls_session` sends one later
        SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF); // tickets contain all state
        SSL_CTX_set_session_ticket_cb(context, nullptr, &judge_ticket, nullptr);
        if (settings.kind() == transport_kind::dtls) {
            SSL_CTX_set_tlsext_ticket_key_evp_cb(context, &protect_ticket);
        }
        SSL_CTX_set_alpn_select_cb(context, &select_protocol, nullptr);
        SSL_CTX_set_client_hello_cb(context, &note_alpn, nullptr);
        SSL_CTX_set_tlsext_servername_callback(context, &require_alpn);
        if (!settings.psk().empty()) {
            SSL_CTX_set_psk_server_callback(context, &give_server_key);
        }
        SSL_CTX_set_cookie_generate_cb(context, &give_cookie);
        SSL_CTX_set_cookie_verify_cb(context, &check_cookie);
        return;
    }
    const octet_string protocols = tls_settings::protocols(settings.versions());
    if (SSL_CTX_set_alpn_protos(context, protocols.data(),
                                static_cast<unsigned>(protocols.size())) != 0) {
        throw std::bad_alloc(); // it would offer RADIUS/1.0 only
    }
    if (!settings.psk().empty()) {
        SSL_CTX_set_psk_client_callback(context, &give_client_key);
    }
    SSL_CTX_set_session_cache_mode(context,
                                   SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL_STORE);
    SSL_CTX_sess_set_new_cb(context, &remember_session);
}

} // namespace radius::detail
