// SPDX-License-Identifier: MIT
// A server over TCP without TLS (RFC 6613).
#pragma once

#include <memory>

#include <radius/server/listening_transport.hpp>
#include <radius/transport/tcp.hpp>

namespace radius {

/// Called by `server::listen`.
std::unique_ptr<listening_transport> make_listening(const tcp& transport);

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/server/impl/tcp_ports.ipp>
#endif
