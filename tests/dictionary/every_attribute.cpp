// SPDX-License-Identifier: MIT
// A value of every attribute of every dictionary survives encoding, decoding, printing and parsing.
#include <set>
#include <string>

#include <radius/dictionary/codec/value_codec.hpp>
#include <radius/dictionary/exact_print.hpp>
#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/pair_text.hpp>
#include <radius/dictionary/text/value_text.hpp>

#include "support/catch.hpp"
#include "support/freeradius_dictionaries.hpp"
#include "support/generated_value.hpp"
#include "support/paths.hpp"

using namespace radius;

namespace {

/// Octets of a structure: valid octets for each member, and the members that a key selects.
octet_string structure_octets(const dictionary& names, const attribute_definition& structure,
                              std::mt19937& random) {
    octet_string octets;
    octet_string behind;
    std::uint64_t bits = 0;
    unsigned bit_count = 0;
    for (std::uint32_t place = 1;; ++place) {
        const attribute_definition* member = names.find(structure.number.child(place));
        if (member == nullptr) {
            break;
        }
        if (member->bits != 0) {
            bits = bits << member->bits | (random() & ((1U << member->bits) - 1U));
            for (bit_count += member->bits; bit_count >= 8; bit_count -= 8) {
                octets.push_back(static_cast<octet>(bits >> (bit_count - 8)));
            }
            continue;
        }
        octet_string part = member->type == data_type::structure
                                ? structure_octets(names, *member, random)
                                : radius_test::valid_octets(*member, random, 20);
        if (member->key) {
            part.back() = static_cast<octet>(random() % 4);
            const auto* called = names.find(member->number.child(part.back()));
            if (called != nullptr) {
                behind = structure_octets(names, *called, random);
                for (unsigned left = called->length_octets; left > 0; --left) {
                    behind.insert(behind.begin(), left == called->length_octets
                                                      ? static_cast<octet>(behind.size())
                                                      : octet{0});
                }
            }
        }
        octets.insert(octets.end(), part.begin(), part.end());
    }
    octets.insert(octets.end(), behind.begin(), behind.end());
    return octets;
}

/// Clear octets of a value with its tag octet, in the form in which they are written.
octet_string clear_octets(const dictionary& names, const attribute_definition& attribute,
                          std::mt19937& random) {
    const std::size_t most = attribute.properties.hidden == hiding::ascend ? 16 : 100;
    octet_string octets = attribute.type == data_type::structure
                              ? structure_octets(names, attribute, random)
                              : radius_test::valid_octets(attribute, random, most);
    if (attribute.properties.tagged && attribute.type == data_type::integer) {
        octets[0] = static_cast<octet>(random() % 32);
    } else if (attribute.properties.tagged) {
        octets.insert(octets.begin(), static_cast<octet>(random() % 32));
    }
    const attribute_number& number = attribute.number;
    const bool may_be_empty = number.depth == 1 || (number.depth == 3 && number.type() == 26);
    if (octets.empty() && !may_be_empty) { // RFC 6929 sections 2.1 and 2.3
        octets.push_back(1);
    }
    return octets;
}

/// The results for the attributes of a dictionary.
struct tally {
    std::size_t checked = 0;
    std::size_t internal = 0; ///< internal to a server, never in a packet: checked as values only
    std::size_t inside = 0;   ///< members of structures: checked with them
    std::set<std::string> refused; ///< by an attribute list, with its reason
};

/// Checks a value that never appears in a packet: octets, value, text, value, octets.
std::string check_alone(const dictionary& names, const attribute_definition& definition,
                        std::mt19937& random) {
    const octet_string octets = radius_test::valid_octets(definition, random, 100);
    const auto decoded = detail::decode(definition, octets);
    if (!decoded) {
        return "not decoded: 0x" + to_hex(octets);
    }
    const std::string text = dictionary_attribute(names.tables(), definition).to_text(*decoded);
    const auto parsed = parse_value(definition, text, value_names(names.tables(), definition));
    if (!parsed) {
        return "not parsed: " + text;
    }
    std::array<octet, 256> room{};
    writer out(room);
    const bool encoded = detail::encode(definition, *parsed, out).has_value() && out.ok();
    return encoded && std::ranges::equal(out.written(), octets) ? "" : "changed by " + text;
}

/// Checks one attribute through a list and through text. Returns the failure, or an empty text.
std::string check_attribute(const dictionary& names, const attribute_definition& definition,
                            std::mt19937& random, tally& counted) {
    const dictionary_attribute attribute(names.tables(), definition);
    const octet_string octets = clear_octets(names, definition, random);
    const auto decoded = attribute.decode(octets);
    if (!decoded) {
        return "not decoded: 0x" + to_hex(octets);
    }
    attribute_list list;
    try {
        list.add(dictionary_pair(names.tables(), definition, *decoded));
    } catch (const attribute_error& error) {
        counted.refused.insert(error.what());
        return {};
    }
    const auto read = list.read(attribute);
    if (!read || *read != *decoded) {
        return "not read back: 0x" + to_hex(octets);
    }
    const std::string text = print_exact(list, names, {.indent = false, .show_hidden = true});
    const auto parsed = parse_pairs(text, names);
    if (!parsed) {
        return "not parsed: " + text + parsed.error().what();
    }
    if (!std::ranges::equal(parsed->clear_octets(), list.clear_octets())) {
        return "changed by its text: " + text;
    }
    ++counted.checked;
    return {};
}

/// Checks the definitions of a dictionary, except those that `base` makes in the same way.
tally check_dictionary(const dictionary& names, std::mt19937& random, const dictionary& base = {}) {
    tally counted;
    for (const attribute_definition& definition : names.attributes()) {
        const attribute_definition* before = base.find(definition.number);
        if (before != nullptr && before->name == definition.name &&
            before->type == definition.type && before->properties == definition.properties) {
            continue;
        }
        if (definition.inside != 0) {
            ++counted.inside;
            continue;
        }
        counted.internal += definition.internal ? 1U : 0U;
        for (int round = 0; round < 3; ++round) {
            const std::string wrong = definition.internal
                                          ? check_alone(names, definition, random)
                                          : check_attribute(names, definition, random, counted);
            if (!wrong.empty()) {
                FAIL_CHECK(definition.name << " " << definition.number.to_string() << ": "
                                           << wrong);
                break;
            }
        }
    }
    return counted;
}

/// Every data type that can appear in a packet, in every place that the language has.
std::string every_place() {
    const char* const types[]{"string",
                              "string[5]",
                              "octets",
                              "octets[3]",
                              "integer",
                              "byte",
                              "short",
                              "integer64",
                              "signed",
                              "int8",
                              "int16",
                              "int64",
                              "bool",
                              "float32",
                              "float64",
                              "date",
                              "time_delta",
                              "ipaddr",
                              "ipv6addr",
                              "ipv4prefix",
                              "ipv6prefix",
                              "combo-ip",
                              "ifid",
                              "ether",
                              "abinary",
                              "tlv",
                              "group",
                              "date precision=ms,subtype=uint64",
                              "time_delta precision=us,subtype=int16"};
    struct place {
        const char* before;
        const char* number; ///< prefix of the attribute's own number
        const char* flags;
        const char* after;
    };
    const place places[]{
        {"", "", "", ""},
        {"VENDOR V1 1\nBEGIN-VENDOR V1\n", "", "", "END-VENDOR V1\n"},
        {"VENDOR V2 2 format=2,1\nBEGIN-VENDOR V2\n", "", "", "END-VENDOR V2\n"},
        {"VENDOR V3 3 format=2,2\nBEGIN-VENDOR V3\n", "", "", "END-VENDOR V3\n"},
        {"VENDOR V4 4 format=4,0\nBEGIN-VENDOR V4\n", "", "", "END-VENDOR V4\n"},
        {"VENDOR V5 5 format=4,4\nBEGIN-VENDOR V5\n", "", "", "END-VENDOR V5\n"},
        {"VENDOR V6 6 format=1,1,c\nBEGIN-VENDOR V6\n", "", "", "END-VENDOR V6\n"},
        {"BEGIN-VENDOR V6\nATTRIBUTE Outer 200 tlv\n", "200.", "", "END-VENDOR V6\n"},
        {"ATTRIBUTE Ext 241 extended\n", "241.", "", ""},
        {"ATTRIBUTE Long 245 long-extended\n", "245.", "", ""},
        {"ATTRIBUTE Evs 241.26 evs\nBEGIN-VENDOR V1 parent=Evs\n", "", "", "END-VENDOR V1\n"},
        {"ATTRIBUTE Longer 245.26 evs\nBEGIN-VENDOR V1 parent=Longer\n", "", "", "END-VENDOR V1\n"},
        {"ATTRIBUTE T 254 tlv\nATTRIBUTE U .1 tlv\nATTRIBUTE W .1.1 tlv\n", "254.1.1.", "", ""},
        {"ATTRIBUTE Ex 241.200 tlv\n", "241.200.", "", ""},
    };
    std::string text = "ATTRIBUTE Vendor-Specific 26 vsa\n";
    unsigned name = 0;
    for (const place& each : places) {
        text += each.before;
        unsigned number = 100;
        for (const char* type : types) {
            text += "ATTRIBUTE A" + std::to_string(++name) + " " + each.number +
                    std::to_string(++number) + " " + type + "\n";
        }
        text += each.after;
    }
    return text + "ATTRIBUTE Password 30 string encrypt=1\nATTRIBUTE Key 31 octets[7] encrypt=1\n"
                  "ATTRIBUTE Tunnel 32 string has_tag,encrypt=2\nATTRIBUTE Number 33 integer "
                  "has_tag\nATTRIBUTE Salted 34 integer encrypt=2\nATTRIBUTE Tagged 35 octets "
                  "has_tag\nATTRIBUTE Secret 36 string encrypt=3\nATTRIBUTE Whole 37 octets "
                  "concat\nATTRIBUTE Servers 38 ipv6addr array\nATTRIBUTE Clone 39 tlv clone=W\n"
                  "ATTRIBUTE S 40 struct\nMEMBER Top bit[3]\nMEMBER Low bit[13]\n"
                  "MEMBER Inner struct\nMEMBER Address ipaddr\nMEMBER Moment date\n"
                  "ATTRIBUTE K 41 struct\nMEMBER Kind byte key\nMEMBER Word string[4]\n"
                  "STRUCT First Kind 1 length=uint16\nMEMBER Text string\n"
                  "STRUCT Second Kind 2\nMEMBER Prefix ipv6prefix\n"
                  "ATTRIBUTE R 241.210 struct\nMEMBER Long integer64\nMEMBER Rest tlv\n"
                  "ATTRIBUTE Leaf .1 string\n";
}

} // namespace

