// SPDX-License-Identifier: MIT
// The limits of connections over TCP, TLS and DTLS (RFC 6613 section 2.6.4, draft-ietf-radext-
// radiusdtls-bis sections 3.9 and 6.3).
#pragma once

#include <chrono>
#include <cstddef>

#include <radius/wire/compiler.hpp>

namespace radius {

/// Limits for the connections of a server. Counts and times apply per `listen`. A plain value.
struct connection_limits {
    std::size_t max_connections = 8192;          ///< in total; one more is closed at once
    std::size_t max_connections_a_peer = 1024;   ///< per certificate or key; over TCP: per address
    std::size_t max_handshakes = 512;            ///< unfinished, in total
    std::size_t max_handshakes_an_address = 128; ///< the same, per source address
    std::chrono::milliseconds handshake_timeout{10'000};

    /// How long a connection may be idle: no complete packet arrives, and no handler runs for it.
    /// Zero: no limit.
    std::chrono::milliseconds idle_timeout{15 * 60'000};

    /// How long a peer may leave replies unread when the send buffer is full: all data that waits
    /// at one moment must be read within this time, not only a part of it.
    std::chrono::milliseconds stall_timeout{30'000};

    /// The maximum number of coroutine handlers of one connection. At the limit the connection is
    /// not read; over DTLS, where others share the socket, its requests are dropped. A closed
    /// connection counts until the last of its handlers has ended.
    std::size_t max_in_progress = 1024;

    /// The maximum size of one connection's unread replies. At the limit the connection is not
    /// read; a client that answers requests continues to read replies, and drops requests.
    std::size_t max_unsent_octets = 256UL * 1024UL;
};

/// Limits for each connection of a client. A plain value.
struct client_connection_limits {
    /// How long connecting may take, with the handshake of TLS or DTLS.
    std::chrono::milliseconds handshake_timeout{10'000};

    /// How long a server may leave requests unread when the send buffer is full; see
    /// `connection_limits`.
    std::chrono::milliseconds stall_timeout{30'000};

    /// The maximum size of what waits to be sent: no further request is sent until the server
    /// has read some, and requests of the server (`client::serve`) are dropped.
    std::size_t max_unsent_octets = 256UL * 1024UL;

    /// The maximum number of coroutine handlers of `client::serve`; further requests of the server
    /// are dropped.
    std::size_t max_in_progress = 1024;
};

} // namespace radius
