// SPDX-License-Identifier: MIT
// A client engine whose connections fail: when and how this is reported, when it tries again, and
// that every request ends whatever fails at whatever step (RFC 6613 section 2.6, RFC 9765,
// draft-ietf-radext-radiusdtls-bis section 3.9).
#include <map>

#include "support/catch.hpp"
#include "support/client_world.hpp"
#include "support/forge.hpp"

using namespace radius_test;

namespace {

client_engine_options connected(std::size_t servers, transport_kind transport,
                                radius_versions versions = {.v1_1 = false}) {
    auto options = options_for(servers);
    for (client_server_options& server : options.servers) {
        server.transport = transport;
        server.versions = versions;
    }
    return options;
}

const std::error_code refused = std::make_error_code(std::errc::connection_refused);
const std::error_code reset = std::make_error_code(std::errc::connection_reset);

constexpr transport_kind connections[] = {transport_kind::tcp, transport_kind::tls,
                                          transport_kind::dtls};

} // namespace

TEST_CASE("the first connection's failure ends all requests that wait for it, with its cause",
          "[rule-78][radiusdtls-bis-3.9]") {
    for (const auto transport : connections) {
        world w(connected(1, transport));
        w.on_open = [](const channel_to_open&) {};
        for (unsigned count = 0; count < 300; ++count) {
            w.submit();
        }
        CHECK(w.opened.size() == 2);
        CHECK(w.ended.empty());
        w.engine.channel_failed(w.opened[0], refused, w.now);
        w.run();
        w.engine.channel_failed(w.opened[1], reset, w.now);
        w.run();
        REQUIRE(w.ended.size() == 300);
        for (const ended_request& one : w.ended) {
            CHECK(one.result.error == errc::no_response);
            CHECK(one.result.cause == reset); // from the last one
            CHECK(one.at == w.now);
        }
        CHECK(w.sent.empty());
    }
}

TEST_CASE("requests wait for a server that has worked before, up to their own time", "[rule-78]") {
    for (const auto transport : connections) {
        auto options = connected(1, transport);
        options.request_timeout = 7s;
        world w(options);
        w.submit();
        CHECK(w.answer(w.sent.at(0)) == drop_reason::none);
        w.engine.channel_failed(w.opened.at(0), reset, w.now); // it restarts
        w.run();
        w.on_open = [&](const channel_to_open& open) {
            w.engine.channel_failed(open.channel, refused, w.now);
        };
        const time_point start = w.now;
        w.submit();
        w.advance(20s);
        REQUIRE(w.ended.size() == 2);
        CHECK(w.ended[1].at - start == 7s);
        CHECK(w.ended[1].result.error == errc::no_response);
        CHECK(w.ended[1].result.cause == refused);
        CHECK(w.opened.size() == 5); // immediately, after 0.5 s, 1 s, 2 s; the next 4 s later

        w.on_open = nullptr; // the server is available again
        w.submit();
        w.advance(5s);
        REQUIRE(w.sent.size() >= 2); // over DTLS it may have been retransmitted
        CHECK(w.answer(w.sent[1]) == drop_reason::none);
        CHECK_FALSE(w.ended.at(2).result.error);
    }
}

TEST_CASE("requests waiting for a restarting server are sent as soon as it is back",
          "[rule-76][rule-78]") {
    world w(connected(1, transport_kind::tls));
    w.submit();
    CHECK(w.answer(w.sent.at(0)) == drop_reason::none);
    for (unsigned count = 0; count < 10; ++count) {
        w.submit();
    }
    unsigned failures = 0;
    w.on_open = [&](const channel_to_open& open) {
        if (++failures < 4) {
            w.engine.channel_failed(open.channel, refused, w.now);
        } else {
            w.engine.channel_opened(open.channel, w.now);
        }
    };
    w.engine.channel_failed(w.opened.at(0), reset, w.now);
    w.run();
    w.advance(5s);
    CHECK(failures == 4);
    REQUIRE(w.sent.size() == 21); // each of the ten again
    for (std::size_t index = 11; index < 21; ++index) {
        CHECK(w.sent[index].at == w.sent[11].at);
        CHECK(w.answer(w.sent[index]) == drop_reason::none);
    }
    CHECK(w.ended.size() == 11);
}

