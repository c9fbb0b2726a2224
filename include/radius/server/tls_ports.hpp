// SPDX-License-Identifier: MIT
// A server over TLS or DTLS (RFC 6614, RFC 7360).
#pragma once

#include <memory>

#include <radius/server/listening_transport.hpp>
#include <radius/transport/tls.hpp>

namespace radius {

/// Called by `server::listen`.
std::unique_ptr<listening_transport> make_listening(const radsec& transport);
std::unique_ptr<listening_transport> make_listening(const dtls& transport);

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/server/impl/tls_ports.ipp>
#endif
