// SPDX-License-Identifier: MIT
// Many deadlines in virtual time, most of which are moved or cancelled before they expire.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include <radius/container/time_point.hpp>

namespace radius::detail {

/// One timer for each small number. A binary heap has at most one entry per timer. Moving a timer
/// later or cancelling it leaves the entry alone until it reaches the top, so a request that is
/// answered in time costs almost nothing. Memory grows with the highest number only.
class timer_heap {
  public:
    /// Sets or moves the timer. Amortised constant if it is moved later, logarithmic otherwise. If
    /// it throws `std::bad_alloc`, nothing changes.
    void schedule(std::uint32_t timer, time_point at) {
        if (timer >= timers_.size()) {
            const std::size_t size = timer + std::size_t{1};
            if (size > heap_.capacity()) { // first, so that an entry has room as soon as its timer
                heap_.reserve(std::max(size, 2 * heap_.capacity()));
            }
            timers_.resize(size); // does not throw after a `reserve`
        }
        state& one = timers_[timer];
        one.deadline = at;
        one.armed = true;
        if (one.place == nowhere) {
            one.place = heap_.size();
            heap_.push_back({at, timer});
            rise(one.place);
        } else if (at < heap_[one.place].at) {
            heap_[one.place].at = at;
            rise(one.place);
        }
    }

    /// Makes room for timers 0 to `count` - 1; scheduling them then does not allocate.
    void reserve(std::size_t count) {
        heap_.reserve(count);
        timers_.reserve(count);
    }

    /// Cancels the timer if it is set.
    void cancel(std::uint32_t timer) noexcept {
        if (timer < timers_.size()) {
            timers_[timer].armed = false;
        }
    }

    /// The earliest deadline; nothing if no timer is set.
    std::optional<time_point> next() noexcept {
        settle();
        if (heap_.empty()) {
            return std::nullopt;
        }
        return heap_.front().at;
    }

    /// Takes one expired timer, earliest first; nothing if there is none.
    std::optional<std::uint32_t> take_due(time_point now) noexcept {
        settle();
        if (heap_.empty() || heap_.front().at > now) {
            return std::nullopt;
        }
        const std::uint32_t timer = heap_.front().timer;
        timers_[timer].armed = false;
        remove_top();
        return timer;
    }

    /// In octets, without allocator overhead.
    std::size_t memory_bytes() const noexcept {
        return heap_.capacity() * sizeof(entry) + timers_.capacity() * sizeof(state);
    }

  private:
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    struct entry {
        time_point at;
        std::uint32_t timer;
    };
    struct state {
        time_point deadline{};
        std::size_t place = nowhere; // of its entry in the heap
        bool armed = false;
    };

    /// Ensures that the top entry belongs to a set timer and has its true deadline.
    void settle() noexcept {
        while (!heap_.empty()) {
            const state& top = timers_[heap_.front().timer];
            if (!top.armed) {
                remove_top();
            } else if (top.deadline != heap_.front().at) {
                heap_.front().at = top.deadline;
                sink(0);
            } else {
                return;
            }
        }
    }

    void remove_top() noexcept {
        timers_[heap_.front().timer].place = nowhere;
        const entry last = heap_.back();
        heap_.pop_back();
        if (!heap_.empty()) {
            put(0, last);
            sink(0);
        }
    }

    void rise(std::size_t place) noexcept {
        const entry moving = heap_[place];
        while (place > 0 && moving.at < heap_[(place - 1) / 2].at) {
            put(place, heap_[(place - 1) / 2]);
            place = (place - 1) / 2;
        }
        put(place, moving);
    }

    void sink(std::size_t place) noexcept {
        const entry moving = heap_[place];
        for (std::size_t child = 2 * place + 1; child < heap_.size(); child = 2 * place + 1) {
            if (child + 1 < heap_.size() && heap_[child + 1].at < heap_[child].at) {
                ++child;
            }
            if (moving.at <= heap_[child].at) {
                break;
            }
            put(place, heap_[child]);
            place = child;
        }
        put(place, moving);
    }

    void put(std::size_t place, const entry& one) noexcept {
        heap_[place] = one;
        timers_[one.timer].place = place;
    }

    std::vector<entry> heap_;
    std::vector<state> timers_;
};

} // namespace radius::detail
