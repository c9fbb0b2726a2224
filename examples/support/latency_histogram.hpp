// SPDX-License-Identifier: MIT
// A latency histogram in fixed memory: 64 steps per power of two, so every value is at most 1.6 %
// too high. Plain C++, independent of RADIUS.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cmath>
#include <cstdint>

namespace support {

/// Times from 0 to 2^63 nanoseconds.
class latency_histogram {
  public:
    using nanoseconds = std::chrono::nanoseconds;

    /// A negative time counts as zero.
    void add(nanoseconds taken) noexcept {
        const auto value = static_cast<std::uint64_t>(std::max<std::int64_t>(taken.count(), 0));
        ++counts_[place_of(value)];
        ++total_;
        longest_ = std::max(longest_, value);
    }

    std::uint64_t total() const noexcept { return total_; }

    /// The exact maximum.
    nanoseconds longest() const noexcept { return as_time(longest_); }

    /// The quantile `part`, 0 < `part` <= 1: the upper end of its step, but never more than the
    /// maximum. Zero if the histogram is empty.
    nanoseconds quantile(double part) const noexcept {
        const auto wanted = std::max<std::uint64_t>(
            1, static_cast<std::uint64_t>(std::ceil(part * static_cast<double>(total_))));
        std::uint64_t seen = 0;
        for (std::size_t place = 0; place < counts_.size(); ++place) {
            seen += counts_[place];
            if (seen >= wanted) {
                return as_time(std::min(last_of(place), longest_));
            }
        }
        return longest();
    }

    /// Calls `visit(nanoseconds up_to, std::uint64_t count)` for each step that is not empty, in
    /// ascending order.
    template <class Visit>
    void for_each(Visit&& visit) const {
        for (std::size_t place = 0; place < counts_.size(); ++place) {
            if (counts_[place] != 0) {
                visit(as_time(last_of(place)), counts_[place]);
            }
        }
    }

    /// Adds the counts of another histogram.
    void merge(const latency_histogram& other) noexcept {
        for (std::size_t place = 0; place < counts_.size(); ++place) {
            counts_[place] += other.counts_[place];
        }
        total_ += other.total_;
        longest_ = std::max(longest_, other.longest_);
    }

  private:
    static constexpr unsigned step_bits = 6;
    static constexpr std::uint64_t steps = std::uint64_t{1} << step_bits;

    static nanoseconds as_time(std::uint64_t value) noexcept {
        return nanoseconds(static_cast<std::int64_t>(value));
    }

    // Each value below 128 has a place of its own; above, the seven highest bits select the place.
    static std::size_t place_of(std::uint64_t value) noexcept {
        if (value < 2 * steps) {
            return value;
        }
        const auto power = static_cast<unsigned>(std::bit_width(value)) - 1 - step_bits;
        return power * steps + (value >> power);
    }

    /// The largest value in this place.
    static std::uint64_t last_of(std::size_t place) noexcept {
        if (place < 2 * steps) {
            return place;
        }
        const std::size_t power = place / steps - 1;
        return ((place % steps + steps + 1) << power) - 1;
    }

    std::array<std::uint64_t, (64 - step_bits) * steps> counts_{};
    std::uint64_t total_ = 0;
    std::uint64_t longest_ = 0;
};

} // namespace support
