// SPDX-License-Identifier: MIT
// Writes attributes with all their headers (RFC 2865 section 5.26, RFC 6929 sections 2 and 9).
#include <string>

#include <radius/packet/attribute_writing.hpp>
#include <radius/packet/value_cursor.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

using namespace radius;

namespace {

std::string without_spaces(std::string_view hex) { return to_hex(*from_hex(hex)); }

std::string repeated(std::size_t count, const std::string& hex) {
    std::string text;
    while (count-- > 0) {
        text += hex;
    }
    return text;
}

/// The attribute as hexadecimal text, or its error.
std::string written(const attribute_number& number, octets_view value, flags properties = {}) {
    static packet_buffer buffer;
    writer out(buffer.room());
    const auto done = detail::write_attribute(out, number, properties, value);
    if (!done) {
        CHECK(out.size() == 0);
        return std::string(to_string(done.error()));
    }
    REQUIRE(out.ok());
    return to_hex(out.written());
}

std::string written(const attribute_number& number, std::string_view hex, flags properties = {}) {
    return written(number, *from_hex(hex), properties);
}

/// The written attribute is found again: one value, and nothing malformed.
void comes_back(const attribute_number& number, octets_view value, flags properties = {}) {
    packet_buffer buffer;
    writer out(buffer.room());
    REQUIRE(detail::write_attribute(out, number, properties, value));
    REQUIRE(out.ok());
    REQUIRE(check_attributes(out.written(), 4096, true));
    detail::value_cursor cursor(attribute_range(out.written()), number, properties);
    REQUIRE(cursor.next());
    CHECK(std::ranges::equal(cursor.value(), value));
    CHECK_FALSE(cursor.next());
}

const std::string too_long{to_string(errc::value_too_long)};
const std::string length_invalid{to_string(errc::value_length_invalid)};
const std::string out_of_range{to_string(errc::value_out_of_range)};

constexpr vendor_format wimax{.type_octets = 1, .length_octets = 1, .continuation = true};

} // namespace

TEST_CASE("a standard attribute has up to 253 octets", "[rfc2865-5][rule-49]") {
    CHECK(written(1, "626f62") == "0105626f62");
    CHECK(written(1, "") == "0102");
    CHECK(written(1, octet_string(253, 0xAA)) == "01ff" + repeated(253, "aa"));
    CHECK(written(1, octet_string(254, 0xAA)) == too_long);
}

TEST_CASE("a lack of room leaves no part of a value behind", "[rfc2865-5][rule-5]") {
    std::array<octet, 6> buffer{};
    writer out(buffer);
    CHECK(detail::write_attribute(out, 1, {}, octet_string(5, 0xAA)));
    CHECK_FALSE(out.ok());
}

TEST_CASE("a split attribute is written in pieces of 253 octets", "[rfc3579-3.1][rule-46]") {
    constexpr flags concat{.concat = true};
    CHECK(written(79, octet_string(253, 0xAA), concat) == "4fff" + repeated(253, "aa"));
    CHECK(written(79, octet_string(508, 0xAA), concat) ==
          "4fff" + repeated(253, "aa") + "4fff" + repeated(253, "aa") + "4f04aaaa");
    CHECK(written(79, "", concat) == "4f02");
    for (const std::size_t size : {0U, 1U, 252U, 253U, 254U, 505U, 506U, 507U, 3000U}) {
        CAPTURE(size);
        comes_back(79, octet_string(size, 0x5A), concat);
    }
}

TEST_CASE("extended attributes are written as RFC 6929 prints them", "[rfc6929-9.1]") {
    CHECK(written({241, 1}, as_octets("bob")) == without_spaces("f1 06 01 62 6f 62"));
    CHECK(written({241, 2, 1}, "2345") == without_spaces("f1 07 02 01 04 23 45"));
    CHECK(written({241, 2}, "01042345 02046789") ==
          without_spaces("f1 0b 02 01 04 23 45 02 04 67 89"));
    CHECK(written({241, 1, 1, 2, 3, 4, 5}, "cdef") ==
          without_spaces("f1 0f 01 01 0c 02 0a 03 08 04 06 05 04 cd ef"));
    CHECK(written({241, 26, 1, 4}, as_octets("test")) ==
          without_spaces("f1 0c 1a 00 00 00 01 04 74 65 73 74"));
    CHECK(written({241, 26, 1, 5, 3}, as_octets("test")) ==
          without_spaces("f1 0e 1a 00 00 00 01 05 03 06 74 65 73 74"));
    CHECK(written({241, 26, 1}, "0474657374") ==
          without_spaces("f1 0c 1a 00 00 00 01 04 74 65 73 74"));
}

