// SPDX-License-Identifier: MIT
// The common base of a server's UDP sockets, with and without DTLS: datagrams are received and sent
// in batches, and a failure affects only one datagram.
#pragma once

#include <memory>

#include <radius/protocol/drop_reason.hpp>
#include <radius/transport/datagram/datagram_batch.hpp>
#include <radius/transport/datagram/udp_socket.hpp>
#include <radius/transport/kit/io_objects.hpp>
#include <radius/transport/kit/recycled_memory.hpp>
#include <radius/transport/kit/turn_end.hpp>
#include <radius/transport/server/server_core.hpp>

namespace radius::detail {

/// A listener for datagrams, as its base needs it.
template <class Listener>
concept datagram_taker = requires(Listener& listener, std::size_t count) {
    // The batch to read into.
    { listener.received_datagrams() } -> std::same_as<datagram_batch&>;
    // Processes that many of them.
    { listener.take(count) } -> std::same_as<void>;
};

/// `Derived` is the listener. Everything runs on the thread of the core's
/// `io_context`.
template <class Derived>
class datagram_listener : public listener_control, public std::enable_shared_from_this<Derived> {
  public:
    const endpoint& local() const noexcept override { return own_.local; }

    /// Starts reading, until `stop`.
    void start() override {
        socket_.async_wait(
            asio::socket_base::wait_read,
            recycling_handler{[self = this->shared_from_this()](std::error_code error) {
                                  if (!error && self->reading_) {
                                      self->read();
                                      self->start();
                                  }
                              },
                              memory_});
    }

    /// Stops reading; replies can still be sent.
    void stop() noexcept override {
        reading_ = false;
        std::error_code ignored;
        socket_.cancel(ignored);
    }

    void finish() noexcept override { this->close(); }

    void close() noexcept override {
        reading_ = false;
        std::error_code ignored;
        socket_.close(ignored);
    }

  protected:
    datagram_listener(std::shared_ptr<server_core> core, udp_socket socket, datagram_batch sent)
        : core_(std::move(core)), socket_(std::move(socket)), own_(bound_to(socket_)),
          sent_(std::move(sent)) {
        static_assert(datagram_taker<Derived>,
                      "radius: a listener for datagrams needs received_datagrams and take");
    }

    server_core& core() const noexcept { return *core_; }
    bool is_open() const noexcept { return socket_.is_open(); }

    /// The next datagram to send; `commit` queues it, and the queue is sent at the end of the turn.
    datagram& next() {
        while (queued_ == datagram_batch_size) {
            flush();
        }
        return sent_[queued_];
    }
    void commit() {
        ++queued_;
        if (!processing_) {
            turn_end_.ask(core_->executor(), this->shared_from_this(),
                          [](Derived& self) { self.flush(); });
        }
    }

    /// Sends the queue. A datagram that the system does not accept is counted and lost: the reply
    /// is cached, and is sent when the client retransmits. The log hook may send more.
    void flush() noexcept {
        while (gone_ < queued_) {
            std::error_code error;
            gone_ += core_->mover().send(socket_, own_, sent_, gone_, queued_ - gone_, error);
            if (error) {
                const endpoint remote = sent_[gone_++].remote;
                core_->note_drop(drop_reason::send_failed, own_.local, remote, nullptr);
            }
        }
        gone_ = queued_ = 0;
    }

    /// No packet can make the server throw: a failure of memory or OpenSSL affects only this
    /// datagram.
    template <class Work>
    void guarded(const datagram& from, Work&& work) noexcept {
        try {
            work();
        } catch (...) {
            core_->note_drop(drop_reason::internal_error, own_.local, from.remote, nullptr);
        }
    }

  private:
    // Batches per turn; then other sockets of the thread have their turn.
    static constexpr std::size_t batches_a_turn = 4;

    void read() {
        auto& self = static_cast<Derived&>(*this);
        for (std::size_t turn = 0; turn < batches_a_turn && reading_; ++turn) {
            std::error_code error;
            const std::size_t count =
                core_->mover().receive(socket_, own_, self.received_datagrams(), error);
            if (count == 0) {
                break;
            }
            processing_ = true;
            self.take(count);
            processing_ = false;
            flush();
            core_->end_turn();
            if (count < datagram_batch_size) {
                break;
            }
        }
    }

    std::shared_ptr<server_core> core_;
    std::shared_ptr<recycled_memory> memory_ = std::make_shared<recycled_memory>();
    udp_socket socket_;
    datagram_end own_;
    datagram_batch sent_;
    std::size_t queued_ = 0; ///< number of `sent_` in use
    std::size_t gone_ = 0;   ///< number of those already sent
    bool reading_ = true;
    bool processing_ = false;
    turn_end turn_end_;
};

} // namespace radius::detail
