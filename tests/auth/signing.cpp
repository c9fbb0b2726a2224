// SPDX-License-Identifier: MIT
// Authenticators and Message-Authenticator compared with the RFCs' packets and OpenSSL (RFC 2865
// section 3, RFC 2866 section 3, RFC 3579 section 3.2, RFC 5176 section 2.3).
#include <string>

#include <radius/auth/signing.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"
#include "support/foreign_digest.hpp"
#include "support/rfc_packets.hpp"

using namespace radius;
using radius_test::foreign_hmac_md5;
using radius_test::foreign_md5;
using radius_test::joined;
using radius_test::rfc_secret;

namespace {

const shared_secret& signing_secret() {
    static const shared_secret shared(rfc_secret);
    return shared;
}

authenticator signed_field(octets_view packet) {
    authenticator field{};
    std::copy_n(packet.begin() + 4, 16, field.begin());
    return field;
}

/// A packet of `code` with `attributes`; every octet of its authenticator field is `fill`.
octet_string packet_of(packet_code code, std::string_view attributes, octet fill = 0) {
    octet_string packet{static_cast<octet>(code), 7, 0, 0};
    packet.resize(20, fill);
    const auto rest = *from_hex(attributes);
    packet.insert(packet.end(), rest.begin(), rest.end());
    packet[2] = static_cast<octet>(packet.size() >> 8U);
    packet[3] = static_cast<octet>(packet.size() & 0xFFU);
    return packet;
}

constexpr std::string_view empty_code = "501200000000000000000000000000000000";

/// Writes the 16 octets at `place`.
void patch(octet_string& packet, std::size_t place, octets_view value) {
    std::copy(value.begin(), value.end(), packet.begin() + static_cast<std::ptrdiff_t>(place));
}

/// A reply with a Message-Authenticator over `code_field`, signed for a request with `field`.
octet_string signed_reply(packet_code code, octets_view code_field, octets_view field) {
    octet_string packet = packet_of(code, std::string(empty_code) + "0606000000 02");
    patch(packet, 4, code_field);
    patch(packet, 22, foreign_hmac_md5(rfc_secret, packet));
    patch(packet, 4, field);
    patch(packet, 4, foreign_md5({packet, as_octets(rfc_secret)}));
    return packet;
}

} // namespace

TEST_CASE("the RFCs' replies carry the authenticators that we compute",
          "[rfc2865-3][rfc2865-7][rfc5997-6][rule-25]") {
    for (const auto& exchange :
         {radius_test::rfc2865_telnet, radius_test::rfc2865_chap, radius_test::rfc2865_challenge,
          radius_test::rfc2865_reject, radius_test::rfc5997_authentication,
          radius_test::rfc5997_accounting, radius_test::rfc5997_verbose}) {
        CAPTURE(exchange.name);
        const auto request = *from_hex(exchange.request);
        auto reply = *from_hex(exchange.reply);
        const authenticator field = signed_field(request);
        CHECK(compute_authenticator(reply, field, signing_secret()) == signed_field(reply));
        CHECK(verify_response_authenticator(packet_view::parse(reply).value(), field,
                                            signing_secret()));
        for (std::size_t place = 0; place < reply.size(); ++place) {
            if (place == 2 || place == 3) {
                continue; // the length: another packet, or not a packet
            }
            reply[place] ^= 0x80U;
            const auto forged = packet_view::parse(reply);
            if (forged) {
                CAPTURE(place);
                CHECK_FALSE(verify_response_authenticator(*forged, field, signing_secret()));
            }
            reply[place] ^= 0x80U;
        }
    }
}

TEST_CASE(
    "the code that RFC 5997 prints in its accounting reply is an error: 5 verifies, 2 does not",
    "[rfc5997-6.2]") {
    const auto request = *from_hex(radius_test::rfc5997_accounting.request);
    auto reply = *from_hex(radius_test::rfc5997_accounting.reply);
    REQUIRE(reply[0] == 5);
    reply[0] = 2;
    CHECK_FALSE(verify_response_authenticator(packet_view::parse(reply).value(),
                                              signed_field(request), signing_secret()));
}

