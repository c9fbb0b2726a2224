// SPDX-License-Identifier: MIT
// A dated CoA-Request or Disconnect-Request is handled once, on whichever way a copy arrives:
// receivers share a table, like those of one server (RFC 5176 section 6.3).
#include "support/server_bench.hpp"

using namespace radius;
using namespace radius_test;
using namespace forge;
using namespace std::chrono_literals;

namespace {

/// Several sockets and connections of one server, in one thread.
struct server_of_many {
    explicit server_of_many(replay_limits limits = {}, std::vector<peer> added = {},
                            duplicate_cache_limits duplicates = {})
        : peers(std::make_shared<const peer_table>(with_usual(std::move(added)))),
          book(peers->size()), cache(duplicates),
          replays(std::make_shared<replay_table>(detail::hash_seed{}, limits,
                                                 peers->longest_window())) {}

    server_engine& socket(transport_kind transport = transport_kind::udp,
                          radius_version version = radius_version::v1_0) {
        const server_engine_options options{
            .transport = transport, .version = version, .duplicates = cache};
        return *sockets.emplace_back(
            std::make_unique<server_engine>(options, peers, book, random, replays));
    }

    server_engine::outcome receive(server_engine& via, const bytes& request,
                                   const endpoint& source = at("192.0.2.7")) {
        return via.receive(request, source, at("192.0.2.1", 3799), now, room.room());
    }

    drop_reason drop_of(server_engine& via, const bytes& request,
                        const endpoint& source = at("192.0.2.7")) {
        const auto outcome = receive(via, request, source);
        const auto* const dropped = std::get_if<server_engine::dropped>(&outcome);
        return dropped == nullptr ? drop_reason::none : dropped->reason;
    }

    /// The reply if the handler acknowledges; `asked` tells whether it was called.
    bytes acknowledged(server_engine& via, const bytes& request,
                       const endpoint& source = at("192.0.2.7"), bool* asked = nullptr) {
        const auto outcome = receive(via, request, source);
        if (asked != nullptr) {
            *asked = std::holds_alternative<server_engine::admitted>(outcome);
        }
        if (const auto* const answered = std::get_if<server_engine::answered>(&outcome)) {
            return {answered->reply.begin(), answered->reply.end()};
        }
        const auto* const admitted = std::get_if<server_engine::admitted>(&outcome);
        if (admitted == nullptr) {
            return {};
        }
        const coa_request it(admitted->request.packet(), admitted->request.origin());
        packet_buffer written;
        const auto reply = via.finish(it, admitted->place, it.ack(), written.room(), now.steady);
        return {reply->begin(), reply->end()};
    }

    bytes change(std::uint8_t identifier, std::string_view user = "bob",
                 std::string_view with = secret) const {
        const auto sent = static_cast<std::uint32_t>(now.wall.time_since_epoch() / 1s);
        return with_signed_field(43, identifier, raw(1, user) + integer(55, sent), with);
    }

    void wait(std::chrono::seconds time) {
        now.steady += time;
        now.wall += time;
    }

