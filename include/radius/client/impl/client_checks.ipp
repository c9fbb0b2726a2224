// SPDX-License-Identifier: MIT
// The definitions of <radius/client/client_checks.hpp>.
#pragma once

#include <radius/client/client_checks.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

RADIUS_DECL void check_client_server(const client_server_entry& server,
                                     const client_transport& transport) {
    const std::string& secret = server.secret;
    const transport_kind kind = transport.kind();
    check_option(!server.address.host.empty(), "a server's host is missing");
    if (is_unprotected(kind)) {
        check_option(!secret.empty(), "a server's secret must not be empty");
        return;
    }
    check_option(secret.empty() || secret == fixed_secret(kind),
                 "a secret has no effect over TLS and DTLS, whose secrets are fixed");
    check_option(server.require_message_authenticator,
                 "require_message_authenticator has no effect over TLS and DTLS, which protect the "
                 "whole reply");
}

RADIUS_DECL void check_client(const client_options& options) {
    check_option(options.max_sockets > 0 && options.max_sockets <= 65'535,
                 "max_sockets must be from 1 to 65535, the number of ports");
    check_option(options.servers.empty() ||
                     (options.server.host.empty() && options.server.port == 0 &&
                      options.secret.empty() && options.require_message_authenticator),
                 "server, secret and require_message_authenticator have no effect if servers is "
                 "set: set them in each of servers");
    const watchdog_options plain;
    check_option(options.watchdog.enabled || (options.watchdog.interval == plain.interval &&
                                              options.watchdog.jitter == plain.jitter),
                 "watchdog.interval and watchdog.jitter have no effect if the watchdog is not "
                 "enabled");
    check_option(options.limits.max_size >= header_size &&
                     options.limits.max_size <= max_packet_size,
                 "limits.max_size must be from 20 to 4096");
    check_option(options.limits.max_attributes > 0, "limits.max_attributes must be at least 1");
    check_option(options.idle_timeout > duration::zero(), "idle_timeout must be above zero");
    check_option(options.max_in_progress > 0, "max_in_progress must be at least 1");
    check_option(options.longest_lookup > duration::zero(), "longest_lookup must be above zero");
}

RADIUS_DECL std::vector<client_server_entry> listed_servers(const client_options& options) {
    if (!options.servers.empty()) {
        return options.servers;
    }
    std::vector<client_server_entry> only(1);
    only[0].address = options.server;
    only[0].secret = options.secret;
    only[0].require_message_authenticator = options.require_message_authenticator;
    return only;
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
