// SPDX-License-Identifier: MIT
// Whether a server is held to be alive: the watchdog of RFC 3539 section 3.4, simplified for RADIUS
// clients that keep no connection (RFC 5997 section 2.2.1).
#pragma once

#include <optional>

#include <radius/container/time_point.hpp>

namespace radius {

/// How dead servers are noticed and how they come back.
struct watchdog_options {
    bool enabled = true;                          ///< ask dead servers with Status-Server
    duration interval = std::chrono::seconds(30); ///< between two questions [Tw]; at least 6 s
    duration jitter = std::chrono::seconds(2);    ///< the interval varies by up to this much
    unsigned failures = 1; ///< requests in a row that a server leaves unanswered until it is dead
    unsigned replies = 3;  ///< valid replies in a row that bring a dead server back

    /// How long a dead server is left alone that has never answered a Status-Server, or any server
    /// where the watchdog is not enabled; then requests try it again.
    duration revive_after = std::chrono::minutes(5);
};

/// RFC 3539 asks idle servers too and fails over as soon as one question remains unanswered. Here a
/// server is dead once as many requests in a row as `failures` says had all their transmissions
/// unanswered, and nothing at all came from it meanwhile; only then is it asked.
class server_health {
  public:
    bool alive() const noexcept { return alive_; }

    /// A request that was first sent at `first_sent` had no answer. True where the server is held
    /// to be dead from now on.
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

    /// The network says that no one listens there (ICMP), which anyone can make it say and which a
    /// restart is enough for. It counts like a request without an answer when it is said again
    /// after a second or more, with no valid reply in between. Returns true if the server is held
    /// to be dead from now on.
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

    /// When a dead server may be tried without having proved itself; nothing where its answers to
    /// Status-Server decide.
    std::optional<time_point> trial(const watchdog_options& options) const noexcept {
        if (options.enabled && answers_status_server_) {
            return std::nullopt;
        }
        return later(dead_since_, options.revive_after);
    }

    /// Holds the server to be alive until the next request proves the contrary.
    void revive() noexcept {
        alive_ = true;
        failures_ = nearly_dead;
    }

  private:
    // After a trial one more unanswered request is enough.
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

} // namespace radius
