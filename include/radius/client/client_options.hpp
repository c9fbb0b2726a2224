// SPDX-License-Identifier: MIT
// The options of a client; every default is the safe one.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <radius/client/name_lookup.hpp>
#include <radius/observe/standard_error_log.hpp>
#include <radius/observe/trace.hpp>
#include <radius/packet/packet_view.hpp>
#include <radius/protocol/client/retry.hpp>
#include <radius/protocol/client/server_health.hpp>
#include <radius/protocol/service.hpp>
#include <radius/transport/client/client_source.hpp>
#include <radius/transport/client/client_transport.hpp>

namespace radius {

/// The address of a server: an IP address, with its interface if it is link-local ("fe80::1%eth0"),
/// or a host name, and a port. A name is resolved when it is needed, and all its addresses are
/// tried: over TCP and TLS in parallel (RFC 8305), over UDP and DTLS one after the other. A plain
/// value.
struct server_address {
    server_address() = default;
    // Not an aggregate: GCC 12 warns of those in aggregates that are thrown away half made.
    server_address(std::string written,
                   std::uint16_t number = 0) // NOLINT(google-explicit-constructor)
        : host(std::move(written)), port(number) {}

    std::string host{};
    /// 0 means the default port. Over UDP: 1812, for accounting 1813, for CoA and Disconnect 3799;
    /// the server then counts as three of the at most 64 servers. Over TCP 1812, over TLS and DTLS
    /// 2083, for all requests.
    std::uint16_t port = 0;
};

/// One of several servers of a client. A plain value.
struct client_server_entry {
    /// What the server is called in metrics and by `request_options::server`; no two servers may
    /// have the same. Empty: its address as configured. Counters follow names.
    std::string name{};

    server_address address{};
    std::string secret{}; ///< not over TLS and DTLS, which have fixed ones

    /// Instead of `client_options::transport`.
    std::optional<client_transport> transport{};

    /// Instead of `client_options::local`.
    std::optional<client_source> local{};

    /// See `client_options::require_message_authenticator`.
    bool require_message_authenticator = true;

    /// Additions to CoA and Disconnect to this server, besides those of `client_options` for all.
    dynamic_authorization_options dynamic_authorization{};

    /// The requests that it receives; others go to the next server.
    service serves = service::all;

    /// Instead of `client_options::retry`.
    std::optional<retry_options> retry{};
};

/// Use designated initialisers. Set either `server` and `secret`, or `servers`. The client's
/// constructor throws `errc::option_invalid` for an option that is invalid or has no effect beside
/// the others. Threads: a value, copied by the client; `log` and `trace` are called on the client's
/// thread.
struct client_options {
    server_address server{};
    std::string secret{}; ///< not over TLS and DTLS, which have fixed ones

    /// The transport: `udp::client{}`, the default, `tcp::client{}`, `radsec::client{...}` or
    /// `dtls::client{...}`; for the last two include <radius/tls.hpp>.
    client_transport transport{};

    /// The local address and ports of sockets and connections.
    client_source local = client_source(); // not {}: see `server_address`

    /// Drop replies to Access-Request and Status-Server that lack a Message-Authenticator. False
    /// leaves the client open to BlastRADIUS: only for servers older than 2024.
    bool require_message_authenticator = true;

    /// Additions to CoA and Disconnect: some equipment requires a Message-Authenticator or an
    /// Event-Timestamp.
    dynamic_authorization_options dynamic_authorization{};

    /// Several servers, the preferred one first, instead of `server` and `secret`.
    std::vector<client_server_entry> servers{};

    retry_options retry{};           ///< for each server
    watchdog_options watchdog{};     ///< how dead servers are detected and come back
    std::uint64_t affinity_seed = 0; ///< see `request_options::affinity`; a proxy needs its own
    duration request_timeout{}; ///< for all servers together; zero: the sum of their `retry.total`
    std::size_t max_sockets = 64; ///< or connections, per server: each has 256 requests in flight,
                                  ///< or 16384 with RADIUS/1.1
    std::size_t max_queued = 16384; ///< additional requests that wait

    /// How long an identifier rests after a request without a reply, which might still come.
    duration identifier_rest = std::chrono::seconds(10);
    /// How long a socket or connection is idle before it closes, if others to the server remain.
    duration idle_timeout = std::chrono::seconds(60);

    /// The maximum number of concurrent coroutines of `serve`; for one connection, the
    /// `limits.max_in_progress` of its transport. Further requests of servers are dropped.
    std::size_t max_in_progress = 4096;

    /// The maximum age of a host name's addresses: while they are in use, the name is resolved
    /// again after this time. It is also resolved again if none of them answers.
    duration longest_lookup = std::chrono::minutes(5);

    /// Resolves host names, instead of the system's resolver.
    name_lookup lookup{};

    /// For replies, and for requests that `serve` answers. `max_size` is at most 4096.
    packet_limits limits{};

    /// Receives log lines. By default warnings and errors go to standard error; `{}` disables
    /// logging.
    log_sink log = standard_error_log();

    trace_sink trace{}; ///< every packet sent and received
};

} // namespace radius