TEST_CASE("a connection that has worked is replaced immediately, one that has not is not",
          "[rule-77][radiusdtls-bis-3.9.1]") {
    for (const auto transport : connections) {
        world w(connected(1, transport));
        w.submit();
        CHECK(w.answer(w.sent.at(0)) == drop_reason::none);
        w.engine.channel_failed(w.opened.at(0), reset, w.now);
        w.run();
        w.submit();
        REQUIRE(w.opened.size() == 2);                      // immediately
        w.engine.channel_failed(w.opened[1], reset, w.now); // established, but without a reply
        w.run();
        w.submit();
        w.advance(499ms);
        CHECK(w.opened.size() == 2);
        w.advance(60ms);
        CHECK(w.opened.size() == 3);
    }
}

TEST_CASE("the time between attempts doubles up to a minute, and a reply resets it",
          "[rule-77][radiusdtls-bis-3.9.1]") {
    auto options = connected(1, transport_kind::tls);
    options.retry = {.attempts = 0, .total = 0s};
    world w(options);
    w.submit();
    CHECK(w.answer(w.sent.at(0)) == drop_reason::none); // from now on requests wait
    std::vector<time_point> tries;
    bool up = false;
    w.on_open = [&](const channel_to_open& open) {
        tries.push_back(w.now);
        if (up) {
            w.engine.channel_opened(open.channel, w.now);
        } else {
            w.engine.channel_failed(open.channel, refused, w.now);
        }
    };
    w.engine.channel_failed(w.opened.at(0), reset, w.now);
    w.run();
    w.submit();
    w.advance(600s);
    REQUIRE(tries.size() >= 12);
    duration expected = 500ms;
    for (std::size_t next = 1; next < tries.size(); ++next) {
        const duration between = tries[next] - tries[next - 1];
        CHECK(between >= expected);
        CHECK(between <= expected + expected / 10);
        expected = std::min<duration>(2 * expected, 60s);
    }
    up = true;
    for (unsigned second = 0; second < 67 && w.sent.size() == 1; ++second) {
        w.advance(1s);
    }
    REQUIRE(w.sent.size() == 2);
    CHECK(w.answer(w.sent[1]) == drop_reason::none);
    up = false;
    w.engine.channel_failed(w.opened.back(), reset, w.now);
    w.run();
    tries.clear();
    w.submit();
    w.advance(600ms);
    REQUIRE(tries.size() == 2);
    CHECK(tries[1] - tries[0] >= 500ms);
}

TEST_CASE("attempts of two clients do not stay synchronized", "[rule-77]") {
    std::vector<duration> waits;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        world w(connected(1, transport_kind::tls), seed);
        std::vector<time_point> tries;
        w.on_open = [&](const channel_to_open& open) {
            tries.push_back(w.now);
            w.engine.channel_failed(open.channel, refused, w.now);
        };
        w.submit();
        w.submit(); // ended immediately; this one waits
        w.advance(1s);
        REQUIRE(tries.size() >= 2);
        waits.push_back(tries[1] - tries[0]);
    }
    std::sort(waits.begin(), waits.end());
    CHECK(std::unique(waits.begin(), waits.end()) - waits.begin() > 15);
    CHECK(waits.front() >= 500ms);
}

TEST_CASE("moving to other connections does not prolong a request's life",
          "[rule-76][radiusdtls-bis-3.9.2]") {
    auto options = connected(2, transport_kind::tls);
    options.request_timeout = 10s;
    world w(options);
    w.submit();
    CHECK(w.answer(w.sent.at(0)) == drop_reason::none);
    const time_point start = w.now;
    w.submit();
    for (unsigned count = 0; count < 8; ++count) {
        w.advance(1s);
        w.engine.channel_failed(w.sent.back().channel, reset, w.now);
        w.run();
    }
    w.advance(20s);
    REQUIRE(w.ended.size() == 2);
    CHECK(w.ended[1].at - start <= 10s);
    CHECK(w.ended[1].result.error == errc::no_response);
}

