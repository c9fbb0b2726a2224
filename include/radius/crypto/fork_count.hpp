// SPDX-License-Identifier: MIT
// Distinguishes a process from its parent after a fork: otherwise both would produce the same
// random values.
#pragma once

#include <atomic>
#include <cstdint>

#include <radius/wire/compiler.hpp>

#if defined(__unix__) || defined(__APPLE__)
#include <pthread.h>
#include <unistd.h>
#define RADIUS_HAS_FORK 1
#endif

namespace radius::detail {

/// The number of forks between this process and the first caller. If an object has stored a
/// different number, a parent process made it. No system call is made, unless the `pthread_atfork`
/// handler that counts could not be registered: then it returns the process ID.
inline std::uint64_t fork_count() noexcept {
#if defined(RADIUS_HAS_FORK)
    static std::atomic<std::uint64_t> forks{0};
    static const bool counts = ::pthread_atfork(nullptr, nullptr, [] { ++forks; }) == 0;
    return counts ? forks.load(std::memory_order_relaxed) : static_cast<std::uint64_t>(::getpid());
#else
    return 0;
#endif
}

} // namespace radius::detail
