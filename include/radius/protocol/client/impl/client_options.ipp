// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/client/client_options.hpp>.
#pragma once

#include <radius/protocol/client/client_options.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

RADIUS_DECL void check_retry(const retry_options& retry) {
    check_option(retry.first_wait > duration::zero(), "retry.first_wait must be above zero");
    check_option(retry.growth >= 1.0, "retry.growth must be at least 1");
    check_option(retry.jitter >= 0.0 && retry.jitter < 1.0, "retry.jitter must be in [0, 1)");
    check_option(retry.longest_wait >= duration::zero(), "retry.longest_wait is negative");
    check_option(retry.total >= duration::zero(), "retry.total is negative");
}

RADIUS_DECL void check_servers(const std::vector<client_server_options>& servers) {
    check_option(!servers.empty() && servers.size() <= 64, "servers must have 1 to 64 entries");
    for (const client_server_options& server : servers) {
        check_option(server.secret != nullptr, "a server's secret is missing");
        check_option(!server.versions.empty(), "a server's versions are missing");
        if (server.retry) {
            check_retry(*server.retry);
        }
    }
}

RADIUS_DECL void check_options(const client_engine_options& options) {
    check_servers(options.servers);
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
