// SPDX-License-Identifier: MIT
// The part of a server that does not depend on its handler: options, threads, sockets.
#pragma once

#include <concepts>
#include <iterator>
#include <memory>
#include <mutex>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <radius/protocol/server/latency_book.hpp>
#include <radius/protocol/server/peer_table.hpp>
#include <radius/protocol/server/server_counters.hpp>
#include <radius/protocol/server_readiness.hpp>
#include <radius/server/listening_transport.hpp>
#include <radius/server/server_options.hpp>
#include <radius/server/stop_waiters.hpp>
#include <radius/transport/server/handler_calls.hpp>

namespace radius::detail {

class progress_quota;
class table_yard;
struct peer_counters;

} // namespace radius::detail

namespace radius {

/// Peers that a server can use at once: see `server_base::prepare_peers`. For that server only.
class prepared_peers {
  public:
    std::size_t size() const noexcept { return table_->size(); }

  private:
    friend class server_base;
    explicit prepared_peers(std::shared_ptr<detail::numbered_names> names)
        : names_(names), table_(std::make_unique<peer_table>(std::move(names))) {}

    std::shared_ptr<detail::numbered_names> names_;
    std::unique_ptr<peer_table> table_;
};

struct server_metrics_options;

namespace detail {

template <class Range>
concept range_of_peers = std::ranges::input_range<Range> &&
                         std::convertible_to<std::ranges::range_reference_t<Range>, peer>;

} // namespace detail

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
    /// no socket of this call stays open then. Over UDP and TCP only peers may send, so a server
    /// without any, and without `unknown_peers`, is refused with `errc::option_invalid`. So are
    /// options that have no effect here, or that the transport does not support: `limits.max_size`
    /// above 4096 with UDP and DTLS (RFC 7930).
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

    /// Replaces the peers of UDP and TCP: those that are not in the new list may not send any more,
    /// and each request that arrives is verified with the secret that the new list has for it. Any
    /// thread may call it, at any time, and of two calls the later one counts.
    ///
    /// Requests and connections keep the peer that they began with: a request in progress is
    /// answered with the secret that it was verified with, a retransmission of an answered request
    /// gets the stored reply, and a TCP connection stays until it ends or until `reload`, which
    /// closes it unless a peer of the same name has its address. Counters and limits follow the
    /// names of peers. The answers of `unknown_peers` are forgotten.
    ///
    /// Throws `std::system_error` with `errc::option_invalid` and the network's text for an invalid
    /// option and for a duplicate network; then nothing changes. The secrets in `peers` are always
    /// wiped. Takes a microsecond or two per peer on the calling thread: for a long list, call
    /// `prepare_peers` where it delays nothing.
    void replace_peers(std::vector<peer> peers);

    /// The same for any range of peers, such as a view that makes them one by one.
    template <class Peers>
    void replace_peers(Peers&& peers) {
        replace_peers(prepare_peers(std::forward<Peers>(peers)));
    }

    /// The same for peers that were prepared by this server. Takes less than 0.1 ms.
    void replace_peers(prepared_peers peers);

    /// Checks a range of peers and builds their table, a microsecond or two per peer. Any thread
    /// may call it. Throws as `replace_peers` does.
    template <class Peers>
    prepared_peers prepare_peers(Peers&& peers) {
        static_assert(detail::range_of_peers<Peers>,
                      "radius: peers are a range whose elements are radius::peer, such as a "
                      "std::vector<radius::peer>");
        prepared_peers made(names_);
        if constexpr (std::ranges::sized_range<Peers>) {
            made.table_->reserve(static_cast<std::size_t>(std::ranges::size(peers)));
        }
        for (auto&& next : peers) {
            peer one = std::forward<decltype(next)>(next);
            made.table_->add(one);
        }
        return made;
    }
    prepared_peers prepare_peers(std::vector<peer> peers);

    /// Replaces the peers of a TLS or DTLS transport: `socket` is one of those that `listen`
    /// returned. Any thread may call it. New connections, and those whose handshake is not
    /// complete, are checked with the new rules. Connections of identified peers stay, with the
    /// rule that they began with, until they end or until `reload`, which closes those that no rule
    /// matches any more or that would belong to a peer of another name.
    ///
    /// Throws `std::system_error` with `errc::option_invalid` for a rule that could never match,
    /// for an empty list, which would accept every certificate, and for another socket; then
    /// nothing changes.
    void replace_peers(const listening_socket& socket, const std::vector<tls_peer>& peers);

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

    /// The current counters of one peer: a member of `peers()`, or of a request.
    server_counters counters(const known_peer& known) const;

    /// The current counters of the peers of this name, also of those that were removed: see
    /// `server_options::max_former_peers`. Zeros if there are none.
    server_counters counters(std::string_view name) const;

    /// How long requests took until now, of all threads.
    request_latencies latencies() const;

    /// The current peers of UDP and TCP, without those that `unknown_peers` has found.
    peer_snapshot peers() const;

  protected:
    /// Returns the handler for a thread, to which functions on this executor are bound.
    using handler_maker =
        detail::function_ref<std::shared_ptr<detail::handler_caller>(const asio::any_io_executor&)>;

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
    class name_keeper; // NOLINT(cppcoreguidelines-virtual-class-destructor): it is final
    struct opened_socket;

    /// The sockets of one `listen`, and what they share.
    struct listened {
        std::vector<listening_socket> sockets;
        std::shared_ptr<detail::transport_state> state;
    };

    std::shared_ptr<const peer_table> current_peers() const;

    /// The counters of all threads.
    server_counters counters_of(std::size_t index) const;

    /// The table will end in small steps, so that no thread has to wait for it.
    std::shared_ptr<const peer_table> publish(std::unique_ptr<peer_table> table) const;

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

    std::shared_ptr<detail::numbered_names> names_; ///< of all peers
    std::shared_ptr<detail::table_yard> yard_;
    mutable std::mutex lock_; ///< for `peers_` and the order of its changes
    std::shared_ptr<const peer_table> peers_;
    std::shared_ptr<detail::peer_resolver> resolver_; ///< null if nothing is looked up
    std::vector<listened> listened_;
    std::shared_ptr<const server_options> options_;
    std::shared_ptr<replay_table> replays_;
    std::shared_ptr<detail::progress_quota> progress_;
    std::shared_ptr<duplicate_budget> duplicates_;
    std::shared_ptr<server_readiness> readiness_;
    std::shared_ptr<detail::stop_waiters> waiters_;
    std::vector<std::shared_ptr<detail::server_core>> cores_; ///< one for each thread
    std::unique_ptr<name_keeper> keeper_;
    std::vector<std::unique_ptr<own_thread>> threads_;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/server/impl/server_base.ipp>
#endif
