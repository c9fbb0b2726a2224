// SPDX-License-Identifier: MIT
// What `packet decode` prints makes the same packet again, whatever the packet is.
#include <random>

#include <radius/dictionary.hpp>

#include "../../examples/support/packet_text.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

namespace {

using generator = std::mt19937;

unsigned below(generator& random, unsigned limit) {
    return static_cast<unsigned>(random() % limit);
}

radius::octet_string random_octets(generator& random, std::size_t size) {
    radius::octet_string octets(size);
    // Small numbers, letters and anything: each makes other values plausible.
    const unsigned kind = below(random, 3);
    for (radius::octet& one : octets) {
        one = static_cast<radius::octet>(kind == 0   ? below(random, 4)
                                         : kind == 1 ? ' ' + below(random, 95)
                                                     : below(random, 256));
    }
    return octets;
}

/// Vendors and types with every layout: RFC 2865's, wider ones, WiMAX's; TLVs and extended types.
radius::dictionary odd_dictionary() {
    const auto base =
        radius::load_dictionary(std::string(radius_test::dictionaries_directory) + "/dictionary",
                                radius::standard_dictionary());
    return radius::parse_dictionary("ATTRIBUTE Fuzz-Tlv 200 tlv\n"
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

void put(radius::octet_string& out, std::uint64_t number, std::size_t width) {
    while (width-- > 0) {
        out.push_back(static_cast<radius::octet>(number >> (8U * width) & 0xFFU));
    }
}

/// The value of a Vendor-Specific: one sub-attribute, several, none, or a broken one.
radius::octet_string vendor_value(generator& random) {
    constexpr std::array<std::uint32_t, 6> vendors{9, 311, 14988, 10001, 10002, 10003};
    const std::uint32_t vendor = vendors[below(random, 6)];
    radius::octet_string out;
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

/// Extended-Type, for the long ones the More octet, and elements that are sound most of the time.
radius::octet_string extended_value(generator& random, bool is_long, bool full) {
    radius::octet_string out;
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
        value[1] = static_cast<radius::octet>(size);
    }
    out.insert(out.end(), value.begin(), value.end());
    return out;
}

radius::octet_string random_value(generator& random, unsigned type) {
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

radius::octet_string random_packet(generator& random) {
    radius::packet_buffer room;
    radius::authenticator field;
    std::ranges::copy(random_octets(random, 16), field.begin());
    const auto limit = below(random, 10) == 0 ? radius::max_packet_size : 20 + below(random, 400);
    radius::packet_builder builder(room.room().first(limit),
                                   static_cast<radius::packet_code>(below(random, 256)),
                                   static_cast<radius::octet>(below(random, 256)), field);
    constexpr std::array<unsigned, 12> favourites{26, 26, 26, 241, 245, 246, 79, 2, 69, 64, 80, 97};
    unsigned type = 1;
    do { // an attribute is often followed by one of the same type
        if (below(random, 3) != 0) {
            type = below(random, 2) == 0 ? favourites[below(random, 12)] : 1 + below(random, 255);
        }
    } while (builder.add_raw(static_cast<radius::octet>(type), random_value(random, type)));
    return radius::to_octets(builder.finish().value());
}

radius::packet_view view(const radius::octet_string& packet) {
    return radius::packet_view::parse(packet, {.max_attributes = packet.size()}).value();
}

} // namespace

TEST_CASE("decode then encode gives the same octets for any valid packet", "[rfc2865-5]") {
    const radius::dictionary names = odd_dictionary();
    const radius::shared_secret secret("testing123");
    generator random(20260101);
    std::size_t readable = 0;
    for (int round = 0; round < 2000; ++round) {
        const auto octets = random_packet(random);
        const auto packet = view(octets);
        // Without a secret, with one, and without names.
        for (const bool known : {false, true}) {
            const auto key = support::key_for(packet, known ? &secret : nullptr, packet);
            const std::string text = support::packet_to_text(packet, names, key);
            const auto again = support::text_to_packet(text, names);
            if (again != octets) {
                INFO("round " << round << "\n" << radius::to_hex(octets) << "\n" << text);
                REQUIRE(radius::to_hex(again) == radius::to_hex(octets));
            }
            readable += text.find("Fuzz-Long-Text = \"") != text.npos ? 1U : 0U;
        }
        const auto bare = support::packet_to_text(packet, {});
        REQUIRE(support::text_to_packet(bare, {}) == octets);
    }
    REQUIRE(readable > 0);
}

TEST_CASE("every attribute type and every length comes back", "[rfc2865-5]") {
    const radius::dictionary names = odd_dictionary();
    generator random(7);
    for (unsigned type = 1; type < 256; ++type) {
        for (std::size_t size = 0; size <= 253; size += size < 20 || size > 248 ? 1 : 19) {
            radius::packet_buffer room;
            radius::packet_builder builder(room.room(), radius::packet_code::access_request, 1);
            const auto value = random_octets(random, size);
            REQUIRE(builder.add_raw(static_cast<radius::octet>(type), value));
            const auto octets = radius::to_octets(builder.finish().value());
            const std::string text = support::packet_to_text(view(octets), names);
            if (support::text_to_packet(text, names) != octets) {
                FAIL(text);
            }
        }
    }
}

TEST_CASE("a readable line stands where it says everything, numbers where it does not") {
    const radius::dictionary names = odd_dictionary();
    const auto line_of = [&](std::string_view attributes, const support::hiding_key& key = {}) {
        const auto octets = radius::from_hex(attributes).value();
        return support::row_to_text(octets, names, key);
    };
    CHECK(line_of("0105626f62") == "User-Name = \"bob\"\n");
    CHECK(line_of("060600000002") == "Service-Type = Framed-User\n");
    CHECK(line_of("1a0f00003a8c080931304d2f31304d") == "Mikrotik-Rate-Limit = \"10M/10M\"\n");
    CHECK(line_of("5012000102030405060708090a0b0c0d0e0f") ==
          "Message-Authenticator = 0x000102030405060708090a0b0c0d0e0f\n");
    CHECK(line_of("060400ff") == "Attr-6 = 0x00ff\n");
    // Two sub-attributes in one Vendor-Specific would come back as two.
    CHECK(line_of("1a0c00003a8c080361080362") ==
          "Attr-26 = 0x00003a8c080361080362  # Mikrotik-Rate-Limit = \"a\"\n"
          "  # Mikrotik-Rate-Limit = \"b\"\n");
    // The prefix has octets that its length does not need.
    CHECK(
        line_of("610700080a0000").find("Attr-97 = 0x00080a0000  # Framed-IPv6-Prefix = a00::/8") ==
        0);
}

TEST_CASE("EAP-Message in several attributes is one line", "[rfc3579-3.1]") {
    const std::string first = "4fff" + std::string(2 * 253, 'a');
    const auto octets = radius::from_hex(first + "4f05010203").value();
    const auto text = support::row_to_text(octets, radius::standard_dictionary(), {});
    CHECK(text == "EAP-Message = 0x" + std::string(2 * 253, 'a') + "010203\n");
}

TEST_CASE("a password is readable where the secret is known, and its octets stay",
          "[rfc2865-5.2]") {
    const radius::dictionary& names = radius::standard_dictionary();
    const radius::shared_secret secret("testing123");
    const std::string lines = "Code = Access-Request\nIdentifier = 1\n"
                              "Authenticator = 0x000102030405060708090a0b0c0d0e0f\n"
                              "User-Password = \"hello\"\nTunnel-Password:1 = \"s3cret\"\n";
    CHECK_THROWS_WITH(support::text_to_packet(lines, names),
                      Catch::Contains("line 4") && Catch::Contains("User-Password"));
    const auto octets = support::text_to_packet(lines, names, &secret);
    const auto packet = view(octets);
    CHECK(octets.size() == 20 + 18 + 21);

    const auto masked = support::packet_to_text(packet, names);
    CHECK(masked.find("User-Password = <hidden>") != masked.npos);
    CHECK(masked.find("hello") == masked.npos);
    const auto shown =
        support::packet_to_text(packet, names, support::key_for(packet, &secret, std::nullopt));
    CHECK(shown.find("  # User-Password = \"hello\"\n") != shown.npos);
    CHECK(shown.find("  # Tunnel-Password:1 = \"s3cret\"\n") != shown.npos);
    CHECK(support::text_to_packet(masked, names) == octets);
    CHECK(support::text_to_packet(shown, names) == octets);
}

TEST_CASE("lines that make no packet are refused with what is wrong") {
    const radius::dictionary& names = radius::standard_dictionary();
    const std::string head = "Code = Access-Request\nIdentifier = 1\n"
                             "Authenticator = 0x000102030405060708090a0b0c0d0e0f\n";
    const auto encode = [&](const std::string& text) {
        return support::text_to_packet(text, names);
    };
    CHECK(encode(head).size() == 20);
    CHECK(encode("# first\n\n" + head + "\n# nothing\n").size() == 20);
    CHECK(encode("Code = 77\nidentifier=255\nAuthenticator = 0x000102030405060708090a0b0c0d0e0f")
              .at(0) == 77);
    CHECK_THROWS_WITH(encode(""), Catch::Contains("Code, Identifier and Authenticator"));
    CHECK_THROWS_WITH(encode("Code = Acces-Request\n"), Catch::Contains("Code: \"Acces-Request\""));
    CHECK_THROWS_WITH(encode("Identifier = 256\n"), Catch::Contains("Identifier: \"256\""));
    CHECK_THROWS_WITH(encode("Authenticator = 0x00\n"), Catch::Contains("Authenticator: "));
    CHECK_THROWS_WITH(encode(head + "Usr-Name = \"x\"\n"),
                      Catch::Contains("line 4") && Catch::Contains("User-Name"));
    CHECK_THROWS_WITH(encode(head + "\nNAS-Port = many\n"),
                      Catch::Contains("line 5") && Catch::Contains("NAS-Port"));
    std::string large = head;
    for (int count = 0; count < 17; ++count) {
        large += "Class = 0x" + std::string(2 * 253, '0') + "\n";
    }
    CHECK_THROWS_WITH(encode(large), Catch::Contains("Class"));
}
