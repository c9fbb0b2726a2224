// SPDX-License-Identifier: MIT
// Lets the destruction of an execution context release the memory that its clients still keep.
#pragma once

#include <algorithm>
#include <mutex>
#include <vector>

#include <radius/transport/kit/asio.hpp>

namespace radius::detail {

/// A client keeps the coroutine that waits for its reply, and that coroutine may own the client. If
/// the context is destroyed before it has run to the end, this service breaks the cycle. It
/// also notifies clients of a fork.
template <class Driver>
class client_registry : public asio::execution_context::service {
  public:
    using key_type = client_registry;
    static inline asio::execution_context::id id;

    explicit client_registry(asio::execution_context& owner)
        : asio::execution_context::service(owner) {}

    void add(Driver& driver) {
        const std::scoped_lock lock(mutex_);
        drivers_.push_back(&driver);
    }
    void remove(Driver& driver) noexcept {
        const std::scoped_lock lock(mutex_);
        std::erase(drivers_, &driver);
    }

  private:
    void shutdown() override {
        while (!drivers_.empty()) {
            Driver& next = *drivers_.back();
            drivers_.pop_back();
            next.abandon(); // may destroy it and others
        }
    }

    void notify_fork(asio::execution_context::fork_event event) override {
        if (event == asio::execution_context::fork_child) {
            for (Driver* const driver : drivers_) {
                driver->forked();
            }
        }
    }

    std::mutex mutex_;
    std::vector<Driver*> drivers_;
};

} // namespace radius::detail
