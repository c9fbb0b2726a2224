// SPDX-License-Identifier: MIT
// Lets an `io_context` that is destroyed take along what its clients still keep.
#pragma once

#include <algorithm>
#include <vector>

#include <radius/transport/kit/asio.hpp>

namespace radius {

/// A coroutine that owns its client and waits for a reply is kept by that very client. Where its
/// `io_context` goes without having run to the end, nobody else would break the circle. It also
/// passes on that the process has forked.
template <class Driver>
class client_registry : public asio::execution_context::service {
  public:
    using key_type = client_registry;
    static inline asio::execution_context::id id;

    explicit client_registry(asio::execution_context& owner)
        : asio::execution_context::service(owner) {}

    void add(Driver& driver) { drivers_.push_back(&driver); }
    void remove(Driver& driver) noexcept { std::erase(drivers_, &driver); }

  private:
    void shutdown() override {
        while (!drivers_.empty()) {
            Driver& next = *drivers_.back();
            drivers_.pop_back();
            next.abandon(); // may destroy it, and others with it
        }
    }

    void notify_fork(asio::execution_context::fork_event event) override {
        if (event == asio::execution_context::fork_child) {
            for (Driver* const driver : drivers_) {
                driver->forked();
            }
        }
    }

    std::vector<Driver*> drivers_;
};

} // namespace radius
