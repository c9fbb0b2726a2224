// SPDX-License-Identifier: MIT
// The definitions of <radius/server/tcp_ports.hpp>.
#pragma once

#include <radius/server/served_transport.hpp>
#include <radius/server/tcp_ports.hpp>
#include <radius/transport/server/stream_listener.hpp>

namespace radius {

RADIUS_DECL std::unique_ptr<listening_transport> make_listening(const tcp& transport) {
    return std::make_unique<served_transport<tcp>>(transport);
}

} // namespace radius
