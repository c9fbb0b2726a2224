// SPDX-License-Identifier: MIT
// A client engine with several servers: failover, dead servers and the watchdog (RFC 2865 section
// 2.4, RFC 3539 section 3.4, RFC 5997), refused and failed channels, and streams (RFC 6613).
#include "support/client_world.hpp"

#include <set>

#include "support/catch.hpp"

using namespace radius_test;

namespace {

/// One attempt of one second at each server.
client_engine_options quick_options(std::size_t servers) {
    auto options = options_for(servers);
    options.retry = {.attempts = 1, .first_wait = 1s, .jitter = 0.0};
    return options;
}

std::vector<std::size_t> servers_of(const std::vector<sent_packet>& sent) {
    std::vector<std::size_t> servers;
    for (const sent_packet& one : sent) {
        servers.push_back(one.server);
    }
    return servers;
}

/// The Status-Server packets in `sent`.
std::vector<sent_packet> probes_of(const world& w) {
    std::vector<sent_packet> probes;
    for (const sent_packet& one : w.sent) {
        if (one.code() == packet_code::status_server) {
            probes.push_back(one);
        }
    }
    return probes;
}

/// Makes the first server of the world dead.
void kill_first(world& w) {
    w.submit();
    w.advance(1s);
    w.answer(w.sent.back());
    REQUIRE_FALSE(w.engine.alive(0));
}

const std::error_code server_refused = std::make_error_code(std::errc::connection_refused);

} // namespace

TEST_CASE("after its attempts a request goes to the next server, sealed again",
          "[rule-53][rfc2865-2.4]") {
    auto options = options_for(2);
    options.servers[0].retry = retry_options{.attempts = 2, .first_wait = 1s, .jitter = 0.0};
    options.watchdog.enabled = false;
    world w(options);
    w.submit();
    w.advance(3s);
    CHECK(servers_of(w.sent) == std::vector<std::size_t>{0, 0, 1});
    CHECK(w.sent[1].octets == w.sent[0].octets);
    CHECK(w.sent[2].channel != w.sent[0].channel);
    CHECK(w.sent[2].field() != w.sent[0].field());
    const auto packet = packet_view::parse(w.sent[2].octets).value();
    const auto place = find_message_authenticator(packet).value();
    REQUIRE(place);
    CHECK(verify_request_message_authenticator(packet, *place, *secret_number(1)));

    CHECK(w.answer(w.sent[0]) == drop_reason::unmatched_reply); // too late
    w.advance(1s);
    CHECK(w.answer(w.sent[2]) == drop_reason::none);
    REQUIRE(w.ended.size() == 1);
    CHECK(w.ended[0].server == 1);
    CHECK(w.ended[0].result.transmissions == 3);
    CHECK(w.ended[0].result.round_trip_time == 1s);
    CHECK(w.engine.counters(0).access.timeouts == 2);
    CHECK(w.engine.counters(0).access.pending() == 0);
    CHECK(w.engine.counters(1).access.accepted == 1);
}

TEST_CASE("a request tries every server and then ends, in limited time", "[rfc5080-2.2.1]") {
    world w(quick_options(3));
    const time_point start = w.now;
    w.submit();
    w.advance(10s);
    REQUIRE(w.ended.size() == 1);
    CHECK(w.ended[0].at == start + 3s);
    CHECK(w.ended[0].result.error == errc::no_response);
    CHECK(w.ended[0].result.transmissions == 3);

    auto options = quick_options(3);
    options.request_timeout = 1500ms;
    world bounded(options);
    bounded.submit();
    bounded.advance(10s);
    REQUIRE(bounded.ended.size() == 1);
    CHECK(bounded.ended[0].at == start + 1500ms);
    CHECK(bounded.ended[0].result.transmissions == 2);
}

