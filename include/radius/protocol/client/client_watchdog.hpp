// SPDX-License-Identifier: MIT
// Probes dead servers with Status-Server (RFC 3539 section 3.4, RFC 5997 section 2.2.1).
#pragma once

#include <radius/protocol/client/client_core.hpp>

namespace radius::detail {

/// Sends the next Status-Server to a dead server, each with its own identifier and without
/// retransmission (RFC 5997 section 4.1). If one is still in flight, it has failed.
inline void probe(client_core& core, std::uint32_t index, time_point now) {
    client_server& server = core.servers[index];
    const watchdog_options& watchdog = core.options.watchdog;
    if (server.probe != request_handle{}) {
        const std::uint32_t unanswered = server.probe.index;
        const bool was_sent =
            core.exchanges[unanswered].now_is == client_exchange::phase::in_flight;
        if (was_sent) {
            ++server.counters.status.timeouts;
        }
        core.detach(unanswered, false, now);
        core.finish(unanswered, errc::no_response);
        server.health.probe_failed();
        if (was_sent && is_connected(server.options.transport)) {
            core.fail_channel(core.exchanges[unanswered].channel, errc::no_response, true, now);
        }
    }
    if (server.health.alive() || now >= server.trial_at(watchdog)) {
        return;
    }
    core.schedule_probe(server, now);
    if (!watchdog.enabled) {
        return;
    }
    server.probe = core.acquire_exchange();
    client_exchange& request = core.exchanges[server.probe.index];
    request.begin(packet_code::status_server, true, time_point::max(), time_point::max());
    request.attributes.clear();
    core.start(server.probe.index, index, now);
}

/// Processes a server's timer.
inline void server_due(client_core& core, std::uint32_t index, time_point now) {
    client_server& server = core.servers[index];
    if (!server.waiting.empty()) {
        core.ensure_channel(index, now);
    }
    if ((!server.health.alive() || server.probe != request_handle{}) && now >= server.probe_at) {
        probe(core, index, now);
    }
    if (!server.health.alive() && now >= server.trial_at(core.options.watchdog)) {
        server.health.revive();
    }
    core.arm_server(index);
}

} // namespace radius::detail
