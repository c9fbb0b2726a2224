// SPDX-License-Identifier: MIT
// The client: sends requests to one server or a list of servers, with any completion token.
#pragma once

#include <memory>
#include <string>

#include <radius/client/client_options.hpp>
#include <radius/client/dynamic_authorization.hpp>
#include <radius/client/request_failure.hpp>
#include <radius/crypto/random.hpp>
#include <radius/protocol/client/client_counters.hpp>
#include <radius/transport/client/exchange_initiation.hpp>
#include <radius/transport/server/handler_calls.hpp>

namespace radius {

namespace detail {

class client_driver; // NOLINT(cppcoreguidelines-virtual-class-destructor): it is final

} // namespace detail

struct client_metrics_options;

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
        return asio::async_initiate<Token, void(std::error_code, basic_response<Code>)>(
            detail::exchange_initiation{start()}, token, request);
    }

    /// Answers CoA-Requests and Disconnect-Requests that servers send over this client's own TLS
    /// and DTLS connections, with a handler that has `handle_coa` and `handle_disconnect`. From now
    /// on a connection is kept open, and Status-Server is sent every 15 s while it is idle, until
    /// `stop` (draft-ietf-radext-reverse-coa).
    template <dynamic_authorization_handler Handler>
    void serve(Handler handler) {
        (void)detail::require_movable<Handler>();
        using calls = detail::dynamic_authorization_only<Handler>;
        answer_with(std::make_shared<detail::handler_calls<calls>>(
            std::make_shared<calls>(calls{std::move(handler)})));
    }

    /// Reloads the certificates, keys, authorities and revocation lists of TLS and DTLS. New
    /// connections use them; live connections to servers that are no longer trusted end, and their
    /// requests move to other servers. If a file cannot be read, throws `std::system_error`, whose
    /// text names it, and keeps the old ones.
    void reload();

    /// Ends all requests in progress with `errc::stopped`; later requests end the same way.
    void stop();

    /// A description of the last request without an answer: what was tried, with which server, and
    /// why it failed. Empty if there was none.
    std::string last_cause() const;

    /// The same as a struct.
    const request_failure& last_failure() const noexcept;

    /// The current counters of a server, by its index in the options, with all its ports together.
    /// Any thread may call it.
    client_counters counters(std::size_t server = 0) const noexcept;

    /// True if a server is considered alive, at each of its ports.
    bool is_alive(std::size_t server = 0) const noexcept;

    /// Random octets for `add_chap` and `mschap_v2_login`.
    random_source& random() noexcept;

  private:
    friend class blocking_client;
    friend std::string openmetrics(const client&, const client_metrics_options&);

    detail::exchange_start start() const;
    void answer_with(std::shared_ptr<detail::handler_caller> handler);

    std::shared_ptr<detail::client_driver> driver_;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/client/impl/client.ipp>
#endif
