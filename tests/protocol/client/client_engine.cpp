// SPDX-License-Identifier: MIT
// A client engine and one server, in virtual time: identifiers, retransmission, matching, channels
// and the queue of waiting requests.
#include <set>

#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/standard/rfc2866.hpp>
#include <radius/auth/hiding.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"
#include "support/client_world.hpp"

using namespace radius_test;

namespace {

/// The octets that RFC 5997 section 6.1 uses as random ones.
struct scripted_octets final : octet_generator {
    void fill(octets_span target) override {
        const octet_string octets = from_hex("8a54f4686fb394c52866e302185d0623").value();
        if (target.size() == octets.size()) {
            std::copy(octets.begin(), octets.end(), target.begin());
        } else {
            std::fill(target.begin(), target.end(), octet{0xDA});
        }
    }
};

std::vector<duration> times_of(const world& w) {
    std::vector<duration> times;
    for (const sent_packet& one : w.sent) {
        times.push_back(one.at - w.sent.front().at);
    }
    return times;
}

} // namespace

TEST_CASE("a Status-Server equals that of RFC 5997, octet for octet", "[rule-60][rfc5997-6.1]") {
    auto options = options_for(1);
    options.servers[0].secret = std::make_shared<const shared_secret>("xyzzy5461");
    options.servers[0].require_message_authenticator = false;
    scripted_octets random;
    client_engine engine(options, random);
    const time_point now(5s);
    const auto handle = engine.submit(packet_code::status_server, {}, now);
    REQUIRE(handle);
    const auto open = std::get<channel_to_open>(engine.poll_action().value());
    engine.channel_opened(open.channel, now);
    const auto send = std::get<packet_to_send>(engine.poll_action().value());
    CHECK(to_hex(send.packet) == "0cda00268a54f4686fb394c52866e302185d06235012"
                                 "5a665e2e1e8411f3e243822097c84fa3");
    REQUIRE_FALSE(engine.poll_action());

    const octet_string reply = from_hex("02da0014ef0d552a4bf2d693ec2b6fe8b5411d66").value();
    REQUIRE(engine.receive(open.channel, reply, now + 3ms) == drop_reason::none);
    const auto done = std::get<request_to_complete>(engine.poll_action().value());
    CHECK(done.request == *handle);
    CHECK_FALSE(done.result.error);
    CHECK(done.result.reply.data() == reply.data()); // no copy
    CHECK(done.result.round_trip_time == 3ms);
    CHECK(done.result.transmissions == 1);
    CHECK(to_hex(done.result.request) == "0cda00268a54f4686fb394c52866e302185d06235012"
                                         "5a665e2e1e8411f3e243822097c84fa3");
}

TEST_CASE("a request is sealed for its server and its reply ends it once", "[rfc2865-3]") {
    world w(options_for(1));
    const request_handle handle = w.submit();
    REQUIRE(w.sent.size() == 1);
    const sent_packet first = w.sent[0];
    const auto packet = packet_view::parse(first.octets).value();
    CHECK(packet.code() == packet_code::access_request);
    const auto place = find_message_authenticator(packet).value();
    REQUIRE(place == header_size + 2); // the first attribute
    CHECK(verify_request_message_authenticator(packet, *place, *secret_number(0)));
    const octet_string hidden =
        to_octets(std::next(packet.attributes().begin(), 2).operator*().value);
    std::array<octet, 256> room;
    const auto password = reveal_hidden(room, {.hidden = hiding::password}, hidden,
                                        *secret_number(0), packet.authenticator_field());
    CHECK(as_text(password.value()) == "hello");

    CHECK(w.answer(first, packet_code::access_reject) == drop_reason::none);
    REQUIRE(w.ended.size() == 1);
    CHECK(w.ended[0].request == handle);
    CHECK(w.ended[0].packet == first.octets);
    CHECK(w.ended[0].reply.front() == 3);
    CHECK(w.answer(first, packet_code::access_reject) == drop_reason::unmatched_reply);
    CHECK_FALSE(w.engine.cancel(handle, w.now));
    w.advance(60s);
    CHECK(w.ended.size() == 1);
    CHECK(w.sent.size() == 1);
    CHECK_FALSE(w.engine.next_wake()); // an idle client needs no wakeup
}

