// SPDX-License-Identifier: MIT
// Dictionaries and pairs with random damage: each is refused with a reason or accepted.
#include <fstream>
#include <random>
#include <string>

#include <radius/dictionary/exact_print.hpp>
#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/pair_text.hpp>
#include <radius/dictionary/standard.hpp>
#include <radius/dictionary/tables/dictionary_tables.hpp>

#include "dictionary/allocations.hpp"
#include "support/catch.hpp"
#include "support/freeradius_dictionaries.hpp"

using namespace radius;

namespace {

/// `text` with a few characters changed, removed, doubled, or some of its words moved.
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

/// A dictionary with every keyword of the language; some damage also swaps its lines.
const std::string& sound_dictionary() {
    static const std::string text =
        "PROTOCOL RADIUS 1 verify=lib\nBEGIN-PROTOCOL RADIUS\n"
        "VENDOR Acme 9 format=1,1,c\nVENDOR Other 10 format=4,0\n"
        "ATTRIBUTE Plain 1 string\nATTRIBUTE Vendor-Specific 26 vsa\n"
        "ATTRIBUTE Ext 241 tlv extended\nATTRIBUTE Evs 241.26 vsa\n"
        "ATTRIBUTE Tlv 2 tlv\nATTRIBUTE Rel .3 date precision=ms,subtype=uint64\n"
        "BEGIN-TLV Tlv\nATTRIBUTE Inner 1 octets[8]\nEND-TLV Tlv\n"
        "BEGIN-VENDOR Acme parent=Evs\n"
        "ATTRIBUTE Number 1.2.3 integer has_tag,encrypt=2\n"
        "VALUE Number One 0x01\nVALUE Number Two 2\n"
        "END-VENDOR Acme\n"
        "BEGIN-VENDOR Other\nATTRIBUTE Plain 7 abinary\nALIAS Near .Plain\nEND-VENDOR Other\n"
        "ENUM Words uint16\nVALUE Words First 1\n"
        "ATTRIBUTE Named 3 uint16 enum=Words\n"
        "ATTRIBUTE Struct 4 struct\nMEMBER Flags bit[3]\nMEMBER Rest bit[5]\n"
        "MEMBER Key uint8 key\nMEMBER Data union key=Key\n"
        "STRUCT Called Key 1 length=uint16\nMEMBER Deep tlv\nATTRIBUTE Deepest .1 ipaddr array\n"
        "BEGIN Struct.Data\nATTRIBUTE Chosen 2 string[2]\nEND Struct.Data\n"
        "ATTRIBUTE Copy 5 tlv clone=Tlv\nATTRIBUTE Group 6 group ref=Tlv\n"
        "FLAGS internal\nDEFINE Local string secret\nFLAGS !internal\n"
        "ALIAS Far 241.26.9.1.2.3\nVALUE Later A 1\nATTRIBUTE Later 7 integer\n"
        "END-PROTOCOL RADIUS\n"
        "BEGIN-PROTOCOL DHCPv4\nATTRIBUTE Strange 1 string\nEND-PROTOCOL DHCPv4\n";
    return text;
}

/// `text` with a line removed, doubled or moved.
std::string shuffled(std::string text, std::mt19937& random) {
    const auto line_at = [&](std::size_t place) {
        const std::size_t begin = text.rfind('\n', place);
        const std::size_t start = begin == std::string::npos ? 0 : begin + 1;
        return std::pair(start, std::min(text.find('\n', start), text.size() - 1) + 1 - start);
    };
    for (unsigned count = random() % 4; count > 0 && text.size() > 1; --count) {
        const auto [start, size] = line_at(random() % text.size());
        const std::string line = text.substr(start, size);
        if (random() % 2 == 0) {
            text.erase(start, size);
        }
        if (!text.empty() && random() % 3 != 0) {
            text.insert(line_at(random() % text.size()).first, line);
        }
    }
    return text;
}

/// The total allocation that a loader may need for a text of this size: tables that grow by
/// doubling, and a definition per short line.
std::size_t allowed_octets(std::size_t size) { return 64 * size + 40'000; }

} // namespace

TEST_CASE("a damaged dictionary is refused with its place, or accepted, in limited memory") {
    REQUIRE(parse_dictionary(sound_dictionary()));
    std::mt19937 random(1);
    std::size_t accepted = 0;
    std::size_t misplaced = 0;
    std::size_t beyond = 0;
    constexpr int rounds = 8000;
    for (int round = 0; round < rounds; ++round) {
        const std::string text = damaged(shuffled(sound_dictionary(), random), random);
        const std::size_t before = radius_test::allocations().octets;
        const auto parsed = parse_dictionary(text);
        const std::size_t used = radius_test::allocations().octets - before;
        beyond += used > allowed_octets(text.size()) ? 1U : 0U;
        if (!parsed) {
            const dictionary_error& error = parsed.error();
            misplaced += error.line() == 0 || error.file() != "dictionary" ? 1U : 0U;
            continue;
        }
        ++accepted;
        for (const attribute_definition& attribute : parsed->attributes()) {
            std::string name; // printed names are found again
            parsed->tables().append_name(name, attribute);
            const attribute_definition* found = parsed->find(name);
            misplaced += found != nullptr && found->number == attribute.number ? 0U : 1U;
        }
        // A strict reader refuses exactly the texts with a diagnostic.
        const bool strict = parse_dictionary(text, "dictionary", {}, {.strict = true}).has_value();
        misplaced += strict == parsed->diagnostics().empty() ? 0U : 1U;
    }
    CHECK(misplaced == 0);
    CHECK(beyond == 0);
    CHECK(accepted > rounds / 40);
    CHECK(accepted < rounds);
}

TEST_CASE("damaged dictionaries of FreeRADIUS are limited in the same way") {
    const auto folder = radius_test::freeradius_folder();
    if (folder.empty()) {
        return;
    }
    const dictionary base = radius_test::rfc_base(folder);
    std::size_t base_octets = radius_test::allocations().octets;
    (void)parse_dictionary("", "empty", base); // copies the base, whatever is read
    base_octets = radius_test::allocations().octets - base_octets;
    std::mt19937 random(4);
    std::size_t refused = 0;
    std::size_t misplaced = 0;
    std::size_t beyond = 0;
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("dictionary") || name == "dictionary") {
            continue;
        }
        ++files;
        std::ifstream file(entry.path());
        const std::string sound{std::istreambuf_iterator<char>(file), {}};
        for (int round = 0; round < 4; ++round) {
            std::string text = shuffled(sound, random);
            for (int more = 0; more < 3; ++more) {
                text = damaged(std::move(text), random);
            }
            const std::size_t before = radius_test::allocations().octets;
            const auto parsed = parse_dictionary(text, name, base);
            const std::size_t used = radius_test::allocations().octets - before;
            beyond += used > base_octets + allowed_octets(text.size()) ? 1U : 0U;
            if (!parsed) {
                ++refused;
                misplaced += parsed.error().line() == 0 || parsed.error().file() != name ? 1U : 0U;
            }
        }
    }
    CHECK(beyond == 0);
    CHECK(misplaced == 0);
    CHECK(refused > files / 2);
    CHECK(refused < 4 * files);
}

