// SPDX-License-Identifier: MIT
// One connection of a server over TCP or TLS: reads requests, batches replies, and closes
// connections that misbehave (RFC 6613 section 2.6, draft-ietf-radext-radiusdtls-bis section 3.10).
#pragma once

#include <radius/transport/kit/io_objects.hpp>
#include <radius/transport/server/server_link.hpp>
#include <radius/transport/stream/stream_io.hpp>

namespace radius::detail {

/// `Listener` must define `layer_type` and `make_layer(remote)` in addition to the requirements of
/// `server_link`. Nothing is
/// read while the peer's requests in progress or unread replies are at their limit, so that TCP
/// slows it down.
template <class Listener>
class stream_connection final : public server_link<stream_connection<Listener>, Listener> {
    using base = server_link<stream_connection<Listener>, Listener>;

  public:
    using layer_type = typename Listener::layer_type;

    stream_connection(std::shared_ptr<Listener> listener, tcp_socket socket, const endpoint& local,
                      const endpoint& remote, std::unique_ptr<connection_permit> permit)
        : base(std::move(listener), local, remote, std::move(permit)), socket_(std::move(socket)),
          io_(socket_, this->listener().shares_records(),
              [&] { return this->listener().make_layer(remote); }) {}

    const layer_type& layer() const noexcept { return io_.layer(); }
    bool is_open() const noexcept { return socket_.is_open(); }

    /// Starts reading. With plain TCP the peer is known by now.
    void start() {
        this->note_time();
        this->look_at_clock();
        if (layer().established() && !this->identify(layer())) {
            return;
        }
        read_when_ready();
    }

    /// Only looks at the clock, until `start_as`.
    void wait_for_peer() {
        this->note_time();
        this->look_at_clock();
    }

    /// Starts reading from a peer that was looked up; null if there is none, for this reason.
    void start_as(const kept_peer& peer, drop_reason why) {
        if (!is_open()) {
            return;
        }
        if (peer == nullptr) {
            if (why != drop_reason::unknown_peer) { // the log says that anyway
                this->core().count_drop(why);
                this->core().note_drop(why, this->local(), this->remote(), nullptr);
            }
            close(make_error_code(errc::peer_unknown));
            return;
        }
        this->set_peer(peer);
        start();
    }

    /// Stops reading; closes once nothing is in progress or left to send.
    void finish() {
        draining_ = true;
        end_if_drained();
        if (is_open() && reading_) {
            std::error_code ignored;
            socket_.cancel(ignored);
        }
    }

    /// Ends the connection; the log says why. Replies that are not ready are lost.
    void close(std::error_code why) {
        if (!is_open()) {
            return;
        }
        const auto kept = this->shared_from_this();
        io_.close(true);
        this->note_closed(why);
    }

    // The sink of the engine.

    bool has_room() const noexcept {
        return this->in_progress() < this->limits().max_in_progress &&
               io_.writer().backlog() < this->limits().max_unsent_octets;
    }

    /// Keeps data that was read but cannot be processed yet: less than one read.
    void hold(octets_view decrypted) { held_.append(decrypted); }

    octets_span next_room(std::size_t size) { return io_.writer().next_room(size); }
    octets_view commit(std::size_t size) { return io_.writer().commit(size); }

    /// Writes as much as the system accepts; the rest follows later.
    void flush() {
        if (is_open()) {
            io_.flush(*this);
        }
    }

    /// Called when there may be room to read again, or nothing left to wait for.
    void resume() {
        end_if_drained();
        work_off();
        read_when_ready();
    }

    // The owner of the `stream_io`.

    bool may_read() const noexcept {
        return is_open() && !draining_ && held_.empty() && has_room();
    }

    octets_span stream_room() { return this->core().stream_room(); }

    void take(octets_view network) {
        this->guarded([&] { return process(network); });
        work_off();
    }

    void all_sent() noexcept { this->timer().flowing(); }

    /// See `stream_owner`.
    void some_unsent() {
        this->timer().stalled(std::chrono::steady_clock::now(), io_.writer().written(),
                              io_.writer().unsent());
        this->look_at_clock();
    }

    /// See `stream_owner`.
    void writable() noexcept {
        this->or_close([&] {
            flush();
            resume();
        });
    }

    void write_failed(std::error_code why) { close(why); }

  private:
    void end_if_drained() {
        if (!draining_ || this->in_progress() != 0) {
            return;
        }
        flush();
        if (is_open() && !io_.is_blocked()) {
            close(make_error_code(errc::stopped));
        }
    }

    void read_when_ready() {
        if (reading_ || !may_read()) {
            return;
        }
        socket_.async_wait(asio::socket_base::wait_read,
                           [kept = this->shared_from_this()](std::error_code error) {
                               kept->reading_ = false;
                               if (!error && kept->is_open() && !kept->draining_) {
                                   kept->or_close([&] {
                                       kept->read();
                                       kept->read_when_ready();
                                   });
                               }
                           });
        reading_ = true;
    }

    void read() {
        if (const std::error_code ended = io_.read(*this)) {
            close(ended);
        } else {
            flush();
        }
        this->core().end_turn();
    }

    /// Processes the buffered data, as far as there is room now.
    void work_off() {
        const bool is_behind = !held_.empty() && !this->is_processing();
        while (!held_.empty() && is_open() && !draining_ && !this->is_processing()) {
            flush(); // sent data makes room
            if (!is_open() || !has_room()) {
                return;
            }
            this->guarded([&] {
                this->note_time();
                const wiped_octets decrypted = std::exchange(held_, {});
                const auto ending = this->packets().stream(decrypted.view(), this->now(), *this);
                return ending == drop_reason::none ? std::error_code()
                                                   : make_error_code(error_of(ending));
            });
        }
        if (is_behind) {
            flush(); // the last replies: no later flush may send them
            this->core().end_turn();
        }
    }

    std::error_code process(octets_view network) {
        this->note_time();
        drop_reason ending = drop_reason::none;
        const auto frame = [&](octets_view decrypted) {
            if (!this->identified() && !this->identify(layer())) {
                return false;
            }
            if (!held_.empty() || !has_room()) {
                hold(decrypted);
                return true;
            }
            ending = this->packets().stream(decrypted, this->now(), *this);
            return ending == drop_reason::none && is_open();
        };
        const std::error_code failed = io_.layer().receive(network, frame);
        if (is_open() && layer().established() && !this->identified()) {
            this->identify(layer());
        }
        return failed || ending == drop_reason::none ? failed : make_error_code(error_of(ending));
    }

    tcp_socket socket_;
    stream_io<layer_type> io_;
    wiped_octets held_; ///< read and decrypted, not processed yet
    bool reading_ = false;
    bool draining_ = false;
};

} // namespace radius::detail
