// SPDX-License-Identifier: MIT
// Whether a server is considered alive: the watchdog of RFC 3539 section 3.4, simplified for RADIUS
// clients without a permanent connection (RFC 5997 section 2.2.1).
#pragma once

#include <optional>

#include <radius/container/time_point.hpp>

namespace radius {

/// How dead servers are detected and how they come back.
struct watchdog_options {
    bool enabled = true;                          ///< probe dead servers with Status-Server
    duration interval = std::chrono::seconds(30); ///< between two probes [Tw]; at least 6 s
    duration jitter = std::chrono::seconds(2);    ///< the interval varies by up to this much
    unsigned failures = 1; ///< requests in a row that a server leaves unanswered until it is dead
    unsigned replies = 3;  ///< valid replies in a row that bring a dead server back

    /// After this time, requests try a dead server again if it has never answered a Status-Server,
    /// or if the watchdog is not enabled.
    duration revive_after = std::chrono::minutes(5);
};

} // namespace radius

namespace radius::detail {

/// RFC 3539 also probes idle servers and fails over as soon as one probe is unanswered. Here a
/// server is dead after `failures` consecutive requests without an answer to any transmission, if
/// nothing at all arrived from it meanwhile; only then is it probed.
class server_health {
  public:
    bool alive() const noexcept { return alive_; }

    /// A request that was first sent at `first_sent` had no answer. True if the server is
    /// considered dead from now on.
    bool request_failed(const watchdog_options& options, time_point first_sent,
                        time_point now) noexcept {
        if (!alive_ || (last_reply_ && *last_reply_ > first_sent) ||
            ++failures_ < options.failures) {
            return false;
        }
        alive_ = false;
        replies_ = 0;
        dead_since_ = now;
        return true;
    }

    /// The network reports that the port is closed (ICMP). Anyone can forge that, and a restart
    /// causes it too, so it counts like a request without an answer only if it is reported again
    /// after a second or more, with no valid reply in between. Returns true if the server is
    /// considered dead from now on.
    bool refused(const watchdog_options& options, time_point now) noexcept {
        if (!refused_since_) {
            refused_since_ = now;
        }
        return now - *refused_since_ >= refusal_lasts &&
               request_failed(options, *refused_since_, now);
    }

    /// A valid reply came, to a request or to a Status-Server.
    void replied(const watchdog_options& options, bool to_status_server, time_point now) noexcept {
        last_reply_ = now;
        failures_ = 0;
        refused_since_.reset();
        answers_status_server_ = answers_status_server_ || to_status_server;
        if (!alive_ && ++replies_ >= options.replies) {
            alive_ = true;
        }
    }

    /// A Status-Server had no answer.
    void probe_failed() noexcept { replies_ = 0; }

    /// When a dead server may be tried before it has proved itself; nothing if its replies to
    /// Status-Server decide.
    std::optional<time_point> trial(const watchdog_options& options) const noexcept {
        if (options.enabled && answers_status_server_) {
            return std::nullopt;
        }
        return later(dead_since_, options.revive_after);
    }

    /// Considers the server alive until the next request proves otherwise.
    void revive() noexcept {
        alive_ = true;
        failures_ = nearly_dead;
    }

  private:
    // After a trial, one more unanswered request is enough.
    static constexpr unsigned nearly_dead = 0xFFFF'FFFE;
    static constexpr duration refusal_lasts = std::chrono::seconds(1);

    std::optional<time_point> last_reply_;
    std::optional<time_point> refused_since_;
    time_point dead_since_{};
    unsigned failures_ = 0;
    unsigned replies_ = 0;
    bool alive_ = true;
    bool answers_status_server_ = false;
};

} // namespace radius::detail
