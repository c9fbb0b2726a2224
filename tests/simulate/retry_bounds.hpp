// SPDX-License-Identifier: MIT
// How long a client waits between transmissions, written from the text of RFC 5080 section 2.2.1:
//
//     RT for the first transmission:  RT = IRT + RAND*IRT
//     RT for each subsequent one:     RT = 2*RTprev + RAND*RTprev
//     if (RT > MRT):                  RT = MRT + RAND*MRT
#pragma once

#include "simulate/environment.hpp"

namespace simulated {

/// Limits for the wait after a packet's last transmission. The growth factor is an option here, and
/// the measured wait may be longer by the delay of the client's timer.
class retry_bounds {
  public:
    retry_bounds(const retry_options& options, duration tardiness, const sent_packet& packet) {
        const double jitter = options.jitter;
        if (packet.transmissions == 1) {
            least_ = times(options.first_wait, 1.0 - jitter);
            most_ = times(options.first_wait, 1.0 + jitter);
        } else {
            least_ = times(packet.wait - tardiness, options.growth - jitter);
            most_ = times(packet.wait, options.growth + jitter);
            if (options.longest_wait > duration::zero() && most_ > options.longest_wait) {
                least_ = std::min(least_, times(options.longest_wait, 1.0 - jitter));
                most_ = times(options.longest_wait, 1.0 + jitter);
            }
        }
        least_ -= rounding;
        most_ += rounding + tardiness;
        may_repeat_ = options.attempts == 0 || packet.transmissions < options.attempts;
        end_ = options.total > duration::zero() ? packet.first + options.total : time_point::max();
    }

    /// The maximum duration of all transmissions to a server with their waits; `max()` if
    /// unlimited.
    static duration life(const retry_options& options) {
        if (options.total > duration::zero()) {
            return options.total;
        }
        duration sum{};
        duration wait = times(options.first_wait, 1.0 + options.jitter);
        for (unsigned sent = 0; sent < options.attempts; ++sent) {
            sum += wait;
            wait = times(wait, options.growth + options.jitter);
            if (options.longest_wait > duration::zero() && wait > options.longest_wait) {
                wait = times(options.longest_wait, 1.0 + options.jitter);
            }
        }
        return options.attempts == 0 ? duration::max() : sum;
    }

    duration least() const noexcept { return least_; }
    duration most() const noexcept { return most_; }

    /// Whether another transmission is allowed.
    bool may_repeat() const noexcept { return may_repeat_; }

    /// The end of the maximum retransmission duration: from then on the packet is not sent again.
    time_point end() const noexcept { return end_; }

  private:
    static constexpr duration rounding = std::chrono::microseconds(1);

    static duration times(duration wait, double factor) {
        return std::chrono::duration_cast<duration>(wait * factor);
    }

    duration least_{};
    duration most_{};
    bool may_repeat_ = false;
    time_point end_{};
};

} // namespace simulated
