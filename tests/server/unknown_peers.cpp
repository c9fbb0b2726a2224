// SPDX-License-Identifier: MIT
// Sources that are in no table are looked up: their packets and connections wait for the answer.
#include <optional>
#include <thread>

#include "support/streams.hpp"

using namespace radius_test;
using namespace forge;
using namespace std::chrono_literals;
using radius::drop_reason;
using radius::lookup_answer;

namespace {

lookup_answer known() { return radius::peer_options{.secret = std::string(secret)}; }

/// Keeps the questions until the test answers them.
struct lookup_desk {
    radius::peer_finder finder() {
        return [this](const radius::unknown_source& source, radius::peer_answer done) {
            asked.push_back(source);
            open.push_back(std::move(done));
        };
    }
    void answer(std::size_t which, lookup_answer found) { open.at(which)(std::move(found)); }

    std::vector<radius::unknown_source> asked;
    std::vector<radius::peer_answer> open;
};

/// A server without a table.
struct lookups {
    explicit lookups(radius::peer_lookup how, scripted handler = {})
        : server(io, std::move(handler), {.unknown_peers = std::move(how), .log = log.sink()}),
          listening(server.listen(loopback())) {
        peer.connect("127.0.0.1", listening[0].local.port);
    }

    template <class Done>
    bool runs_until(Done&& done) {
        return radius_test::runs_until(io, std::forward<Done>(done));
    }

    asio::io_context io;
    lines log;
    radius::server<scripted> server;
    std::vector<radius::listening_socket> listening;
    raw_peer peer{io};
};

} // namespace

TEST_CASE("packets of an unknown source wait for one lookup, and are then served",
          "[rfc2865-3][rule-b48]") {
    lookup_desk there;
    lookups one({.find = there.finder()});
    const bytes first = login_request(1);
    const bytes second = login_request(2);
    one.peer.send(first);
    one.peer.send(second);
    one.peer.send(first); // sent again while it waits
    REQUIRE(one.runs_until([&] { return there.asked.size() == 1; }));
    CHECK(there.asked[0].remote.address == radius::ip_address(radius::ipv4_address(0x7F000001U)));
    CHECK(there.asked[0].remote.port == one.peer.port());
    CHECK(there.asked[0].local.port == one.listening[0].local.port);
    CHECK(there.asked[0].transport == radius::transport_kind::udp);
    CHECK(one.server.counters().drops.total() == 0);
    there.answer(0, known());
    const bytes reply = one.peer.receive();
    CHECK(verifies(reply, first, secret));
    CHECK(verifies(one.peer.receive(), second, secret));
    CHECK(one.peer.receive() == reply);
    CHECK(one.peer.exchange(login_request(3))[0] == 2);
    CHECK(there.asked.size() == 1);
    CHECK(one.server.counters("127.0.0.1").access_accepts == 3);
    CHECK(one.server.counters("127.0.0.1").access.duplicates == 1);
    there.answer(0, std::nullopt); // the second answer has no effect
    CHECK(one.peer.exchange(login_request(4))[0] == 2);
    CHECK(one.server.peers().empty());
}

TEST_CASE("a source without a peer is asked about once, and a failure is logged",
          "[rfc2865-3][rule-b48]") {
    unsigned asked = 0;
    std::optional<int> answers = 1;
    lookups one({.find = [&](const radius::unknown_source&) -> lookup_answer {
                     ++asked;
                     if (!answers) {
                         throw std::runtime_error("the database is gone");
                     }
                     return std::nullopt;
                 },
                 .limits = {.keep_absent = 1000s, .pause = 1000s}});
    const auto dropped = [&](drop_reason reason, std::uint64_t count) {
        return one.runs_until([&] { return one.server.counters().drops[reason] == count; });
    };
    one.peer.send(login_request(1));
    REQUIRE(dropped(drop_reason::unknown_peer, 1));
    one.peer.send(login_request(1));
    REQUIRE(dropped(drop_reason::unknown_peer, 2));
    CHECK(asked == 1);
    CHECK(one.log.count("unknown peer") >= 1);
    answers.reset();
    one.server.replace_peers({}); // what was found is forgotten
    one.peer.send(login_request(1));
    REQUIRE(dropped(drop_reason::peer_lookup_failed, 1));
    one.peer.send(login_request(1));
    REQUIRE(dropped(drop_reason::peer_lookup_failed, 2));
    CHECK(asked == 2);
    CHECK(one.log.count("The peer at 127.0.0.1 could not be looked up: the database is gone") == 1);
    CHECK(one.server.counters().invalid_requests == 4);
}

