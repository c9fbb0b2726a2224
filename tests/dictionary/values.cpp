// SPDX-License-Identifier: MIT
// Converts values of every data type to text and back (RFC 8044 section 3).
#include <bit>
#include <cmath>
#include <random>
#include <string>

#include <radius/dictionary/codec/value_codec.hpp>
#include <radius/dictionary/dictionary_builder.hpp>
#include <radius/dictionary/text/ascend_filter.hpp>
#include <radius/dictionary/text/text_escape.hpp>
#include <radius/dictionary/text/value_text.hpp>

#include "support/catch.hpp"
#include "support/generated_value.hpp"

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
    data_type::boolean,        data_type::int8,       data_type::int16,
    data_type::int64,          data_type::float32,    data_type::float64,
    data_type::filter,         data_type::structure,  data_type::group,
};

/// The value names for an attribute of one type without names, to fix its type.
value_names only_type(const attribute_definition& definition) {
    static const dictionary none;
    return {none.tables(), definition};
}

octet_string encoded(const value_form& type, const value& given) {
    std::array<octet, 4096> room{};
    writer out(room);
    REQUIRE(detail::encode(type, given, out));
    return to_octets(out.written());
}

std::string printed_text(std::string_view text) { return to_text(value(text)); }

} // namespace

TEST_CASE("a value of any type survives decode, print, parse and encode byte for byte",
          "[rule-51][rule-52][rfc8044-3]") {
    std::mt19937 random(20261122);
    for (const data_type type : all_types) {
        CAPTURE(to_string(type));
        const attribute_definition definition{.name = "A", .number = 1, .type = type};
        std::size_t differing = 0;
        for (int round = 0; round < 300; ++round) {
            const octet_string octets = radius_test::valid_octets(type, random);
            const auto decoded = detail::decode(type, octets);
            REQUIRE(decoded);
            const auto parsed = parse_value(type, to_text(*decoded, only_type(definition)));
            differing +=
                parsed && *parsed == *decoded && encoded(type, *parsed) == octets ? 0U : 1U;
        }
        CHECK(differing == 0);
    }
}

TEST_CASE("printed text contains no octet that controls a terminal", "[rule-52]") {
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
    CHECK(printed_text("\xC2\x9B") == "\"\\302\\233\"");          // CSI as one character
    CHECK(printed_text("\xE2\x80\xAE") == "\"\\342\\200\\256\""); // changes the text direction
    CHECK(printed_text("\xF4\x90\x80\x80") == "\"\\364\\220\\200\\200\"");
}

TEST_CASE("quoted text is read with its escapes, and refused if they are invalid") {
    CHECK(*unquote(R"("a\x41\101\'\"\\")") == "aAA'\"\\");
    CHECK(*unquote(R"('a\n\'"')") == "a\\n'\"");
    CHECK(*unquote("\"\"") == "");
    for (const char* bad : {"", "\"", "a", "\"a", "\"a\\\"", R"("\q")", R"("\x4")", R"("\08")",
                            R"("\400")", "\"a\"b\"", "'a"}) {
        CAPTURE(bad);
        CHECK_FALSE(unquote(bad));
    }
}

TEST_CASE("octets are hexadecimal after 0x outside quotes, otherwise the characters", "[rule-51]") {
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
          "nov 02 2026 10:03:04 GMT", "\"Nov  2 2026 10:03:04 UTC\"", "1793613784",
          "2026-11-02T13:03:04+03:00", "2026-11-02T05:03:04-0500", "2026-11-02T10:03:04z",
          "Nov 2 2026 13:03:04 MSK", "Nov 2 2026 05:03:04 EST", "Nov 2 2026 11:03:04 CET",
          "Nov 2 2026 15:33:04 +05:30"}) {
        CAPTURE(same);
        CHECK(parse_value(data_type::time, same).value_or(value()) == value(time));
    }
    CHECK(to_text(*detail::decode(data_type::time, octet_string{0xFF, 0xFF, 0xFF, 0xFF})) ==
          "2106-02-07T06:28:15Z"); // unsigned [rule-50]
    for (const char* bad :
         {"2026-02-30T00:00:00Z", "2026-11-02T24:00:00Z", "2026-11-02 10:03:04Z",
          "2026-11-02T10:03:04", "Nov 2 2026 10:03:04 XYZ", "Nov 2 2026 10:03:04 IST",
          "2026-11-02T10:03:04+24:00", "2026-11-02T10:03:04+0360", "2026-11-02T10:03:04+3",
          "2026-11-02T10:03:04 Z", "Nov 2 2026 10:03:04", "Foo 2 2026 10:03:04 UTC",
          "Nov 31 2026 10:03:04 UTC", "4294967296", "-1", ""}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_value(data_type::time, bad));
    }
    std::array<octet, 4> room{};
    writer out(room);
    CHECK(detail::encode(data_type::time, value(std::chrono::sys_seconds(-1s)), out).error() ==
          errc::value_out_of_range);
}

