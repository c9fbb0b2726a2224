// SPDX-License-Identifier: MIT
// Accepts the connections of one TCP port of a server (RFC 6613), for TLS too, which
// radsec_listener.hpp adds.
#pragma once

#include <concepts>
#include <memory>
#include <unordered_set>
#include <vector>

#include <radius/transport/kit/io_objects.hpp>
#include <radius/transport/kit/recycled_memory.hpp>
#include <radius/transport/kit/socket_options.hpp>
#include <radius/transport/server/listening.hpp>
#include <radius/transport/server/stream_connection.hpp>
#include <radius/transport/stream/clear_layer.hpp>
#include <radius/transport/stream/stream_layer.hpp>
#include <radius/transport/tcp.hpp>

namespace radius::detail {

/// What `transport_traits` of TCP or TLS must define in addition: `layer`, the layer of a
/// connection, created by `make_layer(state, remote)`; `identify(state, core, layer, remote)`,
/// which returns the other end's peer or null; `reassess(state, layer)`, which says why a
/// connection whose handshake began before credentials were replaced is refused now;
/// `shares_records(state)`, true if packets that are sent together share a record.
template <class Traits>
concept stream_traits =
    stream_layer<typename Traits::layer> &&
    requires(const typename Traits::shared& state, const typename Traits::layer& layer,
             const server_core& core, const endpoint& remote) {
        { Traits::make_layer(state, remote) } -> std::same_as<typename Traits::layer>;
        { Traits::identify(state, core, layer, remote) } -> std::same_as<kept_peer>;
        { Traits::reassess(state, layer) } -> std::same_as<std::error_code>;
        { Traits::shares_records(state) } -> std::same_as<bool>;
        { state.quota } -> std::convertible_to<std::shared_ptr<connection_quota>>;
    };

/// `Transport` is `tcp` or `radsec`.
template <class Transport>
class stream_listener final : public listener_control,
                              public std::enable_shared_from_this<stream_listener<Transport>> {
    using traits = transport_traits<Transport>;
    static_assert(stream_traits<traits>,
                  "transport_traits of a stream transport must define layer, make_layer, identify, "
                  "reassess and shares_records");

  public:
    using layer_type = typename traits::layer;
    using state_type = typename traits::shared;
    using connection = stream_connection<stream_listener>;

    stream_listener(std::shared_ptr<server_core> core, tcp_acceptor acceptor,
                    server_engine_options options, std::shared_ptr<state_type> state)
        : core_(std::move(core)), acceptor_(std::move(acceptor)), options_(std::move(options)),
          state_(std::move(state)), pause_(core_->executor()) {
        std::error_code ignored;
        acceptor_.non_blocking(true, ignored);
        local_ = from_asio(acceptor_.local_endpoint(ignored));
    }

    const endpoint& local() const noexcept override { return local_; }

    void start() override {
        acceptor_.async_wait(
            asio::socket_base::wait_read,
            recycling_handler{[self = this->shared_from_this()](std::error_code error) {
                                  if (!self->acceptor_.is_open() ||
                                      error == asio::error::operation_aborted) {
                                      return;
                                  }
                                  if (!error && self->accept()) {
                                      self->start();
                                  } else {
                                      self->rest();
                                  }
                              },
                              memory_});
    }

    void stop() noexcept override {
        std::error_code ignored;
        acceptor_.close(ignored);
        for_each([](connection& one) { one.finish(); });
    }

    void finish() noexcept override { stop(); }

    void close() noexcept override {
        std::error_code ignored;
        acceptor_.close(ignored);
        pause_.cancel();
        for_each([](connection& one) { one.close(make_error_code(errc::stopped)); });
    }

    bool is_drained() const noexcept override { return connections_.empty(); }

    void reassess() noexcept override {
        for_each([](connection& one) { one.reassess(); });
    }

    // Called by connections.

    server_core& core() noexcept { return *core_; }
    transport_kind transport() const noexcept { return Transport::kind; }
    bool shares_records() const noexcept { return traits::shares_records(*state_); }
    layer_type make_layer(const endpoint& remote) const {
        return traits::make_layer(*state_, remote);
    }

    /// Null if the other end is unknown.
    kept_peer identify(const layer_type& layer, const endpoint& remote) const {
        return traits::identify(*state_, *core_, layer, remote);
    }

    /// Why a connection whose handshake began before credentials were replaced is refused now.
    std::error_code reassess(const layer_type& layer) const {
        return traits::reassess(*state_, layer);
    }

    server_engine_options engine_options(radius_version version) const noexcept {
        return for_connections(options_, version);
    }

    void forget(connection& ended) noexcept {
        connections_.erase(ended.shared_from_this());
        core_->note_drained();
    }

  private:
    // Accepts per turn; then other sockets have their turn.
    static constexpr unsigned accepts_a_turn = 64;

    /// Accepts waiting connections. Asio's `async_accept` would throw out of `run` if memory is
    /// short. False if, for example, the system has no descriptors left: some may become free
    /// later.
    bool accept() noexcept {
        for (unsigned turn = 0; turn < accepts_a_turn && acceptor_.is_open(); ++turn) {
            std::error_code error;
            try {
                tcp_socket socket(core_->executor());
                acceptor_.accept(socket, source_, error);
                if (!error) {
                    take(std::move(socket));
                }
            } catch (...) {
                return false;
            }
            if (would_block(error)) {
                return true;
            }
            const bool concerns_one =
                error == std::errc::connection_aborted || error == std::errc::protocol_error;
            if (error && !concerns_one) {
                return false;
            }
        }
        return true;
    }

    /// Connections may close during the iteration.
    template <class Visit>
    void for_each(Visit&& visit) noexcept {
        try {
            const std::vector<std::shared_ptr<connection>> all(connections_.begin(),
                                                               connections_.end());
            for (const auto& one : all) {
                visit(*one);
            }
        } catch (...) { // no memory for the list
            connections_.clear();
        }
    }

    void take(tcp_socket socket) noexcept {
        const endpoint remote = from_asio(source_);
        try {
            std::error_code error;
            socket.non_blocking(true, error);
            socket.set_option(asio::ip::tcp::no_delay(true), error);
            socket.set_option(asio::socket_base::keep_alive(true), error);
            const endpoint local = from_asio(socket.local_endpoint(error));
            auto permit = std::make_unique<connection_permit>(state_->quota, remote.address);
            if (!*permit) {
                core_->count_refused_connection();
                core_->log().disconnected(local, remote, {}, {},
                                          make_error_code(errc::too_many_connections),
                                          std::chrono::steady_clock::now());
                return;
            }
            const auto made = std::make_shared<connection>(
                this->shared_from_this(), std::move(socket), local, remote, std::move(permit));
            connections_.insert(made);
            made->or_close([&] { begin(*made); });
        } catch (...) {
            core_->note_drop(drop_reason::internal_error, local_, remote, nullptr);
        }
    }

    /// Starts reading, for plain TCP once the peer is known.
    void begin(connection& one) {
        if constexpr (is_unprotected(Transport::kind)) {
            const unknown_source who{one.remote(), one.local(), Transport::kind};
            if (core_->looks_up(who)) {
                const auto found = core_->look_up(who, std::chrono::steady_clock::now(), [&] {
                    return std::make_shared<parked_connection>(core_->executor(),
                                                               one.shared_from_this());
                });
                if (found.is_parked) {
                    one.wait_for_peer();
                } else {
                    one.start_as(found.peer != nullptr ? *found.peer : nullptr, found.reason);
                }
                return;
            }
        }
        one.start();
    }

    /// A connection whose peer is looked up.
    class parked_connection final : public posted_work {
      public:
        parked_connection(const serial_executor& executor, std::shared_ptr<connection> waiting)
            : posted_work(executor), waiting_(std::move(waiting)) {}

      private:
        void proceed(const kept_peer& peer, drop_reason why) noexcept override {
            waiting_->or_close([&] { waiting_->start_as(peer, why); });
        }

        std::shared_ptr<connection> waiting_;
    };

    void rest() {
        core_->note_drop(drop_reason::internal_error, local_, {}, nullptr);
        try {
            pause_.expires_after(std::chrono::milliseconds(100));
            pause_.async_wait(
                recycling_handler{[self = this->shared_from_this()](std::error_code error) {
                                      if (!error && self->acceptor_.is_open()) {
                                          self->start();
                                      }
                                  },
                                  memory_});
        } catch (...) { // no memory to wait
            start();
        }
    }

    std::shared_ptr<server_core> core_;
    std::shared_ptr<recycled_memory> memory_ = std::make_shared<recycled_memory>();
    tcp_acceptor acceptor_;
    server_engine_options options_;
    std::shared_ptr<state_type> state_;
    steady_timer pause_;
    endpoint local_;
    asio::ip::tcp::endpoint source_;
    std::unordered_set<std::shared_ptr<connection>> connections_;
};

/// The common traits of both stream transports.
template <class Transport>
struct stream_ports {
    using socket = tcp_acceptor;
    using listener = stream_listener<Transport>;
    static constexpr transport_kind kind = Transport::kind;

