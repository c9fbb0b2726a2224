// SPDX-License-Identifier: MIT
// The attributes that options add to CoA-Requests and Disconnect-Requests, and the rules for their
// replies.
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/standard/rfc2869.hpp>
#include <radius/protocol/server/reverse_engine.hpp>

#include "support/catch.hpp"
#include "support/client_world.hpp"
#include "support/forge.hpp"

using namespace radius_test;
using forge::bytes;
using forge::integer;
using forge::raw;
using forge::operator+;

namespace {

constexpr std::uint32_t date = 1'700'000'000;
const wall_time calendar{std::chrono::seconds(date) + 999ms};
const bytes bob = raw(1, "bob");

attribute_list user() {
    attribute_list attributes;
    attributes.add(attr::user_name = "bob");
    return attributes;
}

world make_world(const dynamic_authorization_options& carried, std::size_t servers = 1) {
    client_engine_options options = options_for(servers);
    options.watchdog.enabled = false; // sends only what the test submits
    for (client_server_options& server : options.servers) {
        server.dynamic_authorization = carried;
    }
    return world(std::move(options));
}

bytes signed_by(std::size_t server, packet_code code, octet identifier, const bytes& attributes) {
    return forge::with_signed_field(static_cast<octet>(code), identifier, attributes,
                                    "secret of server " + std::to_string(server));
}

/// The only thing that the engine wants done: to send this packet.
bytes only_packet(reverse_engine& engine, time_point now) {
    std::vector<bytes> sent;
    const struct {
        void operator()(const packet_to_send& action) const {
            packets->push_back(to_octets(action.packet));
        }
        void operator()(const request_to_complete&) const { FAIL(); }

        std::vector<bytes>* packets;
    } perform{&sent};
    engine.perform_all(now, perform);
    REQUIRE(sent.size() == 1);
    return sent[0];
}

constexpr packet_code both[] = {packet_code::coa_request, packet_code::disconnect_request};

} // namespace

TEST_CASE("CoA and Disconnect carry Message-Authenticator and a date if the server requires them",
          "[rfc5176-3.4][rfc5176-6.3][rule-14][rule-17]") {
    const bytes& code = forge::blank_message_authenticator;
    const struct {
        dynamic_authorization_options carried;
        bytes attributes;
    } cases[] = {
        {{}, bob},
        {{.message_authenticator = true}, code + bob},
        {{.event_timestamp = true}, bob + integer(55, date)},
        {{.message_authenticator = true, .event_timestamp = true}, code + bob + integer(55, date)},
    };
    for (const auto& one : cases) {
        for (const packet_code kind : both) {
            CAPTURE(to_string(kind), one.carried.message_authenticator,
                    one.carried.event_timestamp);
            world w = make_world(one.carried);
            REQUIRE(w.engine.submit(kind, user(), w.now, calendar));
            w.run();
            REQUIRE(w.sent.size() == 1);
            CHECK(w.sent[0].octets == signed_by(0, kind, w.sent[0].identifier(), one.attributes));
        }
    }
}

TEST_CASE("other requests carry neither, whatever the options for CoA", "[rfc3579-3.3]") {
    world w = make_world({.message_authenticator = true, .event_timestamp = true});
    REQUIRE(w.engine.submit(packet_code::accounting_request, user(), w.now, calendar));
    REQUIRE(w.engine.submit(packet_code::access_request, user(), w.now, calendar));
    w.run();
    REQUIRE(w.sent.size() == 2);
    CHECK(w.sent[0].octets ==
          signed_by(0, packet_code::accounting_request, w.sent[0].identifier(), bob));
    CHECK(w.sent[1].octets.size() == 20 + 18 + bob.size());
}

TEST_CASE("a date is that of the request, in retransmissions and at the next server too",
          "[rfc5176-6.3][rule-37][rule-54]") {
    world w = make_world({.event_timestamp = true}, 2);
    REQUIRE(w.engine.submit(packet_code::coa_request, user(), w.now, calendar));
    w.run();
    w.advance(60s);
    REQUIRE(w.sent.size() > 2);
    bool moved = false;
    for (const sent_packet& one : w.sent) {
        moved = moved || one.server == 1;
        CHECK(one.octets == signed_by(one.server, packet_code::coa_request, one.identifier(),
                                      bob + integer(55, date)));
    }
    CHECK(moved);
}

