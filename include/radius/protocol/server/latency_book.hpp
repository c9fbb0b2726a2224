// SPDX-License-Identifier: MIT
// How long a server thread took for its requests, by kind.
#pragma once

#include <array>

#include <radius/container/latency_histogram.hpp>
#include <radius/container/time_point.hpp>
#include <radius/protocol/service.hpp>

namespace radius {

/// From the arrival of a request until its reply was sent, for each kind. Requests that were not
/// answered, and replies that the server itself creates or sends again, are not counted.
class request_latencies {
  public:
    latency_histogram& of(request_kind kind) noexcept {
        return kinds_[static_cast<std::size_t>(kind)];
    }
    const latency_histogram& of(request_kind kind) const noexcept {
        return kinds_[static_cast<std::size_t>(kind)];
    }

    /// Adds those of another thread.
    request_latencies& operator+=(const request_latencies& other) noexcept {
        for (std::size_t index = 0; index < kinds_.size(); ++index) {
            kinds_[index] += other.kinds_[index];
        }
        return *this;
    }

  private:
    std::array<latency_histogram, request_kind_count> kinds_;
};

} // namespace radius

namespace radius::detail {

/// The latencies of one thread. Requests that arrive in one read and are answered at once share
/// their time of arrival, and their replies leave together: so `answered` only counts them, and
/// one time, after the replies have left, is enough for all.
class latency_book {
  public:
    const request_latencies& totals() const noexcept { return totals_; }

    /// A request that took this long.
    void add(request_kind kind, duration took) noexcept { totals_.of(kind).add(took); }

    /// A request of this turn has been answered; its reply is sent at the end of the turn.
    void answered(request_kind kind, time_point arrived) noexcept {
        if (arrived != arrived_) {
            settle(arrived);
            arrived_ = arrived;
        }
        ++turn_[static_cast<std::size_t>(kind)];
        unsettled_ = true;
    }

    /// True if a request was answered in this turn.
    bool unsettled() const noexcept { return unsettled_; }

    /// The replies of this turn have left.
    void settle(time_point now) noexcept {
        if (!unsettled_) {
            return;
        }
        for (std::size_t index = 0; index < turn_.size(); ++index) {
            if (turn_[index] != 0) {
                totals_.of(static_cast<request_kind>(index)).add(now - arrived_, turn_[index]);
                turn_[index] = 0;
            }
        }
        unsettled_ = false;
    }

  private:
    request_latencies totals_;
    time_point arrived_{};
    std::array<std::uint32_t, request_kind_count> turn_{};
    bool unsettled_ = false;
};

} // namespace radius::detail
