// SPDX-License-Identifier: MIT
// IPv4 and IPv6 addresses, compared with the C library and the examples of RFC 4291 and RFC 5952.
#include <array>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_set>

#include <arpa/inet.h>

#include <radius/address/ip_address.hpp>

#include "support/catch.hpp"

using radius::errc;
using radius::ip_address;
using radius::ipv4_address;
using radius::ipv6_address;
using radius::octet;

namespace {

template <class Address>
constexpr int family = std::is_same_v<Address, ipv4_address> ? AF_INET : AF_INET6;

/// The C library's result; empty if it refuses the text.
template <class Address>
std::optional<Address> library_parse(const std::string& text) {
    typename Address::octets_type value{};
    if (inet_pton(family<Address>, text.c_str(), value.data()) != 1) {
        return std::nullopt;
    }
    return Address(value);
}

template <class Address>
std::string library_print(const Address& address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    REQUIRE(inet_ntop(family<Address>, address.octets().data(), text.data(),
                      static_cast<socklen_t>(text.size())) != nullptr);
    return text.data();
}

/// The generators below use only the engine's numbers, whose sequence the standard defines.
std::size_t below(std::mt19937& random, std::size_t limit) { return random() % limit; }

ipv4_address random_ipv4(std::mt19937& random) {
    ipv4_address::octets_type value{};
    for (octet& next : value) {
        // Mostly small numbers, so that one and two digits are as frequent as three.
        next = static_cast<octet>(random() >> (24 + 3 * below(random, 3)));
    }
    return ipv4_address(value);
}

/// Many zero groups, so that runs of every length occur in every place.
ipv6_address random_ipv6(std::mt19937& random) {
    ipv6_address::groups_type groups{};
    for (auto& group : groups) {
        group = below(random, 2) == 0
                    ? std::uint16_t{0}
                    : static_cast<std::uint16_t>(random() >> (16 + 4 * below(random, 4)));
    }
    if (below(random, 8) == 0) {
        groups = {0, 0, 0, 0, 0, 0xFFFF, groups[6], groups[7]};
    }
    if (ipv6_address(groups).masked(96) == ipv6_address()) {
        groups[0] = 1; // C libraries differ for ::/96; it has a separate test
    }
    return ipv6_address(groups);
}

/// The text with up to three characters replaced, inserted or removed.
std::string mutated(std::mt19937& random, std::string text) {
    constexpr std::string_view alphabet = "0123456789abcdefABCDEFg::::....0 %x/-";
    for (std::size_t count = 1 + below(random, 3); count > 0; --count) {
        const char next = alphabet[below(random, alphabet.size())];
        const std::size_t place = below(random, text.size() + 1);
        switch (below(random, 3)) {
        case 0: text.insert(place, 1, next); break;
        case 1: text.replace(place, place < text.size() ? 1 : 0, 1, next); break;
        default: text.erase(place, 1); break;
        }
    }
    return text;
}

template <class Address>
void agrees_with_library(const std::string& text) {
    CAPTURE(text);
    const auto ours = Address::parse(text);
    const auto theirs = library_parse<Address>(text);
    REQUIRE(ours.has_value() == theirs.has_value());
    if (theirs) {
        REQUIRE(*ours == *theirs);
    } else {
        REQUIRE(ours.error() == errc::text_invalid);
    }
}

std::string canonical(std::string_view text) {
    INFO(text);
    const auto address = ipv6_address::parse(text);
    REQUIRE(address);
    return address->to_string();
}

constexpr auto at_compile_time = ip_address::parse("2001:db8::ffff:192.0.2.1");
static_assert(at_compile_time && at_compile_time->is_v6());
static_assert(at_compile_time->v6().groups()[6] == 0xC000);
static_assert(ipv4_address(0x7F000001U).octets() == ipv4_address::octets_type{127, 0, 0, 1});
static_assert(ipv4_address(0xC0000201U).to_uint() == 0xC0000201U);

} // namespace

TEST_CASE("an IPv4 address prints and reads as the C library does", "[rfc8044-3.8]") {
    std::mt19937 random;
    for (int round = 0; round < 2000; ++round) {
        const ipv4_address address = random_ipv4(random);
        const std::string text = library_print(address);
        REQUIRE(address.to_string() == text);
        agrees_with_library<ipv4_address>(text);
        agrees_with_library<ipv4_address>(mutated(random, text));
    }
}

TEST_CASE("an IPv6 address prints and reads as the C library does", "[rfc8044-3.9]") {
    std::mt19937 random;
    for (int round = 0; round < 4000; ++round) {
        const ipv6_address address = random_ipv6(random);
        const std::string text = library_print(address);
        REQUIRE(address.to_string() == text);
        agrees_with_library<ipv6_address>(text);
        agrees_with_library<ipv6_address>(mutated(random, text));
    }
}

