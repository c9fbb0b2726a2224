// SPDX-License-Identifier: MIT
// Tells a process from the one that it was forked from: what must not repeat, repeats in both.
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

/// The forks between this process and the first that asked. An object that remembers another
/// number than this was made by a parent. It costs no system call; where the system does not take
/// the handler that counts, it is the process's number.
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
