// SPDX-License-Identifier: MIT
// Deferred replies of handlers under test.
#pragma once

#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <utility>

#include <radius/protocol/server/request.hpp>

namespace radius::detail {

/// The test waits for it; any thread may complete it.
template <class Request>
class awaited_reply final : public deferred_request {
  public:
    using reply_type = typename Request::reply_type;

    explicit awaited_reply(const Request& request) noexcept : request_(&request) {}

    const received_request& request() const noexcept override { return *request_; }
    void complete(reply_base&& reply) override {
        settle([&] { reply_ = static_cast<reply_type&&>(reply); });
    }
    void fail(std::exception_ptr failure) override {
        settle([&] { failure_ = std::move(failure); });
    }
    void withdraw() noexcept override {
        settle([] {});
    }
    void on_cancel(std::function<void(cancel_reason)>) override {} // nothing cancels it

    /// `discard()` if it was withdrawn. Throws what it failed with, and `std::logic_error` if it
    /// does not end within ten seconds.
    reply_type wait() {
        std::unique_lock lock(mutex_);
        if (!settled_.wait_for(lock, std::chrono::seconds(10), [&] { return is_settled_; })) {
            throw std::logic_error("radius: the deferred reply was not completed within 10 s");
        }
        if (failure_ != nullptr) {
            std::rethrow_exception(failure_);
        }
        return std::move(reply_);
    }

  private:
    template <class Change>
    void settle(Change&& change) {
        const std::lock_guard lock(mutex_);
        change();
        is_settled_ = true;
        settled_.notify_all();
    }

    const Request* request_;
    std::mutex mutex_;
    std::condition_variable settled_;
    bool is_settled_ = false;
    reply_type reply_ = reply_type::discard();
    std::exception_ptr failure_;
};

/// The reply of an answer, once it is there.
template <class Request>
typename Request::reply_type reply_of(typename Request::answer_type answer,
                                      const Request& request) {
    if (!answer.is_deferred()) {
        return std::move(answer.reply());
    }
    const auto pending = std::make_shared<awaited_reply<Request>>(request);
    (*answer.take_deferral())(pending);
    return pending->wait();
}

/// Passes the end on, on the thread of the test: `Conclude` takes the reply or the exception.
template <class Conclude>
class passed_on_reply final : public deferred_request {
  public:
    passed_on_reply(const received_request& request, Conclude conclude)
        : request_(&request), conclude_(std::move(conclude)) {}

    const received_request& request() const noexcept override { return *request_; }
    void complete(reply_base&& reply) override { conclude_(&reply, nullptr); }
    void fail(std::exception_ptr failure) override { conclude_(nullptr, failure); }
    void withdraw() noexcept override { conclude_(nullptr, nullptr); }
    void on_cancel(std::function<void(cancel_reason)>) override {} // nothing cancels it

  private:
    const received_request* request_;
    Conclude conclude_;
};

} // namespace radius::detail
