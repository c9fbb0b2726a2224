// SPDX-License-Identifier: MIT
// Many DTLS clients on one socket: the server keeps no state for a client that has not returned a
// cookie, lost flights are sent again, and a client that restarts replaces its own connection once
// it has proved its identity (RFC 6347 sections 4.2.1, 4.2.4 and 4.2.8, RFC 7360 section 5).
#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>

#include "support/datagram_relay.hpp"
#include "support/streams.hpp"

using namespace std::chrono_literals;
using namespace radius_test;
namespace attr = radius::attr;
using radius::drop_reason;
using dtls_server = harbour<radius::dtls>;
using dtls_peer = hand_peer<radius::dtls>;

namespace {

radius::dtls secured(radius::connection_limits limits = {}) {
    auto transport = on_loopback<radius::dtls>();
    transport.versions = {.v1_1 = false};
    transport.limits = limits;
    return transport;
}

std::unique_ptr<own_end> fresh_end(const std::string& certificate = "client") {
    return std::make_unique<own_end>(client_settings(with_certificate<radius::dtls>(certificate)));
}

/// The only datagram that the peer has to send.
bytes only_datagram(dtls_peer& peer) {
    const octets_under_way out = peer.take_outgoing();
    REQUIRE(out.datagrams.size() == 1);
    return out.datagrams[0];
}

/// The peer's ClientHello with its cookie, not yet sent.
bytes hello_with_cookie(dtls_server& server, dtls_peer& peer) {
    peer.greet();
    REQUIRE(server.runs_until([&] { return peer.socket().available() > 0; }));
    peer.pull(false);
    return only_datagram(peer);
}

} // namespace

TEST_CASE("hellos without a cookie leave nothing behind, however many arrive",
          "[rfc6347-4.2.1][rfc7360-5.1.2]") {
    dtls_server server(secured());
    std::vector<std::unique_ptr<dtls_peer>> spoofed;
    for (unsigned host = 1; host <= 100; ++host) {
        const std::string address = "127.0.1." + std::to_string(host);
        spoofed.push_back(
            std::make_unique<dtls_peer>(server.io, server.port, "client", address.c_str()));
    }
    dtls_peer model(server.io, server.port);
    model.end().start();
    bytes hello = only_datagram(model);
    std::size_t answers = 0;
    for (unsigned round = 0; round < 30; ++round) {
        for (auto& one : spoofed) {
            hello[27] = static_cast<std::uint8_t>(round); // in its Random
            one->send_raw(hello);
        }
        REQUIRE(server.runs_until([&] {
            return std::ranges::all_of(spoofed,
                                       [](auto& one) { return one->socket().available() > 0; });
        }));
        for (auto& one : spoofed) {
            bytes answer(2000);
            answer.resize(one->socket().receive(asio::buffer(answer)));
            answers += shows_handshake(answer, 3) ? 1U : 0U; // HelloVerifyRequest
            CHECK(answer.size() <= hello.size());            // our answers do not amplify
        }
    }
    CHECK(answers == 3000);
    CHECK(server.is_empty());
    CHECK(server.counters().connections + server.counters().connections_refused == 0);
    dtls_peer good(server.io, server.port);
    REQUIRE(good.shake(server.io));
    CHECK(is_served(server.io, good));
}

TEST_CASE("a cookie is valid only for its address and port", "[rfc6347-4.2.1]") {
    dtls_server server(secured());
    dtls_peer owner(server.io, server.port);
    dtls_peer other_port(server.io, server.port);
    dtls_peer other_address(server.io, server.port, "client", "127.0.0.2");
    const bytes hello = hello_with_cookie(server, owner);
    for (dtls_peer* const thief : {&other_port, &other_address}) {
        thief->send_raw(hello);
        REQUIRE(server.runs_until([&] { return thief->socket().available() > 0; }));
        bytes answer(2000);
        answer.resize(thief->socket().receive(asio::buffer(answer)));
        CHECK(shows_handshake(answer, 3)); // only another cookie
        CHECK(server.is_empty());
    }
    owner.send_raw(hello);
    REQUIRE(server.runs_until([&] {
        owner.pull();
        return owner.is_up();
    }));
    CHECK(server.connections() == 1);
    CHECK(is_served(server.io, owner));
}

