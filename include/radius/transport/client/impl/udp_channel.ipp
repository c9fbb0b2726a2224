// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/client/udp_channel.hpp>.
#pragma once

#include <radius/transport/client/udp_channel.hpp>

namespace radius::detail {

RADIUS_DECL std::error_code connect_udp(udp_socket& socket, const bound_source& source,
                                        const endpoint& server, endpoint& local) {
    constexpr int buffer_size = 1024 * 1024;
    const auto target = to_asio<asio::ip::udp>(server);
    std::error_code error = source.open(socket, server, local);
    if (!error) {
        std::error_code ignored;
        socket.set_option(asio::socket_base::receive_buffer_size(buffer_size), ignored);
        socket.connect(target, error);
    }
    if (!error) {
        socket.non_blocking(true, error);
    }
    if (!error) {
        local = from_asio(socket.local_endpoint(error));
    }
    return error;
}

RADIUS_DECL udp_channel::udp_channel(const serial_executor& executor, client_link_owner& owner,
                                     channel_handle own, const endpoint& server)
    : socket_channel(executor, owner, own, server, transport_kind::udp) {}

RADIUS_DECL std::error_code udp_channel::open() {
    const std::error_code error = connect_udp(socket_, source_, remote_, local_);
    if (!error) {
        owner_->channel_opened(own_, version_);
    }
    return error;
}

RADIUS_DECL void udp_channel::send(octets_view packet) {
    datagram_batch& batch = owner_->buffers().sent();
    if (queued_ == datagram_batch_size) {
        flush();
    }
    datagram& next = batch[queued_++];
    std::copy(packet.begin(), packet.end(), next.room.begin());
    next.size = packet.size();
}

RADIUS_DECL void udp_channel::flush() {
    std::size_t first = 0;
    while (first < queued_ && owner_ != nullptr) {
        std::error_code error;
        client_buffers& buffers = owner_->buffers();
        first +=
            buffers.mover().send(socket_, own_end(), buffers.sent(), first, queued_ - first, error);
        if (error) {
            note_error(error);
            ++first;
        }
    }
    queued_ = 0;
}

RADIUS_DECL std::error_code udp_channel::redirect(const endpoint& remote) {
    flush();
    std::error_code error;
    socket_.close(error); // a pending wait is cancelled and then listens again
    remote_ = remote;
    return owner_ == nullptr ? error : connect_udp(socket_, source_, remote_, local_);
}

RADIUS_DECL void udp_channel::close() noexcept {
    owner_ = nullptr;
    std::error_code ignored;
    socket_.close(ignored);
}

RADIUS_DECL void udp_channel::read() {
    for (unsigned turn = 0; turn < reads_a_turn; ++turn) {
        std::error_code error;
        datagram_batch& batch = owner_->buffers().received();
        const std::size_t count =
            owner_->buffers().mover().receive(socket_, own_end(), batch, error);
        if (count == 0) {
            note_error(error);
            break;
        }
        for (std::size_t index = 0; index < count; ++index) {
            owner_->receive(*this, batch[index].contents());
            if (owner_ == nullptr) { // a completion closed this channel
                return;
            }
        }
        if (count < datagram_batch_size) {
            break;
        }
    }
    if (owner_ != nullptr) {
        owner_->after_read(*this);
    }
}

RADIUS_DECL void udp_channel::note_error(std::error_code error) {
    if (error && !is_passing(error) && owner_ != nullptr) {
        owner_->refused(own_, error);
    }
}

} // namespace radius::detail
