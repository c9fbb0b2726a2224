// SPDX-License-Identifier: MIT
// The server: one handler, any number of transports, threads and sockets.
#pragma once

#include <concepts>
#include <memory>

#include <radius/server/server_base.hpp>

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
/// `reload` and `counters` may be called from any thread. Destroy the server before its execution
/// context.
template <class Handler>
class server : public server_base, private detail::require_handler<Handler> {
  public:
    /// Throws `std::system_error` with `errc::option_invalid` for invalid options; the text names
    /// the option.
    server(const executor_type& executor, Handler handler, server_options options)
        : server(std::make_shared<Handler>(std::move(handler)), executor, std::move(options)) {}

    /// The same on the executor of an execution context, such as an `asio::io_context`.
    template <class ExecutionContext>
        requires std::derived_from<ExecutionContext, asio::execution_context>
    server(ExecutionContext& context, Handler handler, server_options options)
        : server(executor_type(context.get_executor()), std::move(handler), std::move(options)) {}

    /// The server's own handler. Its methods run on the server's threads.
    Handler& handler() noexcept { return *handler_; }

  private:
    server(std::shared_ptr<Handler> handler, const executor_type& executor, server_options options)
        : server_base(executor, std::make_shared<detail::handler_calls<Handler>>(handler),
                      std::move(options)),
          handler_(std::move(handler)) {}

    std::shared_ptr<Handler> handler_;
};

} // namespace radius
