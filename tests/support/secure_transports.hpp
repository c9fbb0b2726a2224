// SPDX-License-Identifier: MIT
// TLS and DTLS on a free port of this machine, with the certificates of certs/.
#pragma once

#include <string>

#include <radius/tls.hpp>

#include "support/certificates.hpp"

namespace radius_test {

/// A transport with a certificate of certs/; an empty name means none.
template <class Transport = radius::radsec>
Transport with_certificate(const std::string& name, bool revocation = false) {
    Transport transport;
    transport.address = "127.0.0.1";
    transport.port = 0;
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

} // namespace radius_test
