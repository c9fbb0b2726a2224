// SPDX-License-Identifier: MIT
// Performs the actions of a client engine one after another, although each may cause others.
#pragma once

#include <utility>

#include <radius/wire/compiler.hpp>

namespace radius::detail {

/// Keeps the calls of a driver's `pump` from nesting: the outermost one performs the actions of
/// all.
class engine_pump {
  public:
    /// Calls `work`, which performs actions until there are none. Returns false, and calls nothing,
    /// inside another `run` or `hold`.
    template <class Work>
    bool run(Work&& work) {
        if (running_) {
            return false;
        }
        hold(std::forward<Work>(work));
        return true;
    }

    /// Calls `work`; until it returns, `run` does nothing.
    template <class Work>
    void hold(Work&& work) {
        const release end{&running_, std::exchange(running_, true)};
        work();
    }

  private:
    struct release {
        release(bool* given, bool outer) noexcept : flag(given), before(outer) {}
        release(const release&) = delete;
        release& operator=(const release&) = delete;
        ~release() { *flag = before; }

        bool* flag;
        bool before;
    };

    bool running_ = false;
};

} // namespace radius::detail
