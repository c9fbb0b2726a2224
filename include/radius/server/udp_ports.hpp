// SPDX-License-Identifier: MIT
// A server over UDP (RFC 2865).
#pragma once

#include <memory>

#include <radius/server/listening_transport.hpp>
#include <radius/transport/udp.hpp>

namespace radius {

/// Called by `server::listen`.
std::unique_ptr<listening_transport> make_listening(const udp& transport);

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/server/impl/udp_ports.ipp>
#endif
