// SPDX-License-Identifier: MIT
// One thread of a server, with access to the handler.
#pragma once

#include <memory>

#include <radius/server/server_options.hpp>
#include <radius/transport/server/handler_runner.hpp>
#include <radius/transport/server/server_core.hpp>

namespace radius::detail {

/// Shares the handler with the other threads of the server.
template <class Handler>
class server_shard final : public server_core, public handler_runner<server_shard<Handler>> {
  public:
    server_shard(asio::io_context& io, std::shared_ptr<Handler> handler,
                 const server_core_options& shared, const server_options& options,
                 std::shared_ptr<std::atomic<bool>> told = std::make_shared<std::atomic<bool>>())
        : server_core(
              io, shared,
              event_log(options.log, options.log_threshold, options.trace, options.dictionary)),
          handler_runner<server_shard>(coroutines_at_rest, std::move(told)),
          handler_(std::move(handler)) {}

    void handle(reply_path& path, server_engine& engine,
                const server_engine::admitted& what) override {
        this->run(path, engine, what);
    }

    // Called by the handler runner.

    const std::shared_ptr<Handler>& handler() const noexcept { return handler_; }

  private:
    std::size_t coroutines() const noexcept override { return this->in_progress_count(); }
    void dismiss_coroutines() noexcept override { this->dismiss(); }

    static constexpr std::size_t coroutines_at_rest = 64;

    std::shared_ptr<Handler> handler_;
};

} // namespace radius::detail
