// SPDX-License-Identifier: MIT
// One connection of TLS or DTLS without a socket, and without any rule of RADIUS: encrypted octets
// in and out on one side, plain ones on the other (RFC 8446, RFC 6347).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <system_error>

#include <openssl/ssl.h>

#include <radius/container/time_point.hpp>
#include <radius/crypto/openssl_handle.hpp>
#include <radius/tls/tls_error.hpp>
#include <radius/tls/tls_wire.hpp>

namespace radius::detail {

/// It cannot move, because OpenSSL points to it. After an error use only `outgoing`, which may
/// contain an alert. For one thread at a time.
class tls_connection {
  public:
    /// `user` is what `SSL_get_app_data` returns in the context's callbacks. Throws
    /// `std::bad_alloc`.
    tls_connection(SSL_CTX* context, bool is_server, bool datagrams, void* user);
    tls_connection(const tls_connection&) = delete;
    tls_connection& operator=(const tls_connection&) = delete;
    /// OpenSSL 3.2 and later free the state of a DTLS handshake twice if memory ran out between a
    /// ChangeCipherSpec and its keys (seen in 3.5.9): `SSL_free` drops the current record layer
    /// before it checks whether a sent message has another. `SSL_clear` checks first.
    ~tls_connection();

    /// The OpenSSL object, for anything that this class does not cover.
    SSL* native() const noexcept { return ssl_.get(); }

    bool is_datagram() const noexcept { return wire_.datagrams; }
    bool established() const noexcept { return established_; }
    bool resumed() const noexcept { return SSL_session_reused(ssl_.get()) == 1; }

    /// The other end's certificate; null for none.
    X509* certificate() const noexcept { return SSL_get0_peer_certificate(ssl_.get()); }

    /// Octets from the network, for DTLS one datagram, which must outlive the next call that reads
    /// them: `handshake`, `read`, `greet`.
    void set_incoming(octets_view network) noexcept { wire_.incoming = network; }

    /// Starts or continues the handshake. False if it is not complete: then `error` says why it
    /// failed; none if it waits for more octets.
    bool handshake(std::error_code& error) noexcept;

    /// The handshake is complete and its result accepted: from now on octets are application data.
    void establish() noexcept { established_ = true; }

    /// Passes each piece of plain octets, for DTLS each record, to `take(octets_view) -> bool`,
    /// which returns false to stop. Errors: those of `tls_category`; `errc::connection_closed` if
    /// the other end has closed the connection properly.
    template <class Take>
    std::error_code read(Take&& take) {
        decrypted_record record;
        for (;;) {
            ERR_clear_error();
            const int count = record.read(ssl_.get());
            if (count <= 0) {
                return outcome_of(count);
            }
            if (!take(record.contents())) {
                return {};
            }
        }
    }

    /// Encrypts plain octets, for DTLS one packet as one record, into `outgoing`. Renews the keys
    /// of TLS 1.3 in time (RFC 8446 section 5.5).
    std::error_code write(octets_view clear);

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

    /// Sends a closing alert to the other end, once the handshake is complete.
    void shutdown() noexcept;

    // DTLS only.

    /// Servers: processes the datagram, from a client that must first return a cookie. True if it
    /// has done so: then `handshake` continues. `outgoing` may contain a HelloVerifyRequest (RFC
    /// 6347 section 4.2.1).
    bool greet(octets_view datagram) noexcept;

    /// How long to wait until `retransmit`; nothing if there is nothing to retransmit.
    std::optional<duration> retransmits_in() noexcept;

    /// The time has come: retransmits the last flight of the handshake.
    std::error_code retransmit() noexcept;

  private:
    static constexpr long handshake_mtu = 1400;
    static constexpr std::uint64_t records_a_key = std::uint64_t{1} << 23U;

    /// None if OpenSSL merely waits for more data.
    std::error_code outcome_of(int result) noexcept;

    tls_wire wire_;
    tls_wire leaving_; ///< data in use by `take_datagrams`; `datagrams` is true during it
    openssl_handle<SSL, &SSL_free> ssl_;
    std::uint64_t records_ = 0;
    bool established_ = false;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/tls/impl/tls_connection.ipp>
#endif