TEST_CASE("requests that move on from a silent server to an unreachable one do not accumulate "
          "without limit") {
    auto options = options_for(2);
    options.retry.attempts = 1;
    options.retry.total = 0s;
    options.watchdog.failures = 1'000'000; // neither is ever considered dead
    options.max_channels = 1;
    options.max_queued = 10;
    options.request_timeout = 1h;
    world w(options);
    w.on_open = [&](const channel_to_open& open) {
        if (open.server == 0) {
            w.engine.channel_opened(open.channel, w.now);
        } // otherwise it is still being opened
    };
    std::size_t taken = 0;
    std::error_code refusal;
    for (unsigned round = 0; round < 20; ++round) {
        for (unsigned count = 0; count < 256; ++count) {
            const auto one = w.try_submit();
            taken += one ? 1U : 0U;
            refusal = one ? refusal : one.error();
        }
        w.advance(30s);
    }
    CHECK(w.ended.empty());
    CHECK(taken == 2 * 256 + 10);
    CHECK(refusal == errc::queue_full);
    w.engine.stop(w.now);
    w.run();
    CHECK(w.ended.size() == taken);
}

TEST_CASE("a request does not return to a stream that it has left unanswered",
          "[rule-58][rfc6613-2.6.1]") {
    const auto check = [](duration total, duration request_timeout, duration left) {
        auto options = connected(2, transport_kind::tcp);
        options.retry = {.attempts = 2, .first_wait = 1s, .total = total, .jitter = 0};
        options.request_timeout = request_timeout;
        options.identifier_rest = 0s;
        world w(options);
        w.submit(packet_code::accounting_request);
        CHECK(w.answer(w.sent.at(0), packet_code::accounting_response) == drop_reason::none);
        w.submit(packet_code::accounting_request);
        w.advance(2s);
        w.submit(packet_code::accounting_request); // so that the first connection is not silent
        CHECK(w.answer(w.sent.at(2), packet_code::accounting_response) == drop_reason::none);
        w.advance(1s);
        REQUIRE(w.sent.size() == 4);
        CHECK(w.sent[3].server == 1);

        // The second server's connection fails, and no new one can be opened.
        w.on_open = [&](const channel_to_open& open) {
            CHECK(open.server == 1);
            w.engine.channel_failed(open.channel, refused, w.now);
        };
        const time_point broken = w.now;
        w.engine.channel_failed(w.sent[3].channel, reset, w.now);
        w.run();
        w.advance(1min);
        CHECK(w.sent.size() == 4);
        REQUIRE(w.ended.size() == 3);
        CHECK(w.ended[2].result.error == errc::no_response);
        CHECK(w.ended[2].result.cause == refused);
        CHECK(w.ended[2].at - broken >= left);
        CHECK(w.ended[2].at - broken <= left + 50ms); // attempts have a jitter
    };
    check(30s, 20s, 17s); // until its deadline
    check(0s, 0s, 500ms); // no deadline: until the second attempt
}

TEST_CASE("a request returns to a server over another stream once the silent one is closed",
          "[rule-58][rfc6613-2.6.1]") {
    auto options = connected(2, transport_kind::tcp);
    options.retry = {.attempts = 2, .first_wait = 1s, .jitter = 0};
    options.watchdog.enabled = false;
    world w(options);
    w.submit(packet_code::accounting_request);
    CHECK(w.answer(w.sent.at(0), packet_code::accounting_response) == drop_reason::none);
    w.advance(1s);
    w.submit(packet_code::accounting_request);
    w.advance(3s);
    REQUIRE(w.sent.size() == 3);
    CHECK(w.sent[2].server == 1);
    REQUIRE(w.closed.size() == 1);
    CHECK(w.closed[0] == w.sent[0].channel);
    w.engine.channel_failed(w.sent[2].channel, reset, w.now);
    w.run();
    w.advance(1s);
    REQUIRE(w.sent.size() == 4);
    CHECK(w.sent[3].server == 0);
    CHECK(w.sent[3].channel != w.sent[0].channel);
}

