// SPDX-License-Identifier: MIT
// Exact printing: the lines of any packet and any list are converted back to exactly the same
// octets.
#include <random>
#include <string>

#include <radius/auth/hiding.hpp>
#include <radius/dictionary/exact_print.hpp>
#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/pair_text.hpp>
#include <radius/dictionary/print.hpp>
#include <radius/dictionary/standard.hpp>
#include <radius/packet/packet_builder.hpp>
#include <radius/packet/packet_view.hpp>

#include "support/catch.hpp"
#include "support/paths.hpp"

using namespace radius;

namespace {

using generator = std::mt19937;

unsigned below(generator& random, unsigned limit) {
    return static_cast<unsigned>(random() % limit);
}

octet_string random_octets(generator& random, std::size_t size) {
    octet_string octets(size);
    // Small numbers, letters or anything: each makes different values plausible.
    const unsigned kind = below(random, 3);
    for (octet& one : octets) {
        one = static_cast<octet>(kind == 0   ? below(random, 4)
                                 : kind == 1 ? ' ' + below(random, 95)
                                             : below(random, 256));
    }
    return octets;
}

/// Vendors and types with every layout: RFC 2865's, wider ones, WiMAX's, TLVs and extended types.
dictionary odd_dictionary() {
    const auto base = load_dictionary(
        std::string(radius_test::dictionaries_directory) + "/dictionary", standard_dictionary());
    return parse_dictionary("ATTRIBUTE Fuzz-Tlv 200 tlv\n"
                            "ATTRIBUTE Fuzz-Tlv-Text 200.1 string\n"
                            "ATTRIBUTE Fuzz-Tlv-Number 200.2 integer\n"
                            "ATTRIBUTE Fuzz-Extended 241.1 integer\n"
                            "ATTRIBUTE Fuzz-Extended-Tlv 241.2 tlv\n"
                            "ATTRIBUTE Fuzz-Extended-Tlv-Byte 241.2.1 byte\n"
                            "ATTRIBUTE Fuzz-Long 245.1 octets\n"
                            "ATTRIBUTE Fuzz-Long-Text 246.1 string\n"
                            "VENDOR Wide 10001 format=2,2\n"
                            "BEGIN-VENDOR Wide\n"
                            "ATTRIBUTE Wide-Text 1 string\n"
                            "END-VENDOR Wide\n"
                            "VENDOR Endless 10002 format=4,0\n"
                            "BEGIN-VENDOR Endless\n"
                            "ATTRIBUTE Endless-Number 1 integer\n"
                            "END-VENDOR Endless\n"
                            "VENDOR Going 10003 format=1,1,c\n"
                            "BEGIN-VENDOR Going\n"
                            "ATTRIBUTE Going-Text 1 string\n"
                            "ATTRIBUTE Going-Tlv 2 tlv\n"
                            "ATTRIBUTE Going-Tlv-Number 2.1 integer\n"
                            "END-VENDOR Going\n",
                            "fuzz", base)
        .value();
}

void put(octet_string& out, std::uint64_t number, std::size_t width) {
    while (width-- > 0) {
        out.push_back(static_cast<octet>(number >> (8U * width) & 0xFFU));
    }
}

/// The value of a Vendor-Specific: one sub-attribute, several, none, or an invalid one.
octet_string vendor_value(generator& random) {
    constexpr std::array<std::uint32_t, 6> vendors{9, 311, 14988, 10001, 10002, 10003};
    const std::uint32_t vendor = vendors[below(random, 6)];
    octet_string out;
    put(out, vendor, 4);
    const std::size_t width = vendor == 10001 ? 2 : 1;
    for (unsigned left = below(random, 4); left > 0; --left) {
        const auto value = random_octets(random, below(random, 8) == 0 ? 60 : below(random, 9));
        if (vendor == 10002) {
            put(out, below(random, 3), 4);
        } else {
            put(out, below(random, 30), width);
            const bool goes_on = vendor == 10003;
            const auto wrong = below(random, 20) == 0 ? below(random, 5) : 0U;
            put(out, 2 * width + (goes_on ? 1 : 0) + value.size() + wrong, width);
            if (goes_on) {
                put(out, below(random, 3) == 0 ? 0x80 : 0, 1);
            }
        }
        out.insert(out.end(), value.begin(), value.end());
    }
    return out;
}

/// Extended-Type, for long ones the More octet, and elements that are mostly valid.
octet_string extended_value(generator& random, bool is_long, bool full) {
    octet_string out;
    put(out, below(random, 8) == 0 ? 26 : below(random, 4), 1);
    if (is_long) {
        put(out, below(random, 2) == 0 ? 0x80 : below(random, 12) == 0 ? 0x01 : 0, 1);
    }
    if (out[0] == 26) {
        put(out, 9, 4);
    }
    const std::size_t size = full ? 253 - out.size() : below(random, 12);
    auto value = random_octets(random, size);
    if (size > 3 && below(random, 2) == 0) {
        value[0] = 1;
        value[1] = static_cast<octet>(size);
    }
    out.insert(out.end(), value.begin(), value.end());
    return out;
}

octet_string random_value(generator& random, unsigned type) {
    if (type == 26 && below(random, 8) != 0) {
        return vendor_value(random);
    }
    if (type >= 241 && type <= 246 && below(random, 8) != 0) {
        return extended_value(random, type >= 245, below(random, 3) == 0);
    }
    constexpr std::array<std::size_t, 8> usual{0, 1, 4, 6, 8, 16, 18, 253};
    return random_octets(random,
                         below(random, 2) == 0 ? usual[below(random, 8)] : below(random, 254));
}

octet_string random_packet(generator& random) {
    packet_buffer room;
    authenticator field;
    std::ranges::copy(random_octets(random, 16), field.begin());
    const auto limit = below(random, 10) == 0 ? max_packet_size : 20 + below(random, 400);
    packet_builder builder(room.room().first(limit), static_cast<packet_code>(below(random, 256)),
                           static_cast<octet>(below(random, 256)), field);
    constexpr std::array<unsigned, 12> favourites{26, 26, 26, 241, 245, 246, 79, 2, 69, 64, 80, 97};
    unsigned type = 1;
    do { // attributes of the same type often follow each other
        if (below(random, 3) != 0) {
            type = below(random, 2) == 0 ? favourites[below(random, 12)] : 1 + below(random, 255);
        }
    } while (builder.add_raw(static_cast<octet>(type), random_value(random, type)));
    return to_octets(builder.finish().value());
}

packet_view view(const octet_string& packet) {
    return packet_view::parse(packet, {.max_attributes = packet.size()}).value();
}

/// A packet with readable hidden values: its octets are considered clear text.
struct readable_packet {
    packet_view packet;

