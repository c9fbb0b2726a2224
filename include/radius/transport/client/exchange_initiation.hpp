// SPDX-License-Identifier: MIT
// Connects completion tokens with the engine, for every class that sends requests. Only what
// depends on the type of a completion handler is a template.
#pragma once

#include <concepts>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include <radius/protocol/client/client_result.hpp>
#include <radius/protocol/client/outgoing_request.hpp>
#include <radius/protocol/client/request_options.hpp>
#include <radius/protocol/client/response.hpp>
#include <radius/transport/kit/recycled_memory.hpp>
#include <radius/transport/kit/serial_executor.hpp>
#include <radius/transport/kit/turn_end.hpp>

namespace radius::detail {

class exchange_completion;

/// Sends requests: a client, or a server's connection in the reverse direction. All but `executor`
/// and `memory` is called inside the gate of its executor.
class exchange_driver {
  public:
    exchange_driver() = default;
    exchange_driver(const exchange_driver&) = delete;
    exchange_driver& operator=(const exchange_driver&) = delete;

    /// The engine, for the secrets and the options of servers.
    virtual const client_engine& engine() const noexcept = 0;

    /// See `exchange_start`.
    virtual const serial_executor& executor() const noexcept = 0;
    virtual const std::shared_ptr<recycled_memory>& memory() const noexcept = 0;

    /// Sends a request; `done` is called once, at its end. If the request fails at once, the error
    /// is returned, and `done` is neither called nor moved from. Throws `std::bad_alloc`.
    virtual result<request_handle> send(packet_code code, const attribute_list& attributes,
                                        const request_options& options,
                                        exchange_completion&& done) = 0;

    /// Does nothing for a request that has ended.
    virtual void cancel(request_handle request) = 0;

  protected:
    ~exchange_driver() = default;
};

class exchange_end;

/// Cancels a request, unless it has ended or its driver is gone. Any thread may call it.
class exchange_cancellation {
  public:
    exchange_cancellation(std::weak_ptr<exchange_driver> driver,
                          std::weak_ptr<exchange_end> end) noexcept;

    void operator()(asio::cancellation_type type) const;

  private:
    std::weak_ptr<exchange_driver> driver_;
    std::weak_ptr<exchange_end> end_;
};

struct exchange_delivery;

/// A completion handler and its arguments. It is allocated before the request is sent, so that
/// completion needs no memory.
class exchange_end {
  public:
    exchange_end() = default;
    exchange_end(const exchange_end&) = delete;
    exchange_end& operator=(const exchange_end&) = delete;

    /// Stores the reply for the handler.
    virtual void keep(octets_view reply, response_origin origin) = 0;

    /// Posts the handler to its executor. It is not called directly, because this may run inside
    /// `async_send`, `stop` or a destructor, and the handler's exceptions must reach the thread
    /// that runs the executor. If there is no memory to post it, it is called directly.
    virtual void post(const exchange_delivery& delivery) = 0;

    /// Clears the handler's cancellation slot and calls the handler.
    virtual void call() = 0;

    /// Sets what the handler's cancellation slot calls, if it has one.
    virtual void connect(exchange_cancellation cancel) = 0;

    std::error_code error{};
    // Used inside the driver's gate.
    std::optional<request_handle> request{}; ///< set while the request is in progress
    bool is_over = false;

  protected:
    ~exchange_end() = default;
};

/// The end of a request on its way to the completion handler: an Asio operation, in memory that the
/// driver recycles.
struct exchange_delivery {
    using allocator_type = recycling_allocator<void>;
    allocator_type get_allocator() const noexcept { return allocator_type(memory); }

    void operator()() const { end->call(); }

    std::shared_ptr<exchange_end> end;
    /// Const, so that it is copied: Asio asks the moved-from object for its allocator.
    const std::shared_ptr<recycled_memory> memory;
};

/// A completion handler's executor, which has work until the handler is posted, and its
/// cancellation slot.
template <class Executor, class Slot>
class located_exchange_end : public exchange_end {
  public:
    located_exchange_end(const Executor& executor, const Slot& slot);

    RADIUS_DECL void post(const exchange_delivery& delivery) override;
    RADIUS_DECL void connect(exchange_cancellation cancel) override;