TEST_CASE("requests skip a dead server, and none is refused because all are dead",
          "[rfc3539-3.4]") {
    auto options = quick_options(2);
    options.watchdog.enabled = false;
    world w(options);
    kill_first(w);
    w.submit();
    CHECK(w.sent.back().server == 1);
    w.advance(1s); // the second is silent too; the first is tried although it is considered dead
    CHECK(w.sent.back().server == 0);
    CHECK_FALSE(w.engine.alive(1));
    w.advance(1s);
    CHECK(w.ended.back().result.error == errc::no_response);
    w.submit();
    CHECK(w.sent.back().server == 0);
    CHECK(w.answer(w.sent.back()) == drop_reason::none);
}

TEST_CASE("a server that answered others meanwhile is not dead", "[rfc3539-3.4]") {
    auto options = quick_options(2);
    options.watchdog.failures = 2;
    world w(options);
    w.submit();
    w.advance(500ms);
    w.submit();
    w.answer(w.sent[1]);
    w.advance(500ms); // the first had no answer, but the server has replied to others since
    CHECK(w.engine.alive(0));
    for (unsigned count = 0; count < 2; ++count) {
        CHECK(w.engine.alive(0));
        w.submit();
        w.advance(1s);
    }
    CHECK_FALSE(w.engine.alive(0));
}

TEST_CASE("dead servers get Status-Server until they have answered three times",
          "[rule-60][rule-22][rfc5997-3][rfc3539-3.4.1]") {
    world w(quick_options(2));
    kill_first(w);
    std::vector<sent_packet> probes = probes_of(w);
    REQUIRE(probes.size() == 1); // immediately
    w.advance(65s);
    probes = probes_of(w);
    REQUIRE(probes.size() == 3);
    CHECK(probes[1].at - probes[0].at == 30s);
    CHECK(probes[2].at - probes[1].at == 30s);
    std::set<octet> identifiers;
    for (const sent_packet& probe : probes) {
        CHECK(probe.server == 0);
        const auto packet = packet_view::parse(probe.octets).value();
        const auto place = find_message_authenticator(packet).value();
        REQUIRE(place);
        CHECK(verify_request_message_authenticator(packet, *place, *secret_number(0)));
        identifiers.insert(probe.identifier());
    }
    CHECK(identifiers.size() == 3);
    CHECK(w.engine.counters(0).status.requests == 3);
    CHECK(w.engine.counters(0).status.timeouts == 2);
    CHECK(w.engine.counters(0).status.retransmissions == 0);

    CHECK(w.answer(probes[1]) == drop_reason::unmatched_reply);
    const packet_code codes[] = {packet_code::access_accept, packet_code::accounting_response,
                                 packet_code::access_accept};
    for (const packet_code code : codes) {
        CHECK_FALSE(w.engine.alive(0));
        CHECK(w.answer(probes_of(w).back(), code) == drop_reason::none);
        w.advance(30s);
    }
    CHECK(w.engine.alive(0));
    const std::size_t count = probes_of(w).size();
    w.advance(300s);
    CHECK(probes_of(w).size() == count);
    CHECK_FALSE(w.engine.next_wake());
    w.submit();
    CHECK(w.sent.back().server == 0);
    CHECK(w.ended.size() == 1); // no one else sees the watchdog's own exchanges
}

TEST_CASE("three consecutive answers are required", "[rfc3539-3.4.1]") {
    world w(quick_options(2));
    kill_first(w);
    for (const bool answered : {true, true, false, true, true}) {
        if (answered) {
            w.answer(probes_of(w).back());
        }
        w.advance(30s);
    }
    CHECK_FALSE(w.engine.alive(0));
    w.answer(probes_of(w).back());
    CHECK(w.engine.alive(0));
}

TEST_CASE("a Status-Server's answer without Message-Authenticator is dropped", "[rule-20]") {
    world w(quick_options(2));
    kill_first(w);
    const sent_packet probe = probes_of(w).back();
    packet_buffer room;
    const auto plain = seal_reply(room.room(),
                                  {.code = packet_code::access_accept,
                                   .identifier = probe.identifier(),
                                   .secret = *secret_number(0),
                                   .message_authenticator = false},
                                  {}, octets_view(probe.octets).subspan<4, 16>());
    CHECK(w.deliver(probe.channel, *plain) == drop_reason::message_authenticator_missing);
}

