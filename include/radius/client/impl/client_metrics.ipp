// SPDX-License-Identifier: MIT
// The definitions of <radius/client/client_metrics.hpp>.
#pragma once

#include <vector>

#include <radius/client/client_driver.hpp>
#include <radius/client/client_metrics.hpp>

namespace radius {

RADIUS_DECL std::string openmetrics(const client_base& of, const client_metrics_options& options) {
    std::vector<detail::named_counters<client_counters>> servers;
    for (const detail::named_client_counters& row : *of.driver_->servers().read()) {
        servers.push_back({row.name, *row.counters});
    }
    return detail::client_openmetrics(options.prefix, servers, options.is_last);
}

RADIUS_DECL std::string openmetrics(const blocking_client& of,
                                    const client_metrics_options& options) {
    return openmetrics(of.client_, options);
}

} // namespace radius
