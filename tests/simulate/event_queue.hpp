// SPDX-License-Identifier: MIT
// Virtual time: future events and their order, also at the same moment.
#pragma once

#include <algorithm>
#include <functional>
#include <vector>

#include "simulate/event_trace.hpp"

namespace simulation {

class event_queue {
  public:
    using action = std::function<void()>;

    time_point now() const noexcept { return now_; }

    /// Schedules `what` at `when`, or now if that has passed, after everything scheduled earlier
    /// for the same time.
    void at(time_point when, action what) {
        entries_.push_back({std::max(when, now_), count_++, std::move(what)});
        std::push_heap(entries_.begin(), entries_.end(), later);
    }
    void after(std::chrono::nanoseconds wait, action what) { at(now_ + wait, std::move(what)); }

    /// Runs everything that is due until `end`, which is then the present.
    void run_until(time_point end) {
        while (!entries_.empty() && entries_.front().when <= end) {
            std::pop_heap(entries_.begin(), entries_.end(), later);
            const entry next = std::move(entries_.back());
            entries_.pop_back();
            now_ = next.when;
            next.what();
        }
        now_ = end;
    }

  private:
    struct entry {
        time_point when;
        std::uint64_t number;
        action what;
    };
    static bool later(const entry& one, const entry& other) noexcept {
        return one.when != other.when ? one.when > other.when : one.number > other.number;
    }

    std::vector<entry> entries_;
    std::uint64_t count_ = 0;
    time_point now_{std::chrono::hours(1)};
};

} // namespace simulation