TEST_CASE("a dead server without support for Status-Server is tried again after a while",
          "[rfc5997-2.2.1]") {
    for (const bool enabled : {true, false}) {
        auto options = quick_options(2);
        options.watchdog.enabled = enabled;
        world w(options);
        kill_first(w);
        w.advance(299s);
        CHECK_FALSE(w.engine.alive(0));
        w.advance(1s);
        CHECK(w.engine.alive(0));
        CHECK(probes_of(w).empty() != enabled);
        w.submit();
        CHECK(w.sent.back().server == 0);
        w.advance(1s); // now one failure suffices
        CHECK_FALSE(w.engine.alive(0));
    }
}

TEST_CASE("Status-Servers keep their interval even if a trial request would be earlier",
          "[rfc3539-3.4.1][rfc5997-2.2.1]") {
    auto options = quick_options(2);
    options.watchdog.revive_after = 2s;
    world w(options);
    kill_first(w);
    w.answer(
        probes_of(w).back()); // now its answers decide, and no trial requests are sent any more
    w.advance(29s);
    CHECK(probes_of(w).size() == 1);
    CHECK_FALSE(w.engine.alive(0));
    w.advance(1s);
    CHECK(probes_of(w).size() == 2);
}

TEST_CASE("Status-Servers keep their interval even if one had to wait for a channel",
          "[rfc3539-3.4.1]") {
    world w(quick_options(2));
    kill_first(w);
    w.advance(29s);
    w.on_open = [](const channel_to_open&) {}; // takes some time
    w.engine.channel_failed(w.sent[0].channel, server_refused, w.now);
    w.advance(20s); // the second Status-Server waits
    REQUIRE(probes_of(w).size() == 1);
    w.engine.channel_opened(w.opened.back(), w.now);
    w.run();
    REQUIRE(probes_of(w).size() == 2);
    w.advance(29s);
    CHECK(probes_of(w).size() == 2);
    w.advance(1s);
    CHECK(probes_of(w).size() == 3);
}

TEST_CASE("requests go to the servers that accept them", "[rfc2866-3]") {
    auto options = options_for(3);
    options.servers[0].serves = service::accounting;
    options.servers[1].serves = service::authentication;
    options.servers[2].serves = service::authentication;
    world w(options);
    w.submit(packet_code::access_request);
    w.submit(packet_code::accounting_request, {});
    CHECK(servers_of(w.sent) == std::vector<std::size_t>{1, 0});
    CHECK(w.try_submit(packet_code::coa_request, {}).error() == errc::no_server_alive);
    CHECK(w.try_submit(packet_code::access_accept, {}).error() == errc::no_server_alive);
}

TEST_CASE("if nothing listens the next server is tried immediately", "[rfc2865-2.4]") {
    world w(options_for(2));
    w.submit();
    w.engine.channel_refused(w.sent[0].channel, server_refused, w.now);
    w.run();
    REQUIRE(w.sent.size() == 2);
    CHECK(w.sent[1].server == 1);
    CHECK(w.answer(w.sent[1]) == drop_reason::none);
    CHECK_FALSE(w.ended[0].result.error);
    CHECK_FALSE(w.ended[0].result.cause);
}

TEST_CASE("one ICMP error does not make a server dead, because anyone can forge it",
          "[rfc5927-1][rfc3539-3.4]") {
    world w(options_for(2));
    const auto refuse = [&] {
        w.submit();
        const sent_packet first = w.sent.back();
        CHECK(first.server == 0);
        for (unsigned times = 0; times < 3; ++times) { // requests in flight each meet it once
            w.engine.channel_refused(first.channel, server_refused, w.now);
        }
        w.run();
        CHECK(w.sent.back().server == 1);
        w.answer(w.sent.back());
    };
    refuse();
    CHECK(w.engine.alive(0));
    w.advance(999ms);
    refuse();
    CHECK(w.engine.alive(0));
    SECTION("the server answers") {
        w.submit();
        CHECK(w.answer(w.sent.back()) == drop_reason::none);
        w.advance(1h);
        refuse();
        CHECK(w.engine.alive(0));
        CHECK(probes_of(w).empty());
    }
    SECTION("a second error, and no answer") {
        w.advance(1ms);
        refuse();
        CHECK_FALSE(w.engine.alive(0));
        w.advance(0ms);
        CHECK(probes_of(w).size() == 1);
        w.submit();
        CHECK(w.sent.back().server == 1);
    }
}

