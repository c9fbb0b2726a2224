// SPDX-License-Identifier: MIT
// What a client engine knows of one server.
#pragma once

#include <radius/protocol/client_counters.hpp>
#include <radius/protocol/client_exchange.hpp>
#include <radius/protocol/client_options.hpp>

namespace radius {

/// The engine's record of one server.
struct client_server {
    client_server_options options;
    retry_options retry; ///< its own, else the engine's
    client_counters counters{};
    server_health health{};

    std::vector<channel_handle> channels{}; ///< open or being opened; the first is kept open
    std::size_t opening = 0;                ///< how many of them are being opened
    slot_queue<client_exchange> waiting{};  ///< requests that wait for one

    std::error_code cause{};                  ///< of the last channel's failure
    time_point reopen_at = time_point::min(); ///< no channel is opened before
    duration reopen_wait = shortest_reopen_wait;
    request_handle probe{}; ///< the watchdog's Status-Server in flight
    time_point probe_at{};  ///< when a dead server is asked next

    static constexpr duration shortest_reopen_wait = std::chrono::milliseconds(500);
    static constexpr duration longest_reopen_wait = std::chrono::seconds(60);

    /// Whether no packet gets lost on the way, so that nothing is sent twice (RFC 6613
    /// section 2.6).
    bool reliable() const noexcept {
        return options.transport == transport_kind::tcp || options.transport == transport_kind::tls;
    }

    /// Whether requests had better go here than to a server of which this cannot be said.
    bool usable(time_point now) const noexcept {
        return health.alive() && (!channels.empty() || now >= reopen_at);
    }

    /// Counts a failed channel: connection attempts are spaced, ever wider until a valid reply
    /// comes. `spread` is from 0 to 1.
    void channel_failed(std::error_code error, time_point now, double spread) noexcept {
        cause = error;
        reopen_at =
            now + reopen_wait + std::chrono::duration_cast<duration>(reopen_wait * (0.1 * spread));
        reopen_wait = std::min(2 * reopen_wait, longest_reopen_wait);
    }
};

} // namespace radius
