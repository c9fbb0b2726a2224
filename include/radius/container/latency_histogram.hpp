// SPDX-License-Identifier: MIT
// How many requests took how long, in fixed buckets: one thread counts, any thread may read.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>

#include <radius/container/counter.hpp>

namespace radius {

/// Counts durations. Adding one allocates nothing and uses no locked instruction.
class latency_histogram {
  public:
    /// The upper limits of the buckets, each of which includes its limit. One more bucket has all
    /// that took longer than the last: a client waits 30 s by default (RFC 5080 section 2.2.1).
    static constexpr std::array<std::chrono::microseconds, 17> bounds{
        std::chrono::microseconds(50),
        std::chrono::microseconds(100),
        std::chrono::microseconds(250),
        std::chrono::microseconds(500),
        std::chrono::microseconds(1000),
        std::chrono::microseconds(2500),
        std::chrono::microseconds(5000),
        std::chrono::microseconds(10'000),
        std::chrono::microseconds(25'000),
        std::chrono::microseconds(50'000),
        std::chrono::microseconds(100'000),
        std::chrono::microseconds(250'000),
        std::chrono::microseconds(500'000),
        std::chrono::seconds(1),
        std::chrono::microseconds(2500000),
        std::chrono::seconds(10),
        std::chrono::seconds(30)};

    /// Counts `times` requests that took this long each. A negative duration counts as zero.
    void add(std::chrono::nanoseconds took, std::uint64_t times = 1) noexcept {
        const auto positive = std::max(took, std::chrono::nanoseconds::zero());
        // From the shortest: most requests are answered at once.
        const auto found =
            std::ranges::find_if(limits, [&](auto limit) { return positive <= limit; });
        buckets_[static_cast<std::size_t>(found - limits.begin())] += times;
        nanoseconds_ += static_cast<std::uint64_t>(positive.count()) * times;
    }

    /// Adds another one, for the totals of several threads.
    latency_histogram& operator+=(const latency_histogram& other) noexcept {
        for (std::size_t index = 0; index < buckets_.size(); ++index) {
            buckets_[index] += other.buckets_[index];
        }
        nanoseconds_ += other.nanoseconds_;
        return *this;
    }

    /// How many took longer than the bound before this one, and not longer than this one; the last
    /// bucket, `bounds.size()`, has no upper bound.
    std::uint64_t bucket(std::size_t index) const noexcept { return buckets_[index]; }

    std::uint64_t count() const noexcept {
        std::uint64_t sum = 0;
        for (const counter& one : buckets_) {
            sum += one;
        }
        return sum;
    }

    /// How long all of them took together.
    std::chrono::nanoseconds sum() const noexcept {
        return std::chrono::nanoseconds(static_cast<std::int64_t>(nanoseconds_.value()));
    }

  private:
    /// The bounds, without a multiplication for each comparison.
    static constexpr auto limits = [] {
        std::array<std::chrono::nanoseconds, bounds.size()> made{};
        std::ranges::copy(bounds, made.begin());
        return made;
    }();

    std::array<counter, bounds.size() + 1> buckets_;
    counter nanoseconds_;
};

} // namespace radius
