// SPDX-License-Identifier: MIT
// A server's counters, gauges and latencies as OpenMetrics text.
#pragma once

#include <string>

#include <radius/observe/openmetrics.hpp>
#include <radius/server/server_base.hpp>

namespace radius {

/// Options of `openmetrics` for a server. A plain value.
struct server_metrics_options {
    /// Begins all names. Servers of one program need different ones.
    std::string prefix = "radius_server";

    /// How many peers, by name, have metrics of their own; 0: none. They are those that come first
    /// among the peers that have sent anything; `peers_left_out` tells how many did not fit. Each
    /// costs at least 37 lines. Peers with the same name are one.
    std::size_t max_peers = 0;

    /// False if the text of another call follows, whose last line then ends both.
    bool is_last = true;
};

/// The current metrics of a server, as UTF-8 text for a response of type
/// `openmetrics_content_type`. Names, meanings and MIB objects: `server_metrics`. Any thread may
/// call it. Throws `std::system_error` with `errc::option_invalid` if no name may begin with
/// `prefix`.
std::string openmetrics(const server_base& server, const server_metrics_options& options = {});

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/server/impl/server_metrics.ipp>
#endif
