// SPDX-License-Identifier: MIT
// One UDP socket of a server: reads requests and sends replies, without any decisions.
#pragma once

#include <memory>

#include <radius/observe/trace.hpp>
#include <radius/protocol/server/server_engine.hpp>
#include <radius/transport/kit/io_objects.hpp>
#include <radius/transport/server/datagram_listener.hpp>
#include <radius/transport/server/handler_runner.hpp>

namespace radius::detail {

/// See `datagram_listener`.
class udp_listener final : public datagram_listener<udp_listener>, public reply_path {
    using base = datagram_listener<udp_listener>;

  public:
    udp_listener(const std::shared_ptr<server_core>& core, udp_socket socket,
                 const server_engine_options& options, const std::shared_ptr<transport_state>&);

    server_engine& engine() noexcept override { return engine_; }
    std::shared_ptr<reply_path> shared_path() override { return shared_from_this(); }

    RADIUS_DECL void reply(const received_request& request, sealer seal) override;

    RADIUS_DECL void close() noexcept override;

    // Called by the base.

    datagram_batch& received_datagrams() noexcept { return core().received_datagrams(); }

    void take(std::size_t count);

    RADIUS_DECL void peers_changed() override;

  private:
    class parked_datagram;

    /// A packet as it was received.
    struct arrival {
        octets_view contents;
        endpoint remote;
        endpoint local;
        moment time;
    };

    void process(const arrival& from);

    void act(const arrival& from, server_engine::outcome& outcome);

    /// The source is in no table.
    void look_up(const arrival& from);

    /// It has a peer after all.
    void serve(const arrival& from, const kept_peer& peer);

    void drop_unknown(const arrival& from, drop_reason reason);

    /// Sends the contents of `next`. The trace hook receives a copy, because it may send something
    /// else, which may use the same buffer.
    void queue(std::size_t size, const endpoint& remote, const endpoint& local,
               const known_peer* peer, std::span<const octet, 16> request_authenticator);

    void trace_received(const arrival& from, const server_engine::outcome& outcome);

    server_engine engine_;
};

/// UDP: one socket per service.
template <>
struct transport_traits<udp> {
    using socket = udp_socket;
    using shared = transport_state;
    using listener = udp_listener;
    static constexpr transport_kind kind = transport_kind::udp;

    static std::shared_ptr<shared> prepare(const udp&, const std::shared_ptr<numbered_names>&) {
        return std::make_shared<shared>();
    }

    /// The ports to open, in the order in which `listen` reports them.
    static std::vector<listening_port> ports(const udp& transport);

    /// See `open_udp_socket`.
    static socket open(const serial_executor& executor, const udp& transport, std::uint16_t number,
                       bool share_port, std::error_code& error);
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/server/impl/udp_listener.ipp>
#endif