TEST_CASE("if several failures make a server dead, as many ICMP errors do", "[rfc3539-3.4]") {
    auto options = options_for(2);
    options.watchdog.failures = 3;
    world w(options);
    for (unsigned second = 0; second < 4; ++second) {
        CHECK(w.engine.alive(0));
        w.submit();
        w.engine.channel_refused(w.sent.back().channel, server_refused, w.now);
        w.run();
        w.answer(w.sent.back());
        w.advance(1s);
    }
    CHECK_FALSE(w.engine.alive(0));
}

TEST_CASE("if no other server listens either, the request is still repeated",
          "[rule-37][rfc5080-2.2.1]") {
    world w(options_for(1));
    w.on_send = [&](const sent_packet& one) {
        w.engine.channel_refused(one.channel, server_refused, w.now);
    };
    w.submit();
    w.advance(29s);
    std::size_t requests = 0;
    for (const sent_packet& one : w.sent) {
        if (one.code() == packet_code::access_request) {
            CHECK(one.octets == w.sent[0].octets);
            ++requests;
        }
    }
    CHECK(requests == 4);
    CHECK(w.closed.empty());
    w.advance(1s);
    REQUIRE(w.ended.size() == 1);
    CHECK(w.ended[0].result.error == errc::no_response);
    CHECK(w.ended[0].result.cause == server_refused);
}

TEST_CASE("when a channel fails its requests go elsewhere", "[rule-76][rfc2865-2.4]") {
    world w(options_for(2));
    for (unsigned count = 0; count < 300; ++count) {
        w.submit();
    }
    REQUIRE(w.opened.size() == 2);
    w.engine.channel_failed(w.opened[0], server_refused, w.now);
    w.run();
    REQUIRE(w.sent.size() == 300 + 256);
    for (std::size_t index = 300; index < w.sent.size(); ++index) {
        CHECK(w.sent[index].server == 1);
    }
    CHECK(w.closed.empty()); // the driver knows already
    CHECK(w.answer(w.sent[0]) == drop_reason::unmatched_reply);
    CHECK(w.answer(w.sent[299]) == drop_reason::none);
    CHECK(w.answer(w.sent[300]) == drop_reason::none);
    CHECK(w.engine.alive(0));
}

TEST_CASE("channels that cannot be opened are retried at growing intervals", "[rule-77]") {
    auto options = options_for(1);
    options.request_timeout = 30s;
    world w(options);
    std::vector<time_point> tries;
    w.on_open = [&](const channel_to_open& open) {
        tries.push_back(w.now);
        w.engine.channel_failed(open.channel, server_refused, w.now);
    };
    w.submit();
    w.advance(10s);
    w.submit(); // does not speed it up
    w.advance(10s);
    REQUIRE(tries.size() >= 4);
    duration expected = 500ms;
    for (std::size_t index = 1; index < tries.size(); ++index) {
        const duration between = tries[index] - tries[index - 1];
        CHECK(between >= expected);
        CHECK(between <= expected + expected / 10);
        expected *= 2;
    }
    w.advance(30s);
    REQUIRE(w.ended.size() == 2);
    CHECK(w.ended[0].result.error == errc::no_response);
    CHECK(w.ended[0].result.cause == server_refused);
    CHECK(w.sent.empty());
}

