// SPDX-License-Identifier: MIT
// Coroutines that run a handler for one request after the other: to start one for each request
// costs more than most handlers do.
#pragma once

#include <cstddef>
#include <memory>

#include <radius/transport/kit/serial_executor.hpp>

namespace radius::detail {

/// What a crew does. It must not end with an exception.
struct coroutine_job {
    /// `cancellation` cancels what the work waits for, once the work has enabled it: at first
    /// `asio::this_coro::cancellation_state` lets nothing pass.
    using work_type = asio::awaitable<void> (*)(std::shared_ptr<void> state,
                                                asio::cancellation_signal& cancellation);

    work_type work = nullptr;
    std::shared_ptr<void> state;
};

/// For one gate. Idle coroutines count as work of the user's executor: call `dismiss` at the end.
class coroutine_crew {
  public:
    coroutine_crew() = default;
    coroutine_crew(const coroutine_crew&) = delete;
    coroutine_crew& operator=(const coroutine_crew&) = delete;
    virtual ~coroutine_crew() = default;

    /// Starts a job, which runs inside this call until it first waits, inside the gate. If memory
    /// is short, it may not have started, whether this throws `std::bad_alloc` or not; Asio 1.22
    /// may terminate the program while it starts a coroutine.
    virtual void begin(const serial_executor& executor, coroutine_job next) = 0;

    /// Ends the idle coroutines now, and the others when they have finished.
    virtual void dismiss() noexcept = 0;

    virtual std::size_t at_rest() const noexcept = 0;
};

/// Keeps up to `most_at_rest` idle coroutines and ends the others. A template, so that only a
/// program with coroutines compiles it; `Awaitable` is always the same.
template <class Awaitable = asio::awaitable<void>>
std::shared_ptr<coroutine_crew> make_crew(std::size_t most_at_rest);

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/kit/impl/coroutine_crew.ipp>
#endif
