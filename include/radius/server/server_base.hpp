// SPDX-License-Identifier: MIT
// The part of a server that does not depend on its handler: options, threads, sockets.
#pragma once

#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <radius/protocol/server/latency_book.hpp>
#include <radius/protocol/server/server_counters.hpp>
#include <radius/protocol/server_readiness.hpp>
#include <radius/server/listening_transport.hpp>
#include <radius/server/server_options.hpp>
#include <radius/server/stop_waiters.hpp>
#include <radius/transport/server/handler_calls.hpp>

namespace radius::detail {

class progress_quota;
struct peer_counters;

} // namespace radius::detail

namespace radius {

struct server_metrics_options;

/// The base of every `server`.
class server_base {
    /// Stops the server once the operation has begun.
    struct stop_initiation {
        template <class Handler>
        void operator()(Handler&& handler) const {
            using waiter = detail::stop_waiter_of<std::decay_t<Handler>, asio::any_io_executor>;
            const auto own =
                std::make_shared<waiter>(std::forward<Handler>(handler), server->get_executor());
            if (auto slot = own->slot(); slot.is_connected()) {
                slot.template emplace<detail::stop_cancellation>(server->waiters_, own);
            }
            server->waiters_->add(own);
            server->stop();
        }

        server_base* server;
    };

  public:
    server_base(const server_base&) = delete;
    server_base& operator=(const server_base&) = delete;

    /// Opens the transport's sockets and starts serving. Returns the listening endpoints, with the
    /// ports that the system chose. Throws `std::system_error`, whose text names address and port;
    /// no socket of this call stays open then. Over UDP and TCP only `server_options::peers` may
    /// send, so a server without any is refused with `errc::option_invalid`. So are options that
    /// have no effect here, or that the transport does not support: `limits.max_size` above 4096
    /// with UDP and DTLS (RFC 7930).
    template <class Transport>
    std::vector<listening_socket> listen(const Transport& transport) {
        static_assert(server_transport<Transport>,
                      "radius: a server listens on radius::udp, radius::tcp, radius::radsec or "
                      "radius::dtls; include <radius/tls.hpp> for the last two");
        return listen_on(*detail::make_listening(transport));
    }

    /// The same without an exception: if `error` is set, nothing is opened.
    template <class Transport>
    std::vector<listening_socket> listen(const Transport& transport, std::error_code& error) {
        error.clear();
        try {
            return listen(transport);
        } catch (const std::system_error& failure) {
            error = failure.code();
            return {};
        }
    }

    /// Reloads the certificates, keys, authorities and revocation lists of all TLS and DTLS
    /// transports. New connections use them; live connections whose peer is no longer accepted are
    /// closed (draft-ietf-radext-radiusdtls-bis section 3.3.1). Any thread may call it. Throws
    /// `std::system_error`, whose text names the file, if one cannot be read: that transport keeps
    /// its old ones, the others still use the new ones.
    void reload();

    /// Accepts no more requests. Requests in progress are still answered; then the sockets close,
    /// the server's own threads end, and an `io_context` without other work returns from `run`.
    /// Any thread may call it.
    void stop();

    using executor_type = asio::any_io_executor;

    /// The executor that the server was created with.
    executor_type get_executor() const noexcept;

    /// Does the same as `stop()`, and completes with `void(std::error_code)` when the last reply
    /// has left and all sockets and connections are closed: at once if that has happened already. A
    /// client that does not read its replies delays it for as long as `connection_limits` allows.
    /// The only error is `asio::error::operation_aborted`: after cancellation (all types), which
    /// ends the wait and nothing else, or if the server is destroyed.
    ///
    /// Executor: the completion handler runs on its associated executor, by default that of the
    /// server.
    template <class Token>
    auto stop(Token&& token) {
        return asio::async_initiate<Token, void(std::error_code)>(stop_initiation{this}, token);
    }

    /// Sets whether the server can answer requests of this kind now; at first it can, unless the
    /// handler leaves the kind to `default_handler`. Status-Server is not answered on a port if
    /// none of the port's kinds is ready (RFC 5997 section 4.2), so clients use another server.
    /// TCP, TLS and DTLS serve all kinds on one port: there, Status-Server tests the connection.
    /// Requests are still handled. Any thread may call it.
    void set_ready(request_kind kind, bool ready) noexcept;

    /// The current totals of all threads.
    server_counters counters() const;

    /// The current counters of one peer. `known` must belong to `peers()`.
    server_counters counters(const known_peer& known) const;

    /// How long requests took until now, of all threads.
    request_latencies latencies() const;

    const peer_table& peers() const noexcept { return *peers_; }

  protected:
    /// Returns the handler for a thread, to which functions on this executor are bound.
    using handler_maker =
        detail::function_ref<std::shared_ptr<detail::handler_caller>(asio::any_io_executor)>;

    /// Calls `make` for each thread. Throws `std::system_error` with `errc::option_invalid` for
    /// invalid options, and what `make` throws.
    server_base(const asio::any_io_executor& executor, handler_maker make, server_options options);

    /// Closes all sockets at once, and waits for the server's own threads and for a handler that is
    /// running; replies that are not ready are lost. To keep them, call `stop` first and run the
    /// executor until it has no more work.
    ~server_base();

    /// That of the first thread.
    detail::handler_caller& first_handler() const noexcept;

  private:
    friend std::string openmetrics(const server_base&, const server_metrics_options&);

    class own_thread;
    struct opened_socket;

    /// Creates a core for each thread and starts the server's own threads.
    void start_threads(const asio::any_io_executor& executor, handler_maker make);

    /// The counters of peers that have sent anything, those of the same name together.
    detail::peer_counters counters_by_name(std::size_t most) const;

    std::vector<listening_socket> listen_on(detail::listening_transport& transport);

    /// Refuses a transport that no client could use, and names options without effect.
    void check_use(const detail::listening_transport& transport) const;

    /// One socket per port and thread. On failure none stays open, and `place` says which failed.
    std::vector<opened_socket> open_all(const detail::listening_transport& transport,
                                        std::string& place, std::error_code& error);

    /// Starts serving the sockets, each on its core's thread.
    std::vector<listening_socket> start(std::vector<opened_socket> opened, transport_kind kind,
                                        const std::shared_ptr<detail::transport_state>& state);

    std::shared_ptr<const peer_table> peers_;
    std::size_t peer_count_; ///< including those of TLS transports
    std::vector<std::shared_ptr<detail::transport_state>> states_;
    std::shared_ptr<const server_options> options_;
    std::shared_ptr<replay_table> replays_;
    std::shared_ptr<detail::progress_quota> progress_;
    std::shared_ptr<duplicate_budget> duplicates_;
    std::shared_ptr<server_readiness> readiness_;
    std::shared_ptr<detail::stop_waiters> waiters_;
    std::vector<std::shared_ptr<detail::server_core>> cores_; ///< one for each thread
    std::vector<std::unique_ptr<own_thread>> threads_;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/server/impl/server_base.ipp>
#endif
