// SPDX-License-Identifier: MIT
// The server: one handler, any number of transports, threads and sockets.
#pragma once

#include <memory>

#include <radius/server/server_base.hpp>

namespace radius {

/// Answers requests by calling a handler (see the concept `handler`), statically dispatched.
///
///     radius::server server{io, my_handler{}, {.peers = {{"10.0.0.0/8", {.secret = "s3cret"}}}}};
///     server.listen(radius::udp{});
///     io.run();
///
/// Threads: construct it, call `listen` and destroy it while nothing else uses it; you may call
/// `stop`, `reload` and `counters` from any thread. One thread runs the `io_context`; for more
/// threads set `server_options::threads`. Destroy the server before its `io_context`, and not while
/// another thread runs that.
template <class Handler>
class server : public server_base, private detail::require_handler<Handler> {
  public:
    /// Throws `std::system_error` with `errc::option_invalid` for invalid options; the text names
    /// the option.
    server(asio::io_context& io, Handler handler, server_options options)
        : server(std::make_shared<Handler>(std::move(handler)), io, std::move(options)) {}

    /// The server's own handler. Its methods run on the server's threads.
    Handler& handler() noexcept { return *handler_; }

  private:
    server(std::shared_ptr<Handler> handler, asio::io_context& io, server_options options)
        : server_base(io, std::make_shared<detail::handler_calls<Handler>>(handler),
                      std::move(options)),
          handler_(std::move(handler)) {}

    std::shared_ptr<Handler> handler_;
};

} // namespace radius
