// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/client/link_maker.hpp>.
#pragma once

#include <radius/transport/client/link_maker.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

RADIUS_DECL client_connection_limits checked(const client_connection_limits& limits) {
    check_option(limits.handshake_timeout.count() > 0,
                 "limits.handshake_timeout must be above zero");
    check_option(limits.stall_timeout.count() > 0, "limits.stall_timeout must be above zero");
    check_option(limits.max_unsent_octets > 0, "limits.max_unsent_octets must be at least 1");
    check_option(limits.max_in_progress > 0, "limits.max_in_progress must be at least 1");
    return limits;
}

} // namespace radius::detail
