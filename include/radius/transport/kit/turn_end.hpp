// SPDX-License-Identifier: MIT
// What is to be done once at the end of the present turn, so that packets of one turn leave
// together and none waits for another.
#pragma once

#include <memory>
#include <utility>

#include <radius/transport/kit/asio.hpp>

namespace radius::detail {

/// Has an `io_context` or an executor run `work` soon, never from in here. False where there is no
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

} // namespace radius::detail

namespace radius {

/// A member of the object that does it, which `Owner` keeps alive.
class turn_end {
  public:
    /// Has `act(Owner&)` called behind the handlers that are ready now, once however often it is
    /// asked for until then; at once where there is no memory to wait.
    template <class Executor, class Owner, class Act>
    void ask(const Executor& executor, const std::shared_ptr<Owner>& owner, Act act) {
        if (asked_) {
            return;
        }
        asked_ = detail::try_post(executor, [this, owner, act] {
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

} // namespace radius
