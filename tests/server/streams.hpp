// SPDX-License-Identifier: MIT
// A server over TCP, TLS or DTLS whose internals a test can see, and peers that the test controls
// step by step, to do things that a good client never does.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include <radius/tls.hpp>
#include <radius/transport/server/dtls_listener.hpp>
#include <radius/transport/server/radsec_listener.hpp>

#include "server/scripted.hpp"
#include "transport/tls_bench.hpp"

namespace radius_test {

/// Runs the io_context until the condition is true; false if that does not happen within a generous
/// time.
template <class Done>
bool runs_until(asio::io_context& io, Done&& done) {
    const auto work = asio::make_work_guard(io);
    const auto last = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (!done()) {
        if (std::chrono::steady_clock::now() > last) {
            return false;
        }
        io.restart();
        io.run_one_for(std::chrono::milliseconds(20));
    }
    return true;
}

/// Coroutines wait here until a test releases them.
class sluice {
  public:
    asio::awaitable<void> passed() {
        asio::steady_timer timer(co_await asio::this_coro::executor,
                                 std::chrono::steady_clock::time_point::max());
        timers_.push_back(&timer);
        std::error_code ignored;
        co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
    std::size_t waiting() const noexcept { return timers_.size(); }
    void open() {
        for (asio::steady_timer* const timer : std::exchange(timers_, {})) {
            timer->cancel();
        }
    }

  private:
    std::vector<asio::steady_timer*> timers_; // in frames of waiting coroutines
};

/// Accounting waits at the sluice; other requests do not.
inline scripted waiting_at(sluice& there, std::size_t* ended = nullptr) {
    scripted handler;
    handler.accounting = [&there, ended](const radius::accounting_request& request)
        -> asio::awaitable<radius::accounting_reply> {
        co_await there.passed();
        if (ended != nullptr) {
            ++*ended;
        }
        co_return request.acknowledge();
    };
    return handler;
}

/// TCP on a free port of this address, TLS or DTLS with a certificate of certs/.
template <class Transport>
Transport on_loopback(const std::string& certificate = "server") {
    if constexpr (std::is_same_v<Transport, radius::tcp>) {
        return {.address = "127.0.0.1", .port = 0};
    } else {
        return with_certificate<Transport>(certificate);
    }
}

/// One thread of a server, assembled by hand so that a test can see its state.
template <class Transport>
struct harbour {
    using traits = radius::transport_traits<Transport>;
    using shard_type = radius::server_shard<scripted>;

    explicit harbour(const Transport& transport = on_loopback<Transport>(), scripted handler = {},
                     radius::server_options options = {})
        : service(traits::prepare(transport, 2)) {
        options.peers = loopback_peers();
        options.log = log.sink();
        const auto peers = std::make_shared<const radius::peer_table>(options.peers);
        const auto progress = std::make_shared<radius::progress_quota>(
            options.max_in_progress, options.max_in_progress_a_peer, peers->size());
        progress->extend(service->peer_count());
        duplicates = std::make_shared<radius::duplicate_budget>(options.connection_duplicates);
        shard = std::make_shared<shard_type>(
            io, std::make_shared<scripted>(std::move(handler)),
            radius::server_core_options{
                .peers = peers,
                .limits = options.limits,
                .duplicate_limits = options.duplicates,
                .replays = std::make_shared<radius::replay_table>(radius::hash_seed{}),
                .progress = progress,
                .duplicates = duplicates},
            options);
        shard->extend_counters(service->peer_count());
        std::error_code error;
        auto socket = traits::open(io, transport, 0, false, error);
        REQUIRE_FALSE(error);
        port = socket.local_endpoint().port();
        shard->template add<Transport>(std::move(socket), radius::service::all, service);
    }
    harbour(const harbour&) = delete;
    harbour& operator=(const harbour&) = delete;
    ~harbour() { shard->close(); }

    const radius::server_counters& counters() const { return shard->counters().totals(); }

    /// The number of connections that count towards the limits.
    std::size_t connections() const { return service->quota->connections(); }

