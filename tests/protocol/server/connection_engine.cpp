// SPDX-License-Identifier: MIT
// The server's side of one connection: how octets become packets, how each packet is handled, and
// what ends the connection (RFC 6613 section 2.6.4, draft-ietf-radext-radiusdtls-bis section 3.11).
#include <radius/protocol/server/connection_engine.hpp>

#include "support/server_bench.hpp"

using namespace radius;
using namespace radius_test;
using namespace forge;

namespace {

/// A connection of a known peer, and the engine's result for each packet.
struct line : sink_defaults {
    explicit line(transport_kind transport, radius_version version = radius_version::v1_0,
                  peer_options policy = {})
        : there({.transport = transport, .version = version}, std::move(policy)),
          engine(
              [&]() -> server_engine {
                  return server_engine(there.engine.options(), there.peers, there.book,
                                       there.random);
              },
              {.peer = &*there.peers->begin(),
               .source = at("192.0.2.7"),
               .local = at("192.0.2.1", 2083)}) {}

    // The functions that `connection_engine` needs from its owner.
    octets_span answer_room() { return there.room.room(); }
    bool judged(octets_view packet, server_engine::outcome& outcome) {
        std::string what = std::to_string(packet.size()) + " octets ";
        if (const auto* const dropped = std::get_if<server_engine::dropped>(&outcome)) {
            what += "dropped: " + std::string(name_of(dropped->reason));
        } else if (const auto* const answered = std::get_if<server_engine::answered>(&outcome)) {
            what += "answered";
            replies.emplace_back(answered->reply.begin(), answered->reply.end());
        } else {
            auto& admitted = std::get<server_engine::admitted>(outcome);
            what += "admitted " + std::to_string(admitted.request.label()) + " over " +
                    std::string(name_of(admitted.request.transport())) + " " +
                    std::string(name_of(admitted.request.version()));
            if (keeps_working) {
                return open;
            }
            request_exchange<access_request> exchange(admitted.request.packet(),
                                                      admitted.request.origin());
            const access_request& request = exchange.request();
            packet_buffer written;
            const auto reply = engine.requests().finish(request, admitted.place, request.accept(),
                                                        written.room(), there.now.steady);
            replies.emplace_back(reply->begin(), reply->end());
        }
        outcomes.push_back(what);
        return open;
    }

    drop_reason stream(const bytes& octets) { return engine.stream(octets, there.now, *this); }
    drop_reason record(const bytes& octets) { return engine.record(octets, there.now, *this); }

    /// Like a transport, until the connection has to end.
    drop_reason stream_all(const std::vector<bytes>& pieces) {
        for (const bytes& piece : pieces) {
            if (const drop_reason ending = stream(piece); ending != drop_reason::none) {
                return ending;
            }
        }
        return drop_reason::none;
    }

    bench there;
    connection_engine engine;
    std::vector<std::string> outcomes;
    std::vector<bytes> replies;
    bool open = true;           ///< the result of `judged`
    bool keeps_working = false; ///< handlers never finish
};

struct kind {
    transport_kind transport;
    radius_version version;
};
constexpr kind streams[] = {{transport_kind::tcp, radius_version::v1_0},
                            {transport_kind::tls, radius_version::v1_0},
                            {transport_kind::tls, radius_version::v1_1}};
constexpr kind all_kinds[] = {{transport_kind::tcp, radius_version::v1_0},
                              {transport_kind::tls, radius_version::v1_0},
                              {transport_kind::tls, radius_version::v1_1},
                              {transport_kind::dtls, radius_version::v1_0},
                              {transport_kind::dtls, radius_version::v1_1}};

bool is_plain(const kind& one) { return one.version == radius_version::v1_1; }

/// An Access-Request and a Status-Server.
bytes login_for(const kind& one, std::uint8_t label = 9) {
    return is_plain(one) ? plain_packet(1, label, raw(1, "bob") + raw(2, "hello")) : pap(label);
}
bytes status_for(const kind& one, std::uint8_t label = 10) {
    return is_plain(one)
               ? plain_packet(12, label, {})
               : with_random_field(12, label, random_field, blank_message_authenticator, secret);
}

std::vector<bytes> cut_in_three(const bytes& stream, std::size_t one, std::size_t other) {
    return {part(stream, 0, one), part(stream, one, other - one),
            part(stream, other, stream.size() - other)};
}

} // namespace