TEST_CASE("a request is repeated on time, octet for octet, from the same socket",
          "[rule-37][rule-57][rfc5080-2.2.1]") {
    world w(options_for(1));
    w.submit();
    w.advance(29s);
    CHECK(times_of(w) == std::vector<duration>{0s, 2s, 6s, 14s});
    for (const sent_packet& one : w.sent) {
        CHECK(one.octets == w.sent[0].octets);
        CHECK(one.channel == w.sent[0].channel);
    }
    CHECK(w.ended.empty());
    w.advance(1s);
    REQUIRE(w.ended.size() == 1);
    CHECK(w.ended[0].result.error == errc::no_response);
    CHECK(w.ended[0].result.transmissions == 4);
    const exchange_counters& counted = w.engine.counters(0).access;
    CHECK(counted.requests == 1);
    CHECK(counted.retransmissions == 3);
    CHECK(counted.timeouts == 4);
    CHECK(counted.pending() == 0);
}

TEST_CASE("an answer to a repeated request ends it", "[rule-37][rfc2865-2.4]") {
    world w(options_for(1));
    w.submit();
    w.advance(7s);
    REQUIRE(w.sent.size() == 3);
    CHECK(w.engine.counters(0).access.pending() == 1);
    CHECK(w.answer(w.sent[0], packet_code::access_challenge) == drop_reason::none);
    REQUIRE(w.ended.size() == 1);
    CHECK(w.ended[0].result.round_trip_time == 7s);
    const client_counters& counters = w.engine.counters(0);
    CHECK(counters.access.challenged == 1);
    CHECK(counters.access.pending() == 0);
    CHECK(counters.last_round_trip_microseconds() == 7'000'000);
}

TEST_CASE("jitter spreads the repetitions of equal requests", "[rule-57][rfc5080-2.2.1]") {
    auto options = options_for(1);
    options.retry.jitter = 0.1;
    world w(options);
    std::set<duration> seconds;
    const time_point start = w.now;
    for (unsigned count = 0; count < 50; ++count) {
        w.submit();
    }
    w.on_send = [&](const sent_packet& one) { seconds.insert(one.at - start); };
    w.advance(2500ms);
    CHECK(seconds.size() == 50);
    CHECK(*seconds.begin() >= 1800ms);
    CHECK(*seconds.rbegin() <= 2200ms);
}

TEST_CASE("a dropped packet changes only its own counter, and no timer",
          "[rule-20][rule-26][rule-18]") {
    world w(options_for(1));
    w.submit();
    const auto wake = w.engine.next_wake();
    const sent_packet request = w.sent[0];
    const client_counters& counters = w.engine.counters(0);

    w.now += 1s;
    octet_string plain = make_reply(request);
    plain.resize(20); // no attributes, so no Message-Authenticator
    plain[2] = 0;
    plain[3] = 20;
    CHECK(w.deliver(request.channel, plain) == drop_reason::message_authenticator_missing);
    CHECK(w.answer(request, packet_code::accounting_response) ==
          drop_reason::reply_code_unexpected);
    CHECK(w.deliver(request.channel,
                    make_reply(request, packet_code::access_accept, {}, secret_number(1).get())) ==
          drop_reason::message_authenticator_invalid);
    octet_string twisted = make_reply(request);
    twisted[4] ^= 1U;
    CHECK(w.deliver(request.channel, twisted) == drop_reason::authenticator_invalid);
    octet_string other = make_reply(request);
    other[1] ^= 1U;
    CHECK(w.deliver(request.channel, other) == drop_reason::unmatched_reply);
    CHECK(w.deliver(request.channel, octet_string(19)) == drop_reason::packet_length);
    octet_string malformed = make_reply(request);
    malformed[21] = 1;
    CHECK(w.deliver(request.channel, malformed) == drop_reason::malformed_attributes);

    CHECK(w.ended.empty());
    CHECK(w.engine.next_wake() == wake);
    CHECK(w.sent.size() == 1);
    CHECK(counters.drops.total() == 7);
    CHECK(counters.malformed_responses() == 2);
    CHECK(counters.bad_authenticators() == 3);
    CHECK(counters.unknown_types() == 1);
    CHECK(counters.packets_dropped() == 1);
    CHECK(counters.access.pending() == 1);

    CHECK(w.answer(request) == drop_reason::none);
    CHECK(w.ended.size() == 1);
}

TEST_CASE("every new request has a new identifier and authenticator", "[rule-53][rfc2865-4.1]") {
    world w(options_for(1));
    std::set<octet_string> fields;
    for (unsigned count = 0; count < 300; ++count) {
        w.submit(); // the same contents each time
        const sent_packet last = w.sent.back();
        if (count > 0) {
            CHECK(last.identifier() == static_cast<octet>(w.sent[count - 1].identifier() + 1));
        }
        fields.insert(last.field());
        w.answer(last, packet_code::access_challenge);
    }
    CHECK(fields.size() == 300);
    CHECK(w.opened.size() == 1);
}

