// SPDX-License-Identifier: MIT
// The only code that knows a handler's type: everything else of a server is compiled once, for all
// handlers.
#pragma once

#include <array>
#include <atomic>
#include <exception>
#include <memory>
#include <utility>

#include <radius/transport/kit/coroutine_crew.hpp>
#include <radius/transport/server/handler.hpp>

namespace radius::detail {

/// A handler whose type is not known. It runs on the threads of its server.
class handler_caller {
  public:
    /// The coroutine for each kind of request, in the order of `request_kind`; null for a method
    /// that answers at once. Its state is a `running_request`.
    using coroutines = std::array<coroutine_job::work_type, 4>;

    handler_caller(const handler_caller&) = delete;
    handler_caller& operator=(const handler_caller&) = delete;
    virtual ~handler_caller() = default;

    const coroutines& by_coroutine() const noexcept { return coroutines_; }

    /// True if the handler leaves this kind to `default_handler`.
    bool leaves_out(request_kind kind) const noexcept {
        return left_to_default_[static_cast<std::size_t>(kind)];
    }

    // For the methods that are no coroutines. The reply means nothing if `later` is set, which must
    // be null.
    virtual access_reply answer(const access_request& request, deferral& later) = 0;
    virtual accounting_reply answer(const accounting_request& request, deferral& later) = 0;
    virtual coa_reply answer(const coa_request& request, deferral& later) = 0;
    virtual disconnect_reply answer(const disconnect_request& request, deferral& later) = 0;

    /// Null if no method is a coroutine.
    virtual std::shared_ptr<coroutine_crew> make_crew(std::size_t most_at_rest) const = 0;

    /// True once: for the one line in the log about attributes that replies must not carry.
    bool is_first_left_out() noexcept {
        return !left_out_.exchange(true, std::memory_order_relaxed);
    }

  protected:
    handler_caller(const coroutines& given, const std::array<bool, 4>& left_to_default) noexcept
        : coroutines_(given), left_to_default_(left_to_default) {}

  private:
    coroutines coroutines_;
    std::array<bool, 4> left_to_default_; ///< in the order of `request_kind`
    std::atomic<bool> left_out_ = false;
};

/// What a coroutine that answers a request sees of it.
class running_request {
  public:
    running_request(const running_request&) = delete;
    running_request& operator=(const running_request&) = delete;

    /// Marks the request as begun; from now on it is cancelled by this signal, until `end` or
    /// `defer`. False if it was dropped before it began.
    bool begin(asio::cancellation_signal* cancellation = nullptr) noexcept {
        if (std::exchange(begun_, true)) {
            return false;
        }
        cancellation_ = cancellation;
        return true;
    }

    handler_caller& caller() const noexcept { return *caller_; }

    /// `Request` must be the type of this kind of request.
    template <class Request>
    const Request& as() const noexcept {
        return static_cast<const Request&>(*request_);
    }

    /// Sends the reply. The last call is `end`, or `defer`.
    virtual void conclude(reply_base& reply) = 0;
    virtual void fail(const std::exception_ptr& failure) = 0;
    virtual void end() = 0;
    /// The coroutine ends, and the reply follows later.
    virtual void defer(deferral start) = 0;

  protected:
    running_request() = default;
    ~running_request() = default;

    handler_caller* caller_ = nullptr;
    const received_request* request_ = nullptr;
    asio::cancellation_signal* cancellation_ = nullptr; ///< of the coroutine
    bool begun_ = false;
};

/// Calls the methods of a handler, statically dispatched.
template <class Handler>
class handler_calls final : public handler_caller {
  public:
    explicit handler_calls(std::shared_ptr<Handler> handler)
        : handler_caller({coroutine<access_request>(), coroutine<accounting_request>(),
                          coroutine<coa_request>(), coroutine<disconnect_request>()},
                         {detail::leaves_out<Handler, access>,
                          detail::leaves_out<Handler, accounting>, detail::leaves_out<Handler, coa>,
                          detail::leaves_out<Handler, disconnect>}),
          handler_(std::move(handler)) {}

    Handler& handler() noexcept { return *handler_; }

    access_reply answer(const access_request& request, deferral& later) override {
        return answer_now(request, later);
    }
    accounting_reply answer(const accounting_request& request, deferral& later) override {
        return answer_now(request, later);
    }
    coa_reply answer(const coa_request& request, deferral& later) override {
        return answer_now(request, later);
    }
    disconnect_reply answer(const disconnect_request& request, deferral& later) override {
        return answer_now(request, later);
    }

    std::shared_ptr<coroutine_crew> make_crew(std::size_t most_at_rest) const override {
        if constexpr (is_by_coroutine<access_request> || is_by_coroutine<accounting_request> ||
                      is_by_coroutine<coa_request> || is_by_coroutine<disconnect_request>) {
            return detail::make_crew<>(most_at_rest);
        } else {
            return nullptr;
        }
    }

  private:
    static auto call(Handler& handler, const access_request& request) {
        return handler.handle_access(request);
    }
    static auto call(Handler& handler, const accounting_request& request) {
        return handler.handle_accounting(request);
    }
    static auto call(Handler& handler, const coa_request& request) {
        return handler.handle_coa(request);
    }
    static auto call(Handler& handler, const disconnect_request& request) {
        return handler.handle_disconnect(request);
    }

    template <class Request>
    using answer_of = decltype(call(std::declval<Handler&>(), std::declval<const Request&>()));

    template <class Request>
    static constexpr bool is_by_coroutine = is_coroutine<answer_of<Request>>;

    template <class Request>
    typename Request::reply_type answer_now(const Request& request, deferral& later) {
        if constexpr (is_by_coroutine<Request>) {
            return request.discard(); // not called: `by_coroutine` says so
        } else if constexpr (std::same_as<answer_of<Request>, typename Request::answer_type>) {
            auto answer = call(*handler_, request);
            later = answer.take_deferral();
            return std::move(answer.reply());
        } else {
            return call(*handler_, request);
        }
    }

    template <class Request>
    static constexpr coroutine_job::work_type coroutine() noexcept {
        if constexpr (is_by_coroutine<Request>) {
            return &answer_later<Request>;
        } else {
            return nullptr;
        }
    }

    template <class Request>
    static asio::awaitable<void> answer_later(std::shared_ptr<void> state,
                                              asio::cancellation_signal& cancellation) {
        auto& running = *static_cast<running_request*>(state.get());
        if (!running.begin(&cancellation)) {
            co_return;
        }
        try {
            auto answer = co_await call(*static_cast<handler_calls&>(running.caller()).handler_,
                                        running.template as<Request>());
            if constexpr (std::same_as<decltype(answer), typename Request::answer_type>) {
                if (answer.is_deferred()) {
                    running.defer(answer.take_deferral());
                    co_return;
                }
                running.conclude(answer.reply());
            } else {
                running.conclude(answer);
            }
        } catch (...) {
            running.fail(std::current_exception());
        }
        running.end();
    }

    std::shared_ptr<Handler> handler_;
};

} // namespace radius::detail
