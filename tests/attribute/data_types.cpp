// SPDX-License-Identifier: MIT
// The limits of every data type, when encoding and decoding (RFC 8044 section 3).
#include <chrono>
#include <limits>
#include <string>

#include <radius/address/literals.hpp>
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/type/data_types.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

using namespace radius;
using namespace radius::literals;
using namespace std::chrono_literals;

namespace {

template <class Type>
std::string encoded(const typename Type::view_type& value) {
    std::array<octet, 64> buffer{};
    writer out(buffer);
    const auto written = Type::encode(out, value);
    if (!written) {
        return std::string(to_string(written.error()));
    }
    return to_hex(out.written());
}

template <class Type>
auto decoded(std::string_view hex) {
    static octet_string octets; // texts and octets are views into it
    octets = *from_hex(hex);
    return Type::decode(octets);
}

/// Accepts only values of `size` octets; tried with 0 to 24.
template <class Type>
void only_of_size(std::size_t size) {
    const octet_string zeros(24);
    for (std::size_t length = 0; length <= zeros.size(); ++length) {
        CAPTURE(length);
        const auto value = Type::decode(octets_view(zeros).first(length));
        CHECK(value.has_value() == (length == size));
        if (!value) {
            CHECK(value.error() == errc::value_length_invalid);
        }
    }
}

/// Both directions of one value.
template <class Type>
void agrees(const typename Type::view_type& value, std::string_view hex) {
    CHECK(encoded<Type>(value) == hex);
    const auto read = decoded<Type>(hex);
    REQUIRE(read);
    CHECK(*read == value);
}

const std::string out_of_range{to_string(errc::value_out_of_range)};

using std::chrono::milliseconds;

enum class temperature : std::int32_t {
    frost = -1,
    mild = 15,
};
enum class distance : std::uint64_t {
    far_away = 0xFFFFFFFFFFFFFFFF,
};

} // namespace

template <>
struct radius::enumeration<temperature> {
    static constexpr enumerator enumerators[] = {{"Frost", 0xFFFFFFFFFFFFFFFF}, {"Mild", 15}};
};
template <>
struct radius::enumeration<distance> {
    static constexpr enumerator enumerators[] = {{"Far-Away", 0xFFFFFFFFFFFFFFFF}};
};

TEST_CASE("values of a fixed size have that size only", "[rfc8044-3][rule-50][rule-9]") {
    only_of_size<type::byte>(1);
    only_of_size<type::short_integer>(2);
    only_of_size<type::integer>(4);
    only_of_size<type::signed_integer>(4);
    only_of_size<type::integer64>(8);
    only_of_size<type::time>(4);
    only_of_size<type::time_delta>(4);
    only_of_size<type::enumerated<service_type>>(4);
    only_of_size<type::ipv4addr>(4);
    only_of_size<type::ipv6addr>(16);
    only_of_size<type::ifid>(8);
    only_of_size<type::ether>(6);
    only_of_size<type::ipv4prefix>(6);
    only_of_size<type::boolean>(1);
    only_of_size<type::int8>(1);
    only_of_size<type::int16>(2);
    only_of_size<type::int64>(8);
    only_of_size<type::float32>(4);
    only_of_size<type::float64>(8);
    only_of_size<type::time_in<milliseconds, std::uint64_t>>(8);
    only_of_size<type::time_delta_in<milliseconds, std::int16_t>>(2);
    only_of_size<type::sized<type::octets, 7>>(7);
    only_of_size<type::sized<type::text, 24>>(24);
}

TEST_CASE("unsigned integers use all their bits", "[rfc8044-3.1][rule-50]") {
    agrees<type::byte>(0, "00");
    agrees<type::byte>(255, "ff");
    agrees<type::short_integer>(0x0102, "0102");
    agrees<type::short_integer>(65535, "ffff");
    agrees<type::integer>(0x01020304, "01020304");
    agrees<type::integer>(0xFFFFFFFF, "ffffffff");
    agrees<type::integer64>(0x0102030405060708, "0102030405060708");
    agrees<type::integer64>(std::numeric_limits<std::uint64_t>::max(), "ffffffffffffffff");
}

