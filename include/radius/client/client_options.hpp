// SPDX-License-Identifier: MIT
// What can be set on a client; every default is the safe one.
#pragma once

#include <string>
#include <vector>

#include <radius/client/client_links.hpp>
#include <radius/client/name_lookup.hpp>
#include <radius/observe/standard_error_log.hpp>
#include <radius/observe/trace.hpp>
#include <radius/protocol/client/client_options.hpp>

namespace radius {

/// Where a server is: an address, with the interface where it is link-local ("fe80::1%eth0"), or a
/// host name, and a port. A name is looked up when it is
/// needed, and all its addresses are tried: over TCP and TLS one beside the other (RFC 8305), over
/// UDP and DTLS one after the other. A plain value.
struct server_address {
    std::string host{};
    /// 0 over UDP: 1812, for accounting 1813, for CoA and Disconnect 3799. Then the server counts
    /// as three of the 64 that there may be. Over TCP 1812, over TLS and DTLS 2083, for all
    /// requests.
    std::uint16_t port = 0;
};

/// One of several servers that a client may go to. A plain value.
struct client_server_entry {
    server_address address{};
    std::string secret{}; ///< not over TLS and DTLS, which have fixed ones

    /// Instead of `client_options::transport`.
    std::optional<client_transport> transport{};

    /// Instead of `client_options::local`.
    std::optional<client_source> local{};

    /// See `client_options::require_message_authenticator`.
    bool require_message_authenticator = true;

    /// What CoA and Disconnect to this server carry, besides what `client_options` says for all.
    dynamic_authorization_options dynamic_authorization{};

    /// Which requests it is sent; others go to the next server.
    service serves = service::all;
};

/// Written with designated initialisers. Give either `server` and `secret`, or `servers`. Threads:
/// a value, copied by the client; `log` and `trace` are called on the client's thread.
struct client_options {
    server_address server{};
    std::string secret{}; ///< not over TLS and DTLS, which have fixed ones

    /// What packets travel in: `udp{}`, `tcp{}`, `radsec{...}`, `dtls{...}`.
    client_transport transport = udp{};

    /// What our end of sockets and connections is bound to.
    client_source local{};

    /// Drop replies to Access-Request and Status-Server that lack a Message-Authenticator. False
    /// leaves the client open to BlastRADIUS: only for servers older than 2024.
    bool require_message_authenticator = true;

    /// What CoA and Disconnect carry: some equipment demands a Message-Authenticator or an
    /// Event-Timestamp.
    dynamic_authorization_options dynamic_authorization{};

    /// Several servers, the preferred one first, instead of `server` and `secret`.
    std::vector<client_server_entry> servers{};

    retry_options retry{};          ///< for each server
    watchdog_options watchdog{};    ///< how dead servers are noticed and come back
    duration request_timeout{};     ///< with all servers together; zero: what `retry` comes to
    std::size_t max_sockets = 64;   ///< or connections, a server: each has 256 requests in flight,
                                    ///< or 16384 with RADIUS/1.1
    std::size_t max_queued = 16384; ///< requests that wait beyond those

    /// Coroutines of `serve` that are under way at a time. One connection's share of them is the
    /// `limits.max_in_progress` of its transport. Further requests of servers are dropped.
    std::size_t max_in_progress = 4096;

    /// How old the addresses of a host name may be until it is looked up again, while they are
    /// used. It is also looked up when none of them answers.
    duration longest_lookup = std::chrono::minutes(5);

    /// Looks host names up, instead of the system's resolver.
    name_lookup lookup{};

    /// Of replies: see `packet_limits::strict_prefixes`.
    bool strict_prefixes = false;

    /// Where log lines go. By default warnings and errors go to standard error; `{}` is silence.
    log_sink log = standard_error_log();

    trace_sink trace{}; ///< every packet sent and received
};

} // namespace radius
