// SPDX-License-Identifier: MIT
// A client's servers change while requests are in progress: servers come, go, and get other
// secrets.
#include "support/client_world.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "support/catch.hpp"

using namespace radius_test;

namespace {

using places = std::vector<std::size_t>;

/// One attempt of one second at each server.
client_engine_options quick_list_options(std::size_t servers) {
    auto options = options_for(servers);
    options.retry = {.attempts = 1, .first_wait = 1s, .jitter = 0.0};
    return options;
}

/// Replaces the world's servers by those of `options_for` with these numbers.
places replace(world& w, const std::vector<std::size_t>& numbers) {
    const auto all = options_for(10).servers;
    std::vector<client_server_options> servers;
    for (const std::size_t number : numbers) {
        servers.push_back(all[number]);
    }
    auto made = w.engine.replace_servers(std::move(servers), w.now);
    w.run();
    return made;
}

octet_string reply_from(const sent_packet& request, std::size_t number) {
    return make_reply(request, packet_code::access_accept, {}, secret_number(number).get());
}

} // namespace

TEST_CASE("new requests go to the new servers, in their order") {
    world w(quick_list_options(2));
    CHECK(replace(w, {2, 1}) == places{2, 1});
    CHECK(w.engine.server_count() == 2);
    w.submit();
    CHECK(w.sent.back().server == 2);
    CHECK(w.engine.server(2).address.to_string() == "192.0.2.3:1812");
    CHECK(w.deliver(w.sent.back().channel, reply_from(w.sent.back(), 2)) == drop_reason::none);
    CHECK(replace(w, {1, 2}) == places{1, 2});
    w.submit();
    CHECK(w.sent.back().server == 1);
}

TEST_CASE("a server that stays keeps its channels, its health and its counters") {
    world w(quick_list_options(2));
    w.submit();
    w.advance(1s); // no answer: dead
    w.answer(w.sent.back());
    REQUIRE_FALSE(w.engine.alive(0));
    const client_counters& counted = w.engine.counters(1);
    CHECK(counted.access.accepted == 1);
    CHECK(replace(w, {3, 0, 1}) == places{2, 0, 1});
    CHECK(w.closed.empty());
    CHECK_FALSE(w.engine.alive(0));
    CHECK(&w.engine.counters(1) == &counted);
    const std::size_t opened = w.opened.size();
    REQUIRE(w.engine.submit(packet_code::access_request, world::bob(), w.now, {},
                            {.server = "192.0.2.2"}));
    w.run();
    CHECK(w.sent.back().server == 1);
    CHECK(w.opened.size() == opened);
    CHECK(w.answer(w.sent.back()) == drop_reason::none);
    CHECK(counted.access.accepted == 2);
}

TEST_CASE("a request in flight to a removed server may be answered, and then its channel closes",
          "[rfc2865-2.4]") {
    world w(options_for(2));
    w.submit();
    const sent_packet sent = w.sent.back();
    replace(w, {1});
    CHECK(w.closed.empty());
    w.advance(1s);
    CHECK(w.answer(sent) == drop_reason::none);
    REQUIRE(w.ended.size() == 1);
    CHECK_FALSE(w.ended[0].result.error);
    CHECK(*w.engine.label(w.ended[0].server) == "192.0.2.1:1812");
    CHECK(w.closed == std::vector{sent.channel});
}

TEST_CASE("a request in flight to a removed server is not repeated there, and moves",
          "[rfc2865-2.4]") {
    world w(options_for(2)); // would be repeated after 2 s
    w.submit();
    const sent_packet sent = w.sent.back();
    replace(w, {1});
    w.advance(2s);
    REQUIRE(w.sent.size() == 2);
    CHECK(w.sent.back().server == 1);
    CHECK(w.closed == std::vector{sent.channel});
    CHECK(w.answer(sent) == drop_reason::unmatched_reply);
    CHECK(w.answer(w.sent.back()) == drop_reason::none);
    CHECK(w.ended.size() == 1);
}

TEST_CASE("requests that wait for a channel of a removed server move at once") {
    world w(options_for(1));
    w.on_open = [&](const channel_to_open& action) {
        if (action.server == 1) {
            w.engine.channel_opened(action.channel, w.now);
        }
    };
    w.submit();
    w.submit();
    CHECK(w.sent.empty());
    replace(w, {1});
    CHECK(w.sent.size() == 2);
    CHECK(w.sent.back().server == 1);
    CHECK(w.closed == std::vector{w.opened[0]});
    CHECK(w.engine.counters(0).requests_queued == 0);
}

TEST_CASE("idle channels of a removed server close at once, those of others stay") {
    world w(options_for(2));
    w.submit();
    w.answer(w.sent.back());
    replace(w, {1});
    CHECK(w.closed == w.opened);
    w.advance(1h);
    CHECK_FALSE(w.engine.next_wake());
}

