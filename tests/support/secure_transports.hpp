// SPDX-License-Identifier: MIT
// TLS and DTLS on a free port of this machine, with the certificates of certs/.
#pragma once

#include <string>
#include <string_view>

#include <radius/client.hpp>
#include <radius/tls.hpp>

#include "support/certificates.hpp"

namespace radius_test {

/// A transport with a certificate of certs/, for a server or a client; an empty name means none.
template <class Transport = radius::radsec>
Transport with_certificate(const std::string& name, bool revocation = false) {
    Transport transport;
    if constexpr (requires { transport.address; }) {
        transport.address = "127.0.0.1";
        transport.port = 0;
    }
    if (!name.empty()) {
        transport.certificate = certificate_file(name + "/" + name + ".cert.pem");
        transport.private_key = certificate_file(name + "/" + name + ".key.pem");
    }
    transport.authority = certificate_file("ca/ca.cert.pem");
    if (revocation) {
        transport.revocation_list = certificate_file("ca/ca.crl.pem");
    }
    return transport;
}

/// The same, limited to one version: RADIUS/1.1 if `plain`, otherwise 1.0.
template <class Transport>
Transport of_version(bool plain, const std::string& name) {
    auto transport = with_certificate<Transport>(name);
    transport.versions = {.v1_0 = !plain, .v1_1 = plain};
    return transport;
}

/// The options of a client with the same credentials and versions.
template <radius::transport_kind Kind>
radius::secure_client<Kind> as_client(const radius::secure_transport<Kind>& from) {
    return {.certificate = from.certificate,
            .private_key = from.private_key,
            .passphrase = from.passphrase,
            .authority = from.authority,
            .revocation_list = from.revocation_list,
            .partial_chains = from.partial_chains,
            .psk = from.psk,
            .versions = from.versions,
            .minimum = from.minimum,
            .security_level = from.security_level,
            .records = from.records};
}

/// How a client reaches a server that listens on this transport; `certificate` if it needs one.
template <class Transport>
typename Transport::client way_over(const std::string& certificate = "client") {
    if constexpr (requires(Transport it) { it.certificate; }) {
        return with_certificate<typename Transport::client>(certificate);
    } else {
        (void)certificate;
        return {};
    }
}

/// The secret to configure for a server: none over TLS and DTLS, whose secrets are fixed.
inline std::string secret_over(const radius::client_transport& way, std::string_view configured) {
    return radius::fixed_secret(way.kind()).empty() ? std::string(configured) : std::string();
}

} // namespace radius_test
