// SPDX-License-Identifier: MIT
// Time in the protocol engines: passed in by the caller, never read from a clock.
#pragma once

#include <chrono>
#include <ratio>
#include <type_traits>

#include <radius/wire/compiler.hpp>

namespace radius {

/// Runs evenly and never jumps: timers and lifetimes.
using time_point = std::chrono::steady_clock::time_point;
using duration = std::chrono::steady_clock::duration;

/// The calendar, which may jump: Event-Timestamp, traces.
using wall_time = std::chrono::system_clock::time_point;

/// The same moment on both clocks.
struct moment {
    time_point steady{};
    wall_time wall{};
};

} // namespace radius

namespace radius::detail {

/// Any duration in the unit of our timers. If it is too long for that (about 292 years), the result
/// is `duration::max()`, or `duration::min()` if it is negative.
template <class Rep, class Period>
constexpr duration saturated(std::chrono::duration<Rep, Period> any) noexcept {
    if constexpr (std::chrono::treat_as_floating_point_v<Rep>) {
        constexpr Rep limit = std::chrono::duration<Rep, duration::period>(duration::max()).count();
        const Rep count = std::chrono::duration<Rep, duration::period>(any).count();
        if (!(count < limit)) {
            return duration::max();
        }
        if (!(count > -limit)) {
            return duration::min();
        }
    } else if constexpr (std::ratio_greater_v<Period, duration::period>) {
        using wide = std::chrono::duration<std::common_type_t<Rep, duration::rep>, Period>;
        if (wide(any) > std::chrono::duration_cast<wide>(duration::max())) {
            return duration::max();
        }
        if (std::is_signed_v<Rep> &&
            wide(any) < std::chrono::duration_cast<wide>(duration::min())) {
            return duration::min();
        }
    }
    return std::chrono::duration_cast<duration>(any);
}

/// The sum, within the bounds of `duration`.
constexpr duration saturated_sum(duration left, duration right) noexcept {
    if (right > duration::zero() && left > duration::max() - right) {
        return duration::max();
    }
    if (right < duration::zero() && left < duration::min() - right) {
        return duration::min();
    }
    return left + right;
}

/// The time `span` after `start`; `time_point::max()`, which means never, if it is out of range.
/// Takes a duration of any unit.
template <class Rep, class Period>
constexpr time_point later(time_point start, std::chrono::duration<Rep, Period> span) noexcept {
    return time_point(saturated_sum(start.time_since_epoch(), saturated(span)));
}

} // namespace radius::detail
