// SPDX-License-Identifier: MIT
// Detects that several threads run an io_context that is for one.
#pragma once

#include <atomic>
#include <thread>

#include <radius/wire/compiler.hpp>

namespace radius::detail {

/// Call it once per turn on the `io_context`. It is fine if another thread continues after the
/// first has ended. If the first thread comes back, both run the `io_context`, which is an error.
class thread_watch {
  public:
    /// True once: when a thread comes back after another one was seen.
    bool is_shared_now() noexcept {
        const std::thread::id now = std::this_thread::get_id();
        const std::thread::id last = last_.load(std::memory_order_relaxed);
        if (now == last) {
            return false;
        }
        const bool is_back = now == before_.load(std::memory_order_relaxed);
        before_.store(last, std::memory_order_relaxed);
        last_.store(now, std::memory_order_relaxed);
        return is_back && !told_.exchange(true, std::memory_order_relaxed);
    }

  private:
    std::atomic<std::thread::id> last_{};
    std::atomic<std::thread::id> before_{std::thread::id()};
    std::atomic<bool> told_{false};
};

} // namespace radius::detail
