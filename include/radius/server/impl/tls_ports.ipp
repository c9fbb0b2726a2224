// SPDX-License-Identifier: MIT
// The definitions of <radius/server/tls_ports.hpp>.
#pragma once

#include <radius/server/served_transport.hpp>
#include <radius/server/tls_ports.hpp>
#include <radius/transport/server/dtls_listener.hpp>
#include <radius/transport/server/radsec_listener.hpp>

namespace radius {

RADIUS_DECL std::unique_ptr<listening_transport> make_listening(const radsec& transport) {
    return std::make_unique<served_transport<radsec>>(transport);
}

RADIUS_DECL std::unique_ptr<listening_transport> make_listening(const dtls& transport) {
    return std::make_unique<served_transport<dtls>>(transport);
}

} // namespace radius
