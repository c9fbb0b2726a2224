// SPDX-License-Identifier: MIT
// Tags: the position of the octet, and when the octet is not a tag (RFC 2868 section 3).
#include <radius/attribute/standard/rfc2868.hpp>
#include <radius/attribute/tag_octet.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

using namespace radius;

namespace {

template <class Pair>
std::string encoded_tagged(const Pair& pair) {
    std::array<octet, 300> buffer{};
    writer out(buffer);
    const auto written = pair.encode(out);
    return written ? to_hex(out.written()) : std::string(to_string(written.error()));
}

/// A tagged integer without an enumeration, and hidden octets with a tag.
constexpr attribute<"Test-Preference", 83, type::integer, flags{.tagged = true}> preference;

} // namespace

TEST_CASE("an integer carries its tag in the high octet", "[rfc2868-3.1][rule-34]") {
    CHECK(encoded_tagged(attr::tunnel_type = tunnel_type::l2tp) == "00000003");
    CHECK(encoded_tagged(attr::tunnel_type[1] = tunnel_type::l2tp) == "01000003");
    CHECK(encoded_tagged(attr::tunnel_preference[31] = 0xFFFFFF) == "1fffffff");

    const auto read = attr::tunnel_preference.decode(*from_hex("1fffffff"));
    REQUIRE(read);
    CHECK(read->tag == 31);
    CHECK(read->value == 0xFFFFFF);
    CHECK(attr::tunnel_type.decode(*from_hex("00000003"))->tag == 0);
}

TEST_CASE("a tagged integer above 24 bits is refused, not truncated", "[rfc2868-3.8][rule-34]") {
    const std::string out_of_range{to_string(errc::value_out_of_range)};
    CHECK(encoded_tagged(preference[1] = 0x1000000) == out_of_range);
    CHECK(encoded_tagged(preference = 0x01000000) == out_of_range);
    CHECK(encoded_tagged(preference = 0xFFFFFFFF) == out_of_range);
}

TEST_CASE("a tagged integer has four octets", "[rfc2868-3.1][rule-9]") {
    for (const std::string_view hex : {"", "01", "0100", "010000", "0100000000"}) {
        CAPTURE(hex);
        CHECK(attr::tunnel_type.decode(*from_hex(hex)).error() == errc::value_length_invalid);
    }
    CHECK(attr::tunnel_type.decode(*from_hex("20000003")).error() == errc::value_out_of_range);
}

TEST_CASE("text whose first octet is above 0x1F has no tag", "[rfc2868-3.3][rule-34]") {
    struct line {
        std::string_view hex;
        octet tag;
        std::string_view text;
    };
    for (const line& expected :
         {line{"323030", 0, "200"}, line{"2031", 0, " 1"}, line{"1f31", 31, "1"},
          line{"0031", 0, "1"}, line{"05", 5, ""}, line{"", 0, ""}}) {
        CAPTURE(expected.hex);
        const auto octets = *from_hex(expected.hex);
        const auto read = attr::tunnel_private_group_id.decode(octets);
        REQUIRE(read);
        CHECK(read->tag == expected.tag);
        CHECK(read->value == expected.text);
    }
}

TEST_CASE("text without a tag has no tag octet, unless its first octet would be read as one",
          "[rfc2868-3.3][rule-34]") {
    CHECK(encoded_tagged(attr::tunnel_private_group_id = "200") == "323030");
    CHECK(encoded_tagged(attr::tunnel_private_group_id[2] = "200") == "02323030");
    CHECK(encoded_tagged(attr::tunnel_private_group_id = "").empty());
    CHECK(encoded_tagged(attr::tunnel_private_group_id = "\x1F") == "001f");
    CHECK(encoded_tagged(attr::tunnel_private_group_id = " ") == "20");
    CHECK(encoded_tagged(attr::tunnel_private_group_id = std::string(1, '\0')) == "0000");
}

TEST_CASE("tagged text with any first octet is restored with any tag", "[rfc2868-3][rule-34]") {
    for (unsigned first = 0; first < 256; ++first) {
        for (const octet tag : {octet{0}, octet{1}, octet{31}}) {
            CAPTURE(first, unsigned{tag});
            const std::string text{static_cast<char>(first), 'x'};
            const auto octets = from_hex(encoded_tagged(attr::tunnel_server_endpoint[tag] = text));
            REQUIRE(octets);
            const auto read = attr::tunnel_server_endpoint.decode(*octets);
            REQUIRE(read);
            CHECK(read->tag == tag);
            CHECK(read->value == text);
        }
    }
}

TEST_CASE("Tunnel-Password always has a tag octet", "[rfc2868-3.5][rule-34]") {
    CHECK(encoded_tagged(attr::tunnel_password = "pw") == "007077");
    CHECK(encoded_tagged(attr::tunnel_password[3] = "pw") == "037077");
    CHECK(encoded_tagged(attr::tunnel_password = "") == "00");

    // A tag above 0x1F is ignored; it is never part of the password.
    const auto odd = attr::tunnel_password.decode(*from_hex("707077"));
    REQUIRE(odd);
    CHECK(odd->tag == 0);
    CHECK(odd->value == "pw");
    CHECK(attr::tunnel_password.decode({}).error() == errc::value_length_invalid);
}

TEST_CASE("tags run to 31", "[rfc2868-3][rule-34]") {
    CHECK_NOTHROW(attr::tunnel_type[31]);
    try {
        (void)attr::tunnel_type[32];
        FAIL("nothing was thrown");
    } catch (const attribute_error& error) {
        CHECK(error.code() == errc::value_out_of_range);
        CHECK(std::string(error.what()).starts_with("Tunnel-Type"));
    }
}

TEST_CASE("one tag of an attribute decodes that group only", "[rfc2868-3]") {
    const auto value = *from_hex("0200000d");
    CHECK(attr::tunnel_type[2].decode(value).value() == tunnel_type::vlan);
    CHECK(attr::tunnel_type[1].decode(value).error() == errc::attribute_missing);
    CHECK(attr::tunnel_type[2].decode(*from_hex("02000d")).error() == errc::value_length_invalid);
}