TEST_CASE("a record with a later Acct-Delay-Time is a new request, a repeated one is unchanged",
          "[rule-54][rfc2866-5.2]") {
    world w(options_for(1));
    const auto record = [](std::chrono::seconds delay) {
        attribute_list attributes;
        attributes.add(attr::acct_status_type = acct_status_type::stop, attr::acct_session_id = "1",
                       attr::acct_delay_time = delay);
        return attributes;
    };
    const request_handle first = w.submit(packet_code::accounting_request, record(0s));
    w.advance(10s);
    REQUIRE(w.sent.size() > 1);
    for (const sent_packet& again : w.sent) { // the engine changes nothing by itself
        CHECK(again.octets == w.sent.front().octets);
    }
    const sent_packet before = w.sent.back();
    w.engine.cancel(first, w.now);
    w.run();
    w.submit(packet_code::accounting_request, record(10s));
    const sent_packet after = w.sent.back();
    CHECK(after.identifier() != before.identifier());
    CHECK(after.field() != before.field());
    CHECK(w.answer(before, packet_code::accounting_response) != drop_reason::none);
    CHECK(w.answer(after, packet_code::accounting_response) == drop_reason::none);
}

TEST_CASE("State is returned octet for octet, and a new login has none",
          "[rule-63][rfc2865-5.24]") {
    world w(options_for(1));
    const octet_string state{0x00, 0xff, 0x0a, 0x20, 0x00};
    w.submit();
    const sent_packet fresh = w.sent.back();
    CHECK_FALSE(packet_view::parse(fresh.octets).value().contains(attr::state));
    attribute_list challenge;
    challenge.add(attr::state = octets_view(state));
    REQUIRE(w.deliver(fresh.channel, make_reply(fresh, packet_code::access_challenge, challenge)) ==
            drop_reason::none);
    attribute_list second = world::bob();
    const auto got = packet_view::parse(w.ended.back().reply).value();
    second.add(attr::state = got.get(attr::state).value());
    w.submit(packet_code::access_request, second);
    const octet_string sent = w.sent.back().octets;
    const auto echoed = packet_view::parse(sent).value().get(attr::state);
    REQUIRE(echoed);
    CHECK(octet_string(echoed->begin(), echoed->end()) == state);
}

TEST_CASE("a late reply does not match after its identifier is used again", "[rule-59]") {
    auto options = options_for(1);
    options.max_channels = 1;
    options.retry = {.attempts = 1, .first_wait = 1s, .jitter = 0.0};
    options.watchdog.enabled = false;
    world w(options);
    w.submit();
    const sent_packet lost = w.sent[0];
    w.advance(1s);
    REQUIRE(w.ended.size() == 1);
    CHECK(w.answer(lost) == drop_reason::unmatched_reply); // its identifier rests
    while (w.sent.size() < 256) {
        w.submit();
        w.answer(w.sent.back());
        CHECK(w.sent.back().identifier() != lost.identifier());
    }
    w.advance(10s);
    do {
        w.submit();
        if (w.sent.back().identifier() != lost.identifier()) {
            w.answer(w.sent.back());
        }
    } while (w.sent.back().identifier() != lost.identifier());
    const std::size_t before = w.ended.size();
    CHECK(w.answer(lost) == drop_reason::message_authenticator_invalid);
    CHECK(w.ended.size() == before);
    CHECK(w.answer(w.sent.back()) == drop_reason::none);
    CHECK(w.ended.size() == before + 1);
}

TEST_CASE("more than 256 requests in flight open more sockets", "[rule-62]") {
    world w(options_for(1));
    for (unsigned count = 0; count < 1000; ++count) {
        w.submit();
    }
    CHECK(w.opened.size() == 4);
    CHECK(w.sent.size() == 1000);
    std::set<std::pair<std::uint32_t, octet>> used;
    for (const sent_packet& one : w.sent) {
        used.insert({one.channel.index, one.identifier()});
    }
    CHECK(used.size() == 1000);
    const auto all = w.sent;
    for (const sent_packet& one : all) {
        CHECK(w.answer(one) == drop_reason::none);
    }
    CHECK(w.ended.size() == 1000);
    CHECK(w.closed.empty());
    w.advance(59s);
    CHECK(w.closed.empty());
    w.advance(1s);
    REQUIRE(w.closed.size() == 3);
    CHECK(std::find(w.closed.begin(), w.closed.end(), w.opened[0]) == w.closed.end());
    CHECK_FALSE(w.engine.next_wake());
    w.submit();
    CHECK(w.sent.back().channel == w.opened.front());
}

