// SPDX-License-Identifier: MIT
// The client: sends requests to one server or a list of servers, with any completion token.
#pragma once

#include <concepts>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

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

/// An executor without the completion token that it may carry.
template <class Executor>
asio::any_io_executor erased(const Executor& executor) {
    if constexpr (std::derived_from<Executor, asio::any_io_executor>) {
        return static_cast<const asio::any_io_executor&>(executor);
    } else {
        return executor;
    }
}

} // namespace detail

struct client_metrics_options;

/// The base of every `client`: what does not depend on the type of its executor.
class client_base {
  public:
    client_base& operator=(client_base&&) = delete;

    client_base(const client_base&) = delete;
    client_base& operator=(const client_base&) = delete;

    /// Replaces the list of servers. Throws as the constructor does, and changes nothing then.
    ///
    /// A server stays if its name, address and transport (TCP or TLS, for instance) do: it keeps
    /// its watchdog, sockets and connections. Its other options apply from now on: a new secret to
    /// the next packet, a new `local` address to new sockets, and certificates and keys to new
    /// connections, as with `reload`. A reply is verified with the secret its request was sent
    /// with; a request that would be sent again under an old secret is sent as a new one instead.
    ///
    /// A request that was sent to a server which is removed waits for the reply until it would be
    /// sent again, then goes to another server; a pinned one ends with `errc::server_unknown`. The
    /// server's connections close when no request needs them. Counters follow names: those of a
    /// name that is gone are gone.
    void replace_servers(const std::vector<client_server_entry>& servers);

    /// Answers CoA-Requests and Disconnect-Requests that servers send over this client's own TLS
    /// and DTLS connections, with a handler that has `handle_coa` and `handle_disconnect`. From now
    /// on a connection is kept open, and Status-Server is sent every 15 s while it is idle, until
    /// `stop` (draft-ietf-radext-reverse-coa).
    template <dynamic_authorization_handler Handler>
    void serve(Handler handler) {
        detail::check_movable<Handler, Handler>();
        if constexpr (std::is_move_constructible_v<Handler>) {
            serve_with<Handler>(std::move(handler));
        }
    }

    /// The same with a handler of yours, passed as `std::ref(handler)`, which must outlive the
    /// client and, if coroutines may still wait on it, the `io_context`.
    template <dynamic_authorization_handler Handler>
    void serve(std::reference_wrapper<Handler> handler) {
        serve_with<Handler&>(handler.get());
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
    request_failure last_failure() const;

    /// The current counters of a server, by its index in the list, with all its ports together;
    /// zeros for an index that is too large.
    client_counters counters(std::size_t server = 0) const;

    /// The same by name; zeros for an unknown one.
    client_counters counters(std::string_view server) const;

    /// The names of the servers in the list.
    std::vector<std::string> server_names() const;

    /// True if a server is considered alive, at each of its ports. False for an index that is too
    /// large, and for an unknown name.
    bool is_alive(std::size_t server = 0) const;
    bool is_alive(std::string_view server) const;

    /// Random octets for `add_chap` and `mschap_v2_login`; for one thread at a time.
    random_source& random() noexcept;

  protected:
    /// Throws `std::system_error`: `errc::option_invalid` with the option's name.
    client_base(const asio::any_io_executor& executor, const client_options& options);
    client_base(client_base&&) noexcept = default;

    /// Requests in progress end with `errc::stopped`.
    ~client_base();

    detail::exchange_start start() const;

  private:
    friend class blocking_client;
    friend std::string openmetrics(const client_base&, const client_metrics_options&);

    template <class Handler>
    void serve_with(Handler&& handler) {
        using calls = detail::dynamic_authorization_only<Handler>;
        answer_with(std::make_shared<detail::handler_calls<calls>>(
            std::make_shared<calls>(calls{{}, std::forward<Handler>(handler)})));
    }

    void answer_with(std::shared_ptr<detail::handler_caller> handler);

    std::shared_ptr<detail::client_driver> driver_;
};

/// Sends requests over UDP, TCP, TLS or DTLS: retransmits when necessary, matches and verifies
/// replies, opens more sockets or connections beyond 256 requests in flight, and fails over to the
/// next server if one does not answer. Connections are opened when they are needed, and stay open.
///
///     radius::client client{io, {.server = {"192.0.2.1"}, .secret = "s3cret"}};
///     auto reply = co_await client.async_send(request, asio::use_awaitable);
///
/// Executor: an `io_context`, a `thread_pool`, a strand or any other of Asio; any number of threads
/// may run it. Completion handlers run on their associated executor, or else on this one. Default
/// completion tokens are those of `Executor`, as for Asio's sockets:
///
///     using client = asio::use_awaitable_t<>::as_default_on_t<radius::client>;
///
/// Threads: any thread may call everything except the constructor, the destructor and `random`.
///
/// After `fork()`, call `io_context::notify_fork` in the child: then it uses its own connections,
/// and earlier requests, which belong to the parent, end there with `errc::process_forked`. Until
/// you call it, all requests of the child end so.
template <class Executor = asio::any_io_executor>
class basic_client : public client_base {
  public:
    using executor_type = Executor;

    /// The same client with another executor.
    template <class Other>
    struct rebind_executor {
        using other = basic_client<Other>;
    };

    /// Throws `std::system_error`: `errc::option_invalid` with the option's name. Host names are
    /// resolved when requests need them.
    basic_client(const executor_type& executor, const client_options& options)
        : client_base(detail::erased(executor), options), executor_(executor) {}

    /// The same on the executor of an execution context, such as an `asio::io_context`.
    template <class ExecutionContext>
        requires std::derived_from<ExecutionContext, asio::execution_context>
    basic_client(ExecutionContext& context, const client_options& options)
        : basic_client(executor_type(context.get_executor()), options) {}

    executor_type get_executor() const noexcept { return executor_; }

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
    template <packet_code Code, class Token = asio::default_completion_token_t<executor_type>>
        requires(!std::convertible_to<Token, const request_options&>)
    auto async_send(const outgoing_request<Code>& request, Token&& token = Token()) {
        return asio::async_initiate<Token, void(std::error_code, basic_response<Code>)>(
            detail::exchange_initiation{start()}, token, request);
    }

    /// The same with options for this request. Further errors: `errc::server_unknown`, and
    /// `errc::option_invalid` for a negative deadline.
    template <packet_code Code, class Token = asio::default_completion_token_t<executor_type>>
    auto async_send(const outgoing_request<Code>& request, const request_options& options,
                    Token&& token = Token()) {
        return asio::async_initiate<Token, void(std::error_code, basic_response<Code>)>(
            detail::exchange_initiation{start()}, token, request, options);
    }

  private:
    Executor executor_;
};

using client = basic_client<>;

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/client/impl/client.ipp>
#endif
