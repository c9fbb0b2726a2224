// SPDX-License-Identifier: MIT
// Values of every data type as text and back (RFC 8044 section 3).
#include <random>
#include <string>

#include <radius/dictionary/dictionary_builder.hpp>
#include <radius/dictionary/value_text.hpp>

#include "support/catch.hpp"

using namespace radius;
using namespace std::chrono_literals;

namespace {

constexpr std::array all_types{
    data_type::integer,        data_type::time,       data_type::text,
    data_type::octets,         data_type::ifid,       data_type::ipv4addr,
    data_type::ipv6addr,       data_type::ipv6prefix, data_type::ipv4prefix,
    data_type::integer64,      data_type::tlv,        data_type::vsa,
    data_type::extended,       data_type::evs,        data_type::long_extended,
    data_type::byte,           data_type::ether,      data_type::short_integer,
    data_type::signed_integer, data_type::time_delta, data_type::combo_ip,
};

/// Octets of a length and a content that the type allows.
octet_string valid_octets(data_type type, std::mt19937& random) {
    const auto any = [&](std::size_t size) {
        octet_string octets(size);
        for (octet& next : octets) {
            next = static_cast<octet>(random());
        }
        return octets;
    };
    switch (type) {
    case data_type::byte: return any(1);
    case data_type::short_integer: return any(2);
    case data_type::integer:
    case data_type::time:
    case data_type::time_delta:
    case data_type::signed_integer:
    case data_type::ipv4addr: return any(4);
    case data_type::ether: return any(6);
    case data_type::integer64:
    case data_type::ifid: return any(8);
    case data_type::ipv6addr: return any(16);
    case data_type::combo_ip: return any(random() % 2 == 0 ? 4 : 16);
    case data_type::ipv4prefix: {
        const auto length = static_cast<octet>(random() % 33);
        const auto address = *ipv4_address::parse("255.170.85.15");
        octet_string octets{0, length};
        const auto masked = address.masked(length).octets();
        octets.insert(octets.end(), masked.begin(), masked.end());
        return octets;
    }
    case data_type::ipv6prefix: {
        const auto length = static_cast<octet>(random() % 129);
        octet_string octets = any(16);
        ipv6_address::octets_type address{};
        std::copy(octets.begin(), octets.end(), address.begin());
        address = ipv6_address(address).masked(length).octets();
        octets = {0, length};
        octets.insert(octets.end(), address.begin(), address.begin() + (length + 7) / 8);
        return octets;
    }
    default: return any(random() % 254);
    }
}

octet_string encoded(data_type type, const value& given) {
    std::array<octet, 4096> room{};
    writer out(room);
    REQUIRE(encode(type, given, out));
    return to_octets(out.written());
}

std::string printed_text(std::string_view text) { return to_text(value(text)); }

} // namespace

TEST_CASE("a value of any type survives decode, print, parse and encode byte for byte",
          "[rule-51][rule-52][rfc8044-3]") {
    std::mt19937 random(20261122);
    for (const data_type type : all_types) {
        CAPTURE(to_string(type));
        std::size_t differing = 0;
        for (int round = 0; round < 300; ++round) {
            const octet_string octets = valid_octets(type, random);
            const auto decoded = decode(type, octets);
            REQUIRE(decoded);
            const auto parsed = parse_value(type, to_text(*decoded));
            differing +=
                parsed && *parsed == *decoded && encoded(type, *parsed) == octets ? 0U : 1U;
        }
        CHECK(differing == 0);
    }
}

TEST_CASE("printed text holds no octet that a terminal obeys", "[rule-52]") {
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::string text(random() % 40, '\0');
        for (char& letter : text) {
            letter = static_cast<char>(random());
        }
        const std::string shown = printed_text(text);
        bool calm = true;
        for (std::size_t place = 0; place < shown.size(); ++place) {
            const auto code = static_cast<std::uint8_t>(shown[place]);
            const auto behind =
                place + 1 < shown.size() ? static_cast<std::uint8_t>(shown[place + 1]) : 0;
            calm = calm && code >= 0x20 && code != 0x7F && !(code == 0xC2 && behind < 0xA0);
        }
        CHECK(calm);
        CHECK(unquote(shown).value_or("") == text);
    }
}

