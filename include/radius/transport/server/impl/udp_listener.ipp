// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/server/udp_listener.hpp>.
#pragma once

#include <memory>

#include <radius/transport/server/udp_listener.hpp>

namespace radius::detail {

RADIUS_DECL udp_listener::udp_listener(const std::shared_ptr<server_core>& core, udp_socket socket,
                                       const server_engine_options& options,
                                       const std::shared_ptr<transport_state>&)
    : base(core, std::move(socket), datagram_batch()), engine_(core->make_engine(options)) {}

RADIUS_DECL void udp_listener::reply(const received_request& request, sealer seal) {
    const octets_view sealed = seal(next().room);
    if (sealed.empty()) {
        return;
    }
    if (!is_open()) {
        core().note_drop(drop_reason::send_failed, local(), request.source(), &request.peer());
        return;
    }
    queue(sealed.size(), request.source(), request.local(), request.peer(),
          request.packet().authenticator_field());
}

RADIUS_DECL void udp_listener::close() noexcept {
    base::close();
    core().note_path_end(*this);
}

RADIUS_DECL void udp_listener::take(std::size_t count) {
    const moment now = present();
    datagram_batch& batch = received_datagrams();
    for (std::size_t index = 0; index < count; ++index) {
        guarded(batch[index], [&] { process(batch[index], now); });
    }
}

RADIUS_DECL void udp_listener::process(const datagram& from, const moment& now) {
    auto outcome =
        engine_.receive(from.contents(), from.remote, from.local, now, core().answer_room());
    if (core().is_traced()) {
        trace_received(from, now, outcome);
    }
    if (const auto* dropped = std::get_if<server_engine::dropped>(&outcome)) {
        core().note_drop(dropped->reason, local(), from.remote, dropped->peer);
    } else if (const auto* answered = std::get_if<server_engine::answered>(&outcome)) {
        const octets_view reply = answered->reply;
        std::copy(reply.begin(), reply.end(), next().room.begin());
        queue(reply.size(), from.remote, from.local, *answered->peer,
              from.contents().subspan<4, 16>());
    } else {
        core().handle(*this, engine_, std::get<server_engine::admitted>(outcome));
    }
}

RADIUS_DECL void udp_listener::queue(std::size_t size, const endpoint& remote,
                                     const endpoint& local, const known_peer& peer,
                                     std::span<const octet, 16> request_authenticator) {
    datagram& to = next();
    to.size = size;
    to.remote = remote;
    to.local = local;
    if (!core().is_traced()) {
        commit();
    } else {
        const packet_buffer copy(to.contents());
        commit();
        core().trace(trace_path{.local = local, .remote = remote}.sent(
            std::chrono::system_clock::now(), copy.view(), &peer.secret(), request_authenticator));
    }
}

RADIUS_DECL void udp_listener::trace_received(const datagram& from, const moment& now,
                                              const server_engine::outcome& outcome) {
    const known_peer* const peer = server_engine::peer_of(outcome);
    core().trace(trace_path{.local = from.local, .remote = from.remote}.received(
        now.wall, from.contents(), peer != nullptr ? &peer->secret() : nullptr,
        server_engine::reason_of(outcome)));
}

RADIUS_DECL std::vector<listening_port> transport_traits<udp>::ports(const udp& transport) {
    std::vector<listening_port> wanted;
    if (transport.authentication_port) {
        wanted.push_back({service::authentication, *transport.authentication_port});
    }
    if (transport.accounting_port) {
        wanted.push_back({service::accounting, *transport.accounting_port});
    }
    if (transport.dynamic_authorization_port) {
        wanted.push_back({service::dynamic_authorization, *transport.dynamic_authorization_port});
    }
    return wanted;
}

RADIUS_DECL udp_socket transport_traits<udp>::open(const serial_executor& executor,
                                                   const udp& transport, std::uint16_t number,
                                                   bool share_port, std::error_code& error) {
    return open_udp_socket(executor, transport, number, share_port, error);
}

} // namespace radius::detail