TEST_CASE("padding is not signed", "[rfc2865-3][rule-1]") {
    auto reply = *from_hex(radius_test::rfc2865_chap.reply);
    const auto request = *from_hex(radius_test::rfc2865_chap.request);
    reply.insert(reply.end(), 7, octet{0xAB});
    CHECK(verify_response_authenticator(packet_view::parse(reply).value(), signed_field(request),
                                        signing_secret()));
}

TEST_CASE("RFC 5997's requests carry the Message-Authenticator that we compute",
          "[rfc5997-6][rfc3579-3.2][rule-12][rule-22]") {
    for (const auto& exchange : {radius_test::rfc5997_authentication,
                                 radius_test::rfc5997_accounting, radius_test::rfc5997_verbose}) {
        CAPTURE(exchange.name);
        auto octets = *from_hex(exchange.request);
        const auto packet = packet_view::parse(octets).value();
        const auto place = find_message_authenticator(packet);
        REQUIRE(place);
        REQUIRE(*place);
        CHECK(**place == octets.size() - 16);
        CHECK(verify_request_message_authenticator(packet, **place, signing_secret()));
        const shared_secret other("xyzzy5462");
        CHECK_FALSE(verify_request_message_authenticator(packet, **place, other));
        octets.back() ^= 1U;
        CHECK_FALSE(verify_request_message_authenticator(packet, **place, signing_secret()));
    }
}

TEST_CASE("a request's Message-Authenticator covers its random authenticator, or zeros",
          "[rfc3579-3.2][rfc5176-3.4][rule-12][rule-14]") {
    struct line {
        packet_code code;
        bool random;
    };
    for (const line& expected :
         {line{packet_code::access_request, true}, line{packet_code::status_server, true},
          line{packet_code::accounting_request, false}, line{packet_code::coa_request, false},
          line{packet_code::disconnect_request, false}}) {
        CAPTURE(to_string(expected.code));
        octet_string packet =
            packet_of(expected.code, std::string(empty_code) + "0105626f62", 0x5A);
        const auto over_field = foreign_hmac_md5(rfc_secret, packet);
        octet_string zeroed = packet;
        patch(zeroed, 4, zero_field);
        const auto over_zeros = foreign_hmac_md5(rfc_secret, zeroed);

        patch(packet, 22, over_field);
        CHECK(verify_request_message_authenticator(packet_view::parse(packet).value(), 22,
                                                   signing_secret()) == expected.random);
        patch(packet, 22, over_zeros);
        CHECK(verify_request_message_authenticator(packet_view::parse(packet).value(), 22,
                                                   signing_secret()) == !expected.random);
    }
}

TEST_CASE("accounting, CoA and Disconnect requests sign themselves over a zero field",
          "[rfc2866-3][rfc5176-2.3][rule-24]") {
    for (const packet_code code : {packet_code::accounting_request, packet_code::coa_request,
                                   packet_code::disconnect_request}) {
        CAPTURE(to_string(code));
        octet_string packet = packet_of(code, "0105626f62 2806000000 01");
        patch(packet, 4, foreign_md5({packet, as_octets(rfc_secret)}));
        CHECK(verify_request_authenticator(packet_view::parse(packet).value(), signing_secret()));
        packet.back() ^= 1U;
        CHECK_FALSE(
            verify_request_authenticator(packet_view::parse(packet).value(), signing_secret()));
    }
    for (const packet_code code : {packet_code::access_request, packet_code::status_server}) {
        const octet_string packet = packet_of(code, "", 0x5A);
        CHECK(verify_request_authenticator(packet_view::parse(packet).value(), signing_secret()));
    }
}

