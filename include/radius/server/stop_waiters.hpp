// SPDX-License-Identifier: MIT
// Completes `server::stop(token)` once all threads of the server have closed their sockets.
#pragma once

#include <memory>
#include <mutex>
#include <system_error>
#include <utility>
#include <vector>

#include <radius/transport/kit/asio.hpp>
#include <radius/transport/server/listening.hpp>

namespace radius::detail {

/// One call of `stop(token)`. Only `stop_waiter_of` knows the type of its completion handler.
class stop_waiter {
  public:
    stop_waiter() = default;
    stop_waiter(const stop_waiter&) = delete;
    stop_waiter& operator=(const stop_waiter&) = delete;
    virtual ~stop_waiter() = default;

    /// Calls the completion handler on its executor, never at once. Can throw `std::bad_alloc`.
    virtual void post(std::shared_ptr<stop_waiter> self, std::error_code error) = 0;
};

/// Any thread may call its functions.
class stop_waiters final : public core_watcher {
  public:
    explicit stop_waiters(std::size_t cores) noexcept : cores_(cores) {}

    RADIUS_DECL void core_has_stopped() noexcept override;

    /// Completes once all cores have stopped.
    void add(std::shared_ptr<stop_waiter> waiter);

    /// Ends the waiter, if it still waits, with `asio::error::operation_aborted`.
    void cancel(const stop_waiter* waiter);

    /// The same for all: the server was destroyed.
    void abandon() noexcept;

  private:
    std::mutex mutex_;
    std::size_t cores_; ///< that have not stopped yet; under the mutex, like all that follows
    std::vector<std::shared_ptr<stop_waiter>> waiting_;
};

/// Cancels a waiter.
class stop_cancellation {
  public:
    stop_cancellation(std::weak_ptr<stop_waiters> all, std::weak_ptr<stop_waiter> own) noexcept
        : all_(std::move(all)), own_(std::move(own)) {}

    void operator()(asio::cancellation_type type) const;

  private:
    std::weak_ptr<stop_waiters> all_;
    std::weak_ptr<stop_waiter> own_;
};

/// Keeps the executor of its completion handler at work.
template <class Handler, class Executor>
class stop_waiter_of final : public stop_waiter {
  public:
    stop_waiter_of(Handler handler, const Executor& fallback)
        : handler_(std::move(handler)), work_(asio::get_associated_executor(handler_, fallback)) {}

    void post(std::shared_ptr<stop_waiter> self, std::error_code error) override {
        asio::post(work_.get_executor(), [self = std::move(self), mine = this, error] {
            mine->slot().clear();
            Handler handler(std::move(mine->handler_));
            mine->work_.reset();
            std::move(handler)(error);
        });
    }

    auto slot() const noexcept { return asio::get_associated_cancellation_slot(handler_); }

  private:
    Handler handler_;
    asio::executor_work_guard<asio::associated_executor_t<Handler, Executor>> work_;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/server/impl/stop_waiters.ipp>
#endif
