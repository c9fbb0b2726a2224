// SPDX-License-Identifier: MIT
// Coroutine handlers have a limit per server and a share per peer, independent of the transport of
// their requests.
#include "support/streams.hpp"

using namespace radius_test;
using namespace forge;
using namespace std::chrono_literals;
using radius::drop_reason;

namespace {

bytes record(std::uint8_t identifier) {
    return with_signed_field(4, identifier, raw(1, "bob"), secret);
}

} // namespace

TEST_CASE("a peer whose handlers never end does not affect others, over UDP and TCP",
          "[rfc5080-2.2.2]") {
    asio::io_context io;
    sluice door;
    radius::server<scripted> server(io, waiting_at(door),
                                    {.peers = {{"127.0.0.1", {.secret = std::string(secret)}},
                                               {"127.0.0.2", {.secret = std::string(secret)}},
                                               {"127.0.0.3", {.secret = std::string(secret)}}},
                                     .max_in_progress = 3,
                                     .max_in_progress_a_peer = 2,
                                     .log = {}});
    const auto listening = server.listen(loopback());
    const auto stream = server.listen(radius::tcp{.address = "127.0.0.1", .port = 0});
    raw_peer greedy(io);
    raw_peer other(io, "127.0.0.2");
    raw_peer third(io, "127.0.0.3");
    for (raw_peer* const one : {&greedy, &other, &third}) {
        one->connect("127.0.0.1", listening[1].local.port);
    }
    const auto comes_to = [&](std::uint64_t asked, std::uint64_t busy) {
        return runs_until(io, [&] {
            const radius::server_counters now = server.counters();
            return now.accounting.requests == asked && now.drops[drop_reason::busy] == busy;
        });
    };
    greedy.send(record(1));
    hand_peer<radius::tcp> connection(io, stream[0].local.port);
    connection.send(record(2));
    REQUIRE(comes_to(2, 0));
    greedy.send(record(3)); // its share is used up
    REQUIRE(comes_to(3, 1));
    connection.send(record(4));
    REQUIRE(comes_to(4, 2));
    other.send(record(5));
    REQUIRE(comes_to(5, 2));
    third.send(record(6)); // the server's limit
    REQUIRE(comes_to(6, 3));

    const auto answers = [&](std::uint64_t count) {
        return runs_until(io, [&] {
            door.open();
            return server.counters().accounting_responses == count;
        });
    };
    REQUIRE(answers(3));
    third.send(record(6)); // sent again: now it is accepted
    greedy.send(record(3));
    greedy.send(record(7));
    REQUIRE(comes_to(9, 3));
    REQUIRE(answers(6));
    server.stop();
    io.run_for(20s);
}

TEST_CASE("requests in progress are counted over all threads, and released", "[rfc5080-2.2.2]") {
    const radius::known_peer one({}, secret, "one", 0);
    const radius::known_peer other({}, secret, "other", 1);
    const radius::known_peer late({}, secret, "late", 2);
    radius::detail::progress_quota quota(3, 2, 2);
    quota.grow(3);
    CHECK(quota.enter(one));
    CHECK(quota.enter(one));
    CHECK_FALSE(quota.enter(one));
    CHECK(quota.enter(late));
    CHECK_FALSE(quota.enter(other));
    quota.leave(one);
    CHECK(quota.enter(other));
    CHECK_FALSE(quota.enter(one));
    quota.leave(late);
    CHECK(quota.enter(one));
}