    /// Whether no connection is left, not even a closed one that something still refers to.
    bool is_empty() const { return connections() == 0 && service->quota.use_count() == 1; }

    template <class Done>
    bool runs_until(Done&& done) {
        return radius_test::runs_until(io, std::forward<Done>(done));
    }

    asio::io_context io;
    lines log;
    std::shared_ptr<typename traits::shared> service;
    std::shared_ptr<radius::duplicate_budget> duplicates;
    std::shared_ptr<shard_type> shard;
    std::uint16_t port = 0;
};

/// The other end of a connection, on a plain socket. It does only what the test asks for.
template <class Transport>
class hand_peer {
    static constexpr bool is_plain = std::is_same_v<Transport, radius::tcp>;
    static constexpr bool is_datagram = std::is_same_v<Transport, radius::dtls>;
    using protocol = std::conditional_t<is_datagram, asio::ip::udp, asio::ip::tcp>;

  public:
    /// Connects from a port of this address, from any port if it is 0; sends nothing yet.
    hand_peer(asio::io_context& io, std::uint16_t port, const std::string& certificate = "client",
              const char* from = "127.0.0.1", std::uint16_t from_port = 0)
        : socket_(io) {
        if constexpr (!is_plain) {
            end_ = std::make_unique<own_end>(
                client_settings(with_certificate<Transport>(certificate)));
        }
        open(port, from, from_port);
    }
    /// The same with custom settings.
    hand_peer(asio::io_context& io, std::uint16_t port,
              std::shared_ptr<const tls_settings> settings, const char* from = "127.0.0.1",
              std::uint16_t from_port = 0)
        : socket_(io), end_(std::make_unique<own_end>(std::move(settings))) {
        open(port, from, from_port);
    }

    std::uint16_t port() const { return socket_.local_endpoint().port(); }
    auto& socket() { return socket_; }
    own_end& end() { return *end_; }

    /// The next encrypted data to send, which becomes the caller's task.
    octets_under_way take_outgoing() {
        octets_under_way out;
        end_->drain(out);
        return out;
    }

    /// Starts the handshake and sends the first flight.
    void greet() {
        if constexpr (!is_plain) {
            end_->start();
            push();
        }
    }

    /// Sends pending data.
    void push() {
        if constexpr (!is_plain) {
            const octets_under_way out = take_outgoing();
            send_raw(out.stream);
            for (const bytes& datagram : out.datagrams) {
                send_raw(datagram);
            }
        }
    }

    /// Sends octets unchanged, without encryption. False if the socket does not accept all of them.
    bool send_raw(const bytes& octets) {
        std::error_code error;
        std::size_t sent = 0;
        while (!error && sent < octets.size()) {
            sent += write(octets, sent, error);
        }
        return sent == octets.size();
    }

    /// One packet.
    void send(const bytes& packet) {
        if constexpr (is_plain) {
            send_raw(packet);
        } else {
            end_->write(packet);
            push();
        }
    }

    /// From now on another end uses this socket, as after a restart; returns the previous one.
    /// `listening` also gets the incoming data.
    std::unique_ptr<own_end> exchange_end(std::unique_ptr<own_end> fresh,
                                          own_end* listening = nullptr) {
        also_ = listening;
        return std::exchange(end_, std::move(fresh));
    }

    /// Reads incoming data without waiting, and sends the handshake's answer unless `answer` is
    /// false.
    void pull(bool answer = true) {
        bytes octets(65536);
        for (;;) {
            std::error_code error;
            const std::size_t size = read(octets, error);
            if (error) {
                closed_ = closed_ || (error != asio::error::would_block && !is_datagram);
                return;
            }
            if constexpr (is_plain) {
                received_.insert(received_.end(), octets.begin(),
                                 octets.begin() + static_cast<std::ptrdiff_t>(size));
            } else {
                if (also_ != nullptr) {
                    also_->take(forge::part(octets, 0, size));
                }
                end_->take(forge::part(octets, 0, size));
                if (answer) {
                    push();
                }
            }
        }
    }

