// SPDX-License-Identifier: MIT
// Dictionaries and pairs with random damage: refused with a reason or accepted, and nothing else.
#include <random>
#include <string>

#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/pair_text.hpp>
#include <radius/dictionary/print.hpp>
#include <radius/dictionary/standard.hpp>

#include "support/catch.hpp"

using namespace radius;

namespace {

/// `text` with a few characters changed, removed, doubled, or words of it moved.
std::string damaged(std::string text, std::mt19937& random) {
    for (unsigned count = 1 + random() % 4; count > 0 && !text.empty(); --count) {
        const std::size_t place = random() % text.size();
        const std::size_t length = random() % 8;
        switch (random() % 4) {
        case 0: text[place] = static_cast<char>(random()); break;
        case 1: text.erase(place, length); break;
        case 2: text.insert(random() % text.size(), text.substr(place, length)); break;
        default: text[place] = " \t\n.,=:#\"0"[random() % 10];
        }
    }
    return text;
}

} // namespace

TEST_CASE("a damaged dictionary is refused with its place, or accepted") {
    const std::string sound = "VENDOR Acme 9 format=1,1,c\n"
                              "ATTRIBUTE Plain 1 string\n"
                              "ATTRIBUTE Evs 241.26 evs\n"
                              "ATTRIBUTE Tlv 2 tlv\n"
                              "BEGIN-TLV Tlv\nATTRIBUTE Inner 1 octets[8]\nEND-TLV Tlv\n"
                              "BEGIN-VENDOR Acme parent=Evs\n"
                              "ATTRIBUTE Number 1.2.3 integer has_tag,encrypt=2\n"
                              "VALUE Number One 0x01\n"
                              "END-VENDOR Acme\n";
    REQUIRE(parse_dictionary(sound));
    std::mt19937 random(1);
    std::size_t accepted = 0;
    std::size_t misplaced = 0;
    for (int round = 0; round < 5000; ++round) {
        const auto parsed = parse_dictionary(damaged(sound, random));
        if (!parsed) {
            const dictionary_error& error = parsed.error();
            misplaced += error.line() == 0 || error.file() != "dictionary" ? 1U : 0U;
            continue;
        }
        ++accepted;
        for (const attribute_definition& attribute : parsed->attributes()) {
            misplaced += parsed->find(attribute.name) == &attribute ? 0U : 1U;
        }
    }
    CHECK(misplaced == 0);
    CHECK(accepted > 0);
    CHECK(accepted < 5000);
}

TEST_CASE("damaged pairs are refused with their line, or make attributes that can be printed") {
    const std::string sound = "User-Name = \"b\\\"ob\\n\", User-Password = hello\n"
                              "Tunnel-Type:1 = VLAN # tagged\n"
                              "Attr-26.9.1 = 0x6162\nAttr-245.1 := 0x01\n"
                              "Framed-IPv6-Prefix = 2001:db8::/32\n"
                              "Event-Timestamp = \"Nov 22 2026 10:00:00 UTC\"\n";
    REQUIRE(parse_pairs(sound, standard_dictionary()));
    std::mt19937 random(2);
    std::size_t accepted = 0;
    std::size_t unequal = 0;
    for (int round = 0; round < 5000; ++round) {
        const auto parsed = parse_pairs(damaged(sound, random), standard_dictionary());
        if (!parsed) {
            unequal += parsed.error().line() == 0 ? 1U : 0U;
            continue;
        }
        ++accepted;
        const std::string text =
            to_string(print(*parsed, standard_dictionary(), {.show_hidden = true, .exact = true}));
        const auto again = parse_pairs(text, standard_dictionary());
        unequal +=
            again && std::ranges::equal(again->clear_octets(), parsed->clear_octets()) ? 0U : 1U;
    }
    CHECK(unequal == 0);
    CHECK(accepted > 0);
    CHECK(accepted < 5000);
}
