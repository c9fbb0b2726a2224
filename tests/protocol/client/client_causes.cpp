// SPDX-License-Identifier: MIT
// The error of a request without an answer: nothing arrived, a reply was refused, or the network
// refused. And every request ends, whatever the network does.
#include "support/catch.hpp"
#include "support/client_world.hpp"

using namespace radius_test;

namespace {

const auto unreachable = std::make_error_code(std::errc::network_unreachable);
const auto not_permitted = std::make_error_code(std::errc::operation_not_permitted);

client_engine_options with_retry(retry_options retry, std::size_t servers = 1) {
    client_engine_options options = options_for(servers);
    options.retry = retry;
    options.watchdog.enabled = false;
    return options;
}

constexpr retry_options three_tries{
    .attempts = 3, .first_wait = 1s, .longest_wait = 0s, .total = 0s, .jitter = 0};

/// The result of a request if each of its packets gets the answer that `reply` makes.
template <class Reply>
client_result end_with(Reply&& reply, client_engine_options options = with_retry(three_tries)) {
    world one(std::move(options));
    one.on_send = [&](const sent_packet& packet) {
        one.engine.receive(packet.channel, reply(packet), one.now);
    };
    one.submit();
    one.advance(60s);
    REQUIRE(one.ended.size() == 1);
    CHECK(one.ended[0].result.error == errc::no_response);
    return one.ended[0].result;
}

} // namespace

TEST_CASE("without a network a request ends within the time of its attempts, and with the cause",
          "[rfc5080-2.2.1]") {
    const auto servers = GENERATE(std::size_t{1}, std::size_t{2});
    world one(with_retry(three_tries, servers));
    SECTION("no socket can be connected") {
        one.on_open = [&](const channel_to_open& action) {
            one.engine.channel_failed(action.channel, unreachable, one.now);
        };
        one.submit();
        one.advance(60s);
        REQUIRE(one.ended.size() == 1);
        CHECK(one.ended[0].result.cause == unreachable);
        CHECK(one.ended[0].result.outcome() == unreachable);
        CHECK(one.ended[0].result.transmissions == 0);
    }
    SECTION("every packet is refused") {
        one.on_send = [&](const sent_packet& packet) {
            one.engine.channel_refused(packet.channel, not_permitted, one.now);
        };
        one.submit();
        one.advance(60s);
        REQUIRE(one.ended.size() == 1);
        CHECK(one.ended[0].result.outcome() == not_permitted);
    }
    CHECK(one.ended[0].at <=
          time_point(1000s + static_cast<int>(servers) * 7s)); // 1 + 2 + 4 for each
}

TEST_CASE("a network that comes back in time is used", "[rfc5080-2.2.1]") {
    world one(with_retry(three_tries));
    one.on_open = [&](const channel_to_open& action) {
        if (one.now < time_point(1003s)) {
            one.engine.channel_failed(action.channel, unreachable, one.now);
        } else {
            one.engine.channel_opened(action.channel, one.now);
        }
    };
    one.submit();
    one.advance(4s);
    REQUIRE(one.sent.size() == 1);
    one.answer(one.sent[0]);
    REQUIRE(one.ended.size() == 1);
    CHECK_FALSE(one.ended[0].result.error);
    CHECK_FALSE(one.ended[0].result.outcome());
}

TEST_CASE("a request without limits waits for a network as long as its user does",
          "[rfc5080-2.2.1]") {
    world one(with_retry({.attempts = 0, .total = 0s}));
    one.on_open = [&](const channel_to_open& action) {
        one.engine.channel_failed(action.channel, unreachable, one.now);
    };
    const auto handle = one.submit();
    one.advance(24h);
    CHECK(one.ended.empty());
    CHECK(one.engine.cancel(handle, one.now));
}

TEST_CASE("a request without any reply ends with no_response", "[rfc5080-2.2.1]") {
    world one(with_retry(three_tries));
    one.submit();
    one.advance(60s);
    REQUIRE(one.ended.size() == 1);
    CHECK(one.ended[0].result.outcome() == errc::no_response);
    CHECK_FALSE(one.ended[0].result.cause);
}

