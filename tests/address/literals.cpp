// SPDX-License-Identifier: MIT
// Literals are constants that equal the result of parsing at runtime. Invalid ones, which must not
// compile, are in compile_fail.
#include <string>
#include <type_traits>

#include <radius/address/ip_address.hpp>
#include <radius/address/ip_prefix.hpp>
#include <radius/address/literals.hpp>

#include "support/catch.hpp"

using namespace radius::literals;

namespace {

static_assert(std::is_same_v<decltype("192.168.0.1"_ipv4), radius::ipv4_address>);
static_assert("192.168.0.1"_ipv4.to_uint() == 0xC0A80001U);
static_assert("2001:db8::1"_ipv6 == "2001:DB8:0:0:0:0:0:1"_ipv6);
static_assert("2001:db8::1"_ipv6.octets()[3] == 0xB8);
static_assert("::ffff:192.0.2.1"_ipv6.unmapped() == "192.0.2.1"_ipv4);
static_assert("10.0.0.0/8"_ipv4_prefix.address() == "10.0.0.0"_ipv4);
static_assert("10.0.0.0/8"_ipv4_prefix.length() == 8);
static_assert("10.0.0.0/8"_ipv4_prefix.contains("10.255.255.255"_ipv4));
static_assert(!"10.0.0.0/8"_ipv4_prefix.contains("11.0.0.0"_ipv4));
static_assert("fc66::/64"_ipv6_prefix.contains("fc66::1"_ipv6));
static_assert(!"fc66::/64"_ipv6_prefix.contains("fc66:0:0:1::"_ipv6));
static_assert("1:2:3:4"_ifid.octets()[7] == 4);
static_assert("00:11:22:33:44:55"_ether == "00-11-22-33-44-55"_ether);

/// Literals of an enclosing namespace are found even without a using-directive.
constexpr auto qualified = radius::operator""_ipv4("192.0.2.1", 9);

} // namespace

TEST_CASE("a literal equals the value parsed at runtime") {
    CHECK(radius::ipv4_address::parse(std::string("192.168.0.1")).value() == "192.168.0.1"_ipv4);
    CHECK(radius::ipv6_address::parse(std::string("2001:db8::1")).value() == "2001:db8::1"_ipv6);
    CHECK(radius::ipv4_prefix::parse(std::string("10.0.0.0/8")).value() ==
          "10.0.0.0/8"_ipv4_prefix);
    CHECK(radius::ipv6_prefix::parse(std::string("fc66::/64")).value() == "fc66::/64"_ipv6_prefix);
    CHECK(radius::interface_id::parse(std::string("1:2:3:4")).value() == "1:2:3:4"_ifid);
    CHECK(radius::ethernet_address::parse(std::string("00:11:22:33:44:55")).value() ==
          "00:11:22:33:44:55"_ether);
    CHECK(qualified.to_string() == "192.0.2.1");
}

TEST_CASE("a literal converts to the type of either family") {
    const radius::ip_address address = "192.0.2.1"_ipv4;
    const radius::ip_prefix network = "2001:db8::/32"_ipv6_prefix;
    CHECK(address.to_string() == "192.0.2.1");
    CHECK(network.contains("2001:db8::7"_ipv6));
    CHECK_FALSE(network.contains(address));
}
