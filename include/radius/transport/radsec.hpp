// SPDX-License-Identifier: MIT
// RADIUS over TLS, DTLS and plain TCP: what to listen on or to connect with (RFC 6614, RFC 7360,
// RFC 6613, draft-ietf-radext-radiusdtls-bis).
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include <radius/protocol/radius_version.hpp>
#include <radius/protocol/service.hpp>
#include <radius/tls/credential_source.hpp>
#include <radius/transport/tls_peer.hpp>

namespace radius {

/// The oldest version that is spoken: of TLS, or of DTLS, which has 1.2 only in OpenSSL 3.
enum class tls_version : std::uint8_t {
    v1_2,
    v1_3
};

/// Whether packets that are sent together share a TLS record.
enum class record_sharing : std::uint8_t {
    /// A server's replies do. A client's requests do not: FreeRADIUS up to 3.2.1 closes a
    /// connection that brings two in one record.
    automatic,
    shared,
    single
};

/// What connections of one server may cost. Counts and times hold for each `listen`. A plain value.
struct connection_limits {
    std::size_t max_connections = 8192;          ///< all together; one more is closed at once
    std::size_t max_connections_a_peer = 1024;   ///< of one certificate or key; over TCP: address
    std::size_t max_handshakes = 512;            ///< unfinished, all together
    std::size_t max_handshakes_an_address = 128; ///< the same, of one source address
    std::chrono::milliseconds handshake_timeout{10'000};

    /// How long a connection may bring no packet while no handler is at work for it; zero: for
    /// ever. A packet that comes octet by octet counts when it is whole.
    std::chrono::milliseconds idle_timeout{15 * 60'000};

    /// How long a peer may leave replies unread that the connection has room for no more of: what
    /// waits at one moment has to be read within this time, not only a part of it.
    std::chrono::milliseconds stall_timeout{30'000};

    /// Coroutine handlers of one connection. Then it is read no more; over DTLS, where others share
    /// the socket, its requests are dropped. A closed connection keeps its place until the last of
    /// its handlers has ended.
    std::size_t max_in_progress = 1024;

    /// Replies of one connection that its peer leaves unread. Then it is read no more; a client
    /// that answers requests reads on, for replies, and drops the requests.
    std::size_t max_unsent_octets = 256UL * 1024UL;

    friend bool operator==(const connection_limits&, const connection_limits&) noexcept = default;
};

/// TLS or DTLS, a plain value. For a server as much as for a client; what is for one of them only
/// says so.
///
///     server.listen(radius::radsec{.certificate = "server.cert.pem",
///                                  .private_key = "server.key.pem",
///                                  .authority = "ca.cert.pem"});
template <transport_kind Kind>
struct secure_transport {
    static constexpr transport_kind kind = Kind;

    /// Servers: where to listen, as for `udp`. "::" means all addresses of both families. Port 0:
    /// any free one.
    std::string address = "::";
    std::uint16_t port = default_port(Kind);

    /// Our certificate with those between it and its authority behind it, and its key, which may
    /// stand in the same file: names of files, or `credential_source::from_memory`. PEM, DER or
    /// PKCS#12.
    credential_source certificate{};
    credential_source private_key{};

    /// For an encrypted key or PKCS#12 file, called by `listen`, `reload` and the client's
    /// constructor. Without it such a key is refused: no one is asked at a terminal.
    passphrase_callback passphrase{};

    /// The authorities that vouch for the other end, in a file or in the files of a folder: see
    /// `credential_options`. Nothing is trusted without.
    credential_source authority{};

    /// Revocation lists of these authorities, in a file or in the files of a folder. Each
    /// certificate of a chain must be covered by one. Empty: revocation is not checked.
    credential_source revocation_list{};

    /// Trust an authority without the root above it: an intermediate one, or the very certificate
    /// of the other end.
    bool partial_chains = false;

    /// Instead of certificates, or for some peers beside them. A client uses the first.
    std::vector<pre_shared_key> psk{};

    /// Offered by ALPN. RFC 9765 section 3.4 wants TLS 1.3 below RADIUS/1.1; DTLS 1.3 is not to be
    /// had from OpenSSL, so DTLS 1.2 carries it here.
    radius_versions versions{};

    tls_version minimum = tls_version::v1_2;

    /// How weak keys and signatures may be, at either end: OpenSSL's security level, 0 to 5. Level
    /// 2 wants 112 bits: RSA keys from 2048 bits on, and no SHA-1. Lower it only for old
    /// certificates that cannot be replaced.
    int security_level = 2;

    record_sharing records = record_sharing::automatic; ///< of TLS; refused with DTLS

    /// Servers: who may connect. Empty: every certificate of the authority, every pre-shared key.
    std::vector<tls_peer> peers{};

    /// What connections may cost. A client uses `handshake_timeout`, `stall_timeout`,
    /// `max_unsent_octets` and `max_in_progress`.
    connection_limits limits{};

    /// Clients: the name or address that the server's certificate must be for; empty: the host that
    /// was given. `realm`: a NAIRealm that it may be for instead.
    std::string server_name{};
    std::string realm{};
};

/// RADIUS over TLS, on TCP port 2083, with the fixed secret "radsec".
using radsec = secure_transport<transport_kind::tls>;

/// RADIUS over DTLS, on UDP port 2083, with the fixed secret "radius/dtls".
using dtls = secure_transport<transport_kind::dtls>;

/// RADIUS over TCP without TLS (RFC 6613). It protects packets no better than UDP does: for
/// machines whose network is protected by something else. All services share the port. A plain
/// value.
struct tcp {
    static constexpr transport_kind kind = transport_kind::tcp;

    std::string address = "::"; ///< see `secure_transport`
    std::uint16_t port = 1812;
    connection_limits limits{};
};

} // namespace radius
