// SPDX-License-Identifier: MIT
// When a request is retransmitted, and when a client gives up on a server (RFC 5080 section 2.2.1).
#pragma once

#include <algorithm>

#include <radius/container/time_point.hpp>

namespace radius {

/// How often and for how long one server is tried. The RFC's names are in brackets. Zero means "no
/// limit" for `attempts`, `longest_wait` and `total`, as RFC 5080 recommends for accounting: if
/// neither attempts nor total is limited, a request is sent until it is answered, and never moves
/// to another server.
struct retry_options {
    unsigned attempts = 5;                            ///< transmissions to one server [MRC]
    duration first_wait = std::chrono::seconds(2);    ///< for an answer to the first [IRT]
    double growth = 2.0;                              ///< of the wait, each time; at least 1
    duration longest_wait = std::chrono::seconds(16); ///< cap of the wait [MRT]
    duration total = std::chrono::seconds(30);        ///< from the first transmission [MRD]
    double jitter = 0.1;                              ///< share of each wait, below 1 [RAND]
};

} // namespace radius

namespace radius::detail {

/// Computes how long to wait after each transmission of one request to one server.
class retry_schedule {
  public:
    /// Starts over: nothing has been sent.
    void restart() noexcept { *this = {}; }

    /// Counts a transmission and returns the time to wait for its answer, limited by `total`.
    /// `elapsed` is the time since the first transmission, `random` a number from -1 to 1.
    duration next_wait(const retry_options& options, duration elapsed, double random) noexcept {
        const double spread = options.jitter * random;
        if (sent_++ == 0) {
            wait_ = scaled(options.first_wait, 1.0 + spread);
        } else {
            wait_ = scaled(wait_, options.growth + spread);
            if (options.longest_wait > duration::zero() && wait_ > options.longest_wait) {
                wait_ = scaled(options.longest_wait, 1.0 + spread);
            }
        }
        if (options.total > duration::zero()) {
            return std::clamp(options.total - elapsed, duration::zero(), wait_);
        }
        return wait_;
    }

    /// True if no further transmission is allowed after the last wait.
    bool exhausted(const retry_options& options, duration elapsed) const noexcept {
        return (options.attempts != 0 && sent_ >= options.attempts) ||
               (options.total > duration::zero() && elapsed >= options.total);
    }

    unsigned sent() const noexcept { return sent_; }

  private:
    // Without limits the wait would otherwise grow until it overflows.
    static constexpr double longest = 86'400.0; // seconds: a day

    static duration scaled(duration wait, double factor) noexcept {
        const std::chrono::duration<double> product(wait);
        return std::chrono::duration_cast<duration>(
            std::chrono::duration<double>(std::min(product.count() * factor, longest)));
    }

    duration wait_{};
    unsigned sent_ = 0;
};

/// The longest time for all transmissions to one server, with the wait after each: `total` if it is
/// limited, the sum of the waits otherwise; `duration::max()` if neither is limited.
inline duration longest_life(const retry_options& options) noexcept {
    if (options.total > duration::zero() || options.attempts == 0) {
        return options.total > duration::zero() ? options.total : duration::max();
    }
    constexpr duration enough = std::chrono::hours(24 * 365);
    retry_schedule schedule;
    duration sum{};
    duration wait{};
    constexpr unsigned most_steps = 1000; // the waits have long stopped growing
    while (schedule.sent() < std::min(options.attempts, most_steps) && sum < enough) {
        wait = schedule.next_wait(options, duration::zero(), 1.0);
        sum += wait;
    }
    for (unsigned rest = options.attempts - schedule.sent(); rest != 0 && sum < enough;
         rest -= std::min(rest, most_steps)) {
        sum += wait * std::min(rest, most_steps);
    }
    return std::min(sum, enough);
}

} // namespace radius::detail
