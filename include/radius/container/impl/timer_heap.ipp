// SPDX-License-Identifier: MIT
// The definitions of <radius/container/timer_heap.hpp>.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include <radius/container/timer_heap.hpp>

namespace radius::detail {

RADIUS_DECL void timer_heap::schedule(std::uint32_t timer, time_point at) {
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

RADIUS_DECL void timer_heap::reserve(std::size_t count) {
    heap_.reserve(count);
    timers_.reserve(count);
}

RADIUS_DECL void timer_heap::cancel(std::uint32_t timer) noexcept {
    if (timer < timers_.size()) {
        timers_[timer].armed = false;
    }
}

RADIUS_DECL std::optional<time_point> timer_heap::next() noexcept {
    settle();
    if (heap_.empty()) {
        return std::nullopt;
    }
    return heap_.front().at;
}

RADIUS_DECL std::optional<std::uint32_t> timer_heap::take_due(time_point now) noexcept {
    settle();
    if (heap_.empty() || heap_.front().at > now) {
        return std::nullopt;
    }
    const std::uint32_t timer = heap_.front().timer;
    timers_[timer].armed = false;
    remove_top();
    return timer;
}

RADIUS_DECL void timer_heap::settle() noexcept {
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

RADIUS_DECL void timer_heap::remove_top() noexcept {
    timers_[heap_.front().timer].place = nowhere;
    const entry last = heap_.back();
    heap_.pop_back();
    if (!heap_.empty()) {
        put(0, last);
        sink(0);
    }
}

RADIUS_DECL void timer_heap::rise(std::size_t place) noexcept {
    const entry moving = heap_[place];
    while (place > 0 && moving.at < heap_[(place - 1) / 2].at) {
        put(place, heap_[(place - 1) / 2]);
        place = (place - 1) / 2;
    }
    put(place, moving);
}

RADIUS_DECL void timer_heap::sink(std::size_t place) noexcept {
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

RADIUS_DECL void timer_heap::put(std::size_t place, const entry& one) noexcept {
    heap_[place] = one;
    timers_[one.timer].place = place;
}

} // namespace radius::detail
