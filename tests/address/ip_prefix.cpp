// SPDX-License-Identifier: MIT
// Networks: every length of both families, the examples of RFC 4291, and invalid text.
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_set>

#include <radius/address/ip_prefix.hpp>

#include "support/catch.hpp"

using radius::errc;
using radius::ip_address;
using radius::ip_prefix;
using radius::ipv4_address;
using radius::ipv4_prefix;
using radius::ipv6_address;
using radius::ipv6_prefix;
using radius::octet;

namespace {

template <class Address>
Address random_address(std::mt19937& random) {
    typename Address::octets_type value{};
    for (octet& next : value) {
        next = static_cast<octet>(random() >> 24U);
    }
    return Address(value);
}

template <class Address>
Address with_bit_flipped(const Address& address, unsigned bit) {
    auto value = address.octets();
    value[bit / 8] = static_cast<octet>(value[bit / 8] ^ (0x80U >> (bit % 8)));
    return Address(value);
}

/// The mask computed bit by bit.
template <class Address>
Address without_bits_from(const Address& address, unsigned length) {
    auto value = address.octets();
    for (unsigned bit = length; bit < Address::bits; ++bit) {
        value[bit / 8] = static_cast<octet>(value[bit / 8] & ~(0x80U >> (bit % 8)));
    }
    return Address(value);
}

template <class Prefix>
void every_length_keeps_its_promise() {
    using address = typename Prefix::address_type;
    std::mt19937 random;
    for (unsigned length = 0; length <= address::bits; ++length) {
        CAPTURE(length);
        const address inside = random_address<address>(random);
        const address network = inside.masked(length);
        REQUIRE(network == without_bits_from(inside, length));

        const auto prefix = Prefix::make(network, length);
        REQUIRE(prefix);
        CHECK(prefix->address() == network);
        CHECK(prefix->length() == length);
        CHECK(prefix->to_string() == network.to_string() + "/" + std::to_string(length));
        CHECK(Prefix::parse(prefix->to_string()).value() == *prefix);
        CHECK(prefix->contains(network));
        CHECK(prefix->contains(inside));

        const ip_prefix either = *prefix;
        CHECK(either.to_string() == prefix->to_string());
        CHECK(ip_prefix(prefix->to_string()) == either);
        CHECK(ip_prefix::make(network, length).value() == either);

        for (unsigned bit = 0; bit < address::bits; ++bit) {
            CAPTURE(bit);
            const address changed = with_bit_flipped(network, bit);
            REQUIRE(prefix->contains(changed) == (bit >= length));
            REQUIRE(either.contains(changed) == (bit >= length));
            const auto remade = Prefix::make(changed, length);
            REQUIRE(remade.has_value() == (bit < length));
            REQUIRE((remade || remade.error() == errc::value_out_of_range));
        }
    }
    for (const unsigned length : {address::bits + 1, 255U, 256U, 256U + 8U, ~0U}) {
        CAPTURE(length);
        REQUIRE_FALSE(Prefix::make(address(), length));
        REQUIRE_FALSE(ip_prefix::make(address(), length));
    }
}

std::string refusal(const std::string& text) {
    try {
        const ip_prefix prefix(text);
        return prefix.to_string();
    } catch (const std::system_error& error) {
        CHECK(error.code() == ip_prefix::parse(text).error());
        return error.what();
    }
}

constexpr ip_prefix prefix_at_compile_time = "2001:db8::/32";
static_assert(prefix_at_compile_time.length() == 32 && prefix_at_compile_time.address().is_v6());
static_assert(prefix_at_compile_time.contains(ipv6_address(ipv6_address::groups_type{0x2001, 0xDB8,
                                                                                     1})));
static_assert(!prefix_at_compile_time.contains(ipv6_address(ipv6_address::groups_type{0x2001,
                                                                                      0xDB9})));

} // namespace

TEST_CASE("an IPv4 prefix of any length has no bits beyond it", "[rfc8044-3.11][rule-48]") {
    every_length_keeps_its_promise<ipv4_prefix>();
}

TEST_CASE("an IPv6 prefix of any length has no bits beyond it", "[rfc8044-3.10][rule-47]") {
    every_length_keeps_its_promise<ipv6_prefix>();
}

TEST_CASE("all ways to write one prefix are read", "[rfc4291-2.3]") {
    for (const std::string_view text : {"2001:0DB8:0000:CD30:0000:0000:0000:0000/60",
                                        "2001:0DB8::CD30:0:0:0:0/60", "2001:0DB8:0:CD30::/60"}) {
        CAPTURE(text);
        const auto prefix = ipv6_prefix::parse(text);
        REQUIRE(prefix);
        CHECK(prefix->to_string() == "2001:db8:0:cd30::/60");
    }
    CHECK(ipv6_prefix::parse("2001:0DB8:0:CD3/60").error() == errc::text_invalid);
    CHECK(ipv6_prefix::parse("2001:0DB8::CD30/60").error() == errc::value_out_of_range);
    CHECK(ipv6_prefix::parse("2001:0DB8::CD3/60").error() == errc::value_out_of_range);
}

TEST_CASE("a prefix with bits beyond its length or too long a length is out of range") {
    CHECK(ipv4_prefix::parse("10.1.2.3/8").error() == errc::value_out_of_range);
    CHECK(ipv4_prefix::parse("10.0.0.0/33").error() == errc::value_out_of_range);
    CHECK(ipv4_prefix::parse("0.0.0.1/0").error() == errc::value_out_of_range);
    CHECK(ipv6_prefix::parse("::/129").error() == errc::value_out_of_range);
    CHECK(ipv6_prefix::parse("::/256").error() == errc::value_out_of_range);
}

