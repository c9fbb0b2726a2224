// SPDX-License-Identifier: MIT
// One UDP socket of a server: reads requests in batches, sends replies in batches, decides nothing.
#pragma once

#include <memory>

#include <radius/protocol/receiver.hpp>
#include <radius/protocol/trace.hpp>
#include <radius/transport/datagram_batch.hpp>
#include <radius/transport/listening.hpp>
#include <radius/transport/udp_socket.hpp>

namespace radius {

/// `Core` asks the handler and keeps log, trace and counters. It and its listeners hold each other
/// until the core is closed. All of it runs on the thread of the core's `io_context`.
template <class Core>
class udp_listener final : public listener_control,
                           public std::enable_shared_from_this<udp_listener<Core>> {
  public:
    udp_listener(std::shared_ptr<Core> core, asio::ip::udp::socket socket,
                 const receiver_options& options)
        : core_(std::move(core)), socket_(std::move(socket)),
          receiver_(core_->make_receiver(options)) {
        std::error_code ignored;
        local_ = from_asio(socket_.local_endpoint(ignored));
#if defined(__linux__)
        if (is_wildcard(local_.address)) {
            linux_datagrams<datagram, 1>::ask_for_local_address(
                socket_.native_handle(), socket_.local_endpoint(ignored).address().is_v6());
        }
#endif
    }

    const endpoint& local() const noexcept override { return local_; }
    receiver& engine() noexcept { return receiver_; }

    /// Begins to read, until `stop`.
    void start() override {
        socket_.async_wait(asio::ip::udp::socket::wait_read,
                           [self = this->shared_from_this()](std::error_code error) {
                               if (!error && self->reading_) {
                                   self->read();
                                   self->start();
                               }
                           });
    }

    /// Reads no more; replies can still be sent.
    void stop() noexcept override {
        reading_ = false;
        std::error_code ignored;
        socket_.cancel(ignored);
    }

    void close() noexcept override {
        reading_ = false;
        std::error_code ignored;
        socket_.close(ignored);
    }

    /// Sends a reply that was not ready when its request was read.
    void send_later(const received_request& request, octets_view reply) {
        if (!socket_.is_open()) {
            core_->note_drop(drop_reason::send_failed, local_, request.source(), &request.peer());
            return;
        }
        std::copy(reply.begin(), reply.end(), next_room().begin());
        queue(reply.size(), request.source(), request.local(), request.peer(),
              request.packet().authenticator_field());
        if (!processing_ && !flush_posted_) {
            flush_posted_ = true; // replies of one turn leave together, and none waits for another
            asio::post(socket_.get_executor(), [self = this->shared_from_this()] {
                self->flush_posted_ = false;
                self->flush();
            });
        }
    }

  private:
    // So many batches a turn, then other sockets of the thread get theirs.
    static constexpr std::size_t batches_a_turn = 4;

    static bool is_wildcard(const ip_address& address) noexcept {
        return address == ip_address(ipv4_address()) || address == ip_address(ipv6_address());
    }

    void read() {
        for (std::size_t turn = 0; turn < batches_a_turn && reading_; ++turn) {
            std::error_code error;
            datagram_batch& batch = core_->received_datagrams();
            const std::size_t count = core_->mover().receive(socket_, local_, batch, error);
            if (count == 0) {
                break;
            }
            const moment now = present();
            processing_ = true;
            for (std::size_t index = 0; index < count; ++index) {
                process_safely(batch[index], now);
            }
            processing_ = false;
            flush();
            if (count < datagram_batch_size) {
                break;
            }
        }
    }

    /// No packet can throw through the server: what fails underneath costs that packet only.
    void process_safely(const datagram& from, const moment& now) noexcept {
        try {
            process(from, now);
        } catch (...) {
            core_->note_drop(drop_reason::internal_error, local_, from.remote, nullptr);
        }
    }

    void process(const datagram& from, const moment& now) {
        auto outcome =
            receiver_.receive(from.contents(), from.remote, from.local, now, next_room());
        if (core_->is_traced()) {
            trace_received(from, now, outcome);
        }
        if (const auto* dropped = std::get_if<receiver::dropped>(&outcome)) {
            core_->note_drop(dropped->reason, local_, from.remote, dropped->peer);
        } else if (const auto* answered = std::get_if<receiver::answered>(&outcome)) {
            queue(answered->reply.size(), from.remote, from.local, *answered->peer,
                  from.contents().template subspan<4, 16>());
        } else {
            auto& admitted = std::get<receiver::admitted>(outcome);
            const octets_view reply = core_->handle(*this, receiver_, admitted, next_room());
            if (!reply.empty()) {
                queue(reply.size(), from.remote, from.local, admitted.request.peer(),
                      from.contents().template subspan<4, 16>());
            }
        }
    }

    /// Where the next reply is to be written.
    octets_span next_room() {
        if (queued_ == datagram_batch_size) {
            flush();
        }
        return sent_[queued_].room;
    }

    void queue(std::size_t size, const endpoint& remote, const endpoint& local,
               const known_peer& peer, std::span<const octet, 16> request_authenticator) {
        datagram& next = sent_[queued_++];
        next.size = size;
        next.remote = remote;
        next.local = local;
        if (core_->is_traced()) {
            core_->trace({.when = std::chrono::system_clock::now(),
                          .outgoing = true,
                          .transport = transport_kind::udp,
                          .local = local,
                          .remote = remote,
                          .packet = next.contents(),
                          .secret = &peer.secret(),
                          .request_authenticator = request_authenticator});
        }
    }

    /// Sends what is queued. A datagram that the system does not take is counted and lost: its
    /// reply is remembered, and goes out when the client asks again.
    void flush() {
        std::size_t first = 0;
        while (first < queued_) {
            std::error_code error;
            first += core_->mover().send(socket_, sent_, first, queued_ - first, error);
            if (error) {
                core_->note_drop(drop_reason::send_failed, local_, sent_[first].remote, nullptr);
                ++first;
            }
        }
        queued_ = 0;
    }

    void trace_received(const datagram& from, const moment& now, const receiver::outcome& outcome) {
        const known_peer* peer = nullptr;
        drop_reason reason = drop_reason::none;
        if (const auto* dropped = std::get_if<receiver::dropped>(&outcome)) {
            peer = dropped->peer;
            reason = dropped->reason;
        } else if (const auto* answered = std::get_if<receiver::answered>(&outcome)) {
            peer = answered->peer;
        } else {
            peer = &std::get<receiver::admitted>(outcome).request.peer();
        }
        core_->trace({.when = now.wall,
                      .outgoing = false,
                      .transport = transport_kind::udp,
                      .local = from.local,
                      .remote = from.remote,
                      .packet = from.contents(),
                      .secret = peer != nullptr ? &peer->secret() : nullptr,
                      .reason = reason});
    }

    std::shared_ptr<Core> core_;
    asio::ip::udp::socket socket_;
    receiver receiver_;
    endpoint local_;
    datagram_batch sent_;
    std::size_t queued_ = 0; ///< how many of `sent_` wait to be sent
    bool reading_ = true;
    bool processing_ = false;
    bool flush_posted_ = false;
};

/// UDP: a socket a service.
template <>
struct transport_traits<udp> {
    using socket = asio::ip::udp::socket;
    template <class Core>
    using listener = udp_listener<Core>;
    static constexpr transport_kind kind = transport_kind::udp;

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
