// SPDX-License-Identifier: MIT
// How a client processes incoming packets and the timers of requests and channels (RFC 2865 section
// 4, RFC 5080 section 2.2.1).
#pragma once

#include <radius/protocol/client/client_core.hpp>
#include <radius/protocol/reply_matching.hpp>

namespace radius::detail {

/// Remembers why a reply was dropped, in case no valid one arrives: in the request whose label it
/// has, otherwise for the server.
inline void note_refused_reply(client_core& core, const client_channel& channel, octets_view octets,
                               drop_reason reason, time_point now) noexcept {
    const std::uint32_t index =
        octets.size() < header_size ? no_slot : channel.find(label_of(channel.version(), octets));
    if (index != no_slot) {
        core.exchanges[index].result.cause = reply_error_of(reason);
    } else {
        client_server& server = core.servers[channel.server()];
        server.refused_at = now;
        server.refused = reply_error_of(reason);
    }
}

/// Ends the request that the packet answers; a dropped packet changes nothing.
inline drop_reason accept_reply(client_core& core, client_channel& channel, octets_view octets,
                                time_point now) {
    const auto reply = packet_view::parse(octets, core.options.limits);
    if (!reply) {
        return drop_reason_of(reply.error());
    }
    const bool plain = channel.version() == radius_version::v1_1;
    const std::uint32_t index = channel.find(label_of(channel.version(), reply->octets()));
    if (index == no_slot) {
        return drop_reason::unmatched_reply;
    }
    client_exchange& request = core.exchanges[index];
    client_server& server = core.servers[request.server];
    const client_server_options& options = server.options;
    const bool required = options.require_message_authenticator &&
                          needs_message_authenticator(request.code, options.transport);
    const drop_reason refused =
        plain ? check_plain_reply(*reply, request.code)
              : check_reply(*reply, {request.code, request.field(), required}, *options.secret);
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
    server.proven = true;
    server.cause = {};
    channel.heard(now);
    core.detach(index, true, now);
    core.finish(index, {});
    return drop_reason::none;
}

/// A request has waited long enough: for a reply, or for a channel.
inline void exchange_due(client_core& core, std::uint32_t index, time_point now) {
    client_exchange& request = core.exchanges[index];
    client_server& server = core.servers[request.server];
    if (request.now_is == client_exchange::phase::waiting) {
        if (server.cause) {
            request.result.cause = server.cause;
        }
        core.detach(index, false, now);
        core.finish(index, errc::no_response);
        return;
    }
    ++server.counters.of(request.code).timeouts;
    const bool over = now >= request.deadline;
    if (!over && !request.schedule.exhausted(server.retry, now - request.first_sent)) {
        core.transmit(index, now);
        return;
    }
    core.note_failure(index, now);
    if (!request.result.cause && server.refused_at >= request.first_sent) {
        request.result.cause = server.refused; // it matched no request, but a reply did arrive
    }
    const channel_handle through = request.channel;
    // A connection that has been silent for so long is useless to other requests too.
    const client_channel* const channel = core.channels.find(through);
    const bool silent = channel != nullptr && channel->can_be_given_up() &&
                        channel->heard_at() <= request.first_sent;
    core.detach(index, false, now);
    if (over) {
        core.finish(index, errc::no_response);
    } else {
        request.waited |= std::uint64_t{server.reliable() && !silent} << request.server;
        core.move_on(index, now);
    }
    if (silent) {
        core.fail_channel(through, errc::no_response, true, now);
    }
}

/// Probes a silent connection that owes replies, and closes it if the probe is not answered either
/// (RFC 3539 section 3.4.1).
inline void watch(client_core& core, channel_handle due, time_point now) {
    client_channel& channel = core.channels[due.index];
    if (channel.probe() != request_handle{}) {
        ++core.servers[channel.server()].counters.status.timeouts;
        core.fail_channel(due, errc::no_response, true, now);
        return;
    }
    const request_handle probe = core.acquire_exchange();
    client_exchange& request = core.exchanges[probe.index];
    request.begin(packet_code::status_server, true, time_point::max(), time_point::max());
    request.attributes.clear();
    request.server = channel.server();
    request.schedule.restart();
    channel.set_probe(probe);
    const double spread = core.random_number();
    const std::chrono::duration<double, duration::period> jitter(core.options.watchdog.jitter);
    channel.set_quiet_since(later(now, saturated(jitter * spread)));
    if (!core.place_on(due, probe.index, now)) {
        channel.set_probe({}); // all labels are in use: the next round will have one
        request.now_is = client_exchange::phase::ended;
        core.exchanges.release(probe.index);
    }
}

/// An identifier of a channel has become free, or the channel has been idle for long enough.
inline void channel_due(client_core& core, channel_handle due, time_point now) {
    const client_channel& channel = core.channels[due.index];
    core.dispatch(channel.server(), now);
    if (now >= core.watched_at(due)) {
        watch(core, due, now);
        if (core.channels.find(due) == nullptr) {
            return;
        }
    }
    if (channel.in_flight() == 0 && core.is_surplus(due) && now >= core.closes_at(due)) {
        core.close(due, true);
    } else {
        core.arm_channel(due);
    }
}

/// Connection refused: requests in flight move to servers that they have not tried.
inline void channel_refused(client_core& core, channel_handle refused, std::error_code error,
                            time_point now) {
    const std::uint32_t server = core.channels[refused.index].server();
    bool met_requests = false;
    for (const std::uint32_t index : core.list_in_flight(core.channels[refused.index])) {
        client_exchange& request = core.exchanges[index];
        if (request.is_probe) {
            continue;
        }
        request.result.cause = error;
        met_requests = true;
        const std::uint64_t tried = request.tried | std::uint64_t{1} << request.server;
        if (core.choose_server(request.code, tried, now) != no_slot) {
            core.detach(index, false, now);
            core.move_on(index, now);
        }
    }
    if (met_requests && core.servers[server].health.refused(core.options.watchdog, now)) {
        core.ask_dead(server, now);
    }
}

} // namespace radius::detail