TEST_CASE("a lookup by coroutine is cancelled after its timeout", "[rule-b48]") {
    bool cancelled = false;
    lookups one({.find = [&](const radius::unknown_source&) -> asio::awaitable<lookup_answer> {
                     asio::steady_timer timer(co_await asio::this_coro::executor, 50s);
                     std::error_code error;
                     co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, error));
                     cancelled = error == asio::error::operation_aborted;
                     co_return known();
                 },
                 .limits = {.timeout = 20ms, .pause = 1ms}});
    one.peer.send(login_request(1));
    REQUIRE(one.runs_until([&] { return cancelled; }));
    CHECK(one.server.counters().drops[drop_reason::peer_lookup_failed] == 1);
    CHECK(one.log.count("could not be looked up: it took too long") == 1);
}

TEST_CASE("a coroutine answers a lookup", "[rule-b48]") {
    lookups one(
        {.find = [](const radius::unknown_source& source) -> asio::awaitable<lookup_answer> {
            asio::steady_timer timer(co_await asio::this_coro::executor, 5ms);
            co_await timer.async_wait(asio::use_awaitable);
            co_return radius::peer_options{.secret = std::string(secret),
                                           .name = "found at " + source.remote.host()};
        }});
    CHECK(one.peer.exchange(login_request(1))[0] == 2);
    CHECK(one.server.counters("found at 127.0.0.1").access_accepts == 1);
}

TEST_CASE("only the given networks are looked up, and the table comes first", "[rule-b48]") {
    unsigned asked = 0;
    lookups one({.networks = {"127.0.0.2/31"}, .find = [&](const radius::unknown_source&) {
                     ++asked;
                     return known();
                 }});
    one.peer.send(login_request(1));
    REQUIRE(one.runs_until(
        [&] { return one.server.counters().drops[drop_reason::unknown_peer] == 1; }));
    CHECK(asked == 0);
    raw_peer other(one.io, "127.0.0.2");
    other.connect("127.0.0.1", one.listening[0].local.port);
    CHECK(verifies(other.exchange(login_request(1)), login_request(1), secret));
    CHECK(asked == 1);
    one.server.replace_peers({{"127.0.0.2", {.secret = "changed"}}});
    one.io.restart();
    one.io.poll();
    other.send(login_request(2));
    REQUIRE(one.runs_until([&] {
        return one.server.counters().drops[drop_reason::message_authenticator_invalid] == 1;
    }));
    CHECK(asked == 1);
}

TEST_CASE("an answer that is refused, or never given, is a failed lookup", "[rule-b48]") {
    lookup_desk there;
    lookups one({.find = there.finder(), .limits = {.pause = 1ms}});
    const auto failures = [&] {
        return one.server.counters().drops[drop_reason::peer_lookup_failed];
    };
    one.peer.send(login_request(1));
    REQUIRE(one.runs_until([&] { return there.asked.size() == 1; }));
    there.answer(0, radius::peer_options{}); // without a secret
    REQUIRE(one.runs_until([&] { return failures() == 1; }));
    CHECK(one.log.count("secret must not be empty") == 1);
    // Requests are dropped during the pause; the first one after it asks again.
    std::uint8_t identifier = 2;
    REQUIRE(one.runs_until([&] {
        if (there.asked.size() == 1) {
            one.peer.send(login_request(identifier++));
        }
        return there.asked.size() == 2;
    }));
    const auto before = failures();
    there.open.clear();
    REQUIRE(one.runs_until([&] { return failures() > before; }));
    CHECK(one.log.count("could not be looked up: no answer") == 1);
}

TEST_CASE("packets beyond the bound are dropped while a lookup lasts", "[rule-b48]") {
    lookup_desk there;
    lookups one({.find = there.finder(), .limits = {.max_parked = 2}});
    for (std::uint8_t identifier = 1; identifier <= 4; ++identifier) {
        one.peer.send(login_request(identifier));
    }
    REQUIRE(one.runs_until(
        [&] { return one.server.counters().drops[drop_reason::peer_lookup_full] == 2; }));
    CHECK(one.log.count("too many peer lookups") >= 1);
    there.answer(0, known());
    one.peer.receive();
    one.peer.receive();
    CHECK(one.server.counters().access_accepts == 2);
}