    attribute_range attributes() const { return packet.attributes(); }
    result<octets_view> reveal(flags, octets_view value, octets_span room) const {
        std::ranges::copy(value, room.begin());
        return octets_view(room.first(value.size()));
    }
};

template <class Message>
std::string lines_of(const Message& message, const dictionary& names) {
    return print_exact(message, names, {.indent = false, .show_hidden = true});
}

/// The attributes that the lines describe.
octet_string octets_of(std::string_view lines, const dictionary& names) {
    packet_buffer room;
    packet_builder builder(room.room(), packet_code::access_request, 1);
    parse_pairs_into(builder, lines, names).value();
    return to_octets(builder.finish().value().subspan(header_size));
}

/// The lines of a packet with these attributes, given in hexadecimal.
std::string exact(const std::string& attributes, const dictionary& names) {
    packet_buffer room;
    packet_builder builder(room.room(), packet_code::access_request, 1);
    const octet_string wire = from_hex(attributes).value();
    builder.add_encoded(wire).value();
    const octet_string packet = to_octets(builder.finish().value());
    std::string lines = lines_of(view(packet), names);
    CHECK(octets_of(lines, names) == wire);
    return lines;
}

} // namespace

TEST_CASE("the lines of any packet are parsed to the same octets", "[rfc2865-5][rule-51]") {
    const dictionary names = odd_dictionary();
    generator random(20260101);
    std::size_t readable = 0;
    for (int round = 0; round < 2000; ++round) {
        const octet_string octets = random_packet(random);
        const packet_view packet = view(octets);
        const octet_string attributes = to_octets(packet.attributes().octets());
        // Without a secret, with one, and without names.
        const std::string hidden = lines_of(packet, names);
        const std::string shown = lines_of(readable_packet{packet}, names);
        const std::string bare = lines_of(packet, {});
        if (octets_of(hidden, names) != attributes || octets_of(shown, names) != attributes ||
            octets_of(bare, {}) != attributes) {
            FAIL("round " << round << "\n" << hidden << "\n" << shown << "\n" << bare);
        }
        readable += hidden.find("Fuzz-Long-Text = \"") != hidden.npos ? 1U : 0U;
    }
    REQUIRE(readable > 0);
}

