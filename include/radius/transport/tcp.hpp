// SPDX-License-Identifier: MIT
// RADIUS over TCP without TLS (RFC 6613): the options to listen and to connect with.
#pragma once

#include <cstdint>
#include <string>

#include <radius/protocol/service.hpp>
#include <radius/transport/connection_limits.hpp>

namespace radius {

/// A TCP transport without TLS for `server::listen` (RFC 6613). It protects packets no better than
/// UDP: use it only if something else protects the network. All services share the port. A plain
/// value.
struct tcp {
    static constexpr transport_kind kind = transport_kind::tcp;

    /// For `client_options::transport`. A plain value.
    struct client {
        client_connection_limits limits{};
    };

    std::string address = "::"; ///< as for `udp`
    std::uint16_t port = 1812;
    connection_limits limits{};
};

} // namespace radius