TEST_CASE("ambiguous IPv4 text is refused", "[rfc8044-3.8]") {
    for (const std::string_view text :
         {"",           ".",         "...",        "1",
          "1.2.3",      "1.2.3.",    ".1.2.3",     "1..2.3",
          "1.2.3.4.",   "1.2.3.4.5", "010.0.0.1",  "1.2.3.00",
          "1.2.3.04",   "256.0.0.1", "1.2.3.256",  "1.2.3.1000",
          "1.2.3.-4",   "1.2.3.+4",  " 1.2.3.4",   "1.2.3.4 ",
          "1.2.3.4\n",  "0x1.2.3.4", "1.2.3.a",    "1,2,3,4",
          "1.2.3.4/32", "::1",       "3232235521", "99999999999.2.3.4"}) {
        CAPTURE(text);
        const auto address = ipv4_address::parse(text);
        REQUIRE_FALSE(address);
        CHECK(address.error() == errc::text_invalid);
        CHECK_FALSE((text.find(':') == std::string_view::npos && ip_address::parse(text)));
    }
    CHECK_FALSE(ipv4_address::parse(std::string_view("1.2.3.4\0", 8)));
}

TEST_CASE("malformed IPv6 text is refused", "[rfc4291-2.2]") {
    for (const std::string_view text : {"",
                                        ":",
                                        ":::",
                                        "1",
                                        "1:2:3:4:5:6:7",
                                        "1:2:3:4:5:6:7:8:9",
                                        "1:2:3:4:5:6:7:",
                                        ":1:2:3:4:5:6:7",
                                        "1:2:3:4:5:6:7:8:",
                                        ":1:2:3:4:5:6:7:8",
                                        "1::2::3",
                                        "::1::",
                                        "1:::2",
                                        ":::1",
                                        "1:::",
                                        "::1:2:3:4:5:6:7:8",
                                        "1:2:3:4:5:6:7:8::",
                                        "1:2:3:4::5:6:7:8",
                                        "00001::",
                                        "::12345",
                                        "::g",
                                        "::-1",
                                        "::1%eth0",
                                        "[::1]",
                                        "::1/128",
                                        " ::1",
                                        "::1 ",
                                        "::1.2.3",
                                        "::1.2.3.4.5",
                                        "::1.2.3.256",
                                        "::1.2.3.04",
                                        "1.2.3.4::",
                                        "::1.2.3.4:5",
                                        "1:2:3:4:5:6:7:1.2.3.4",
                                        "1:2:3:4:5:1.2.3.4",
                                        "1:2:3:4:5:6:7::1.2.3.4",
                                        "1.2.3.4",
                                        "::0x1"}) {
        CAPTURE(text);
        const auto address = ipv6_address::parse(text);
        REQUIRE_FALSE(address);
        CHECK(address.error() == errc::text_invalid);
    }
}

TEST_CASE("leading zeros are not printed", "[rfc5952-4.1]") {
    CHECK(canonical("2001:0db8::0001") == "2001:db8::1");
    CHECK(canonical("2001:0DB8:0000:0001:0001:0001:0001:0001") == "2001:db8:0:1:1:1:1:1");
}

TEST_CASE("a whole run of zero groups is shortened", "[rfc5952-4.2.1]") {
    CHECK(canonical("2001:db8:0:0:0:0:2:1") == "2001:db8::2:1");
    CHECK(canonical("2001:db8::0:1") == "2001:db8::1");
}

TEST_CASE("a single zero group is not shortened", "[rfc5952-4.2.2]") {
    CHECK(canonical("2001:db8:0:1:1:1:1:1") == "2001:db8:0:1:1:1:1:1");
    CHECK(canonical("2001:db8::1:1:1:1:1") == "2001:db8:0:1:1:1:1:1");
    CHECK(canonical("1:2:3:4:5:6:7::") == "1:2:3:4:5:6:7:0");
    CHECK(canonical("::2:3:4:5:6:7:8") == "0:2:3:4:5:6:7:8");
}

TEST_CASE("the longest run is shortened, or the first of equal ones", "[rfc5952-4.2.3]") {
    CHECK(canonical("2001:0:0:1:0:0:0:1") == "2001:0:0:1::1");
    CHECK(canonical("2001:db8:0:0:1:0:0:1") == "2001:db8::1:0:0:1");
}

TEST_CASE("digits are printed in lower case", "[rfc5952-4.3]") {
    CHECK(canonical("2001:DB8:AAAA:BBBB:CCCC:DDDD:EEEE:AAAA") ==
          "2001:db8:aaaa:bbbb:cccc:dddd:eeee:aaaa");
    CHECK(canonical("2001:db8:aaaa:bbbb:cccc:DddD:eEEE:aaAA") ==
          "2001:db8:aaaa:bbbb:cccc:dddd:eeee:aaaa");
}

TEST_CASE("addresses that embed IPv4 end in dotted form", "[rfc5952-5]") {
    CHECK(canonical("0:0:0:0:0:ffff:192.0.2.1") == "::ffff:192.0.2.1");
    CHECK(canonical("::ffff:c000:201") == "::ffff:192.0.2.1");
    CHECK(canonical("::ffff:0:0") == "::ffff:0.0.0.0");
    CHECK(canonical("::13.1.68.3") == "::13.1.68.3");
    CHECK(canonical("::1.0.0.0") == "::1.0.0.0");
    CHECK(canonical("64:ff9b::192.0.2.33") == "64:ff9b::c000:221");
    CHECK(canonical("1:2:3:4:5:6:192.0.2.1") == "1:2:3:4:5:6:c000:201");
}

