// SPDX-License-Identifier: MIT
// One connection of a client over TCP or TLS (RFC 6613, RFC 6614).
#pragma once

#include <radius/protocol/stream_framer.hpp>
#include <radius/transport/client/socket_channel.hpp>
#include <radius/transport/stream/clear_layer.hpp>
#include <radius/transport/stream/stream_writer.hpp>
#include <radius/transport/tls/tls_session.hpp>

namespace radius {

/// See `client_link`. `Layer` is `clear_layer` or `tls_session`.
template <class Layer>
class stream_channel final : public connecting_channel<tcp_socket> {
  public:
    /// `share`: true if requests may share a record.
    template <class... LayerArguments>
    stream_channel(asio::io_context& io, client_link_owner& owner, channel_handle own,
                   const endpoint& server, const connection_limits& limits, bool share,
                   LayerArguments&&... layer)
        : connecting_channel(io, owner, own, server,
                             std::is_same_v<Layer, clear_layer> ? transport_kind::tcp
                                                                : transport_kind::tls,
                             limits),
          layer_(std::forward<LayerArguments>(layer)...), writer_(layer_, share), unread_(io),
          pause_(io) {}

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
        if (!is_established() || writer_.unsent() == 0) { // else cancelling would stop the writing
            connecting_channel::rest();
        }
    }

    void send(octets_view packet) override {
        const octets_span room = writer_.next_room(packet.size());
        std::copy(packet.begin(), packet.end(), room.begin());
        writer_.commit(packet.size());
    }

    void flush() override {
        if (owner_ == nullptr || writing_) {
            return;
        }
        if (const std::error_code error = writer_.write(socket_)) {
            fail(last_words(error));
            return;
        }
        if (writer_.unsent() == 0) {
            unread_.cancel();
            return;
        }
        watch_reader();
        socket_.async_wait(asio::socket_base::wait_write,
                           [this, kept = shared_from_this()](std::error_code) {
                               writing_ = false;
                               or_fail([this] { flush(); });
                           });
        writing_ = true;
    }

    bool has_room() const noexcept override {
        return writer_.backlog() < limits().max_unsent_octets;
    }

    void close() noexcept override {
        owner_ = nullptr;
        std::error_code ignored;
        if (!is_inherited()) {
            say_goodbye();
        }
        socket_.close(ignored);
        stop_waiting();
        unread_.cancel();
        end_attempts();
    }

    std::error_code reassess(const tls_settings& now) const override {
        if constexpr (std::is_same_v<Layer, tls_session>) {
            return is_established() ? layer_.reassess(now) : std::error_code();
        } else {
            return {};
        }
    }

  private:
    // Reads per turn; then other links have their turn.
    static constexpr unsigned reads_a_turn = 4;

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
                or_fail([&] { end_attempt(socket, address, failed); });
            });
        if (others_.empty()) {
            return {};
        }
        pause_.expires_after(attempt_delay);
        pause_.async_wait([this, weak = weak_from_this()](std::error_code stopped) {
            const auto kept = weak.lock();
            if (!stopped && kept != nullptr && owner_ != nullptr && !connected_) {
                or_fail([this] { (void)next_attempt({}); });
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

    void say_goodbye() noexcept {
        std::error_code ignored;
        try {
            layer_.shutdown();
            if (connected_ && !writing_) {
                (void)writer_.write(socket_);
            }
        } catch (...) { // no memory: the other end will notice anyway
            ignored.clear();
        }
        socket_.shutdown(asio::socket_base::shutdown_both, ignored);
    }

    void connected() {
        connected_ = true;
        std::error_code error;
        socket_.non_blocking(true, error);
        socket_.set_option(asio::ip::tcp::no_delay(true), error);
        socket_.set_option(asio::socket_base::keep_alive(true), error);
        local_ = from_asio(socket_.local_endpoint(error));
        if (const std::error_code failed = layer_.start()) {
            fail(failed);
            return;
        }
        flush();
        note_if_up(layer_);
        listen();
    }

    void read() override {
        for (unsigned turn = 0; turn < reads_a_turn && owner_ != nullptr; ++turn) {
            const octets_span room = owner_->buffers().stream_room();
            std::error_code error;
            const std::size_t size =
                socket_.read_some(asio::buffer(room.data(), room.size()), error);
            if (detail::would_block(error)) {
                break;
            }
            if (error) {
                fail(error == asio::error::eof ? make_error_code(errc::connection_closed) : error);
                return;
            }
            take(room.first(size));
            if (size < room.size()) {
                break;
            }
        }
        if (owner_ != nullptr) {
            flush(); // of the handshake
        }
        if (owner_ != nullptr) {
            owner_->after_read(*this);
        }
    }

    void take(octets_view network) {
        result<octets_view> framed{octets_view()};
        const std::error_code failed = layer_.receive(network, [&](octets_view decrypted) {
            if (!note_if_up(layer_)) {
                return false;
            }
            framed = framer_.feed(decrypted, [this](octets_view packet) {
                owner_->receive(*this, packet);
                return owner_ != nullptr;
            });
            return framed && owner_ != nullptr;
        });
        if (!failed) {
            note_if_up(layer_);
        }
        if (owner_ != nullptr && (failed || !framed)) {
            fail(failed ? failed : make_error_code(framed.error()));
        }
    }

    /// Ends the connection if the system does not accept all of the data that waits now within
    /// `stall_timeout`.
    void watch_reader() {
        if (watching_) {
            return;
        }
        const std::uint64_t all = writer_.written() + writer_.unsent();
        unread_.expires_after(saturated(limits().stall_timeout));
        unread_.async_wait([this, all, weak = weak_from_this()](std::error_code stopped) {
            const auto kept = weak.lock();
            if (kept == nullptr || owner_ == nullptr) {
                return;
            }
            watching_ = false;
            if (writer_.written() < all && !stopped) {
                fail(make_error_code(errc::connection_timed_out));
            } else if (writer_.unsent() != 0) {
                or_fail([this] { watch_reader(); });
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
            layer_.receive(room.room().first(size), [](octets_view) { return true; });
        return said && said != errc::connection_closed ? said : otherwise;
    }

    Layer layer_;
    stream_writer<Layer> writer_;
    stream_framer framer_;
    bool connected_ = false;
    bool writing_ = false;
    steady_timer unread_;
    bool watching_ = false;        ///< true if `unread_` runs
    std::vector<endpoint> others_; ///< addresses not tried yet
    std::vector<std::shared_ptr<tcp_socket>> attempts_;
    steady_timer pause_; ///< between two of them
};

} // namespace radius