TEST_CASE("a surplus socket that is used again stays open", "[rule-62]") {
    world w(options_for(1));
    for (unsigned count = 0; count < 257; ++count) {
        w.submit();
    }
    REQUIRE(w.opened.size() == 2);
    w.answer(w.sent[256]);
    w.advance(1s);
    w.submit(); // the first is still full
    CHECK(w.sent.back().channel == w.opened[1]);
    CHECK(w.opened.size() == 2);
}

TEST_CASE("beyond the last socket requests wait, in order and up to a limit", "[rule-62]") {
    auto options = options_for(1);
    options.max_channels = 2;
    options.max_queued = 3;
    world w(options);
    std::vector<request_handle> handles;
    for (unsigned count = 0; count < 515; ++count) {
        handles.push_back(w.submit());
    }
    CHECK(w.sent.size() == 512);
    const auto refused = w.try_submit();
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == errc::queue_full);

    CHECK(w.engine.cancel(handles[512], w.now));
    w.run();
    REQUIRE(w.ended.size() == 1);
    CHECK(w.ended[0].result.error == std::errc::operation_canceled);
    CHECK(w.ended[0].packet.empty());
    CHECK(w.ended[0].result.transmissions == 0);
    CHECK(w.try_submit());

    CHECK(w.answer(w.sent[400]) == drop_reason::none);
    REQUIRE(w.sent.size() == 513);
    CHECK(w.sent[512].channel == w.sent[400].channel);
    CHECK(w.sent[512].identifier() == w.sent[400].identifier()); // the only free one
    CHECK(w.sent[512].field() != w.sent[400].field());
    CHECK(w.answer(w.sent[512]) == drop_reason::none);
    CHECK(w.ended.back().request == handles[513]);
}

TEST_CASE("waiting requests get the identifiers that have rested", "[rule-59][rule-62]") {
    auto options = options_for(1);
    options.max_channels = 1;
    options.request_timeout = 60s;
    options.retry = {.attempts = 1, .first_wait = 1s, .jitter = 0.0};
    options.watchdog.enabled = false;
    world w(options);
    for (unsigned count = 0; count < 257; ++count) {
        w.submit();
    }
    CHECK(w.sent.size() == 256);
    w.advance(10s);
    CHECK(w.ended.size() == 256);
    CHECK(w.sent.size() == 256);
    w.advance(1s);
    REQUIRE(w.sent.size() == 257);
    CHECK(w.answer(w.sent[256]) == drop_reason::none);
    CHECK_FALSE(w.ended.back().result.error);
}

TEST_CASE("a socket that is not open yet has no resting identifiers", "[rule-59][rule-62]") {
    auto options = options_for(1);
    options.max_channels = 1;
    options.retry = {.attempts = 1, .first_wait = 1s, .jitter = 0.0};
    options.request_timeout = 50s;
    options.watchdog.enabled = false;
    world w(options);
    w.submit();
    w.advance(2s); // its identifier rests
    w.engine.channel_failed(w.opened[0], std::make_error_code(std::errc::io_error), w.now);
    w.on_open = [](const channel_to_open&) {};
    w.advance(20s);
    w.submit();
    REQUIRE(w.opened.size() == 2);
    CHECK(w.opened[1].index == w.opened[0].index); // the same slot again
    for (unsigned count = 0; count < 300; ++count) {
        w.submit();
    }
    w.advance(100s);
    CHECK(w.ended.size() == 302);
    CHECK(w.sent.size() == 1);
}

TEST_CASE("a request that waits for too long ends without having been sent", "[rfc5080-2.2.1]") {
    auto options = options_for(1);
    options.request_timeout = 5s;
    world w(options);
    w.on_open = [](const channel_to_open&) {}; // never opened
    w.submit();
    w.advance(4s);
    CHECK(w.ended.empty());
    w.advance(1s);
    REQUIRE(w.ended.size() == 1);
    CHECK(w.ended[0].result.error == errc::no_response);
    CHECK(w.sent.empty());
}

TEST_CASE("requests wait for the socket, which is opened once", "[rule-62]") {
    world w(options_for(1));
    w.on_open = [](const channel_to_open&) {};
    for (unsigned count = 0; count < 256; ++count) {
        w.submit();
    }
    CHECK(w.opened.size() == 1);
    w.submit();
    CHECK(w.opened.size() == 2);
    w.engine.channel_opened(w.opened[0], w.now);
    w.run();
    CHECK(w.sent.size() == 256);
    w.engine.channel_opened(w.opened[1], w.now);
    w.engine.channel_opened(w.opened[1], w.now); // has no effect
    w.run();
    CHECK(w.sent.size() == 257);
}