TEST_CASE("every attribute type is restored with every length of value", "[rfc2865-5]") {
    const dictionary names = odd_dictionary();
    generator random(7);
    for (unsigned type = 1; type < 256; ++type) {
        for (std::size_t size = 0; size <= 253; size += size < 20 || size > 248 ? 1 : 19) {
            octet_string wire{static_cast<octet>(type), static_cast<octet>(2 + size)};
            const octet_string value = random_octets(random, size);
            wire.insert(wire.end(), value.begin(), value.end());
            exact(to_hex(wire), names);
        }
    }
}

TEST_CASE("a readable line is printed if it is complete, otherwise numbers") {
    const dictionary names = odd_dictionary();
    CHECK(exact("0105626f62", names) == "User-Name = \"bob\"\n");
    CHECK(exact("060600000002", names) == "Service-Type = Framed-User\n");
    CHECK(exact("1a0f00003a8c080931304d2f31304d", names) == "Mikrotik-Rate-Limit = \"10M/10M\"\n");
    CHECK(exact("5012000102030405060708090a0b0c0d0e0f", names) ==
          "Message-Authenticator = 0x000102030405060708090a0b0c0d0e0f\n");
    CHECK(exact("060400ff", names) == "Attr-6 = 0x00ff\n");
    // Two sub-attributes in one Vendor-Specific would be converted to two Vendor-Specifics.
    CHECK(exact("1a0c00003a8c080361080362", names) ==
          "Attr-26 = 0x00003a8c080361080362  # Mikrotik-Rate-Limit = \"a\"\n"
          "  # Mikrotik-Rate-Limit = \"b\"\n");
    // The prefix has more octets than its length needs.
    CHECK(exact("610700080a0000", names) ==
          "Attr-97 = 0x00080a0000  # Framed-IPv6-Prefix = a00::/8\n");
    // It has bits beyond its length.
    CHECK(exact("610500070b", names) ==
          "Attr-97 = 0x00070b  # Framed-IPv6-Prefix = a00::/7  # not canonical: 0x00070b\n");
    CHECK(exact("0212abababababababababababababababab", names) ==
          "Attr-2 = 0xabababababababababababababababab  # hidden by the secret of this packet: "
          "User-Password = <hidden>\n");
}

TEST_CASE("a value in several attributes is one line if it was split as we split it",
          "[rfc3579-3.1][rfc6929-2.2]") {
    const dictionary names = odd_dictionary();
    const std::string full(std::size_t{2} * 253, 'a');
    CHECK(exact("4fff" + full + "4f05010203", names) == "EAP-Message = 0x" + full + "010203\n");
    CHECK(exact("4f0301"
                "4f0302",
                names) == "Attr-79 = 0x01\nAttr-79 = 0x02  # EAP-Message = 0x0102\n");

    const std::string piece(std::size_t{2} * 251, 'a');
    CHECK(exact("f5ff0180" + piece + "f5050100bb", names) == "Fuzz-Long = 0x" + piece + "bb\n");
}

TEST_CASE("attributes between the fragments of a value keep their place", "[rfc6929-2.2]") {
    const dictionary names = odd_dictionary();
    const std::string piece(std::size_t{2} * 251, 'a');
    CHECK(exact("f5ff0180" + piece + "010362" + "f5050100bb", names) ==
          "Attr-245 = 0x0180" + piece + "\nUser-Name = \"b\"\nFuzz-Long = 0xbb\n");
    // A second one of the same type.
    CHECK(exact("f5ff0180" + piece + "f5050200cc" + "f5050100bb", names) ==
          "Attr-245 = 0x0180" + piece + "\nAttr-245 = 0x0200cc\nAttr-245 = 0x0100bb\n");
}

