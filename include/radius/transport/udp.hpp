// SPDX-License-Identifier: MIT
// RADIUS over UDP (RFC 2865 section 2.4): the options to listen and to send with.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <radius/wire/compiler.hpp>

namespace radius {

/// A UDP transport for `server::listen`. Port 0 means any free port; `std::nullopt` disables that
/// service. A plain value.
struct udp {
    /// For `client_options::transport`. It has no options of its own.
    struct client {};

    /// The address to listen on; a link-local one with its interface, "fe80::1%eth0". "::" means
    /// all addresses of both families; on Linux a reply leaves from the address to which its
    /// request came.
    std::string address = "::";
    std::optional<std::uint16_t> authentication_port = 1812;
    std::optional<std::uint16_t> accounting_port = 1813;
    std::optional<std::uint16_t> dynamic_authorization_port = 3799;

    /// The socket's buffers for bursts, in octets; the system may allow less (net.core.rmem_max).
    int receive_buffer_size = 4 * 1024 * 1024;
    int send_buffer_size = 4 * 1024 * 1024;
};

} // namespace radius