TEST_CASE("a cancelled request ends immediately and its reply is dropped", "[client_engine]") {
    world w(options_for(1));
    const request_handle handle = w.submit();
    CHECK(w.engine.cancel(handle, w.now));
    CHECK_FALSE(w.engine.cancel(handle, w.now));
    w.run();
    REQUIRE(w.ended.size() == 1);
    CHECK(w.ended[0].result.error == std::errc::operation_canceled);
    CHECK(w.answer(w.sent[0]) == drop_reason::unmatched_reply);
    CHECK_FALSE(w.engine.next_wake());
    CHECK_FALSE(w.engine.cancel(handle, w.now));

    const auto never_left = w.engine.submit(packet_code::access_request, world::bob(), w.now);
    CHECK(w.engine.cancel(*never_left, w.now)); // before its packet was polled
    w.run();
    CHECK(w.sent.size() == 1);
    CHECK(w.ended.size() == 2);
}

TEST_CASE("stop ends every request and closes every socket", "[client_engine]") {
    auto options = options_for(1);
    options.max_channels = 2;
    world w(options);
    for (unsigned count = 0; count < 600; ++count) {
        w.submit();
    }
    w.answer(w.sent[0]);
    w.engine.stop(w.now);
    w.run();
    REQUIRE(w.ended.size() == 600);
    CHECK(std::count_if(w.ended.begin(), w.ended.end(), [](const ended_request& one) {
              return one.result.error == errc::stopped;
          }) == 599);
    CHECK(w.closed.size() == 2);
    CHECK_FALSE(w.engine.next_wake());
    CHECK(w.try_submit().error() == errc::stopped);
    CHECK(w.answer(w.sent[1]) == drop_reason::unmatched_reply);
    w.engine.channel_failed(w.opened[0], std::make_error_code(std::errc::io_error), w.now);
    w.run();
    CHECK(w.ended.size() == 600);
}

TEST_CASE("accounting, CoA and Disconnect sign with their authenticator",
          "[rule-12][rfc2866-3][rfc5176-2.3]") {
    world w(options_for(1));
    attribute_list attributes;
    attributes.add(attr::acct_session_id = "42");
    const packet_code kinds[][2] = {
        {packet_code::accounting_request, packet_code::accounting_response},
        {packet_code::coa_request, packet_code::coa_nak},
        {packet_code::disconnect_request, packet_code::disconnect_ack}};
    for (const auto& [request, reply] : kinds) {
        w.submit(request, attributes);
        const auto packet = packet_view::parse(w.sent.back().octets).value();
        CHECK(verify_request_authenticator(packet, *secret_number(0)));
        CHECK_FALSE(*find_message_authenticator(packet)); // RFC 2869 section 5.19 has none for this
        CHECK(w.answer(w.sent.back(), reply) == drop_reason::none);
    }
    const client_counters& counters = w.engine.counters(0);
    CHECK(counters.accounting.accepted == 1);
    CHECK(counters.coa.refused == 1);
    CHECK(counters.disconnect.accepted == 1);
    CHECK(counters.access.requests == 0);
}

TEST_CASE("an unusable option is named", "[client_engine]") {
    const auto refusal = [](auto change) {
        auto options = options_for(1);
        change(options);
        try {
            detail::check_options(options);
        } catch (const std::system_error& error) {
            CHECK(error.code() == errc::option_invalid);
            return std::string(error.what());
        }
        return std::string();
    };
    const auto names = [](const std::string& text, const char* option) {
        return text.find(option) != std::string::npos;
    };
    CHECK(refusal([](auto&) {}).empty());
    CHECK(names(refusal([](auto& o) { o.servers.clear(); }), "servers"));
    CHECK(names(refusal([](auto& o) { o.servers[0].secret = nullptr; }), "secret"));
    CHECK(names(refusal([](auto& o) { o.retry.growth = 0.5; }), "retry.growth"));
    CHECK(names(refusal([](auto& o) { o.retry.jitter = 1.0; }), "retry.jitter"));
    CHECK(names(refusal([](auto& o) { o.servers[0].retry = retry_options{.first_wait = {}}; }),
                "retry.first_wait"));
    CHECK(names(refusal([](auto& o) { o.max_channels = 0; }), "max_channels"));
    CHECK(names(refusal([](auto& o) { o.max_queued = 0; }), "max_queued"));
    CHECK(names(refusal([](auto& o) { o.watchdog.interval = 5s; }), "watchdog.interval"));
    CHECK(names(refusal([](auto& o) { o.watchdog.replies = 0; }), "watchdog.replies"));
}
