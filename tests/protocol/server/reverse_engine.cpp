// SPDX-License-Identifier: MIT
// The server's side of reverse CoA in virtual time: a failed request does not end the connection.
#include <radius/protocol/server/connection_engine.hpp>
#include <radius/protocol/server/reverse_engine.hpp>

#include "support/catch.hpp"
#include "support/client_world.hpp"

using namespace radius_test;

namespace {

const endpoint access_point{*ip_address::parse("192.0.2.7"), 40000};
const auto radsec_secret = std::make_shared<const shared_secret>("radsec");

/// A server that sends requests to one client over its connection.
struct asking_server {
    explicit asking_server(transport_kind transport = transport_kind::tls)
        : engine(transport, radius_version::v1_0, access_point, radsec_secret, random) {}

    void run() {
        engine.perform_all(now, [this](const auto& action) { perform(action); });
    }
    void perform(const packet_to_send& action) {
        sent.push_back(to_octets(action.packet));
        channels.push_back(action.channel);
    }
    void perform(const request_to_complete& action) {
        ended.emplace_back(action.request, action.result.error);
    }
    request_handle submit() {
        const auto handle = engine.submit(packet_code::coa_request, world::bob(), now);
        run();
        return handle.value();
    }
    drop_reason answer(const octet_string& request, const shared_secret& key = *radsec_secret) {
        packet_buffer room;
        const auto reply = seal_reply(
            room.room(), {.code = packet_code::coa_ack, .identifier = request[1], .secret = key},
            {}, octets_view(request).subspan<4, 16>());
        const octet_string octets = to_octets(*reply);
        const drop_reason dropped = engine.receive(octets, now);
        run();
        return dropped;
    }
    void advance(duration time) {
        const time_point end = now + time;
        for (auto wake = engine.next_wake(); wake && *wake <= end; wake = engine.next_wake()) {
            now = std::max(now, *wake);
            engine.timer(now);
            run();
        }
        now = end;
    }

    seeded_octets random{1};
    time_point now{1h};
    reverse_engine engine;
    std::vector<octet_string> sent;
    std::vector<channel_handle> channels;
    std::vector<std::pair<request_handle, std::error_code>> ended;
};

} // namespace

TEST_CASE("a request that a client leaves unanswered does not affect the others",
          "[reverse-coa-4][reverse_engine]") {
    asking_server server;
    const auto first = server.submit();
    server.advance(25s);
    const auto second = server.submit();
    server.advance(10s); // the first had its 30 seconds, and nothing has ever been answered
    REQUIRE(server.ended.size() == 1);
    CHECK(server.ended[0] == std::pair(first, make_error_code(errc::no_response)));
    server.submit();
    REQUIRE(server.sent.size() == 3); // immediately, and the second is not repeated
    CHECK(server.channels[0] == server.channels[2]);
    CHECK(server.answer(server.sent[1]) == drop_reason::none);
    REQUIRE(server.ended.size() == 2);
    CHECK(server.ended[1] == std::pair(second, std::error_code()));
}

TEST_CASE("the connection's owner judges a wrong reply", "[reverse_engine]") {
    const auto transport = GENERATE(transport_kind::tls, transport_kind::dtls);
    asking_server server(transport);
    server.submit();
    CHECK(server.answer(server.sent[0], shared_secret("guessed")) ==
          drop_reason::message_authenticator_invalid);
    CHECK(server.ended.empty());
    CHECK(server.sent.size() == 1);
    server.engine.close(server.now);
    server.run();
    REQUIRE(server.ended.size() == 1);
    CHECK(server.ended[0].second == errc::stopped);
}

TEST_CASE("a connection with a wrong reply ends", "[rfc6613-2.6.4][connection_engine]") {
    struct sink : sink_defaults {
        explicit sink(drop_reason given) : reason(given) {}
        drop_reason reason;
        packet_buffer room{};

        octets_span answer_room() { return room.room(); }
        std::optional<drop_reason> take_reply(octets_view packet) {
            const bool is_reply =
                is_dynamic_authorization_reply(static_cast<packet_code>(packet[0]));
            return is_reply ? std::optional(reason) : std::nullopt;
        }
        bool judged(octets_view, const server_engine::outcome&) { return true; }
    };
    seeded_octets random(1);
    counter_book book(1);
    const known_peer peer(peer_options{}, "radsec", "access point", 0);
    const server_engine_options options{.transport = transport_kind::tls};
    connection_engine engine(
        [&] { return server_engine(options, std::make_shared<const peer_table>(), book, random); },
        {.peer = &peer, .source = access_point, .local = {}});
    octet_string packet(20);
    packet[0] = static_cast<octet>(packet_code::coa_nak);
    packet[3] = 20;
    const moment now{};
    sink good(drop_reason::none);
    CHECK(engine.stream(packet, now, good) == drop_reason::none);
    sink unmatched(drop_reason::unmatched_reply);
    CHECK(engine.stream(packet, now, unmatched) == drop_reason::none);
    sink forged(drop_reason::authenticator_invalid);
    CHECK(engine.stream(packet, now, forged) == drop_reason::authenticator_invalid);
    sink unsigned_reply(drop_reason::message_authenticator_invalid);
    CHECK(engine.record(packet, now, unsigned_reply) == drop_reason::message_authenticator_invalid);
}
