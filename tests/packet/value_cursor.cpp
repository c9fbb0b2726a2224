// SPDX-License-Identifier: MIT
// Finds values inside Vendor-Specific, extended attributes, TLVs and fragments (RFC 2865 section
// 5.26, RFC 6929 section 2).
#include <string>
#include <vector>

#include <radius/packet/value_cursor.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

using namespace radius;

namespace {

using texts = std::vector<std::string>;

/// All values of one attribute, as hexadecimal text.
texts values(octets_view attributes, const attribute_number& number, flags properties = {}) {
    REQUIRE(check_attributes(attributes, 4096, true));
    detail::value_cursor cursor(attribute_range(attributes), number, properties);
    texts found;
    while (cursor.next()) {
        found.push_back(to_hex(cursor.value()));
    }
    return found;
}

texts values(std::string_view hex, const attribute_number& number, flags properties = {}) {
    return values(*from_hex(hex), number, properties);
}

/// One attribute around `contents`, which is hexadecimal text or the result of another call.
std::string attribute_of(octet type, const std::string& contents) {
    const octet header[] = {type, static_cast<octet>(2 + contents.size() / 2)};
    return to_hex(header) + contents;
}

std::string many(std::size_t count, const std::string& hex) {
    std::string text;
    while (count-- > 0) {
        text += hex;
    }
    return text;
}

constexpr vendor_format two_one{.type_octets = 2, .length_octets = 1};
constexpr vendor_format two_two{.type_octets = 2, .length_octets = 2};
constexpr vendor_format four_zero{.type_octets = 4, .length_octets = 0};
constexpr vendor_format four_four{.type_octets = 4, .length_octets = 4};
constexpr vendor_format one_zero{.type_octets = 1, .length_octets = 0};
constexpr vendor_format one_one_c{.type_octets = 1, .length_octets = 1, .continuation = true};

const std::string vendor_9 = "00000009";

} // namespace

TEST_CASE("a standard attribute is found in any position, in order", "[rfc2865-5][rule-11]") {
    CHECK(values("0103aa 0203bb 0103cc 0102", 1) == texts{"aa", "cc", ""});
    CHECK(values("0103aa", 2).empty());
    CHECK(values("", 1).empty());
}

TEST_CASE("one Vendor-Specific contains several sub-attributes", "[rfc2865-5.26][rule-39]") {
    const std::string packet = attribute_of(26, vendor_9 + "0103aa" + "0204bbbb" + "0103cc") +
                               attribute_of(26, "0000000a" + std::string("0103dd")) +
                               attribute_of(26, vendor_9 + "0103ee");
    CHECK(values(packet, {26, 9, 1}) == texts{"aa", "cc", "ee"});
    CHECK(values(packet, {26, 9, 2}) == texts{"bbbb"});
    CHECK(values(packet, {26, 10, 1}) == texts{"dd"});
    CHECK(values(packet, {26, 11, 1}).empty());
}

TEST_CASE("a bad sub-attribute makes only its own Vendor-Specific opaque",
          "[rfc2865-5.26][rule-39]") {
    const std::string good = attribute_of(26, vendor_9 + "0103ee");
    const std::string bad = GENERATE(as<std::string>(), "0103aa0204bb", "0103aa0200", "0103aa0201",
                                     "0103aa02", "0103aa0103aa00");
    CAPTURE(bad);
    const std::string packet = attribute_of(26, vendor_9 + bad) + good;
    CHECK(values(packet, {26, 9, 1}) == texts{"ee"});
    CHECK(values(packet, {26, 9, 2}).empty());
    // The whole value is kept, so that a caller can interpret it.
    CHECK(values(packet, {26, 9}) == texts{bad, "0103ee"});
    CHECK(values(packet, 26) == texts{vendor_9 + bad, vendor_9 + "0103ee"});
}

TEST_CASE("a Vendor-Specific too short for a vendor is skipped", "[rfc2865-5.26][rule-9]") {
    CHECK(values("1a02 1a03aa 1a05000000 1a0600000009" + attribute_of(26, vendor_9 + "0103ee"),
                 {26, 9, 1}) == texts{"ee"});
}