TEST_CASE("a server that requires no date gets none, even if the client's other servers do",
          "[rfc5176-6.3]") {
    client_engine_options options = options_for(2);
    options.watchdog.enabled = false;
    options.servers[1].dynamic_authorization.event_timestamp = true;
    world w(std::move(options));
    REQUIRE(w.engine.submit(packet_code::coa_request, user(), w.now, calendar));
    w.run();
    w.advance(60s);
    for (const sent_packet& one : w.sent) {
        const bytes expected = one.server == 0 ? bob : bob + integer(55, date);
        CHECK(one.octets ==
              signed_by(one.server, packet_code::coa_request, one.identifier(), expected));
    }
    CHECK(w.sent.back().server == 1);
}

TEST_CASE(
    "the user's own date stays the only one, and a date after 2106 becomes the last possible one",
    "[rfc2869-5.3]") {
    world w = make_world({.event_timestamp = true});
    attribute_list dated = user();
    dated.add(attr::event_timestamp = std::chrono::sys_seconds(std::chrono::seconds(5)));
    REQUIRE(w.engine.submit(packet_code::coa_request, dated, w.now, calendar));
    REQUIRE(w.engine.submit(packet_code::coa_request, user(), w.now,
                            wall_time(std::chrono::hours(24 * 365 * 200))));
    REQUIRE(w.engine.submit(packet_code::coa_request, user(), w.now,
                            wall_time(std::chrono::seconds(-1))));
    w.run();
    REQUIRE(w.sent.size() == 3);
    const std::uint32_t dates[] = {5, 0xFFFF'FFFF, 0};
    for (std::size_t index = 0; index < 3; ++index) {
        CHECK(w.sent[index].octets == signed_by(0, packet_code::coa_request,
                                                w.sent[index].identifier(),
                                                bob + integer(55, dates[index])));
    }
}

TEST_CASE("a request without room for its date is refused when it is submitted", "[rfc2865-3]") {
    world w = make_world({.message_authenticator = true, .event_timestamp = true});
    attribute_list full;
    while (full.wire_size() + 253 < attribute_list::max_wire_size) {
        full.add_raw(25, octet_string(251)).value();
    }
    const std::size_t left = attribute_list::max_wire_size - full.wire_size();
    attribute_list fits = full;
    fits.add_raw(25, octet_string(left - 6 - 2)).value();
    full.add_raw(25, octet_string(left - 6 - 1)).value();
    CHECK(w.engine.submit(packet_code::coa_request, full, w.now, calendar).error() ==
          errc::packet_full);
    REQUIRE(w.engine.submit(packet_code::coa_request, fits, w.now, calendar));
    w.run();
    REQUIRE(w.sent.size() == 1);
    CHECK(w.sent[0].octets.size() == max_packet_size);
}

TEST_CASE("requests over a client's connection carry what its peer's options require",
          "[rfc5176-3.4][rfc5176-6.3]") {
    seeded_octets random{1};
    const endpoint remote{*ip_address::parse("192.0.2.7"), 40000};
    const auto secret = std::make_shared<const shared_secret>("radsec");
    reverse_engine engine(transport_kind::tls, radius_version::v1_0, remote, secret, random,
                          {.message_authenticator = true, .event_timestamp = true});
    const time_point now{1h};
    REQUIRE(engine.submit(packet_code::disconnect_request, user(), now, calendar));
    const bytes packet = only_packet(engine, now);
    CHECK(packet == forge::with_signed_field(
                        40, packet[1], forge::blank_message_authenticator + bob + integer(55, date),
                        "radsec"));
}

TEST_CASE("RADIUS/1.1 carries the date and no Message-Authenticator", "[rfc9765-5.2]") {
    seeded_octets random{1};
    const endpoint remote{*ip_address::parse("192.0.2.7"), 40000};
    const auto secret = std::make_shared<const shared_secret>("radsec");
    reverse_engine engine(transport_kind::tls, radius_version::v1_1, remote, secret, random,
                          {.message_authenticator = true, .event_timestamp = true});
    const time_point now{1h};
    REQUIRE(engine.submit(packet_code::coa_request, user(), now, calendar));
    const bytes packet = only_packet(engine, now);
    CHECK(packet == forge::plain_packet(43, forge::token_of(packet), bob + integer(55, date)));
}

TEST_CASE("options for CoA are refused for a peer that never gets one", "[rfc5176-3.4]") {
    peer one{"192.0.2.0/24", {.secret = "s", .dynamic_authorization = {.event_timestamp = true}}};
    try {
        const known_peer made(one, 0);
        FAIL("nothing was thrown");
    } catch (const std::system_error& error) {
        CHECK(error.code() == errc::option_invalid);
        CHECK(std::string(error.what()).find("dynamic_authorization") != std::string::npos);
    }
}