TEST_CASE("a reply's Message-Authenticator covers the request's authenticator",
          "[rfc3579-3.2][rule-13]") {
    const authenticator field = signed_field(*from_hex(radius_test::rfc2865_telnet.request));
    for (const packet_code code :
         {packet_code::access_accept, packet_code::access_reject, packet_code::access_challenge}) {
        CAPTURE(to_string(code));
        const octet_string good = signed_reply(code, field, field);
        const auto packet = packet_view::parse(good).value();
        CHECK(verify_response_authenticator(packet, field, signing_secret()));
        CHECK(verify_response_message_authenticator(packet, 22, field, signing_secret()));
        const octet_string zeros = signed_reply(code, zero_field, field);
        CHECK_FALSE(verify_response_message_authenticator(packet_view::parse(zeros).value(), 22,
                                                          field, signing_secret()));
    }
}

TEST_CASE("replies about accounting, CoA and Disconnect are accepted with either formula",
          "[rfc5176-3.4][rule-15]") {
    const authenticator field = signed_field(*from_hex(radius_test::rfc2865_telnet.request));
    for (const packet_code code :
         {packet_code::accounting_response, packet_code::coa_ack, packet_code::coa_nak,
          packet_code::disconnect_ack, packet_code::disconnect_nak}) {
        CAPTURE(to_string(code));
        const octet_string by_rfc = signed_reply(code, field, field);
        CHECK(verify_response_message_authenticator(packet_view::parse(by_rfc).value(), 22, field,
                                                    signing_secret()));
        const octet_string zeros = signed_reply(code, zero_field, field);
        CHECK(verify_response_message_authenticator(packet_view::parse(zeros).value(), 22, field,
                                                    signing_secret()));
        authenticator third = field;
        third[0] ^= 1U;
        const octet_string wrong = signed_reply(code, third, field);
        CHECK_FALSE(verify_response_message_authenticator(packet_view::parse(wrong).value(), 22,
                                                          field, signing_secret()));
    }
}

TEST_CASE("Message-Authenticator is found at any place", "[rfc3579-3.2][rule-17]") {
    const std::string code(empty_code);
    const auto place_in = [](const std::string& attributes) {
        const auto octets = packet_of(packet_code::access_request, attributes);
        return find_message_authenticator(packet_view::parse(octets).value());
    };
    CHECK(place_in(code).value() == 22U);
    CHECK(place_in(code + "0105626f62").value() == 22U);
    CHECK(place_in("0105626f62" + code + "0105626f62").value() == 27U);
    CHECK(place_in("0105626f62" + code).value() == 27U);
    CHECK_FALSE(place_in("0105626f62").value());
    CHECK_FALSE(place_in("").value());
    // Octets inside another attribute's value do not count.
    CHECK_FALSE(place_in("1a14" + code).value());
}

TEST_CASE("Message-Authenticator has 18 octets and occurs once", "[rfc3579-3.2][rule-17]") {
    const std::string code(empty_code);
    const std::string attributes =
        GENERATE_COPY(as<std::string>(), code + code, code + "0105626f62" + code, "5002", "500300",
                      "501100000000000000000000000000" + std::string("0000"),
                      "5013" + std::string(34, '0'), code + "5002", "5002" + code);
    CAPTURE(attributes);
    const auto octets = packet_of(packet_code::access_request, attributes);
    const auto place = find_message_authenticator(packet_view::parse(octets).value());
    REQUIRE_FALSE(place);
    CHECK(place.error() == errc::message_authenticator_invalid);
}

TEST_CASE("a Message-Authenticator between other attributes verifies", "[rfc3579-3.2][rule-17]") {
    octet_string packet = packet_of(packet_code::access_request,
                                    "0105626f62" + std::string(empty_code) + "0506000000 03", 0x5A);
    patch(packet, 27, foreign_hmac_md5(rfc_secret, packet));
    CHECK(verify_request_message_authenticator(packet_view::parse(packet).value(), 27,
                                               signing_secret()));
}
