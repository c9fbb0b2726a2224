// SPDX-License-Identifier: MIT
// Sends a server's own CoA-Requests and Disconnect-Requests over a connection that a client has
// opened (draft-ietf-radext-reverse-coa).
#pragma once

#include <memory>

#include <radius/protocol/server/reverse_door.hpp>
#include <radius/protocol/server/reverse_engine.hpp>
#include <radius/transport/client/exchange_initiation.hpp>
#include <radius/transport/client/waiting_requests.hpp>
#include <radius/transport/kit/asio_endpoint.hpp>
#include <radius/transport/kit/engine_pump.hpp>
#include <radius/transport/kit/engine_timer.hpp>
#include <radius/transport/kit/serial_executor.hpp>

namespace radius::detail {

/// The connection interface that a `reverse_driver` needs.
class reverse_output {
  public:
    /// Queues one packet; it is sent with the others of this turn.
    virtual void send_request(octets_view packet) = 0;

  protected:
    ~reverse_output() = default;
};

/// The client role on a server's connection. Everything runs inside its executor's gate. The
/// connection must outlive it, or close it.
class reverse_driver final : public reverse_door, public exchange_driver {
  public:
    /// The last two arguments are those of `reverse_engine`.
    reverse_driver(const serial_executor& executor, random_source& random, reverse_output& output,
                   transport_kind transport, radius_version version, const endpoint& remote,
                   const dynamic_authorization_options& carried, bool strict_prefixes)
        : executor_(executor), output_(&output),
          engine_(transport, version, remote,
                  std::make_shared<const shared_secret>(fixed_secret(transport)), random, carried,
                  strict_prefixes),
          timer_(executor) {}

    const client_engine& engine() const noexcept override { return engine_.engine(); }
    std::any context() noexcept override { return static_cast<exchange_driver*>(this); }
    bool is_open() const noexcept override { return output_ != nullptr; }

    void cancel(request_handle request) override {
        if (engine_.cancel(request, std::chrono::steady_clock::now())) {
            pump();
        }
    }

    /// A reply has arrived. Returns the reason if it was dropped.
    drop_reason receive(octets_view packet) {
        const drop_reason reason = engine_.receive(packet, std::chrono::steady_clock::now());
        pump();
        return reason;
    }

    /// The connection is gone: requests in progress end with `errc::connection_closed`.
    void close() {
        output_ = nullptr;
        engine_.close(std::chrono::steady_clock::now());
        pump();
        timer_.cancel();
    }

    /// The time that the engine requested has come.
    void timer() {
        engine_.timer(std::chrono::steady_clock::now());
        pump();
    }

    const serial_executor& executor() const noexcept override { return executor_; }
    const std::shared_ptr<recycled_memory>& memory() const noexcept override {
        return waiting_.memory();
    }

    result<request_handle> send(packet_code code, const attribute_list& attributes,
                                const request_options& options,
                                exchange_completion&& done) override {
        if (!is_open()) {
            return errc::connection_closed;
        }
        const auto handle = engine_.submit(code, attributes, std::chrono::steady_clock::now(),
                                           std::chrono::system_clock::now(), options);
        if (!handle) {
            return handle;
        }
        waiting_.add(*handle, std::move(done), [&] { cancel(*handle); });
        pump();
        return handle;
    }

  private:
    void pump() {
        const auto self = shared_from_this();
        const bool performed = pump_.run([this] {
            engine_.perform_all(std::chrono::steady_clock::now(),
                                [this](const auto& action) { perform(action); });
        });
        if (performed && is_open()) {
            timer_.arm(engine_.next_wake(),
                       std::weak_ptr(std::shared_ptr<reverse_driver>(self, this)));
        }
    }

    void perform(const packet_to_send& action) {
        if (output_ != nullptr) {
            output_->send_request(action.packet);
        }
    }

    void perform(const request_to_complete& action) {
        client_result result = action.result;
        if (result.error == errc::stopped) {
            result.error = make_error_code(errc::connection_closed);
        }
        waiting_.complete(action.request, result.error, result, action.server);
    }

    serial_executor executor_;
    reverse_output* output_; ///< null once the connection is gone
    reverse_engine engine_;
    engine_timer timer_;
    waiting_requests waiting_;
    engine_pump pump_;
};

} // namespace radius::detail