TEST_CASE("a prefix may be just an address, with its full length") {
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
    CHECK(detail::convert(data_type::integer, value("1")).error() == errc::value_type_mismatch);
    CHECK(detail::convert(data_type::text, value(1)).error() == errc::value_type_mismatch);
    CHECK(detail::convert(data_type::ipv4addr, value(1)).error() == errc::value_type_mismatch);
    CHECK(detail::convert(data_type::ipv6addr, value(ipv4_address())).error() ==
          errc::value_type_mismatch);
    CHECK(detail::convert(data_type::ether, value(interface_id())).error() ==
          errc::value_type_mismatch);
    CHECK(detail::convert(data_type::byte, value(256)).error() == errc::value_out_of_range);
    CHECK(detail::convert(data_type::byte, value(256s)).error() == errc::value_out_of_range);
    CHECK(detail::convert(data_type::time, value(60s)).error() == errc::value_type_mismatch);
    CHECK(detail::convert(data_type::time_delta, value(-60)).error() == errc::value_out_of_range);
    CHECK(*detail::convert(data_type::time_delta, value(60)) == value(60s));
    CHECK(*detail::convert(data_type::octets, value("ab")) == value(octet_string{'a', 'b'}));
    CHECK(*detail::convert(data_type::text, value(octet_string{'a', 'b'})) == value("ab"));
}

TEST_CASE("integers of every width keep their sign and their range", "[rule-50]") {
    CHECK(*detail::decode(data_type::int8, octet_string{0x80}) == value(-128));
    CHECK(*detail::decode(data_type::int16, octet_string{0xFF, 0xFE}) == value(-2));
    CHECK(*detail::decode(data_type::int64, octet_string(8, 0xFF)) == value(-1));
    CHECK(*detail::decode(data_type::integer64, octet_string(8, 0xFF)) ==
          value(0xFFFFFFFFFFFFFFFFU));
    CHECK(encoded(data_type::int64, value(-2)) ==
          octet_string{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFE});
    CHECK(detail::convert(data_type::int8, value(128)).error() == errc::value_out_of_range);
    CHECK(detail::convert(data_type::int64, value(0x8000000000000000U)).error() ==
          errc::value_out_of_range);
    CHECK(detail::convert(data_type::integer64, value(-1)).error() == errc::value_out_of_range);
    CHECK(parse_value(data_type::int64, "-9223372036854775808").value() ==
          value(std::numeric_limits<std::int64_t>::min()));
    CHECK(parse_value(data_type::int64, "-9223372036854775809").error() ==
          errc::value_out_of_range);
    CHECK(parse_value(data_type::int16, "-0x1").error() == errc::text_invalid);
    CHECK(detail::decode(data_type::int16, octet_string{1}).error() == errc::value_length_invalid);
}

TEST_CASE("a bool is 0 or 1, and reads as a word") {
    CHECK(detail::decode(data_type::boolean, octet_string{1})->as<bool>());
    CHECK(detail::decode(data_type::boolean, octet_string{2}).error() == errc::value_out_of_range);
    for (const char* yes : {"yes", "true", "TRUE", "1"}) {
        CHECK(parse_value(data_type::boolean, yes).value() == value(true));
    }
    CHECK(parse_value(data_type::boolean, "no").value() == value(false));
    CHECK(parse_value(data_type::boolean, "2").error() == errc::value_out_of_range);
    CHECK_FALSE(value(2).get_if<bool>());
}

TEST_CASE("floating-point numbers keep every bit, and NaN and infinity stay octets") {
    CHECK(detail::decode(data_type::float32, octet_string{0x3F, 0xC0, 0, 0})->as<double>() == 1.5);
    CHECK(encoded(data_type::float64, value(-2.0)) == octet_string{0xC0, 0, 0, 0, 0, 0, 0, 0});
    CHECK(encoded(data_type::float32, *parse_value(data_type::float32, "0.1")) ==
          octet_string{0x3D, 0xCC, 0xCC, 0xCD});
    CHECK(detail::decode(data_type::float32, octet_string{0x7F, 0xC0, 0, 0}).error() ==
          errc::value_out_of_range);
    CHECK(detail::decode(data_type::float64, octet_string{0x7F, 0xF8, 0, 0, 0, 0, 0, 1}).error() ==
          errc::value_out_of_range);
    CHECK(detail::convert(data_type::float32, value(0.1)).error() == errc::value_out_of_range);
    CHECK(*detail::convert(data_type::float64, value(3)) == value(3.0));
}

