// SPDX-License-Identifier: MIT
// Attacks on a client that waits for a reply, and its behavior when identifiers run out.
#include <map>
#include <optional>

#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>

#include "support/client_world.hpp"
#include "support/scripted.hpp"

using namespace radius_test;
using namespace std::chrono_literals;
using forge::operator+;

using forge::bytes;
using radius::drop_reason;

namespace {

bytes as_bytes(const sent_packet& packet) { return {packet.octets.begin(), packet.octets.end()}; }

/// A reply forged without the secret.
bytes forged_reply(const bytes& request, seeded_octets& random) {
    using namespace forge;
    constexpr std::uint8_t codes[] = {2, 3, 11, 5, 41, 44};
    const std::uint8_t code = codes[random.draw() % std::size(codes)];
    bytes made = forge::reply(code, request, blank_message_authenticator + raw(18, "welcome"),
                              "guess " + std::to_string(random.draw() % 1'000));
    switch (random.draw() % 4) {
    case 0: break;                                                     // the right identifier
    case 1: made[1] = static_cast<std::uint8_t>(random.draw()); break; // maybe another one
    case 2: put(made, 4, part(request, 4, 16)); break; // the request's authenticator
    default: made[20 + random.draw() % (made.size() - 20)] ^= 1; break;
    }
    return made;
}

} // namespace

TEST_CASE("10,000 spoofed replies change nothing: no timer, no transmission, no result",
          "[rule-20][rfc2865-3]") {
    world quiet(options_for(1));
    world attacked(options_for(1));
    quiet.submit();
    attacked.submit();
    seeded_octets random(7);
    unsigned spoofed = 0;
    while (attacked.now - time_point(1000s) < 3s) {
        for (unsigned count = 0; count < 100; ++count) {
            const sent_packet sent = attacked.sent.back();
            REQUIRE(attacked.deliver(sent.channel, forged_reply(as_bytes(sent), random)) !=
                    drop_reason::none);
            ++spoofed;
        }
        attacked.advance(30ms);
        quiet.advance(30ms);
        REQUIRE(attacked.engine.next_wake() == quiet.engine.next_wake());
        REQUIRE(attacked.sent.size() == quiet.sent.size());
    }
    CHECK(spoofed >= 10'000);
    CHECK(attacked.ended.empty());
    CHECK(attacked.engine.alive(0));
    CHECK(attacked.engine.counters(0).drops.total() == spoofed);
    CHECK(attacked.answer(attacked.sent.back()) == drop_reason::none);
    REQUIRE(attacked.ended.size() == 1);
    CHECK_FALSE(attacked.ended[0].result.error);
    CHECK(attacked.ended[0].result.transmissions == 2);
}

TEST_CASE(
    "thousands of spoofed replies during an exchange over a socket, and the right one is accepted",
    "[rule-20][rfc2865-3]") {
    asio::io_context io;
    raw_peer server(io);
    radius::client client(io, {.server = {"127.0.0.1", server.port()},
                               .secret = std::string(secret),
                               .retry = {.attempts = 1, .first_wait = 20s}});
    std::optional<std::pair<std::error_code, radius::access_response>> end;
    client.async_send(radius::make_access_request(radius::attr::user_name = "bob"),
                      [&](std::error_code error, radius::access_response response) {
                          end.emplace(error, std::move(response));
                      });
    const bytes request = server.receive();
    seeded_octets random(11);
    const auto give_up = std::chrono::steady_clock::now() + 20s;
    for (std::uint64_t sent = 0; sent < 5'000;) {
        for (unsigned count = 0; count < 100; ++count, ++sent) {
            server.send_back(forged_reply(request, random));
        }
        // Few packets wait in the socket at a time, so that the system drops none.
        while (client.counters().drops.total() < sent) {
            REQUIRE(std::chrono::steady_clock::now() < give_up);
            io.restart();
            io.run_one_for(1s);
        }
        REQUIRE_FALSE(end);
    }
    server.send_back(forge::reply(
        2, request, forge::blank_message_authenticator + forge::raw(18, "the real one"), secret));
    while (!end) {
        REQUIRE(std::chrono::steady_clock::now() < give_up);
        io.restart();
        io.run_one_for(1s);
    }
    CHECK_FALSE(end->first);
    CHECK(end->second.get(radius::attr::reply_message) == "the real one");
    CHECK(end->second.origin().transmissions == 1);
    CHECK(client.counters().drops.total() == 5'000);
}

TEST_CASE("a recorded reply is useless later", "[rule-59][rfc2865-3]") {
    world there(options_for(1));
    std::vector<bytes> recorded;
    for (unsigned round = 0; round < 600; ++round) { // each identifier is used more than twice
        there.submit();
        const sent_packet sent = there.sent.back();
        for (const bytes& old : recorded) {
            if (old[1] == sent.identifier()) {
                REQUIRE(there.deliver(sent.channel, old) ==
                        drop_reason::message_authenticator_invalid);
            }
        }
        const octet_string right = make_reply(sent);
        recorded.emplace_back(right.begin(), right.end());
        REQUIRE(there.deliver(sent.channel, right) == drop_reason::none);
    }
    CHECK(there.ended.size() == 600);
}

TEST_CASE(
    "a silent server exhausts identifiers, but exceeds no limit, and none is reused too early",
    "[rule-59][rule-62]") {
    auto options = options_for(1);
    options.max_channels = 2;
    options.max_queued = 100;
    options.watchdog.enabled = false;
    world there(options);
    unsigned taken = 0;
    unsigned refused = 0;
    for (unsigned count = 0; count < 2'000; ++count) {
        const auto submitted = there.try_submit();
        taken += submitted ? 1 : 0;
        refused += !submitted && submitted.error() == errc::queue_full ? 1 : 0;
    }
    CHECK(taken == 2 * 256 + 100);
    CHECK(refused == 2'000 - taken);

    // In the following minutes an identifier of a channel rests after its request was given up,
    // because the reply may be late.
    using label = std::pair<std::uint32_t, octet>;
    const auto channel_of = [](const sent_packet& packet) { return packet.channel.index; };
    std::map<label, std::pair<octet_string, time_point>> last;
    std::size_t seen = 0;
    for (unsigned step = 0; step < 300; ++step) {
        there.advance(1s);
        (void)there.try_submit();
        for (; seen < there.sent.size(); ++seen) {
            const sent_packet& packet = there.sent[seen];
            auto& [field, when] = last[{channel_of(packet), packet.identifier()}];
            if (!field.empty() && field != packet.field()) {
                REQUIRE(packet.at - when >= options.identifier_rest);
            }
            field = packet.field();
            when = packet.at;
        }
    }
    CHECK(there.ended.size() >= taken); // each ended in time

    // Then the server is back, and everything works as before.
    there.advance(60s);
    const std::size_t before = there.ended.size();
    for (unsigned count = 0; count < 200; ++count) {
        there.submit();
        REQUIRE(there.answer(there.sent.back()) == drop_reason::none);
    }
    CHECK(there.ended.size() >= before + 200);
    CHECK_FALSE(there.ended.back().result.error);
}

TEST_CASE(
    "if all labels are in use, the watchdog's Status-Server is postponed and leaves nothing behind",
    "[rfc3539-3.4.1]") {
    // A DTLS connection with all 256 identifiers in flight, to a server that has gone silent.
    auto options = options_for(1);
    options.servers[0].transport = radius::transport_kind::dtls;
    options.max_channels = 1;
    options.retry.total = 0s;
    options.retry.attempts = 0;
    options.retry.first_wait = 1000s;
    options.request_timeout = 1000s;
    options.watchdog.interval = 6s;
    world there(options);
    for (unsigned count = 0; count < 256; ++count) {
        there.submit();
    }
    there.advance(7s);
    REQUIRE(there.sent.size() == 256); // there was no room for a Status-Server
    there.engine.stop(there.now);
    there.run();
    CHECK(there.ended.size() == 256);
    for (const ended_request& each : there.ended) {
        CHECK(each.result.error == errc::stopped);
    }
    CHECK_FALSE(there.engine.next_wake());
}

TEST_CASE("secrets of 1 and of 500 octets work", "[rfc2865-3]") {
    const std::string secrets[] = {"x", std::string(500, 's'), std::string(64, '\xFF'),
                                   std::string(65, '\0') + "z"};
    for (const std::string& own : secrets) {
        scripted handler;
        std::string read;
        handler.access = [&](const radius::access_request& request) {
            read = request.get(radius::attr::user_password)->view();
            return request.accept(radius::attr::tunnel_password[1] = "key of the tunnel",
                                  radius::attr::ms_mppe_send_key = radius::as_octets("0123456789"));
        };
        asio::io_context io;
        radius::server_options options;
        options.peers = {{"127.0.0.0/8", {.secret = own}}};
        radius::server server(io, std::move(handler), std::move(options));
        const auto listening = server.listen(loopback());
        const std::string password(128, 'p');

        // Verified with OpenSSL's digests, not with our own.
        raw_peer peer(io);
        peer.connect("127.0.0.1", listening[0].local.port);
        const bytes field = forge::md5(forge::text(own));
        const bytes request = forge::with_random_field(
            1, 1, field,
            forge::blank_message_authenticator + forge::raw(1, "bob") +
                forge::raw(2, forge::hide_password(forge::text(password), field, own)),
            own);
        const bytes reply = peer.exchange(request);
        CHECK(forge::verifies(reply, request, own));
        CHECK(read == password);
        const bytes tunnel = forge::values_of(reply, 69).at(0);
        CHECK(forge::unhide_salted(forge::part(tunnel, 1, tunnel.size() - 1), field, own) ==
              forge::text("key of the tunnel"));

        // One different octet is a different secret.
        std::string other = own;
        other.back() = static_cast<char>(other.back() ^ 1);
        peer.send(forge::with_random_field(1, 2, field,
                                           forge::blank_message_authenticator +
                                               forge::raw(1, "bob") + forge::raw(2, bytes(16, 1)),
                                           other));
        CHECK(peer.exchange(forge::with_random_field(
                  12, 3, field, forge::blank_message_authenticator, own))[1] == 3);
        CHECK(server.counters().drops[drop_reason::message_authenticator_invalid] == 1);
    }
}
