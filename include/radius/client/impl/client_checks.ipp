// SPDX-License-Identifier: MIT
// The definitions of <radius/client/client_checks.hpp>.
#pragma once

#include <radius/client/client_checks.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

RADIUS_DECL void note_unless(bool sensible, std::string_view text, idle_option_list& idle) {
    if (!sensible) {
        idle.push_back(text);
    }
}

RADIUS_DECL void note_idle_limits(connection_limits limits, idle_option_list& idle) {
    const connection_limits plain;
    limits.handshake_timeout = plain.handshake_timeout;
    limits.stall_timeout = plain.stall_timeout;
    limits.max_unsent_octets = plain.max_unsent_octets;
    limits.max_in_progress = plain.max_in_progress;
    note_unless(limits == plain,
                "limits in a client's transport: of these it uses handshake_timeout, "
                "stall_timeout, max_unsent_octets and max_in_progress only",
                idle);
}

RADIUS_DECL void note_idle_options(const udp& transport, idle_option_list& idle) {
    const udp plain;
    note_unless(transport.address == plain.address &&
                    transport.authentication_port == plain.authentication_port &&
                    transport.accounting_port == plain.accounting_port &&
                    transport.dynamic_authorization_port == plain.dynamic_authorization_port,
                "address and ports in a client's transport: they are for servers to listen on; "
                "where a client sends to is client_options::server",
                idle);
    note_unless(transport.receive_buffer_size == plain.receive_buffer_size &&
                    transport.send_buffer_size == plain.send_buffer_size,
                "buffer sizes in a client's transport: they are for servers", idle);
}

RADIUS_DECL void check_client_server(const client_server_entry& server, std::string_view secret,
                                     const client_transport& transport, idle_option_list& idle) {
    std::visit([&](const auto& one) { note_idle_options(one, idle); }, transport);
    const transport_kind kind = kind_of(transport);
    check_option(!server.address.host.empty(), "a server's host is missing");
    if (is_unprotected(kind)) {
        check_option(!secret.empty(), "a server's secret must not be empty");
        return;
    }
    note_unless(secret.empty() || secret == fixed_secret(kind),
                "secret over TLS and DTLS: they have fixed ones", idle);
    note_unless(server.require_message_authenticator,
                "require_message_authenticator over TLS and DTLS: they protect replies as a whole",
                idle);
}

RADIUS_DECL void check_client(const client_options& options, idle_option_list& idle) {
    check_option(options.max_sockets > 0 && options.max_sockets <= 65'535,
                 "max_sockets must be 1 to 65535, as many as there are ports");
    check_option(options.servers.empty() ||
                     (options.server.host.empty() && options.server.port == 0 &&
                      options.secret.empty() && options.require_message_authenticator),
                 "server, secret and require_message_authenticator have no effect beside servers: "
                 "give them in each of those");
    const watchdog_options plain;
    note_unless(options.watchdog.enabled || (options.watchdog.interval == plain.interval &&
                                             options.watchdog.jitter == plain.jitter),
                "watchdog.interval and watchdog.jitter of a watchdog that is not enabled", idle);
}

RADIUS_DECL std::vector<server_port> ports_of(const client_server_entry& server,
                                              transport_kind kind) {
    if (server.address.port != 0 || kind != transport_kind::udp) {
        const std::uint16_t port =
            server.address.port != 0 ? server.address.port : default_port(kind);
        return {{server.serves, port}};
    }
    std::vector<server_port> ports;
    for (const service one :
         {service::authentication, service::accounting, service::dynamic_authorization}) {
        if (server.serves == one || server.serves == service::all) {
            ports.push_back({one, default_port(one)});
        }
    }
    return ports;
}

} // namespace radius::detail