TEST_CASE("a TCP connection waits for the lookup of its address", "[rfc6613-2.2][rule-b48]") {
    lookup_desk there;
    asio::io_context io;
    lines log;
    radius::server<scripted> server(
        io, {},
        {.unknown_peers = {.find = there.finder(), .limits = {.pause = 1ms}}, .log = log.sink()});
    const auto listening = server.listen(radius::tcp{.address = "127.0.0.1", .port = 0});
    hand_peer<radius::tcp> first(io, listening[0].local.port);
    first.send(accounting_record(1)); // it may send at once
    hand_peer<radius::tcp> second(io, listening[0].local.port);
    REQUIRE(runs_until(io, [&] { return there.asked.size() == 1; }));
    CHECK(there.asked[0].transport == radius::transport_kind::tcp);
    there.answer(0, known());
    REQUIRE(runs_until(io, [&] { return server.counters().accounting_responses == 1; }));
    second.send(accounting_record(2));
    REQUIRE(runs_until(io, [&] { return server.counters().accounting_responses == 2; }));
    hand_peer<radius::tcp> third(io, listening[0].local.port);
    third.send(accounting_record(3));
    REQUIRE(runs_until(io, [&] { return server.counters().accounting_responses == 3; }));
    CHECK(there.asked.size() == 1);
    CHECK(server.counters("127.0.0.1").connections_open == 3);
    server.reload(); // those that were looked up stay
    io.restart();
    io.poll();
    CHECK(server.counters().connections_open == 3);

    hand_peer<radius::tcp> stranger(io, listening[0].local.port, "client", "127.0.0.9");
    REQUIRE(runs_until(io, [&] { return there.asked.size() == 2; }));
    there.answer(1, std::nullopt);
    REQUIRE(runs_until(io, [&] { return server.counters().connections_refused == 1; }));
    hand_peer<radius::tcp> unlucky(io, listening[0].local.port, "client", "127.0.0.8");
    REQUIRE(runs_until(io, [&] { return there.asked.size() == 3; }));
    there.open.clear();
    REQUIRE(runs_until(io, [&] { return server.counters().connections_refused == 2; }));
    CHECK(server.counters().drops[drop_reason::peer_lookup_failed] == 1);
}

TEST_CASE("a server stops and ends while lookups are in progress", "[rule-b48]") {
    lookup_desk there;
    {
        lookups one({.find = there.finder()});
        one.peer.send(login_request(1));
        REQUIRE(one.runs_until([&] { return there.asked.size() == 1; }));
        one.server.stop();
        one.io.restart();
        one.io.run_for(5s);
        CHECK(one.io.stopped());
        CHECK(one.server.counters().drops.total() <= 1);
    }
    {
        lookups one({.find = there.finder()});
        one.peer.send(login_request(1));
        REQUIRE(one.runs_until([&] { return there.asked.size() == 2; }));
    }
    there.answer(0, known()); // too late: no effect
    there.answer(1, known());
}

TEST_CASE("options of lookups without effect or sense are refused") {
    asio::io_context io;
    const auto refuses = [&](radius::peer_lookup how) {
        CHECK_THROWS_AS(
            radius::server<scripted>(io, {}, {.unknown_peers = std::move(how), .log = {}}),
            std::system_error);
    };
    refuses({.networks = {"10.0.0.0/8"}});
    refuses({.find = [](const radius::unknown_source&) { return known(); },
             .limits = {.max_parked = 0}});
}

#if defined(__linux__)

TEST_CASE("lookups are answered by other threads under load, and no request is lost",
          "[rule-b48]") {
    // ThreadSanitizer checks this test.
    asio::io_context io;
    asio::io_context database;
    auto work = asio::make_work_guard(database);
    std::thread answering([&] { database.run(); });
    std::atomic<unsigned> asked{0};
    radius::server<scripted> server(
        io, {},
        {.unknown_peers = {.find =
                               [&](const radius::unknown_source&, radius::peer_answer done) {
                                   ++asked;
                                   asio::post(database, [done] { done(known()); });
                               },
                           .limits = {.max_found = 3, .max_lookups_a_second = 100'000}},
         .threads = 2,
         .log = {}});
    const auto listening = server.listen(loopback());
    std::thread first([&] { io.run(); });
    asio::io_context own;
    unsigned answered = 0;
    for (int round = 0; round < 40; ++round) {
        const std::string address = "127.0.0." + std::to_string(round % 8 + 1);
        raw_peer peer(own, address.c_str());
        peer.connect("127.0.0.1", listening[0].local.port);
        for (std::uint8_t identifier = 0; identifier < 5; ++identifier) {
            const bytes request = login_request(identifier);
            answered += verifies(peer.exchange(request), request, secret) ? 1U : 0U;
        }
        if (round % 10 == 9) {
            server.replace_peers({});
        }
    }
    CHECK(answered == 200);
    CHECK(server.counters().drops.total() == 0);
    CHECK(asked >= 8);
    server.stop();
    first.join();
    work.reset();
    answering.join();
}

#endif
