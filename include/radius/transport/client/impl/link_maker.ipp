// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/client/link_maker.hpp>.
#pragma once

#include <radius/transport/client/link_maker.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

RADIUS_DECL void note_unless(bool sensible, std::string_view text, idle_option_list& idle) {
    if (!sensible) {
        idle.push_back(text);
    }
}

RADIUS_DECL void note_idle_address(bool is_default, idle_option_list& idle) {
    note_unless(is_default,
                "address and port in a client's transport (only servers listen on them; "
                "client_options::server is the destination)",
                idle);
}

RADIUS_DECL void note_idle_limits(connection_limits limits, idle_option_list& idle) {
    const connection_limits plain;
    limits.handshake_timeout = plain.handshake_timeout;
    limits.stall_timeout = plain.stall_timeout;
    limits.max_unsent_octets = plain.max_unsent_octets;
    limits.max_in_progress = plain.max_in_progress;
    note_unless(limits == plain,
                "limits in a client's transport (a client uses only handshake_timeout, "
                "stall_timeout, max_unsent_octets and max_in_progress)",
                idle);
}

RADIUS_DECL connection_limits checked_for_client(const connection_limits& limits) {
    check_option(limits.handshake_timeout.count() > 0,
                 "limits.handshake_timeout must be above zero");
    check_option(limits.stall_timeout.count() > 0, "limits.stall_timeout must be above zero");
    check_option(limits.max_unsent_octets > 0, "limits.max_unsent_octets must be at least 1");
    check_option(limits.max_in_progress > 0, "limits.max_in_progress must be at least 1");
    return limits;
}

} // namespace radius::detail
