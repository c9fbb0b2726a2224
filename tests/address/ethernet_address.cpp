// SPDX-License-Identifier: MIT
// Ethernet addresses: both notations, every octet, and invalid input.
#include <cstdio>
#include <string>
#include <string_view>
#include <unordered_set>

#include <radius/address/ethernet_address.hpp>

#include "support/catch.hpp"

using radius::errc;
using radius::ethernet_address;
using radius::octet;

TEST_CASE("an Ethernet address reads with colons and with hyphens", "[rfc3580-3.21]") {
    const ethernet_address expected(
        ethernet_address::octets_type{0x00, 0x10, 0xA4, 0x23, 0x19, 0xC0});
    for (const std::string_view text :
         {"00:10:a4:23:19:c0", "00:10:A4:23:19:C0", "00-10-A4-23-19-C0", "00-10-a4-23-19-c0"}) {
        CAPTURE(text);
        const auto parsed = ethernet_address::parse(text);
        REQUIRE(parsed);
        CHECK(*parsed == expected);
        CHECK(parsed->to_string() == "00:10:a4:23:19:c0");
    }
}

TEST_CASE("every octet at every place of an Ethernet address keeps its value") {
    for (std::size_t place = 0; place < 6; ++place) {
        for (unsigned number = 0; number < 256; ++number) {
            ethernet_address::octets_type value{};
            value[place] = static_cast<octet>(number);
            char text[18];
            std::snprintf(text, sizeof text, "%02x:%02x:%02x:%02x:%02x:%02x", value[0], value[1],
                          value[2], value[3], value[4], value[5]);
            REQUIRE(ethernet_address(value).to_string() == text);
            REQUIRE(ethernet_address::parse(text).value().octets() == value);
        }
    }
}

TEST_CASE("text that is not an Ethernet address is refused") {
    for (const std::string_view text :
         {"", "00", "00:11:22:33:44", "00:11:22:33:44:5", "00:11:22:33:44:55:",
          "00:11:22:33:44:55:66", "0:11:22:33:44:555", "00:11:22:33:44-55", "00-11:22:33:44:55",
          "00:11:22:33:44:5g", "001122334455", "0011.2233.4455", "00 11 22 33 44 55",
          " 0:11:22:33:44:55", ":00:11:22:33:44:5", "00:11:22:33:44:-5", "00.11.22.33.44.55"}) {
        CAPTURE(text);
        const auto parsed = ethernet_address::parse(text);
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error() == errc::text_invalid);
    }
}

TEST_CASE("Ethernet addresses order by octets and work as keys") {
    const auto low = ethernet_address::parse("00:11:22:33:44:ff").value();
    const auto high = ethernet_address::parse("80:00:00:00:00:00").value();
    CHECK(ethernet_address() < low);
    CHECK(low < high);
    CHECK(std::unordered_set<ethernet_address>{low, high, low}.size() == 2);
}