TEST_CASE(
    "a floating-point number is read as the nearest one, without the standard library's from_chars",
    "[rfc8044-3]") {
    const auto bits = [](std::string_view text) {
        return std::bit_cast<std::uint64_t>(parse_value(data_type::float64, text)->as<double>());
    };
    // IEEE 754 binary64, computed by hand.
    CHECK(bits("1.5") == 0x3FF8000000000000U);
    CHECK(bits("-0") == 0x8000000000000000U);
    CHECK(bits("-.5e-0") == 0xBFE0000000000000U);
    CHECK(bits("1.") == bits("0.001E+3"));
    CHECK(bits("9007199254740993") == 0x4340000000000000U);        // a tie, rounded to even
    CHECK(bits("1.7976931348623157e308") == 0x7FEFFFFFFFFFFFFFU);  // the largest
    CHECK(bits("2.2250738585072014e-308") == 0x0010000000000000U); // the smallest normal one
    CHECK(bits("4.9e-324") == 1);                                  // the smallest
    CHECK(bits("1e-99999999999999999999") == 0);
    CHECK(bits("0e99999999999999999999") == 0);
    CHECK(bits("0." + std::string(400, '0') + "1e401") == 0x3FF0000000000000U);
    CHECK(bits("Inf") == 0x7FF0000000000000U);
    CHECK(bits("-infinity") == 0xFFF0000000000000U);
    for (const char* wrong : {"", "-", ".", "+1", " 1", "1 ", "1.5x", "1,5", "1.5.2", "1..5",
                              "0x10", "1e", "1e+", "1e-", "1e--5", "1e1.5", "e5", "nan(1)", "1f"}) {
        CAPTURE(wrong);
        CHECK(parse_value(data_type::float64, wrong).error() == errc::text_invalid);
    }
    for (const char* beyond : {"nan", "-nan", "1e309", "-1e309", "1e99999999999999999999"}) {
        CAPTURE(beyond);
        CHECK(parse_value(data_type::float64, beyond).error() == errc::value_out_of_range);
    }
    CHECK(parse_value(data_type::float32, "3.4028234e38")->as<double>() < 3.5e38);
    CHECK(parse_value(data_type::float32, "-3.5e38").error() == errc::value_out_of_range);
    CHECK(std::isinf(parse_value(data_type::float32, "inf")->as<double>()));
}

TEST_CASE("dates and durations have the unit, the width and the sign of their definition") {
    // The octets come from FreeRADIUS 4's own tests.
    attribute_definition span{.name = "A", .number = 1, .type = data_type::time_delta};
    span.unit = time_unit::milliseconds;
    CHECK(encoded(span, value(5ms)) == octet_string{0, 0, 0, 5});
    CHECK(encoded(span, *parse_value(span, "5")) == octet_string{0, 0, 0, 5});
    CHECK(encoded(span, *parse_value(span, "1s")) == octet_string{0, 0, 3, 0xE8});
    CHECK(detail::decode(span, octet_string{0, 0, 0, 65})->as<std::chrono::milliseconds>() == 65ms);
    CHECK_FALSE(detail::decode(span, octet_string{0, 0, 0, 65})->get_if<std::chrono::seconds>());
    CHECK(to_text(*detail::decode(span, octet_string{0, 0, 0, 65})) == "65ms");
    span.fixed_length = 2;
    CHECK(encoded(span, *parse_value(span, "65ms")) == octet_string{0, 0x41});
    CHECK(parse_value(span, "9223372036853").error() == errc::value_out_of_range);
    CHECK(parse_value(span, "65536").error() == errc::value_out_of_range);
    CHECK(encoded(span, *parse_value(span, "65535")) == octet_string{0xFF, 0xFF});
    CHECK(parse_value(span, "-1").error() == errc::value_out_of_range);
    CHECK(parse_value(span, "1us").error() == errc::value_out_of_range);
    span.is_signed = true;
    CHECK(encoded(span, *parse_value(span, "-32768")) == octet_string{0x80, 0});
    CHECK(to_text(*detail::decode(span, octet_string{0x80, 0})) == "-32768ms");
    CHECK(encoded(span, *parse_value(span, "32767")) == octet_string{0x7F, 0xFF});
    span.fixed_length = 4;
    CHECK(encoded(span, *parse_value(span, "-32768")) == octet_string{0xFF, 0xFF, 0x80, 0});

    attribute_definition date{.name = "A", .number = 1, .type = data_type::time};
    date.unit = time_unit::microseconds;
    date.fixed_length = 8;
    const auto read = detail::decode(date, octet_string{0, 5, 0xF5, 0xE1, 0, 0, 0, 0});
    REQUIRE(read);
    const std::string text = to_text(*read);
    CHECK(text == "2023-03-02T01:46:40.000000Z");
    CHECK(*parse_value(date, text) == *read);
    CHECK(parse_value(date, "2026-11-02T10:03:04Z")->as<std::chrono::sys_seconds>() ==
          std::chrono::sys_days(std::chrono::year(2026) / 11 / 2) + 10h + 3min + 4s);
    CHECK(parse_value(date, "2026-11-02T10:03:04.0000001Z").error() == errc::value_out_of_range);
    CHECK_FALSE(parse_value(date, "2026-11-02T10:03:04.Z"));
    const octet_string far(8,
                           0x7F); // after the last year that can be written: printed as the number
    CHECK(*parse_value(date, to_text(*detail::decode(date, far))) == *detail::decode(date, far));
    CHECK(detail::decode(date, octet_string(8, 0xFF)).error() == errc::value_out_of_range);
}

