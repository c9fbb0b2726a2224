// SPDX-License-Identifier: MIT
// The examples of RFC 6929 section 9, with names from a dictionary: text to the RFC's octets, and
// back to the same text.
#include <string>

#include <radius/dictionary/exact_print.hpp>
#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/pair_text.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

using namespace radius;

namespace {

/// The definitions for the section's examples, of 241 or 245. The section gives one number several
/// meanings, so there are two sets.
std::string definitions(const std::string& type, bool second) {
    const std::string start = "ATTRIBUTE Ext " + type + " " +
                              (type == "241" ? "extended" : "long-extended") + "\n" +
                              "ATTRIBUTE Evs " + type + ".26 evs\nVENDOR One 1\n" +
                              "BEGIN-VENDOR One parent=Evs\nATTRIBUTE Vendor-Text 4 string\n" +
                              "ATTRIBUTE Vendor-TLV 5 tlv\nATTRIBUTE Vendor-Inner 5.3 string\n" +
                              "ATTRIBUTE Vendor-Long 6 octets\nEND-VENDOR One\n" +
                              "ATTRIBUTE Long " + type + ".4 octets\n";
    const std::string first = "ATTRIBUTE Text " + type + ".1 string\nATTRIBUTE TLV " + type +
                              ".2 tlv\nATTRIBUTE T1 .1 octets\nATTRIBUTE T2 .2 octets\n"
                              "ATTRIBUTE T3 .3 tlv\nATTRIBUTE T3-1 .3.1 octets\n"
                              "ATTRIBUTE T3-2 .3.2 string\n";
    const std::string deep = "ATTRIBUTE D " + type +
                             ".1 tlv\nATTRIBUTE D1 .1 tlv\n"
                             "ATTRIBUTE D2 .1.2 tlv\nATTRIBUTE D3 .1.2.3 tlv\n"
                             "ATTRIBUTE D4 .1.2.3.4 tlv\nATTRIBUTE D5 .1.2.3.4.5 octets\n";
    return start + (second ? deep : first);
}

struct example {
    const char* text;
    const char* extended;      ///< section 9.1
    const char* long_extended; ///< section 9.2
    bool second = false;
};

std::string without_blanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

void check_example(const example& shown, const std::string& type, const char* octets) {
    CAPTURE(shown.text, type);
    const dictionary names =
        parse_dictionary(definitions(type, shown.second), "rfc6929", {}, {.strict = true}).value();
    const auto parsed = parse_pairs(shown.text, names);
    REQUIRE(parsed);
    CHECK(to_hex(parsed->clear_octets()) == without_blanks(octets));
    // The printed lines, one per leaf, are parsed to values that are found by their paths.
    const std::string lines = print_exact(*parsed, names, {.indent = false});
    const auto again = parse_pairs(lines, names);
    REQUIRE(again);
    CHECK(to_hex(again->clear_octets()) == without_blanks(octets));
}

} // namespace

TEST_CASE("the examples of RFC 6929 are encoded bit for bit",
          "[rfc6929-9.1][rfc6929-9.2][rule-44]") {
    const example shown = GENERATE(values<example>({
        {"Text = \"bob\"", "f1 06 01 62 6f 62", "f5 07 01 00 62 6f 62"},
        {"TLV = { T1 = 0x2345 }", "f1 07 02 01 04 23 45", "f5 08 02 00 01 04 23 45"},
        {"TLV = { T1 = 0x2345, T2 = 0x6789 }", "f1 0b 02 01 04 23 45 02 04 67 89",
         "f5 0c 02 00 01 04 23 45 02 04 67 89"},
        {"TLV = { T1 = 0x2345, T3 = { T3-1 = 0xabcd } }", "f1 0d 02 01 04 23 45 03 06 01 04 ab cd",
         "f5 0e 02 00 01 04 23 45 03 06 01 04 ab cd"},
        {"TLV = { T1 = 0x2345, T3 = { T3-1 = 0xabcd, T3-2 = \"foo\" } }",
         "f1 12 02 01 04 23 45 03 0b 01 04 ab cd 02 05 66 6f 6f",
         "f5 13 02 00 01 04 23 45 03 0b 01 04 ab cd 02 05 66 6f 6f"},
        {"D = { D1 = { D2 = { D3 = { D4 = { D5 = 0xcdef } } } } }",
         "f1 0f 01 01 0c 02 0a 03 08 04 06 05 04 cd ef",
         "f5 10 01 00 01 0c 02 0a 03 08 04 06 05 04 cd ef", true},
        {"Vendor-Text = \"test\"", "f1 0c 1a 00 00 00 01 04 74 65 73 74",
         "f5 0d 1a 00 00 00 00 01 04 74 65 73 74"},
        {"Vendor-TLV = { Vendor-Inner = \"test\" }", "f1 0e 1a 00 00 00 01 05 03 06 74 65 73 74",
         "f5 0f 1a 00 00 00 00 01 05 03 06 74 65 73 74"},
    }));
    check_example(shown, "241", shown.extended);
    check_example(shown, "245", shown.long_extended);
}

TEST_CASE("the long examples of RFC 6929 are fragmented bit for bit",
          "[rfc6929-9.2][rule-41][rule-42]") {
    const auto repeated = [](const char* octet, std::size_t count) {
        std::string text;
        for (; count > 0; --count) {
            text += octet;
        }
        return text;
    };
    const std::string value = repeated("aa", 125) + "ab" + repeated("bb", 125);
    const std::string tail = repeated("cc", 15);
    const std::string text = "Long = 0x" + value + tail;
    check_example({text.c_str(), "", ""}, "245", ("f5ff0480" + value + "f5130400" + tail).c_str());

    const std::string head = repeated("aa", 125) + "ab" + repeated("bb", 120);
    const std::string rest = repeated("bb", 5) + repeated("cc", 15);
    const std::string vendor = "Vendor-Long = 0x" + head + rest;
    check_example({vendor.c_str(), "", ""}, "245",
                  ("f5ff1a800000000106" + head + "f5181a00" + rest).c_str());
}
