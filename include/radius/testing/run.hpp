// SPDX-License-Identifier: MIT
// Runs a coroutine to its end, so that a test can look at what it returns.
#pragma once

#include <chrono>
#include <exception>
#include <memory>
#include <optional>
#include <system_error>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <radius/transport/kit/asio.hpp>

namespace radius::detail {

/// What a coroutine has returned or thrown. It is shared with the coroutine, which may live longer
/// than the wait for it.
template <class T>
struct coroutine_result {
    std::optional<std::conditional_t<std::is_void_v<T>, std::monostate, T>> value;
    std::exception_ptr failure;

    bool is_over() const noexcept { return value || failure; }
};

template <class T>
asio::awaitable<void> keep_result(asio::awaitable<T> work,
                                  std::shared_ptr<coroutine_result<T>> kept) {
    try {
        if constexpr (std::is_void_v<T>) {
            co_await std::move(work);
            kept->value.emplace();
        } else {
            kept->value.emplace(co_await std::move(work));
        }
    } catch (...) {
        kept->failure = std::current_exception();
    }
}

/// Keeps an `io_context` until the program ends: what a coroutine still waits for elsewhere may
/// refer to it.
inline void abandon_context(std::unique_ptr<asio::io_context> io) {
    static auto* const abandoned = new std::vector<std::unique_ptr<asio::io_context>>;
    abandoned->push_back(std::move(io));
}

} // namespace radius::detail

namespace radius::testing {

/// Runs a coroutine to its end on this `io_context`, which nothing else may run meanwhile, and
/// returns what it returns. For a handler with timers or clients on an `io_context` of its own.
/// Rethrows what the coroutine throws. Throws `std::system_error` with `std::errc::timed_out` if it
/// has not ended after `limit` of real time.
template <class T>
T run(asio::io_context& io, asio::awaitable<T> work,
      std::chrono::steady_clock::duration limit = std::chrono::seconds(10)) {
    const auto kept = std::make_shared<detail::coroutine_result<T>>();
    asio::co_spawn(io, detail::keep_result(std::move(work), kept), asio::detached);
    const auto end = std::chrono::steady_clock::now() + limit;
    io.restart();
    while (!kept->is_over() && io.run_one_until(end) != 0) {
    }
    if (kept->failure) {
        std::rethrow_exception(kept->failure);
    }
    if (!kept->value) {
        throw std::system_error(
            std::make_error_code(std::errc::timed_out),
            "radius::testing::run: the coroutine has not ended: does it wait on another "
            "io_context? Pass that one: run(io, coroutine)");
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*kept->value);
    }
}

/// The same on an `io_context` of its own, which the coroutine finds with
/// `asio::this_coro::executor`:
///
///     radius::access_reply reply = radius::testing::run(handler.handle_access(request));
template <class T>
T run(asio::awaitable<T> work,
      std::chrono::steady_clock::duration limit = std::chrono::seconds(10)) {
    auto io = std::make_unique<asio::io_context>(1);
    try {
        return run(*io, std::move(work), limit);
    } catch (const std::system_error& error) {
        if (error.code() == std::errc::timed_out) {
            detail::abandon_context(std::move(io));
        }
        throw;
    }
}

} // namespace radius::testing
