// SPDX-License-Identifier: MIT
// Keeps a client's connection open, and known to firewalls and NAT on the way, while servers may
// want to use it (draft-ietf-radext-reverse-coa section 5).
#pragma once

#include <memory>

#include <radius/container/time_point.hpp>
#include <radius/transport/kit/asio.hpp>
#include <radius/transport/kit/recycled_memory.hpp>

namespace radius {

/// One timer of 15 seconds.
class client_keep_alive {
  public:
    explicit client_keep_alive(asio::io_context& io) : timer_(io) {}

    /// Has `keep_alive_due()` of the owner called, unless that is gone by then.
    template <class Owner>
    void arm(std::weak_ptr<Owner> owner) {
        timer_.expires_after(interval);
        timer_.async_wait(detail::recycling_handler{
            [owner = std::move(owner)](std::error_code error) {
                if (const auto alive = owner.lock(); !error && alive != nullptr) {
                    alive->keep_alive_due();
                }
            },
            memory_});
    }

    void cancel() { timer_.cancel(); }

  private:
    static constexpr duration interval = std::chrono::seconds(15);

    std::shared_ptr<detail::recycled_memory> memory_ = std::make_shared<detail::recycled_memory>();
    steady_timer timer_;
};

} // namespace radius
