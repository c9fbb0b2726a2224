// SPDX-License-Identifier: MIT
// The local end of a client's sockets: the address, the ports and the interface to bind to.
#pragma once

#include <cstdint>
#include <string>

#include <radius/wire/compiler.hpp>

namespace radius {

/// Ports from the first to the last. A plain value.
struct port_range {
    std::uint16_t first = 0; ///< if `first` and `last` are 0: any free port
    std::uint16_t last = 0;

    friend bool operator==(const port_range&, const port_range&) noexcept = default;
};

/// The address, ports and device that a client binds its sockets to; the system chooses those that
/// you do not set. A plain value.
struct client_source {
    /// A local address; a link-local one with its interface, "fe80::1%eth0". Servers of the other
    /// address family are then unreachable.
    std::string address{};

    /// Each socket and each connection to one server needs its own port: reserve `max_sockets`.
    /// Ports below 1024 need a privilege.
    port_range ports{};

    /// The interface, or the VRF, for packets in both directions, such as "eth0": SO_BINDTODEVICE.
    /// Linux only; refused on other systems.
    std::string device{};
};

} // namespace radius
