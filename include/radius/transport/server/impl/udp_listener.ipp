// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/server/udp_listener.hpp>.
#pragma once

#include <memory>
#include <utility>

#include <radius/transport/server/udp_listener.hpp>

namespace radius::detail {

RADIUS_DECL udp_listener::udp_listener(const std::shared_ptr<server_core>& core, udp_socket socket,
                                       const server_engine_options& options,
                                       const std::shared_ptr<transport_state>&)
    : base(core, std::move(socket), datagram_batch()), engine_(core->make_engine(options)) {}

RADIUS_DECL void udp_listener::reply(const received_request& request, sealer seal) {
    if (!is_open()) {
        return;
    }
    const octets_view sealed = seal(next().room);
    if (!sealed.empty()) {
        queue(sealed.size(), request.source(), request.local(), &request.peer(),
              request.packet().authenticator_field());
    }
}

RADIUS_DECL void udp_listener::close() noexcept {
    base::close();
    core().note_path_end(*this);
}

RADIUS_DECL void udp_listener::take(std::size_t count) {
    const moment now = present();
    datagram_batch& batch = received_datagrams();
    for (std::size_t index = 0; index < count; ++index) {
        const datagram& one = batch[index];
        guarded(one, [&] { process({one.contents(), one.remote, one.local, now}); });
    }
}

RADIUS_DECL void udp_listener::peers_changed() {
    engine_.set_peers(core().peers(), std::chrono::steady_clock::now());
}

/// With its own copy of the packet.
class udp_listener::parked_datagram final : public posted_work {
  public:
    parked_datagram(std::shared_ptr<udp_listener> listener, const arrival& from)
        : posted_work(listener->core().executor()), listener_(std::move(listener)),
          octets_(from.contents), remote_(from.remote), local_(from.local) {}

  private:
    void proceed(const kept_peer& peer, drop_reason why) noexcept override {
        udp_listener& to = *listener_;
        if (!to.is_open()) {
            return;
        }
        try {
            const arrival from{octets_.view(), remote_, local_, present()};
            if (peer != nullptr) {
                to.serve(from, peer);
            } else {
                to.drop_unknown(from, why);
            }
            to.core().end_turn();
        } catch (...) {
            to.core().note_drop(drop_reason::internal_error, to.local(), remote_, nullptr);
        }
    }

    std::shared_ptr<udp_listener> listener_;
    secret_packet_copy octets_;
    endpoint remote_;
    endpoint local_;
};

RADIUS_DECL void udp_listener::process(const arrival& from) {
    auto outcome =
        engine_.receive(from.contents, from.remote, from.local, from.time, core().answer_room());
    if (std::holds_alternative<server_engine::unidentified>(outcome)) {
        look_up(from);
        return;
    }
    act(from, outcome);
}

RADIUS_DECL void udp_listener::look_up(const arrival& from) {
    const auto found =
        core().look_up({from.remote, from.local, transport_kind::udp}, from.time.steady,
                       [&] { return std::make_shared<parked_datagram>(shared_from_this(), from); });
    if (found.peer != nullptr) {
        serve(from, *found.peer);
    } else if (!found.is_parked) {
        drop_unknown(from, found.reason);
    }
}

RADIUS_DECL void udp_listener::serve(const arrival& from, const kept_peer& peer) {
    // A handler may cause what forgets it.
    const kept_peer kept = peer; // NOLINT(performance-unnecessary-copy-initialization)
    auto outcome = engine_.receive(from.contents,
                                   {.peer = kept.get(),
                                    .source = from.remote,
                                    .local = from.local,
                                    .arrived = from.time,
                                    .kept_by = &kept},
                                   core().answer_room());
    act(from, outcome);
}

RADIUS_DECL void udp_listener::drop_unknown(const arrival& from, drop_reason reason) {
    server_engine::outcome outcome = engine_.drop_unknown(reason);
    act(from, outcome);
}

RADIUS_DECL void udp_listener::act(const arrival& from, server_engine::outcome& outcome) {
    if (core().is_traced()) {
        trace_received(from, outcome);
    }
    if (const auto* dropped = std::get_if<server_engine::dropped>(&outcome)) {
        core().note_drop(dropped->reason, local(), from.remote, dropped->peer);
    } else if (const auto* answered = std::get_if<server_engine::answered>(&outcome)) {
        const octets_view reply = answered->reply;
        std::copy(reply.begin(), reply.end(), next().room.begin());
        queue(reply.size(), from.remote, from.local, answered->peer,
              from.contents.subspan<4, 16>());
    } else {
        core().handle(*this, engine_, std::get<server_engine::admitted>(outcome));
    }
}

RADIUS_DECL void udp_listener::queue(std::size_t size, const endpoint& remote,
                                     const endpoint& local, const known_peer* peer,
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
            std::chrono::system_clock::now(), copy.view(),
            peer != nullptr ? &peer->secret() : nullptr, request_authenticator));
    }
}

RADIUS_DECL void udp_listener::trace_received(const arrival& from,
                                              const server_engine::outcome& outcome) {
    const known_peer* const peer = server_engine::peer_of(outcome);
    core().trace(trace_path{.local = from.local, .remote = from.remote}.received(
        from.time.wall, from.contents, peer != nullptr ? &peer->secret() : nullptr,
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