TEST_CASE("other datagrams than hellos create no session", "[rfc6347-4.1.2.7][rfc7360-5]") {
    dtls_server server(secured());
    dtls_peer peer(server.io, server.port);
    dtls_peer model(server.io, server.port);
    const bytes hello = hello_with_cookie(server, model);
    for (std::size_t size = 0; size < hello.size(); ++size) { // all of them truncated
        if (size != 0) {
            peer.send_raw(forge::part(hello, 0, size));
        }
        peer.send_raw(bytes(size + 1, static_cast<std::uint8_t>(size)));
        server.io.restart();
        server.io.poll();
    }
    peer.send_raw(login_over<radius::dtls>(1));
    peer.send_raw(bytes(4096, 22));
    dtls_peer good(server.io, server.port);
    REQUIRE(good.shake(server.io));
    CHECK(is_served(server.io, good)); // all of the others were read before this one
    CHECK(server.connections() == 1);
    CHECK(server.counters().connections_refused == 0);
}

TEST_CASE("many peers on one socket each have their own session and answers",
          "[rfc7360-5.1][rule-72]") {
    scripted handler;
    handler.access = [](const radius::access_request& request) {
        return request.accept(attr::class_ =
                                  radius::as_octets(std::to_string(request.source().port)));
    };
    dtls_server server(secured(), handler);
    std::vector<std::unique_ptr<dtls_peer>> peers;
    for (unsigned count = 0; count < 60; ++count) {
        const std::string address = "127.0.2." + std::to_string(count % 7 + 1);
        peers.push_back(std::make_unique<dtls_peer>(
            server.io, server.port, count % 2 == 0 ? "client" : "other_client", address.c_str()));
        peers.back()->greet();
    }
    REQUIRE(server.runs_until([&] {
        return std::ranges::all_of(peers, [](auto& one) {
            one->pull();
            return one->is_up();
        });
    }));
    for (std::uint8_t identifier = 0; identifier < 5; ++identifier) {
        for (auto& one : peers) {
            one->send(login_over<radius::dtls>(identifier));
        }
    }
    REQUIRE(server.runs_until(
        [&] { return std::ranges::all_of(peers, [](auto& one) { return one->packets() == 5; }); }));
    CHECK(server.connections() == peers.size());
    for (auto& one : peers) {
        const std::string port = std::to_string(one->port());
        for (const bytes& record : one->end().records) {
            REQUIRE(record.size() > 20);
            CHECK(forge::values_of(record, 25) == std::vector<bytes>{forge::text(port)});
        }
    }
}

namespace {

/// One of our clients behind its relay.
struct lossy_client {
    lossy_client(asio::io_context& io, std::uint16_t server)
        : relay(std::make_unique<datagram_relay>(io, server)) {
        auto transport = way_over<radius::dtls>();
        transport.limits.handshake_timeout = 50s;
        client = std::make_unique<radius::client>(
            io, radius::client_options{.server = {"127.0.0.1", relay->port()},
                                       .transport = transport,
                                       .retry = {.attempts = 10, .first_wait = 1s, .total = 50s}});
    }

    void ask() {
        answered = false;
        client->async_send(
            radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello"),
            [this](std::error_code failed, const radius::access_response&) {
                answered = true;
                error = failed;
            });
    }

    std::unique_ptr<datagram_relay> relay;
    std::unique_ptr<radius::client> client;
    bool answered = false;
    std::error_code error;
};

} // namespace