TEST_CASE("long extended attributes are written as RFC 6929 prints them", "[rfc6929-9.2]") {
    CHECK(written({245, 1}, as_octets("bob")) == without_spaces("f5 07 01 00 62 6f 62"));
    CHECK(written({245, 2, 1}, "2345") == without_spaces("f5 08 02 00 01 04 23 45"));
    CHECK(written({245, 1, 1, 2, 3, 4, 5}, "cdef") ==
          without_spaces("f5 10 01 00 01 0c 02 0a 03 08 04 06 05 04 cd ef"));
    CHECK(written({245, 26, 1, 4}, as_octets("test")) ==
          without_spaces("f5 0d 1a 00 00 00 00 01 04 74 65 73 74"));
    CHECK(written({245, 26, 1, 5, 3}, as_octets("test")) ==
          without_spaces("f5 0f 1a 00 00 00 00 01 05 03 06 74 65 73 74"));
}

TEST_CASE("long values are fragmented as RFC 6929 prints them", "[rfc6929-9.2][rule-41][rule-42]") {
    // The dumps contain 125 octets aa, one ab, then bb up to the end of the first attribute.
    const std::string data = repeated(125, "aa") + "ab";
    const std::string first = data + repeated(125, "bb");
    CHECK(written({245, 4}, first + repeated(15, "cc")) ==
          "f5ff0480" + first + "f5130400" + repeated(15, "cc"));

    // Only the first fragment has the Vendor-Id and the vendor's type.
    const std::string filled = data + repeated(120, "bb");
    const std::string tail = repeated(5, "bb") + repeated(15, "cc");
    CHECK(written({245, 26, 1, 6}, filled + tail) == "f5ff1a80"
                                                     "0000000106" +
                                                         filled + "f5181a00" + tail);
}

TEST_CASE("fragments split at 251 octets", "[rfc6929-2.2][rule-41]") {
    CHECK(written({245, 4}, octet_string(251, 0xAA)) == "f5ff0400" + repeated(251, "aa"));
    CHECK(written({245, 4}, octet_string(252, 0xAA)) ==
          "f5ff0480" + repeated(251, "aa") + "f5050400aa");
    for (const std::size_t size : {1U, 245U, 246U, 247U, 251U, 252U, 502U, 503U, 3800U}) {
        CAPTURE(size);
        comes_back({245, 4}, octet_string(size, 0x5A));
        comes_back({246, 26, 9, 1}, octet_string(size, 0x5A));
    }
}

TEST_CASE("an extended attribute needs a value and room for it", "[rfc6929-2.1][rule-43]") {
    CHECK(written({241, 1}, "") == length_invalid);
    CHECK(written({245, 1}, "") == length_invalid);
    CHECK(written({241, 26, 9, 1}, "") == length_invalid);
    CHECK(written({241, 1}, octet_string(252, 0xAA)) == "f1ff01" + repeated(252, "aa"));
    CHECK(written({241, 1}, octet_string(253, 0xAA)) == too_long);
    CHECK(written({241, 26, 9, 1}, octet_string(247, 0xAA)).size() == 510);
    CHECK(written({241, 26, 9, 1}, octet_string(248, 0xAA)) == too_long);
}

