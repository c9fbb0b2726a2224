// SPDX-License-Identifier: MIT
// Checks a client's options: invalid ones are refused; members of a shared type that are only for
// servers are logged.
#pragma once

#include <radius/client/client_options.hpp>

namespace radius::detail {

/// Receives the text about an option that has no effect.
using idle_option_list = std::vector<std::string_view>;

void note_unless(bool sensible, std::string_view text, idle_option_list& idle);

void note_idle_limits(connection_limits limits, idle_option_list& idle);

void note_idle_options(const udp& transport, idle_option_list& idle);

/// `Transport` is `tcp`, `radsec` or `dtls`.
template <class Transport>
void note_idle_options(const Transport& transport, idle_option_list& idle) {
    const Transport plain;
    note_unless(transport.address == plain.address && transport.port == plain.port,
                "address and port in a client's transport: they are for servers to listen on; "
                "where a client sends to is client_options::server",
                idle);
    note_idle_limits(transport.limits, idle);
    if constexpr (!is_unprotected(Transport::kind)) {
        note_unless(transport.peers.empty(), "peers in a client's transport: they are for servers",
                    idle);
    }
}

/// Checks one server with its transport. `secret` is the server's; that of `server` is ignored.
/// Throws `std::system_error` with `errc::option_invalid` and the option's name.
void check_client_server(const client_server_entry& server, std::string_view secret,
                         const client_transport& transport, idle_option_list& idle);

/// The same for the options of the client as a whole.
void check_client(const client_options& options, idle_option_list& idle);

/// One of a server's ports, and the requests that are sent there.
struct server_port {
    service serves = service::all;
    std::uint16_t number = 0;
};

/// Over UDP each kind of request has its own port, unless you set one for all.
std::vector<server_port> ports_of(const client_server_entry& server, transport_kind kind);

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/client/impl/client_checks.ipp>
#endif
