// SPDX-License-Identifier: MIT
// The test program's own steady clock, so that no test has to wait for a timer.
#pragma once

#include <chrono>

namespace radius_test::test_clock {

/// Advances the clock of the library, of Asio, and of OpenSSL's timers.
void skip(std::chrono::nanoseconds time) noexcept;

} // namespace radius_test::test_clock
