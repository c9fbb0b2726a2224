// SPDX-License-Identifier: MIT
// Octets to hexadecimal text and back.
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

using namespace radius;

TEST_CASE("every octet survives conversion to text and back", "[wire]") {
    octet_string all;
    for (unsigned value = 0; value < 256; ++value) {
        all.push_back(static_cast<octet>(value));
    }
    const std::string text = to_hex(all);
    CHECK(text.size() == 512);
    CHECK(text.starts_with("000102"));
    CHECK(text.ends_with("fdfeff"));
    CHECK(*from_hex(text) == all);
}

TEST_CASE("either case, a prefix and white space between pairs are read", "[wire]") {
    const octet_string wanted{0xAB, 0xCD, 0xEF};
    CHECK(*from_hex("abcdef") == wanted);
    CHECK(*from_hex("0xABCDEF") == wanted);
    CHECK(*from_hex("0Xab CD\tef\r\n") == wanted);
    CHECK(from_hex("")->empty());
    CHECK(from_hex("0x")->empty());
}

TEST_CASE("text that is not pairs of digits is refused", "[wire]") {
    const std::string_view text =
        GENERATE(as<std::string_view>(), "a", "abc", "a b", "ag", "gg", "0x0x00", "ab:cd", "-1",
                 "\xC3\xA9", "00 1", "/0", ":0", "@0", "`0");
    CAPTURE(text);
    const auto value = from_hex(text);
    REQUIRE_FALSE(value);
    CHECK(value.error() == errc::text_invalid);
}
