// SPDX-License-Identifier: MIT
// One DTLS connection of a server: one peer of a shared UDP socket (RFC 7360, RFC 6347).
#pragma once

#include <array>

#include <radius/transport/server/dtls_registry.hpp>
#include <radius/transport/server/server_link.hpp>
#include <radius/transport/tls/flight_timer.hpp>
#include <radius/transport/tls/tls_session.hpp>

namespace radius::detail {

/// `Listener` owns the socket: it passes datagrams in and sends them with `send_datagram`.
template <class Listener>
class dtls_connection final : public server_link<dtls_connection<Listener>, Listener> {
    using base = server_link<dtls_connection<Listener>, Listener>;

  public:
    /// `session` has greeted the client; `hello` is the Random of its ClientHello.
    dtls_connection(std::shared_ptr<Listener> listener, const endpoint& local,
                    const endpoint& remote, std::unique_ptr<connection_permit> permit,
                    std::unique_ptr<tls_session> session, const hello_random& hello)
        : base(std::move(listener), local, remote, std::move(permit)), session_(std::move(session)),
          hello_(hello), flights_(this->core().executor()) {}

    dtls_connection(const dtls_connection&) = delete;
    dtls_connection& operator=(const dtls_connection&) = delete;
    ~dtls_connection() { wipe(octets_span(room_).first(used_)); }

    const tls_session& layer() const noexcept { return *session_; }
    dtls_way way() const noexcept { return {this->remote(), this->local().address}; }
    const hello_random& hello() const noexcept { return hello_; }
    bool is_open() const noexcept { return open_; }

    /// Continues the handshake: the client's first message has arrived already.
    void start() {
        this->look_at_clock();
        take({});
    }

    /// One datagram has arrived.
    void take(octets_view datagram) {
        if (draining_) {
            return;
        }
        this->note_time();
        this->guarded([&] { return process(datagram); });
        flush();
        flights_.wait(*this, *session_);
    }

    /// Accepts no more packets; closes once nothing is in progress.
    void finish() {
        draining_ = true;
        if (open_ && this->in_progress() == 0) {
            close(make_error_code(errc::stopped));
        }
    }

    /// Ends the connection; the log says why. Replies that are not ready are lost. The other end is
    /// notified, unless it has already abandoned the connection.
    void close(std::error_code why) {
        if (!open_) {
            return;
        }
        const auto kept = this->shared_from_this();
        try {
            if (why != errc::connection_superseded) {
                session_->shutdown();
            }
            flush();
        } catch (...) { // no memory: the other end will notice in time
            draining_ = true;
        }
        open_ = false;
        flights_.cancel();
        this->note_closed(why);
    }

    octets_span next_room(std::size_t) noexcept { return room_; }

    /// One packet is one record (RFC 7360 section 5.1).
    octets_view commit(std::size_t size) {
        const octets_view packet = octets_view(room_).first(size);
        (void)session_->send(packet);
        used_ = std::max(used_, size);
        return packet;
    }

    void flush() {
        session_->take_datagrams([this](octets_view octets) {
            if (open_) {
                this->listener().send_datagram(octets, this->local(), this->remote());
            }
        });
        wipe(octets_span(room_).first(std::exchange(used_, 0)));
    }

    void resume() {
        if (draining_) {
            flush();
            finish();
        }
    }

    // The owner of the `flight_timer`.

    bool awaits_flight() const noexcept { return open_; }
    void handshake_failed(std::error_code why) { close(why); }

  private:
    std::error_code process(octets_view datagram) {
        drop_reason ending = drop_reason::none;
        const std::error_code failed = session_->receive(datagram, [&](octets_view record) {
            if (!this->identified() && !settle()) {
                return false;
            }
            ending = this->packets().record(record, this->now(), *this);
            return ending == drop_reason::none && open_;
        });
        if (open_ && session_->established() && !this->identified()) {
            settle();
        }
        return failed || ending == drop_reason::none ? failed : make_error_code(error_of(ending));
    }

    /// The handshake is complete: it replaces any previous connection of this address and port.
    bool settle() {
        this->listener().settled(*this);
        return this->identify(*session_);
    }

    std::unique_ptr<tls_session> session_;
    hello_random hello_;
    flight_timer flights_;
    std::array<octet, max_packet_size> room_;
    std::size_t used_ = 0; ///< number of octets of `room_` that are encrypted and must be wiped
    bool open_ = true;
    bool draining_ = false;
};

} // namespace radius::detail
