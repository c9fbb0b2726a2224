// SPDX-License-Identifier: MIT
// A client's counters, gauges and round trip times as OpenMetrics text.
#pragma once

#include <string>

#include <radius/client/blocking_client.hpp>
#include <radius/client/client.hpp>
#include <radius/observe/openmetrics.hpp>

namespace radius {

/// Options of `openmetrics` for a client. A plain value.
struct client_metrics_options {
    /// Begins all names. Clients of one program need different ones.
    std::string prefix = "radius_client";

    /// False if the text of another call follows, whose last line then ends both.
    bool is_last = true;
};

/// The current metrics of a client, for each of its servers, as UTF-8 text for a response of type
/// `openmetrics_content_type`. The label `server` is the address or host name as configured. Names,
/// meanings and MIB objects: `client_metrics`. Any thread may call it. Throws `std::system_error`
/// with `errc::option_invalid` if no name may begin with `prefix`.
std::string openmetrics(const client_base& of, const client_metrics_options& options = {});
std::string openmetrics(const blocking_client& of, const client_metrics_options& options = {});

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/client/impl/client_metrics.ipp>
#endif