TEST_CASE("a dictionary's size limits time and memory, whatever its lines contain") {
    struct line {
        const char* first;
        const char* each;
    };
    // Lines that cost time: thousands of each.
    const line bad = GENERATE(values<line>({
        {"", "VALUE Nobody A 1\n"},
        {"", "BEGIN-VENDOR Nobody\nEND-VENDOR Nobody\n"},
        {"", "ALIAS A Nobody.Else\n"},
        {"", "ATTRIBUTE A 1 string strange_flag\n"},
        {"ATTRIBUTE A 1 integer\n", "VALUE A B 1\nVALUE A B 2\n"},
        {"", "ATTRIBUTE A 1 integer\nATTRIBUTE A 2 integer\n"},
        {"", "ATTRIBUTE A 1 integer\nATTRIBUTE B 1 integer\n"},
        {"VENDOR V 1\nVENDOR W 2\n", "BEGIN-VENDOR V\nATTRIBUTE A 1 string\nATTRIBUTE A 2 "
                                     "string\nEND-VENDOR V\nBEGIN-VENDOR W\nATTRIBUTE A 1 "
                                     "string\nATTRIBUTE A 2 string\nEND-VENDOR W\n"},
        {"VENDOR V 1\n", "VENDOR V 2\nVENDOR V 1\n"},
        {"ATTRIBUTE T 1 tlv\nATTRIBUTE A .1 string\n", "BEGIN-TLV T\nEND-TLV T\n"},
        {"ATTRIBUTE T 1 tlv\n", "ATTRIBUTE U 2 tlv clone=T\n"},
        {"ATTRIBUTE S 1 struct\n", "MEMBER M string\n"},
        {"ATTRIBUTE E 1 integer\n", "ATTRIBUTE F 2 integer enum=Later\nVALUE F G 1\n"},
        {"", "DEFINE D string\n"},
    }));
    CAPTURE(bad.each);
    std::string text = bad.first;
    while (text.size() < 200'000) {
        text += bad.each;
    }
    const std::size_t before = radius_test::allocations().octets;
    (void)parse_dictionary(text);
    CHECK(radius_test::allocations().octets - before <= allowed_octets(text.size()));
    while (text.size() < 2'000'000) { // quadratic time would be an hour
        text += bad.each;
    }
    (void)parse_dictionary(text);
}

TEST_CASE(
    "damaged pairs are refused with their line, or accepted as attributes that can be printed") {
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
        const std::string text = print_exact(*parsed, standard_dictionary(), {.show_hidden = true});
        const auto again = parse_pairs(text, standard_dictionary());
        unequal +=
            again && std::ranges::equal(again->clear_octets(), parsed->clear_octets()) ? 0U : 1U;
    }
    CHECK(unequal == 0);
    CHECK(accepted > 0);
    CHECK(accepted < 5000);
}