TEST_CASE("lost flights of the handshake are sent again, in full and resumed handshakes",
          "[rfc6347-4.2.4][rule-58]") {
    using way = datagram_relay::direction;
    // Connections end when the client has been silent for a while, so that each is opened again
    // once.
    dtls_server server(secured({.handshake_timeout = 50s, .idle_timeout = 6s}));
    std::vector<lossy_client> clients;
    const auto lose = [&](std::function<bool(way, std::size_t)> which) {
        lossy_client& one = clients.emplace_back(server.io, server.port);
        one.relay->loses = [which = std::move(which)](way direction, std::size_t number,
                                                      const bytes&) {
            return which(direction, number);
        };
    };
    for (std::size_t number = 0; number < 6; ++number) {
        for (const way direction : {way::to_server, way::to_client}) {
            lose([=](way from, std::size_t at) { return from == direction && at == number; });
        }
    }
    lose([](way, std::size_t at) { return at == 2 || at == 3; });
    lose([](way, std::size_t at) { return at % 2 == 1 && at < 10; });
    const auto all_answered = [&] {
        return server.runs_until([&] {
            return std::ranges::all_of(clients, [](const auto& one) { return one.answered; });
        });
    };
    for (lossy_client& one : clients) {
        one.ask();
    }
    REQUIRE(all_answered());
    std::size_t lost = 0;
    std::vector<decltype(datagram_relay::loses)> losses;
    for (lossy_client& one : clients) {
        CAPTURE(&one - clients.data());
        CHECK(one.error.message() == "Success");
        lost += one.relay->lost;
        // A lost close_notify is a different case: the client then depends on a timeout.
        losses.push_back(
            std::exchange(one.relay->loses, [](way, std::size_t, const bytes&) { return false; }));
    }
    CHECK(lost >= 12);
    REQUIRE(server.runs_until([&] { return server.connections() == 0; }));
    CHECK(server.counters().connections == clients.size());

    std::vector<bool> certified(clients.size());
    for (std::size_t index = 0; index < clients.size(); ++index) {
        lossy_client& one = clients[index];
        one.relay->restart();
        one.relay->loses = [&certified, index, before = losses[index]](
                               way direction, std::size_t number, const bytes& octets) {
            certified[index] = certified[index] || shows_handshake(octets, 11); // Certificate
            return before(direction, number, octets);
        };
        one.ask();
    }
    REQUIRE(all_answered());
    std::size_t resumed = 0;
    for (std::size_t index = 0; index < clients.size(); ++index) {
        CAPTURE(index);
        CHECK(clients[index].error.message() == "Success");
        resumed += certified[index] ? 0U : 1U;
    }
    CHECK(server.counters().connections == 2 * clients.size());
    CHECK(resumed == clients.size());
    CHECK(server.counters().connections_refused == 0);
}

TEST_CASE("a client that restarts with its address and port replaces its own connection",
          "[rfc6347-4.2.8]") {
    sluice gate;
    dtls_server server(secured(), waiting_at(gate));
    dtls_peer peer(server.io, server.port);
    REQUIRE(peer.shake(server.io));
    REQUIRE(is_served(server.io, peer));
    peer.send(record_over<radius::dtls>(7));
    REQUIRE(server.runs_until([&] { return gate.waiting() == 1; }));

    peer.exchange_end(fresh_end()); // it crashed and lost all state
    REQUIRE(peer.shake(server.io));
    CHECK(is_served(server.io, peer, 8));
    CHECK(server.log.count("closed: the client opened a new connection from the same port") == 1);
    CHECK(server.counters().connections == 2);
    CHECK(server.connections() == 2); // the first one's handler is still running
    gate.open();
    REQUIRE(server.runs_until([&] { return server.connections() == 1; }));
    CHECK(server.counters().drops[drop_reason::connection_closed] == 1);
    CHECK(is_served(server.io, peer, 9));
    CHECK(peer.packets() == 2); // and not the reply to the request before the crash
    peer.say_goodbye();
    CHECK(server.runs_until([&] { return server.is_empty(); }));
}