TEST_CASE("signed integers stay signed", "[rfc8044-3][rule-50]") {
    agrees<type::signed_integer>(0, "00000000");
    agrees<type::signed_integer>(-1, "ffffffff");
    agrees<type::signed_integer>(std::numeric_limits<std::int32_t>::min(), "80000000");
    agrees<type::signed_integer>(std::numeric_limits<std::int32_t>::max(), "7fffffff");
}

TEST_CASE("integers of every width keep their sign and their range", "[rule-50]") {
    agrees<type::int8>(-128, "80");
    agrees<type::int8>(127, "7f");
    agrees<type::int16>(-32768, "8000");
    agrees<type::int16>(32767, "7fff");
    agrees<type::int64>(std::numeric_limits<std::int64_t>::min(), "8000000000000000");
    agrees<type::int64>(std::numeric_limits<std::int64_t>::max(), "7fffffffffffffff");
}

TEST_CASE("a bool is only 0 or 1") {
    agrees<type::boolean>(false, "00");
    agrees<type::boolean>(true, "01");
    CHECK(decoded<type::boolean>("02").error() == errc::value_out_of_range);
    CHECK(decoded<type::boolean>("ff").error() == errc::value_out_of_range);
    constexpr radius::attribute<"Flag", 1, type::boolean> flag;
    CHECK((flag = true).value);
    CHECK_FALSE((flag = false).value);
}

TEST_CASE("floating-point numbers keep every bit, and NaN and infinity are out of range") {
    agrees<type::float32>(-1.5F, "bfc00000");
    agrees<type::float64>(-1.5, "bff8000000000000");
    agrees<type::float64>(std::numeric_limits<double>::infinity(), "7ff0000000000000");
    CHECK(decoded<type::float32>("7fc00000").error() == errc::value_out_of_range);
    CHECK(encoded<type::float64>(std::numeric_limits<double>::quiet_NaN()) == out_of_range);
    constexpr radius::attribute<"Load", 1, type::float32> load;
    CHECK((load = 2).value == 2.0F);
    CHECK((load = 0.5).value == 0.5F);
}

TEST_CASE("dates and durations have the unit, the width and the sign of their definition") {
    using precise = type::time_in<milliseconds, std::uint64_t>;
    agrees<precise>(precise::view_type(1500ms), "00000000000005dc");
    CHECK(decoded<precise>("8000000000000000").error() == errc::value_out_of_range);
    CHECK(encoded<precise>(precise::view_type(-1ms)) == out_of_range);
    using brief = type::time_delta_in<milliseconds, std::int16_t>;
    agrees<brief>(-2ms, "fffe");
    agrees<brief>(32767ms, "7fff");
    CHECK(encoded<brief>(32768ms) == out_of_range);
    agrees<type::time_delta_in<std::chrono::nanoseconds, std::int64_t>>(-1ns, "ffffffffffffffff");
    constexpr radius::attribute<"Interval", 1, brief> interval;
    CHECK((interval = 3s).value == 3000ms);
    STATIC_REQUIRE(precise::shape == layout{8, false, 1000});
    STATIC_REQUIRE(type::time::shape == layout{});
    STATIC_REQUIRE(std::is_same_v<type::time::view_type, std::chrono::sys_seconds>);
}

TEST_CASE("text and octets of a fixed length are written in that length only") {
    using four = type::sized<type::text, 4>;
    agrees<four>("abcd", "61626364");
    CHECK(encoded<four>("abc") == to_string(errc::value_length_invalid));
    CHECK(encoded<four>("abcde") == to_string(errc::value_length_invalid));
    STATIC_REQUIRE(four::kind == data_type::text);
    STATIC_REQUIRE(four::shape.fixed_length == 4);
}

