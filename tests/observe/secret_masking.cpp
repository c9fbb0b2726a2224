// SPDX-License-Identifier: MIT
// Masking in text and in captures: the same octets are masked, in valid and in invalid attributes,
// and they never look like data that was sent.
#include <random>

#include <radius/attribute/secret_numbers.hpp>
#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/standard.hpp>
#include <radius/observe/trace_text.hpp>

#include "observe/traced_packets.hpp"
#include "support/catch.hpp"

using namespace radius;
using namespace radius_test;

namespace {

/// Containers of every kind, with and without a secret inside.
const dictionary& names() {
    static const dictionary all = parse_dictionary(R"(
VENDOR Acme 9999
VENDOR Plain 9998
VENDOR Wide 9997 format=2,2
VENDOR Pieces 9996 format=1,1,c
ATTRIBUTE Pin 250 string secret
ATTRIBUTE Box 251 tlv
ATTRIBUTE Box-Key 251.1 string encrypt=1
ATTRIBUTE Open-Box 252 tlv
ATTRIBUTE Open-Box-Name 252.1 string
ATTRIBUTE Pair 253 struct
MEMBER Pair-Name string[2]
MEMBER Pair-Key octets secret
ATTRIBUTE Others 249 group
ATTRIBUTE Ext-1 241 extended
ATTRIBUTE Ext-Key 241.1 octets secret
ATTRIBUTE Ext-Box 241.2 tlv
ATTRIBUTE Ext-Box-Key 241.2.1 octets secret
ATTRIBUTE Ext-Evs 241.26 evs
ATTRIBUTE Ext-5 245 long-extended
ATTRIBUTE Long-Key 245.1 octets secret
ATTRIBUTE Long-Name 245.2 octets
ATTRIBUTE Long-Box 245.3 tlv
ATTRIBUTE Long-Box-Key 245.3.1 octets secret
BEGIN-VENDOR Acme
ATTRIBUTE Acme-Key 1 octets encrypt=2
ATTRIBUTE Acme-Box 2 tlv
ATTRIBUTE Acme-Box-Key 2.1 octets secret
END-VENDOR Acme
BEGIN-VENDOR Plain
ATTRIBUTE Plain-Name 1 string
END-VENDOR Plain
BEGIN-VENDOR Wide
ATTRIBUTE Wide-Key 258 octets secret
END-VENDOR Wide
BEGIN-VENDOR Pieces
ATTRIBUTE Pieces-Key 1 octets secret
ATTRIBUTE Pieces-Name 2 octets
END-VENDOR Pieces
)",
                                                   "test", standard_dictionary())
                                      .value();
    return all;
}

octet_string request_with(std::string_view attributes_in_hex) {
    const octet_string attributes = *from_hex(attributes_in_hex);
    octet_string packet(20, 7);
    packet[0] = 1;
    packet[2] = 0;
    packet[3] = static_cast<octet>(attributes.size() + 20);
    packet.insert(packet.end(), attributes.begin(), attributes.end());
    return packet;
}

trace_event traced_as_is(octets_view packet) {
    return {.local = traced_server, .remote = traced_nas, .packet = packet};
}

std::string printed_lines(octets_view packet) {
    return print(packet_view::parse(packet).value(), names(), {.indent = false}).to_string();
}

std::string lines_of(const std::string& attributes) {
    return printed_lines(request_with(attributes));
}

} // namespace

TEST_CASE("the list of standard secrets has everything that the standard hides",
          "[rfc2865-5][rfc2548-2]") {
    for (const attribute_definition& each : standard_dictionary().attributes()) {
        CAPTURE(each.name);
        CHECK((each.properties.hidden != hiding::none) ==
              detail::is_one_of(detail::hidden_numbers, each.number));
    }
    for (const std::string_view name :
         {"CHAP-Password", "ARAP-Password", "ARAP-Security-Data", "ARAP-Challenge-Response",
          "MS-CHAP-Response", "MS-CHAP-CPW-1", "MS-CHAP-CPW-2", "MS-CHAP-LM-Enc-PW",
          "MS-CHAP-NT-Enc-PW", "MS-Old-ARAP-Password", "MS-New-ARAP-Password", "MS-CHAP2-Response",
          "MS-CHAP2-Success", "MS-CHAP2-CPW"}) {
        CAPTURE(name);
        CHECK(detail::is_one_of(detail::sensitive_numbers, standard_dictionary()[name].number()));
    }
    CHECK(detail::sensitive_numbers.size() == 14);
}

TEST_CASE("an attribute that cannot be split prints as <hidden> if it may contain a secret",
          "[rfc6929-2.8][rule-39][rule-44]") {
    // MS-CHAP2-Response with a length that is too large, and Acme's
    CHECK(lines_of("1a0e00000137 19 32 aabb 0b04ccdd") == "Attr-26 = <hidden>\n");
    CHECK(lines_of("1a0a0000270f 0105aabb") == "Attr-26 = <hidden>\n");
    CHECK(lines_of("1a0b0000270d 01020007aa") == "Attr-26 = <hidden>\n");
    CHECK(lines_of("fb06 0105aabb") == "Box = <hidden>\n");
    CHECK(lines_of("f107 02 0105aabb") == "Ext-Box = <hidden>\n");
    CHECK(lines_of("1a0c0000270f 02060105aabb") == "Acme-Box = <hidden>\n");
    // Fragments without the last one
    CHECK(lines_of("f5080180aabbccdd") == "Attr-245 = <hidden>\n");
    CHECK(lines_of("f5080380aabbccdd") == "Attr-245 = <hidden>\n");
    CHECK(lines_of("1a0b0000270c 01 05 80 aabb") == "Attr-26 = <hidden>\n");
    // A structure and attributes of another space are shown completely or not at all.
    CHECK(lines_of("fd06 6161aabb") == "Pair = <hidden>\n");
    CHECK(lines_of("f906 0204aabb") == "Others = <hidden>\n");
    CHECK(lines_of("f906 0205aabb") == "Others = <hidden>\n");
    CHECK(lines_of("f90e 1a0c0000270f 02060105aabb") == "Others = <hidden>\n");
}