TEST_CASE("every way to write an address means the same address", "[rfc5952-2]") {
    for (const std::string_view text :
         {"2001:db8:0:0:1:0:0:1", "2001:0db8:0:0:1:0:0:1", "2001:db8::1:0:0:1",
          "2001:db8::0:1:0:0:1", "2001:0db8::1:0:0:1", "2001:db8:0:0:1::1", "2001:db8:0000:0:1::1",
          "2001:DB8:0:0:1::1"}) {
        CHECK(canonical(text) == "2001:db8::1:0:0:1");
    }
}

TEST_CASE("the examples of the addressing architecture are read", "[rfc4291-2.2]") {
    CHECK(canonical("ABCD:EF01:2345:6789:ABCD:EF01:2345:6789") ==
          "abcd:ef01:2345:6789:abcd:ef01:2345:6789");
    CHECK(canonical("2001:DB8:0:0:8:800:200C:417A") == "2001:db8::8:800:200c:417a");
    CHECK(canonical("FF01:0:0:0:0:0:0:101") == "ff01::101");
    CHECK(canonical("0:0:0:0:0:0:0:1") == "::1");
    CHECK(canonical("0:0:0:0:0:0:0:0") == "::");
    CHECK(canonical("0:0:0:0:0:0:13.1.68.3") == "::13.1.68.3");
    CHECK(canonical("::FFFF:129.144.52.38") == "::ffff:129.144.52.38");
}

TEST_CASE("an address of either family keeps its family and octets") {
    const auto v4 = ip_address::parse("192.0.2.1");
    const auto v6 = ip_address::parse("2001:db8::1");
    REQUIRE(v4);
    REQUIRE(v6);
    CHECK(v4->is_v4());
    CHECK_FALSE(v4->is_v6());
    CHECK(v4->v4() == ipv4_address(0xC0000201U));
    CHECK(v4->bits() == 32);
    CHECK(v4->to_string() == "192.0.2.1");
    CHECK(v6->is_v6());
    CHECK_FALSE(v6->is_v4());
    CHECK(v6->v6() == *ipv6_address::parse("2001:db8::1"));
    CHECK(v6->bits() == 128);
    CHECK(v6->to_string() == "2001:db8::1");
    CHECK(ip_address() == ip_address(ipv4_address()));
    CHECK(ip_address() != ip_address(ipv6_address()));
    CHECK(ip_address::parse("192.0.2").error() == errc::text_invalid);
    CHECK(ip_address::parse("192.0.2.1:80").error() == errc::text_invalid);
}

TEST_CASE("only a mapped address is unmapped", "[rfc4291-2.5.5.2]") {
    const auto unmapped = [](std::string_view text) {
        return ip_address::parse(text).value().unmapped().to_string();
    };
    CHECK(unmapped("::ffff:192.0.2.1") == "192.0.2.1");
    CHECK(unmapped("::ffff:0:0") == "0.0.0.0");
    CHECK(unmapped("::192.0.2.1") == "::192.0.2.1");
    CHECK(unmapped("::fffe:c000:201") == "::fffe:c000:201");
    CHECK(unmapped("1::ffff:c000:201") == "1::ffff:c000:201");
    CHECK(unmapped("192.0.2.1") == "192.0.2.1");
    CHECK(*ip_address::parse("::ffff:192.0.2.1") != *ip_address::parse("192.0.2.1"));
}

TEST_CASE("addresses order by family, then by number") {
    const auto at = [](std::string_view text) { return ip_address::parse(text).value(); };
    const std::set<ip_address> ordered{at("::1"),       at("255.255.255.255"), at("10.0.0.2"),
                                       at("9.255.0.0"), at("2001:db8::"),      at("10.0.0.1"),
                                       at("::")};
    std::string text;
    for (const ip_address& address : ordered) {
        text += address.to_string() + " ";
    }
    CHECK(text == "9.255.0.0 10.0.0.1 10.0.0.2 255.255.255.255 :: ::1 2001:db8:: ");
    CHECK(ipv4_address(0x80000000U) > ipv4_address(0x7FFFFFFFU));
}

TEST_CASE("equal addresses hash equally and neighbors spread") {
    CHECK(std::hash<ip_address>()(*ip_address::parse("2001:db8:0::1")) ==
          std::hash<ip_address>()(*ip_address::parse("2001:db8::1")));
    // Neighbors in the low bits, as hosts and as networks: of 4096 hashes cut to 16 bits, a random
    // function produces about 3970 distinct ones, a poor one far fewer.
    for (const unsigned shift : {0U, 8U, 16U}) {
        std::unordered_set<std::size_t> cut;
        for (std::uint32_t number = 0; number < 4096; ++number) {
            cut.insert(std::hash<ip_address>()(ipv4_address(number << shift)) & 0xFFFFU);
        }
        CHECK(cut.size() > 3800);
    }
}
