// SPDX-License-Identifier: MIT
// Checks a client's options: those that are invalid or have no effect are refused.
#pragma once

#include <radius/client/client_options.hpp>

namespace radius::detail {

/// Checks one server with its transport. Throws `std::system_error` with `errc::option_invalid` and
/// the option's name.
void check_client_server(const client_server_entry& server, const client_transport& transport);

/// The same for the options of the client as a whole.
void check_client(const client_options& options);

/// `servers`, or else the only server.
std::vector<client_server_entry> listed_servers(const client_options& options);

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
