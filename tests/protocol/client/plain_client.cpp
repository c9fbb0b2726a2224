// SPDX-License-Identifier: MIT
// The client engine with RADIUS/1.1: Tokens instead of identifiers, nothing hidden or signed, next
// to connections with 1.0 (RFC 9765 sections 4 to 6).
#include <set>

#include <radius/attribute/standard/tables.hpp>
#include <radius/protocol/client/response.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"
#include "support/client_world.hpp"
#include "support/forge.hpp"

using namespace radius_test;
using forge::bytes;
using forge::plain_packet;
using forge::raw;
using forge::operator+;

namespace {

client_engine_options plain_options(std::size_t servers,
                                    transport_kind transport = transport_kind::tls) {
    auto options = options_for(servers);
    for (client_server_options& server : options.servers) {
        server.transport = transport;
        server.versions = {};
    }
    return options;
}

/// Channels are established immediately, with the version that `speaks` returns.
struct plain_world : world {
    explicit plain_world(client_engine_options options, std::uint64_t seed = 1)
        : world(std::move(options), seed) {
        on_open = [this](const channel_to_open& action) {
            engine.channel_opened(action.channel, now, speaks(action));
        };
    }

    std::function<radius_version(const channel_to_open&)> speaks = [](const channel_to_open&) {
        return radius_version::v1_1;
    };

    drop_reason answer(const sent_packet& request, std::uint8_t code = 2,
                       const bytes& attributes = {}) {
        return deliver(request.channel,
                       plain_packet(code, forge::token_of(request.octets), attributes));
    }
    std::set<std::uint32_t> tokens() const {
        std::set<std::uint32_t> all;
        for (const sent_packet& one : sent) {
            all.insert(forge::token_of(one.octets));
        }
        return all;
    }
};

bytes attributes_of(const sent_packet& one) { return {one.octets.begin() + 20, one.octets.end()}; }

const std::error_code connection_refused = std::make_error_code(std::errc::connection_refused);

} // namespace

TEST_CASE("a request of 1.1, octet by octet", "[rule-82][rule-83][rfc9765-4.1][rfc9765-5.1]") {
    plain_world w(plain_options(1));
    attribute_list list;
    list.add(attr::user_name = "bob", attr::user_password = "hello",
             attr::tunnel_password[1] = "sesame", attr::ms_mppe_send_key = octet_string(3, 0xA5));
    w.submit(packet_code::access_request, list);
    w.submit(packet_code::accounting_request, {});
    w.submit(packet_code::status_server, {});
    REQUIRE(w.sent.size() == 3);
    const std::uint32_t token = forge::token_of(w.sent[0].octets);
    CHECK(w.sent[0].octets ==
          plain_packet(1, token,
                       raw(1, "bob") + raw(2, "hello") + raw(69, bytes{1} + forge::text("sesame")) +
                           forge::microsoft(16, bytes(3, 0xA5))));
    CHECK(w.sent[1].octets == plain_packet(4, token + 1, {}));
    CHECK(w.sent[2].octets == plain_packet(12, token + 2, {}));
}

TEST_CASE("requests omit what 1.1 forbids", "[rule-83][rfc9765-5.2][rfc9765-5.5]") {
    plain_world w(plain_options(1));
    attribute_list list;
    list.add(attr::user_name = "bob");
    list.append(attribute_number(241, 4), flags{}, bytes{0, 0, 0, 1}).value();
    list.append(attribute_number(241, 5), flags{}, bytes{0, 0, 0, 1}).value();
    CHECK(list.append(attribute_number(80), flags{}, bytes(16, 0)).error() ==
          errc::attribute_not_allowed);
    w.submit(packet_code::access_request, list);
    CHECK(attributes_of(w.sent.at(0)) == raw(1, "bob") + raw(241, bytes{5, 0, 0, 0, 1}));
}

TEST_CASE("every packet of a connection has its own Token", "[rule-82][rule-53][rfc9765-4.2.1]") {
    for (const auto transport : {transport_kind::tls, transport_kind::dtls}) {
        plain_world w(plain_options(1, transport));
        for (unsigned count = 0; count < 5000; ++count) {
            w.submit();
            if (count % 3 != 0) {
                REQUIRE(w.answer(w.sent.back()) == drop_reason::none);
            }
        }
        CHECK(w.opened.size() == 1);
        CHECK(w.sent.size() == 5000);
        CHECK(w.tokens().size() == 5000);
    }
}

