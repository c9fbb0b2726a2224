// SPDX-License-Identifier: MIT
// One UDP socket of a client, connected to one server: 256 identifiers, and no packets from anybody
// else (RFC 2865 section 3).
#pragma once

#include <memory>

#include <radius/transport/datagram_batch.hpp>

namespace radius {

/// `Core` is told of datagrams and errors, and lends its buffers. A closed channel calls it no
/// more.
template <class Core>
class udp_channel : public std::enable_shared_from_this<udp_channel<Core>> {
  public:
    using handle = typename Core::channel;

    udp_channel(asio::io_context& io, Core& core, handle own) noexcept
        : core_(&core), own_(own), socket_(io) {}

    /// Binds any free port and connects. Errors: what the system says.
    std::error_code open(const endpoint& server) {
        std::error_code error;
        remote_ = server;
        const asio::ip::udp::endpoint target(to_asio(server.address), server.port);
        socket_.open(target.protocol(), error);
        if (!error) {
            std::error_code ignored;
            socket_.set_option(asio::socket_base::receive_buffer_size(buffer_size), ignored);
            socket_.connect(target, error);
        }
        if (!error) {
            socket_.non_blocking(true, error);
        }
        if (!error) {
            local_ = from_asio(socket_.local_endpoint(error));
        }
        return error;
    }

    const endpoint& local() const noexcept { return local_; }
    const endpoint& remote() const noexcept { return remote_; }

    /// Waits for replies as long as the core wants any.
    void listen() {
        if (listening_ || core_ == nullptr) {
            return;
        }
        listening_ = true;
        socket_.async_wait(asio::ip::udp::socket::wait_read,
                           [self = this->shared_from_this()](std::error_code error) {
                               self->listening_ = false;
                               if (self->core_ == nullptr) {
                                   return;
                               }
                               if (!error) {
                                   self->read();
                               } else { // `rest` ended it, but replies may be wanted again by now
                                   self->core_->after_read(*self);
                               }
                           });
    }

    /// Ends the wait, so that an `io_context` with nothing else to do runs out.
    void rest() noexcept {
        std::error_code ignored;
        socket_.cancel(ignored);
    }

    /// Puts a packet into the row that `flush` sends.
    void send(octets_view packet) {
        datagram_batch& batch = core_->sent_datagrams();
        if (queued_ == datagram_batch_size) {
            flush();
        }
        datagram& next = batch[queued_++];
        std::copy(packet.begin(), packet.end(), next.room.begin());
        next.size = packet.size();
        next.remote = remote_;
        next.local = {};
    }

    /// Sends the row. What the system does not take counts as lost on the way: it is sent again.
    void flush() {
        std::size_t first = 0;
        while (first < queued_) {
            std::error_code error;
            first += core_->mover().send(socket_, core_->sent_datagrams(), first, queued_ - first,
                                         error);
            if (error) {
                note_error(error);
                ++first;
            }
        }
        queued_ = 0;
    }

    bool has_queued() const noexcept { return queued_ != 0; }

    void close() noexcept {
        core_ = nullptr;
        std::error_code ignored;
        socket_.close(ignored);
    }

  private:
    static constexpr int buffer_size = 1024 * 1024;

    void read() {
        for (;;) {
            std::error_code error;
            datagram_batch& batch = core_->received_datagrams();
            const std::size_t count = core_->mover().receive(socket_, local_, batch, error);
            if (count == 0) {
                note_error(error);
                break;
            }
            core_->received(own_, *this, batch.all().first(count));
            if (core_ == nullptr) { // a completion closed this channel
                return;
            }
            if (count < datagram_batch_size) {
                break;
            }
        }
        if (core_ != nullptr) {
            core_->after_read(*this);
        }
    }

    void note_error(std::error_code error) {
        if (error && error != asio::error::would_block && error != asio::error::try_again &&
            core_ != nullptr) {
            core_->refused(own_, error);
        }
    }

    Core* core_;
    handle own_;
    asio::ip::udp::socket socket_;
    endpoint local_;
    endpoint remote_;
    std::size_t queued_ = 0;
    bool listening_ = false;
};

} // namespace radius