    std::shared_ptr<const peer_table> peers;
    counter_book book;
    random_source random;
    packet_buffer room;
    duplicate_cache_limits cache;
    std::shared_ptr<replay_table> replays;
    std::vector<std::unique_ptr<server_engine>> sockets;
    moment now{time_point(1h), wall_time(1'700'000'000s)};

    static std::vector<peer> with_usual(std::vector<peer> added) {
        added.push_back({"192.0.2.0/24", {.secret = std::string(secret)}});
        return added;
    }
};

} // namespace

TEST_CASE("a dated CoA is handled once, from whatever address of its peer's network a copy comes",
          "[rfc5176-6.3][rule-68]") {
    server_of_many there;
    server_engine& socket = there.socket();
    const bytes original = there.change(5);
    const bytes reply = there.acknowledged(socket, original);
    REQUIRE(verifies(reply, original, secret));
    for (unsigned last = 1; last < 255; ++last) {
        const endpoint source = at("192.0.2." + std::to_string(last));
        INFO(last);
        if (last == 7) { // the reply is stored here
            CHECK(there.acknowledged(socket, original, source) == reply);
        } else {
            CHECK(there.drop_of(socket, original, source) == drop_reason::replayed);
        }
    }
    CHECK(there.book.totals().drops[drop_reason::replayed] == 253);
    CHECK(there.book.totals().coa.dropped == 253);
    CHECK(there.book.totals().coa_acks == 1);
    CHECK(there.book.totals().resent_replies == 1);
}

TEST_CASE("a dated CoA is handled once by all sockets, connections and transports together, except "
          "with RADIUS/1.1",
          "[rfc5176-6.3][rule-68]") {
    server_of_many there;
    const bytes original = there.change(5);
    server_engine& first = there.socket();
    REQUIRE(!there.acknowledged(first, original).empty());
    for (const transport_kind transport :
         {transport_kind::udp, transport_kind::tcp, transport_kind::tls, transport_kind::dtls}) {
        server_engine& other = there.socket(transport);
        const request_origin origin{.peer = &*there.peers->begin(),
                                    .source = at("192.0.2.7"),
                                    .local = at("192.0.2.1"),
                                    .arrived = there.now};
        const auto outcome = other.receive(original, origin, there.room.room());
        REQUIRE(std::holds_alternative<server_engine::dropped>(outcome));
        CHECK(std::get<server_engine::dropped>(outcome).reason == drop_reason::replayed);
    }
    // With RADIUS/1.1 it is a different packet, protected by TLS; the table is not used.
    const std::size_t entries = there.replays->entries();
    for (unsigned connection = 0; connection < 2; ++connection) {
        server_engine& plain = there.socket(transport_kind::tls, radius_version::v1_1);
        const bytes same = plain_packet(43, 77, part(original, 20, original.size() - 20));
        const request_origin origin{.peer = &*there.peers->begin(),
                                    .source = at("192.0.2.7"),
                                    .local = at("192.0.2.1"),
                                    .arrived = there.now};
        const auto outcome = plain.receive(same, origin, there.room.room());
        CHECK(std::holds_alternative<server_engine::admitted>(outcome));
    }
    CHECK(there.replays->entries() == entries);
}

TEST_CASE("a dated CoA that the handler failed or discarded counts as handled",
          "[rfc5176-6.3][rule-68]") {
    const drop_reason reason = GENERATE(drop_reason::handler_failed, drop_reason::handler_declined,
                                        drop_reason::reply_too_large);
    server_of_many there;
    server_engine& socket = there.socket();
    const bytes original = there.change(5);
    const auto outcome = there.receive(socket, original);
    const auto& admitted = std::get<server_engine::admitted>(outcome);
    CHECK(there.drop_of(socket, original) == drop_reason::duplicate_in_progress);
    socket.abandon(admitted.request, admitted.place, reason);
    CHECK(there.drop_of(socket, original) == drop_reason::replayed);
    CHECK(there.drop_of(there.socket(), original) == drop_reason::replayed);
}

TEST_CASE(
    "a dated CoA that arrived while the server was busy can be repeated, because no handler saw it",
    "[rfc5176-6.3][rule-68][rfc5080-2.2.2]") {
    SECTION("handlers were") {
        server_of_many there;
        server_engine& socket = there.socket();
        const bytes original = there.change(5);
        const auto outcome = there.receive(socket, original);
        const auto& admitted = std::get<server_engine::admitted>(outcome);
        socket.abandon(admitted.request, admitted.place, drop_reason::busy);
        CHECK(there.replays->entries() == 0);
        CHECK(!there.acknowledged(socket, original).empty());
    }
    SECTION("the duplicate cache was") {
        server_of_many there({}, {}, {.max_entries = 1});
        server_engine& socket = there.socket();
        const bytes other = there.change(4);
        const auto outcome = there.receive(socket, other);
        const auto& admitted = std::get<server_engine::admitted>(outcome);
        const bytes original = there.change(5);
        CHECK(there.drop_of(socket, original) == drop_reason::busy);
        socket.abandon(admitted.request, admitted.place, drop_reason::handler_failed);
        CHECK(!there.acknowledged(socket, original).empty());
    }
}

TEST_CASE("a dated CoA is handled once, however many requests others send meanwhile",
          "[rfc5176-6.3][rule-68]") {
    server_of_many there({}, {{"198.51.100.1", {.secret = "0ther"}}},
                         {.max_entries = 64, .max_reply_bytes = 64 * 1024});
    server_engine& socket = there.socket();
    const bytes original = there.change(5);
    REQUIRE(!there.acknowledged(socket, original).empty());
    for (std::uint32_t number = 0; number < 300; ++number) {
        const bytes flood =
            there.change(static_cast<std::uint8_t>(number), std::to_string(number), "0ther");
        REQUIRE(!there.acknowledged(socket, flood, at("198.51.100.1")).empty());
    }
    CHECK(there.drop_of(socket, original) ==
          drop_reason::replayed); // its reply is no longer stored
    CHECK(there.drop_of(socket, original, at("192.0.2.7", 666)) == drop_reason::replayed);
}

TEST_CASE("a replay removes no reply", "[rfc5176-6.3][rule-68]") {
    server_of_many there({}, {}, {.max_entries = 2});
    server_engine& first = there.socket();
    server_engine& second = there.socket();
    const bytes original = there.change(5);
    REQUIRE(!there.acknowledged(first, original).empty());
    const bytes one = there.change(6);
    const bytes other = there.change(7);
    const bytes kept = there.acknowledged(second, one);
    REQUIRE(!there.acknowledged(second, other).empty());
    CHECK(there.drop_of(second, original) == drop_reason::replayed);
    CHECK(there.acknowledged(second, one) == kept);
}

TEST_CASE("a dated CoA is handled once in a window of any length", "[rfc5176-6.3][rule-68]") {
    const std::chrono::seconds window = GENERATE(1s, 60s, 900s, 7200s);
    server_of_many there(
        {}, {{"192.0.2.7", {.secret = std::string(secret), .event_timestamp_window = window}}});
    server_engine& socket = there.socket();
    const bytes original = there.change(5);
    REQUIRE(!there.acknowledged(socket, original).empty());
    for (std::chrono::seconds passed{}; passed <= window; passed += 1s) {
        bool asked = false;
        (void)there.acknowledged(socket, original, at("192.0.2.7", 666), &asked);
        REQUIRE_FALSE(asked);
        there.wait(1s);
    }
    CHECK(there.drop_of(socket, original) == drop_reason::stale_event_timestamp);
}

TEST_CASE("a copy is recognized from an address whose peer has the same secret and a longer window",
          "[rfc5176-6.3][rule-68]") {
    server_of_many there(
        {}, {{"192.0.2.66", {.secret = std::string(secret), .event_timestamp_window = 1h}}});
    server_engine& socket = there.socket();
    const bytes original = there.change(5);
    REQUIRE(!there.acknowledged(socket, original).empty());
    there.wait(1h);
    CHECK(there.drop_of(socket, original) == drop_reason::stale_event_timestamp);
    CHECK(there.drop_of(socket, original, at("192.0.2.66")) == drop_reason::replayed);
}

TEST_CASE(
    "if there is no room to remember it, a dated CoA is refused and counted, but no other request",
    "[rfc5176-6.3][rule-68]") {
    server_of_many there({.max_entries = 3, .max_entries_a_peer = 2},
                         {{"198.51.100.1", {.secret = "0ther"}}});
    server_engine& socket = there.socket();
    REQUIRE(!there.acknowledged(socket, there.change(1)).empty());
    REQUIRE(!there.acknowledged(socket, there.change(2)).empty());
    const bytes third = there.change(3);
    CHECK(there.drop_of(socket, third) == drop_reason::replay_table_full); // limit per peer
    REQUIRE(
        !there.acknowledged(socket, there.change(1, "eve", "0ther"), at("198.51.100.1")).empty());
    CHECK(there.drop_of(socket, there.change(2, "eve", "0ther"), at("198.51.100.1")) ==
          drop_reason::replay_table_full); // limit per server
    CHECK(there.book.totals().drops[drop_reason::replay_table_full] == 2);
    CHECK(there.book.totals().coa.dropped == 2);

    CHECK(there.drop_of(socket, pap(9)) == drop_reason::none);
    CHECK(there.drop_of(socket, with_signed_field(4, 9, raw(1, "bob"), secret)) ==
          drop_reason::none);
    CHECK(there.drop_of(socket, with_signed_field(43, 9, raw(1, "bob"), secret)) ==
          drop_reason::none); // no date
    there.wait(301s);
    CHECK(!there.acknowledged(socket, there.change(3)).empty());
    CHECK(there.drop_of(socket, third) == drop_reason::stale_event_timestamp);
}

TEST_CASE("access and accounting requests and CoA without a date are not remembered",
          "[rfc5176-6.3][rule-68]") {
    server_of_many there;
    server_engine& socket = there.socket();
    const bytes date = integer(55, 1'700'000'000);
    for (const bytes& request :
         {pap(1), pap(2, date), with_signed_field(4, 3, raw(1, "bob") + date, secret),
          with_signed_field(43, 4, raw(1, "bob"), secret),
          with_signed_field(40, 5, raw(1, "bob"), secret)}) {
        REQUIRE(there.drop_of(socket, request) == drop_reason::none);
    }
    CHECK(there.replays->entries() == 0);
    REQUIRE(there.drop_of(socket, with_signed_field(40, 6, raw(1, "bob") + date, secret)) ==
            drop_reason::none);
    CHECK(there.replays->entries() == 1);
}