    /// Discards incoming data.
    void discard() {
        bytes octets(65536);
        std::error_code error;
        while (!error) {
            read(octets, error);
        }
    }

    bool is_up() const { return is_plain || (!end_->error && end_->session->established()); }

    /// Whether the other end has closed in any way.
    bool is_closed() {
        pull();
        return closed_ || (!is_plain && end_->error);
    }

    /// All plain octets so far.
    bytes received() const {
        if constexpr (is_plain) {
            return received_;
        } else {
            return end_->received();
        }
    }

    /// The number of whole packets received.
    std::size_t packets() {
        pull();
        const bytes all = received();
        std::size_t count = 0;
        for (std::size_t at = 0; at + 4 <= all.size();) {
            at += std::size_t{all[at + 2]} << 8 | all[at + 3];
            count += at <= all.size() ? 1U : 0U;
        }
        return count;
    }

    /// The whole handshake.
    bool shake(asio::io_context& io) {
        greet();
        return runs_until(io, [this] { return is_closed() || is_up(); }) && is_up();
    }

    void say_goodbye() {
        if constexpr (!is_plain) {
            end_->session->shutdown();
            push();
        }
        close();
    }

    /// Closes without close_notify.
    void close() { socket_.close(); }

    /// Closes with a RST.
    void reset() {
        if constexpr (!is_datagram) {
            socket_.set_option(asio::socket_base::linger(true, 0));
        }
        socket_.close();
    }

  private:
    void open(std::uint16_t port, const char* from, std::uint16_t from_port) {
        socket_.open(protocol::v4());
        socket_.bind({asio::ip::make_address(from), from_port});
        socket_.connect({asio::ip::make_address("127.0.0.1"), port});
        socket_.non_blocking(true);
    }

    std::size_t write(const bytes& octets, std::size_t from, std::error_code& error) {
        const auto rest = asio::buffer(octets) + from;
        if constexpr (is_datagram) {
            return socket_.send(rest, 0, error);
        } else {
            return socket_.write_some(rest, error);
        }
    }

    std::size_t read(bytes& into, std::error_code& error) {
        if constexpr (is_datagram) {
            return socket_.receive(asio::buffer(into), 0, error);
        } else {
            return socket_.read_some(asio::buffer(into), error);
        }
    }

    typename protocol::socket socket_;
    std::unique_ptr<own_end> end_;
    own_end* also_ = nullptr;
    bytes received_;
    bool closed_ = false;
};

/// The secret of packets over a transport, and a login with it.
template <class Transport>
std::string_view secret_of() {
    const std::string_view fixed = radius::fixed_secret(Transport::kind);
    return fixed.empty() ? secret : fixed;
}
template <class Transport>
bytes login_over(std::uint8_t identifier, std::uint8_t variant = 1) {
    using namespace forge;
    const bytes field = forge::md5({identifier, variant});
    return with_random_field(
        1, identifier, field,
        blank_message_authenticator + raw(1, "bob") +
            raw(2, hide_password(text("hello"), field, secret_of<Transport>())),
        secret_of<Transport>());
}
template <class Transport>
bytes record_over(std::uint8_t identifier, std::uint32_t session = 1) {
    using namespace forge;
    return with_signed_field(4, identifier, integer(40, 1) + integer(46, session),
                             secret_of<Transport>());
}

/// Whether a peer's login is answered.
template <class Transport>
bool is_served(asio::io_context& io, hand_peer<Transport>& peer, std::uint8_t identifier = 1) {
    const std::size_t before = peer.packets();
    peer.send(login_over<Transport>(identifier));
    return runs_until(io, [&] { return peer.packets() > before || peer.is_closed(); }) &&
           peer.packets() > before;
}

#if !defined(RADIUS_TEST_INSTANCES) // compiled once, in support/instances.cpp
extern template struct harbour<radius::tcp>;
extern template struct harbour<radius::radsec>;
extern template struct harbour<radius::dtls>;
extern template class hand_peer<radius::tcp>;
extern template class hand_peer<radius::radsec>;
extern template class hand_peer<radius::dtls>;
#endif

} // namespace radius_test