  protected:
    ~located_exchange_end() = default;

    void disconnect();

  private:
    asio::executor_work_guard<Executor> work_;
    Slot slot_;
};

template <class Executor, class Slot>
located_exchange_end<Executor, Slot>::located_exchange_end(const Executor& executor,
                                                           const Slot& slot)
    : work_(executor), slot_(slot) {}

template <class Executor, class Slot>
void located_exchange_end<Executor, Slot>::post(const exchange_delivery& delivery) {
    const auto work = std::move(work_); // once it is posted, this may be in use on another thread
    const Executor executor = work.get_executor();
    const auto post_to = [&](const auto& target) {
        if (!try_post(target, delivery)) {
            delivery();
        }
    };
    if constexpr (std::same_as<Executor, asio::any_io_executor>) {
        // Posting to a type-erased executor would allocate memory elsewhere.
        if (const auto* const io = target_of<asio::io_context::executor_type>(executor)) {
            post_to(*io);
            return;
        }
        if (const auto* const serial = target_of<serial_executor>(executor)) {
            post_to(*serial);
            return;
        }
    }
    post_to(executor);
}

template <class Executor, class Slot>
void located_exchange_end<Executor, Slot>::connect(exchange_cancellation cancel) {
    if (slot_.is_connected()) {
        slot_.assign(std::move(cancel));
    }
}

template <class Executor, class Slot>
void located_exchange_end<Executor, Slot>::disconnect() {
    if (slot_.is_connected()) {
        slot_.clear();
    }
}

// The handlers of most programs: functions and coroutines.
#if defined(RADIUS_SOURCE)
template class located_exchange_end<asio::any_io_executor, asio::cancellation_slot>;
#elif !RADIUS_DEFINITIONS
extern template class located_exchange_end<asio::any_io_executor, asio::cancellation_slot>;
#endif

/// The rest.
template <packet_code Code, class Handler>
class typed_exchange_end final
    : public located_exchange_end<asio::associated_executor_t<Handler, asio::any_io_executor>,
                                  asio::associated_cancellation_slot_t<Handler>> {
  public:
    /// `executor`: for handlers that have none.
    typed_exchange_end(const asio::any_io_executor& executor, Handler&& handler)
        : typed_exchange_end::located_exchange_end(asio::get_associated_executor(handler, executor),
                                                   asio::get_associated_cancellation_slot(handler)),
          handler_(std::move(handler)) {}

    void keep(octets_view reply, response_origin origin) override {
        response_ = basic_response<Code>(reply, std::move(origin));
    }
    void call() override {
        this->disconnect();
        std::move(handler_)(this->error, std::move(response_));
    }

  private:
    Handler handler_;
    basic_response<Code> response_;
};

/// Where requests start.
struct exchange_start {
    asio::any_io_executor executor;          ///< for handlers that have none
    std::shared_ptr<recycled_memory> memory; ///< for completions
    std::shared_ptr<exchange_driver> driver; ///< null: the connection is closed
};

/// Waits for the end of a request.
class exchange_completion {
  public:
    exchange_completion(exchange_start start, std::shared_ptr<exchange_end> end) noexcept;

    void operator()(std::error_code error, const client_result& result, std::size_t server) &&;

    /// The request could not be started.
    void fail(errc error) &&;

  private:
    void deliver(std::error_code error);

    exchange_start start_;
    std::shared_ptr<exchange_end> end_;
};

/// Starts a request; the handler is called at its end. Any thread may call it.
void start_exchange(const exchange_start& start, packet_code code, const attribute_list& request,
                    const request_options& options, const std::shared_ptr<exchange_end>& end);

/// For `asio::async_initiate`. Calls the completion handler on its executor.
struct exchange_initiation {
    template <class Handler, packet_code Code>
    void operator()(Handler handler, const outgoing_request<Code>& request,
                    const request_options& options = {}) const {
        using end = typed_exchange_end<Code, Handler>;
        start_exchange(start, Code, request, options,
                       std::allocate_shared<end>(recycling_allocator<end>(start.memory),
                                                 start.executor, std::move(handler)));
    }

    exchange_start start;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/client/impl/exchange_initiation.ipp>
#endif
