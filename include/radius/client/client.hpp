// SPDX-License-Identifier: MIT
// The client that users hold: sends requests to one server or a list of them, with any completion
// token.
#pragma once

#include <memory>

#include <radius/client/client_driver.hpp>
#include <radius/protocol/outgoing_request.hpp>
#include <radius/protocol/response.hpp>

namespace radius {

namespace detail {

/// The endpoint of a server by address or name. Throws `std::system_error` naming it.
inline endpoint resolve(asio::io_context& io, const server_address& server) {
    if (const auto address = ip_address::parse(server.host)) {
        return {address->unmapped(), server.port};
    }
    std::error_code error;
    asio::ip::udp::resolver resolver(io);
    const auto found = resolver.resolve(server.host, std::to_string(server.port), error);
    if (!error && found.empty()) {
        error = asio::error::host_not_found;
    }
    if (error) {
        throw std::system_error(error, "server \"" + server.host + "\"");
    }
    return from_asio(found.begin()->endpoint());
}

inline client_engine_options engine_options(asio::io_context& io, const client_options& options) {
    check_option(options.max_sockets > 0, "max_sockets must be at least 1");
    client_engine_options engine;
    const auto add = [&](const client_server_entry& one) {
        check_option(!one.address.host.empty(), "a server's host is missing");
        engine.servers.push_back(
            {.address = resolve(io, one.address),
             .secret = std::make_shared<const shared_secret>(one.secret),
             .serves = one.serves,
             .require_message_authenticator = one.require_message_authenticator});
    };
    if (options.servers.empty()) {
        add({.address = options.server,
             .secret = options.secret,
             .require_message_authenticator = options.require_message_authenticator});
    }
    for (const client_server_entry& one : options.servers) {
        add(one);
    }
    engine.retry = options.retry;
    engine.watchdog = options.watchdog;
    engine.request_timeout = options.request_timeout;
    engine.max_channels = options.max_sockets;
    engine.max_queued = options.max_queued;
    return engine;
}

} // namespace detail

/// Sends requests over UDP: retransmits, matches and verifies replies, opens more sockets beyond
/// 256 requests in flight, and goes to the next server when one does not answer.
///
/// Threads: one at a time, the one that runs the `io_context`, or a strand around all use.
/// Completion handlers run on their associated executor.
class client {
  public:
    /// Throws `std::system_error`: `errc::option_invalid` with the option's name, or what the
    /// system says of a host name.
    client(asio::io_context& io, const client_options& options)
        : driver_(std::make_shared<client_driver>(io, detail::engine_options(io, options),
                                                  options.log, options.trace)) {}
    client(client&&) noexcept = default;
    client& operator=(client&&) = delete;

    /// What is under way ends with `errc::stopped`.
    ~client() {
        if (driver_ != nullptr) {
            driver_->stop();
        }
    }

    /// Sends a request and completes with `void(std::error_code, basic_response<Code>)`. A reject
    /// or NAK is a response, not an error.
    ///
    /// Errors: `errc::no_response` when all tries at all servers are over; `errc::queue_full`;
    /// `errc::no_server_alive` where no server takes such requests; `errc::stopped`;
    /// `asio::error::operation_aborted` after cancellation, which all cancellation types ask for.
    template <packet_code Code, class Token>
    auto async_send(const outgoing_request<Code>& request, Token&& token) {
        using response = basic_response<Code>;
        return asio::async_initiate<Token, void(std::error_code, response)>(
            [driver = driver_](auto handler, const outgoing_request<Code>& sent) {
                initiate<Code>(driver, std::move(handler), sent);
            },
            token, request);
    }

    /// Ends everything under way with `errc::stopped`; later requests end so too.
    void stop() { driver_->stop(); }

    /// What was counted for a server, by its place in the options. Any thread may read it.
    const client_counters& counters(std::size_t server = 0) const noexcept {
        return driver_->engine().counters(server);
    }

    /// Whether a server is held to be alive.
    bool is_alive(std::size_t server = 0) const noexcept { return driver_->engine().alive(server); }

    /// Random octets for `add_chap` and `mschap_v2_login`.
    random_source& random() noexcept { return driver_->random(); }

  private:
    template <packet_code Code, class Handler>
    static void initiate(const std::shared_ptr<client_driver>& driver, Handler&& handler,
                         const outgoing_request<Code>& request) {
        const auto executor = asio::get_associated_executor(handler, driver->io().get_executor());
        auto slot = asio::get_associated_cancellation_slot(handler);
        auto work = asio::make_work_guard(executor);
        auto shared = std::make_shared<std::decay_t<Handler>>(std::forward<Handler>(handler));
        const auto started = driver->start(
            Code, request,
            [shared, executor, work = std::move(work), slot, driver](
                std::error_code error, const client_result& result, std::size_t server) mutable {
                if (slot.is_connected()) {
                    slot.clear();
                }
                finish<Code>(*driver, executor, std::move(*shared), error, result, server);
            });
        if (!started) {
            asio::post(executor, [shared, error = make_error_code(started.error())] {
                std::move (*shared)(error, basic_response<Code>());
            });
            return;
        }
        if (slot.is_connected()) {
            slot.assign([weak = std::weak_ptr(driver),
                         request_id = *started](asio::cancellation_type type) {
                const auto alive = weak.lock();
                if (type != asio::cancellation_type::none && alive != nullptr) {
                    alive->cancel(request_id);
                }
            });
        }
    }

    template <packet_code Code, class Executor, class Handler>
    static void finish(const client_driver& driver, const Executor& executor, Handler handler,
                       std::error_code error, const client_result& result, std::size_t server) {
        if (error == std::errc::operation_canceled) {
            error = asio::error::operation_aborted;
        }
        basic_response<Code> response;
        if (!error) {
            const client_server_options& from = driver.engine().server(server);
            response_origin origin{.secret = from.secret,
                                   .server = from.address,
                                   .round_trip_time = result.round_trip_time,
                                   .transmissions = result.transmissions};
            std::copy_n(result.request.begin() + 4, origin.request_authenticator.size(),
                        origin.request_authenticator.begin());
            response = basic_response<Code>(result.reply, std::move(origin));
        }
        auto call = [handler = std::move(handler), error,
                     response = std::move(response)]() mutable {
            std::move(handler)(error, std::move(response));
        };
        // Never from in here: this may run inside `async_send`, `stop` or a destructor, and what
        // the handler throws belongs to whoever runs the executor.
        asio::post(executor, std::move(call));
    }

    std::shared_ptr<client_driver> driver_;
};

} // namespace radius
