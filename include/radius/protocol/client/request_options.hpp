// SPDX-License-Identifier: MIT
// The options of one request of a client.
#pragma once

#include <string>

#include <radius/container/time_point.hpp>

namespace radius {

/// Options of one request. A plain value: use designated initialisers.
struct request_options {
    /// How long the request may take, with all retransmissions and all servers; the client's own
    /// limit, `request_timeout`, still applies. Zero: only that one. A request that ends so early
    /// that it was sent once does not count against its server.
    duration deadline{};

    /// Requests with the same key go to the same server as long as it is alive, whatever the order
    /// of the servers: an EAP conversation's Calling-Station-Id, or a session's Acct-Session-Id.
    /// Choose a key that stays the same from the first request on. Clients with the same servers
    /// and `affinity_seed` choose the same one. If a server is added or removed, only its share of
    /// the keys moves (rendezvous hashing). Any octets; empty: the order of the servers decides.
    std::string affinity{};

    /// The only server that may get the request, dead or alive: its name, or its address with or
    /// without the port. A request with a State must go to the server that sent it (RFC 2865
    /// section 5.24): `response.server_name()`. If the client has no such server, or it is removed
    /// before it answers, the request ends with `errc::server_unknown`.
    std::string server{};
};

} // namespace radius
