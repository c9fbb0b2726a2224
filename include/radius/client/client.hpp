// SPDX-License-Identifier: MIT
// The client: sends requests to one server or a list of servers, with any completion token.
#pragma once

#include <memory>

#include <radius/client/client_checks.hpp>
#include <radius/client/client_driver.hpp>
#include <radius/client/client_options.hpp>
#include <radius/transport/client/exchange_initiation.hpp>

namespace radius {

namespace detail {

/// The configured address; for a host name only the port, because the name is resolved when it is
/// needed.
inline endpoint written_endpoint(const server_address& server, std::uint16_t port) {
    return endpoint::parse(server.host, port).value_or(endpoint{{}, port});
}

/// `ways` receives one entry for each server of the engine, which is one for each port.
client_engine_options engine_options(const client_options& options, std::vector<client_route>& ways,
                                     idle_option_list& idle);

} // namespace detail

/// Sends requests over UDP, TCP, TLS or DTLS: retransmits when necessary, matches and verifies
/// replies, opens more sockets or connections beyond 256 requests in flight, and fails over to the
/// next server if one does not answer. Connections are opened when they are needed, and stay open.
///
/// Threads: use everything except `counters` only on the thread that runs the `io_context`; from
/// other threads, post to it. Do not run the `io_context` with several threads: give each thread
/// its own client and `io_context`. Completion handlers run on their associated executor.
///
/// After `fork()`, call `io_context::notify_fork` in the child: then it uses its own connections,
/// and earlier requests, which belong to the parent, end there with `errc::process_forked`. Until
/// you call it, all requests of the child end so.
class client {
  public:
    /// Throws `std::system_error`: `errc::option_invalid` with the option's name. Host names are
    /// resolved when requests need them.
    client(asio::io_context& io, const client_options& options);
    client(client&&) noexcept = default;
    client& operator=(client&&) = delete;

    /// Requests in progress end with `errc::stopped`.
    ~client();

    /// Sends a request and completes with `void(std::error_code, basic_response<Code>)`. A reject
    /// or NAK is a response, not an error.
    ///
    /// Errors, after all retries with all servers: `errc::no_response` if nothing arrived;
    /// `errc::reply_authenticator_invalid` or another `errc::reply_...` if replies arrived but were
    /// refused; the system's error if the network failed (`asio::error::network_unreachable`,
    /// `connection_refused`) or a name did not resolve; over TCP, TLS and DTLS the reason why no
    /// connection could be established or kept, such as a refused certificate of `tls_category`.
    /// Otherwise `errc::queue_full`; `errc::no_server_alive` if no server accepts such requests;
    /// `errc::stopped`; `asio::error::operation_aborted` after cancellation, with all cancellation
    /// types. `last_cause` describes the error in words.
    template <packet_code Code, class Token>
    auto async_send(const outgoing_request<Code>& request, Token&& token) {
        using response = basic_response<Code>;
        return asio::async_initiate<Token, void(std::error_code, response)>(
            [driver = driver_](auto handler, const outgoing_request<Code>& sent) {
                detail::initiate_exchange<Code>(driver, std::move(handler), sent);
            },
            token, request);
    }

    /// Answers CoA-Requests and Disconnect-Requests that servers send over this client's own TLS
    /// and DTLS connections, with a handler that has `handle_coa` and `handle_disconnect`. From now
    /// on a connection is kept open, and Status-Server is sent every 15 s while it is idle, until
    /// `stop` (draft-ietf-radext-reverse-coa).
    template <dynamic_authorization_handler Handler>
    void serve(Handler handler) {
        (void)detail::require_movable<Handler>();
        std::vector<const client_server_options*> servers;
        servers.reserve(driver_->engine().server_count());
        for (std::size_t index = 0; index < driver_->engine().server_count(); ++index) {
            servers.push_back(&driver_->engine().server(index));
        }
        driver_->serve(std::make_shared<detail::client_responder>(
            driver_->io(),
            std::make_shared<detail::handler_calls<detail::dynamic_authorization_only<Handler>>>(
                std::make_shared<detail::dynamic_authorization_only<Handler>>(
                    detail::dynamic_authorization_only<Handler>{std::move(handler)})),
            driver_->log(), servers, driver_->max_in_progress(),
            driver_->engine().options().limits.strict_prefixes));
    }

    /// Reloads the certificates, keys, authorities and revocation lists of TLS and DTLS. New
    /// connections use them; live connections to servers that are no longer trusted end, and their
    /// requests move to other servers. If a file cannot be read, throws `std::system_error`, whose
    /// text names it, and keeps the old ones.
    void reload() { driver_->reload(); }

    /// Ends all requests in progress with `errc::stopped`; later requests end the same way.
    void stop() { driver_->stop(); }

    /// A description of the last request without an answer: what was tried, with which server, and
    /// why it failed. Empty if there was none.
    std::string last_cause() const { return driver_->last_failure().to_string(); }

    /// The same as a struct.
    const request_failure& last_failure() const noexcept { return driver_->last_failure(); }

    /// The current counters of a server, by its index in the options, with all its ports together.
    /// Any thread may call it.
    client_counters counters(std::size_t server = 0) const noexcept {
        return driver_->counters(server);
    }

    /// True if a server is considered alive, at each of its ports.
    bool is_alive(std::size_t server = 0) const noexcept { return driver_->is_alive(server); }

    /// Random octets for `add_chap` and `mschap_v2_login`.
    random_source& random() noexcept { return driver_->random(); }

  private:
    std::shared_ptr<detail::client_driver> driver_;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/client/impl/client.ipp>
#endif