TEST_CASE("vendors can choose the layout of type and length", "[rfc2865-5.26][rule-40]") {
    const auto vendor = [](vendor_format format, std::uint32_t type) {
        return vendor_attribute_number(9, type, format);
    };
    CHECK(values(attribute_of(26, vendor_9 + "012c04aa" + "012d05bbbb"), vendor(two_one, 301)) ==
          texts{"bbbb"});
    CHECK(values(attribute_of(26, vendor_9 + "012c0005aa" + "012d0006bbbb"),
                 vendor(two_two, 300)) == texts{"aa"});
    CHECK(values(attribute_of(26, vendor_9 + "0001000204aabbcc"), vendor(four_zero, 0x10002)) ==
          texts{"04aabbcc"});
    CHECK(
        values(attribute_of(26, vendor_9 + "00010002" + "0000000aaabb" + "00010003" + "00000009cc"),
               vendor(four_four, 0x10003)) == texts{"cc"});
    CHECK(values(attribute_of(26, vendor_9 + "07aabb"), vendor(one_zero, 7)) == texts{"aabb"});
    // Headers without a value are elements too; half a header is not.
    CHECK(values(attribute_of(26, vendor_9 + "012c03"), vendor(two_one, 300)) == texts{""});
    CHECK(values(attribute_of(26, vendor_9 + "012c0004"), vendor(two_two, 300)) == texts{""});
    CHECK(values(attribute_of(26, vendor_9 + "012c00"), vendor(two_two, 300)).empty());
    CHECK(values(attribute_of(26, vendor_9 + "000100"), vendor(four_zero, 0x10002)).empty());
    // Lengths that need a wide field.
    CHECK(values(attribute_of(26, vendor_9 + "012cffffaa"), vendor(two_two, 300)).empty());
    CHECK(values(attribute_of(26, vendor_9 + "00010002" + "ffffffffaa"), vendor(four_four, 0x10002))
              .empty());
    CHECK(values(attribute_of(26, vendor_9 + "00010002" + "00000007"), vendor(four_four, 0x10002))
              .empty());
}

TEST_CASE("a WiMAX value continues in the vendor's next attribute", "[rule-40]") {
    const auto number = vendor_attribute_number(24757, 1, one_one_c);
    const std::string vendor = "000060b5";
    const auto piece = [&](octet type, bool more, const std::string& value) {
        const octet header[] = {type, static_cast<octet>(3 + value.size() / 2),
                                static_cast<octet>(more ? 0x80 : 0x00)};
        return attribute_of(26, vendor + to_hex(header) + value);
    };
    const std::string other = "0103ff" + attribute_of(26, vendor_9 + "0103ee");

    CHECK(values(piece(1, false, "aa"), number) == texts{"aa"});
    CHECK(values(piece(1, true, "aa") + piece(1, false, "bb"), number) == texts{"aabb"});
    CHECK(values(piece(1, true, "aa") + other + piece(1, true, "bb") + piece(1, false, "cc") +
                     piece(1, false, "dd"),
                 number) == texts{"aabbcc", "dd"});
    SECTION("a missing last fragment makes it invalid") {
        CHECK(values(piece(1, true, "aa"), number).empty());
        CHECK(values(piece(1, true, "aa") + piece(1, true, "bb"), number).empty());
        CHECK(values(piece(1, true, "aa") + other, number).empty());
    }
    SECTION("another attribute of the vendor breaks the chain") {
        const std::string packet =
            piece(1, true, "aa") + piece(2, false, "bb") + piece(1, false, "cc");
        CHECK(values(packet, number) == texts{"cc"});
        CHECK(values(packet, vendor_attribute_number(24757, 2, one_one_c)) == texts{"bb"});
    }
    SECTION("a piece is alone in its Vendor-Specific") {
        const std::string tail = attribute_of(26, vendor + "010400bb" + "020400cc");
        CHECK(values(piece(1, true, "aa") + tail, number) == texts{"bb"});
        const std::string crowded = attribute_of(26, vendor + "010480aa" + "020400cc");
        CHECK(values(crowded + piece(1, false, "bb"), number) == texts{"bb"});
    }
    SECTION("TLVs are read from the whole value") {
        const auto inner = number.child(3);
        CHECK(values(piece(1, true, "0304aa") + piece(1, false, "bb0203ff0303cc"), inner) ==
              texts{"aabb", "cc"});
    }
}

