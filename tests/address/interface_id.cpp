// SPDX-License-Identifier: MIT
// Interface identifiers, compared with the address whose lower half they are.
#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <unordered_set>

#include <arpa/inet.h>

#include <radius/address/interface_id.hpp>

#include "support/catch.hpp"

using radius::errc;
using radius::interface_id;
using radius::octet;

TEST_CASE("an interface identifier prints as four groups", "[rfc8044-3.7][rfc3162-2.2]") {
    const auto printed = [](const interface_id::octets_type& value) {
        return interface_id(value).to_string();
    };
    CHECK(printed({0, 1, 0, 2, 0, 3, 0, 4}) == "1:2:3:4");
    CHECK(printed({0, 0, 0, 0, 0, 0, 0, 0}) == "0:0:0:0");
    CHECK(printed({0x02, 0x11, 0x22, 0xFF, 0xFE, 0x33, 0x44, 0x55}) == "211:22ff:fe33:4455");
    CHECK(printed({0xFF, 0xFF, 0x10, 0x00, 0x01, 0x00, 0x00, 0x10}) == "ffff:1000:100:10");
    CHECK(interface_id() == interface_id(interface_id::octets_type{}));
}

TEST_CASE("an interface identifier is the lower half of an address", "[rfc3162-2.2]") {
    std::mt19937 random;
    for (int round = 0; round < 500; ++round) {
        interface_id::octets_type value{};
        for (octet& next : value) {
            next = static_cast<octet>(random() >> (24 + 4 * (random() % 3)));
        }
        const interface_id original(value);
        const std::string text = original.to_string();
        CAPTURE(text);
        std::array<octet, 16> address{};
        REQUIRE(inet_pton(AF_INET6, ("fe80:0:0:0:" + text).c_str(), address.data()) == 1);
        REQUIRE(std::equal(value.begin(), value.end(), address.begin() + 8));
        const auto parsed = interface_id::parse(text);
        REQUIRE(parsed);
        REQUIRE(*parsed == original);
    }
}

TEST_CASE("leading zeros and upper case are read", "[rfc3162-2.2]") {
    CHECK(interface_id::parse("0001:0002:00AB:abCD").value().to_string() == "1:2:ab:abcd");
}

TEST_CASE("text that is not an interface identifier is refused", "[rfc3162-2.2]") {
    for (const std::string_view text :
         {"",         ":::",      "1",        "1:2:3",     "1:2:3:",      ":1:2:3",   "1::3:4",
          "::1",      "1:2:3:4:", ":1:2:3:4", "1:2:3:4:5", "1:2:3:00004", "1:2:3:g",  "1:2:3:-4",
          "1 :2:3:4", " 1:2:3:4", "1:2:3:4 ", "1-2-3-4",   "1:2:0.0.0.1", "0x1:2:3:4"}) {
        CAPTURE(text);
        const auto parsed = interface_id::parse(text);
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error() == errc::text_invalid);
    }
}

TEST_CASE("interface identifiers order by number and work as keys") {
    const auto low = interface_id::parse("0:0:0:ffff").value();
    const auto high = interface_id::parse("0:0:1:0").value();
    CHECK(low < high);
    CHECK(std::unordered_set<interface_id>{low, high, low}.size() == 2);
}
