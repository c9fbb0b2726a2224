// SPDX-License-Identifier: MIT
// What is to be done once at the end of the present turn, so that packets of one turn leave
// together and none waits for another.
#pragma once

#include <memory>

#include <radius/transport/kit/posting.hpp>

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