TEST_CASE("a request with only refused replies ends with the reason", "[rfc2865-3]") {
    const shared_secret other("another secret");
    CHECK(end_with([&](const sent_packet& packet) {
              return make_reply(packet, packet_code::access_accept, {}, &other);
          }).outcome() == errc::reply_message_authenticator_invalid);
    CHECK(end_with([](const sent_packet& packet) {
              return make_reply(packet, packet_code::accounting_response);
          }).outcome() == errc::reply_code_unexpected);
    CHECK(end_with([](const sent_packet& packet) {
              octet_string reply(20); // only a header
              reply[0] = 2;
              reply[1] = packet.identifier();
              reply[3] = 20;
              return reply;
          }).outcome() == errc::reply_message_authenticator_missing);
    CHECK(end_with([](const sent_packet& packet) {
              octet_string reply = make_reply(packet);
              reply[21] = 200; // an attribute longer than the packet
              return reply;
          }).outcome() == errc::reply_malformed);
    client_engine_options lax = with_retry(three_tries);
    lax.servers[0].require_message_authenticator = false;
    CHECK(end_with(
              [](const sent_packet& packet) {
                  octet_string reply(20);
                  reply[0] = 2;
                  reply[1] = packet.identifier();
                  reply[3] = 20;
                  return reply;
              },
              lax)
              .outcome() == errc::reply_authenticator_invalid);
    CHECK(end_with([](const sent_packet& packet) {
              octet_string reply = make_reply(packet);
              ++reply[1];
              return reply;
          }).outcome() == errc::reply_unmatched);
}

TEST_CASE("a refused reply is forgotten once a right one arrives", "[rfc2865-3]") {
    const shared_secret other("another secret");
    world one(with_retry(three_tries));
    one.submit();
    const auto first = one.sent.at(0);
    CHECK(one.deliver(first.channel, make_reply(first, packet_code::access_accept, {}, &other)) ==
          drop_reason::message_authenticator_invalid);
    one.answer(first);
    REQUIRE(one.ended.size() == 1);
    CHECK_FALSE(one.ended[0].result.outcome());
    // Events before the next request was sent do not affect its error.
    (void)one.deliver(first.channel, make_reply(first));
    one.advance(1s);
    one.submit();
    one.advance(60s);
    REQUIRE(one.ended.size() == 2);
    CHECK(one.ended[1].result.outcome() == errc::no_response);
}

TEST_CASE("if a wrong reply ends a connection, it is the cause", "[rfc6613-2.6.4]") {
    const shared_secret other("another secret");
    client_engine_options options = with_retry(three_tries);
    options.servers[0].transport = transport_kind::tcp;
    world one(std::move(options));
    one.submit();
    const auto first = one.sent.at(0);
    (void)one.deliver(first.channel, make_reply(first, packet_code::access_accept, {}, &other));
    one.advance(60s);
    REQUIRE(one.ended.size() == 1);
    CHECK(one.ended[0].result.outcome() == errc::reply_message_authenticator_invalid);
}

TEST_CASE("the longest life of a request is the sum of its waits", "[rfc5080-2.2.1]") {
    CHECK(detail::longest_life({}) == 30s);
    CHECK(detail::longest_life(three_tries) == 7s);
    CHECK(detail::longest_life({.attempts = 0, .total = 0s}) == duration::max());
    CHECK(detail::longest_life({.attempts = 0, .total = 5s}) == 5s);
    CHECK(detail::longest_life(
              {.attempts = 3, .first_wait = 4s, .growth = 1.0, .total = 0s, .jitter = 0}) == 12s);
    // Neither of these may overflow or take long.
    CHECK(detail::longest_life({.attempts = 4'000'000'000, .first_wait = 1h, .total = 0s}) <=
          24h * 366);
    CHECK(detail::longest_life(
              {.attempts = 5000, .first_wait = 1s, .growth = 1.0, .total = 0s, .jitter = 0}) ==
          5000s);
}