TEST_CASE("extended attributes are found as RFC 6929 writes them", "[rfc6929-9.1]") {
    CHECK(values("f1 06 01 62 6f 62", {241, 1}) == texts{"626f62"});
    CHECK(values("f1 07 02 01 04 23 45", {241, 2, 1}) == texts{"2345"});
    const std::string two = "f1 0b 02 01 04 23 45 02 04 67 89";
    CHECK(values(two, {241, 2, 1}) == texts{"2345"});
    CHECK(values(two, {241, 2, 2}) == texts{"6789"});
    CHECK(values(two, {241, 2}) == texts{"0104234502046789"});
    const std::string nested = "f1 12 02 01 04 23 45 03 0b 01 04 ab cd 02 05 66 6f 6f";
    CHECK(values(nested, {241, 2, 1}) == texts{"2345"});
    CHECK(values(nested, {241, 2, 3, 1}) == texts{"abcd"});
    CHECK(values(nested, {241, 2, 3, 2}) == texts{"666f6f"});
    CHECK(values("f1 0f 01 01 0c 02 0a 03 08 04 06 05 04 cd ef", {241, 1, 1, 2, 3, 4, 5}) ==
          texts{"cdef"});
    CHECK(values("f1 0c 1a 00 00 00 01 04 74 65 73 74", {241, 26, 1, 4}) == texts{"74657374"});
    CHECK(values("f1 0c 1a 00 00 00 01 04 74 65 73 74", {241, 26, 1}) == texts{"0474657374"});
    CHECK(values("f1 0e 1a 00 00 00 01 05 03 06 74 65 73 74", {241, 26, 1, 5, 3}) ==
          texts{"74657374"});
}

TEST_CASE("long extended attributes are found as RFC 6929 writes them", "[rfc6929-9.2]") {
    CHECK(values("f5 07 01 00 62 6f 62", {245, 1}) == texts{"626f62"});
    CHECK(values("f5 08 02 00 01 04 23 45", {245, 2, 1}) == texts{"2345"});
    CHECK(values("f5 13 02 00 01 04 23 45 03 0b 01 04 ab cd 02 05 66 6f 6f", {245, 2, 3, 2}) ==
          texts{"666f6f"});
    CHECK(values("f5 10 01 00 01 0c 02 0a 03 08 04 06 05 04 cd ef", {245, 1, 1, 2, 3, 4, 5}) ==
          texts{"cdef"});
    CHECK(values("f5 0d 1a 00 00 00 00 01 04 74 65 73 74", {245, 26, 1, 4}) == texts{"74657374"});
    CHECK(values("f5 0f 1a 00 00 00 00 01 05 03 06 74 65 73 74", {245, 26, 1, 5, 3}) ==
          texts{"74657374"});
}

TEST_CASE("fragments are joined, whatever is in between", "[rfc6929-2.2][rule-41]") {
    const std::string full = "f5ff0480" + many(251, "aa");
    const std::string last = "f5060400bbcc";
    CHECK(values(full + last, {245, 4}) == texts{many(251, "aa") + "bbcc"});
    CHECK(values(full + "0103ff" + "f5050500ee" + "f6060400dddd" + last, {245, 4}) ==
          texts{many(251, "aa") + "bbcc"});
    CHECK(values(full + full + last + "f5050400ee", {245, 4}) ==
          texts{many(502, "aa") + "bbcc", "ee"});
    // The seven bits next to More are reserved and ignored.
    CHECK(values("f5ff04ff" + many(251, "aa") + "f506047fbbcc", {245, 4}) ==
          texts{many(251, "aa") + "bbcc"});
    CHECK(values("f505047faa", {245, 4}) == texts{"aa"});
}

TEST_CASE("a fragment whose tail is missing is invalid", "[rfc6929-2.2][rule-41]") {
    const std::string full = "f5ff0480" + many(251, "aa");
    CHECK(values(full, {245, 4}).empty());
    CHECK(values(full + full + "0103ff", {245, 4}).empty());
    CHECK(values(full + "f5050500ee", {245, 4}).empty());
    CHECK(values(full + "f5050500ee", {245, 5}) == texts{"ee"});
}

TEST_CASE(
    "More needs a length of 255, otherwise it invalidates the following fragments up to the last",
    "[rfc6929-2.2][rule-41]") {
    CHECK(values("f5050480aa"
                 "f5050400bb"
                 "f5050400cc",
                 {245, 4}) == texts{"cc"});
    const std::string full = "f5ff0480" + many(251, "aa");
    CHECK(values(full + "f5050480aa" + full + "f5050400bb" + "f5050400cc", {245, 4}) ==
          texts{"cc"});
    CHECK(values(full + "f5040400" + "f5050400cc", {245, 4}) == texts{"cc"});
}

TEST_CASE("Extended-Vendor-Specific has its header in the first fragment only",
          "[rfc6929-9.2][rule-42]") {
    const std::string packet = "f5ff1a80"
                               "0000000106" +
                               many(246, "aa") + "f5181a00" + many(20, "bb");
    CHECK(values(packet, {245, 26, 1, 6}) == texts{many(246, "aa") + many(20, "bb")});
}

