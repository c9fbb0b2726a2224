// SPDX-License-Identifier: MIT
// One connection of a client over TCP or TLS (RFC 6613, RFC 6614).
#pragma once

#include <radius/protocol/stream_framer.hpp>
#include <radius/transport/client/socket_channel.hpp>
#include <radius/transport/kit/io_objects.hpp>
#include <radius/transport/stream/stream_io.hpp>
#include <radius/transport/stream/stream_layer.hpp>

namespace radius::detail {

/// See `client_link`. `Layer` is `clear_layer` or `tls_session`.
template <stream_layer Layer>
class stream_channel final : public connecting_channel<tcp_socket> {
  public:
    /// `share`: true if requests may share a record.
    template <class... LayerArguments>
    stream_channel(const serial_executor& executor, client_link_owner& owner, channel_handle own,
                   const endpoint& server, transport_kind transport,
                   const client_connection_limits& limits, bool share, LayerArguments&&... layer)
        : connecting_channel(executor, owner, own, server, transport, limits),
          io_(socket_, share, [&] { return Layer(std::forward<LayerArguments>(layer)...); }),
          unread_(executor), pause_(executor) {}

    void set_alternatives(const std::vector<endpoint>& others) override { others_ = others; }
    bool has_tried_all() const noexcept override { return !connected_; }

    std::error_code open() override {
        begin_to_connect();
        const std::error_code error = begin_attempt(remote_);
        return error ? next_attempt(error) : error;
    }

    void listen() override {
        if (connected_) {
            connecting_channel::listen();
        }
    }

    void rest() override {
        // Cancelling would stop the writing, too.
        if (!is_established() || io_.writer().unsent() == 0) {
            connecting_channel::rest();
        }
    }

    void send(octets_view packet) override {
        const octets_span room = io_.writer().next_room(packet.size());
        std::copy(packet.begin(), packet.end(), room.begin());
        io_.writer().commit(packet.size());
    }

    void flush() override {
        if (is_up()) {
            io_.flush(*this);
        }
    }

    bool has_room() const noexcept override {
        return io_.writer().backlog() < limits().max_unsent_octets;
    }

    void close() noexcept override {
        owner_ = nullptr;
        if (is_inherited()) {
            std::error_code ignored;
            socket_.close(ignored);
        } else {
            io_.close(false);
        }
        stop_waiting();
        unread_.cancel();
        end_attempts();
    }

    std::error_code reassess(const tls_settings& now) const override {
        return is_established() ? io_.layer().reassess(now) : std::error_code();
    }

    // The owner of the `stream_io`.

    bool may_read() const noexcept { return is_up(); }
    octets_span stream_room() { return owner_->buffers().stream_room(); }

    void take(octets_view network) {
        result<octets_view> framed{octets_view()};
        const std::error_code failed = io_.layer().receive(network, [&](octets_view decrypted) {
            if (!note_if_up(io_.layer())) {
                return false;
            }
            framed = framer_.feed(decrypted, [this](octets_view packet) {
                owner_->receive(*this, packet);
                return owner_ != nullptr;
            });
            return framed && owner_ != nullptr;
        });
        if (!failed) {
            note_if_up(io_.layer());
        }
        if (owner_ != nullptr && (failed || !framed)) {
            fail(failed ? failed : make_error_code(framed.error()));
        }
    }

    void all_sent() { unread_.cancel(); }
    void some_unsent() { watch_reader(); }
    /// See `stream_owner`.
    void writable() noexcept {
        or_close([this] { flush(); });
    }
    void write_failed(std::error_code why) { fail(last_words(why)); }

  private:
    // The delay before the next address is tried in parallel (RFC 8305 section 5).
    static constexpr std::chrono::milliseconds attempt_delay{250};

