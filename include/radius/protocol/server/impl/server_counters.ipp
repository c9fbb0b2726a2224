// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/server/server_counters.hpp>.
#pragma once

#include <radius/protocol/server/server_counters.hpp>

namespace radius {

RADIUS_DECL server_counters& server_counters::operator+=(const server_counters& other) noexcept {
    for (const server_metric& one : server_metrics) {
        one.add(*this, other);
    }
    drops += other.drops;
    return *this;
}

} // namespace radius
