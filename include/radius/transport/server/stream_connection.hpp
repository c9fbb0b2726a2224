// SPDX-License-Identifier: MIT
// One connection of a server over TCP or TLS: reads requests, batches replies, and closes
// connections that misbehave (RFC 6613 section 2.6, draft-ietf-radext-radiusdtls-bis section 3.10).
#pragma once

#include <radius/transport/server/server_link.hpp>
#include <radius/transport/stream/stream_writer.hpp>

namespace radius {

/// `Listener` must define `layer_type` in addition to the requirements of `server_link`. Nothing is
/// read while the peer's requests in progress or unread replies are at their limit, so that TCP
/// slows it down.
template <class Listener>
class stream_connection final : public server_link<stream_connection<Listener>, Listener> {
    using base = server_link<stream_connection<Listener>, Listener>;

  public:
    using layer_type = typename Listener::layer_type;

    template <class... LayerArguments>
    stream_connection(std::shared_ptr<Listener> listener, tcp_socket socket, const endpoint& local,
                      const endpoint& remote, std::unique_ptr<connection_permit> permit,
                      LayerArguments&&... layer)
        : base(std::move(listener), local, remote, std::move(permit)), socket_(std::move(socket)),
          layer_(std::forward<LayerArguments>(layer)...),
          writer_(layer_, this->listener().shares_records()) {}

    const layer_type& layer() const noexcept { return layer_; }
    bool is_open() const noexcept { return socket_.is_open(); }

    /// Starts reading. With plain TCP the peer is known by now.
    void start() {
        this->note_time();
        this->look_at_clock();
        if (layer_.established() && !this->identify(layer_)) {
            return;
        }
        read_when_ready();
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
        try {
            (void)writer_.write(socket_); // an alert, or a last reply, if there is room for it
            layer_.shutdown();
            (void)writer_.write(socket_);
        } catch (...) { // no memory: the other end will notice in time
            draining_ = true;
        }
        std::error_code ignored;
        socket_.shutdown(asio::socket_base::shutdown_both, ignored);
        socket_.close(ignored);
        this->note_closed(why);
    }

    // The sink of the engine.

    bool has_room() const noexcept {
        return this->in_progress() < this->limits().max_in_progress &&
               writer_.backlog() < this->limits().max_unsent_octets;
    }

    /// Keeps data that was read but cannot be processed yet: less than one read.
    void hold(octets_view decrypted) { held_.append(decrypted); }

    octets_span next_room(std::size_t size) { return writer_.next_room(size); }
    octets_view commit(std::size_t size) { return writer_.commit(size); }

    /// Writes as much as the system accepts; the rest follows later.
    void flush() {
        if (!is_open() || writing_) {
            return;
        }
        if (const std::error_code error = writer_.write(socket_)) {
            close(error);
            return;
        }
        if (writer_.unsent() == 0) {
            this->timer().flowing();
            return;
        }
        this->timer().stalled(std::chrono::steady_clock::now(), writer_.written(),
                              writer_.unsent());
        this->look_at_clock();
        socket_.async_wait(asio::socket_base::wait_write,
                           [kept = this->shared_from_this()](std::error_code) {
                               kept->writing_ = false;
                               kept->or_close([&] {
                                   kept->flush();
                                   kept->resume();
                               });
                           });
        writing_ = true;
    }

    /// Called when there may be room to read again, or nothing left to wait for.
    void resume() {
        end_if_drained();
        work_off();
        read_when_ready();
    }

  private:
    // Reads per turn; then other connections have their turn.
    static constexpr unsigned reads_a_turn = 4;

    bool may_read() const noexcept {
        return is_open() && !draining_ && held_.empty() && has_room();
    }

    void end_if_drained() {
        if (!draining_ || this->in_progress() != 0) {
            return;
        }
        flush();
        if (is_open() && !writing_) {
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
        for (unsigned turn = 0; turn < reads_a_turn && may_read(); ++turn) {
            const octets_span room = this->core().stream_room();
            std::error_code error;
            const std::size_t size =
                socket_.read_some(asio::buffer(room.data(), room.size()), error);
            if (detail::would_block(error)) {
                break;
            }
            if (error) {
                close(error == asio::error::eof ? make_error_code(errc::connection_closed) : error);
                return;
            }
            this->guarded([&] { return take(room.first(size)); });
            work_off();
            if (size < room.size()) {
                break;
            }
        }
        flush();
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
        }
    }

    std::error_code take(octets_view network) {
        this->note_time();
        drop_reason ending = drop_reason::none;
        const auto frame = [&](octets_view decrypted) {
            if (!this->identified() && !this->identify(layer_)) {
                return false;
            }
            if (!held_.empty() || !has_room()) {
                hold(decrypted);
                return true;
            }
            ending = this->packets().stream(decrypted, this->now(), *this);
            return ending == drop_reason::none && is_open();
        };
        const std::error_code failed = layer_.receive(network, frame);
        if (is_open() && layer_.established() && !this->identified()) {
            this->identify(layer_);
        }
        return failed || ending == drop_reason::none ? failed : make_error_code(error_of(ending));
    }

    tcp_socket socket_;
    layer_type layer_;
    stream_writer<layer_type> writer_;
    wiped_octets held_; ///< read and decrypted, not processed yet
    bool reading_ = false;
    bool writing_ = false;
    bool draining_ = false;
};

} // namespace radius
