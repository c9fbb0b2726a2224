// SPDX-License-Identifier: MIT
// The definitions of <radius/client/client.hpp>.
#pragma once

#include <memory>

#include <radius/client/client.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

RADIUS_DECL client_engine_options engine_options(const client_options& options,
                                                 std::vector<client_route>& ways,
                                                 idle_option_list& idle) {
    check_client(options, idle);
    client_engine_options engine;
    std::size_t entry = 0;
    // The only copy of a secret is wiped on destruction.
    const auto add = [&](const client_server_entry& one, std::string_view written) {
        const client_transport& transport = one.transport ? *one.transport : options.transport;
        check_client_server(one, written, transport, idle);
        const std::string_view fixed = fixed_secret(transport.kind());
        const auto secret = std::make_shared<const shared_secret>(fixed.empty() ? written : fixed);
        bool is_first = true;
        for (const server_port& port : ports_of(one, transport.kind())) {
            const client_route& way =
                ways.emplace_back(transport, one.address.host, one.local.value_or(options.local));
            engine.servers.push_back(
                {.address = written_endpoint(one.address, port.number),
                 .secret = secret,
                 .transport = way.transport(),
                 .versions = way.versions(),
                 .serves = port.serves,
                 .require_message_authenticator = one.require_message_authenticator,
                 .dynamic_authorization = {.message_authenticator =
                                               one.dynamic_authorization.message_authenticator ||
                                               options.dynamic_authorization.message_authenticator,
                                           .event_timestamp =
                                               one.dynamic_authorization.event_timestamp ||
                                               options.dynamic_authorization.event_timestamp},
                 .entry = entry,
                 .takes_status = is_first});
            is_first = false; // one port for Status-Server is enough
            if (!endpoint::parse(one.address.host)) {
                engine.servers.back().name = one.address.host;
            }
        }
        ++entry;
    };
    if (options.servers.empty()) {
        add({.address = options.server,
             .require_message_authenticator = options.require_message_authenticator},
            options.secret);
    }
    for (const client_server_entry& one : options.servers) {
        add(one, one.secret);
    }
    engine.retry = options.retry;
    engine.watchdog = options.watchdog;
    engine.request_timeout = options.request_timeout;
    engine.max_channels = options.max_sockets;
    engine.max_queued = options.max_queued;
    engine.limits.strict_prefixes = options.strict_prefixes;
    return engine;
}

/// The driver for these options.
RADIUS_DECL std::shared_ptr<client_driver> make_driver(asio::io_context& io,
                                                       const client_options& options) {
    std::vector<client_route> ways;
    idle_option_list idle;
    auto engine = engine_options(options, ways, idle);
    check_option(options.max_in_progress > 0, "max_in_progress must be at least 1");
    check_option(options.longest_lookup > duration::zero(), "longest_lookup must be above zero");
    auto driver = std::make_shared<client_driver>(io, std::move(engine), std::move(ways), options);
    for (const std::string_view option : idle) {
        driver->log().without_effect(option);
    }
    return driver;
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL client::client(asio::io_context& io, const client_options& options)
    : driver_(detail::make_driver(io, options)) {}

RADIUS_DECL client::~client() {
    if (driver_ != nullptr) {
        driver_->stop();
    }
}

} // namespace radius
