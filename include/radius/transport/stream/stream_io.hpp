// SPDX-License-Identifier: MIT
// Reads and writes on one TCP or TLS connection, for clients and servers alike (RFC 6613, RFC
// 6614).
#pragma once

#include <concepts>
#include <utility>

#include <radius/transport/kit/io_objects.hpp>
#include <radius/transport/stream/stream_layer.hpp>
#include <radius/transport/stream/stream_writer.hpp>
#include <radius/wire/errc.hpp>

namespace radius::detail {

/// The connection that a `stream_io` belongs to: it says when to read and where to, takes what
/// arrives, and is told how writing goes on. Any of these functions may close the connection.
template <class Owner>
concept stream_owner =
    requires(Owner& owner, const Owner& constant, octets_view network, std::error_code why) {
        { constant.may_read() } noexcept -> std::same_as<bool>;
        { owner.stream_room() } -> std::same_as<octets_span>; // in use until `take` returns
        { owner.take(network) } -> std::same_as<void>;
        { owner.all_sent() } -> std::same_as<void>;
        { owner.some_unsent() } -> std::same_as<void>;       // the other end reads too slowly
        { owner.writable() } noexcept -> std::same_as<void>; // `flush` again
        { owner.write_failed(why) } -> std::same_as<void>;
        { owner.shared_from_this() };
    };

/// The layer of one connection and the loops that move octets between it and the socket. It must be
/// a member of its owner, like the socket.
template <stream_layer Layer>
class stream_io {
  public:
    /// `share`: true if packets may share a record. `make_layer()` returns the layer, which need
    /// not be movable.
    template <class MakeLayer>
    stream_io(tcp_socket& socket, bool share, MakeLayer&& make_layer)
        : socket_(&socket), layer_(make_layer()), writer_(layer_, share) {}
    stream_io(const stream_io&) = delete;
    stream_io& operator=(const stream_io&) = delete;

    Layer& layer() noexcept { return layer_; }
    const Layer& layer() const noexcept { return layer_; }

    /// The packets to send, and how many octets of them wait.
    stream_writer<Layer>& writer() noexcept { return writer_; }
    const stream_writer<Layer>& writer() const noexcept { return writer_; }

    /// True while the system accepts no more octets.
    bool is_blocked() const noexcept { return blocked_; }

    /// Reads what has arrived, within limits, so that other connections have their turn. Returns
    /// the error that ends the connection: the system's, or `errc::connection_closed`.
    template <stream_owner Owner>
    std::error_code read(Owner& owner) {
        for (unsigned turn = 0; turn < reads_a_turn && owner.may_read(); ++turn) {
            const octets_span room = owner.stream_room();
            std::error_code error;
            const std::size_t size =
                socket_->read_some(asio::buffer(room.data(), room.size()), error);
            if (would_block(error)) {
                break;
            }
            if (error) {
                return error == asio::error::eof ? make_error_code(errc::connection_closed) : error;
            }
            owner.take(room.first(size));
            if (size < room.size()) {
                break;
            }
        }
        return {};
    }

    /// Writes as much as the system accepts; once it accepts more, calls `owner.writable()`.
    template <stream_owner Owner>
    void flush(Owner& owner) {
        if (blocked_) {
            return;
        }
        if (const std::error_code error = writer_.write(*socket_)) {
            owner.write_failed(error);
            return;
        }
        if (writer_.unsent() == 0) {
            owner.all_sent();
            return;
        }
        owner.some_unsent();
        socket_->async_wait(asio::socket_base::wait_write,
                            [this, &owner, kept = owner.shared_from_this()](std::error_code) {
                                blocked_ = false;
                                owner.writable();
                            });
        blocked_ = true;
    }

    /// Ends the connection, with an alert of TLS if the system accepts it now. `flushes`: true if
    /// packets that wait are sent before it, as far as the system accepts them.
    void close(bool flushes) noexcept {
        std::error_code ignored;
        try {
            if (flushes) {
                (void)writer_.write(*socket_);
            }
            layer_.shutdown();
            (void)writer_.write(*socket_);
        } catch (...) { // no memory: the other end will notice in time
            ignored.clear();
        }
        socket_->shutdown(asio::socket_base::shutdown_both, ignored);
        socket_->close(ignored);
    }

  private:
    static constexpr unsigned reads_a_turn = 4;

    tcp_socket* socket_;
    Layer layer_;
    stream_writer<Layer> writer_;
    bool blocked_ = false;
};

} // namespace radius::detail
