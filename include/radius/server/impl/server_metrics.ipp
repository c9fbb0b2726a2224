// SPDX-License-Identifier: MIT
// The definitions of <radius/server/server_metrics.hpp>.
#pragma once

#include <radius/server/server_metrics.hpp>

namespace radius {

RADIUS_DECL std::string openmetrics(const server_base& server,
                                    const server_metrics_options& options) {
    detail::peer_counters peers;
    if (options.max_peers != 0) {
        peers = server.counters_by_name(options.max_peers);
    }
    return detail::server_openmetrics(options.prefix, server.counters(), server.latencies(),
                                      options.max_peers != 0 ? &peers : nullptr, options.is_last);
}

} // namespace radius
