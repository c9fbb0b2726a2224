// SPDX-License-Identifier: MIT
// The options of a client engine: its servers in order of preference, and its limits.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <radius/address/endpoint.hpp>
#include <radius/auth/shared_secret.hpp>
#include <radius/packet/packet_view.hpp>
#include <radius/protocol/client/retry.hpp>
#include <radius/protocol/client/server_health.hpp>
#include <radius/protocol/radius_version.hpp>
#include <radius/protocol/service.hpp>
#include <radius/wire/option_check.hpp>

namespace radius {

/// One server.
struct client_server_options {
    endpoint address; ///< for a name: the address in use, and only the port until there is one
    std::shared_ptr<const shared_secret> secret;
    transport_kind transport = transport_kind::udp;
    radius_versions versions{.v1_1 = false}; ///< the versions its connections may negotiate
    service serves = service::all;           ///< the requests it receives

    /// Over UDP and TCP, drop replies to Access-Request and Status-Server that lack a
    /// Message-Authenticator. False leaves the client open to BlastRADIUS: only for servers older
    /// than 2024.
    bool require_message_authenticator = true;

    dynamic_authorization_options dynamic_authorization{}; ///< the additions to CoA and Disconnect

    std::optional<retry_options> retry{}; ///< instead of the engine's

    /// The index of the server in your list: one server may have several ports.
    std::size_t entry = 0;

    /// True if your Status-Server requests may go here; the watchdog's always may.
    bool takes_status = true;

    std::string name{}; ///< the host name, which the driver resolves; else empty

    /// True if the server's address is known.
    bool has_address() const noexcept { return name.empty() || address.address != ip_address(); }
};

/// Options of `client_engine`. Limits count packets or channels.
struct client_engine_options {
    std::vector<client_server_options> servers; ///< 1 to 64, the preferred one first
    retry_options retry;                        ///< for each server

    /// The maximum duration of a request, including waiting and all servers. Zero: the sum of the
    /// servers' `retry.total`.
    duration request_timeout{};

    std::size_t max_channels = 64;  ///< sockets or connections per server, 256 in flight each
    std::size_t max_queued = 16384; ///< requests that wait for a channel
    duration identifier_rest = std::chrono::seconds(10); ///< while a late reply may still arrive
    duration channel_idle = std::chrono::seconds(60);    ///< until a surplus channel closes
    packet_limits limits;                                ///< for replies
    watchdog_options watchdog;
};

} // namespace radius

namespace radius::detail {

inline void check_retry(const retry_options& retry) {
    check_option(retry.first_wait > duration::zero(), "retry.first_wait must be above zero");
    check_option(retry.growth >= 1.0, "retry.growth must be at least 1");
    check_option(retry.jitter >= 0.0 && retry.jitter < 1.0, "retry.jitter must be in [0, 1)");
    check_option(retry.longest_wait >= duration::zero(), "retry.longest_wait is negative");
    check_option(retry.total >= duration::zero(), "retry.total is negative");
}

/// Throws `std::system_error` with `errc::option_invalid` and the option's name if one is invalid.
inline void check_options(const client_engine_options& options) {
    check_option(!options.servers.empty() && options.servers.size() <= 64,
                 "servers must have 1 to 64 entries");
    for (const client_server_options& server : options.servers) {
        check_option(server.secret != nullptr, "a server's secret is missing");
        check_option(!server.versions.empty(), "a server's versions are missing");
        if (server.retry) {
            check_retry(*server.retry);
        }
    }
    check_retry(options.retry);
    check_option(options.request_timeout >= duration::zero(), "request_timeout is negative");
    check_option(options.max_channels > 0 && options.max_channels <= 65'535,
                 "max_channels must be from 1 to 65535, the number of ports");
    check_option(options.max_queued > 0,
                 "max_queued must be at least 1: a request waits while its channel opens");
    check_option(options.identifier_rest >= duration::zero(), "identifier_rest is negative");
    check_option(options.channel_idle > duration::zero(), "channel_idle must be above zero");
    const watchdog_options& watchdog = options.watchdog;
    check_option(watchdog.interval >= std::chrono::seconds(6),
                 "watchdog.interval must be at least 6 s (RFC 3539 section 3.4.1)");
    check_option(watchdog.jitter >= duration::zero() && watchdog.jitter < watchdog.interval,
                 "watchdog.jitter must be in [0, watchdog.interval)");
    check_option(watchdog.failures > 0, "watchdog.failures must be at least 1");
    check_option(watchdog.replies > 0, "watchdog.replies must be at least 1");
    check_option(watchdog.revive_after > duration::zero(),
                 "watchdog.revive_after must be above zero");
}

} // namespace radius::detail
