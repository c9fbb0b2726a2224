// SPDX-License-Identifier: MIT
// Connections beyond `connection_limits` are refused, counted and logged; ended connections make
// room for new ones (draft-ietf-radext-radiusdtls-bis sections 3.9 and 6.3).
#include "support/streams.hpp"

using namespace std::chrono_literals;
using namespace radius_test;
using radius::drop_reason;

namespace {

template <class Transport>
Transport limited(const radius::connection_limits& limits) {
    auto transport = on_loopback<Transport>();
    transport.limits = limits;
    transport.limits.handshake_timeout = 30s;
    if constexpr (!std::is_same_v<Transport, radius::tcp>) {
        transport.versions = {.v1_1 = false};
    }
    return transport;
}

template <class Transport>
using hand_peers = std::vector<std::unique_ptr<hand_peer<Transport>>>;

/// One more connection, whose handshake has gone far enough that the server stores state for it.
template <class Transport>
hand_peer<Transport>& begin(harbour<Transport>& server, hand_peers<Transport>& peers,
                            const std::string& certificate = "client",
                            const char* from = "127.0.0.1") {
    auto& peer = *peers.emplace_back(
        std::make_unique<hand_peer<Transport>>(server.io, server.port, certificate, from));
    if constexpr (std::is_same_v<Transport, radius::dtls>) {
        peer.greet(); // without a cookie
        REQUIRE(server.runs_until([&] {
            if (server.connections() < peers.size()) {
                peer.pull(); // receives the cookie and returns it
            }
            return server.connections() == peers.size();
        }));
    }
    return peer;
}

/// One more connection that is served, or refused.
template <class Transport>
bool joins(harbour<Transport>& server, hand_peers<Transport>& peers,
           const std::string& certificate = "client", const char* from = "127.0.0.1") {
    auto& peer = *peers.emplace_back(
        std::make_unique<hand_peer<Transport>>(server.io, server.port, certificate, from));
    const auto before = std::uint64_t{server.counters().connections_refused};
    peer.greet();
    const auto refused = [&] { return server.counters().connections_refused != before; };
    REQUIRE(server.runs_until([&] {
        peer.pull();
        return refused() || peer.is_up();
    }));
    if (refused()) {
        return false;
    }
    const std::size_t had = peer.packets();
    peer.send(login_over<Transport>(1));
    REQUIRE(server.runs_until([&] { return refused() || peer.packets() > had; }));
    return !refused();
}

template <class Transport>
void check_all_together() {
    harbour<Transport> server(limited<Transport>({.max_connections = 3}));
    hand_peers<Transport> peers;
    for (unsigned count = 0; count < 3; ++count) {
        REQUIRE(joins(server, peers));
    }
    CHECK_FALSE(joins(server, peers));
    CHECK(server.connections() == 3);
    CHECK(server.counters().connections == 3);
    CHECK(server.counters().connections_refused == 1);
    CHECK(server.log.count("closed: too many connections") == 1);
    peers.pop_back();
    for (auto& kept : peers) {
        CHECK(is_served(server.io, *kept, 2)); // the others are not affected
    }
    peers.back()->say_goodbye();
    peers.pop_back();
    REQUIRE(server.runs_until([&] { return server.connections() == 2; }));
    CHECK(joins(server, peers));
    for (auto& one : peers) {
        one->say_goodbye();
    }
    CHECK(server.runs_until([&] { return server.is_empty(); }));
    CHECK(server.counters().connections == 4);
    CHECK(server.counters().connections_refused == 1);
}

template <class Transport>
void check_a_peer(const std::string& other_certificate, const char* other_address) {
    harbour<Transport> server(limited<Transport>({.max_connections_a_peer = 2}));
    hand_peers<Transport> peers;
    REQUIRE(joins(server, peers));
    REQUIRE(joins(server, peers));
    CHECK_FALSE(joins(server, peers));
    CHECK(server.log.count("closed: too many connections") == 1);
    CHECK(joins(server, peers, other_certificate, other_address));
    CHECK(joins(server, peers, other_certificate, other_address));
    CHECK_FALSE(joins(server, peers, other_certificate, other_address));
    peers[0]->say_goodbye();
    REQUIRE(server.runs_until([&] { return server.connections() == 3; }));
    CHECK(joins(server, peers));
    CHECK(server.counters().connections == 5);
    CHECK(server.counters().connections_refused == 2);
    for (auto& one : peers) {
        if (one->socket().is_open()) {
            one->say_goodbye();
        }
    }
    CHECK(server.runs_until([&] { return server.is_empty(); }));
}

template <class Transport>
void check_handshakes(const radius::connection_limits& limits, bool others_may) {
    harbour<Transport> server(limited<Transport>(limits));
    hand_peers<Transport> unfinished;
    hand_peers<Transport> peers;
    begin(server, unfinished);
    begin(server, unfinished);
    REQUIRE(server.runs_until([&] { return server.connections() == 2; }));
    CHECK_FALSE(joins(server, peers));
    CHECK(server.counters().connections_refused == 1);
    CHECK(server.log.count("closed: too many connections") == 1);
    CHECK(joins(server, peers, "other_client", "127.0.0.2") == others_may);
    CHECK(server.counters().connections == (others_may ? 1 : 0));
    // One of the two finishes its handshake and no longer counts.
    hand_peer<Transport>& late = *unfinished[0];
    if (!std::is_same_v<Transport, radius::dtls>) {
        late.greet();
    }
    REQUIRE(server.runs_until([&] {
        late.pull();
        return late.is_up() && server.counters().connections == (others_may ? 2 : 1);
    }));
    CHECK(joins(server, peers));
    CHECK(is_served(server.io, late));
}

} // namespace

