// SPDX-License-Identifier: MIT
// Virtual time: future events and their order, also at the same moment.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include <radius/container/time_point.hpp>

namespace radius::detail {

/// A clock that moves from event to event. For one thread.
class virtual_time {
  public:
    using action = std::function<void()>;

    time_point now() const noexcept { return now_; }

    /// Schedules `what` at `when`, or now if that has passed, after everything scheduled earlier
    /// for the same time.
    void at(time_point when, action what) {
        entries_.push_back({std::max(when, now_), count_++, std::move(what)});
        std::push_heap(entries_.begin(), entries_.end(), is_later);
    }
    void after(duration wait, action what) { at(later(now_, wait), std::move(what)); }

    /// When the next event is due; nothing if there is no event.
    std::optional<time_point> next() const noexcept {
        return entries_.empty() ? std::nullopt : std::optional(entries_.front().when);
    }

    /// Goes to the next event and runs it; there must be one.
    void run_one() {
        std::pop_heap(entries_.begin(), entries_.end(), is_later);
        const entry next = std::move(entries_.back());
        entries_.pop_back();
        now_ = next.when;
        next.what();
    }

    /// Runs everything that is due until `end`, which is then the present.
    void run_until(time_point end) {
        while (!entries_.empty() && entries_.front().when <= end) {
            run_one();
        }
        now_ = end;
    }

    /// Goes to this moment; no event may be due before it.
    void go_to(time_point present) noexcept { now_ = std::max(now_, present); }

  private:
    struct entry {
        time_point when;
        std::uint64_t number;
        action what;
    };
    static bool is_later(const entry& one, const entry& other) noexcept {
        return one.when != other.when ? one.when > other.when : one.number > other.number;
    }

    std::vector<entry> entries_;
    std::uint64_t count_ = 0;
    time_point now_{std::chrono::hours(1)};
};

} // namespace radius::detail
