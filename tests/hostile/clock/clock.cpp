// SPDX-License-Identifier: MIT
// The clocks of this program: they follow the system's, plus an offset that a test sets.
#include "hostile/clock/clock.hpp"

#include <atomic>
#include <cerrno>
#include <chrono>

#include <dlfcn.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <time.h>

namespace {

std::atomic<std::int64_t> ahead{0}; // nanoseconds

} // namespace

void radius_test::test_clock::skip(std::chrono::nanoseconds time) noexcept {
    ahead += time.count();
}

extern "C" {

/// Used by Asio and the library.
int clock_gettime(clockid_t which, timespec* now) noexcept {
    static const auto next =
        reinterpret_cast<int (*)(clockid_t, timespec*)>(dlsym(RTLD_NEXT, "clock_gettime"));
    const int done = next(which, now);
    if (done == 0 && which == CLOCK_MONOTONIC) {
        const std::int64_t sum = now->tv_nsec + ahead.load();
        now->tv_sec += sum / 1'000'000'000;
        now->tv_nsec = sum % 1'000'000'000;
    }
    return done;
}

/// Used by OpenSSL's DTLS timers.
int gettimeofday(timeval* now, void*) noexcept {
    timespec wall{};
    const int done = clock_gettime(CLOCK_REALTIME, &wall);
    const std::int64_t sum = wall.tv_nsec + ahead.load();
    now->tv_sec = wall.tv_sec + sum / 1'000'000'000;
    now->tv_usec = (sum % 1'000'000'000) / 1000;
    return done;
}

/// Without timerfd, Asio checks the clock before it waits, and so detects skipped time immediately.
int timerfd_create(int, int) noexcept {
    errno = ENOSYS;
    return -1;
}

} // extern "C"
