// SPDX-License-Identifier: MIT
// RADIUS over TLS and DTLS: the options to listen and to connect with (RFC 6614, RFC 7360,
// draft-ietf-radext-radiusdtls-bis).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <radius/protocol/radius_version.hpp>
#include <radius/protocol/service.hpp>
#include <radius/tls/credential_source.hpp>
#include <radius/tls/pre_shared_key.hpp>
#include <radius/tls/tls_version.hpp>
#include <radius/transport/connection_limits.hpp>
#include <radius/transport/tls_peer.hpp>

namespace radius {

/// Whether packets that are sent together share a TLS record.
enum class record_sharing : std::uint8_t {
    /// The default: a server's replies do, a client's requests do not, because FreeRADIUS up to
    /// 3.2.1 closes a connection if it receives two in one record.
    automatic,
    shared,
    single
};

/// A client over TLS or DTLS, for `client_options::transport`. A plain value.
///
///     radius::client client{io, {.server = {"radius.example.com"},
///                                .transport = radius::radsec::client{
///                                    .certificate = "client.cert.pem",
///                                    .private_key = "client.key.pem",
///                                    .authority = "ca.cert.pem"}}};
template <transport_kind Kind>
struct secure_client {
    static constexpr transport_kind kind = Kind;

    // These mean the same as for a server: see `secure_transport`.
    credential_source certificate{};
    credential_source private_key{};
    passphrase_callback passphrase{}; ///< called by the client's constructor and by `reload`
    credential_source authority{};
    credential_source revocation_list{};
    bool partial_chains = false;

    /// A pre-shared key instead of a certificate; the client uses the first.
    std::vector<pre_shared_key> psk{};

    radius_versions versions{};
    tls_version minimum = tls_version::v1_2;
    int security_level = 2;
    record_sharing records = record_sharing::automatic;

    client_connection_limits limits{};

    /// The name or address that the server's certificate must match; empty: the configured host.
    std::string server_name{};
    /// A NAIRealm that may match instead (RFC 7585).
    std::string realm{};
};

/// TLS or DTLS for `server::listen`. A plain value. `secure_transport::client` is for clients.
///
///     server.listen(radius::radsec{.certificate = "server.cert.pem",
///                                  .private_key = "server.key.pem",
///                                  .authority = "ca.cert.pem"});
template <transport_kind Kind>
struct secure_transport {
    static constexpr transport_kind kind = Kind;
    using client = secure_client<Kind>;

    /// The address to listen on, as for `udp`. "::" means all addresses of both families.
    /// Port 0: any free port.
    std::string address = "::";
    std::uint16_t port = default_port(Kind);

    /// Our certificate, followed by the intermediate certificates of its chain, and its key, which
    /// may be in the same file: names of files, or `credential_source::from_memory`. PEM, DER or
    /// PKCS#12.
    credential_source certificate{};
    credential_source private_key{};

    /// For an encrypted key or PKCS#12 file, called by `listen` and `reload`. Without it such a key
    /// is refused: the library never prompts on a terminal.
    passphrase_callback passphrase{};

    /// The trusted authorities (CAs) for the other end's certificate, in a file or in the files of
    /// a folder: see `credential_options`. Without it nothing is trusted.
    credential_source authority{};

    /// Revocation lists (CRLs) of these authorities, in a file or in the files of a folder. Each
    /// certificate of a chain must be covered by one. Empty: revocation is not checked.
    credential_source revocation_list{};

    /// Trust an authority without its root: an intermediate one, or the other end's own
    /// certificate.
    bool partial_chains = false;

    /// Pre-shared keys instead of certificates, or in addition for some peers.
    std::vector<pre_shared_key> psk{};

    /// The versions offered by ALPN. RFC 9765 section 3.4 requires TLS 1.3 for RADIUS/1.1; OpenSSL
    /// does not support DTLS 1.3, so it uses DTLS 1.2 here.
    radius_versions versions{};

    tls_version minimum = tls_version::v1_2;

    /// The minimum strength of keys and signatures, at either end: OpenSSL's security level, 0 to
    /// 5. Level 2 requires 112 bits: RSA keys of at least 2048 bits, and no SHA-1. Lower it only
    /// for old certificates that cannot be replaced.
    int security_level = 2;

    record_sharing records = record_sharing::automatic; ///< of TLS; refused with DTLS

    /// The clients that may connect. Empty: every certificate of the authority, every
    /// pre-shared key.
    std::vector<tls_peer> peers{};

    connection_limits limits{};
};

/// RADIUS over TLS, on TCP port 2083, with the fixed secret "radsec". Clients:
/// `radius::radsec::client`.
using radsec = secure_transport<transport_kind::tls>;

/// RADIUS over DTLS, on UDP port 2083, with the fixed secret "radius/dtls". Clients:
/// `radius::dtls::client`.
using dtls = secure_transport<transport_kind::dtls>;

} // namespace radius
