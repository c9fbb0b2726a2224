// SPDX-License-Identifier: MIT
// One UDP socket of a server for the DTLS connections of many clients (RFC 7360 section 5.1,
// draft-ietf-radext-radiusdtls-bis section 5).
#pragma once

#include <memory>

#include <radius/transport/server/datagram_listener.hpp>
#include <radius/transport/server/dtls_connection.hpp>
#include <radius/transport/server/dtls_registry.hpp>
#include <radius/transport/server/tls_state.hpp>

namespace radius {

/// See `datagram_listener`. No state is kept for a client that has not returned a cookie.
template <class Core>
class dtls_listener final : public datagram_listener<dtls_listener<Core>, Core> {
    using base = datagram_listener<dtls_listener<Core>, Core>;

  public:
    using core_type = Core;
    using connection = dtls_connection<dtls_listener>;

    dtls_listener(std::shared_ptr<Core> owner, udp_socket socket,
                  const server_engine_options& options, std::shared_ptr<tls_state<dtls>> state)
        : base(std::move(owner), std::move(socket), datagram_batch(datagram_room)),
          options_(options), state_(std::move(state)), received_(datagram_room) {}

    /// Connections end once nothing is in progress; replies need the socket until then.
    void stop() noexcept override {
        base::stop();
        for_each([](connection& one) { one.finish(); });
        this->flush();
    }

    void close() noexcept override {
        for_each([](connection& one) { one.close(make_error_code(errc::stopped)); });
        this->flush();
        base::close();
    }

    void reassess() noexcept override {
        for_each([](connection& one) { one.reassess(); });
        this->flush();
    }

    // Called by the base.

    datagram_batch& received_datagrams() noexcept { return received_; }

    void take(std::size_t count) {
        for (std::size_t index = 0; index < count; ++index) {
            this->guarded(received_[index], [&] { process(received_[index]); });
        }
    }

    // Called by connections.

    using base::core;
    transport_kind transport() const noexcept { return transport_kind::dtls; }

    const known_peer* identify(const tls_session& session, const endpoint&) const {
        return state_->identify(session.credential());
    }

    std::error_code reassess(const tls_session& session) const { return state_->reassess(session); }

    server_engine_options engine_options(radius_version version) const noexcept {
        return detail::for_connections(options_, version);
    }

    void forget(connection& ended) noexcept { connections_.forget(ended); }

    /// The connection's handshake is complete.
    void settled(connection& proven) {
        if (const auto before = connections_.promote(proven.shared_from_this())) {
            before->close(make_error_code(errc::connection_superseded));
        }
    }

    /// Queues a datagram; the queue is sent at the end of the turn.
    void send_datagram(octets_view octets, const endpoint& local, const endpoint& remote) {
        datagram& next = this->next();
        next.size = std::min(octets.size(), next.room.size());
        std::copy_n(octets.begin(), next.size, next.room.begin());
        next.remote = remote;
        next.local = local;
        this->commit();
    }

  private:
    // A packet of 4096 octets and the overhead of a DTLS 1.2 record.
    static constexpr std::size_t datagram_room = max_packet_size + 128;

    /// Connections may close during the iteration.
    template <class Visit>
    void for_each(Visit&& visit) noexcept {
        try {
            for (const auto& one : connections_.all()) {
                visit(*one);
            }
        } catch (...) { // no memory for the list
            connections_.clear();
        }
    }

    void process(const datagram& from) {
        const auto whose = connections_.find({from.remote, from.local.address}, from.contents());
        if (whose.current == nullptr && whose.successor == nullptr) {
            greet(from);
        }
        for (const auto& one : {whose.successor, whose.current}) {
            if (one != nullptr && one->is_open()) {
                one->take(from.contents());
            }
        }
    }

    void greet(const datagram& from) {
        const auto settings = state_->settings();
        if (greeter_ == nullptr || greeter_settings_ != settings) {
            greeter_ = std::make_unique<tls_session>(settings, from.remote);
            greeter_settings_ = settings;
        }
        if (!greeter_->greet(from.contents(), from.remote)) {
            greeter_->take_datagrams(
                [&](octets_view octets) { send_datagram(octets, from.local, from.remote); });
            return;
        }
        auto session = std::exchange(greeter_, nullptr);
        const auto hello = read_hello(from.contents());
        auto permit = std::make_unique<connection_permit>(state_->quota, from.remote.address);
        if (!*permit) {
            core().count_connection(false);
            core().log().disconnected(this->local(), from.remote, {}, {},
                                      make_error_code(errc::too_many_connections),
                                      std::chrono::steady_clock::now());
            return;
        }
        const auto made = std::make_shared<connection>(
            this->shared_from_this(), from.local, from.remote, std::move(permit),
            std::move(session), hello.value_or(hello_random{}));
        if (const auto before = connections_.add(made)) {
            before->close(make_error_code(errc::connection_superseded));
        }
        made->start();
    }

    server_engine_options options_;
    std::shared_ptr<tls_state<dtls>> state_;
    datagram_batch received_;
    dtls_registry<connection> connections_;
    std::unique_ptr<tls_session> greeter_; ///< for clients that are not known yet
    std::shared_ptr<const tls_settings> greeter_settings_;
};

/// DTLS: all services on one socket.
template <>
struct transport_traits<dtls> {
    using socket = udp_socket;
    using shared = tls_state<dtls>;
    template <class Core>
    using listener = dtls_listener<Core>;
    static constexpr transport_kind kind = transport_kind::dtls;

    static std::shared_ptr<shared> prepare(const dtls& transport, std::size_t first_peer) {
        return std::make_shared<shared>(transport, first_peer);
    }
    static std::vector<listening_port> ports(const dtls& transport) {
        return {{service::all, transport.port}};
    }
    static const std::string& describe(const dtls& transport) noexcept { return transport.address; }
    static socket open(asio::io_context& io, const dtls& transport, std::uint16_t number,
                       bool share_port, std::error_code& error) {
        return open_udp_socket(io, udp{.address = transport.address}, number, share_port, error);
    }
};

} // namespace radius
