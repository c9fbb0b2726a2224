// SPDX-License-Identifier: MIT
// Time as the protocol floor sees it: handed in by whoever drives it, never read from a clock.
#pragma once

#include <chrono>

#include <radius/wire/compiler.hpp>

namespace radius {

/// Runs evenly and never jumps: timers and lifetimes.
using time_point = std::chrono::steady_clock::time_point;
using duration = std::chrono::steady_clock::duration;

/// The calendar, which may jump: Event-Timestamp, traces.
using wall_time = std::chrono::system_clock::time_point;

/// The same moment on both.
struct moment {
    time_point steady{};
    wall_time wall{};
};

} // namespace radius
