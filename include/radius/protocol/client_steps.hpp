// SPDX-License-Identifier: MIT
// What a client does when a packet comes in, and when the timers of requests and channels have come
// (RFC 2865 section 4, RFC 5080 section 2.2.1).
#pragma once

#include <radius/protocol/client_core.hpp>
#include <radius/protocol/reply_matching.hpp>

namespace radius::detail {

/// Ends the request that the packet answers; a packet that is dropped changes nothing.
template <octet_generator Random>
drop_reason accept_reply(client_core<Random>& core, const client_channel& channel,
                         octets_view octets, time_point now) {
    const auto reply = packet_view::parse(octets, core.options.limits);
    if (!reply) {
        return drop_reason_of(reply.error());
    }
    const std::uint32_t index = channel.find(reply->identifier());
    if (index == no_slot) {
        return drop_reason::unmatched_reply;
    }
    client_exchange& request = core.exchanges[index];
    client_server& server = core.servers[request.server];
    const client_server_options& options = server.options;
    const bool required = options.require_message_authenticator &&
                          needs_message_authenticator(request.code, options.transport);
    const drop_reason refused =
        check_reply(*reply, {request.code, request.field(), required}, *options.secret);
    if (refused != drop_reason::none) {
        return refused;
    }
    client_result& result = request.result;
    result.reply = reply->octets();
    result.cause = {};
    result.round_trip_time = now - request.first_sent;
    server.counters.count_reply(request.code, reply->code(), result.round_trip_time);
    server.health.replied(core.options.watchdog, request.code == packet_code::status_server, now);
    server.reopen_wait = client_server::shortest_reopen_wait;
    core.detach(index, true, now);
    core.finish(index, {});
    return drop_reason::none;
}

/// A request has waited long enough: for a reply, or for a channel.
template <octet_generator Random>
void exchange_due(client_core<Random>& core, std::uint32_t index, time_point now) {
    client_exchange& request = core.exchanges[index];
    client_server& server = core.servers[request.server];
    if (request.now_is == client_exchange::phase::waiting) {
        request.result.cause = server.cause;
        core.detach(index, false, now);
        core.finish(index, errc::no_response);
        return;
    }
    ++server.counters.of(request.code).timeouts;
    const bool over = now >= request.deadline;
    if (!over && !server.reliable() &&
        !request.schedule.exhausted(server.retry, now - request.first_sent)) {
        core.transmit(index, now);
        return;
    }
    core.note_failure(index, now);
    core.detach(index, false, now);
    if (over) {
        core.finish(index, errc::no_response);
    } else {
        core.move_on(index, now);
    }
}

/// A channel's identifiers have rested, or it has been idle for long enough.
template <octet_generator Random>
void channel_due(client_core<Random>& core, channel_handle due, time_point now) {
    const client_channel& channel = core.channels[due.index];
    core.dispatch(channel.server(), now);
    if (channel.in_flight() == 0 && core.is_surplus(due) && now >= core.closes_at(due)) {
        core.close(due, true);
    } else {
        core.arm_channel(due);
    }
}

} // namespace radius::detail
