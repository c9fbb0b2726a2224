// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/client/dtls_channel.hpp>.
#pragma once

#include <radius/transport/client/dtls_channel.hpp>

namespace radius::detail {

RADIUS_DECL dtls_channel::dtls_channel(const serial_executor& executor, client_link_owner& owner,
                                       channel_handle own, const endpoint& server,
                                       const client_connection_limits& limits,
                                       std::shared_ptr<const tls_settings> settings)
    : connecting_channel(executor, owner, own, server, transport_kind::dtls, limits),
      session_(std::move(settings), server), flights_(executor) {}

RADIUS_DECL std::error_code dtls_channel::open() {
    if (const std::error_code error = connect_udp(socket_, source_, remote_, local_)) {
        return error;
    }
    begin_to_connect();
    if (const std::error_code failed = session_.start()) {
        return failed;
    }
    flush();
    flights_.wait(*this, session_);
    listen();
    return {};
}

RADIUS_DECL void dtls_channel::flush() {
    std::error_code refused;
    session_.take_datagrams([&](octets_view octets) {
        std::error_code error;
        socket_.send(asio::buffer(octets.data(), octets.size()), 0, error);
        if (error && !is_passing(error)) {
            refused = error;
        }
    });
    if (refused && owner_ != nullptr) {
        note_refusal(refused);
    }
}

RADIUS_DECL void dtls_channel::close() noexcept {
    owner_ = nullptr;
    std::error_code ignored;
    try {
        if (!is_inherited()) {
            session_.shutdown();
            flush();
        }
    } catch (...) { // no memory: the other end will notice in time
        ignored.clear();
    }
    socket_.close(ignored);
    stop_waiting();
    flights_.cancel();
}

RADIUS_DECL void dtls_channel::read() {
    for (unsigned turn = 0; turn < reads_a_turn && owner_ != nullptr; ++turn) {
        const octets_span room = owner_->buffers().stream_room();
        std::error_code error;
        const std::size_t size = socket_.receive(asio::buffer(room.data(), room.size()), 0, error);
        if (is_passing(error)) {
            break;
        }
        if (error) {
            note_refusal(error);
            break;
        }
        take(room.first(size));
    }
    if (owner_ == nullptr) {
        return;
    }
    flush(); // of the handshake
    flights_.wait(*this, session_);
    if (owner_ != nullptr) {
        owner_->after_read(*this);
    }
}

RADIUS_DECL void dtls_channel::take(octets_view datagram) {
    const std::error_code failed = session_.receive(datagram, [this](octets_view record) {
        if (note_if_up()) {
            owner_->receive(*this, record);
        }
        return owner_ != nullptr;
    });
    if (failed) {
        fail(failed);
    } else {
        note_if_up();
    }
}

RADIUS_DECL bool dtls_channel::note_if_up() {
    if (!is_established() && session_.established()) {
        flights_.cancel();
    }
    return connecting_channel::note_if_up(session_);
}

RADIUS_DECL void dtls_channel::note_refusal(std::error_code error) {
    if (is_established()) {
        owner_->refused(own_, error);
    } else {
        fail(error);
    }
}

} // namespace radius::detail
