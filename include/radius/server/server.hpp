// SPDX-License-Identifier: MIT
// The server: a handler, any number of transports, threads and sockets.
#pragma once

#include <concepts>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

#include <radius/server/server_base.hpp>

namespace radius::detail {

/// Where a server runs: any executor or execution context converts to it.
class server_place {
  public:
    template <std::convertible_to<asio::any_io_executor> Executor>
    server_place(const Executor& executor) : executor_(executor) {}
    template <std::derived_from<asio::execution_context> ExecutionContext>
    server_place(ExecutionContext& context) : executor_(context.get_executor()) {}

    const asio::any_io_executor& executor() const noexcept { return executor_; }

  private:
    asio::any_io_executor executor_;
};

} // namespace radius::detail

namespace radius {

/// Answers requests by calling a handler (see the concept `handler`), statically dispatched.
///
///     radius::server server{io, my_handler{}, {.peers = {{"10.0.0.0/8", {.secret = "s3cret"}}}}};
///     server.listen(radius::udp{});
///     io.run();
///
/// Executor: an `io_context`, a `thread_pool`, a strand or any other of Asio. Any number of threads
/// may run it: the server uses one of them at a time, so a handler needs no locks. To use several,
/// set `server_options::threads`.
///
/// Threads: construct it, call `listen` and destroy it while no other thread uses it; `stop`,
/// `reload`, `set_ready` and `counters` may be called from any thread. Destroy the server before
/// its execution context.
template <class Handler>
class server : public server_base, private detail::require_handler<Handler> {
  public:
    /// With its own handler. Throws `std::system_error` with `errc::option_invalid` for invalid
    /// options; the text names the option.
    template <class Given = Handler>
        requires std::is_same_v<std::remove_cvref_t<Given>, Handler>
    server(const detail::server_place& place, Given&& handler, server_options options)
        : server(place, shared_handler(own<Given>(std::forward<Given>(handler))),
                 std::move(options)) {}

    /// With a handler of yours, passed as `std::ref(handler)`. It must outlive the server, and the
    /// execution context if coroutines may still wait on it. Throws as above.
    server(const detail::server_place& place, std::reference_wrapper<Handler> handler,
           server_options options)
        : server(place, shared_handler({std::shared_ptr<void>(), &handler.get()}),
                 std::move(options)) {}

    /// With its own handler, constructed in place: it need not be movable.
    ///
    ///     radius::server server{io, std::in_place_type<my_handler>, {.peers = ...}, arguments...};
    ///
    /// Throws as above, and what the constructor of the handler throws.
    template <std::same_as<std::in_place_type_t<Handler>> InPlace, class... Arguments>
    server(const detail::server_place& place, InPlace, server_options options,
           Arguments&&... arguments)
        : server(place,
                 shared_handler(std::make_shared<Handler>(std::forward<Arguments>(arguments)...)),
                 std::move(options)) {}

    /// With a handler for each thread: see `per_thread`. Throws as above, and what the factory
    /// throws.
    template <class Factory>
    server(const detail::server_place& place, detail::per_thread_factory<Factory> factory,
           server_options options)
        : server(
              place,
              [&factory](const asio::any_io_executor& executor)
                  -> std::shared_ptr<detail::handler_caller> {
                  return std::make_shared<detail::handler_calls<Handler>>(
                      std::shared_ptr<Handler>(new Handler(factory.make(executor))));
              },
              std::move(options)) {}

    /// The handler; after `per_thread`, that of the first thread. Its methods run on the
    /// server's threads.
    Handler& handler() noexcept {
        return static_cast<detail::handler_calls<Handler>&>(first_handler()).handler();
    }

  private:
    server(const detail::server_place& place, handler_maker make, server_options options)
        : server_base(place.executor(), make, std::move(options)) {}

    template <class Given>
    static std::shared_ptr<Handler> own(Given&& handler) {
        detail::check_movable<Handler, Given>();
        if constexpr (std::is_constructible_v<Handler, Given>) {
            return std::make_shared<Handler>(std::forward<Given>(handler));
        }
    }

    /// Every thread calls the same handler.
    static auto shared_handler(std::shared_ptr<Handler> handler) {
        return [calls = std::make_shared<detail::handler_calls<Handler>>(std::move(handler))](
                   const asio::any_io_executor&) -> std::shared_ptr<detail::handler_caller> {
            return calls;
        };
    }
};

template <class Handler>
server(const detail::server_place&, Handler, server_options) -> server<Handler>;
template <class Handler>
server(const detail::server_place&, std::reference_wrapper<Handler>, server_options)
    -> server<Handler>;
template <class Handler, class... Arguments>
server(const detail::server_place&, std::in_place_type_t<Handler>, server_options, Arguments&&...)
    -> server<Handler>;
template <class Factory>
server(const detail::server_place&, detail::per_thread_factory<Factory>, server_options)
    -> server<typename detail::per_thread_factory<Factory>::handler_type>;

} // namespace radius