TEST_CASE("connections beyond the total limit are refused, and ended ones make room",
          "[radiusdtls-bis-6.3]") {
    SECTION("TCP") { check_all_together<radius::tcp>(); }
    SECTION("TLS") { check_all_together<radius::radsec>(); }
    SECTION("DTLS") { check_all_together<radius::dtls>(); }
}

TEST_CASE("one peer's limit does not affect another's, although one rule matches both",
          "[radiusdtls-bis-6.3][rule-72]") {
    // Over TLS the certificate identifies a peer, over TCP the address.
    SECTION("TCP") { check_a_peer<radius::tcp>("", "127.0.0.2"); }
    SECTION("TLS") { check_a_peer<radius::radsec>("other_client", "127.0.0.1"); }
    SECTION("DTLS") { check_a_peer<radius::dtls>("other_client", "127.0.0.1"); }
}

TEST_CASE("unfinished handshakes have separate limits, in total and per address",
          "[radiusdtls-bis-6.3]") {
    SECTION("TLS, in total") { check_handshakes<radius::radsec>({.max_handshakes = 2}, false); }
    SECTION("TLS, per address") {
        check_handshakes<radius::radsec>({.max_handshakes_an_address = 2}, true);
    }
    SECTION("DTLS, in total") { check_handshakes<radius::dtls>({.max_handshakes = 2}, false); }
    SECTION("DTLS, per address") {
        check_handshakes<radius::dtls>({.max_handshakes_an_address = 2}, true);
    }
}

TEST_CASE("limits that would refuse everyone are refused by name", "[radiusdtls-bis-6.3]") {
    const auto complaint = [](const radius::connection_limits& limits) -> std::string {
        asio::io_context io;
        radius::server<scripted> server(io, {}, {.peers = loopback_peers()});
        std::string text;
        for (unsigned way = 0; way < 3; ++way) {
            try {
                switch (way) {
                case 0: server.listen(limited<radius::tcp>(limits)); break;
                case 1: server.listen(limited<radius::radsec>(limits)); break;
                default: server.listen(limited<radius::dtls>(limits)); break;
                }
            } catch (const std::system_error& error) {
                CHECK(error.code() == radius::errc::option_invalid);
                text = error.what();
            }
        }
        return text;
    };
    CHECK(complaint({}).empty());
    CHECK(complaint({.max_connections = 0}).find("limits.max_connections must") == 0);
    CHECK(complaint({.max_connections_a_peer = 0}).find("limits.max_connections_a_peer") == 0);
    CHECK(complaint({.max_handshakes = 0}).find("limits.max_handshakes must") == 0);
    CHECK(complaint({.max_handshakes_an_address = 0}).find("limits.max_handshakes_an_address") ==
          0);
    CHECK(complaint({.idle_timeout = -1ms}).find("limits.idle_timeout") == 0);
    CHECK(complaint({.stall_timeout = 0ms}).find("limits.stall_timeout") == 0);
    CHECK(complaint({.max_in_progress = 0}).find("limits.max_in_progress") == 0);
    CHECK(complaint({.max_unsent_octets = 0}).find("limits.max_unsent_octets") == 0);
}