TEST_CASE("connections begin with unpredictable Tokens", "[rfc9765-4.2.1]") {
    std::set<std::uint32_t> first;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        plain_world w(plain_options(1), seed);
        w.submit();
        first.insert(forge::token_of(w.sent.at(0).octets));
    }
    CHECK(first.size() == 50);
    CHECK(*first.rbegin() - *first.begin() > 0x8000'0000U);
}

TEST_CASE("thousands are in flight on one connection and are answered in any order",
          "[rule-62][rule-82][rfc9765-4.2]") {
    plain_world w(plain_options(1));
    std::vector<request_handle> handles;
    for (unsigned count = 0; count < 3000; ++count) {
        handles.push_back(w.submit());
    }
    CHECK(w.opened.size() == 1);
    REQUIRE(w.sent.size() == 3000);
    CHECK(w.tokens().size() == 3000);
    // 1,699 has no common factor with 3,000: each index occurs once.
    for (std::size_t count = 0; count < 3000; ++count) {
        const std::size_t index = count * 1699 % 3000;
        REQUIRE(w.answer(w.sent[index], 3, raw(18, std::to_string(index))) == drop_reason::none);
        REQUIRE(w.ended.size() == count + 1);
        REQUIRE(w.ended.back().request == handles[index]);
        REQUIRE(w.ended.back().reply == plain_packet(3, forge::token_of(w.sent[index].octets),
                                                     raw(18, std::to_string(index))));
    }
    CHECK(w.ended.front().result.version == radius_version::v1_1);
}

TEST_CASE("beyond 16384 in flight another connection is opened", "[rule-62][rfc9765-4.2]") {
    auto options = plain_options(1);
    options.max_queued = 20'000;
    plain_world w(options);
    for (unsigned count = 0; count < 16'384; ++count) {
        w.submit();
    }
    CHECK(w.opened.size() == 1);
    w.submit();
    CHECK(w.opened.size() == 2);
    CHECK(w.sent.back().channel == w.opened[1]);
}

TEST_CASE("a reply is matched only by its Token", "[rule-82][rule-59][rfc9765-4.1][rfc9765-4.2]") {
    plain_world w(plain_options(1));
    w.submit();
    const sent_packet request = w.sent.at(0);
    const std::uint32_t token = forge::token_of(request.octets);
    for (const std::uint32_t other :
         {token + 1, token - 1, token ^ 0x8000'0000U, token ^ 0x0100U, token ^ 0x1'0000U,
          token + 64, token + 16384, ~token, 0U, token & 0xFFU}) {
        CHECK(w.deliver(request.channel, plain_packet(2, other, {})) ==
              drop_reason::unmatched_reply);
    }
    CHECK(w.closed.empty());
    CHECK(w.ended.empty());
    // Reserved fields are ignored, and an invalid Message-Authenticator does no harm.
    CHECK(w.deliver(request.channel, plain_packet(2, token, raw(80, bytes(16, 9)) + raw(18, "hi"),
                                                  0xEE, bytes(12, 0xDD))) == drop_reason::none);
    REQUIRE(w.ended.size() == 1);
    CHECK_FALSE(w.ended[0].result.error);
    CHECK(w.answer(request) == drop_reason::unmatched_reply); // accepted only once
}

TEST_CASE("a reply over another connection does not match, even with the same Token",
          "[rule-82][rfc9765-4.2.2]") {
    plain_world w(plain_options(2));
    w.submit();
    w.engine.channel_failed(w.opened.at(0), connection_refused, w.now);
    w.run();
    REQUIRE(w.sent.size() == 2);
    CHECK(w.deliver(w.sent[1].channel, plain_packet(2, forge::token_of(w.sent[0].octets), {})) ==
          drop_reason::unmatched_reply);
    CHECK(w.answer(w.sent[0]) == drop_reason::unmatched_reply);
    CHECK(w.answer(w.sent[1]) == drop_reason::none);
}

TEST_CASE("the effect of a wrong reply on a connection of 1.1", "[rule-75][rule-26]") {
    plain_world w(plain_options(1));
    w.submit();
    CHECK(w.answer(w.sent.at(0)) == drop_reason::none);
    w.submit();
    const sent_packet request = w.sent.at(1);
    for (const int code : {1, 4, 5, 12, 40, 41, 44, 99}) {
        CHECK(w.answer(request, static_cast<std::uint8_t>(code)) ==
              drop_reason::reply_code_unexpected);
    }
    CHECK(w.answer(request, 2, raw(0, "x")) == drop_reason::reserved_type);
    CHECK(w.closed.empty());
    CHECK(w.answer(request, 2, bytes{18, 1}) == drop_reason::malformed_attributes);
    REQUIRE(w.closed.size() == 1);
    REQUIRE(w.sent.size() == 3); // it was sent elsewhere
    CHECK(w.answer(w.sent[2]) == drop_reason::none);
}