    static std::vector<listening_port> ports(const Transport& transport) {
        return {{service::all, transport.port}};
    }
    static socket open(const serial_executor& executor, const Transport& transport,
                       std::uint16_t number, bool share_port, std::error_code& error) {
        return open_tcp_acceptor(executor, transport.address, number, share_port, error);
    }
};

/// The state of plain TCP that all threads share: the number of connections.
class tcp_state final : public transport_state {
  public:
    explicit tcp_state(const tcp& options)
        : quota(std::make_shared<connection_quota>(options.limits)) {}

    const std::shared_ptr<connection_quota> quota;
};

/// TCP without TLS: all services on one port. A peer is known by its address.
template <>
struct transport_traits<tcp> : stream_ports<tcp> {
    using shared = tcp_state;
    using layer = clear_layer;

    static std::shared_ptr<shared> prepare(const tcp& transport,
                                           const std::shared_ptr<numbered_names>&) {
        return std::make_shared<shared>(transport);
    }
    static layer make_layer(const shared&, const endpoint&) { return {}; }
    static kept_peer identify(const shared&, const server_core& core, const layer&,
                              const endpoint& remote) {
        return core.keep_peer(remote);
    }
    static std::error_code reassess(const shared&, const layer&) noexcept { return {}; }
    static bool shares_records(const shared&) noexcept { return true; }
};

} // namespace radius::detail
