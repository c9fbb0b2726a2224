// SPDX-License-Identifier: MIT
// A server over TCP, TLS or DTLS whose internals a test can see, and peers that the test controls
// step by step, to do things that a good client never does.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

#include <radius/tls.hpp>
#include <radius/transport/server/server_core.hpp>

#include "support/scripted.hpp"
#include "support/tls_bench.hpp"

namespace radius::detail {

class tcp_state;

} // namespace radius::detail

namespace radius_test {

/// Runs an io_context for at most a generous time.
class patience {
  public:
    explicit patience(asio::io_context& io);

    /// Runs it a little; false if the time is over.
    bool runs();

  private:
    asio::io_context& io_;
    asio::executor_work_guard<asio::io_context::executor_type> work_;
    std::chrono::steady_clock::time_point last_;
};

/// Runs the io_context until the condition is true; false if that does not happen within a generous
/// time.
template <class Done>
bool runs_until(asio::io_context& io, Done&& done) {
    patience left(io);
    while (!done()) {
        if (!left.runs()) {
            return false;
        }
    }
    return true;
}

/// Coroutines wait here until a test releases them.
class sluice {
  public:
    asio::awaitable<void> passed();
    std::size_t waiting() const noexcept { return timers_.size(); }
    void open();

  private:
    std::vector<asio::steady_timer*> timers_; // in frames of waiting coroutines
};

/// Accounting waits at the sluice; other requests do not.
scripted waiting_at(sluice& there, std::size_t* ended = nullptr);

// The templates below are compiled once, in support/streams.cpp, for radius::tcp, radius::radsec
// and radius::dtls.

/// TCP on a free port of this address, TLS or DTLS with a certificate of certs/.
template <class Transport>
Transport on_loopback(const std::string& certificate = "server");

/// What the sockets of a transport share.
template <class Transport>
using shared_state =
    std::conditional_t<std::is_same_v<Transport, radius::tcp>, radius::detail::tcp_state,
                       radius::detail::tls_state<Transport>>;

/// One thread of a server, assembled by hand so that a test can see its state.
template <class Transport>
struct harbour {
    explicit harbour(const Transport& transport = on_loopback<Transport>(), scripted handler = {},
                     radius::server_options options = {});
    harbour(const harbour&) = delete;
    harbour& operator=(const harbour&) = delete;
    ~harbour();

    const radius::server_counters& counters() const;

    /// The number of connections that count towards the limits.
    std::size_t connections() const;

    /// Whether no connection is left, not even a closed one that something still refers to.
    bool is_empty() const;

    template <class Done>
    bool runs_until(Done&& done) {
        return radius_test::runs_until(io, std::forward<Done>(done));
    }

    asio::io_context io;
    lines log;
    std::shared_ptr<radius::detail::numbered_names> names;
    std::shared_ptr<shared_state<Transport>> service;
    std::shared_ptr<radius::duplicate_budget> duplicates;
    std::shared_ptr<radius::detail::server_core> core;
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
              const char* from = "127.0.0.1", std::uint16_t from_port = 0);
    /// The same with custom settings.
    hand_peer(asio::io_context& io, std::uint16_t port,
              std::shared_ptr<const tls_settings> settings, const char* from = "127.0.0.1",
              std::uint16_t from_port = 0);
    hand_peer(const hand_peer&) = delete;
    hand_peer& operator=(const hand_peer&) = delete;
    ~hand_peer();

    std::uint16_t port() const;
    auto& socket() { return socket_; }
    own_end& end() { return *end_; }

    /// The next encrypted data to send, which becomes the caller's task.
    octets_under_way take_outgoing();

    /// Starts the handshake and sends the first flight.
    void greet();

    /// Sends pending data.
    void push();

    /// Sends octets unchanged, without encryption. False if the socket does not accept all of them.
    bool send_raw(const bytes& octets);

    /// One packet.
    void send(const bytes& packet);

    /// From now on another end uses this socket, as after a restart; returns the previous one.
    /// `listening` also gets the incoming data.
    std::unique_ptr<own_end> exchange_end(std::unique_ptr<own_end> fresh,
                                          own_end* listening = nullptr);

    /// Reads incoming data without waiting, and sends the handshake's answer unless `answer` is
    /// false.
    void pull(bool answer = true);

    /// Discards incoming data.
    void discard();

    bool is_up() const;

    /// Whether the other end has closed in any way.
    bool is_closed();

    /// All plain octets so far.
    bytes received() const;

    /// The number of whole packets received.
    std::size_t packets();

    /// The whole handshake.
    bool shake(asio::io_context& io);

    void say_goodbye();

    /// Closes without close_notify.
    void close();

    /// Closes with a RST.
    void reset();

  private:
    void open(std::uint16_t port, const char* from, std::uint16_t from_port);
    std::size_t write(const bytes& octets, std::size_t from, std::error_code& error);
    std::size_t read(bytes& into, std::error_code& error);

    typename protocol::socket socket_;
    std::unique_ptr<own_end> end_;
    own_end* also_ = nullptr;
    bytes received_;
    bool closed_ = false;
};

/// The secret of packets over a transport, and a login with it.
template <class Transport>
std::string_view secret_of();
template <class Transport>
bytes login_over(std::uint8_t identifier, std::uint8_t variant = 1);
template <class Transport>
bytes record_over(std::uint8_t identifier, std::uint32_t session = 1);

/// Whether a peer's login is answered.
template <class Transport>
bool is_served(asio::io_context& io, hand_peer<Transport>& peer, std::uint8_t identifier = 1);

} // namespace radius_test
