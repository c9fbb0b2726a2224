// SPDX-License-Identifier: MIT
// Packets above 4096 octets: only over TCP and TLS (RFC 7930).
#include <radius/attribute/standard/tables.hpp>

#include "support/streams.hpp"

using namespace std::chrono_literals;
using namespace radius_test;
using namespace forge;
namespace attr = radius::attr;

namespace {

constexpr std::size_t replies_of_250 = 200;

/// A reply of about 50,000 octets.
template <class Reply>
Reply filled(Reply reply) {
    for (std::size_t count = 0; count < replies_of_250; ++count) {
        reply.add(attr::reply_message = std::string(250, static_cast<char>('a' + count % 26)));
    }
    return reply;
}

/// Makes a request long: Proxy-State comes back in the reply.
bytes ballast() {
    bytes all;
    for (std::uint8_t count = 0; count < 40; ++count) {
        all = all + raw(33, bytes(253, count));
    }
    for (std::uint8_t count = 0; count < 160; ++count) {
        all = all + raw(25, bytes(250, count));
    }
    return all; // 10,200 + 40,320 octets
}

/// Response-Length, 241.3: the longest reply that the client accepts (RFC 7930 section 6).
bytes response_length(std::uint16_t size) {
    return raw(241, {3, 0, 0, static_cast<std::uint8_t>(size >> 8),
                     static_cast<std::uint8_t>(size & 0xFF)});
}

struct seen {
    std::size_t longest_in = 0;
    std::size_t longest_out = 0;
    std::size_t failed = 0;
    std::size_t asked = 0;
};

scripted long_winded(seen& there) {
    scripted handler;
    handler.access = [&there](const radius::access_request& request) {
        ++there.asked;
        return filled(request.accept());
    };
    handler.accounting = [&there](const radius::accounting_request& request)
        -> asio::awaitable<radius::accounting_reply> {
        ++there.asked;
        asio::steady_timer later(co_await asio::this_coro::executor, 1ms);
        co_await later.async_wait(asio::use_awaitable);
        co_return filled(request.acknowledge());
    };
    return handler;
}

radius::server_options large_options(seen& there) {
    radius::server_options options{.peers = loopback_peers(), .limits = {.max_size = 65535}};
    options.trace = [&there](const radius::trace_event& event) {
        std::size_t& longest = event.outgoing ? there.longest_out : there.longest_in;
        longest = std::max(longest, event.packet.size());
    };
    options.log = [&there](radius::log_level, std::string_view line) {
        there.failed += line.find("packet is full") != std::string_view::npos ? 1U : 0U;
    };
    return options;
}

template <class Transport>
Transport of_radius_1_0() {
    auto transport = on_loopback<Transport>();
    if constexpr (!std::is_same_v<Transport, radius::tcp>) {
        transport.versions = {.v1_0 = true, .v1_1 = false};
    }
    return transport;
}

/// A server with a limit of 65535 octets, and one client.
template <class Transport>
struct large {
    explicit large(const Transport& transport = of_radius_1_0<Transport>())
        : server(io, long_winded(there), large_options(there)),
          peer(io, server.listen(transport).at(0).local.port) {
        REQUIRE(peer.shake(io));
    }

    /// The one packet in response.
    bytes exchange(const bytes& request) {
        const std::size_t before = peer.received().size();
        peer.send(request);
        REQUIRE(runs_until(io, [&] {
            peer.pull();
            const bytes all = peer.received();
            return all.size() >= before + 4 &&
                   all.size() >= before + (std::size_t{all[before + 2]} << 8 | all[before + 3]);
        }));
        return part(peer.received(), before, peer.received().size() - before);
    }