TEST_CASE("hidden attributes of a reply in 1.1 are read unchanged",
          "[rule-83][rfc9765-5.1.3][rfc9765-5.1.4]") {
    plain_world w(plain_options(1));
    w.submit();
    const bytes reply =
        plain_packet(2, forge::token_of(w.sent.at(0).octets),
                     raw(69, bytes{7} + forge::text("sesame")) +
                         forge::microsoft(17, bytes(16, 3)) + forge::microsoft(16, bytes(32, 4)));
    CHECK(w.deliver(w.sent[0].channel, reply) == drop_reason::none);
    response_origin origin;
    origin.secret = secret_number(0);
    origin.version = w.ended[0].result.version;
    const access_response response(w.ended[0].reply, origin);
    const auto password = response.get(attr::tunnel_password[7]);
    REQUIRE(password);
    CHECK(password->view() == "sesame");
    const auto key = response.get(attr::ms_mppe_recv_key);
    REQUIRE(key);
    CHECK(bytes(key->view().begin(), key->view().end()) == bytes(16, 3));
}

TEST_CASE("over DTLS a request is sent again octet for octet, over TLS it is not",
          "[rule-58][rule-37][rule-82][rfc9765-4.2.1]") {
    plain_world datagrams(plain_options(1, transport_kind::dtls));
    datagrams.submit();
    datagrams.advance(29s);
    REQUIRE(datagrams.sent.size() == 4);
    for (const sent_packet& again : datagrams.sent) {
        CHECK(again.octets == datagrams.sent[0].octets);
        CHECK(again.channel == datagrams.sent[0].channel);
    }
    CHECK(datagrams.answer(datagrams.sent[0]) == drop_reason::none);
    CHECK(datagrams.ended.at(0).result.transmissions == 4);

    plain_world stream(plain_options(1));
    stream.submit();
    stream.advance(29s);
    CHECK(stream.sent.size() == 1);
}

TEST_CASE("a request that is tried again elsewhere gets a new Token", "[rule-53][rule-76]") {
    plain_world w(plain_options(2));
    w.submit();
    w.submit();
    w.engine.channel_failed(w.opened.at(0), connection_refused, w.now);
    w.run();
    REQUIRE(w.sent.size() == 4);
    CHECK(w.sent[2].server == 1);
    CHECK(w.tokens().size() == 4);
    CHECK(attributes_of(w.sent[2]) == attributes_of(w.sent[0]));
    CHECK(forge::token_of(w.sent[3].octets) == forge::token_of(w.sent[2].octets) + 1);
}

TEST_CASE("the watchdog's Status-Server takes an ordinary Token", "[rule-61][rfc9765-6.1]") {
    auto options = plain_options(1);
    options.retry.total = 300s;
    plain_world w(options);
    w.submit();
    CHECK(w.answer(w.sent.at(0)) == drop_reason::none);
    w.submit();
    w.advance(33s);
    REQUIRE(w.sent.size() == 3);
    CHECK(w.sent[2].octets == plain_packet(12, forge::token_of(w.sent[1].octets) + 1, {}));
    CHECK(w.answer(w.sent[2]) == drop_reason::none);
    w.advance(20s);
    CHECK(w.closed.empty());
}

TEST_CASE("a request moves from 1.1 to 1.0 and back, each time in the right form",
          "[rule-84][rule-83][rule-76]") {
    // Servers 0 and 2 speak 1.1, server 1 speaks 1.0, all over TLS.
    plain_world w(plain_options(3));
    w.speaks = [](const channel_to_open& action) {
        return action.server == 1 ? radius_version::v1_0 : radius_version::v1_1;
    };
    w.submit();
    w.engine.channel_failed(w.sent.at(0).channel, connection_refused, w.now);
    w.run();
    REQUIRE(w.sent.size() == 2);
    const sent_packet& signed_one = w.sent[1];
    CHECK(signed_one.server == 1);
    CHECK(signed_one.identifier() != 0);
    const bytes field = signed_one.field();
    const std::string own_secret = "secret of server 1";
    CHECK(signed_one.octets ==
          forge::with_random_field(
              1, signed_one.identifier(), field,
              forge::blank_message_authenticator + raw(1, "bob") +
                  raw(2, forge::hide_password(forge::text("hello"), field, own_secret)),
              own_secret));
    // A RADIUS/1.1 reply proves nothing here, and a forged one ends the connection.
    CHECK(w.deliver(signed_one.channel, plain_packet(2, forge::token_of(signed_one.octets), {})) ==
          drop_reason::unmatched_reply);
    bytes unsigned_reply = forge::packet(2, signed_one.identifier(), field, {});
    CHECK(w.deliver(signed_one.channel, unsigned_reply) == drop_reason::authenticator_invalid);
    REQUIRE(w.sent.size() == 3);
    CHECK(w.sent[2].server == 2);
    CHECK(attributes_of(w.sent[2]) == attributes_of(w.sent[0]));
    CHECK(w.answer(w.sent[2]) == drop_reason::none);
    CHECK(w.ended.at(0).result.version == radius_version::v1_1);
    CHECK(w.ended[0].server == 2);
}

