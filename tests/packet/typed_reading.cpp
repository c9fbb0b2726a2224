// SPDX-License-Identifier: MIT
// Reading: get, read, require, contains and all (RFC 2865 section 5, RFC 6929 section 2.8).
#include <string>
#include <vector>

#include <radius/address/literals.hpp>
#include <radius/attribute/standard/microsoft.hpp>
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/standard/rfc2868.hpp>
#include <radius/attribute/standard/rfc2869.hpp>
#include <radius/attribute/standard/rfc3162.hpp>
#include <radius/attribute/standard/rfc6572.hpp>
#include <radius/packet/attribute_list.hpp>
#include <radius/packet/packet_view.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

using namespace radius;
using namespace radius::literals;

namespace {

/// A packet that owns its octets.
class owned_packet {
  public:
    explicit owned_packet(std::string_view attributes)
        : octets_(*from_hex("0100000000000000000000000000000000000000" + std::string(attributes))) {
        octets_[2] = static_cast<octet>(octets_.size() >> 8U);
        octets_[3] = static_cast<octet>(octets_.size() & 0xFFU);
    }
    packet_view view(const packet_limits& limits = {}) const {
        return packet_view::parse(octets_, limits).value();
    }

  private:
    octet_string octets_;
};

constexpr attribute<"Test-Long", attribute_number(245, 1), type::text> test_long;
constexpr attribute<"Test-Vendor", vendor_attribute_number(9, 1), type::integer> test_vendor;

} // namespace

TEST_CASE("an absent attribute is absent for every reading function", "[rfc2865-5]") {
    const owned_packet owner("0105626f62");
    const auto packet = owner.view();
    CHECK_FALSE(packet.get(attr::nas_port));
    CHECK(packet.read(attr::nas_port).error() == errc::attribute_missing);
    CHECK_FALSE(packet.contains(attr::nas_port));
    for (const auto port : packet.all(attr::nas_port)) {
        FAIL("there is none: " << port);
    }
    try {
        (void)packet.require(attr::nas_port);
        FAIL("nothing was thrown");
    } catch (const attribute_error& error) {
        CHECK(error.code() == errc::attribute_missing);
        CHECK(std::string(error.what()).starts_with("NAS-Port"));
    }
}

TEST_CASE("a valid attribute is present for every reading function", "[rfc2865-5]") {
    const owned_packet owner("0105626f62 0105616c79");
    const auto packet = owner.view();
    CHECK(packet.get(attr::user_name) == "bob");
    CHECK(packet.read(attr::user_name).value() == "bob");
    CHECK(packet.require(attr::user_name) == "bob");
    CHECK(packet.contains(attr::user_name));
    std::vector<std::string_view> all;
    for (const std::string_view name : packet.all(attr::user_name)) {
        all.push_back(name);
    }
    CHECK(all == std::vector<std::string_view>{"bob", "aly"});
}

TEST_CASE("an invalid value counts as unknown, and read tells why", "[rfc6929-2.8][rule-9]") {
    const owned_packet owner("0405c00002");
    const auto packet = owner.view();
    CHECK_FALSE(packet.get(attr::nas_ip_address));
    CHECK(packet.read(attr::nas_ip_address).error() == errc::value_length_invalid);
    CHECK(packet.contains(attr::nas_ip_address));
    CHECK_THROWS_AS(packet.require(attr::nas_ip_address), attribute_error);
    CHECK_FALSE(packet.all(attr::nas_ip_address).begin() != std::default_sentinel);
}

TEST_CASE("a valid value after an invalid one is found", "[rfc6929-2.8][rule-9]") {
    const owned_packet owner("0405c00002 0406c0000201 0402 0406c0000202");
    const auto packet = owner.view();
    CHECK(packet.get(attr::nas_ip_address) == "192.0.2.1"_ipv4);
    std::string all;
    for (const ipv4_address address : packet.all(attr::nas_ip_address)) {
        all += address.to_string() + " ";
    }
    CHECK(all == "192.0.2.1 192.0.2.2 ");
}

TEST_CASE("the first invalid value determines the reason", "[rfc6929-2.8]") {
    const owned_packet owner("400620000003 4005000003");
    CHECK(owner.view().read(attr::tunnel_type).error() == errc::value_out_of_range);
}

TEST_CASE("a prefix with host bits reads as its network, and read tells that it was not canonical",
          "[rfc8044-3.10][rfc3162-2.3][rule-47]") {
    // Framed-IPv6-Prefix 2001:db8::1/64 as NASes send it, then 2001::/32 with two of its four
    // octets.
    const owned_packet owner("6114004020010db8000000000000000000000001"
                             "610600202001");
    const auto packet = owner.view();
    CHECK(packet.get(attr::framed_ipv6_prefix) == "2001:db8::/64"_ipv6_prefix);
    CHECK(packet.require(attr::framed_ipv6_prefix) == "2001:db8::/64"_ipv6_prefix);
    CHECK(packet.read(attr::framed_ipv6_prefix).error() == errc::value_not_canonical);
    std::vector<ipv6_prefix> all;
    for (const ipv6_prefix& prefix : packet.all(attr::framed_ipv6_prefix)) {
        all.push_back(prefix);
    }
    CHECK(all == std::vector{"2001:db8::/64"_ipv6_prefix, "2001::/32"_ipv6_prefix});
}

TEST_CASE("read reports on the value that get returns, not on a canonical one after it",
          "[rfc8044-3.10][rule-47]") {
    const owned_packet owner("610a002f20010db80001"
                             "6108002020010db8");
    const auto packet = owner.view();
    CHECK(packet.get(attr::framed_ipv6_prefix) == "2001:db8::/47"_ipv6_prefix);
    CHECK(packet.read(attr::framed_ipv6_prefix).error() == errc::value_not_canonical);
}

