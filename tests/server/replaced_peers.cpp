// SPDX-License-Identifier: MIT
// Peers are replaced while the server runs: requests in progress and connections keep theirs, and
// counters follow names.
#include <atomic>
#include <optional>
#include <thread>

#include <radius/attribute/standard/rfc2866.hpp>
#include <radius/client.hpp>

#include "support/streams.hpp"

using namespace radius_test;
using namespace forge;
using namespace std::chrono_literals;
namespace attr = radius::attr;
using radius::drop_reason;

namespace {

constexpr std::string_view other_secret = "quite another secret";

std::vector<radius::peer> peers_with(std::string_view shared, const char* name = "north",
                                     const char* network = "127.0.0.0/8") {
    return {{network, {.secret = std::string(shared), .name = name}}};
}

bytes record_with(std::string_view shared, std::uint8_t identifier) {
    return with_signed_field(4, identifier, integer(40, 1), shared);
}

/// Runs what is ready, such as the exchange of a table.
void settle(asio::io_context& io) {
    io.restart();
    io.poll();
}

} // namespace

TEST_CASE("a handler that waits answers with the secret that its request was verified with",
          "[rfc2865-3][rule-b47]") {
    asio::io_context io;
    sluice door;
    radius::server<scripted> server(io, waiting_at(door), {.peers = peers_with(secret), .log = {}});
    const auto listening = server.listen(loopback());
    raw_peer peer(io);
    peer.connect("127.0.0.1", listening[1].local.port);
    const bytes old_request = record_with(secret, 1);
    peer.send(old_request);
    REQUIRE(runs_until(io, [&] { return door.waiting() == 1; }));

    server.replace_peers(peers_with(other_secret));
    settle(io);
    peer.send(old_request); // the handler still works on it
    const bytes new_request = record_with(other_secret, 2);
    peer.send(new_request);
    REQUIRE(runs_until(io, [&] { return door.waiting() == 2; }));
    server.replace_peers({}); // and again: no client may send any more
    settle(io);
    door.open();
    const bytes first = peer.receive();
    const bytes second = peer.receive();
    CHECK(verifies(first, old_request, secret));
    CHECK(verifies(second, new_request, other_secret));
    CHECK(peer.exchange(old_request) == first); // from the cache
    CHECK(peer.exchange(new_request) == second);

    const auto counted = server.counters();
    CHECK(counted.accounting_responses == 2);
    CHECK(counted.accounting.duplicates == 3);
    CHECK(counted.resent_replies == 2);
    CHECK(counted.accounting.bad_authenticators == 0);
    CHECK(counted.drops[drop_reason::duplicate_in_progress] == 1);
    CHECK(counted.drops.total() == 1);
    CHECK(counted.requests_in_progress == 0);
}

TEST_CASE("counters follow the names of peers, also of those that were removed",
          "[rfc4669-5][rule-b47]") {
    asio::io_context io;
    radius::server<scripted> server(
        io, {}, {.peers = peers_with(secret), .max_former_peers = 1, .log = {}});
    const auto listening = server.listen(loopback());
    raw_peer peer(io);
    peer.connect("127.0.0.1", listening[0].local.port);
    const auto serves = [&](const char* name, std::uint8_t identifier) {
        std::vector<radius::peer> next{{"10.0.0.1", {.secret = "x", .name = "first in line"}}};
        next.push_back(peers_with(secret, name)[0]);
        server.replace_peers(std::move(next));
        settle(io);
        peer.exchange(login_request(identifier));
    };
    peer.exchange(login_request(1));
    serves("north", 2);
    CHECK(server.counters("north").access_accepts == 2);
    serves("south", 3);
    CHECK(server.counters("north").access_accepts == 2); // gone, but not forgotten
    CHECK(server.counters("south").access_accepts == 1);
    serves("north", 4);
    CHECK(server.counters("north").access_accepts == 3);
    const radius::peer_snapshot peers = server.peers();
    REQUIRE(peers.size() == 2);
    CHECK(server.counters(*peers.find(*radius::ip_address::parse("127.1.2.3"))).access_accepts ==
          3);
    CHECK(server.counters(*peers.begin()).access.requests == 0);
    serves("west", 5);
    serves("east", 6); // the limit is one: "south" and "north" are forgotten
    CHECK(server.counters("south").access_accepts == 0);
    CHECK(server.counters("north").access_accepts == 3); // the snapshot still uses it
    CHECK(server.counters("west").access_accepts == 1);
    CHECK(server.counters("nobody").access.requests == 0);
    CHECK(server.counters().access_accepts == 6);
    const std::string text = radius::openmetrics(server, {.max_peers = 8});
    CHECK(text.find("peer=\"east\"") != std::string::npos);
    CHECK(text.find("peer=\"north\"") != std::string::npos);
    CHECK(text.find("peer=\"south\"") == std::string::npos);
    CHECK(text.find("first in line") == std::string::npos);
}