TEST_CASE("two requests are answered equally wherever their stream is split",
          "[rule-79][rfc6613-2.6.4]") {
    for (const kind& one : streams) {
        const bytes stream = login_for(one) + status_for(one);
        line whole(one.transport, one.version);
        REQUIRE(whole.stream(stream) == drop_reason::none);
        REQUIRE(whole.outcomes.size() == 2);
        CHECK(whole.outcomes[0] ==
              std::to_string(login_for(one).size()) + " octets admitted 9 over " +
                  std::string(name_of(one.transport)) + " " + std::string(name_of(one.version)));
        CHECK(whole.replies.size() == 2);

        std::size_t wrong = 0;
        for (std::size_t place = 0; place <= stream.size(); ++place) {
            for (std::size_t next = place; next <= stream.size(); next += 3) {
                line pieces(one.transport, one.version);
                const auto ending = pieces.stream_all(cut_in_three(stream, place, next));
                if (ending != drop_reason::none || pieces.outcomes != whole.outcomes ||
                    pieces.replies != whole.replies) {
                    CAPTURE(place, next);
                    CHECK(++wrong == 0);
                }
            }
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("garbage in any place of a stream is dropped or ends it, and nothing waits forever",
          "[rule-75][rfc6613-2.6.4]") {
    for (const kind& one : streams) {
        const bytes login = login_for(one);
        const bytes status = status_for(one);
        for (std::size_t place = 0; place < login.size(); ++place) {
            for (const std::uint8_t garbage : bytes{0x00, 0x01, 0x02, 0x0D, 0x50, 0x7F, 0xFF}) {
                CAPTURE(name_of(one.transport), name_of(one.version), place, int{garbage});
                bytes stream = login + status;
                stream[place] = garbage;
                line octets(one.transport, one.version);
                const auto ending = octets.stream_all(cut_in_three(stream, 1, place + 1));
                line at_once(one.transport, one.version);
                CHECK(at_once.stream(stream) == ending);
                CHECK(at_once.outcomes == octets.outcomes);

                const bool in_length = place == 2 || place == 3;
                const std::size_t length = std::size_t{stream[2]} << 8 | stream[3];
                if (ending != drop_reason::none) {
                    CHECK(ends_stream(ending));
                    CHECK(octets.outcomes.size() <= 1); // the second packet is ignored
                } else if (!in_length) {
                    CHECK(octets.outcomes.size() == 2);
                    CHECK(octets.outcomes[1].find("answered") != std::string::npos);
                } else {
                    // Either the same result, or the Length now exceeds the received octets.
                    CHECK((octets.outcomes.size() == 2 || length > login.size()));
                }
                if (in_length && (length < 20 || length > 4096)) {
                    CHECK(ending == drop_reason::packet_length);
                    CHECK(octets.outcomes.empty());
                }
            }
        }
    }
}

TEST_CASE("the faults that end a connection", "[rule-75][rfc6613-2.6.4][radiusdtls-bis-3.11]") {
    const auto wrong = [](bytes packet, std::size_t place) {
        packet[place] ^= 1U;
        return packet;
    };
    const bytes record = with_signed_field(4, 3, integer(40, 1), secret);
    const std::pair<const char*, bytes> attributes[] = {
        {"an attribute of Length 0", bytes{1, 0, 5}},
        {"an attribute of Length 1", bytes{1, 1, 5}},
        {"an attribute that overruns the packet", bytes{1, 6, 'b', 'o', 'b'}},
        {"a stray octet", raw(1, "bob") + bytes{1}}};
    for (const kind& one : all_kinds) {
        std::vector<std::tuple<std::string, bytes, drop_reason>> faults;
        for (const auto& [name, list] : attributes) {
            faults.emplace_back(
                name, is_plain(one) ? plain_packet(1, 1, list) : packet(1, 1, random_field, list),
                drop_reason::malformed_attributes);
        }
        if (!is_plain(one)) {
            faults.emplace_back("a false Request Authenticator", wrong(record, 7),
                                drop_reason::authenticator_invalid);
            faults.emplace_back("a false Message-Authenticator", wrong(pap(1), 25),
                                drop_reason::message_authenticator_invalid);
            faults.emplace_back("a Message-Authenticator of 15 octets",
                                packet(1, 1, random_field, raw(80, bytes(15, 0))),
                                drop_reason::message_authenticator_invalid);
            faults.emplace_back("two Message-Authenticators",
                                packet(1, 1, random_field,
                                       blank_message_authenticator + blank_message_authenticator),
                                drop_reason::message_authenticator_invalid);
        }
        for (const auto& [name, fault, reason] : faults) {
            CAPTURE(name_of(one.transport), name_of(one.version), name);
            line there(one.transport, one.version);
            if (is_stream(one.transport)) {
                CHECK(there.stream(login_for(one) + fault + status_for(one)) == reason);
                CHECK(there.outcomes.size() == 2);
            } else {
                CHECK(there.record(login_for(one)) == drop_reason::none);
                CHECK(there.record(fault) == reason);
            }
            CHECK(there.there.totals().drops[reason] == 1);
        }
    }
}

TEST_CASE("an unwanted packet is only dropped, and the connection stays open",
          "[rule-75][rule-10][radiusdtls-bis-3.11]") {
    const bytes stale = integer(55, 1'600'000'000);
    for (const kind& one : all_kinds) {
        const auto make = [&](std::uint8_t code, const bytes& list) {
            return is_plain(one) ? plain_packet(code, 1, list)
                   : code == 43  ? with_signed_field(code, 1, list, secret)
                                 : with_random_field(code, 1, random_field,
                                                     blank_message_authenticator + list, secret);
        };
        std::vector<std::tuple<std::string, bytes, drop_reason>> unwanted;
        for (const int code : {0, 2, 3, 5, 11, 13, 42, 44, 45, 52, 99, 255}) {
            unwanted.emplace_back("code " + std::to_string(code),
                                  make(static_cast<std::uint8_t>(code), raw(1, "bob")),
                                  drop_reason::unexpected_code);
        }
        bytes many;
        for (int count = 0; count < 2000; ++count) {
            many = many + bytes{18, 2};
        }
        unwanted.emplace_back("attribute type 0", make(1, raw(0, "x")), drop_reason::reserved_type);
        unwanted.emplace_back("too many attributes", make(1, many),
                              drop_reason::too_many_attributes);
        unwanted.emplace_back("two kinds of credentials",
                              make(1, raw(2, bytes(16, 1)) + raw(3, bytes(17, 1))),
                              drop_reason::credentials_conflict);
        unwanted.emplace_back("a stale CoA-Request", make(43, raw(1, "bob") + stale),
                              drop_reason::stale_event_timestamp);
        if (!is_plain(one)) {
            unwanted.emplace_back("EAP-Message alone",
                                  packet(1, 1, random_field, raw(79, bytes{2, 1, 0, 5, 1})),
                                  drop_reason::message_authenticator_missing);
            unwanted.emplace_back(
                "a zero authenticator",
                with_random_field(1, 1, zeros, blank_message_authenticator, secret),
                drop_reason::zero_authenticator);
        }
        if (one.transport == transport_kind::tcp) {
            unwanted.emplace_back("no Message-Authenticator",
                                  packet(1, 1, random_field, raw(2, bytes(16, 1))),
                                  drop_reason::message_authenticator_missing);
        }
        for (const auto& [name, packet, reason] : unwanted) {
            CAPTURE(name_of(one.transport), name_of(one.version), name);
            line there(one.transport, one.version);
            if (is_stream(one.transport)) {
                CHECK(there.stream(packet + status_for(one)) == drop_reason::none);
            } else {
                CHECK(there.record(packet) == drop_reason::none);
                CHECK(there.record(status_for(one)) == drop_reason::none);
            }
            CHECK(there.there.totals().drops[reason] == 1);
            CHECK(there.replies.size() == 1);
        }
    }
}

TEST_CASE("inside TLS and DTLS an Access-Request needs no Message-Authenticator",
          "[rule-19][radiusdtls-bis-3.6]") {
    for (const kind& one : all_kinds) {
        if (one.transport == transport_kind::tcp || is_plain(one)) {
            continue;
        }
        const bytes login =
            packet(1, 1, random_field,
                   raw(1, "bob") + raw(2, hide_password(text("hello"), random_field, secret)));
        line there(one.transport, one.version);
        CHECK((is_stream(one.transport) ? there.stream(login) : there.record(login)) ==
              drop_reason::none);
        REQUIRE(there.replies.size() == 1);
        CHECK(verifies(there.replies[0], login, secret));
    }
}

TEST_CASE("a DTLS record may have padding after a packet", "[rule-74][rule-1][rfc7360-5.1]") {
    for (const kind& one : all_kinds) {
        if (one.transport != transport_kind::dtls) {
            continue;
        }
        const bytes login = login_for(one);
        for (const bytes& padding :
             {bytes(1, 0), bytes(7, 0xFF), bytes(4000, 1), status_for(one), login_for(one, 77)}) {
            line there(one.transport, one.version);
            CHECK(there.record(login + padding) == drop_reason::none);
            CHECK(there.outcomes.size() == 1); // a second packet is padding too
            CHECK(there.replies.size() == 1);
        }
        for (std::size_t size = 0; size < login.size(); ++size) {
            line there(one.transport, one.version);
            CHECK(there.record(part(login, 0, size)) == drop_reason::packet_length);
        }
        for (const std::uint8_t length : bytes{0, 4, 19}) {
            bytes wrong = login;
            wrong[2] = 0;
            wrong[3] = length;
            line there(one.transport, one.version);
            CHECK(there.record(wrong) == drop_reason::packet_length);
        }
    }
}

TEST_CASE("an owner that has closed meanwhile gets nothing more", "[rule-76]") {
    for (const kind& one : streams) {
        line there(one.transport, one.version);
        there.open = false;
        CHECK(there.stream(login_for(one) + status_for(one) + status_for(one)) ==
              drop_reason::none);
        CHECK(there.outcomes.size() == 1);
    }
}

TEST_CASE("over streams of 1.0 a repeated request gets its answer, in 1.1 it is a new one",
          "[rule-55][rule-58][rfc9765-4.2.2][radiusdtls-bis-4.2]") {
    for (const kind& one : streams) {
        CAPTURE(name_of(one.transport), name_of(one.version));
        line there(one.transport, one.version);
        CHECK(there.stream(login_for(one) + login_for(one)) == drop_reason::none);
        REQUIRE(there.replies.size() == 2);
        CHECK(there.replies[0] == there.replies[1]);
        CHECK(there.there.totals().access.duplicates == (is_plain(one) ? 0U : 1U));
        CHECK(there.there.totals().access_accepts == (is_plain(one) ? 2U : 1U));
    }
}

TEST_CASE("two connections of one peer know nothing of each other's requests",
          "[rule-55][rfc9765-4.2.2]") {
    for (const kind& one : all_kinds) {
        line first(one.transport, one.version);
        line second(one.transport, one.version);
        for (line* const there : {&first, &second}) {
            if (is_stream(one.transport)) {
                there->stream(login_for(one));
            } else {
                there->record(login_for(one));
            }
            REQUIRE(there->outcomes.size() == 1);
            CHECK(there->outcomes[0].find("admitted") != std::string::npos);
        }
    }
}

TEST_CASE("while the handler works a repeated request is dropped, and the connection stays open",
          "[rule-56][rule-75]") {
    for (const kind& one : all_kinds) {
        CAPTURE(name_of(one.transport), name_of(one.version));
        line there(one.transport, one.version);
        there.keeps_working = true;
        for (int count = 0; count < 3; ++count) {
            CHECK((is_stream(one.transport) ? there.stream(login_for(one))
                                            : there.record(login_for(one))) == drop_reason::none);
        }
        const bool recognised = !(one.transport == transport_kind::tls && is_plain(one));
        CHECK(there.there.totals().drops[drop_reason::duplicate_in_progress] ==
              (recognised ? 2U : 0U));
    }
}
