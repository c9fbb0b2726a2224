// SPDX-License-Identifier: MIT
// Parses and prints addresses with the interface that link-local ones need (RFC 4007 section 11).
#include <unordered_set>

#if defined(__unix__) || defined(__APPLE__)
#include <net/if.h>
#endif

#include <radius/address/endpoint.hpp>

#include "support/catch.hpp"

using radius::endpoint;

TEST_CASE("a link-local address is read with its interface, by name or number, and printed so",
          "[rfc4007-11.2]") {
    const std::uint32_t loopback = ::if_nametoindex("lo");
    REQUIRE(loopback != 0);
    const auto by_name = endpoint::parse("fe80::1%lo", 1812);
    REQUIRE(by_name);
    CHECK(by_name->address.to_string() == "fe80::1");
    CHECK(by_name->scope == loopback);
    CHECK(by_name->host() == "fe80::1%lo");
    CHECK(by_name->to_string() == "[fe80::1%lo]:1812");
    CHECK(*by_name == endpoint::parse("fe80::1%" + std::to_string(loopback), 1812).value());
    const auto of_none =
        endpoint::parse("fe80::1%4000000000", 1812); // the interface may appear later
    REQUIRE(of_none);
    CHECK(of_none->to_string() == "[fe80::1%4000000000]:1812");
}

TEST_CASE("addresses without an interface are read and printed without", "[rfc4007-11]") {
    CHECK(endpoint::parse("192.0.2.1", 1812)->to_string() == "192.0.2.1:1812");
    CHECK(endpoint::parse("2001:db8::1", 1812)->to_string() == "[2001:db8::1]:1812");
    CHECK(endpoint::parse("::ffff:192.0.2.1", 1812)->to_string() == "192.0.2.1:1812");
}

TEST_CASE("text that is not an address with an interface is refused", "[rfc4007-11.2]") {
    for (const char* const text : {"fe80::1%", "fe80::1%0", "fe80::1%no such", "fe80::1%4294967296",
                                   "fe80::1%a name that is too long for an interface",
                                   "192.0.2.1%lo", "%lo", "", "radius.example.com"}) {
        INFO(text);
        CHECK(endpoint::parse(text).error() == radius::errc::text_invalid);
    }
}

TEST_CASE("the same address on two interfaces is two endpoints") {
    const auto one = *endpoint::parse("fe80::1%1", 1812);
    const auto two = *endpoint::parse("fe80::1%2", 1812);
    CHECK(one != two);
    CHECK(std::unordered_set<endpoint>{one, two, one}.size() == 2);
}