TEST_CASE("a list that is refused changes nothing", "[rule-b47]") {
    house one;
    const auto refuses = [&](std::vector<radius::peer> list, const char* text) {
        try {
            one.server.replace_peers(std::move(list));
            FAIL("not refused: " << text);
        } catch (const std::system_error& refused) {
            CHECK(refused.code() == radius::errc::option_invalid);
            CHECK(std::string(refused.what()).find(text) != std::string::npos);
        }
    };
    refuses({{"10.0.0.1", {}}}, "secret must not be empty");
    refuses({{"10.0.0.1", {.secret = "a"}}, {"10.0.0.1", {.secret = "b"}}}, "listed twice");
    radius::server<scripted> another(one.io, {}, {.log = {}});
    CHECK_THROWS_AS(one.server.replace_peers(another.prepare_peers(loopback_peers())),
                    std::system_error);
    settle(one.io);
    CHECK(one.login().exchange(login_request(1))[0] == 2);
    CHECK(one.server.peers().size() == 2);
}

TEST_CASE("a TCP connection keeps its peer until a reload, new ones get the new table",
          "[rfc6613-2.2][rule-b47]") {
    asio::io_context io;
    radius::server<scripted> server(io, {}, {.peers = peers_with(secret), .log = {}});
    const auto listening = server.listen(radius::tcp{.address = "127.0.0.1", .port = 0});
    const std::uint16_t port = listening[0].local.port;
    hand_peer<radius::tcp> old(io, port);
    const auto answers = [&](hand_peer<radius::tcp>& one, std::string_view shared,
                             std::uint8_t identifier) {
        const bytes request = record_with(shared, identifier);
        one.send(request);
        const auto before = server.counters().accounting_responses.value();
        return runs_until(io, [&] { return server.counters().accounting_responses > before; });
    };
    REQUIRE(answers(old, secret, 1));
    server.replace_peers(peers_with(other_secret));
    settle(io);
    CHECK(answers(old, secret, 2));
    hand_peer<radius::tcp> fresh(io, port);
    CHECK(answers(fresh, other_secret, 1));
    CHECK(server.counters("north").connections_open == 2);
    CHECK(server.counters("north").accounting_responses == 3);

    server.reload(); // a peer of the same name has its address
    settle(io);
    CHECK(answers(old, secret, 3));
    server.replace_peers(peers_with(other_secret, "south"));
    settle(io);
    CHECK(answers(old, secret, 4));
    server.reload();
    CHECK(runs_until(io, [&] { return server.counters().connections_open == 0; }));
    CHECK(server.counters("north").connections_open == 0);
    CHECK(server.counters("north").connections == 2);
}

TEMPLATE_TEST_CASE("the clients of a TLS or DTLS transport change, and live connections stay",
                   "[radiusdtls-bis-3.3][rule-b47]", radius::radsec, radius::dtls) {
    asio::io_context io;
    lines log;
    radius::server<scripted> server(io, {}, {.log = log.sink()});
    auto transport = on_loopback<TestType>();
    transport.peers = {{.dns_name = "client.example.org", .options = {.name = "north"}}};
    const auto listening = server.listen(transport);
    const auto made = [&] {
        return std::make_unique<radius::client>(
            io, radius::client_options{.server = {"127.0.0.1", listening[0].local.port},
                                       .transport =
                                           with_certificate<typename TestType::client>("client"),
                                       .request_timeout = 2s,
                                       .log = {}});
    };
    const auto asks = [&](radius::client& client) {
        std::optional<std::error_code> ended;
        client.async_send(radius::make_accounting_request(attr::acct_status_type =
                                                              radius::acct_status_type::start),
                          [&](std::error_code error, const auto&) { ended = error; });
        REQUIRE(runs_until(io, [&] { return ended.has_value(); }));
        return *ended;
    };
    const auto old = made();
    CHECK_FALSE(asks(*old));
    CHECK(server.counters("north").accounting_responses == 1);

    CHECK_THROWS_AS(server.replace_peers(listening[0], {}), std::system_error);
    auto elsewhere = listening[0];
    ++elsewhere.local.port;
    CHECK_THROWS_AS(server.replace_peers(elsewhere, transport.peers), std::system_error);
    server.replace_peers(listening[0], {{.dns_name = "nobody.example", .options = {}}});
    settle(io);
    CHECK_FALSE(asks(*old));
    CHECK(server.counters("north").connections_open == 1);
    const auto refused = made();
    CHECK(asks(*refused));
    CHECK(server.counters("north").accounting_responses == 2);
    server.reload();
    CHECK(runs_until(io, [&] { return server.counters().connections_open == 0; }));

    server.replace_peers(listening[0],
                         {{.dns_name = "client.example.org", .options = {.name = "north"}}});
    settle(io);
    const auto again = made();
    CHECK_FALSE(asks(*again));
    CHECK(server.counters("north").accounting_responses == 3);
}

