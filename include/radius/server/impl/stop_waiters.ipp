// SPDX-License-Identifier: MIT
// The definitions of <radius/server/stop_waiters.hpp>.
#pragma once

#include <algorithm>

#include <radius/server/stop_waiters.hpp>
#include <radius/transport/kit/turn_end.hpp>

namespace radius::detail {

inline void complete_surely(const std::shared_ptr<stop_waiter>& waiter, std::error_code error) {
    until_memory([&] { waiter->post(waiter, error); });
}

RADIUS_DECL void stop_waiters::core_has_stopped() noexcept {
    std::vector<std::shared_ptr<stop_waiter>> ready;
    {
        const std::lock_guard lock(mutex_);
        --cores_;
        if (cores_ == 0) {
            ready.swap(waiting_);
        }
    }
    for (const auto& one : ready) {
        complete_surely(one, {});
    }
}

RADIUS_DECL void stop_waiters::add(std::shared_ptr<stop_waiter> waiter) {
    {
        const std::lock_guard lock(mutex_);
        if (cores_ != 0) {
            waiting_.push_back(std::move(waiter));
            return;
        }
    }
    complete_surely(waiter, {});
}

RADIUS_DECL void stop_waiters::cancel(const stop_waiter* waiter) {
    std::shared_ptr<stop_waiter> found;
    {
        const std::lock_guard lock(mutex_);
        const auto place = std::find_if(waiting_.begin(), waiting_.end(),
                                        [&](const auto& one) { return one.get() == waiter; });
        if (place == waiting_.end()) {
            return;
        }
        found = std::move(*place);
        waiting_.erase(place);
    }
    complete_surely(found, asio::error::operation_aborted);
}

RADIUS_DECL void stop_waiters::abandon() noexcept {
    std::vector<std::shared_ptr<stop_waiter>> left;
    {
        const std::lock_guard lock(mutex_);
        left.swap(waiting_);
    }
    for (const auto& one : left) {
        complete_surely(one, asio::error::operation_aborted);
    }
}

RADIUS_DECL void stop_cancellation::operator()(asio::cancellation_type type) const {
    const auto all = all_.lock();
    const auto own = own_.lock();
    if (all && own && type != asio::cancellation_type::none) {
        all->cancel(own.get());
    }
}

} // namespace radius::detail