    std::error_code begin_attempt(const endpoint& address) {
        const auto socket = std::make_shared<tcp_socket>(unread_.get_executor());
        if (const std::error_code error = source_.open(*socket, address, local_)) {
            remote_ = address;
            return error;
        }
        attempts_.push_back(socket);
        socket->async_connect(
            to_asio<asio::ip::tcp>(address),
            [this, kept = shared_from_this(), socket, address](std::error_code failed) {
                or_close([&] { end_attempt(socket, address, failed); });
            });
        if (others_.empty()) {
            return {};
        }
        pause_.expires_after(attempt_delay);
        pause_.async_wait([this, weak = weak_from_this()](std::error_code stopped) {
            const auto kept = weak.lock();
            if (!stopped && kept != nullptr && owner_ != nullptr && !connected_) {
                or_close([this] { (void)next_attempt({}); });
            }
        });
        return {};
    }

    /// Tries the next address. Returns `why` if none is left and none is being tried.
    std::error_code next_attempt(std::error_code why) {
        while (!others_.empty()) {
            const endpoint next = others_.front();
            others_.erase(others_.begin());
            const std::error_code error = begin_attempt(next);
            if (!error) {
                return {};
            }
            why = error;
        }
        return attempts_.empty() ? why : std::error_code();
    }

    void end_attempt(const std::shared_ptr<tcp_socket>& socket, const endpoint& address,
                     std::error_code failed) {
        std::erase(attempts_, socket);
        if (owner_ == nullptr || connected_) {
            return;
        }
        remote_ = address;
        if (!failed) {
            socket_ = std::move(*socket);
            end_attempts();
            connected();
        } else if (const std::error_code error = next_attempt(failed)) {
            fail(error);
        }
    }

    /// One attempt has succeeded, or none is needed any more.
    void end_attempts() noexcept {
        pause_.cancel();
        std::error_code ignored;
        for (const auto& socket : attempts_) {
            socket->close(ignored);
        }
        attempts_.clear();
    }

    void connected() {
        connected_ = true;
        std::error_code error;
        socket_.non_blocking(true, error);
        socket_.set_option(asio::ip::tcp::no_delay(true), error);
        socket_.set_option(asio::socket_base::keep_alive(true), error);
        local_ = from_asio(socket_.local_endpoint(error));
        if (const std::error_code failed = io_.layer().start()) {
            fail(failed);
            return;
        }
        flush();
        note_if_up(io_.layer());
        listen();
    }

    void read() override {
        if (const std::error_code ended = io_.read(*this)) {
            fail(ended);
            return;
        }
        flush(); // of the handshake
        if (owner_ != nullptr) {
            owner_->after_read(*this);
        }
    }

    /// Ends the connection if the system does not accept all of the data that waits now within
    /// `stall_timeout`.
    void watch_reader() {
        if (watching_) {
            return;
        }
        const std::uint64_t all = io_.writer().written() + io_.writer().unsent();
        unread_.expires_after(saturated(limits().stall_timeout));
        unread_.async_wait([this, all, weak = weak_from_this()](std::error_code stopped) {
            const auto kept = weak.lock();
            if (kept == nullptr || owner_ == nullptr) {
                return;
            }
            watching_ = false;
            if (io_.writer().written() < all && !stopped) {
                fail(make_error_code(errc::connection_timed_out));
            } else if (io_.writer().unsent() != 0) {
                or_close([this] { watch_reader(); });
            }
        });
        watching_ = true;
    }

    /// If the system reports a broken connection, the other end's alert may have arrived before: it
    /// says more (RFC 8446 section 6).
    std::error_code last_words(std::error_code otherwise) {
        packet_buffer room; // the owner's may be in use for packets of another link
        std::error_code error;
        const std::size_t size =
            socket_.read_some(asio::buffer(room.room().data(), room.room().size()), error);
        if (error || size == 0) {
            return otherwise;
        }
        const std::error_code said =
            io_.layer().receive(room.room().first(size), [](octets_view) { return true; });
        return said && said != errc::connection_closed ? said : otherwise;
    }

    stream_io<Layer> io_;
    stream_framer framer_;
    bool connected_ = false;
    steady_timer unread_;
    bool watching_ = false;        ///< true if `unread_` runs
    std::vector<endpoint> others_; ///< addresses not tried yet
    std::vector<std::shared_ptr<tcp_socket>> attempts_;
    steady_timer pause_; ///< between two of them
};

} // namespace radius::detail