TEST_CASE("an attribute that cannot be split prints as its octets if it cannot contain a secret",
          "[rfc6929-2.8][rule-39][rule-44]") {
    CHECK(lines_of("1a0a0000270e 0105aabb") == "Attr-26 = 0x0000270e0105aabb\n");
    CHECK(lines_of("1a0affffffff 0105aabb") == "Attr-26 = 0xffffffff0105aabb\n");
    CHECK(lines_of("1a05aabbcc") == "Attr-26 = 0xaabbcc\n");
    CHECK(lines_of("fc06 0105aabb") == "Open-Box = 0x0105aabb\n");
    CHECK(lines_of("f5080280aabbccdd") == "Attr-245 = 0x0280aabbccdd\n");
    CHECK(lines_of("1a0b0000270c 02 05 80 aabb") == "Attr-26 = 0x0000270c020580aabb\n");
    CHECK(lines_of("f106 03 aabbcc") == "Attr-241.3 = 0xaabbcc\n");
    CHECK(lines_of("0604aabb") == "Attr-6 = 0xaabb\n"); // too short for a number
    CHECK(lines_of("f906 0104aabb").find("hidden") == std::string::npos);
}

TEST_CASE("EAP with a password prints as <hidden>, and other EAP as its octets", "[rfc3748-5]") {
    CHECK(lines_of("4f0902050007 06aabb") == "EAP-Message = <hidden>\n");
    CHECK(lines_of("4f0902050007 01aabb") == "EAP-Message = 0x0205000701aabb\n");
    CHECK(lines_of("4f0403054f0400 04") == "EAP-Message = 0x03050004\n");
    CHECK(lines_of("4f0802050009 1aaa 4f05bbccdd") == "EAP-Message = <hidden>\n");
}

TEST_CASE("print masks all standard secrets, whatever the dictionary says", "[rfc2865-5]") {
    const octet_string packet = request_with("0105626f62 0306aabbccdd 1a0c00000137 1906aabbccdd");
    CHECK(print(packet_view::parse(packet).value(), dictionary(), {.indent = false}).to_string() ==
          "Attr-1 = 0x626f62\nAttr-3 = <hidden>\nAttr-26.311.25 = <hidden>\n");
}

TEST_CASE("a trace prints <hidden> among the octets of a packet that cannot be parsed",
          "[rfc2865-5]") {
    octet_string packet = request_with("0206aabbccdd 0105626f62 0106aabbccdd");
    packet.pop_back();
    packet[3] = static_cast<octet>(packet[3] - 1);
    const std::string text = trace_printer()(traced_as_is(packet));
    CHECK(text.ends_with("\tattribute Length field invalid: 0x" +
                         to_hex(octets_view(packet).first(22)) +
                         "<hidden>0105626f620106<hidden>\n"));
}

TEST_CASE("text and captures mask the same attributes", "[rfc6929-2.8]") {
    std::mt19937 random(13);
    const auto below = [&](unsigned bound) { return static_cast<unsigned>(random() % bound); };
    constexpr octet types[]{1, 2, 3, 26, 26, 26, 79, 241, 245, 249, 250, 251, 252, 253};
    constexpr octet vendors[]{0x0F, 0x0E, 0x0D, 0x0C};
    const dictionary marked = mark_secrets(names());
    unsigned hidden = 0;
    for (unsigned round = 0; round < 5000; ++round) {
        const octet type = types[below(std::size(types))];
        octet_string value;
        if (type == 26 && below(8) != 0) {
            value = {0, 0, 0x27, vendors[below(4)]};
        }
        for (unsigned left = 1 + below(2); left > 0; --left) { // elements, mostly valid
            const unsigned size = 2 + below(3); // without octets there is nothing to mask
            value.push_back(static_cast<octet>(1 + below(3)));
            value.push_back(static_cast<octet>(size + 2 + (below(4) == 0 ? 1 : 0)));
            for (unsigned each = 0; each < size; ++each) {
                value.push_back(static_cast<octet>(1 + below(6)));
            }
        }
        const octet header[]{type, static_cast<octet>(2 + value.size())};
        const octet_string packet = request_with(to_hex(header) + to_hex(value));
        octet_string masked = packet;
        mask_secrets(masked, marked);
        const std::string text = printed_lines(packet);
        CAPTURE(to_hex(packet), text);
        REQUIRE((masked != packet) == (text.find("<hidden>") != std::string::npos));
        const std::string traced_text = trace_printer({.names = names()})(traced_as_is(packet));
        REQUIRE((masked != packet) == (traced_text.find("<hidden>") != std::string::npos));
        hidden += masked != packet ? 1U : 0U;
    }
    CHECK(hidden > 500);
    CHECK(hidden < 4500);
}
