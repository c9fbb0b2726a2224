// SPDX-License-Identifier: MIT
// Packets of EAP as RFC 3748 writes them, and Naks.
#include "conversation.hpp"

using namespace radius_test;

namespace {

errc error_of(std::string_view digits) { return eap::packet::parse(from_digits(digits)).error(); }

} // namespace

TEST_CASE("a packet has the fields of RFC 3748 section 4", "[rfc3748-4][rule-87]") {
    // Response/Identity "bob", then two octets of padding.
    const octet_string octets = from_digits("0207000801626f620000");
    const auto parsed = eap::packet::parse(octets);
    REQUIRE(parsed);
    CHECK(parsed->code() == eap::code::response);
    CHECK(parsed->identifier() == 7);
    CHECK(parsed->type() == eap::types::identity);
    CHECK_FALSE(parsed->is_expanded());
    CHECK(as_text(parsed->data()) == "bob");
    CHECK(parsed->octets().size() == 8);
    CHECK(eap::make_packet(eap::code::response, 7, eap::types::identity,
                           as_octets(std::string_view("bob"))) == from_digits("0207000801626f62"));
}

TEST_CASE("a packet whose Length is wrong, or with another Code, is refused",
          "[rfc3748-4.1][rule-87][rule-89]") {
    CHECK(error_of("010700") == errc::packet_too_short);
    CHECK(error_of("0207000901626f62") == errc::packet_too_short); // Length one too large
    CHECK(error_of("0207000301626f62") == errc::packet_length_invalid);
    CHECK(error_of("02070004") == errc::packet_length_invalid); // no type
    CHECK(error_of("0507000501") == errc::value_out_of_range);  // Initiate of RFC 6696
    CHECK(error_of("0007000501") == errc::value_out_of_range);
    CHECK(error_of("0307000500") == errc::packet_length_invalid); // Success has no data
    CHECK(error_of("0207000bfe00013700000000") == errc::packet_length_invalid);
}

TEST_CASE("a Success and a Failure have 4 octets", "[rfc3748-4.2][rule-92]") {
    CHECK(to_hex(eap::make_result(true, 0x42)) == "03420004");
    CHECK(to_hex(eap::make_result(false, 0x42)) == "04420004");
    const auto octets = eap::make_result(true, 0x42);
    const owned_packet success({octets.begin(), octets.end()});
    CHECK(success->code() == eap::code::success);
    CHECK(success->data().empty());
}

TEST_CASE("an expanded type has a vendor and 32 bits", "[rfc3748-5.7][rule-106]") {
    // Vendor 311, type 0x01020304, data 0xaa.
    const octet_string octets = from_digits("0107000dfe00013701020304aa");
    const auto parsed = eap::packet::parse(octets);
    REQUIRE(parsed);
    CHECK(parsed->is_expanded());
    CHECK(parsed->type() == eap::type_id{311, 0x0102'0304});
    CHECK(to_hex(parsed->data()) == "aa");
    CHECK(eap::make_packet(eap::code::request, 7, {311, 0x0102'0304}, from_digits("aa")) == octets);
    // Vendor 0 is the same type in both forms.
    const owned_packet plain(from_digits("0107000cfe0000000000000d"));
    CHECK(plain->type() == eap::types::tls);
    CHECK(to_hex(eap::make_packet(eap::code::request, 7, eap::types::tls, {})) == "010700050d");
    CHECK(to_hex(eap::make_packet(eap::code::request, 7, eap::types::tls, {},
                                  eap::type_form::expanded)) == "0107000cfe0000000000000d");
}

TEST_CASE("a Nak lists types in the order of the peer", "[rfc3748-5.3.1][rule-105][rule-106]") {
    const owned_packet legacy(from_digits("020700080319150d"));
    CHECK(eap::proposals_of(*legacy) ==
          std::vector{eap::types::peap, eap::types::ttls, eap::types::tls});
    const owned_packet none(from_digits("020700060300"));
    CHECK(eap::proposals_of(*none).empty());
    const owned_packet request(from_digits("010700060400"));
    const std::vector<eap::type_id> wanted{eap::types::peap, {311, 1}, {4711, 2}, eap::types::gtc};
    CHECK(to_hex(eap::make_nak(*request, wanted)) == "020700080319fe06");
    CHECK(to_hex(eap::make_nak(*request, {})) == "020700060300");
}

TEST_CASE("an expanded Nak has 8 octets a type, and answers only an expanded Request",
          "[rfc3748-5.3.2][rule-106]") {
    const owned_packet request(from_digits("0107000cfe00013700000001"));
    const std::vector<eap::type_id> wanted{eap::types::tls, {4711, 2}};
    // The example of RFC 3748 section 5.3.2 has the same layout.
    const octet_string nak = eap::make_nak(*request, wanted);
    CHECK(to_hex(nak) == "0207001cfe00000000000003fe0000000000000dfe00126700000002");
    const owned_packet parsed(nak);
    CHECK(parsed->type() == eap::types::nak);
    CHECK(eap::proposals_of(*parsed) == wanted);
    const owned_packet nothing(eap::make_nak(*request, {}));
    CHECK(eap::proposals_of(*nothing).empty());
}

TEST_CASE("a packet of more than 65535 octets is refused", "[rfc3748-4.1]") {
    const octet_string data(65'535 - 5);
    CHECK(eap::make_packet(eap::code::request, 1, eap::types::tls, data).size() == 65'535);
    CHECK_THROWS_AS(
        eap::make_packet(eap::code::request, 1, eap::types::tls, octet_string(data.size() + 1)),
        std::system_error);
}

TEST_CASE("types have names", "[rfc3748-5]") {
    CHECK(eap::to_string(eap::types::mschap_v2) == "MSCHAPv2");
    CHECK(eap::to_string({0, 99}) == "type 99");
    CHECK(eap::to_string({311, 2}) == "vendor 311 type 2");
}