TEST_CASE("one server's connections may speak different versions", "[rule-62][rule-80]") {
    auto options = plain_options(1);
    plain_world w(options);
    w.speaks = [&](const channel_to_open&) {
        return w.opened.size() == 1 ? radius_version::v1_0 : radius_version::v1_1;
    };
    for (unsigned count = 0; count < 1000; ++count) {
        w.submit();
    }
    REQUIRE(w.opened.size() == 2);
    CHECK(w.sent.size() == 1000);
    std::size_t answered = 0;
    for (const sent_packet& one : std::vector(w.sent)) {
        const bool plain = one.channel == w.opened[1];
        answered += (plain ? w.answer(one) : w.world::answer(one)) == drop_reason::none ? 1U : 0U;
    }
    CHECK(answered == 1000);
    CHECK(w.ended.size() == 1000);
}

TEST_CASE("a server that turns out to speak only 1.0 gets as many connections as that needs",
          "[rule-62][rule-80]") {
    plain_world w(plain_options(1));
    w.speaks = [](const channel_to_open&) { return radius_version::v1_0; };
    const auto up_at_once = std::exchange(w.on_open, [](const channel_to_open&) {});
    for (unsigned count = 0; count < 1000; ++count) {
        w.submit();
    }
    REQUIRE(w.opened.size() == 1); // assuming that one 1.1 connection suffices
    w.on_open = up_at_once;
    w.engine.channel_opened(w.opened[0], w.now, radius_version::v1_0);
    w.run();
    CHECK(w.opened.size() == 4);
    CHECK(w.sent.size() == 1000);
}

TEST_CASE("a late reply matches no other request and is harmless", "[rule-59][rule-75]") {
    auto options = plain_options(1);
    options.retry.total = 5s;
    plain_world w(options);
    w.submit();
    const sent_packet late = w.sent.at(0);
    for (unsigned count = 0; count < 60; ++count) {
        w.advance(100ms);
        w.submit();
        w.answer(w.sent.back());
    }
    CHECK(w.ended.size() == 61);
    CHECK(w.closed.empty());
    for (unsigned count = 0; count < 20'000; ++count) {
        w.submit();
        w.answer(w.sent.back());
    }
    w.submit();
    CHECK(w.answer(late) == drop_reason::unmatched_reply);
    CHECK(w.closed.empty());
    CHECK(w.answer(w.sent.back()) == drop_reason::none);
}

TEST_CASE("if nothing listens any longer, requests of a DTLS connection go elsewhere",
          "[rule-76][rfc2865-2.4]") {
    for (const auto version : {radius_version::v1_0, radius_version::v1_1}) {
        CAPTURE(name_of(version));
        plain_world w(plain_options(2, transport_kind::dtls));
        w.speaks = [&](const channel_to_open&) { return version; };
        for (unsigned count = 0; count < 100; ++count) {
            w.submit();
        }
        w.engine.channel_refused(w.opened.at(0), connection_refused, w.now);
        w.run();
        REQUIRE(w.sent.size() >= 200);
        for (std::size_t index = 100; index < 200; ++index) {
            CHECK(w.sent[index].server == 1);
        }
    }
}

TEST_CASE("a reply of 1.1 before the connection is established is dropped", "[rule-75]") {
    plain_world w(plain_options(1));
    w.on_open = [](const channel_to_open&) {};
    w.submit();
    REQUIRE(w.opened.size() == 1);
    CHECK(w.deliver(w.opened[0], plain_packet(2, 0, {})) == drop_reason::unmatched_reply);
    CHECK(w.closed.empty());
}
