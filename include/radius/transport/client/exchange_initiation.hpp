// SPDX-License-Identifier: MIT
// Connects completion tokens with the engine, for every class that sends requests.
#pragma once

#include <memory>

#include <radius/protocol/client/client_exchange.hpp>
#include <radius/protocol/client/client_options.hpp>
#include <radius/protocol/client/outgoing_request.hpp>
#include <radius/protocol/client/response.hpp>
#include <radius/transport/kit/recycled_memory.hpp>
#include <radius/transport/kit/turn_end.hpp>

namespace radius::detail {

/// A completion handler and its arguments. It is allocated before the request is sent, so that
/// completion needs no memory.
template <packet_code Code, class Handler>
struct exchange_end {
    explicit exchange_end(Handler&& given) : handler(std::move(given)) {}

    Handler handler;
    std::error_code error{};
    basic_response<Code> response{};
};

/// The end of a request on its way to the completion handler: an Asio operation, in memory that the
/// driver recycles.
template <packet_code Code, class Handler>
struct exchange_delivery {
    using allocator_type = recycling_allocator<void>;
    allocator_type get_allocator() const noexcept { return allocator_type(memory); }

    void operator()() const { std::move(end->handler)(end->error, std::move(end->response)); }

    std::shared_ptr<exchange_end<Code, Handler>> end;
    /// Const, so that it is copied: Asio asks the moved-from object for its allocator.
    const std::shared_ptr<recycled_memory> memory;
};

/// Posts the handler to its executor. It is not called directly, because this may run inside
/// `async_send`, `stop` or a destructor, and the handler's exceptions must reach the thread that
/// runs the executor. If there is no memory to post it, it is called directly.
template <class Delivery, class Executor>
void post_delivery(asio::io_context& io, const Executor& executor, const Delivery& delivery) {
    if constexpr (requires { executor.template target<asio::io_context::executor_type>(); }) {
        // A coroutine's executor is type-erased, and would allocate memory elsewhere.
        const auto* const known = executor.template target<asio::io_context::executor_type>();
        if (known != nullptr && *known == io.get_executor()) {
            if (!try_post(*known, delivery)) {
                delivery();
            }
            return;
        }
    }
    if (!try_post(executor, delivery)) {
        delivery();
    }
}

template <class Driver>
    requires requires(Driver& driver) { driver.io(); }
asio::io_context& io_of(Driver& driver) noexcept {
    return driver.io();
}
template <class Driver>
    requires requires(const Driver& driver) { driver.memory(); }
const std::shared_ptr<recycled_memory>& memory_of(const Driver& driver) noexcept {
    return driver.memory();
}

/// Waits for the end of a request.
template <packet_code Code, class Driver, class Handler>
class exchange_completion {
  public:
    exchange_completion(std::shared_ptr<Driver> driver, Handler handler)
        : executor_(asio::get_associated_executor(handler, io_of(*driver).get_executor())),
          work_(asio::make_work_guard(executor_)),
          slot_(asio::get_associated_cancellation_slot(handler)), driver_(std::move(driver)),
          end_(std::allocate_shared<exchange_end<Code, Handler>>(
              recycling_allocator<exchange_end<Code, Handler>>(memory_of(*driver_)),
              std::move(handler))) {}

    void operator()(std::error_code error, const client_result& result, std::size_t server) && {
        if (slot_.is_connected()) {
            slot_.clear();
        }
        const client_server_options& from = driver_->engine().server(server);
        error = error == std::errc::operation_canceled ? asio::error::operation_aborted
                                                       : result.outcome();
        basic_response<Code> response;
        if (!error) {
            response_origin origin{.secret = from.secret,
                                   .server = from.address,
                                   .version = result.version,
                                   .round_trip_time = result.round_trip_time,
                                   .transmissions = result.transmissions,
                                   .strict_prefixes =
                                       driver_->engine().options().limits.strict_prefixes};
            std::copy_n(result.request.begin() + 4, origin.request_authenticator.size(),
                        origin.request_authenticator.begin());
            response = basic_response<Code>(result.reply, std::move(origin));
        }
        deliver(error, std::move(response));
    }

    /// The request could not be started.
    void fail(errc error) && { deliver(make_error_code(error), {}); }

    const auto& slot() const noexcept { return slot_; }

  private:
    void deliver(std::error_code error, basic_response<Code> response) {
        end_->error = error;
        end_->response = std::move(response);
        post_delivery(io_of(*driver_), executor_,
                      exchange_delivery<Code, Handler>{std::move(end_), memory_of(*driver_)});
    }

    using executor_type = asio::associated_executor_t<Handler, asio::io_context::executor_type>;

    executor_type executor_;
    asio::executor_work_guard<executor_type> work_;
    asio::associated_cancellation_slot_t<Handler> slot_;
    std::shared_ptr<Driver> driver_;
    std::shared_ptr<exchange_end<Code, Handler>> end_;
};

/// Starts a request and calls the completion handler at its end, on the handler's executor.
/// `Driver` provides `start`, `cancel` and `engine()`. `io_of(driver)` and `memory_of(driver)` are
/// found by its type: by default they call `io()`, and `memory()` for completions.
template <packet_code Code, class Driver, class Handler>
void initiate_exchange(const std::shared_ptr<Driver>& driver, Handler&& handler,
                       const outgoing_request<Code>& request) {
    exchange_completion<Code, Driver, std::decay_t<Handler>> completion(
        driver, std::forward<Handler>(handler));
    auto slot = completion.slot();
    const auto started = driver->start(Code, request, std::move(completion));
    if (!started) {
        // NOLINTNEXTLINE(bugprone-use-after-move): a request that does not start moves nothing
        std::move(completion).fail(started.error());
        return;
    }
    if (slot.is_connected()) {
        slot.assign(
            [weak = std::weak_ptr(driver), request_id = *started](asio::cancellation_type type) {
                const auto alive = weak.lock();
                if (type != asio::cancellation_type::none && alive != nullptr) {
                    alive->cancel(request_id);
                }
            });
    }
}

} // namespace radius::detail