TEST_CASE("a pinned request ends when its server is removed, unless that still answers") {
    world w(options_for(2));
    REQUIRE(w.engine.submit(packet_code::access_request, world::bob(), w.now, {},
                            {.server = "192.0.2.1"}));
    w.run();
    replace(w, {1});
    SECTION("it answers") {
        CHECK(w.answer(w.sent.back()) == drop_reason::none);
        CHECK_FALSE(w.ended.at(0).result.error);
    }
    SECTION("it does not") {
        w.advance(2s);
        REQUIRE(w.ended.size() == 1);
        CHECK(w.ended[0].result.outcome() == errc::server_unknown);
    }
    CHECK(w.sent.size() == 1);
    const auto later = w.engine.submit(packet_code::access_request, world::bob(), w.now, {},
                                       {.server = "192.0.2.1"});
    CHECK(later.error() == errc::server_unknown);
}

TEST_CASE("the next packet has the new secret, and a reply is verified with its request's",
          "[rfc2865-3]") {
    world w(options_for(1));
    w.submit();
    const sent_packet before = w.sent.back();
    auto servers = options_for(1).servers;
    servers[0].secret = secret_number(7);
    w.engine.replace_servers(servers, w.now);
    w.submit();
    const sent_packet after = w.sent.back();
    CHECK(before.channel == after.channel);
    CHECK(w.deliver(after.channel, reply_from(after, 0)) ==
          drop_reason::message_authenticator_invalid);
    CHECK(w.deliver(before.channel, reply_from(before, 7)) ==
          drop_reason::message_authenticator_invalid);
    CHECK(w.deliver(after.channel, reply_from(after, 7)) == drop_reason::none);
    CHECK(w.deliver(before.channel, reply_from(before, 0)) == drop_reason::none);
    REQUIRE(w.ended.size() == 2);
    CHECK(to_octets(w.ended[0].result.secret->octets()) == to_octets(secret_number(7)->octets()));
    CHECK(to_octets(w.ended[1].result.secret->octets()) == to_octets(secret_number(0)->octets()));
    CHECK(w.closed.empty());
}

TEST_CASE("a request under an old secret is sealed again with another identifier instead of being "
          "sent again",
          "[rule-53][rfc2865-3]") {
    world w(options_for(1));
    w.submit();
    auto servers = options_for(1).servers;
    SECTION("with a new secret") {
        servers[0].secret = secret_number(7);
        w.engine.replace_servers(servers, w.now);
        w.advance(2s);
        REQUIRE(w.sent.size() == 2);
        CHECK(w.sent[1].identifier() != w.sent[0].identifier());
        CHECK(w.sent[1].field() != w.sent[0].field());
        CHECK(w.deliver(w.sent[1].channel, reply_from(w.sent[1], 7)) == drop_reason::none);
        CHECK(w.engine.counters(0).access.requests == 2);
        CHECK(w.engine.counters(0).access.pending() == 0);
    }
    SECTION("the same octets are no new secret") {
        w.engine.replace_servers(servers, w.now);
        w.advance(2s);
        REQUIRE(w.sent.size() == 2);
        CHECK(w.sent[1].octets == w.sent[0].octets); // [rule-37]
    }
}

TEST_CASE("an address that moves keeps the counters of its name, and nothing else") {
    auto options = options_for(1);
    options.servers[0].label = "home";
    world w(options);
    w.submit();
    w.answer(w.sent.back());
    options.servers[0].address.port = 1645;
    const auto made = w.engine.replace_servers(options.servers, w.now);
    w.run();
    CHECK(made == places{1});
    CHECK(w.closed == w.opened);
    w.submit();
    CHECK(w.sent.back().server == 1);
    CHECK(w.engine.counters(1).access.requests == 2);
    CHECK(w.engine.counters(1).access.accepted == 1);

    // A name that comes back starts at zero.
    replace(w, {5});
    w.engine.replace_servers(options.servers, w.now);
    CHECK(w.engine.counters(w.engine.servers()[0]).access.requests == 0);
}

TEST_CASE("invalid servers are refused, and nothing changes") {
    world w(options_for(2));
    auto servers = options_for(3).servers;
    servers[2].secret = nullptr;
    CHECK_THROWS_AS(w.engine.replace_servers(servers, w.now), std::system_error);
    CHECK_THROWS_AS(w.engine.replace_servers({}, w.now), std::system_error);
    servers = options_for(65).servers;
    CHECK_THROWS_AS(w.engine.replace_servers(servers, w.now), std::system_error);
    CHECK(w.engine.server_count() == 2);
    w.submit();
    CHECK(w.sent.back().server == 0);
}

