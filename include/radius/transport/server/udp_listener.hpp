// SPDX-License-Identifier: MIT
// One UDP socket of a server: reads requests and sends replies, without any decisions.
#pragma once

#include <memory>

#include <radius/observe/trace.hpp>
#include <radius/protocol/server/server_engine.hpp>
#include <radius/transport/server/datagram_listener.hpp>
#include <radius/transport/server/reply_path.hpp>

namespace radius {

/// See `datagram_listener`.
template <class Core>
class udp_listener final : public datagram_listener<udp_listener<Core>, Core>, public reply_path {
    using base = datagram_listener<udp_listener<Core>, Core>;

  public:
    udp_listener(const std::shared_ptr<Core>& core, udp_socket socket,
                 const server_engine_options& options, const std::shared_ptr<transport_state>&)
        : base(core, std::move(socket), datagram_batch()), engine_(core->make_engine(options)) {}

    server_engine& engine() noexcept override { return engine_; }
    std::shared_ptr<reply_path> shared_path() override { return this->shared_from_this(); }

    void reply(const received_request& request, sealer seal) override {
        const octets_view sealed = seal(this->next().room);
        if (sealed.empty()) {
            return;
        }
        if (!this->is_open()) {
            this->core().note_drop(drop_reason::send_failed, this->local(), request.source(),
                                   &request.peer());
            return;
        }
        queue(sealed.size(), request.source(), request.local(), request.peer(),
              request.packet().authenticator_field());
    }

    // Called by the base.

    datagram_batch& received_datagrams() noexcept { return this->core().received_datagrams(); }

    void take(std::size_t count) {
        const moment now = present();
        datagram_batch& batch = received_datagrams();
        for (std::size_t index = 0; index < count; ++index) {
            this->guarded(batch[index], [&] { process(batch[index], now); });
        }
    }

  private:
    void process(const datagram& from, const moment& now) {
        auto outcome = engine_.receive(from.contents(), from.remote, from.local, now,
                                       this->core().answer_room());
        if (this->core().is_traced()) {
            trace_received(from, now, outcome);
        }
        if (const auto* dropped = std::get_if<server_engine::dropped>(&outcome)) {
            this->core().note_drop(dropped->reason, this->local(), from.remote, dropped->peer);
        } else if (const auto* answered = std::get_if<server_engine::answered>(&outcome)) {
            const octets_view reply = answered->reply;
            std::copy(reply.begin(), reply.end(), this->next().room.begin());
            queue(reply.size(), from.remote, from.local, *answered->peer,
                  from.contents().template subspan<4, 16>());
        } else {
            this->core().handle(*this, engine_, std::get<server_engine::admitted>(outcome));
        }
    }

    /// Sends the contents of `next`. The trace hook receives a copy, because it may send something
    /// else, which may use the same buffer.
    void queue(std::size_t size, const endpoint& remote, const endpoint& local,
               const known_peer& peer, std::span<const octet, 16> request_authenticator) {
        datagram& next = this->next();
        next.size = size;
        next.remote = remote;
        next.local = local;
        if (!this->core().is_traced()) {
            this->commit();
        } else {
            const packet_buffer copy(next.contents());
            this->commit();
            this->core().trace({.when = std::chrono::system_clock::now(),
                                .outgoing = true,
                                .transport = transport_kind::udp,
                                .local = local,
                                .remote = remote,
                                .packet = copy.view(),
                                .secret = &peer.secret(),
                                .request_authenticator = request_authenticator});
        }
    }

    void trace_received(const datagram& from, const moment& now,
                        const server_engine::outcome& outcome) {
        const known_peer* peer = nullptr;
        drop_reason reason = drop_reason::none;
        if (const auto* dropped = std::get_if<server_engine::dropped>(&outcome)) {
            peer = dropped->peer;
            reason = dropped->reason;
        } else if (const auto* answered = std::get_if<server_engine::answered>(&outcome)) {
            peer = answered->peer;
        } else {
            peer = &std::get<server_engine::admitted>(outcome).request.peer();
        }
        this->core().trace({.when = now.wall,
                            .outgoing = false,
                            .transport = transport_kind::udp,
                            .local = from.local,
                            .remote = from.remote,
                            .packet = from.contents(),
                            .secret = peer != nullptr ? &peer->secret() : nullptr,
                            .reason = reason});
    }

    server_engine engine_;
};

/// UDP: one socket per service.
template <>
struct transport_traits<udp> {
    using socket = udp_socket;
    using shared = transport_state;
    template <class Core>
    using listener = udp_listener<Core>;
    static constexpr transport_kind kind = transport_kind::udp;

    static std::shared_ptr<shared> prepare(const udp&, std::size_t) {
        return std::make_shared<shared>();
    }

    /// The ports to open, in the order in which `listen` reports them.
    static std::vector<listening_port> ports(const udp& transport) {
        std::vector<listening_port> wanted;
        if (transport.authentication_port) {
            wanted.push_back({service::authentication, *transport.authentication_port});
        }
        if (transport.accounting_port) {
            wanted.push_back({service::accounting, *transport.accounting_port});
        }
        if (transport.dynamic_authorization_port) {
            wanted.push_back(
                {service::dynamic_authorization, *transport.dynamic_authorization_port});
        }
        return wanted;
    }

    /// The transport in an error's text.
    static const std::string& describe(const udp& transport) noexcept { return transport.address; }

    /// See `open_udp_socket`.
    static socket open(asio::io_context& io, const udp& transport, std::uint16_t number,
                       bool share_port, std::error_code& error) {
        return open_udp_socket(io, transport, number, share_port, error);
    }
};

} // namespace radius
