// SPDX-License-Identifier: MIT
// BlastRADIUS (CVE-2024-3596) as published: an attacker between client and server can produce MD5
// collisions, and so give a forged reply the Response Authenticator that the server computed.
// HMAC-MD5 has no such collisions, so packets without a valid Message-Authenticator are refused.
//
// The tests give the attacker his collision: he gets the right Response Authenticator for any
// reply.
#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>

#include "support/client_world.hpp"
#include "support/scripted.hpp"

using namespace forge;
using radius::drop_reason;
using radius_test::house;
using radius_test::raw_peer;
using namespace std::chrono_literals;

namespace attr = radius::attr;

namespace {

constexpr std::string_view secret = radius_test::secret;

/// The attacker puts this first: one long Proxy-State, which a server echoes, with the blocks of
/// his collision.
const bytes collision_blocks = raw(33, bytes(230, 0xB1));

/// The attributes without Message-Authenticator.
bytes stripped(const bytes& of) {
    bytes attributes;
    for (const auto& [type, value] : attributes_of(of)) {
        if (type != 80) {
            attributes = attributes + raw(static_cast<std::uint8_t>(type), value);
        }
    }
    return attributes;
}

/// A request with the same header but other attributes, which anyone on the path can make.
bytes with_attributes(const bytes& request, const bytes& attributes) {
    return packet(request[0], request[1], part(request, 4, 16), attributes);
}

/// A client in use, and an on-path attacker who does not know the secret.
struct road {
    road() {
        client.async_send(radius::make_access_request(attr::user_name = "mallory",
                                                      attr::user_password = "does not know it"),
                          [this](std::error_code error, const radius::access_response& response) {
                              ended = true;
                              failed = error;
                              accepted = response.is_success();
                          });
    }

    std::uint64_t dropped(drop_reason reason) const { return client.counters().drops[reason]; }

    /// Runs until the client has dropped `count` packets for this reason.
    bool drops(drop_reason reason, std::uint64_t count) {
        const auto give_up = std::chrono::steady_clock::now() + 20s;
        while (dropped(reason) < count && std::chrono::steady_clock::now() < give_up) {
            io.restart();
            io.run_one_for(1s);
        }
        return dropped(reason) == count;
    }
    bool ends() {
        const auto give_up = std::chrono::steady_clock::now() + 20s;
        while (!ended && std::chrono::steady_clock::now() < give_up) {
            io.restart();
            io.run_one_for(1s);
        }
        return ended;
    }

    asio::io_context io;
    raw_peer attacker{io};
    radius::client client{io,
                          {.server = {"127.0.0.1", attacker.port()},
                           .secret = std::string(secret),
                           .retry = {.attempts = 1, .first_wait = 20s}}};
    bool ended = false;
    bool accepted = false;
    std::error_code failed;
};

} // namespace

TEST_CASE("an Access-Accept forged after a prefix of Proxy-State is dropped",
          "[blastradius][cve-2024-3596]") {
    road there;
    const bytes request = there.attacker.receive();
    // A Reject turned into an Accept: the collision makes its signature valid.
    const bytes forged = reply(2, request, collision_blocks, secret);
    REQUIRE(verifies(forged, request, secret)); // MD5 considers it valid
    there.attacker.send_back(forged);
    REQUIRE(there.drops(drop_reason::message_authenticator_missing, 1));
    CHECK_FALSE(there.ended);

    // The request continues as if nothing had arrived, and the server's own reply counts.
    there.attacker.send_back(reply(3, request, blank_message_authenticator, secret));
    REQUIRE(there.ends());
    CHECK_FALSE(there.failed);
    CHECK_FALSE(there.accepted);
}