TEST_CASE("a server added or removed moves its own share of the keys", "[rfc5080-2.2.1]") {
    world w(options_for(4));
    const auto ask = [&](unsigned number) {
        REQUIRE(w.engine.submit(packet_code::access_request, world::bob(), w.now, {},
                                {.affinity = "session-" + std::to_string(number)}));
        w.run();
        const sent_packet sent = w.sent.back();
        const std::string name = *w.engine.label(sent.server);
        const auto number_of_server =
            static_cast<std::size_t>(w.engine.server(sent.server).address.address.v4().to_uint()) -
            static_cast<std::size_t>(ipv4_address::parse("192.0.2.1")->to_uint());
        REQUIRE(w.deliver(sent.channel, reply_from(sent, number_of_server)) == drop_reason::none);
        return name;
    };
    std::map<unsigned, std::string> before;
    for (unsigned number = 0; number < 200; ++number) {
        before[number] = ask(number);
    }
    replace(w, {3, 1, 0}); // without the third, and in another order
    unsigned moved = 0;
    for (const auto& [number, server] : before) {
        const std::string now = ask(number);
        CHECK((now == server) == (server != "192.0.2.3:1812"));
        moved += now == server ? 0U : 1U;
    }
    CHECK(moved > 25);
    replace(w, {0, 1, 2, 3});
    for (const auto& [number, server] : before) {
        CHECK(ask(number) == server);
    }
}

TEST_CASE("servers may be replaced a hundred times with requests in progress") {
    auto options = options_for(4);
    options.retry.first_wait = 10s;
    world w(options);
    for (std::size_t round = 0; round < 100; ++round) {
        std::vector<client_server_options> servers;
        for (std::uint32_t number = 0; number < 64; ++number) {
            servers.push_back(
                {.address = {ip_address(ipv4_address(
                                 0x0A00'0000U + static_cast<std::uint32_t>(round) * 64 + number)),
                             1812},
                 .secret = secret_number(number)});
        }
        w.engine.replace_servers(servers, w.now);
        w.run();
        for (std::uint32_t number = 0; number < 64; number += 9) {
            REQUIRE(w.engine.submit(packet_code::access_request, world::bob(), w.now, {},
                                    {.affinity = std::to_string(number)}));
        }
        w.run();
        w.advance(1ms);
    }
    CHECK(w.engine.place_count() <= 256);
    w.engine.stop(w.now);
    w.run();
    CHECK(w.ended.size() == 800);
    CHECK(w.closed.size() == w.opened.size());
}

TEST_CASE("renewed channels finish what is in flight, and the next request opens another") {
    auto options = options_for(1);
    options.max_channels = GENERATE(1U, 2U);
    world w(options);
    w.submit();
    const sent_packet sent = w.sent.back();
    w.engine.renew_channels(0, w.now);
    w.run();
    CHECK(w.closed.empty());
    w.submit();
    CHECK(w.sent.size() == options.max_channels);
    CHECK(w.answer(sent) == drop_reason::none);
    CHECK(w.closed == std::vector{sent.channel});
    w.advance(1ms);
    REQUIRE(w.sent.size() == 2);
    CHECK(w.sent.back().channel != sent.channel);
    CHECK(w.answer(w.sent.back()) == drop_reason::none);
    CHECK(w.ended.size() == 2);
}

TEST_CASE("without a server for its kind a request ends with the reason") {
    world w(options_for(1));
    w.submit();
    auto servers = options_for(2).servers;
    servers.erase(servers.begin());
    servers[0].serves = service::accounting;
    w.engine.replace_servers(servers, w.now);
    w.advance(2s);
    REQUIRE(w.ended.size() == 1);
    CHECK(w.ended[0].result.error == errc::no_server_alive);
}

TEST_CASE("the watchdog of a removed server stops, also while it waits for a reply",
          "[rfc3539-3.4]") {
    world w(quick_list_options(2));
    w.submit();
    w.advance(1s);
    w.answer(w.sent.back());
    REQUIRE_FALSE(w.engine.alive(0));
    const auto probes = [&] {
        return std::count_if(w.sent.begin(), w.sent.end(), [](const sent_packet& one) {
            return one.code() == packet_code::status_server;
        });
    };
    REQUIRE(probes() == 1);
    replace(w, {1});
    w.advance(1h);
    CHECK(probes() == 1);
    CHECK_FALSE(w.engine.next_wake());
    CHECK(w.closed.size() == 1);
}

TEST_CASE("a pinned request goes to a server of the name that has come back") {
    world w(options_for(2));
    REQUIRE(w.engine.submit(packet_code::access_request, world::bob(), w.now, {},
                            {.server = "192.0.2.1"}));
    w.run();
    replace(w, {1});
    const std::size_t place = replace(w, {0, 1}).at(0);
    CHECK(place == 2);
    w.advance(2s);
    REQUIRE(w.sent.size() == 2);
    CHECK(w.sent.back().server == place);
    CHECK(w.deliver(w.sent.back().channel, reply_from(w.sent.back(), 0)) == drop_reason::none);
    CHECK(w.ended.size() == 1);
}