TEST_CASE("vendors' layouts are written", "[rfc2865-5.26][rule-40]") {
    const auto vendor = [](std::uint32_t type, vendor_format format) {
        return vendor_attribute_number(9, type, format);
    };
    CHECK(written(vendor(1, {}), "aa") == "1a0900000009"
                                          "0103aa");
    CHECK(written(vendor(300, {.type_octets = 2}), "aa") == "1a0a00000009"
                                                            "012c04aa");
    CHECK(written(vendor(300, {.type_octets = 2, .length_octets = 2}), "aa") == "1a0b00000009"
                                                                                "012c0005aa");
    CHECK(written(vendor(0x10002, {.type_octets = 4, .length_octets = 0}), "aa") == "1a0b00000009"
                                                                                    "00010002aa");
    CHECK(written(vendor(0x10002, {.type_octets = 4, .length_octets = 4}), "aa") ==
          "1a0f00000009"
          "0001000200000009aa");
    CHECK(written(vendor(1, wimax), "aa") == "1a0a00000009"
                                             "010400aa");
    CHECK(written(vendor(1, {}), "") == "1a0800000009"
                                        "0102");
    CHECK(written({26, 9}, "0103aa") == "1a0900000009"
                                        "0103aa");
}

TEST_CASE("a vendor's value fills at most its attribute", "[rfc2865-5.26][rule-49]") {
    for (const vendor_format format : {vendor_format{},
                                       {.type_octets = 2},
                                       {.type_octets = 2, .length_octets = 2},
                                       {.type_octets = 4, .length_octets = 0},
                                       {.type_octets = 4, .length_octets = 4}}) {
        const auto number = vendor_attribute_number(9, 1, format);
        const std::size_t most = 253 - 4 - format.header_size();
        CAPTURE(most);
        comes_back(number, octet_string(most, 0x5A));
        comes_back(number, {});
        CHECK(written(number, octet_string(most + 1, 0x5A)) == too_long);
    }
    CHECK(written({26, 9}, octet_string(250, 0x5A)) == too_long);
}

TEST_CASE("a WiMAX value is continued in pieces of 246 octets", "[rule-40]") {
    const auto number = vendor_attribute_number(24757, 1, wimax);
    CHECK(written(number, octet_string(247, 0xAA)) == "1aff000060b5"
                                                      "01f980" +
                                                          repeated(246, "aa") +
                                                          "1a0a000060b5"
                                                          "010400aa");
    for (const std::size_t size : {0U, 1U, 246U, 247U, 492U, 493U, 3500U}) {
        CAPTURE(size);
        comes_back(number, octet_string(size, 0x5A));
    }
}

TEST_CASE("a TLV counts its own header", "[rfc6929-2.3][rule-44]") {
    CHECK(written({26, 9, 1, 2, 3}, "aa") == "1a0d00000009"
                                             "0107"
                                             "0205"
                                             "0303aa");
    comes_back({26, 9, 1, 2}, octet_string(245, 0x5A));
    CHECK(written({26, 9, 1, 2}, octet_string(246, 0x5A)) == too_long);
    CHECK(written({245, 1, 2}, octet_string(253, 0x5A)).size() == 2 * (255 + 4 + 4));
    CHECK(written({245, 1, 2}, octet_string(254, 0x5A)) == too_long);
    comes_back({245, 1, 2}, octet_string(253, 0x5A));
    comes_back({245, 1, 2, 3}, octet_string(251, 0x5A));
    CHECK(written({245, 1, 2, 3}, octet_string(252, 0x5A)) == too_long);
}

TEST_CASE("a number too large for its field is refused, not truncated", "[rfc2865-5][rule-45]") {
    CHECK(written(257, "aa") == out_of_range);
    CHECK(written(vendor_attribute_number(9, 256), "aa") == out_of_range);
    CHECK(written(vendor_attribute_number(9, 65536, {.type_octets = 2}), "aa") == out_of_range);
    CHECK(written({26, 9, 1, 256}, "aa") == out_of_range);
    CHECK(written({241, 256}, "aa") == out_of_range);
    CHECK(written({241, 26, 9, 256}, "aa") == out_of_range);
    CHECK(written({241, 1, 256}, "aa") == out_of_range);
    CHECK(written({245, 256}, "aa") == out_of_range);
    CHECK(written({241, 26, 0xFFFFFFFF, 255}, "aa") == "f1091affffffffffaa");
    CHECK(written({26, 0xFFFFFFFF, 255}, "aa") == "1a09ffffffffff03aa");
}

TEST_CASE("a value longer than any packet is refused", "[rfc2865-3][rule-49]") {
    const octet_string huge(5000, 0x5A);
    CHECK(written({245, 4}, huge) == too_long);
    CHECK(written(vendor_attribute_number(24757, 1, wimax), huge) == too_long);
}