TEST_CASE("the requests of an unreachable server go to the next one", "[rfc2865-2.4]") {
    world w(options_for(2));
    w.on_open = [&](const channel_to_open& open) {
        if (open.server == 0) {
            w.engine.channel_failed(open.channel, server_refused, w.now);
        } else {
            w.engine.channel_opened(open.channel, w.now);
        }
    };
    w.submit();
    REQUIRE(w.sent.size() == 1);
    CHECK(w.sent[0].server == 1);
    w.submit();
    CHECK(w.sent[1].server == 1);
    CHECK(w.opened.size() == 2); // the first is not opened again so soon
}

namespace {

client_engine_options stream_options(std::size_t servers, transport_kind transport) {
    auto options = options_for(servers);
    for (client_server_options& server : options.servers) {
        server.transport = transport;
    }
    return options;
}

} // namespace

TEST_CASE("over streams nothing is sent twice", "[rule-58][rfc6613-2.6]") {
    for (const auto transport : {transport_kind::tcp, transport_kind::tls}) {
        world w(stream_options(2, transport));
        w.submit();
        w.advance(29s);
        CHECK(w.sent.size() == 1);
        w.advance(1s);
        REQUIRE(w.sent.size() == 2);
        CHECK(w.sent[1].server == 1);
        REQUIRE(w.closed.size() == 1); // nothing arrived on it for so long
        CHECK(w.closed[0] == w.sent[0].channel);
        w.advance(1s); // the dead server is probed through a new connection
        REQUIRE(w.sent.size() == 3);
        CHECK(w.sent[2].code() == packet_code::status_server);
        CHECK(w.sent[2].server == 0);
    }
    world datagrams(stream_options(1, transport_kind::dtls));
    datagrams.submit();
    datagrams.advance(2s);
    CHECK(datagrams.sent.size() == 2);
}

TEST_CASE("streams keep identifier 0 for Status-Server", "[rule-61][rfc6613-2.6.5]") {
    world w(stream_options(1, transport_kind::tls));
    for (unsigned count = 0; count < 255; ++count) {
        w.submit();
        CHECK(w.sent.back().identifier() != 0);
    }
    w.submit(packet_code::status_server, {});
    CHECK(w.opened.size() == 1);
    CHECK(w.sent.back().identifier() == 0);
    w.submit();
    CHECK(w.opened.size() == 2);
}

TEST_CASE("more Status-Servers than one at a time take ordinary identifiers", "[rule-61]") {
    auto options = stream_options(1, transport_kind::tls);
    options.max_channels = 1;
    options.retry = {.attempts = 1, .total = 20s};
    world w(options);
    for (unsigned count = 0; count < 300; ++count) {
        w.submit(count % 2 == 0 ? packet_code::status_server : packet_code::access_request);
    }
    CHECK(w.sent.size() == 256);
    w.advance(100s);
    CHECK(w.ended.size() == 300);
}

TEST_CASE("a stream with a wrong packet is closed; one with a late packet is not",
          "[rule-75][rule-76][rfc6613-2.6.4]") {
    world w(stream_options(1, transport_kind::tcp));
    w.submit();
    CHECK(w.answer(w.sent[0]) == drop_reason::none); // the connection works
    w.submit();
    const sent_packet first = w.sent[1];
    CHECK(w.answer(first, packet_code::accounting_response) == drop_reason::reply_code_unexpected);
    octet_string late = make_reply(first);
    late[1] ^= 1U;
    CHECK(w.deliver(first.channel, late) == drop_reason::unmatched_reply);
    CHECK(w.closed.empty());
    octet_string forged = make_reply(first);
    forged[10] ^= 1U;
    CHECK(w.deliver(first.channel, forged) == drop_reason::authenticator_invalid);
    REQUIRE(w.closed.size() == 1);
    CHECK(w.closed[0] == first.channel);
    CHECK(w.ended.size() == 1);
    REQUIRE(w.sent.size() == 3); // through another one
    CHECK(w.opened.size() == 2);
    CHECK(w.opened[1] != w.opened[0]);
    CHECK(w.answer(first) == drop_reason::unmatched_reply);
    CHECK(w.answer(w.sent[2]) == drop_reason::none);
    CHECK_FALSE(w.ended.at(1).result.error);
}

