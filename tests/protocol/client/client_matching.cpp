// SPDX-License-Identifier: MIT
// Which packets a client accepts as the answer to its request: packets from the RFCs (RFC 2865
// section 7, RFC 5997 section 6) and forged ones.
#include <radius/auth/sealing.hpp>
#include <radius/protocol/reply_matching.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

namespace {

using namespace radius;

const shared_secret rfc_secret("xyzzy5461");
const shared_secret other_secret("xyzzy5462");

struct sample {
    const char* name;
    const char* request;
    const char* reply;
};

const sample samples[] = {
    {"RFC 2865 section 7.1",
     "01 00 00 38 0f 40 3f 94 73 97 80 57 bd 83 d5 cb 98 f4 22 7a 01 06 6e 65 6d 6f 02 12 0d be "
     "70 8d 93 d4 13 ce 31 96 e4 3f 78 2a 0a ee 04 06 c0 a8 01 10 05 06 00 00 00 03",
     "02 00 00 26 86 fe 22 0e 76 24 ba 2a 10 05 f6 bf 9b 55 e0 b2 06 06 00 00 00 01 0f 06 00 00 "
     "00 00 0e 06 c0 a8 01 03"},
    {"RFC 2865 section 7.2",
     "01 01 00 47 2a ee 86 f0 8d 0d 55 96 9c a5 97 8e 0d 33 67 a2 01 08 66 6c 6f 70 73 79 03 13 "
     "16 e9 75 57 c3 16 18 58 95 f2 93 ff 63 44 07 72 75 04 06 c0 a8 01 10 05 06 00 00 00 14 06 "
     "06 00 00 00 02 07 06 00 00 00 01",
     "02 01 00 38 15 ef bc 7d ab 26 cf a3 dc 34 d9 c0 3c 86 01 a4 06 06 00 00 00 02 07 06 00 00 "
     "00 01 08 06 ff ff ff fe 0a 06 00 00 00 02 0d 06 00 00 00 01 0c 06 00 00 05 dc"},
    {"RFC 2865 section 7.3, challenge",
     "01 02 00 39 f3 a4 7a 1f 6a 6d 76 71 0b 94 7a b9 30 41 a0 39 01 07 6d 6f 70 73 79 02 12 33 "
     "65 75 73 77 82 89 b5 70 88 5e 15 08 48 25 c5 04 06 c0 a8 01 10 05 06 00 00 00 07",
     "0b 02 00 4e 36 f3 c8 76 4a e8 c7 11 57 40 3c 0c 71 ff 9c 45 12 30 43 68 61 6c 6c 65 6e 67 "
     "65 20 33 32 37 36 39 34 33 30 2e 20 20 45 6e 74 65 72 20 72 65 73 70 6f 6e 73 65 20 61 74 "
     "20 70 72 6f 6d 70 74 2e 18 0a 33 32 37 36 39 34 33 30"},
    {"RFC 5997 section 6.1",
     "0c da 00 26 8a 54 f4 68 6f b3 94 c5 28 66 e3 02 18 5d 06 23 50 12 5a 66 5e 2e 1e 84 11 f3 "
     "e2 43 82 20 97 c8 4f a3",
     "02 da 00 14 ef 0d 55 2a 4b f2 d6 93 ec 2b 6f e8 b5 41 1d 66"},
    // The RFC prints code 2 in this reply; its text and its authenticator require 5.
    {"RFC 5997 section 6.2",
     "0c b3 00 26 92 5f 6b 66 dd 5f ed 57 1f cb 1d b7 ad 38 82 60 50 12 e8 d6 ea bd a9 10 87 5c "
     "d9 1f da de 26 36 78 58",
     "05 b3 00 14 0f 6f 92 14 5f 10 7e 2f 50 4e 86 0a 48 60 66 9c"},
    {"RFC 5997 section 6.3",
     "0c 47 00 2c bf 58 de 56 ae 40 8a d3 b7 0c 85 13 f9 b0 3f be 04 06 c0 00 02 10 50 12 85 2d "
     "6f ec 61 e7 ed 74 b8 e3 2d ac 2f 2a 5f b2",
     "02 47 00 34 46 f4 3e 62 fd 03 54 42 4c bb eb fd 6d 21 4e 06 12 20 52 41 44 49 55 53 20 53 "
     "65 72 76 65 72 20 75 70 20 32 20 64 61 79 73 2c 20 31 38 3a 34 30"},
};

drop_reason match(octets_view request, octets_view reply, bool require,
                  const shared_secret& secret = rfc_secret) {
    const auto sent = packet_view::parse(request).value();
    const auto received = packet_view::parse(reply).value();
    return check_reply(received, {sent.code(), sent.authenticator_field(), require}, secret);
}

constexpr authenticator field_of_request{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

struct outcome_of {
    packet_code request = packet_code::access_request;
    packet_code reply = packet_code::access_accept;
    bool message_authenticator = true;
    bool require = true;
    attribute_list attributes{};
    octet_string appended{};
    authenticator answered = field_of_request; ///< of the request that the reply answers

    drop_reason operator()(const shared_secret& secret = rfc_secret) const {
        packet_buffer room;
        const auto packet = seal_reply(room.room(),
                                       {.code = reply,
                                        .identifier = 1,
                                        .secret = secret,
                                        .message_authenticator = message_authenticator,
                                        .appended = appended},
                                       attributes, answered);
        return check_reply(packet_view::parse(packet.value()).value(),
                           {request, field_of_request, require}, rfc_secret);
    }
};

} // namespace

TEST_CASE("the sample replies of the RFCs match their requests and no others",
          "[rfc2865-7][rfc5997-6]") {
    for (const sample& one : samples) {
        INFO(one.name);
        const octet_string request = from_hex(one.request).value();
        const octet_string reply = from_hex(one.reply).value();
        CHECK(match(request, reply, false) == drop_reason::none);
        CHECK(match(request, reply, true) == drop_reason::message_authenticator_missing);
        CHECK(match(request, reply, false, other_secret) == drop_reason::authenticator_invalid);
        for (const sample& other : samples) {
            if (&other != &one) {
                CHECK(match(from_hex(other.request).value(), reply, false) != drop_reason::none);
            }
        }
        for (std::size_t place = 4; place < reply.size(); ++place) {
            octet_string forged = reply;
            forged[place] ^= 0x10U;
            const auto parsed = packet_view::parse(forged);
            CHECK((!parsed || match(request, forged, false) != drop_reason::none));
        }
    }
}

TEST_CASE("only codes that answer the request are accepted", "[rule-26][rfc2865-4]") {
    const packet_code requests[] = {packet_code::access_request, packet_code::accounting_request,
                                    packet_code::coa_request, packet_code::disconnect_request,
                                    packet_code::status_server};
    const auto is_legal = [](packet_code request, packet_code reply) {
        switch (static_cast<unsigned>(reply)) { // derived from the RFCs' own lists
        case 2:
            return request == packet_code::access_request || request == packet_code::status_server;
        case 3:
        case 11: return request == packet_code::access_request;
        case 5:
            return request == packet_code::accounting_request ||
                   request == packet_code::status_server;
        case 41:
        case 42: return request == packet_code::disconnect_request;
        case 44:
        case 45: return request == packet_code::coa_request;
        default: return false;
        }
    };
    for (const packet_code request : requests) {
        for (unsigned code = 0; code < 256; ++code) {
            const auto reply = static_cast<packet_code>(code);
            const drop_reason expected =
                is_legal(request, reply) ? drop_reason::none : drop_reason::reply_code_unexpected;
            CHECK(outcome_of{.request = request, .reply = reply}() == expected);
        }
    }
}

TEST_CASE("a missing Message-Authenticator of a reply is detected before anything else",
          "[rule-20][rule-19][rfc3579-3.2]") {
    outcome_of reply{.message_authenticator = false};
    CHECK(reply() == drop_reason::message_authenticator_missing);
    CHECK(reply(other_secret) == drop_reason::message_authenticator_missing);
    reply.reply = packet_code::coa_ack;
    CHECK(reply() == drop_reason::message_authenticator_missing);
    reply.require = false;
    CHECK(reply() == drop_reason::reply_code_unexpected);
    reply.reply = packet_code::access_reject;
    CHECK(reply() == drop_reason::none);
}

TEST_CASE("the policy requires it for access and status, over UDP and TCP only", "[rule-19]") {
    using enum transport_kind;
    CHECK(needs_message_authenticator(packet_code::access_request, udp));
    CHECK(needs_message_authenticator(packet_code::access_request, tcp));
    CHECK(needs_message_authenticator(packet_code::status_server, udp));
    CHECK_FALSE(needs_message_authenticator(packet_code::access_request, tls));
    CHECK_FALSE(needs_message_authenticator(packet_code::access_request, dtls));
    CHECK_FALSE(needs_message_authenticator(packet_code::accounting_request, udp));
    CHECK_FALSE(needs_message_authenticator(packet_code::coa_request, udp));
    CHECK_FALSE(needs_message_authenticator(packet_code::disconnect_request, udp));
}

TEST_CASE("EAP-Message without Message-Authenticator is dropped whatever policy says",
          "[rule-18][rfc3579-3.1]") {
    outcome_of reply{.message_authenticator = false, .require = false};
    REQUIRE(reply.attributes.add_raw(79, from_hex("03010004").value()));
    CHECK(reply() == drop_reason::message_authenticator_missing);
    reply.message_authenticator = true;
    CHECK(reply() == drop_reason::none);
}

TEST_CASE("a Message-Authenticator that is present must be right, and the only one",
          "[rule-13][rule-17][rfc3579-3.2]") {
    const packet_code kinds[][2] = {
        {packet_code::access_request, packet_code::access_reject},
        {packet_code::accounting_request, packet_code::accounting_response},
        {packet_code::coa_request, packet_code::coa_nak},
        {packet_code::disconnect_request, packet_code::disconnect_ack}};
    for (const auto& [request, reply] : kinds) {
        CHECK(outcome_of{.request = request, .reply = reply, .require = false}() ==
              drop_reason::none);
        CHECK(outcome_of{.request = request, .reply = reply, .require = false}(other_secret) ==
              drop_reason::message_authenticator_invalid);
    }
    octet_string another{80, 18};
    another.resize(18);
    CHECK(outcome_of{.appended = another}() == drop_reason::message_authenticator_invalid);
    another.pop_back();
    another[1] = 17;
    CHECK(outcome_of{.message_authenticator = false, .appended = another}() ==
          drop_reason::message_authenticator_invalid);
}

TEST_CASE("a reply to another request does not match", "[rule-59][rfc2865-3]") {
    authenticator earlier = field_of_request;
    earlier[15] ^= 1U;
    CHECK(outcome_of{.answered = earlier}() == drop_reason::message_authenticator_invalid);
    CHECK(outcome_of{.message_authenticator = false, .require = false, .answered = earlier}() ==
          drop_reason::authenticator_invalid);
}

TEST_CASE("errors that close a stream are distinguished from those that only drop a packet",
          "[rule-75][rfc6613-2.6.4]") {
    CHECK(ends_stream(drop_reason::packet_length));
    CHECK(ends_stream(drop_reason::malformed_attributes));
    CHECK(ends_stream(drop_reason::authenticator_invalid));
    CHECK(ends_stream(drop_reason::message_authenticator_invalid));
    CHECK_FALSE(ends_stream(drop_reason::unmatched_reply));
    CHECK_FALSE(ends_stream(drop_reason::reply_code_unexpected));
    CHECK_FALSE(ends_stream(drop_reason::none));
    // A third party may have added these to a forwarded packet.
    CHECK_FALSE(ends_stream(drop_reason::reserved_type));
    CHECK_FALSE(ends_stream(drop_reason::too_many_attributes));
    CHECK_FALSE(ends_stream(drop_reason::message_authenticator_missing));
    CHECK(detail::error_of(drop_reason::packet_length) == errc::packet_length_invalid);
    CHECK(detail::error_of(drop_reason::malformed_attributes) == errc::attribute_length_invalid);
    CHECK(detail::error_of(drop_reason::message_authenticator_invalid) ==
          errc::message_authenticator_invalid);
    CHECK(detail::error_of(drop_reason::authenticator_invalid) == errc::authenticator_invalid);
}
