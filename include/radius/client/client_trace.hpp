// SPDX-License-Identifier: MIT
// What a client shows its trace hook of a packet.
#pragma once

#include <radius/protocol/client/client_engine.hpp>
#include <radius/transport/client/client_link.hpp>

namespace radius::detail {

/// A packet of a link, with the secret of the server at its other end. `request`, which may be
/// empty, is the one that was in flight under a reply's label.
inline trace_event event_of(const client_link& link, client_engine& engine, octets_view packet,
                            wall_time when, bool outgoing, octets_view request) noexcept {
    trace_event event = link.traced(packet, when, outgoing);
    if (const auto server = engine.server_of(link.own())) {
        event.secret = engine.server(*server).secret.get();
    }
    if (!request.empty()) {
        event.request_authenticator = request.subspan<4, 16>();
    }
    return event;
}

} // namespace radius::detail
