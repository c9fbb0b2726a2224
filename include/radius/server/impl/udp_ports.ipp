// SPDX-License-Identifier: MIT
// The definitions of <radius/server/udp_ports.hpp>.
#pragma once

#include <radius/server/served_transport.hpp>
#include <radius/server/udp_ports.hpp>
#include <radius/transport/server/udp_listener.hpp>

namespace radius {

RADIUS_DECL std::unique_ptr<listening_transport> make_listening(const udp& transport) {
    return std::make_unique<served_transport<udp>>(transport);
}

} // namespace radius
