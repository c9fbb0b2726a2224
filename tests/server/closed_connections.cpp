// SPDX-License-Identifier: MIT
// Handlers whose connection is closed: they finish normally, their replies are dropped, and until
// then the connection still counts towards the limits (RFC 6613 section 2.6.3, rule 76).
#include "support/streams.hpp"

using namespace std::chrono_literals;
using namespace radius_test;
using radius::drop_reason;

namespace {

enum class leave {
    silently,
    with_reset,
    with_goodbye
};

/// Over DTLS only close_notify or a timeout ends a connection.
template <class Transport>
Transport patient(radius::connection_limits limits = {}) {
    auto transport = on_loopback<Transport>();
    transport.limits = limits;
    if constexpr (!std::is_same_v<Transport, radius::tcp>) {
        transport.versions = {.v1_1 = false};
    }
    return transport;
}

template <class Transport>
void go(hand_peer<Transport>& peer, leave how) {
    switch (how) {
    case leave::silently: peer.close(); break;
    case leave::with_reset: peer.reset(); break;
    case leave::with_goodbye: peer.say_goodbye(); break;
    }
}

template <class Transport>
void check_gone(leave how) {
    sluice gate;
    std::size_t ended = 0;
    harbour<Transport> server(patient<Transport>(), waiting_at(gate, &ended));
    hand_peer<Transport> peer(server.io, server.port);
    REQUIRE(peer.shake(server.io));
    for (std::uint8_t identifier = 1; identifier <= 3; ++identifier) {
        peer.send(record_over<Transport>(identifier));
    }
    REQUIRE(server.runs_until([&] { return gate.waiting() == 3; }));
    go(peer, how);
    REQUIRE(server.runs_until([&] { return server.log.count("closed: ") == 1; }));
    CHECK(server.connections() == 1); // its handlers are still running
    CHECK(ended == 0);

    // A client that reconnects is a new one: its repeated request is handled again, and answered
    // once.
    hand_peer<Transport> again(server.io, server.port);
    REQUIRE(again.shake(server.io));
    again.send(record_over<Transport>(1));
    REQUIRE(server.runs_until([&] { return gate.waiting() == 4; }));
    gate.open();
    REQUIRE(server.runs_until([&] { return ended == 4 && again.packets() == 1; }));
    CHECK(server.connections() == 1);
    CHECK(server.counters().drops[drop_reason::connection_closed] == 3);
    CHECK(server.counters().drops.total() == 3);
    CHECK(server.log.count("dropped: connection closed before the reply") ==
          1); // one line per second
    again.say_goodbye();
    CHECK(server.runs_until([&] { return server.is_empty(); }));
}

} // namespace

TEST_CASE("handlers of a closed connection finish, and their replies are dropped",
          "[rule-76][rfc6613-2.6.3]") {
    const auto how = GENERATE(leave::silently, leave::with_reset, leave::with_goodbye);
    CAPTURE(static_cast<int>(how));
    SECTION("TCP") { check_gone<radius::tcp>(how); }
    SECTION("TLS") { check_gone<radius::radsec>(how); }
    if (how == leave::with_goodbye) {
        SECTION("DTLS") { check_gone<radius::dtls>(how); }
    }
}

TEST_CASE("a client that reconnects repeatedly has no more handlers running than one that stays",
          "[radiusdtls-bis-6.3]") {
    sluice gate;
    harbour<radius::radsec> server(patient<radius::radsec>({.max_connections_a_peer = 2}),
                                   waiting_at(gate));
    for (unsigned count = 1; count <= 2; ++count) {
        hand_peer<radius::radsec> peer(server.io, server.port);
        REQUIRE(peer.shake(server.io));
        peer.send(record_over<radius::radsec>(1));
        REQUIRE(server.runs_until([&] { return gate.waiting() == count; }));
        go(peer, count == 1 ? leave::with_goodbye : leave::with_reset); // two different log lines
        REQUIRE(server.runs_until([&] { return server.log.count("closed: ") == count; }));
    }
    CHECK(server.connections() == 2);
    hand_peer<radius::radsec> third(server.io, server.port);
    third.greet();
    REQUIRE(server.runs_until([&] { return third.is_closed(); }));
    CHECK(server.log.count("closed: too many connections") == 1);
    gate.open();
    REQUIRE(server.runs_until([&] { return server.is_empty(); }));
    hand_peer<radius::radsec> fourth(server.io, server.port);
    REQUIRE(fourth.shake(server.io));
    CHECK(is_served(server.io, fourth));
}

TEST_CASE("a server that closes lets its handlers finish, or be destroyed with the io_context",
          "[rule-76]") {
    // Something kept too long would show as a leak; something freed too early as a use after free.
    const bool to_the_end = GENERATE(true, false);
    sluice gate;
    std::size_t ended = 0;
    {
        harbour<radius::radsec> server(patient<radius::radsec>(), waiting_at(gate, &ended));
        hand_peer<radius::radsec> peer(server.io, server.port);
        REQUIRE(peer.shake(server.io));
        peer.send(record_over<radius::radsec>(1));
        peer.send(record_over<radius::radsec>(2));
        REQUIRE(server.runs_until([&] { return gate.waiting() == 2; }));
        server.core->close();
        REQUIRE(server.runs_until([&] { return peer.is_closed(); }));
        if (to_the_end) {
            gate.open();
            REQUIRE(server.runs_until([&] { return ended == 2 && server.is_empty(); }));
            CHECK(server.counters().drops[drop_reason::connection_closed] == 2);
        }
    }
    CHECK(ended == (to_the_end ? 2 : 0));
}

TEST_CASE("a server that stops answers requests in progress, and then sends close_notify",
          "[rule-76]") {
    sluice gate;
    harbour<radius::radsec> server(patient<radius::radsec>(), waiting_at(gate));
    hand_peer<radius::radsec> peer(server.io, server.port);
    REQUIRE(peer.shake(server.io));
    peer.send(record_over<radius::radsec>(1));
    REQUIRE(server.runs_until([&] { return gate.waiting() == 1; }));
    server.core->stop();
    peer.send(record_over<radius::radsec>(2)); // too late
    server.io.restart();
    server.io.poll();
    CHECK_FALSE(peer.is_closed());
    gate.open();
    REQUIRE(server.runs_until([&] { return peer.is_closed(); }));
    CHECK(peer.packets() == 1);
    CHECK(peer.end().error == radius::errc::connection_closed);
    CHECK(server.runs_until([&] { return server.is_empty(); }));
    CHECK(server.log.count("closed: stopped") == 1);
}

TEMPLATE_TEST_CASE("a reply that is ready is sent before close_notify", "[rule-76][rfc8446-6.1]",
                   radius::tcp, radius::radsec, radius::dtls) {
    sluice gate;
    std::size_t ended = 0;
    harbour<TestType> server(patient<TestType>(), waiting_at(gate, &ended));
    hand_peer<TestType> peer(server.io, server.port);
    REQUIRE(peer.shake(server.io));
    peer.send(record_over<TestType>(1));
    REQUIRE(server.runs_until([&] { return gate.waiting() == 1; }));
    gate.open();
    server.io.restart();
    while (ended == 0) {
        REQUIRE(server.io.poll_one() == 1);
    }
    server.core->close(); // in the same turn that made the reply
    REQUIRE(server.runs_until([&] { return peer.is_closed(); }));
    CHECK(peer.packets() == 1);
}
