// SPDX-License-Identifier: MIT
// One UDP socket of a server for the DTLS connections of many clients (RFC 7360 section 5.1,
// draft-ietf-radext-radiusdtls-bis section 5).
#pragma once

#include <memory>

#include <radius/transport/kit/io_objects.hpp>
#include <radius/transport/server/datagram_listener.hpp>
#include <radius/transport/server/dtls_connection.hpp>
#include <radius/transport/server/dtls_registry.hpp>
#include <radius/transport/server/tls_state.hpp>

namespace radius::detail {

/// See `datagram_listener`. No state is kept for a client that has not returned a cookie.
class dtls_listener final : public datagram_listener<dtls_listener> {
    using base = datagram_listener<dtls_listener>;

  public:
    using connection = dtls_connection<dtls_listener>;

    dtls_listener(std::shared_ptr<server_core> owner, udp_socket socket,
                  server_engine_options options, std::shared_ptr<tls_state<dtls>> state);

    /// Connections end once nothing is in progress; replies need the socket until then.
    RADIUS_DECL void stop() noexcept override;

    RADIUS_DECL void close() noexcept override;

    RADIUS_DECL void reassess() noexcept override;

    // Called by the base.

    datagram_batch& received_datagrams() noexcept { return received_; }

    void take(std::size_t count);

    // Called by connections.

    using base::core;
    transport_kind transport() const noexcept { return transport_kind::dtls; }

    kept_peer identify(const tls_session& session, const endpoint&) const {
        return state_->identify(session.credential());
    }

    std::error_code reassess(const tls_session& session) const { return state_->reassess(session); }

    server_engine_options engine_options(radius_version version) const noexcept {
        return for_connections(options_, version);
    }

    void forget(connection& ended) noexcept { connections_.forget(ended); }

    /// The connection's handshake is complete.
    void settled(connection& proven);

    /// Queues a datagram; the queue is sent at the end of the turn.
    void send_datagram(octets_view octets, const endpoint& local, const endpoint& remote);

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

    void process(const datagram& from);

    void greet(const datagram& from);

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
    using listener = dtls_listener;
    static constexpr transport_kind kind = transport_kind::dtls;

    static std::shared_ptr<shared> prepare(const dtls& transport,
                                           const std::shared_ptr<numbered_names>& names) {
        return std::make_shared<shared>(transport, names);
    }
    static std::vector<listening_port> ports(const dtls& transport) {
        return {{service::all, transport.port}};
    }
    static socket open(const serial_executor& executor, const dtls& transport, std::uint16_t number,
                       bool share_port, std::error_code& error);
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/server/impl/dtls_listener.ipp>
#endif