TEST_CASE("an unfinished handshake does not replace a connection", "[rfc6347-4.2.8]") {
    dtls_server server(secured({.handshake_timeout = 1s, .idle_timeout = 60s}));
    dtls_peer peer(server.io, server.port);
    REQUIRE(peer.shake(server.io));
    REQUIRE(is_served(server.io, peer, 1));

    // An attacker sends hellos in its name: without a cookie, and with an overheard one.
    own_end* const own = &peer.end();
    auto owner = peer.exchange_end(fresh_end(), own);
    const bytes hello = hello_with_cookie(server, peer);
    CHECK(server.connections() == 1);
    peer.send_raw(hello);
    REQUIRE(server.runs_until([&] { return server.connections() == 2; }));
    auto intruder = peer.exchange_end(std::move(owner));
    CHECK(is_served(server.io, peer, 2));
    REQUIRE(server.runs_until([&] { return server.connections() == 1; })); // handshake timeout
    CHECK(server.log.count("closed: connection timed out") == 1);
    CHECK(server.log.count("the client opened a new connection") == 0);
    CHECK(is_served(server.io, peer, 3));
    CHECK(server.counters().connections == 1);
    CHECK(server.counters().connections_refused == 1);
}

TEST_CASE("an old session and the handshake that will replace it do not affect each other",
          "[rfc6347-4.2.8]") {
    dtls_server server(secured());
    dtls_peer peer(server.io, server.port);
    REQUIRE(peer.shake(server.io));
    REQUIRE(is_served(server.io, peer, 1));
    own_end* const first = &peer.end();
    auto old = peer.exchange_end(fresh_end(), first);
    peer.send_raw(hello_with_cookie(server, peer));
    REQUIRE(server.runs_until([&] { return server.connections() == 2; }));
    REQUIRE(server.runs_until([&] { return peer.socket().available() > 0; }));
    peer.pull(false); // the server's flight arrived, the answer is not sent yet
    const octets_under_way last_flight = peer.take_outgoing();
    REQUIRE_FALSE(last_flight.datagrams.empty());

    own_end* const second = &peer.end();
    auto fresh = peer.exchange_end(std::move(old), second);
    CHECK(is_served(server.io, peer, 2)); // goes to both; the first one cannot read it
    CHECK(server.connections() == 2);
    old = peer.exchange_end(std::move(fresh), first);
    for (const bytes& datagram : last_flight.datagrams) {
        peer.send_raw(datagram);
    }
    REQUIRE(server.runs_until([&] {
        peer.pull();
        return peer.is_up() && server.connections() == 1;
    }));
    CHECK(is_served(server.io, peer, 3));
    CHECK(server.log.count("the client opened a new connection") == 1);

    // From here on the old connection is gone.
    const std::size_t before = old->records.size();
    fresh = peer.exchange_end(std::move(old), second);
    peer.send(login_over<radius::dtls>(4));
    old = peer.exchange_end(std::move(fresh), first);
    CHECK(is_served(server.io, peer, 5));
    CHECK(old->records.size() == before);
    CHECK(server.counters().access_accepts == 4);
}

TEST_CASE("an abandoned handshake does not delay the next one from the same port",
          "[rfc6347-4.2.8]") {
    dtls_server server(secured());
    dtls_peer peer(server.io, server.port);
    for (unsigned round = 0; round < 3; ++round) {
        peer.send_raw(hello_with_cookie(server, peer));
        REQUIRE(server.runs_until([&] { return peer.socket().available() > 0; }));
        CHECK(server.connections() == std::min(round + 1, 2U));
        peer.discard();
        peer.exchange_end(fresh_end());
    }
    // One connection and one possible replacement: not more.
    REQUIRE(peer.shake(server.io));
    CHECK(is_served(server.io, peer));
    CHECK(server.connections() == 1);
    CHECK(server.counters().connections == 1);
    CHECK(server.counters().connections_refused == 3);
}