TEST_CASE("a reply without Message-Authenticator is dropped, whatever its code and attributes",
          "[blastradius][rule-19][rule-20]") {
    road there;
    const bytes request = there.attacker.receive();
    const bytes attributes[] = {{}, raw(6, bytes{0, 0, 0, 6}), raw(24, "state"), raw(18, "hello")};
    std::uint64_t sent = 0;
    for (const std::uint8_t code : std::array<std::uint8_t, 3>{2, 3, 11}) {
        for (const bytes& each : attributes) {
            there.attacker.send_back(reply(code, request, each, secret));
            REQUIRE(there.drops(drop_reason::message_authenticator_missing, ++sent));
        }
    }
    CHECK_FALSE(there.ended);
    there.attacker.send_back(reply(2, request, blank_message_authenticator, secret));
    REQUIRE(there.ends());
    CHECK(there.accepted);
}

TEST_CASE("a Message-Authenticator that comes last does not let a forged prefix pass",
          "[blastradius][rule-17]") {
    road there;
    const bytes request = there.attacker.receive();
    // In the server's Reject it is last, so the attacker can insert his blocks before it and keep
    // it.
    const bytes rejected = reply(3, request, raw(18, "no") + blank_message_authenticator, secret);
    const bytes code = values_of(rejected, 80).at(0);
    bytes forged = packet(2, request[1], part(request, 4, 16),
                          collision_blocks + raw(18, "no") + raw(80, code));
    put(forged, 4, md5(forged + text(secret)));
    there.attacker.send_back(forged);
    REQUIRE(there.drops(drop_reason::message_authenticator_invalid, 1));
    CHECK_FALSE(there.ended);

    // In the same place but valid, it is accepted as anywhere else.
    there.attacker.send_back(rejected);
    REQUIRE(there.ends());
    CHECK_FALSE(there.failed);
    CHECK_FALSE(there.accepted);
}

TEST_CASE("our packets have Message-Authenticator first, so that nothing can be inserted before it",
          "[blastradius][rule-17]") {
    house one;
    const bytes request = radius_test::login_request(1, collision_blocks);
    const bytes reply = one.login().exchange(request);
    CHECK(verifies(reply, request, secret));
    CHECK(find_message_authenticator(reply) == 22);
    CHECK(values_of(reply, 33).size() == 1); // the Proxy-State is returned, but after it

    road there;
    CHECK(find_message_authenticator(there.attacker.receive()) == 22);
}

TEST_CASE("a request whose Message-Authenticator was stripped in transit is dropped",
          "[blastradius][rule-19][rule-21]") {
    // The downgrade: make the server believe that its client is an old one.
    house one;
    const bytes request = radius_test::login_request(1);
    const bytes downgraded = with_attributes(request, stripped(request));
    const bytes injected = with_attributes(request, stripped(request) + collision_blocks);
    one.login().send(downgraded);
    one.login().send(injected);
    CHECK(one.login().exchange(radius_test::login_request(2))[1] == 2);
    CHECK(one.login().waiting() == 0);
    CHECK(one.server.counters().drops[drop_reason::message_authenticator_missing] == 2);
    CHECK(one.server.counters().access_accepts == 1);
}

TEST_CASE("replies to requests with other codes, or stripped ones over TCP, are no bypass",
          "[blastradius][rule-19][rule-26]") {
    using namespace radius_test;
    for (const auto transport : {radius::transport_kind::udp, radius::transport_kind::tcp}) {
        auto options = options_for(1);
        options.servers[0].transport = transport;
        world there(options);
        there.submit();
        const sent_packet sent = there.sent.at(0);
        const bytes request(sent.octets.begin(), sent.octets.end());
        const std::string own = "secret of server 0";
        CHECK(there.deliver(sent.channel, forge::reply(2, request, collision_blocks, own)) ==
              drop_reason::message_authenticator_missing);
        CHECK(there.deliver(sent.channel, forge::reply(5, request, blank_message_authenticator,
                                                       own)) == drop_reason::reply_code_unexpected);
        CHECK(there.ended.empty());
        CHECK(there.deliver(sent.channel, forge::reply(2, request, blank_message_authenticator,
                                                       own)) == drop_reason::none);
        CHECK(there.ended.size() == 1);
    }
}