TEST_CASE("while no connection has ever worked, a request ends immediately with the cause",
          "[rule-78][radiusdtls-bis-3.9]") {
    world w(stream_options(2, transport_kind::tls));
    w.on_send = [&](const sent_packet& one) {
        w.engine.channel_failed(one.channel, server_refused,
                                w.now); // with TLS 1.3 after the handshake
    };
    w.submit();
    w.advance(0s);
    REQUIRE(w.ended.size() == 1);
    CHECK(w.ended[0].result.error == errc::no_response);
    CHECK(w.ended[0].result.cause == server_refused);
    CHECK(w.sent.size() == 2); // both servers were tried
}

TEST_CASE("connections that fail before they worked are retried ever later, despite new requests",
          "[rule-77][radiusdtls-bis-3.9.1]") {
    world w(stream_options(1, transport_kind::tls));
    std::vector<time_point> attempts;
    w.on_send = [&](const sent_packet& one) {
        attempts.push_back(w.now);
        w.engine.channel_failed(one.channel, server_refused, w.now);
    };
    for (unsigned count = 0; count < 400; ++count) {
        w.submit();
        w.advance(100ms);
    }
    REQUIRE(attempts.size() >= 5);
    CHECK(attempts.size() <= 8); // 0.5 s, 1 s, 2 s, 4 s, 8 s, 16 s, each up to 10 % more
    for (std::size_t next = 1; next < attempts.size(); ++next) {
        CHECK(attempts[next] - attempts[next - 1] >= 500ms * (1U << (next - 1)));
    }
}

TEST_CASE("a silent connection with outstanding replies gets a Status-Server, then is given up",
          "[rule-85][rfc3539-3.4.1]") {
    auto options = stream_options(1, transport_kind::tls);
    options.retry.total = 300s;
    options.retry.attempts = 0;
    world w(options);
    w.submit();
    CHECK(w.answer(w.sent[0]) == drop_reason::none);
    w.submit();
    w.advance(27s);
    CHECK(w.sent.size() == 2);
    w.advance(6s); // the interval is 30 s +- 2 s
    REQUIRE(w.sent.size() == 3);
    CHECK(w.sent[2].code() == packet_code::status_server);
    CHECK(w.sent[2].identifier() == 0);
    CHECK(w.sent[2].channel == w.sent[1].channel);

    SECTION("an answer keeps it") {
        CHECK(w.answer(w.sent[2]) == drop_reason::none);
        w.advance(20s);
        CHECK(w.closed.empty());
        CHECK(w.answer(w.sent[1]) == drop_reason::none);
        CHECK(w.ended.size() == 2);
    }
    SECTION("silence ends it, and its requests go elsewhere") {
        w.advance(33s);
        REQUIRE(w.closed.size() == 1);
        CHECK(w.closed[0] == w.sent[1].channel);
        REQUIRE(w.sent.size() == 4);
        CHECK(w.sent[3].code() == packet_code::access_request);
        CHECK(w.answer(w.sent[3]) == drop_reason::none);
        CHECK_FALSE(w.ended.at(1).result.error);
    }
}

TEST_CASE("a request that ends every connection is given up", "[rule-76]") {
    auto options = stream_options(2, transport_kind::tls);
    options.retry.attempts = 3;
    world w(options);
    w.submit();
    CHECK(w.answer(w.sent[0]) == drop_reason::none);
    w.on_send = [&](const sent_packet& one) {
        w.engine.channel_failed(one.channel, server_refused, w.now);
    };
    w.submit();
    w.advance(60s);
    REQUIRE(w.ended.size() == 2);
    CHECK(w.ended[1].result.error == errc::no_response);
    CHECK(w.ended[1].result.cause == server_refused);
    CHECK(w.sent.size() == 7);
    CHECK_FALSE(w.engine.next_wake());
}
