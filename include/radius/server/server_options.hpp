// SPDX-License-Identifier: MIT
// The options of a server; every default is the safe one.
#pragma once

#include <optional>
#include <vector>

#include <radius/dictionary/message_names.hpp>
#include <radius/observe/standard_error_log.hpp>
#include <radius/observe/trace.hpp>
#include <radius/packet/packet_view.hpp>
#include <radius/protocol/server/duplicate_cache.hpp>
#include <radius/protocol/server/peer.hpp>
#include <radius/protocol/server/replay_table.hpp>
#include <radius/transport/server/peer_lookup.hpp>

namespace radius {

/// Use designated initialisers. Threads: a value, copied by the server; all of the server's threads
/// call `log` and `trace`.
struct server_options {
    /// The names and values that `log_level::debug` shows of requests and replies. Without a
    /// dictionary it shows the numbers and lengths of their attributes. Set it to
    /// `standard_dictionary()` or your own; you need none to read or write attributes.
    message_names dictionary{};

    /// The clients that may send requests, and their secrets. `replace_peers` changes them while
    /// the server runs.
    std::vector<peer> peers{};

    /// Finds the peers of addresses that are not in `peers`, in a database for example. By default
    /// nothing is looked up, and their packets are dropped.
    peer_lookup unknown_peers{};

    /// How many names of peers that were removed keep their counters, in case they return.
    std::size_t max_former_peers = std::size_t{16} * 1024;

    /// `limits.max_size` above 4096 allows requests of up to 65535 octets over TCP and TLS, and
    /// replies of that size if the request has a Response-Length that allows it (RFC 7930);
    /// `listen` then refuses UDP and DTLS. Each connection may buffer an unfinished packet of that
    /// size.
    packet_limits limits{};

    /// One cache per socket, and a smaller one per connection.
    duplicate_cache_limits duplicates{};

    /// The memory of all connections' caches, in octets. Caches of UDP sockets, whose number you
    /// determine, do not count.
    duplicate_budget_limits connection_duplicates{};

    /// One table for the whole server: each dated CoA and Disconnect is handled once.
    replay_limits replays{};

    /// The maximum number of requests in progress, whose handler is a coroutine or has deferred the
    /// reply, of all threads together; further requests are dropped, and their clients retransmit.
    std::size_t max_in_progress = std::size_t{16} * 1024;

    /// The same for one peer, over all transports, so that one peer cannot block others.
    std::size_t max_in_progress_a_peer = std::size_t{8} * 1024;

    /// One is your thread, which runs the `io_context`; the others are the server's own, each with
    /// its own socket on the same port (SO_REUSEPORT). More than one needs Linux, and a thread-safe
    /// handler.
    unsigned threads = 1;

    /// Receives log lines. By default warnings and errors go to standard error; `{}` disables
    /// logging.
    log_sink log = standard_error_log();

    /// Lines below this level are not generated: `debug` shows every request and reply, with the
    /// names of `dictionary`, and with secrets masked. The default is `warning` for standard error,
    /// and `info` for your own sink.
    std::optional<log_level> log_threshold{};

    trace_sink trace{}; ///< every packet received and sent
};

} // namespace radius