TEST_CASE("peers of UDP and TCP are not replaced by those of TLS") {
    house one;
    CHECK_THROWS_AS(one.server.replace_peers(one.listening[0],
                                             {{.dns_name = "client.example.org", .options = {}}}),
                    std::system_error);
}

TEST_CASE("a large table is taken from a range, and ends without a pause", "[rule-b47]") {
    house one;
    one.server.replace_peers(std::views::iota(0U, 20'000U) |
                             std::views::transform([](std::uint32_t number) {
                                 return radius::peer{radius::ipv4_address(0x7F000001U + number),
                                                     {.secret = std::string(secret)}};
                             }));
    settle(one.io);
    CHECK(one.server.peers().size() == 20'000);
    CHECK(one.login().exchange(login_request(1))[0] == 2);
    CHECK(one.server.counters("127.0.0.1/32").access_accepts == 1);
    auto prepared = one.server.prepare_peers(loopback_peers());
    CHECK(prepared.size() == 2);
    one.server.replace_peers(std::move(prepared));
    settle(one.io); // the steps, too
    CHECK(one.login().exchange(login_request(2))[0] == 2);
    CHECK(one.server.counters("127.0.0.0/8").access_accepts == 1);
    one.server.replace_peers(
        std::vector<radius::peer>(1, {"127.0.0.1", {.secret = std::string(secret)}}));
    settle(one.io);
    one.login().exchange(login_request(3));
    CHECK(one.server.counters("127.0.0.1/32").access_accepts == 2);
}

#if defined(__linux__)

TEST_CASE("tables are replaced from other threads under load, and no request is lost",
          "[rfc5080-2.2.2][rule-b47]") {
    // ThreadSanitizer checks this test.
    asio::io_context io;
    scripted handler;
    handler.accounting =
        [](const radius::accounting_request& request) -> asio::awaitable<radius::accounting_reply> {
        asio::steady_timer timer(co_await asio::this_coro::executor, 1ms);
        co_await timer.async_wait(asio::use_awaitable);
        co_return request.acknowledge();
    };
    radius::server<scripted> server(io, std::move(handler),
                                    {.peers = peers_with(secret), .threads = 3, .log = {}});
    const auto listening = server.listen(loopback());
    std::thread first([&] { io.run(); });
    std::atomic<bool> done{false};
    std::atomic<unsigned> changes{0};
    std::vector<std::thread> changers;
    for (int index = 0; index < 2; ++index) {
        changers.emplace_back([&, index] {
            while (!done) {
                auto next = peers_with(secret, index == 0 ? "north" : "south");
                for (std::uint32_t more = 0; more < 1500; ++more) { // ends in steps
                    next.push_back({radius::ipv4_address(0x0A000000U + more), {.secret = "x"}});
                }
                server.replace_peers(std::move(next));
                ++changes;
                const auto peers = server.peers();
                (void)server.counters(*peers.begin());
                std::this_thread::yield();
            }
        });
    }
    asio::io_context own;
    unsigned answered = 0;
    std::vector<std::unique_ptr<raw_peer>> open;
    for (int round = 0; round < 10; ++round) {
        raw_peer& login = *open.emplace_back(std::make_unique<raw_peer>(own));
        raw_peer& accounting = *open.emplace_back(std::make_unique<raw_peer>(own));
        login.connect("127.0.0.1", listening[0].local.port);
        accounting.connect("127.0.0.1", listening[1].local.port);
        for (std::uint8_t identifier = 0; identifier < 20; ++identifier) {
            const bytes request = login_request(identifier);
            const bytes record = accounting_record(identifier);
            login.send(request);
            accounting.send(record);
            answered += verifies(login.receive(), request, secret) ? 1U : 0U;
            answered += verifies(accounting.receive(), record, secret) ? 1U : 0U;
        }
    }
    done = true;
    for (std::thread& one : changers) {
        one.join();
    }
    CHECK(answered == 400);
    CHECK(changes >= 2);
    const auto total = server.counters();
    CHECK(total.drops.total() == 0);
    CHECK(total.access_accepts == 200);
    CHECK(server.counters("north").access_accepts + server.counters("south").access_accepts == 200);
    CHECK(server.counters("north").accounting_responses +
              server.counters("south").accounting_responses ==
          200);
    server.stop();
    first.join();
}

#endif
