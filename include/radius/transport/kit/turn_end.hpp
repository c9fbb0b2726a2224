// SPDX-License-Identifier: MIT
// Runs work once at the end of the current turn, so that packets of one turn are sent together and
// none waits for a later turn.
#pragma once

#include <chrono>
#include <memory>
#include <new>
#include <thread>
#include <utility>

#include <radius/transport/kit/asio.hpp>

namespace radius::detail {

/// Posts `work` to an `io_context` or an executor; never calls it directly. False if there is no
/// memory for that.
template <class Executor, class Work>
bool try_post(Executor&& executor, Work&& work) noexcept {
    try {
        asio::post(std::forward<Executor>(executor), std::forward<Work>(work));
        return true;
    } catch (...) {
        return false;
    }
}

/// Calls `work` until it no longer throws `std::bad_alloc`, for a completion that must not be lost.
/// No event says when there is memory again: it tries every 10 ms, and its thread does nothing
/// else.
template <class Work>
void until_memory(Work&& work) {
    while (true) {
        try {
            work();
            return;
        } catch (const std::bad_alloc&) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }
}

/// Must be a member of the object that `Owner` keeps alive.
class turn_end {
  public:
    /// Calls `act(Owner&)` after the handlers that are ready now, and once however often you ask
    /// until then. If there is no memory to wait, calls it at once.
    template <class Executor, class Owner, class Act>
    void ask(const Executor& executor, const std::shared_ptr<Owner>& owner, Act act) {
        if (asked_) {
            return;
        }
        asked_ = try_post(executor, [this, owner, act] {
            asked_ = false;
            act(*owner);
        });
        if (!asked_) {
            act(*owner);
        }
    }

  private:
    bool asked_ = false;
};

} // namespace radius::detail