TEST_CASE("the lines of any list are parsed to the same list", "[rule-51]") {
    const dictionary names = odd_dictionary();
    generator random(42);
    for (int round = 0; round < 500; ++round) {
        const octet_string octets = random_packet(random);
        attribute_list list;
        for (const raw_attribute& raw : view(octets).attributes()) {
            // Only the engine writes Message-Authenticator; hidden values need room for padding.
            if (raw.type != detail::message_authenticator_type &&
                list.clear_octets().size() < 3000) {
                REQUIRE(list.add_raw(raw.type, raw.value));
            }
        }
        const std::string lines = lines_of(list, names);
        const auto again = parse_pairs(lines, names);
        if (!again || !std::ranges::equal(again->clear_octets(), list.clear_octets())) {
            FAIL("round " << round << "\n"
                          << (again ? to_hex(again->clear_octets()) : again.error().what()) << "\n"
                          << lines);
        }
    }
}

TEST_CASE("exact printing does not reveal masked values", "[rfc2865-5.2]") {
    const dictionary& names = standard_dictionary();
    const print_options quiet{.indent = false};
    const auto list = parse_pairs("User-Password = hello", names).value();
    CHECK(print_exact(list, names, quiet) == "User-Password = <hidden>\n");
    CHECK(print_exact(list, {}, quiet) == "Attr-2 = <hidden>\n");
    CHECK(lines_of(list, names) == "User-Password = \"hello\"\n");
    // In a packet the password's octets are not secret.
    const octet_string wire =
        from_hex("01000026" + std::string(32, '0') + "02120" + std::string(31, '1')).value();
    CHECK(print_exact(readable_packet{view(wire)}, names, quiet) ==
          "Attr-2 = 0x0" + std::string(31, '1') + "  # User-Password = <hidden>\n");
}

namespace {

/// Hidden as in the first packet of RFC 2865 section 7.1.
struct example_packet {
    packet_view packet;
    shared_secret secret{"xyzzy5461"};

    attribute_range attributes() const { return packet.attributes(); }
    result<octets_view> reveal(flags properties, octets_view value, octets_span room) const {
        return reveal_hidden(room, properties, value, secret, packet.authenticator_field());
    }
};

} // namespace

TEST_CASE("exact printing says which octets only this packet's secret reveals", "[rfc2865-7.1]") {
    const octet_string wire =
        from_hex(
            "010000380f403f9473978057bd83d5cb98f4227a01066e656d6f02120dbe708d93d413ce3196e43f782a"
            "0aee0406c0a80110050600000003")
            .value();
    const dictionary& names = standard_dictionary();
    const example_packet message{view(wire)};
    const std::string octets = "Attr-2 = 0x0dbe708d93d413ce3196e43f782a0aee";
    const std::string said = "  # hidden by the secret of this packet";
    const auto lines = [&](const dictionary& known, bool show) {
        const std::string all = print_exact(message, known, {.indent = false, .show_hidden = show});
        const std::size_t begin = all.find("Attr-2");
        return all.substr(begin, all.find('\n', begin) + 1 - begin);
    };
    CHECK(lines(names, true) == octets + said + ": User-Password = \"arctangent\"\n");
    CHECK(lines(names, false) == octets + said + ": User-Password = <hidden>\n");
    CHECK(lines({}, false) == octets + said + ": Attr-2 = <hidden>\n");
    CHECK(lines({}, true) == octets + said + "\n");
    packet_buffer room;
    packet_builder again(room.room(), packet_code::access_request, 0);
    REQUIRE(parse_pairs_into(again, print_exact(message, names, {.show_hidden = true}), names));
    CHECK(to_hex(again.finish().value().subspan(20)) == to_hex(octets_view(wire).subspan(20)));
}

TEST_CASE("the TLVs of one container are one line", "[rfc6929-2.3][rfc8045-3.1.1]") {
    const dictionary names = odd_dictionary();
    // IP-Port-Limit-Info with two TLVs, and two containers with one TLV each.
    CHECK(exact("f10f05"
                "010600000001"
                "0206000007d0",
                names) == "IP-Port-Limit-Info = { IP-Port-Type = 1, IP-Port-Limit = 2000 }\n");
    CHECK(exact("f10905"
                "010600000001"
                "f10905"
                "0206000007d0",
                names) == "IP-Port-Type = 1\nIP-Port-Limit = 2000\n");
}
