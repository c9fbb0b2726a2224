// SPDX-License-Identifier: MIT
// The common base of a client's sockets, for all transports: waiting and closing.
#pragma once

#include <memory>

#include <radius/transport/client/client_link.hpp>
#include <radius/transport/kit/io_objects.hpp>

namespace radius::detail {

/// Waits for data on a socket.
template <class Socket>
class socket_channel : public client_link,
                       public std::enable_shared_from_this<socket_channel<Socket>> {
  public:
    void listen() override {
        if (listening_ || owner_ == nullptr) {
            return;
        }
        socket_.async_wait(asio::socket_base::wait_read,
                           [self = this->shared_from_this()](std::error_code error) {
                               self->listening_ = false;
                               if (self->owner_ == nullptr) {
                                   return;
                               }
                               self->or_close([&] {
                                   if (!error) {
                                       self->read();
                                   } else { // `rest` ended it, but replies may be wanted again
                                       self->owner_->after_read(*self);
                                   }
                               });
                           });
        listening_ = true;
    }

    void rest() override {
        std::error_code ignored;
        socket_.cancel(ignored);
    }

    /// If memory runs out, the link ends.
    template <class Work>
    void or_close(Work&& work) noexcept {
        try {
            work();
        } catch (...) {
            fail(std::make_error_code(std::errc::not_enough_memory));
        }
    }

  protected:
    socket_channel(const serial_executor& executor, client_link_owner& owner, channel_handle own,
                   const endpoint& server, transport_kind transport)
        : client_link(owner, own, server, transport), socket_(executor) {}

    /// Reads the available data, and calls the owner's `after_read`.
    virtual void read() = 0;

    void fail(std::error_code why) {
        client_link_owner* const owner = owner_;
        const auto self = this->shared_from_this();
        close();
        if (owner != nullptr) {
            owner->failed(own_, why);
        }
    }

    Socket socket_;

  private:
    bool listening_ = false;
};

/// A channel that must connect or complete a handshake first, within a time limit.
template <class Socket>
class connecting_channel : public socket_channel<Socket> {
    using base = socket_channel<Socket>;

  public:
    void rest() override {
        if (up_) {
            base::rest();
        } else {
            this->fail(std::make_error_code(std::errc::operation_canceled));
        }
    }

  protected:
    connecting_channel(const serial_executor& executor, client_link_owner& owner,
                       channel_handle own, const endpoint& server, transport_kind transport,
                       const client_connection_limits& limits)
        : base(executor, owner, own, server, transport), timer_(executor), limits_(limits) {
        this->max_in_progress_ = limits.max_in_progress;
    }

    bool is_established() const noexcept { return up_; }
    const client_connection_limits& limits() const noexcept { return limits_; }

    /// Starts the timer for connecting.
    void begin_to_connect() {
        timer_.expires_after(saturated(limits_.handshake_timeout));
        timer_.async_wait([this, weak = this->weak_from_this()](std::error_code stopped) {
            const auto kept = weak.lock();
            if (!stopped && kept != nullptr && !up_) {
                this->fail(make_error_code(errc::connection_timed_out));
            }
        });
    }

    /// Notifies the owner once the handshake of `layer` is complete. True while the link lives.
    template <class Layer>
    bool note_if_up(const Layer& layer) {
        if (!up_ && this->owner_ != nullptr && layer.established()) {
            up_ = true;
            timer_.cancel();
            this->version_ = layer.version();
            this->owner_->channel_opened(this->own_, this->version_);
        }
        return this->owner_ != nullptr;
    }

    /// Part of `close`.
    void stop_waiting() { timer_.cancel(); }

  private:
    steady_timer timer_;
    client_connection_limits limits_;
    bool up_ = false;
};

} // namespace radius::detail