TEST_CASE("a value of every attribute of our dictionaries survives encode, decode, print and parse",
          "[rule-51][rule-52]") {
    std::mt19937 random(1);
    const dictionary names =
        load_dictionary(std::filesystem::path(radius_test::dictionaries_directory) / "dictionary");
    const tally counted = check_dictionary(names, random);
    CHECK(counted.inside == 0);
    CHECK(counted.checked + 3 * counted.internal + 3 == 3 * names.attributes().size());
    CHECK(counted.refused == std::set<std::string>{"Message-Authenticator: attribute not allowed "
                                                   "in this kind of packet"});
}

TEST_CASE("a value of every attribute of FreeRADIUS's dictionaries survives the same",
          "[rule-51][rule-52]") {
    const auto folder = radius_test::freeradius_folder();
    if (folder.empty()) {
        return;
    }
    std::mt19937 random(2);
    const dictionary all = load_dictionary(folder / "dictionary");
    tally counted = check_dictionary(all, random);
    CHECK(counted.checked > 20000);
    CHECK(counted.checked + 3 * counted.internal + 3 == 3 * all.attributes().size());
    // Only the engine writes it.
    CHECK(counted.refused == std::set<std::string>{"Message-Authenticator: attribute not allowed "
                                                   "in this kind of packet"});
    const dictionary base = radius_test::rfc_base(folder);
    std::size_t files = 0;
    std::size_t without = 0; // files that only name values, or define nothing new
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("dictionary") || name == "dictionary") {
            continue;
        }
        CAPTURE(name);
        const dictionary names = load_dictionary(entry.path(), base);
        counted = check_dictionary(names, random, base);
        CHECK(counted.inside == 0);
        CHECK(counted.refused.empty());
        ++files;
        without += counted.checked + counted.internal == 0 ? 1U : 0U;
    }
    CHECK(files >= 200);
    CHECK(without < 30);
}

TEST_CASE("a value of every type survives the same in every place where the language allows it",
          "[rule-40][rule-41][rule-42][rule-44][rule-51][rule-52]") {
    std::mt19937 random(3);
    const dictionary names = parse_dictionary(every_place(), "every", {}, {.strict = true}).value();
    for (int round = 0; round < 20; ++round) {
        const tally counted = check_dictionary(names, random);
        CHECK(counted.refused.empty());
        CHECK(counted.internal == 0);
        CHECK(counted.inside == 14);
        CHECK(counted.checked + 3 * counted.inside == 3 * names.attributes().size());
    }
}