    seen there;
    asio::io_context io;
    radius::server<scripted> server;
    hand_peer<Transport> peer;
};

void check_long_reply(const bytes& reply, const bytes& request) {
    CHECK(reply.size() > 60'000);
    CHECK(values_of(reply, 18).size() == replies_of_250);
    CHECK((values_of(reply, 33) == values_of(request, 33)));
}

template <class Transport>
void check_large_packets() {
    const std::string_view known = secret_of<Transport>();
    large<Transport> one;

    // An immediate reply, and the same reply again from the duplicate cache.
    const bytes login = with_random_field(
        1, 1, md5({1}), blank_message_authenticator + response_length(65535) + ballast(), known);
    REQUIRE(login.size() > 50'000);
    const bytes accept = one.exchange(login);
    CHECK(verifies(accept, login, known));
    check_long_reply(accept, login);
    CHECK((one.exchange(login) == accept));
    CHECK(one.there.asked == 1);

    // A coroutine, which stores its request.
    const bytes record = with_signed_field(4, 2, response_length(65535) + ballast(), known);
    const bytes response = one.exchange(record);
    CHECK(verifies(response, record, known));
    check_long_reply(response, record);

    CHECK(one.there.longest_in == login.size());
    CHECK(one.there.longest_out == accept.size());
    CHECK(one.server.counters().drops.total() == 0);

    // The server tells its limit to a client that asks (RFC 7930 section 2.1).
    const bytes question = with_random_field(
        12, 3, md5({3}), blank_message_authenticator + response_length(4096), known);
    const bytes answer = one.exchange(question);
    CHECK(verifies(answer, question, known));
    CHECK((values_of(answer, 241) == std::vector<bytes>{{3, 0, 0, 0xFF, 0xFF}}));
    const bytes plain_question =
        with_random_field(12, 4, md5({4}), blank_message_authenticator, known);
    CHECK(values_of(one.exchange(plain_question), 241).empty());
}

} // namespace

TEST_CASE("a large request gets a large reply, immediately or from a coroutine", "[rfc7930-2]") {
    SECTION("TCP") { check_large_packets<radius::tcp>(); }
    SECTION("TLS") { check_large_packets<radius::radsec>(); }
    SECTION("TLS with RADIUS/1.1") {
        auto transport = on_loopback<radius::radsec>();
        transport.versions = {.v1_0 = false, .v1_1 = true};
        large<radius::radsec> one(transport);
        const bytes request = plain_packet(4, 0x01020304, response_length(65535) + ballast());
        check_long_reply(one.exchange(request), request);
        const bytes login = plain_packet(1, 0x01020305, response_length(65535) + ballast());
        check_long_reply(one.exchange(login), login);
    }
}

TEST_CASE("without a Response-Length no reply is longer than 4096 octets", "[rfc7930-3]") {
    large<radius::tcp> one;
    const bytes login = with_random_field(1, 1, md5({1}), blank_message_authenticator,
                                          secret); // too small for `filled`
    one.peer.send(login);
    REQUIRE(runs_until(one.io, [&] { return one.there.asked == 1; }));
    CHECK(one.server.counters().drops[radius::drop_reason::handler_failed] == 1);
    CHECK(one.peer.packets() == 0);
    // Values that are too small for the reply, or senseless.
    for (const std::uint16_t size : {std::uint16_t{5000}, std::uint16_t{100}}) {
        one.peer.send(with_random_field(1, 2, md5({static_cast<std::uint8_t>(size & 0xFF)}),
                                        blank_message_authenticator + response_length(size),
                                        secret));
    }
    REQUIRE(runs_until(one.io, [&] { return one.there.asked == 3; }));
    CHECK(one.server.counters().drops[radius::drop_reason::handler_failed] == 3);
    CHECK(one.peer.packets() == 0);
}

TEST_CASE("a packet above the limit ends its connection", "[rfc6613-2.6.4][rfc7930-2]") {
    for (const std::size_t limit : {std::size_t{4096}, std::size_t{10'000}}) {
        INFO(limit);
        asio::io_context io;
        radius::server<scripted> server(io, {},
                                        {.peers = loopback_peers(), .limits = {.max_size = limit}});
        hand_peer<radius::tcp> peer(io, server.listen(on_loopback<radius::tcp>()).at(0).local.port);
        bytes attributes;
        while (attributes.size() + 252 + 20 <= limit) {
            attributes = attributes + raw(25, bytes(250, 7));
        }
        peer.send(with_signed_field(4, 1, attributes, secret));
        CHECK(runs_until(io, [&] { return peer.packets() == 1; }));
        peer.send(with_signed_field(4, 2, attributes + raw(25, bytes(250, 7)), secret));
        CHECK(runs_until(io, [&] { return peer.is_closed(); }));
        CHECK(server.counters().accounting.requests == 1);
    }
}

TEST_CASE("an impossible limit is refused by name, and so are UDP and DTLS above 4096",
          "[rfc7930-2]") {
    asio::io_context io;
    const auto refused = [](auto&& attempt) {
        try {
            attempt();
        } catch (const std::system_error& error) {
            CHECK(error.code() == radius::errc::option_invalid);
            return std::string(error.what()).find("limits.max_size") != std::string::npos;
        }
        return false;
    };
    for (const std::size_t size : {std::size_t{0}, std::size_t{19}, std::size_t{65536}}) {
        CHECK(refused([&] { radius::server<scripted>(io, {}, {.limits = {.max_size = size}}); }));
    }
    radius::server<scripted> server(io, {},
                                    {.peers = loopback_peers(), .limits = {.max_size = 4097}});
    CHECK(refused([&] { server.listen(loopback()); }));
    CHECK(refused([&] { server.listen(on_loopback<radius::dtls>()); }));
    std::error_code error;
    CHECK(server.listen(loopback(), error).empty());
    CHECK(error == radius::errc::option_invalid);
    CHECK(server.listen(on_loopback<radius::tcp>()).size() == 1);
}

TEST_CASE("a DTLS record with a packet above 4096 octets ends its connection",
          "[rfc7360-5.1][rfc7930-2]") {
    auto transport = on_loopback<radius::dtls>();
    transport.versions = {.v1_0 = true, .v1_1 = false};
    harbour<radius::dtls> server(transport);
    hand_peer<radius::dtls> peer(server.io, server.port);
    REQUIRE(peer.shake(server.io));
    bytes attributes;
    for (unsigned count = 0; count < 16; ++count) {
        attributes = attributes + raw(25, bytes(250, 7));
    }
    attributes = attributes + raw(25, bytes(46, 7)); // 4,100 octets with the header
    peer.send(with_signed_field(4, 1, attributes, "radius/dtls"));
    CHECK(server.runs_until([&] { return peer.is_closed(); }));
    CHECK(server.counters().drops[radius::drop_reason::packet_length] == 1);
    CHECK(server.counters().accounting_responses == 0);
}