TEST_CASE("an IPv4 prefix with host bits reads as its network",
          "[rfc8044-3.11][rfc6572-4.12][rule-48]") {
    const owned_packet owner("9b080018c000024d");
    const auto packet = owner.view();
    CHECK(packet.get(attr::pmip6_home_ipv4_hoa) == "192.0.2.0/24"_ipv4_prefix);
    CHECK(packet.read(attr::pmip6_home_ipv4_hoa).error() == errc::value_not_canonical);
    CHECK_FALSE(owned_packet("9b070018c00002").view().get(attr::pmip6_home_ipv4_hoa));
}

TEST_CASE("strict_prefixes makes every reading function skip prefixes that are not canonical",
          "[rfc8044-3.10][rule-47][rule-48]") {
    const owned_packet owner("610a002f20010db80001"
                             "6108002020010db8"
                             "9b080018c000024d");
    const auto packet = owner.view({.strict_prefixes = true});
    CHECK(packet.get(attr::framed_ipv6_prefix) == "2001:db8::/32"_ipv6_prefix);
    CHECK(packet.read(attr::framed_ipv6_prefix).value() == "2001:db8::/32"_ipv6_prefix);
    std::size_t count = 0;
    for (const ipv6_prefix& prefix : packet.all(attr::framed_ipv6_prefix)) {
        CHECK(prefix == "2001:db8::/32"_ipv6_prefix);
        ++count;
    }
    CHECK(count == 1);
    CHECK_FALSE(packet.get(attr::pmip6_home_ipv4_hoa));
    CHECK(packet.read(attr::pmip6_home_ipv4_hoa).error() == errc::value_not_canonical);
    CHECK_THROWS_AS(packet.require(attr::pmip6_home_ipv4_hoa), attribute_error);
}

TEST_CASE("an attribute of another type is not confused with this one", "[rfc8044-3][rule-51]") {
    // The octets of a text that looks like a number, and of a number that looks like text.
    const owned_packet owner("01043635 050641424344");
    CHECK(owner.view().get(attr::user_name) == "65");
    CHECK(owner.view().get(attr::nas_port) == 0x41424344U);
}

TEST_CASE("tags select among the groups of tunnels", "[rfc2868-3][rule-34]") {
    const owned_packet owner("400601000003 400602000001 "
                             "510501 3130 5105023230 51043330");
    const auto packet = owner.view();
    CHECK(packet.get(attr::tunnel_type) == tagged<tunnel_type>{1, tunnel_type::l2tp});
    CHECK(packet.get(attr::tunnel_type[2]) == tunnel_type::pptp);
    CHECK(packet.get(attr::tunnel_private_group_id[2]) == "20");
    CHECK(packet.get(attr::tunnel_private_group_id[0]) == "30");
    CHECK_FALSE(packet.get(attr::tunnel_type[3]));
    CHECK(packet.read(attr::tunnel_type[3]).error() == errc::attribute_missing);
    std::string all;
    for (const auto& [tag, group] : packet.all(attr::tunnel_private_group_id)) {
        all += std::to_string(tag) + ":" + std::string(group) + " ";
    }
    CHECK(all == "1:10 2:20 0:30 ");
}

TEST_CASE("an absent tag is missing, even if another's value is invalid", "[rfc2868-3]") {
    const owned_packet owner("4005010003 400602000001");
    CHECK(owner.view().get(attr::tunnel_type[2]) == tunnel_type::pptp);
    CHECK(owner.view().read(attr::tunnel_type[1]).error() == errc::value_length_invalid);
}

TEST_CASE("hidden attributes cannot be read without the secret", "[rfc2865-5.2]") {
    const owned_packet owner("02120dbe708d93d413ce3196e43f782a0aee");
    const auto packet = owner.view();
    CHECK_FALSE(packet.get(attr::user_password));
    CHECK(packet.read(attr::user_password).error() == errc::secret_unknown);
    CHECK(packet.contains(attr::user_password));
    CHECK(packet.read(attr::tunnel_password).error() == errc::attribute_missing);
}

TEST_CASE("a fragmented value outlives the packet", "[rfc6929-2.2][rule-41]") {
    std::string text;
    {
        attribute_list list;
        list.add(test_long = std::string(300, 'x'));
        const owned_packet owner(to_hex(list.clear_octets()));
        text = owner.view().require(test_long);
    }
    CHECK(text == std::string(300, 'x'));
}

TEST_CASE("EAP messages are read completely", "[rfc3579-3.1][rule-46]") {
    attribute_list list;
    octet_string message(600, 0x55);
    message.back() = 1;
    list.add(attr::eap_message = message);
    const owned_packet owner(to_hex(list.clear_octets()));
    CHECK(owner.view().get(attr::eap_message) == message);
}

TEST_CASE("vendors' attributes read like any other", "[rfc2865-5.26][rule-39]") {
    const owned_packet owner("1a1200000009 0106000000070106 00000008 1a0c00000009010600000009");
    std::string all;
    for (const std::uint32_t number : owner.view().all(test_vendor)) {
        all += std::to_string(number) + " ";
    }
    CHECK(all == "7 8 9 ");
}

TEST_CASE("hidden attributes of a list are in clear text", "[rfc9765-5.1]") {
    attribute_list list;
    list.add(attr::user_password = "hello", attr::tunnel_password[3] = "tunnel",
             attr::ms_mppe_send_key = octet_string(32, 0x11));
    CHECK(list.require(attr::user_password) == "hello");
    CHECK(list.require(attr::tunnel_password).tag == 3);
    CHECK(list.require(attr::tunnel_password[3]) == "tunnel");
    CHECK(list.require(attr::ms_mppe_send_key).size() == 32);
}
