// SPDX-License-Identifier: MIT
// Limits of one client link: stored octets and reading time, with an owner made for this test and
// plain sockets at the other end.
#include <radius/transport/client/stream_channel.hpp>
#include <radius/transport/client/udp_channel.hpp>
#include <radius/transport/stream/clear_layer.hpp>

#include "support/catch.hpp"

using namespace std::chrono_literals;

namespace {

/// Records the calls of its link.
struct listener final : radius::detail::client_link_owner {
    radius::detail::client_buffers& buffers() noexcept override { return own; }
    void channel_opened(radius::channel_handle, radius::radius_version) override { up = true; }
    void failed(radius::channel_handle, std::error_code error) override { why = error; }
    void refused(radius::channel_handle, std::error_code) override {}
    void receive(radius::detail::client_link&, radius::octets_view octets) override {
        ++packets;
        if (on_packet) {
            on_packet(octets);
        }
    }
    void after_read(radius::detail::client_link&) override { ++turns; }

    radius::detail::client_buffers own;
    std::function<void(radius::octets_view)> on_packet;
    bool up = false;
    std::optional<std::error_code> why;
    std::size_t packets = 0;
    std::size_t turns = 0;
};

/// A TCP link whose other end reads only on request.
struct slow_reader {
    using channel = radius::detail::stream_channel<radius::detail::clear_layer>;

    explicit slow_reader(const radius::client_connection_limits& limits)
        : link(std::make_shared<channel>(radius::detail::make_serial(io.get_executor()), owner,
                                         radius::channel_handle{0, 1},
                                         radius::endpoint{*radius::ip_address::parse("127.0.0.1"),
                                                          acceptor.local_endpoint().port()},
                                         radius::transport_kind::tcp, limits, true)) {
        acceptor.set_option(asio::socket_base::receive_buffer_size(16 * 1024));
        REQUIRE_FALSE(link->open());
        acceptor.accept(other);
        other.non_blocking(true);
        REQUIRE(runs_until([&] { return owner.up; }));
    }
    ~slow_reader() { link->close(); }

    template <class Done>
    bool runs_until(Done&& done) {
        const auto last = std::chrono::steady_clock::now() + 30s;
        while (!done() && std::chrono::steady_clock::now() < last) {
            io.restart();
            io.run_one_for(20ms);
        }
        return done();
    }

    void send() {
        link->send(packet);
        link->flush();
    }
    /// Reads up to `most` octets, and returns how many there were.
    std::size_t take(std::size_t most) {
        std::error_code error;
        const std::size_t size = other.read_some(asio::buffer(room.data(), most), error);
        taken += size;
        return size;
    }

    asio::io_context io;
    asio::ip::tcp::acceptor acceptor{io, {asio::ip::make_address("127.0.0.1"), 0}};
    asio::ip::tcp::socket other{io};
    listener owner;
    std::shared_ptr<channel> link;
    std::vector<radius::octet> packet = std::vector<radius::octet>(4096, 7);
    std::vector<radius::octet> room = std::vector<radius::octet>(64 * 1024);
    std::size_t taken = 0;
};

} // namespace

TEST_CASE("a connection has no room for another reply while its other end leaves too many unread",
          "[rfc6613-2.6.1]") {
    slow_reader one({.max_unsent_octets = 100'000});
    std::size_t sent = 0;
    for (; one.link->has_room() && sent < 10'000; ++sent) {
        one.send();
    }
    CHECK(sent < 10'000); // limited by system buffers and by the option
    REQUIRE(one.runs_until([&] {
        one.take(64 * 1024);
        return one.taken == sent * one.packet.size();
    }));
    CHECK(one.link->has_room());
    CHECK_FALSE(one.owner.why);
}

TEST_CASE("a connection ends if its other end reads nothing for the stall timeout",
          "[rfc6613-2.6.5]") {
    slow_reader one({.stall_timeout = 300ms, .max_unsent_octets = 100'000});
    while (one.link->has_room()) {
        one.send();
    }
    const bool trickles = GENERATE(false, true);
    INFO((trickles ? "an octet now and then" : "nothing"));
    REQUIRE(one.runs_until([&] {
        if (trickles) {
            one.take(1);
        }
        return one.owner.why.has_value();
    }));
    CHECK(*one.owner.why == radius::errc::connection_timed_out);
}

TEST_CASE(
    "a connection with a slow other end stays open if it never falls behind by the stall timeout") {
    slow_reader one({.stall_timeout = 300ms, .max_unsent_octets = 100'000});
    const auto end = std::chrono::steady_clock::now() + 1s;
    while (std::chrono::steady_clock::now() < end && !one.owner.why) { // some are always unread
        while (one.link->has_room()) {
            one.send();
        }
        one.take(64 * 1024);
        one.io.restart();
        one.io.run_one_for(1ms);
    }
    CHECK_FALSE(one.owner.why);
}

TEST_CASE("sent data is not kept before waiting data") {
    asio::io_context io;
    asio::ip::tcp::acceptor acceptor(io, {asio::ip::make_address("127.0.0.1"), 0});
    acceptor.set_option(asio::socket_base::receive_buffer_size(16 * 1024));
    radius::detail::tcp_socket socket(radius::detail::make_serial(io.get_executor()));
    socket.connect(acceptor.local_endpoint());
    auto other = acceptor.accept();
    socket.non_blocking(true);
    other.non_blocking(true);
    radius::detail::clear_layer layer;
    radius::detail::stream_writer<radius::detail::clear_layer> writer(layer, true);
    constexpr std::size_t most = 64 * 1024;
    std::vector<radius::octet> room(most);
    std::size_t passed = 0;
    std::size_t kept = 0;
    while (passed < 64 * 1024 * 1024) {
        while (writer.backlog() < most) {
            const radius::octets_span next = writer.next_room(radius::max_packet_size);
            std::fill(next.begin(), next.end(), radius::octet{7});
            writer.commit(next.size());
            REQUIRE_FALSE(writer.write(socket));
        }
        kept = std::max(kept, writer.kept());
        std::error_code error;
        passed += other.read_some(asio::buffer(room), error);
        REQUIRE_FALSE(writer.write(socket));
    }
    CHECK(kept <= 3 * most);
}

TEST_CASE("a UDP link lets others run while datagrams keep arriving") {
    asio::io_context io;
    asio::ip::udp::socket other(io, {asio::ip::make_address("127.0.0.1"), 0});
    listener owner;
    const auto link = std::make_shared<radius::detail::udp_channel>(
        radius::detail::make_serial(io.get_executor()), owner, radius::channel_handle{0, 1},
        radius::endpoint{*radius::ip_address::parse("127.0.0.1"), other.local_endpoint().port()});
    REQUIRE_FALSE(link->open());
    const asio::ip::udp::endpoint client(asio::ip::make_address("127.0.0.1"), link->local().port);
    const std::array<radius::octet, 20> datagram{};
    const auto send = [&] { other.send_to(asio::buffer(datagram), client); };
    constexpr std::size_t enough = 20'000;
    owner.on_packet =
        [&](radius::octets_view) { // each packet that is read causes another: the queue never ends
            if (owner.packets < enough) {
                send();
            }
        };
    for (std::size_t count = 0; count < 2 * radius::detail::datagram_batch_size; ++count) {
        send();
    }
    link->listen();
    REQUIRE(io.run_one_for(20s) == 1);
    CHECK(owner.turns == 1);
    CHECK(owner.packets >= radius::detail::datagram_batch_size);
    CHECK(owner.packets <= 1024);
    link->close();
}
