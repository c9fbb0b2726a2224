// SPDX-License-Identifier: MIT
// The duplicate caches of all connections together have a memory limit, and so have those of one
// peer; connections free the memory while they stay open (RFC 5080 section 2.2.2).
#include <array>
#include <memory>

#include "support/streams.hpp"

using namespace radius_test;
using namespace std::chrono_literals;
using radius::drop_reason;

namespace {

constexpr std::size_t kib = 1024;

// The minimum of each connection: a chunk for replies, 64 entries, the smallest index.
constexpr std::size_t least = 16 * kib + 64 * 80 + 128;

template <class Transport>
Transport with_signatures() {
    auto transport = on_loopback<Transport>();
    if constexpr (!std::is_same_v<Transport, radius::tcp>) {
        transport.versions = {.v1_1 = false};
    }
    return transport;
}

/// Two peers: by address over TCP, otherwise by certificate.
template <class Transport>
std::unique_ptr<hand_peer<Transport>> connected(harbour<Transport>& server, bool other = false) {
    const bool by_address = std::is_same_v<Transport, radius::tcp>;
    auto made = std::make_unique<hand_peer<Transport>>(
        server.io, server.port, other && !by_address ? "other_client" : "client",
        other && by_address ? "127.0.0.2" : "127.0.0.1");
    REQUIRE(made->shake(server.io));
    return made;
}

} // namespace

TEMPLATE_TEST_CASE("a peer with many connections fills its share and does not affect others",
                   "[rfc5080-2.2.2]", radius::tcp, radius::radsec, radius::dtls) {
    harbour<TestType> server(
        with_signatures<TestType>(), {},
        {.connection_duplicates = {.max_bytes = 256 * kib, .max_bytes_a_peer = 128 * kib}});
    constexpr std::size_t fitting = 128 * kib / least;
    std::vector<std::unique_ptr<hand_peer<TestType>>> greedy;
    for (std::size_t count = 0; count < fitting + 3; ++count) {
        greedy.push_back(connected(server));
        greedy.back()->send(record_over<TestType>(1));
        const std::size_t refused = count < fitting ? 0 : count + 1 - fitting;
        REQUIRE(server.runs_until([&] {
            return refused == 0 ? greedy.back()->packets() == 1
                                : server.counters().drops[drop_reason::busy] == refused;
        }));
        REQUIRE(server.duplicates->bytes() <= 128 * kib);
    }
    CHECK(server.counters().drops.total() == 3);
    CHECK(server.duplicates->bytes() == fitting * least);

    const auto other = connected(server, true);
    other->send(record_over<TestType>(1));
    CHECK(server.runs_until([&] { return other->packets() == 1; }));

    // Memory that one connection frees is available to another of the same peer.
    greedy.front()->say_goodbye();
    REQUIRE(server.runs_until([&] { return server.connections() == fitting + 3; }));
    greedy.back()->send(record_over<TestType>(2));
    CHECK(server.runs_until([&] { return greedy.back()->packets() == 1; }));
}

TEMPLATE_TEST_CASE("idle connections free the memory of their replies", "[rfc5080-2.2.2]",
                   radius::tcp, radius::dtls) {
    // Without an idle_timeout, nothing else checks such a connection.
    auto transport = with_signatures<TestType>();
    transport.limits.idle_timeout = 0ms;
    harbour<TestType> server(transport, {}, {.duplicates = {.lifetime = 5s}});
    std::array peers{connected(server), connected(server)};
    for (const auto& peer : peers) {
        for (std::uint8_t identifier = 0; identifier < 200; ++identifier) {
            peer->send(record_over<TestType>(identifier));
            REQUIRE(server.runs_until([&] { return peer->packets() == identifier + 1U; }));
        }
    }
    CHECK(server.duplicates->bytes() > 2 * least);
    CHECK(server.runs_until([&] { return server.duplicates->bytes() == 0; }));
    CHECK(server.connections() == 2);
    for (const auto& peer : peers) {
        peer->send(record_over<TestType>(0)); // handled as a new request
        CHECK(server.runs_until([&] { return peer->packets() == 201; }));
    }
    CHECK(server.counters().accounting.duplicates == 0);
}

TEST_CASE(
    "connections with RADIUS/1.1 over DTLS stay within the budget however many Tokens they use",
    "[rfc9765-4.2.2][rfc5080-2.2.2]") {
    harbour<radius::dtls> server(on_loopback<radius::dtls>(), {},
                                 {.connection_duplicates = {.max_bytes = 128 * kib}});
    std::array peers{connected(server), connected(server)};
    for (std::uint32_t token = 1; token <= 600; ++token) {
        for (const auto& peer : peers) {
            peer->send(forge::plain_packet(4, token, forge::raw(1, "bob")));
            REQUIRE(server.runs_until([&] { return peer->packets() == token; }));
            REQUIRE(server.duplicates->bytes() <= 128 * kib);
        }
    }
    // The last ones are still remembered.
    peers[1]->send(forge::plain_packet(4, 600, forge::raw(1, "bob")));
    CHECK(server.runs_until([&] { return peers[1]->packets() == 601; }));
    CHECK(server.counters().accounting.duplicates == 1);
    // The first is not: its reply was removed.
    peers[1]->send(forge::plain_packet(4, 1, forge::raw(1, "bob")));
    CHECK(server.runs_until([&] { return peers[1]->packets() == 602; }));
    CHECK(server.counters().accounting.duplicates == 1);
}

TEST_CASE("a server refuses a budget that no connection could use") {
    asio::io_context io;
    try {
        const radius::server<scripted> server(io, scripted(),
                                              {.peers = loopback_peers(),
                                               .connection_duplicates = {.max_bytes_a_peer = 1},
                                               .log = {}});
        FAIL("was taken");
    } catch (const std::system_error& error) {
        CHECK(error.code() == radius::errc::option_invalid);
        CHECK(std::string_view(error.what()).find("connection_duplicates.max_bytes_a_peer") !=
              std::string_view::npos);
    }
}