TEST_CASE("an extended attribute without a value is invalid but kept", "[rfc6929-2.1][rule-43]") {
    CHECK(values("f102 f10301 f10401aa", {241, 1}) == texts{"aa"});
    CHECK(values("f502 f50301 f5040100 f5050100aa", {245, 1}) == texts{"aa"});
    CHECK(values("f1081a0000000104", {241, 26, 1, 4}).empty());
    CHECK(values("f5091a000000000104", {245, 26, 1, 4}).empty());
    CHECK(values("f1071a00000001", {241, 26, 1, 4}).empty());
    CHECK(values("f10301", 241) == texts{"01"});
}

TEST_CASE("an inner overrun does not affect the outer TLV", "[rfc6929-2.8][rule-44]") {
    // 241.2 { 1 23 45 } { 3 { 1 with a length of 5 } }
    const std::string packet = "f1 0d 02 01 04 23 45 03 06 01 05 ab cd";
    CHECK(values(packet, {241, 2, 3, 1}).empty());
    CHECK(values(packet, {241, 2, 3}) == texts{"0105abcd"});
    CHECK(values(packet, {241, 2, 1}) == texts{"2345"});
    // The outer one's own overrun makes all of it opaque.
    const std::string outer = "f1 0d 02 01 04 23 45 03 07 01 04 ab cd";
    CHECK(values(outer, {241, 2, 1}).empty());
    CHECK(values(outer, {241, 2}) == texts{"010423450307"
                                           "0104abcd"});
}

TEST_CASE("TLVs occur in vendors' attributes too", "[rfc6929-2.3][rule-44]") {
    const std::string packet = attribute_of(26, vendor_9 +
                                                    "010a"
                                                    "0203aa"
                                                    "0305bbbbbb" +
                                                    "0703cc");
    CHECK(values(packet, {26, 9, 1, 2}) == texts{"aa"});
    CHECK(values(packet, {26, 9, 1, 3}) == texts{"bbbbbb"});
    CHECK(values(packet, {26, 9, 7}) == texts{"cc"});
    CHECK(values(packet, {26, 9, 7, 2}).empty());
}

TEST_CASE("the number space is parent, vendor and type", "[rfc6929-2.4][rule-45]") {
    const std::string packet = attribute_of(26, vendor_9 + "0103aa") + "f1091a0000000901bb" +
                               "f2091a0000000901cc" + "f50a1a000000000901dd" + "f10409ee";
    CHECK(values(packet, {26, 9, 1}) == texts{"aa"});
    CHECK(values(packet, {241, 26, 9, 1}) == texts{"bb"});
    CHECK(values(packet, {242, 26, 9, 1}) == texts{"cc"});
    CHECK(values(packet, {245, 26, 9, 1}) == texts{"dd"});
    CHECK(values(packet, {246, 26, 9, 1}).empty());
    CHECK(values(packet, {241, 9}) == texts{"ee"});
}

TEST_CASE("type 26 inside a TLV is not Vendor-Specific", "[rfc6929-2.3]") {
    CHECK(values("f1 0a 01 1a 07 00 00 00 01 04", {241, 1, 26}) == texts{"0000000104"});
}

TEST_CASE("consecutive pieces of a split attribute form one value", "[rfc3579-3.1][rule-46]") {
    constexpr flags concat{.concat = true};
    const std::string full = attribute_of(79, many(253, "aa"));
    CHECK(values(full + full + "4f04bbcc", 79, concat) == texts{many(506, "aa") + "bbcc"});
    CHECK(values(full + "0103ff" + "4f04bbcc", 79, concat) == texts{many(253, "aa"), "bbcc"});
    CHECK(values("0103ff"
                 "4f03bb"
                 "4f03cc"
                 "0103ff",
                 79, concat) == texts{"bbcc"});
    CHECK(values("4f02", 79, concat) == texts{""});
    CHECK(values("4f03bb4f03cc", 79) == texts{"bb", "cc"});
}

TEST_CASE("paths of the maximum depth are followed", "[rfc6929-2.3]") {
    attribute_number number(241, 1);
    std::string value = "aa";
    for (std::uint32_t level = number.depth; level < attribute_number::max_depth; ++level) {
        number = number.child(2);
        value = attribute_of(2, value);
    }
    CHECK(values(attribute_of(241, "01" + value), number) == texts{"aa"});
}