TEST_CASE("one bad connection of several affects only its own requests",
          "[rule-75][rule-76][radiusdtls-bis-3.8]") {
    world w(connected(1, transport_kind::tls));
    for (unsigned count = 0; count < 600; ++count) {
        w.submit();
    }
    REQUIRE(w.opened.size() == 3);
    const auto sent = w.sent;
    CHECK(w.answer(sent[0]) == drop_reason::none);
    CHECK(w.answer(sent[300]) == drop_reason::none);
    CHECK(w.answer(sent[599]) == drop_reason::none);
    w.engine.channel_failed(sent[300].channel, reset, w.now);
    w.run();
    CHECK(w.engine.alive(0));
    std::size_t moved = 0;
    for (std::size_t index = 600; index < w.sent.size(); ++index) {
        CHECK(w.sent[index].channel != sent[300].channel);
        ++moved;
    }
    CHECK(moved == 254);
    for (std::size_t index = 1; index < 255; ++index) {
        CHECK(w.answer(sent[index]) ==
              drop_reason::none); // the first connection's are not affected
    }
}

TEST_CASE("over DTLS an identifier rests after a request that was sent twice: its second reply "
          "ends no connection",
          "[rule-59][rule-75][radiusdtls-bis-3.12]") {
    auto options = connected(1, transport_kind::dtls);
    options.max_channels = 1;
    options.watchdog.enabled = false;
    world w(options);
    for (unsigned count = 0; count < 256; ++count) { // every identifier is in use
        w.submit();
    }
    w.advance(options.retry.first_wait);
    REQUIRE(w.sent.size() == 512); // and each was sent twice
    for (std::size_t index = 0; index < 256; ++index) {
        REQUIRE(w.answer(w.sent[index]) == drop_reason::none);
    }
    REQUIRE(w.ended.size() == 256);
    const time_point answered = w.now;

    // The next request must wait, so that no second reply matches another request.
    w.submit();
    CHECK(w.sent.size() == 512);
    for (std::size_t index = 256; index < 512; ++index) {
        REQUIRE(w.answer(w.sent[index]) == drop_reason::unmatched_reply);
    }
    CHECK(w.closed.empty());
    w.advance(options.identifier_rest);
    REQUIRE(w.sent.size() == 513);
    CHECK(w.sent[512].at == answered + options.identifier_rest);
    CHECK(w.answer(w.sent[512]) == drop_reason::none);

    // A request that was sent once has one reply, and its identifier is free immediately.
    for (unsigned count = 0; count < 256; ++count) {
        w.submit();
        REQUIRE(w.answer(w.sent.back()) == drop_reason::none);
    }
    CHECK(w.sent.size() == 513 + 256);
    CHECK(w.closed.empty());
}

TEST_CASE("a connection with an invalid request of the server is closed, and its requests move",
          "[rule-75][radiusdtls-bis-3.12]") {
    world w(connected(2, transport_kind::tls));
    w.submit();
    const channel_handle first = w.opened.at(0);
    w.engine.channel_distrusted(first, make_error_code(errc::authenticator_invalid), w.now);
    w.run();
    CHECK(w.closed == std::vector{first});
    REQUIRE(w.sent.size() == 2);
    CHECK(w.sent[1].channel != first);
    CHECK(w.answer(w.sent[1]) == drop_reason::none);
    w.engine.channel_distrusted(first, reset, w.now); // it no longer exists
    w.run();
    CHECK(w.closed.size() == 1);
}

