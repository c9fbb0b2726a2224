// SPDX-License-Identifier: MIT
// What a client engine knows of one server.
#pragma once

#include <radius/protocol/client/client_counters.hpp>
#include <radius/protocol/client/client_exchange.hpp>
#include <radius/protocol/client/client_options.hpp>

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

    std::error_code cause{};                   ///< of the last channel's failure
    time_point refused_at = time_point::min(); ///< when a reply came that matched no request
    errc refused{};                            ///< why it was dropped
    time_point reopen_at = time_point::min();  ///< no channel is opened before
    duration reopen_wait = shortest_reopen_wait;
    request_handle probe{}; ///< the watchdog's Status-Server in flight
    time_point probe_at{};  ///< when a dead server is asked next

    static constexpr duration shortest_reopen_wait = std::chrono::milliseconds(500);
    static constexpr duration longest_reopen_wait = std::chrono::seconds(60);

    bool proven = false; ///< whether it has ever given a valid reply

    /// What the next channel will speak, as far as can be told: what the last one spoke.
    radius_version expected_version = radius_version::v1_0;

    /// Whether no packet gets lost on the way, so that nothing is sent twice (RFC 6613
    /// section 2.6).
    bool reliable() const noexcept { return is_stream(options.transport); }

    /// Whether requests had better go here than to a server of which this cannot be said.
    bool usable(time_point now) const noexcept {
        return health.alive() && (!channels.empty() || now >= reopen_at);
    }

    /// When the dead server may be tried without having proved itself.
    time_point trial_at(const watchdog_options& watchdog) const noexcept {
        return health.trial(watchdog).value_or(time_point::max());
    }

    /// Counts a failed channel: connection attempts are spaced, ever wider until a valid reply
    /// comes. One that has served may be replaced at once. `spread` is from 0 to 1. One that was
    /// given up before it was up, as nobody needed it any more, says nothing of the server; still
    /// the next is not opened at once.
    void channel_failed(std::error_code error, bool served, time_point now,
                        double spread) noexcept {
        if (error == std::errc::operation_canceled) {
            reopen_at = now + shortest_reopen_wait;
            return;
        }
        cause = error;
        if (served) {
            return;
        }
        reopen_at =
            now + reopen_wait + std::chrono::duration_cast<duration>(reopen_wait * (0.1 * spread));
        reopen_wait = std::min(2 * reopen_wait, longest_reopen_wait);
    }
};

} // namespace radius
