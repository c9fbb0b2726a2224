// SPDX-License-Identifier: MIT
// What can be set on a server; every default is the safe one.
#pragma once

#include <optional>
#include <vector>

#include <radius/dictionary/standard.hpp>
#include <radius/observe/standard_error_log.hpp>
#include <radius/observe/trace.hpp>
#include <radius/packet/packet_view.hpp>
#include <radius/protocol/server/duplicate_cache.hpp>
#include <radius/protocol/server/peer.hpp>
#include <radius/protocol/server/replay_table.hpp>

namespace radius {

/// Written with designated initialisers. Threads: a value, copied by the server; what stands in it
/// by reference (`log`, `trace`) is called by all of the server's threads.
struct server_options {
    /// Names for the requests and replies that `log_level::debug` shows; attributes need no
    /// dictionary to be read or written.
    radius::dictionary dictionary = standard_dictionary();

    /// Who may send requests, and with which secret.
    std::vector<peer> peers{};

    /// `limits.max_size` above 4096 lets TCP and TLS bring packets of up to 65535 octets, and be
    /// answered by as much if the request has a Response-Length that allows it (RFC 7930); `listen`
    /// refuses UDP and DTLS then. Each connection keeps an unfinished packet of that size.
    packet_limits limits{};

    /// A cache a socket, and a smaller one a connection.
    duplicate_cache_limits duplicates{};

    /// The memory of all connections' caches, in octets. Those of UDP sockets, which are as many as
    /// you listen on, do not count.
    duplicate_budget_limits connection_duplicates{};

    /// One table for the whole server: each CoA and Disconnect with a date is handled once.
    replay_limits replays{};

    /// Coroutine handlers under way, of all threads together; a request beyond is dropped, and its
    /// client tries again.
    std::size_t max_in_progress = std::size_t{16} * 1024;

    /// Those of one peer, by whatever transport, so that the handlers of one cannot keep out
    /// others.
    std::size_t max_in_progress_a_peer = std::size_t{8} * 1024;

    /// One is the caller's, which runs the `io_context`; the others are the server's own, each with
    /// a socket of its own on the same port (SO_REUSEPORT). More than one needs Linux, and a
    /// handler whose methods may be called at the same time.
    unsigned threads = 1;

    /// Where log lines go. By default warnings and errors go to standard error; `{}` is silence.
    log_sink log = standard_error_log();

    /// Lines below are not made: `debug` shows every request and reply, secrets masked. By default
    /// `warning` for standard error, and `info` for a sink of your own.
    std::optional<log_level> log_threshold{};

    trace_sink trace{}; ///< every packet received and sent
};

} // namespace radius