TEST_CASE("a request that was cancelled while its connection opens is not sent", "[rule-76]") {
    for (const auto transport : connections) {
        world w(connected(1, transport));
        w.on_open = [](const channel_to_open&) {};
        const auto first = w.submit();
        const auto second = w.submit();
        CHECK(w.engine.cancel(first, w.now));
        w.run();
        REQUIRE(w.ended.size() == 1);
        CHECK(w.ended[0].result.error == std::errc::operation_canceled);
        w.engine.channel_opened(w.opened.at(0), w.now);
        w.run();
        REQUIRE(w.sent.size() == 1);
        CHECK(w.answer(w.sent[0]) == drop_reason::none);
        CHECK(w.ended.at(1).request == second);
    }
}

TEST_CASE("the watchdog's Status-Server ends with its connection", "[rule-76][rule-85]") {
    auto options = connected(2, transport_kind::tls);
    options.retry.total = 300s;
    world w(options);
    w.submit();
    CHECK(w.answer(w.sent.at(0)) == drop_reason::none);
    w.submit();
    w.advance(33s);
    REQUIRE(w.sent.at(2).code() == packet_code::status_server);
    w.engine.channel_failed(w.sent[2].channel, reset, w.now);
    w.run();
    REQUIRE(w.sent.size() == 4); // the request continues, the Status-Server does not
    CHECK(w.sent[3].code() == packet_code::access_request);
    CHECK(w.answer(w.sent[3]) == drop_reason::none);
    w.advance(300s);
    CHECK(w.ended.size() == 2);
}

TEST_CASE("a Status-Server that waits for a connection takes no place in the queue") {
    auto options = connected(2, transport_kind::tls);
    options.max_queued = 1;
    options.retry.attempts = 1;
    options.watchdog.failures = 1;
    world w(options);
    w.on_open = [&](const channel_to_open& open) {
        if (w.opened.size() <= 2) {
            w.engine.channel_opened(open.channel, w.now);
        }
    };
    w.submit();
    w.advance(options.retry.first_wait);
    REQUIRE(w.sent.size() == 2); // to the second server, because the first is silent
    CHECK(w.answer(w.sent[1]) == drop_reason::none);
    w.advance(1s);
    CHECK_FALSE(w.engine.alive(0));
    REQUIRE(w.opened.size() == 3); // for the Status-Server
    w.engine.channel_failed(w.sent[1].channel, reset, w.now);
    w.run();
    CHECK(w.try_submit());
    const auto refused_one = w.try_submit();
    REQUIRE_FALSE(refused_one);
    CHECK(refused_one.error() == errc::queue_full);
}

TEST_CASE("an unsent transmission is not counted in the result") {
    auto options = connected(2, transport_kind::tls);
    options.request_timeout = 8s;
    world w(options);
    w.on_open = [&](const channel_to_open& open) {
        if (w.opened.size() == 1) {
            w.engine.channel_failed(open.channel, refused, w.now);
        } else {
            w.engine.channel_opened(open.channel, w.now);
        }
    };
    w.submit();
    REQUIRE(w.sent.size() == 1);
    REQUIRE(w.sent[0].server == 1);
    CHECK(w.answer(w.sent[0]) == drop_reason::none);
    w.advance(60s);
    for (unsigned count = 0; count < 3; ++count) {
        w.submit();
    }
    REQUIRE(w.sent.size() == 4);
    REQUIRE(w.sent[1].server == 0);
    // When the first of three requests reaches its deadline, the silent connection is closed; the
    // others move to the second server, but have no time left.
    w.advance(8s);
    REQUIRE(w.ended.size() == 4);
    unsigned transmissions = 0;
    for (const ended_request& one : w.ended) {
        transmissions += one.result.transmissions;
    }
    CHECK(transmissions == static_cast<unsigned>(std::ranges::count(
                               w.sent, packet_code::access_request, &sent_packet::code)));
}

