// SPDX-License-Identifier: MIT
// The definitions of <radius/tls/tls_connection.hpp>.
#pragma once

#include <new>

#include <radius/tls/tls_connection.hpp>

namespace radius::detail {

RADIUS_DECL tls_connection::tls_connection(SSL_CTX* context, bool is_server, bool datagrams,
                                           void* user)
    : ssl_(SSL_new(context)) {
    wire_.datagrams = datagrams;
    if (!ssl_ || SSL_set_app_data(ssl_.get(), user) != 1) {
        throw std::bad_alloc();
    }
    BIO* const bio = make_wire_bio(wire_);
    SSL_set_bio(ssl_.get(), bio, bio);
    if (datagrams) {
        SSL_set_mtu(ssl_.get(), handshake_mtu);
    }
    if (is_server) {
        SSL_set_accept_state(ssl_.get());
    } else {
        SSL_set_connect_state(ssl_.get());
    }
}

RADIUS_DECL tls_connection::~tls_connection() {
    if (wire_.datagrams && !established_ && OpenSSL_version_num() >= 0x30200000UL) {
        (void)SSL_clear(ssl_.get());
    }
}

RADIUS_DECL bool tls_connection::handshake(std::error_code& error) noexcept {
    ERR_clear_error();
    const int done = SSL_do_handshake(ssl_.get());
    error = done == 1 ? std::error_code() : outcome_of(done);
    return done == 1;
}

RADIUS_DECL std::error_code tls_connection::write(octets_view clear) {
    ERR_clear_error();
    if (++records_ % records_a_key == 0 && SSL_version(ssl_.get()) == TLS1_3_VERSION) {
        SSL_key_update(ssl_.get(), SSL_KEY_UPDATE_NOT_REQUESTED);
    }
    const int count = SSL_write(ssl_.get(), clear.data(), static_cast<int>(clear.size()));
    return count > 0 ? std::error_code() : outcome_of(count);
}

RADIUS_DECL void tls_connection::shutdown() noexcept {
    if (SSL_is_init_finished(ssl_.get()) == 1) {
        SSL_shutdown(ssl_.get());
        ERR_clear_error();
    }
}

RADIUS_DECL bool tls_connection::greet(octets_view datagram) noexcept {
    wire_.incoming = datagram;
    ERR_clear_error();
    const openssl_handle<BIO_ADDR, &BIO_ADDR_free> unused(BIO_ADDR_new());
    const bool proven = unused && DTLSv1_listen(ssl_.get(), unused.get()) == 1;
    wire_.incoming = {};
    ERR_clear_error();
    return proven;
}

RADIUS_DECL std::optional<duration> tls_connection::retransmits_in() noexcept {
    timeval left{};
    if (established_ || DTLSv1_get_timeout(ssl_.get(), &left) != 1) {
        return std::nullopt;
    }
    return saturated_sum(saturated(std::chrono::seconds(left.tv_sec)),
                         std::chrono::microseconds(left.tv_usec));
}

RADIUS_DECL std::error_code tls_connection::retransmit() noexcept {
    ERR_clear_error();
    const long done = DTLSv1_handle_timeout(ssl_.get());
    return done < 0 ? take_tls_error() : std::error_code();
}

RADIUS_DECL std::error_code tls_connection::outcome_of(int result) noexcept {
    switch (SSL_get_error(ssl_.get(), result)) {
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE: ERR_clear_error(); return {};
    case SSL_ERROR_ZERO_RETURN: return make_error_code(errc::connection_closed);
    default: return take_tls_error(SSL_get_verify_result(ssl_.get()));
    }
}

} // namespace radius::detail
