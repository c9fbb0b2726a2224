// SPDX-License-Identifier: MIT
// The options of one request: a deadline, an affinity, a pinned server (RFC 2865 section 5.24, RFC
// 5080 section 2.2.1).
#include "support/client_world.hpp"

#include <map>
#include <set>
#include <string>

#include "support/catch.hpp"

using namespace radius_test;

namespace {

/// One attempt of one second at each server.
client_engine_options one_second_options(std::size_t servers) {
    auto options = options_for(servers);
    options.retry = {.attempts = 1, .first_wait = 1s, .jitter = 0.0};
    return options;
}

result<request_handle> try_submit(world& w, const request_options& options,
                                  packet_code code = packet_code::access_request) {
    const auto handle = w.engine.submit(code, world::bob(), w.now, {}, options);
    w.run();
    return handle;
}

/// The server that a request with this key is sent to; it is answered.
std::size_t server_for(world& w, const std::string& key) {
    REQUIRE(try_submit(w, {.affinity = key}));
    const sent_packet sent = w.sent.back();
    REQUIRE(w.answer(sent) == drop_reason::none);
    return sent.server;
}

std::string session(unsigned number) { return "session-" + std::to_string(number); }

} // namespace

TEST_CASE("a deadline covers all retransmissions and all servers", "[rfc5080-2.2.1]") {
    world w(one_second_options(3));
    const time_point start = w.now;
    REQUIRE(try_submit(w, {.deadline = 1500ms}));
    w.advance(10s);
    REQUIRE(w.ended.size() == 1);
    CHECK(w.ended[0].at == start + 1500ms);
    CHECK(w.ended[0].result.error == errc::no_response);
    CHECK(w.ended[0].result.transmissions == 2);
    CHECK(w.ended[0].server == 1);
}

TEST_CASE("a client's own limit bounds the deadline of a request") {
    auto options = options_for(1);
    options.request_timeout = 5s;
    world w(options);
    const time_point start = w.now;
    REQUIRE(try_submit(w, {.deadline = 1h}));
    w.advance(10s);
    REQUIRE(w.ended.size() == 1);
    CHECK(w.ended[0].at == start + 5s);
}

TEST_CASE("a deadline limits requests that would be retried forever, and those that wait") {
    auto options = options_for(1);
    options.retry.attempts = 0;
    options.retry.total = 0s;
    world w(options);
    const time_point start = w.now;
    SECTION("in flight") { REQUIRE(try_submit(w, {.deadline = 7s})); }
    SECTION("without a channel") {
        w.on_open = [](const channel_to_open&) {};
        REQUIRE(try_submit(w, {.deadline = 7s}));
    }
    w.advance(1h);
    REQUIRE(w.ended.size() == 1);
    CHECK(w.ended[0].at == start + 7s);
}

TEST_CASE("a request that had no time for an answer does not make its server dead") {
    auto options = one_second_options(1);
    options.watchdog.enabled = false;
    SECTION("shorter than the first wait") {
        world w(options);
        for (unsigned number = 0; number < 5; ++number) {
            REQUIRE(try_submit(w, {.deadline = 100ms}));
            w.advance(100ms);
        }
        CHECK(w.ended.size() == 5);
        CHECK(w.engine.alive(0));
    }
    SECTION("longer") {
        world w(options);
        REQUIRE(try_submit(w, {.deadline = 2s}));
        w.advance(2s);
        CHECK_FALSE(w.engine.alive(0));
    }
    SECTION("a connection stays, too") {
        options.servers[0].transport = transport_kind::tcp;
        world w(options);
        REQUIRE(try_submit(w, {.deadline = 100ms}));
        w.advance(200ms);
        CHECK(w.ended.size() == 1);
        CHECK(w.closed.empty());
    }
}

TEST_CASE("a negative deadline is refused") {
    world w(options_for(1));
    CHECK(try_submit(w, {.deadline = -1s}).error() == errc::option_invalid);
    CHECK(w.sent.empty());
}

TEST_CASE("requests with the same affinity go to the same server, and others spread") {
    world w(one_second_options(4));
    std::map<std::size_t, unsigned> counts;
    for (unsigned number = 0; number < 400; ++number) {
        const std::size_t server = server_for(w, session(number));
        CHECK(server_for(w, session(number)) == server);
        ++counts[server];
    }
    CHECK(counts.size() == 4);
    for (const auto& [server, count] : counts) {
        CHECK(count > 60);
    }
    CHECK(server_for(w, "") == 0); // without a key the order decides
}

TEST_CASE("another seed spreads the same keys differently") {
    auto options = one_second_options(4);
    world one(options);
    world same(options);
    options.affinity_seed = 7;
    world other(options);
    unsigned different = 0;
    for (unsigned number = 0; number < 100; ++number) {
        const std::size_t server = server_for(one, session(number));
        CHECK(server_for(same, session(number)) == server);
        different += server_for(other, session(number)) != server ? 1U : 0U;
    }
    CHECK(different > 50);
}