TEST_CASE("hidden octets of a fixed length are read without their padding", "[rfc2548-2.4.1]") {
    constexpr radius::attribute<"Key", 1, type::sized<type::octets, 3>,
                                flags{.hidden = hiding::password}>
        key;
    const octet_string padded{1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    const auto read = key.decode(padded);
    REQUIRE(read);
    CHECK(std::ranges::equal(read->view(), octet_string{1, 2, 0}));
    CHECK(key.decode(octets_view(padded).first(2)).error() == errc::value_length_invalid);
}

TEST_CASE("an enumerated value of any width and sign is restored or refused, never truncated",
          "[rfc8044-3.2]") {
    using below = type::enumerated<temperature, type::int8>;
    agrees<below>(temperature::frost, "ff");
    agrees<below>(static_cast<temperature>(-128), "80");
    CHECK(encoded<below>(static_cast<temperature>(128)) == out_of_range);
    CHECK(name_of(temperature::frost) == "Frost");
    CHECK(value_of<temperature>("Frost") == temperature::frost);
    agrees<type::enumerated<service_type, type::signed_integer>>(
        static_cast<service_type>(0xFFFFFFFFU), "ffffffff");
    using wide = type::enumerated<service_type, type::integer64>;
    agrees<wide>(static_cast<service_type>(7), "0000000000000007");
    CHECK(decoded<wide>("0000000100000007").error() == errc::value_out_of_range);
    agrees<type::enumerated<distance, type::integer64>>(distance::far_away, "ffffffffffffffff");
    CHECK(name_of(distance::far_away) == "Far-Away");
}

TEST_CASE("an enumerated value without a name passes unchanged", "[rfc8044-3.2]") {
    agrees<type::enumerated<service_type>>(service_type::framed_user, "00000002");
    agrees<type::enumerated<service_type>>(static_cast<service_type>(0xFFFFFFFE), "fffffffe");
}

TEST_CASE("an enumeration wider than its integer is out of range, not truncated", "[rfc8044-3.2]") {
    using narrow = type::enumerated<service_type, type::byte>;
    agrees<narrow>(static_cast<service_type>(255), "ff");
    CHECK(encoded<narrow>(static_cast<service_type>(256)) == out_of_range);
}

TEST_CASE("a date is unsigned and ends in 2106", "[rfc8044-3.3][rule-50]") {
    using namespace std::chrono;
    agrees<type::time>(sys_seconds(0s), "00000000");
    agrees<type::time>(sys_days(2038y / 1 / 19) + 3h + 14min + 8s, "80000000");
    agrees<type::time>(sys_days(2106y / 2 / 7) + 6h + 28min + 15s, "ffffffff");
    CHECK(encoded<type::time>(sys_days(2106y / 2 / 7) + 6h + 28min + 16s) == out_of_range);
    CHECK(encoded<type::time>(sys_seconds(-1s)) == out_of_range);
}

TEST_CASE("a duration is an unsigned number of seconds", "[rfc8044-3.1]") {
    agrees<type::time_delta>(8h, "00007080");
    agrees<type::time_delta>(std::chrono::seconds(0xFFFFFFFF), "ffffffff");
    CHECK(encoded<type::time_delta>(std::chrono::seconds(0x100000000)) == out_of_range);
    CHECK(encoded<type::time_delta>(-1s) == out_of_range);
}

TEST_CASE("text and octets pass unchanged", "[rfc8044-3.4][rfc8044-3.5][rule-51][rule-52]") {
    const std::string_view hex = GENERATE(as<std::string_view>(),
                                          "",           // empty
                                          "3078414243", // "0xABC"
                                          "3635",       // "65"
                                          "00610000",   // NULs at the start, inside and at the end
                                          "2061 20",    // spaces
                                          "ff80c3",     // not UTF-8
                                          "e282ac");    // a character of three octets
    CAPTURE(hex);
    const std::string plain = to_hex(*from_hex(hex));
    const auto text = decoded<type::text>(hex);
    REQUIRE(text);
    CHECK(text->size() == plain.size() / 2);
    CHECK(encoded<type::text>(*text) == plain);
    const auto octets = decoded<type::octets>(hex);
    REQUIRE(octets);
    CHECK(encoded<type::octets>(*octets) == plain);
    const auto tlv = decoded<type::tlv>(hex);
    REQUIRE(tlv);
    CHECK(encoded<type::tlv>(*tlv) == plain);
}

TEST_CASE("addresses are their own octets", "[rfc8044-3.7][rfc8044-3.8][rfc8044-3.9][rule-50]") {
    agrees<type::ipv4addr>("192.0.2.1"_ipv4, "c0000201");
    agrees<type::ipv6addr>("2001:db8::1"_ipv6, "20010db8000000000000000000000001");
    agrees<type::ifid>("0011:2233:4455:66ff"_ifid, "00112233445566ff");
    agrees<type::ether>("02:00:5e:10:00:ff"_ether, "02005e1000ff");
}

TEST_CASE("a combo-ip is only an address of either family", "[rfc8044-3.8]") {
    agrees<type::combo_ip>("192.0.2.1"_ipv4, "c0000201");
    agrees<type::combo_ip>("2001:db8::1"_ipv6, "20010db8000000000000000000000001");
    const octet_string zeros(24);
    for (std::size_t length = 0; length <= zeros.size(); ++length) {
        CAPTURE(length);
        CHECK(type::combo_ip::decode(octets_view(zeros).first(length)).has_value() ==
              (length == 4 || length == 16));
    }
}

TEST_CASE("an IPv6 prefix is written with no more octets than its length needs",
          "[rfc8044-3.10][rfc3162-2.3][rule-47]") {
    agrees<type::ipv6prefix>("::/0"_ipv6_prefix, "0000");
    agrees<type::ipv6prefix>("8000::/1"_ipv6_prefix, "000180");
    agrees<type::ipv6prefix>("2001:db8::/32"_ipv6_prefix, "002020010db8");
    agrees<type::ipv6prefix>("2001:db8::/33"_ipv6_prefix, "002120010db800");
    agrees<type::ipv6prefix>("fc66::/64"_ipv6_prefix, "0040fc66000000000000");
    agrees<type::ipv6prefix>("2001:db8::1/128"_ipv6_prefix, "008020010db8000000000000000000000001");
}

TEST_CASE("an IPv6 prefix of every length is restored", "[rfc8044-3.10][rule-47]") {
    const ipv6_address ones("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"_ipv6);
    for (unsigned length = 0; length <= 128; ++length) {
        CAPTURE(length);
        const auto prefix = ipv6_prefix::make(ones.masked(length), length);
        REQUIRE(prefix);
        std::array<octet, 18> buffer{};
        writer out(buffer);
        REQUIRE(type::ipv6prefix::encode(out, *prefix));
        CHECK(out.size() == 2 + (length + 7) / 8);
        CHECK(type::ipv6prefix::decode(out.written()).value() == *prefix);
        CHECK(type::ipv6prefix::decode(buffer).value() ==
              *prefix); // all octets, with trailing zeros
    }
}

TEST_CASE("a received IPv6 prefix has valid lengths and no bits beyond its own",
          "[rfc8044-3.10][rule-47]") {
    CHECK(decoded<type::ipv6prefix>("").error() == errc::value_length_invalid);
    CHECK(decoded<type::ipv6prefix>("00").error() == errc::value_length_invalid);
    CHECK(decoded<type::ipv6prefix>("0080" + std::string(34, '0')).error() ==
          errc::value_length_invalid);
    CHECK(decoded<type::ipv6prefix>("0081" + std::string(32, '0')).error() ==
          errc::value_out_of_range);
    CHECK(decoded<type::ipv6prefix>("00ff" + std::string(32, '0')).error() ==
          errc::value_out_of_range);
    CHECK(decoded<type::ipv6prefix>("002020010db80001").error() == errc::value_not_canonical);
    CHECK(decoded<type::ipv6prefix>("001f20010db9").error() == errc::value_not_canonical);
    CHECK(decoded<type::ipv6prefix>("00402001").error() == errc::value_not_canonical);
    CHECK(decoded<type::ipv6prefix>("002020010db80000").value() == "2001:db8::/32"_ipv6_prefix);
    CHECK(decoded<type::ipv6prefix>("ff2020010db8").value() == "2001:db8::/32"_ipv6_prefix);
}

TEST_CASE("an IPv4 prefix has six bits of length, at most 32",
          "[rfc8044-3.11][rfc6572-4.12][rule-48]") {
    agrees<type::ipv4prefix>("192.0.2.0/24"_ipv4_prefix, "0018c0000200");
    agrees<type::ipv4prefix>("192.0.2.1/32"_ipv4_prefix, "0020c0000201");
    agrees<type::ipv4prefix>("0.0.0.0/32"_ipv4_prefix, "002000000000");
    CHECK(decoded<type::ipv4prefix>("0021c0000200").error() == errc::value_out_of_range);
    CHECK(decoded<type::ipv4prefix>("003fc0000200").error() == errc::value_out_of_range);
    // Ten bits before the length are reserved and ignored.
    CHECK(decoded<type::ipv4prefix>("ffd8c0000200").value() == "192.0.2.0/24"_ipv4_prefix);
}

TEST_CASE("an IPv4 prefix with bits beyond its length is distinguished from an invalid one",
          "[rfc8044-3.11][rule-48]") {
    CHECK(decoded<type::ipv4prefix>("0018c0000201").error() == errc::value_not_canonical);
    CHECK(decoded<type::ipv4prefix>("0000c0000201").error() == errc::value_not_canonical);
    CHECK(decoded<type::ipv4prefix>("0021c0000201").error() == errc::value_out_of_range);
    CHECK(decoded<type::ipv4prefix>("0018c00002").error() == errc::value_length_invalid);
}

TEST_CASE("a lenient reader clears the bits beyond a prefix's length and adds omitted octets",
          "[rfc8044-3.10][rfc8044-3.11][rfc3162-2.3][rule-47][rule-48]") {
    using radius::strictness;
    const auto v6 = [](std::string_view hex) {
        return type::ipv6prefix::decode(*from_hex(hex), strictness::lenient);
    };
    CHECK(v6("004020010db8000000000000000000000001").value() == "2001:db8::/64"_ipv6_prefix);
    CHECK(v6("002f20010db80001").value() == "2001:db8::/47"_ipv6_prefix);
    CHECK(v6("001f20010db9").value() == "2001:db8::/31"_ipv6_prefix);
    CHECK(v6("00402001").value() == "2001::/64"_ipv6_prefix);
    CHECK(v6("0080").value() == "::/128"_ipv6_prefix);
    CHECK(v6("0000ff").value() == "::/0"_ipv6_prefix);
    CHECK(v6("008120010db8").error() == errc::value_out_of_range);
    CHECK(v6("00").error() == errc::value_length_invalid);
    CHECK(v6("0040" + std::string(34, '0')).error() == errc::value_length_invalid);

    const auto v4 = [](std::string_view hex) {
        return type::ipv4prefix::decode(*from_hex(hex), strictness::lenient);
    };
    CHECK(v4("0018c000024d").value() == "192.0.2.0/24"_ipv4_prefix);
    CHECK(v4("0000c0000201").value() == "0.0.0.0/0"_ipv4_prefix);
    CHECK(v4("0021c0000201").error() == errc::value_out_of_range);
    CHECK(v4("0018c00002").error() == errc::value_length_invalid);
}
