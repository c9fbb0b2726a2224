// SPDX-License-Identifier: MIT
// The time limits of a connection: for the handshake, for idleness, for unread replies
// (draft-ietf-radext-radiusdtls-bis sections 3.9 and 6.3).
#pragma once

#include <radius/container/time_point.hpp>
#include <radius/transport/connection_limits.hpp>
#include <radius/transport/kit/io_objects.hpp>
#include <radius/wire/errc.hpp>

namespace radius::detail {

/// One timer per connection, which is moved as rarely as possible: events that extend a deadline
/// are only recorded, and evaluated when the timer expires.
class connection_timer {
  public:
    explicit connection_timer(const serial_executor& executor)
        : timer_(executor), quiet_since_(std::chrono::steady_clock::now()) {}

    /// A packet arrived, or the handshake completed.
    void heard(time_point now) noexcept { quiet_since_ = now; }

    /// The system accepts no more octets, or does again. `written` octets were accepted so far, and
    /// `unsent` wait. All that wait now must be sent in time: a peer that reads a few from time to
    /// time does not extend the deadline.
    void stalled(time_point now, std::uint64_t written, std::size_t unsent) noexcept {
        if (stalled_since_ == time_point::max() || written >= stall_ends_) {
            stalled_since_ = now;
            stall_ends_ = written + unsent;
        }
    }
    void flowing() noexcept { stalled_since_ = time_point::max(); }

    /// The other end's certificate expires at `at`: then the connection ends with this error.
    void set_expiry(time_point at, std::error_code expired) noexcept {
        expires_at_ = at;
        expired_ = expired;
    }

    /// When the connection must end. `up` once its handshake is complete; `busy` while a request is
    /// in progress.
    time_point deadline(const connection_limits& limits, bool up, bool busy) const noexcept {
        time_point at = time_point::max();
        if (!up) {
            at = later(quiet_since_, limits.handshake_timeout);
        } else if (limits.idle_timeout.count() > 0 && !busy) {
            at = later(quiet_since_, limits.idle_timeout);
        }
        at = std::min(at, expires_at_);
        return stalled_since_ == time_point::max()
                   ? at
                   : std::min(at, later(stalled_since_, limits.stall_timeout));
    }

    /// The reason when the deadline has passed.
    std::error_code reason(time_point now) const noexcept {
        return now >= expires_at_ ? expired_ : make_error_code(errc::connection_timed_out);
    }

    /// True if the timer expires at `at` or earlier.
    bool is_armed_by(time_point at) const noexcept { return armed_ <= at; }

    /// Calls `connection->look_at_clock()` at `at` or earlier.
    template <class Connection>
    void arm(time_point at, const std::shared_ptr<Connection>& connection) {
        if (at >= armed_) {
            return;
        }
        armed_ = time_point::max(); // if there is no memory to wait
        timer_.expires_at(at);
        timer_.async_wait(
            [this, weak = std::weak_ptr<Connection>(connection), at](std::error_code error) {
                const auto alive = weak.lock();
                if (!error && alive != nullptr && armed_ == at) {
                    armed_ = time_point::max();
                    alive->or_close([&] { alive->look_at_clock(); });
                }
            });
        armed_ = at;
    }

    void cancel() {
        armed_ = time_point::max();
        timer_.cancel();
    }

  private:
    steady_timer timer_;
    time_point armed_ = time_point::max();
    time_point quiet_since_;
    time_point stalled_since_ = time_point::max();
    std::uint64_t stall_ends_ = 0; ///< once this many octets were accepted
    time_point expires_at_ = time_point::max();
    std::error_code expired_;
};

} // namespace radius::detail