TEST_CASE("text that is not a prefix is refused") {
    for (const std::string_view text :
         {"", "/", "/8", "10.0.0.0", "10.0.0.0/", "10.0.0.0/08", "10.0.0.0/+8", "10.0.0.0/-8",
          "10.0.0.0/ 8", "10.0.0.0 /8", "10.0.0.0/8 ", "10.0.0.0/8/8", "10.0.0.0/255.0.0.0",
          "10.0.0.0/0x8", "10.0.0.0/a", "10/8", "10.0.0.0/1000", "10.0.0.0/4294967304", "::/0"}) {
        CAPTURE(text);
        const auto prefix = ipv4_prefix::parse(text);
        REQUIRE_FALSE(prefix);
        CHECK(prefix.error() == errc::text_invalid);
    }
    for (const std::string_view text :
         {"", "/64", "::", "::/", "::/00", "::/064", "::/1/1", "::/1000", "::/x", "10.0.0.0/8"}) {
        CAPTURE(text);
        const auto prefix = ipv6_prefix::parse(text);
        REQUIRE_FALSE(prefix);
        CHECK(prefix.error() == errc::text_invalid);
    }
}

TEST_CASE("an address alone is the network of that address") {
    CHECK(ip_prefix("192.0.2.1").to_string() == "192.0.2.1/32");
    CHECK(ip_prefix("2001:db8::1").to_string() == "2001:db8::1/128");
    CHECK(ip_prefix(*ip_address::parse("192.0.2.1")) == ip_prefix("192.0.2.1/32"));
    CHECK(ip_prefix(*ipv6_address::parse("::1")) == ip_prefix("::1/128"));
    CHECK(ipv4_prefix(*ipv4_address::parse("192.0.2.1")).length() == 32);
    CHECK(ip_prefix() == ip_prefix("0.0.0.0/0"));
    CHECK(ipv6_prefix().to_string() == "::/0");
}

TEST_CASE("a network of one family contains no address of the other") {
    CHECK_FALSE(ip_prefix("0.0.0.0/0").contains(*ip_address::parse("::")));
    CHECK_FALSE(ip_prefix("::/0").contains(*ip_address::parse("0.0.0.0")));
    CHECK_FALSE(ip_prefix("192.0.2.0/24").contains(*ip_address::parse("::ffff:192.0.2.1")));
    CHECK(ip_prefix("192.0.2.0/24").contains(ip_address::parse("::ffff:192.0.2.1")->unmapped()));
}

TEST_CASE("a network of mapped addresses unmaps to an IPv4 network", "[rfc4291-2.5.5.2]") {
    CHECK(ip_prefix("::ffff:192.0.2.0/120").unmapped() == ip_prefix("192.0.2.0/24"));
    CHECK(ip_prefix("::ffff:0:0/96").unmapped() == ip_prefix("0.0.0.0/0"));
    CHECK(ip_prefix("::ffff:192.0.2.1").unmapped() == ip_prefix("192.0.2.1"));
    for (const char* text :
         {"::fffe:0:0/95", "::/96", "::192.0.2.1", "2001:db8::/32", "10.0.0.0/8"}) {
        CHECK(ip_prefix(text).unmapped() == ip_prefix(text));
    }
}

TEST_CASE("an impossible network is refused by name and reason") {
    using Catch::Matchers::StartsWith;
    CHECK_THAT(refusal("10.1.2.3/8"), StartsWith("\"10.1.2.3/8\" is not a network: bits beyond its "
                                                 "length are set; the network is 10.0.0.0/8"));
    CHECK_THAT(refusal("fc66::1/64"), StartsWith("\"fc66::1/64\" is not a network: bits beyond its "
                                                 "length are set; the network is fc66::/64"));
    CHECK_THAT(refusal("10.0.0.0/33"),
               StartsWith("\"10.0.0.0/33\" is not a network: its length exceeds 32"));
    CHECK_THAT(refusal("::/129"),
               StartsWith("\"::/129\" is not a network: its length exceeds 128"));
    CHECK_THAT(refusal("10.0.0.0/eight"),
               StartsWith("\"10.0.0.0/eight\" is not a network: the length after the slash is not "
                          "a decimal number"));
    CHECK_THAT(refusal("10.0.0.0/"),
               StartsWith("\"10.0.0.0/\" is not a network: the length after"));
    CHECK_THAT(refusal("localhost"), StartsWith("\"localhost\" is not a network: it does not begin "
                                                "with an IPv4 or IPv6 address"));
    CHECK_THAT(refusal(""), StartsWith("\"\" is not a network: it does not begin"));
    CHECK_THAT(refusal("10.1/16"), StartsWith("\"10.1/16\" is not a network: it does not begin"));
}

TEST_CASE("networks order by family, address and length, and work as keys") {
    const std::set<ip_prefix> ordered{"::/0", "10.0.0.0/16", "10.0.0.0/8", "9.0.0.0/8", "::/64"};
    std::string text;
    for (const ip_prefix& prefix : ordered) {
        text += prefix.to_string() + " ";
    }
    CHECK(text == "9.0.0.0/8 10.0.0.0/8 10.0.0.0/16 ::/0 ::/64 ");

    std::unordered_set<ip_prefix> keys;
    std::unordered_set<std::size_t> hashes;
    for (unsigned length = 0; length <= 128; ++length) {
        const auto prefix = ip_prefix::make(ipv6_address(), length).value();
        keys.insert(prefix);
        keys.insert(prefix);
        hashes.insert(std::hash<ip_prefix>()(prefix));
    }
    CHECK(keys.size() == 129);
    CHECK(hashes.size() > 120);
    CHECK(std::hash<ipv4_prefix>()(ipv4_prefix()) == std::hash<ipv4_prefix>()(ipv4_prefix()));
}