TEST_CASE("text is printed between quotes, with escapes") {
    CHECK(printed_text("bob") == "\"bob\"");
    CHECK(printed_text("a\"b\\c\n\r\t") == "\"a\\\"b\\\\c\\n\\r\\t\"");
    CHECK(printed_text(std::string_view("\0\x1b\x7f", 3)) == "\"\\000\\033\\177\"");
    CHECK(printed_text("Z\xC3\xBCrich \xE2\x82\xAC \xF0\x9F\x98\x80") ==
          "\"Z\xC3\xBCrich \xE2\x82\xAC \xF0\x9F\x98\x80\"");
    CHECK(printed_text("\xFF\xC3") == "\"\\377\\303\"");
    CHECK(printed_text("\xC0\xAF") == "\"\\300\\257\"");          // overlong
    CHECK(printed_text("\xED\xA0\x80") == "\"\\355\\240\\200\""); // a surrogate
    CHECK(printed_text("\xC2\x9B") == "\"\\302\\233\"");          // CSI in one character
    CHECK(printed_text("\xE2\x80\xAE") == "\"\\342\\200\\256\""); // turns the direction
    CHECK(printed_text("\xF4\x90\x80\x80") == "\"\\364\\220\\200\\200\"");
}

TEST_CASE("quoted text is read with its escapes, and refused where they are wrong") {
    CHECK(*unquote(R"("a\x41\101\'\"\\")") == "aAA'\"\\");
    CHECK(*unquote(R"('a\n\'"')") == "a\\n'\"");
    CHECK(*unquote("\"\"") == "");
    for (const char* bad : {"", "\"", "a", "\"a", "\"a\\\"", R"("\q")", R"("\x4")", R"("\08")",
                            R"("\400")", "\"a\"b\"", "'a"}) {
        CAPTURE(bad);
        CHECK_FALSE(unquote(bad));
    }
}

TEST_CASE("octets are hexadecimal behind 0x outside quotes, else the characters", "[rule-51]") {
    CHECK(*parse_value(data_type::octets, "0x6162") == value(octet_string{'a', 'b'}));
    CHECK(*parse_value(data_type::octets, "ab") == value(octet_string{'a', 'b'}));
    CHECK(*parse_value(data_type::octets, "\"0x61\"") == value(octet_string{'0', 'x', '6', '1'}));
    CHECK(*parse_value(data_type::octets, "6162") == value(octet_string{'6', '1', '6', '2'}));
    CHECK(*parse_value(data_type::octets, "0x") == value(octet_string{}));
    CHECK_FALSE(parse_value(data_type::octets, "0x616"));
    CHECK_FALSE(parse_value(data_type::tlv, "abc"));
    CHECK(*parse_value(data_type::text, "0x61") == value("0x61"));
    CHECK(*parse_value(data_type::text, "65") == value("65"));
}

TEST_CASE("numbers are decimal or hexadecimal and stay in the range of their type", "[rule-50]") {
    CHECK(*parse_value(data_type::byte, "255") == value(255));
    CHECK(*parse_value(data_type::integer, "0xFFFFFFFF") == value(0xFFFFFFFFU));
    CHECK(*parse_value(data_type::signed_integer, "-2147483648") == value(-2147483648LL));
    CHECK(to_text(value(-5)) == "-5");
    CHECK(encoded(data_type::signed_integer, value(-1)) == octet_string{0xFF, 0xFF, 0xFF, 0xFF});
    CHECK(parse_value(data_type::byte, "256").error() == errc::value_out_of_range);
    CHECK(parse_value(data_type::integer, "4294967296").error() == errc::value_out_of_range);
    CHECK(parse_value(data_type::integer, "-1").error() == errc::value_out_of_range);
    CHECK(parse_value(data_type::signed_integer, "2147483648").error() == errc::value_out_of_range);
    CHECK(parse_value(data_type::integer64, "18446744073709551616").error() ==
          errc::value_out_of_range);
    for (const char* bad : {"", "-", "0x", "0x-1", "1 ", " 1", "1.0", "+1", "one"}) {
        CAPTURE(bad);
        CHECK(parse_value(data_type::integer, bad).error() == errc::text_invalid);
    }
}

TEST_CASE("dates are printed in UTC and read in the two common forms", "[rfc8044-3.3]") {
    const std::chrono::sys_seconds time =
        std::chrono::sys_days(std::chrono::year(2026) / 11 / 2) + 10h + 3min + 4s;
    CHECK(to_text(value(time)) == "2026-11-02T10:03:04Z");
    for (const char* same :
         {"2026-11-02T10:03:04Z", "Nov  2 2026 10:03:04 UTC", "Nov 2 2026 10:03:04 UTC",
          "nov 02 2026 10:03:04 GMT", "\"Nov  2 2026 10:03:04 UTC\"", "1793613784"}) {
        CAPTURE(same);
        CHECK(parse_value(data_type::time, same).value_or(value()) == value(time));
    }
    CHECK(to_text(*decode(data_type::time, octet_string{0xFF, 0xFF, 0xFF, 0xFF})) ==
          "2106-02-07T06:28:15Z"); // unsigned [rule-50]
    for (const char* bad :
         {"2026-02-30T00:00:00Z", "2026-11-02T24:00:00Z", "2026-11-02 10:03:04Z",
          "2026-11-02T10:03:04", "Nov 2 2026 10:03:04 CET", "Foo 2 2026 10:03:04 UTC",
          "Nov 31 2026 10:03:04 UTC", "4294967296", "-1", ""}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_value(data_type::time, bad));
    }
    std::array<octet, 4> room{};
    writer out(room);
    CHECK(encode(data_type::time, value(std::chrono::sys_seconds(-1s)), out).error() ==
          errc::value_out_of_range);
}

TEST_CASE("a prefix may be an address alone, for its full length") {
    CHECK(to_text(*parse_value(data_type::ipv4prefix, "10.0.0.1")) == "10.0.0.1/32");
    CHECK(to_text(*parse_value(data_type::ipv6prefix, "2001:db8::1")) == "2001:db8::1/128");
    CHECK(parse_value(data_type::ipv4prefix, "10.0.0.1/8").error() == errc::value_out_of_range);
    CHECK_FALSE(parse_value(data_type::ipv4prefix, "2001:db8::/32"));
}

TEST_CASE("an integer is printed by its name, in a form that is read back") {
    dictionary_builder builder;
    builder.add(attribute_definition{.name = "A", .number = 6, .type = data_type::integer});
    builder.add_value("A", "Plain", 1);
    builder.add_value("A", "with,comma", 2);
    builder.add_value("A", "7", 3);
    const dictionary names = builder.build();
    const value_names of_a(names.tables(), *names.find("A"));
    CHECK(to_text(value(1), of_a) == "Plain");
    CHECK(to_text(value(2), of_a) == "\"with,comma\"");
    CHECK(to_text(value(3), of_a) == "7");
    CHECK(to_text(value(7), of_a) == "0x7"); // "7" is the name of 3
    CHECK(to_text(value(8), of_a) == "8");
    for (const unsigned number : {1U, 2U, 3U, 7U, 8U}) {
        CHECK(*parse_value(data_type::integer, to_text(value(number), of_a), of_a) ==
              value(number));
    }
    CHECK(*parse_value(data_type::integer, "PLAIN", of_a) == value(1));
}

TEST_CASE("a value of another kind than its type is refused, not reinterpreted", "[rule-51]") {
    CHECK(convert(data_type::integer, value("1")).error() == errc::value_type_mismatch);
    CHECK(convert(data_type::text, value(1)).error() == errc::value_type_mismatch);
    CHECK(convert(data_type::ipv4addr, value(1)).error() == errc::value_type_mismatch);
    CHECK(convert(data_type::ipv6addr, value(ipv4_address())).error() == errc::value_type_mismatch);
    CHECK(convert(data_type::ether, value(interface_id())).error() == errc::value_type_mismatch);
    CHECK(convert(data_type::byte, value(256)).error() == errc::value_out_of_range);
    CHECK(convert(data_type::byte, value(256s)).error() == errc::value_out_of_range);
    CHECK(convert(data_type::time, value(60s)).error() == errc::value_type_mismatch);
    CHECK(convert(data_type::time_delta, value(-60)).error() == errc::value_out_of_range);
    CHECK(*convert(data_type::time_delta, value(60)) == value(60s));
    CHECK(*convert(data_type::octets, value("ab")) == value(octet_string{'a', 'b'}));
    CHECK(*convert(data_type::text, value(octet_string{'a', 'b'})) == value("ab"));
}