TEST_CASE("a dead server's keys go to the others and come back, no other key moves",
          "[rfc2865-2.4]") {
    auto options = one_second_options(3);
    options.watchdog.enabled = false;
    world w(options);
    std::map<std::string, std::size_t> before;
    for (unsigned number = 0; number < 60; ++number) {
        before[session(number)] = server_for(w, session(number));
    }
    REQUIRE(try_submit(w, {.server = "192.0.2.2"}));
    w.advance(1s);
    REQUIRE_FALSE(w.engine.alive(1));
    for (const auto& [key, server] : before) {
        const std::size_t now = server_for(w, key);
        CHECK((server == 1 ? now != 1 : now == server));
    }
    w.advance(w.engine.options().watchdog.revive_after);
    for (const auto& [key, server] : before) {
        CHECK(server_for(w, key) == server);
    }
}

TEST_CASE("a request with an affinity fails over like any other", "[rfc2865-2.4]") {
    world w(one_second_options(3));
    REQUIRE(try_submit(w, {.affinity = "conversation"}));
    w.advance(10s);
    REQUIRE(w.ended.size() == 1);
    CHECK(w.ended[0].result.transmissions == 3);
    std::set<std::size_t> asked;
    for (const sent_packet& one : w.sent) {
        if (one.code() == packet_code::access_request) {
            asked.insert(one.server);
        }
    }
    CHECK(asked.size() == 3);
}

TEST_CASE("a pinned request goes to its server only", "[rfc2865-5.24]") {
    auto options = one_second_options(3);
    options.servers[1].label = "home";
    options.servers[1].name = "radius.example.com";
    world w(options);
    const char* const name = GENERATE("home", "192.0.2.2", "192.0.2.2:1812");
    REQUIRE(try_submit(w, {.server = name}));
    CHECK(w.sent.back().server == 1);
    SECTION("answered") {
        CHECK(w.answer(w.sent.back()) == drop_reason::none);
        CHECK_FALSE(w.ended[0].result.error);
    }
    SECTION("not answered: no other server gets it") {
        w.advance(10s);
        REQUIRE(w.ended.size() == 1);
        CHECK(w.ended[0].result.error == errc::no_response);
        CHECK(w.ended[0].result.transmissions == 1);
        CHECK(w.ended[0].server == 1);
    }
    SECTION("dead: it is asked nevertheless") {
        w.advance(10s);
        REQUIRE_FALSE(w.engine.alive(1));
        REQUIRE(try_submit(w, {.server = name}));
        CHECK(w.sent.back().server == 1);
    }
    SECTION("its socket fails: it waits for another") {
        const std::size_t sent = w.sent.size();
        w.engine.channel_failed(w.opened.back(), std::make_error_code(std::errc::network_down),
                                w.now);
        w.run();
        w.advance(900ms);
        REQUIRE(w.sent.size() > sent);
        CHECK(w.sent.back().server == 1);
    }
}

TEST_CASE("a pinned server must exist and take the request") {
    auto options = one_second_options(2);
    options.servers[0].serves = service::accounting;
    world w(options);
    for (const char* const name :
         {"home", "192.0.2.3", "192.0.2.1:1813", "2001:db8::1", "192.0.2.1:"}) {
        CHECK(try_submit(w, {.server = name}).error() == errc::server_unknown);
    }
    CHECK(try_submit(w, {.server = "192.0.2.1"}).error() == errc::no_server_alive);
    CHECK(try_submit(w, {.server = "192.0.2.1"}, packet_code::accounting_request));
}

TEST_CASE("the ports of a server have one name, one affinity and one set of counters") {
    auto options = one_second_options(4);
    for (std::size_t port = 0; port < 4; ++port) {
        options.servers[port].label = port < 2 ? "a" : "b";
        options.servers[port].serves =
            port % 2 == 0 ? service::authentication : service::accounting;
    }
    world w(options);
    REQUIRE(try_submit(w, {.server = "b"}));
    CHECK(w.sent.back().server == 2);
    REQUIRE(try_submit(w, {.server = "b"}, packet_code::accounting_request));
    CHECK(w.sent.back().server == 3);
    for (unsigned number = 0; number < 50; ++number) {
        const std::string key = session(number);
        const std::size_t server = server_for(w, key);
        REQUIRE(try_submit(w, {.affinity = key}, packet_code::accounting_request));
        CHECK(w.sent.back().server == server + 1);
    }
    CHECK(&w.engine.counters(2) == &w.engine.counters(3));
    CHECK(w.engine.counters(2).access.requests + w.engine.counters(0).access.requests == 51);
}