TEST_CASE("Ascend filters are text, as FreeRADIUS prints and reads them") {
    struct filter {
        const char* text;
        const char* octets;
    };
    // The octets come from FreeRADIUS 4's own tests.
    const filter known = GENERATE(values<filter>({
        {"ip in drop tcp dstport > 1023", "0100010000000000000000000000060000"
                                          "0003ff000300000000"
                                          "000000000000"},
        {"ip in forward srcip 1.2.3.4/5 dstip 10.11.12.13/32 tcp srcport = 5 dstport = 1234",
         "01010100010203040a0b0c0d05200600000504d20202"
         "00000000000000000000"},
        {"ipv6 in forward srcip ::1/128 dstip ::1/128 tcp srcport = 5 dstport = 1234",
         "03010100000000000000000000000000000000010000000000000000000000000000000180800600"
         "000504d202020000"},
    }));
    CAPTURE(known.text);
    const octet_string octets = *from_hex(known.octets);
    CHECK(to_hex(*detail::parse_filter(known.text)) == known.octets);
    CHECK(detail::filter_text(octets) == std::string(known.text));
}

TEST_CASE("an Ascend filter that its text would not restore stays as octets") {
    octet_string octets = *detail::parse_filter("ip in drop tcp dstport > 1023");
    octets[3] = 1; // between the fields
    CHECK_FALSE(detail::filter_text(octets));
    CHECK_FALSE(detail::filter_text(octet_string(31)));
    CHECK_FALSE(detail::filter_text(octet_string{9}));
    for (const char* bad :
         {"", "ip", "ip in", "ip in forward srcip", "ip in forward srcip 1.2.3.4/33",
          "ip in forward dstport ~ 5", "ip in forward dstport > 65536", "ip in forward 256",
          "ip in forward srcip ::1", "tcp in forward", "generic in forward 1 ff",
          "generic in forward 1 ff ff00", "generic in forward 65536 ff ff",
          "generic in forward 1 ff ff more !=", "ipx in drop srcipxnet 1",
          "ipx in drop srcipxnet 1 srcipxnode 01"}) {
        CAPTURE(bad);
        CHECK(detail::parse_filter(bad).error() == errc::text_invalid);
    }
    CHECK(*detail::parse_filter("IP IN DROP") == *detail::parse_filter("ip in drop 0"));
    CHECK(*detail::parse_filter("ip in drop srcip 10.1.2.3") ==
          *detail::parse_filter("ip in drop srcip 10.1.2.3/8"));
    CHECK(*detail::parse_filter("ip in drop tcp dstport = www") ==
          *detail::parse_filter("ip in drop 6 dstport = 80"));
    CHECK(to_hex(*detail::parse_filter("generic out forward 14 ffff 0800 != more")) ==
          "00010000"
          "000e"
          "0002"
          "0001"
          "ffff00000000"
          "080000000000"
          "01"
          "000000000000000000");
    CHECK(to_hex(*detail::parse_filter("ipx out forward dstipxnet 0xab dstipxnode 0x010203040506 "
                                       "dstipxsock != 0x0451")) == "02010000"
                                                                   "000000000000000000000000"
                                                                   "000000ab"
                                                                   "010203040506"
                                                                   "0451"
                                                                   "00"
                                                                   "04"
                                                                   "0000");
}
