// SPDX-License-Identifier: MIT
// The client that users hold: sends requests to one server or a list of them, with any completion
// token.
#pragma once

#include <memory>

#include <radius/client/client_checks.hpp>
#include <radius/client/client_driver.hpp>
#include <radius/client/client_options.hpp>
#include <radius/transport/client/exchange_initiation.hpp>

namespace radius {

namespace detail {

/// The address that was written, or the port of a name alone: that is looked up once it is needed.
inline endpoint written_endpoint(const server_address& server, std::uint16_t port) {
    return endpoint::parse(server.host, port).value_or(endpoint{{}, port});
}

/// `ways` gets one for each server of the engine: each port is one.
inline client_engine_options engine_options(const client_options& options,
                                            std::vector<client_way>& ways, idle_option_list& idle) {
    check_client(options, idle);
    client_engine_options engine;
    std::size_t entry = 0;
    const auto add = [&](const client_server_entry& one) {
        const client_transport& transport = one.transport ? *one.transport : options.transport;
        check_client_server(one, transport, idle);
        const std::string_view fixed = fixed_secret(kind_of(transport));
        const auto secret =
            std::make_shared<const shared_secret>(fixed.empty() ? one.secret : fixed);
        bool is_first = true;
        for (const server_port& port : ports_of(one, kind_of(transport))) {
            const client_way& way =
                ways.emplace_back(transport, one.address.host, one.local.value_or(options.local));
            engine.servers.push_back(
                {.address = written_endpoint(one.address, port.number),
                 .secret = secret,
                 .transport = way.transport(),
                 .versions = way.versions(),
                 .serves = port.serves,
                 .require_message_authenticator = one.require_message_authenticator,
                 .dynamic_authorization = {.message_authenticator =
                                               one.dynamic_authorization.message_authenticator ||
                                               options.dynamic_authorization.message_authenticator,
                                           .event_timestamp =
                                               one.dynamic_authorization.event_timestamp ||
                                               options.dynamic_authorization.event_timestamp},
                 .entry = entry,
                 .takes_status = is_first});
            is_first = false; // one port's word is enough
            if (!endpoint::parse(one.address.host)) {
                engine.servers.back().name = one.address.host;
            }
        }
        ++entry;
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
    engine.limits.strict_prefixes = options.strict_prefixes;
    return engine;
}

/// The driver for these options.
inline std::shared_ptr<client_driver> make_driver(asio::io_context& io,
                                                  const client_options& options) {
    std::vector<client_way> ways;
    idle_option_list idle;
    auto engine = engine_options(options, ways, idle);
    check_option(options.max_in_progress > 0, "max_in_progress must be at least 1");
    check_option(options.longest_lookup > duration::zero(), "longest_lookup must be above zero");
    auto driver = std::make_shared<client_driver>(io, std::move(engine), std::move(ways), options);
    for (const std::string_view option : idle) {
        driver->log().without_effect(option);
    }
    return driver;
}

} // namespace detail

/// Sends requests over UDP, TCP, TLS or DTLS: retransmits where that is due, matches and verifies
/// replies, opens more sockets or connections beyond 256 requests in flight, and goes to the next
/// server when one does not answer. Connections are opened when they are needed, and stay.
///
/// Threads: all use but `counters` belongs to the one that runs the `io_context`; others post to
/// it. An `io_context` that several threads run at a time will not do: give each thread a client
/// and an `io_context` of its own. Completion handlers run on their associated executor.
///
/// A child process after `fork()` uses connections of its own once its `io_context` was told
/// (`io_context::notify_fork`); requests of before that end there with `errc::process_forked`, as
/// they are the parent's. Until it was told, so do all requests of the child.
class client {
  public:
    /// Throws `std::system_error`: `errc::option_invalid` with the option's name. Host names are
    /// looked up when requests need them.
    client(asio::io_context& io, const client_options& options)
        : driver_(detail::make_driver(io, options)) {}
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
    /// Errors, once all tries at all servers are over: `errc::no_response` if nothing came;
    /// `errc::reply_authenticator_invalid` and its kind, `errc::reply_...`, if replies came that
    /// were refused; the system's error if the network refused (`asio::error::network_unreachable`,
    /// `connection_refused`) or a name did not resolve; over TCP, TLS and DTLS why no connection
    /// could be made or was kept, such as a refused certificate of `tls_category`. Otherwise
    /// `errc::queue_full`; `errc::no_server_alive` if no server takes such requests;
    /// `errc::stopped`; `asio::error::operation_aborted` after cancellation, which all cancellation
    /// types ask for. `last_cause` says it in words.
    template <packet_code Code, class Token>
    auto async_send(const outgoing_request<Code>& request, Token&& token) {
        using response = basic_response<Code>;
        return asio::async_initiate<Token, void(std::error_code, response)>(
            [driver = driver_](auto handler, const outgoing_request<Code>& sent) {
                detail::initiate_exchange<Code>(driver, std::move(handler), sent);
            },
            token, request);
    }

    /// Answers CoA-Requests and Disconnect-Requests that servers send down this client's own TLS
    /// and DTLS connections, by a handler with `handle_coa` and `handle_disconnect`. From now on a
    /// connection is kept open, and Status-Server is sent every 15 s while nothing else is, until
    /// `stop` (draft-ietf-radext-reverse-coa).
    template <dynamic_authorization_handler Handler>
    void serve(Handler handler) {
        (void)detail::require_movable<Handler>();
        std::vector<const client_server_options*> servers;
        servers.reserve(driver_->engine().server_count());
        for (std::size_t index = 0; index < driver_->engine().server_count(); ++index) {
            servers.push_back(&driver_->engine().server(index));
        }
        driver_->serve(std::make_shared<client_responder<Handler>>(
            driver_->io(), std::move(handler), driver_->log(), servers,
            driver_->max_in_progress()));
    }

    /// Reads the certificates, keys, authorities and revocation lists of TLS and DTLS anew. New
    /// connections use them; live ones to servers that are no longer trusted end, and their
    /// requests go elsewhere. Throws `std::system_error`, whose text names the file, and keeps what
    /// there was.
    void reload() { driver_->reload(); }

    /// Ends everything under way with `errc::stopped`; later requests end so too.
    void stop() { driver_->stop(); }

    /// How the last request that had no answer ended, for people: what was tried, with which
    /// server, and why it failed. Empty if there was none.
    std::string last_cause() const { return driver_->last_failure().to_string(); }

    /// The same in parts.
    const request_failure& last_failure() const noexcept { return driver_->last_failure(); }

    /// What was counted for a server until now, by its place in the options, all its ports
    /// together. Any thread may call it.
    client_counters counters(std::size_t server = 0) const noexcept {
        return driver_->counters(server);
    }

    /// Whether a server is held to be alive, at each of its ports.
    bool is_alive(std::size_t server = 0) const noexcept { return driver_->is_alive(server); }

    /// Random octets for `add_chap` and `mschap_v2_login`.
    random_source& random() noexcept { return driver_->random(); }

  private:
    std::shared_ptr<client_driver> driver_;
};

} // namespace radius
