// SPDX-License-Identifier: MIT
// Wakes the driver of a client engine at the time that the engine requests.
#pragma once

#include <memory>
#include <optional>

#include <radius/container/time_point.hpp>
#include <radius/transport/kit/io_objects.hpp>
#include <radius/transport/kit/recycled_memory.hpp>

namespace radius::detail {

/// A timer that is only moved forward: if it expires too early, the engine is asked again.
class engine_timer {
  public:
    explicit engine_timer(const serial_executor& executor) : timer_(executor) {}

    /// Calls `timer()` of the owner at `next`, unless the owner is gone. Does nothing if there
    /// is nothing to wait for.
    template <class Owner>
    void arm(std::optional<time_point> next, std::weak_ptr<Owner> owner) {
        if (!next || (armed_ && *armed_ <= *next)) {
            return;
        }
        armed_.reset(); // if there is no memory to wait
        timer_.expires_at(*next);
        timer_.async_wait(
            recycling_handler{[this, owner = std::move(owner), due = *next](std::error_code error) {
                                  const auto alive = owner.lock();
                                  if (!error && alive != nullptr && armed_ == due) {
                                      armed_.reset();
                                      alive->timer();
                                  }
                              },
                              memory_});
        armed_ = next;
    }

    void cancel() {
        if (armed_) {
            armed_.reset();
            timer_.cancel();
        }
    }

  private:
    /// Operations of cancelled waits are as frequent as requests.
    std::shared_ptr<recycled_memory> memory_ = std::make_shared<recycled_memory>();
    steady_timer timer_;
    std::optional<time_point> armed_;
};

} // namespace radius::detail