namespace {

/// A hostile environment: replies are late, repeated or missing, and connections fail at every
/// step.
void run_hostile(transport_kind transport, radius_versions versions, std::uint64_t seed) {
    auto options = connected(3, transport, versions);
    options.request_timeout = 20s;
    options.max_channels = 3;
    options.max_queued = 64;
    world w(options, seed);
    seeded_octets dice(seed * 77 + 5);
    const auto chance = [&](unsigned percent) { return dice.draw() % 100 < percent; };
    std::vector<channel_handle> opening;
    std::map<std::size_t, radius_version> spoken; // by place in `sent`, once established
    std::map<std::pair<std::uint32_t, std::uint32_t>, radius_version> versions_of;
    const auto key = [](channel_handle one) { return std::pair(one.index, one.generation); };
    w.on_open = [&](const channel_to_open& open) { opening.push_back(open.channel); };

    std::size_t submitted = 0;
    for (unsigned step = 0; step < 4000; ++step) {
        if (chance(30)) {
            const bool status = chance(5);
            submitted +=
                w.try_submit(status ? packet_code::status_server : packet_code::access_request,
                             status ? attribute_list() : world::bob())
                    ? 1
                    : 0;
        }
        if (!opening.empty() && chance(40)) {
            const auto one = opening[dice.draw() % opening.size()];
            std::erase(opening, one);
            if (chance(60)) {
                const auto version = versions.v1_1 && (!versions.v1_0 || chance(50))
                                         ? radius_version::v1_1
                                         : radius_version::v1_0;
                versions_of[key(one)] = version;
                w.engine.channel_opened(one, w.now, version);
            } else {
                w.engine.channel_failed(one, refused, w.now);
            }
            w.run();
        }
        if (!w.sent.empty() && chance(50)) {
            // Any packet ever sent, preferably a recent one.
            const std::size_t back = std::min<std::size_t>(dice.draw() % 40, w.sent.size() - 1);
            const sent_packet one =
                w.sent[chance(80) ? w.sent.size() - 1 - back : dice.draw() % w.sent.size()];
            const auto code = one.code() == packet_code::access_request && chance(20)
                                  ? packet_code::access_reject
                                  : packet_code::access_accept;
            octet_string reply =
                versions_of[key(one.channel)] == radius_version::v1_1
                    ? forge::plain_packet(static_cast<octet>(code), forge::token_of(one.octets), {})
                    : make_reply(one, code);
            if (chance(5)) {
                reply[dice.draw() % reply.size()] ^= static_cast<octet>(1 + dice.draw() % 255);
            }
            w.deliver(one.channel, reply);
        }
        if (!w.opened.empty() && chance(4)) {
            const auto one = w.opened[dice.draw() % w.opened.size()];
            std::erase(opening, one);
            chance(70) ? w.engine.channel_failed(one, reset, w.now)
                       : w.engine.channel_refused(one, refused, w.now);
            w.run();
        }
        if (chance(30)) {
            w.advance(std::chrono::milliseconds(dice.draw() % 2000));
        }
    }
    w.on_open = [&](const channel_to_open& open) {
        w.engine.channel_failed(open.channel, refused, w.now);
    };
    for (const auto one : opening) {
        w.engine.channel_failed(one, refused, w.now);
        w.run();
    }
    w.advance(60s);
    std::map<std::pair<std::uint32_t, std::uint32_t>, unsigned> endings;
    for (const ended_request& one : w.ended) {
        ++endings[key({one.request.index, one.request.generation})];
    }
    CAPTURE(name_of(transport), seed);
    CHECK(w.ended.size() == submitted);
    CHECK(endings.size() == submitted); // each exactly once
    w.engine.stop(w.now);
    w.run();
    CHECK(w.ended.size() == submitted);
    CHECK_FALSE(w.engine.next_wake());
}

} // namespace

TEST_CASE("every request ends once, whatever fails at whatever step", "[rule-75][rule-76]") {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        run_hostile(transport_kind::tcp, {.v1_1 = false}, seed);
        run_hostile(transport_kind::tls, {}, seed);
        run_hostile(transport_kind::tls, {.v1_0 = false}, seed);
        run_hostile(transport_kind::dtls, {.v1_1 = false}, seed);
        run_hostile(transport_kind::dtls, {}, seed);
    }
}
