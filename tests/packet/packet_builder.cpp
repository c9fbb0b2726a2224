// SPDX-License-Identifier: MIT
// Builds a packet in the caller's buffer (RFC 2865 section 3).
#include <string>

#include <radius/address/literals.hpp>
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/packet/packet_builder.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"
#include "support/rfc_packets.hpp"

using namespace radius;
using namespace radius::literals;

namespace {

constexpr std::string_view header = "0107001400000000000000000000000000000000";

/// A run-time dictionary's pair for a hidden attribute.
struct run_time_pair {
    std::string_view name() const { return "User-Password"; }
    attribute_number number() const { return 2; }
    flags properties() const { return {.hidden = hiding::password}; }
    result<void> encode(writer& out) const {
        out.put(as_octets("secret"));
        return {};
    }
};

} // namespace

TEST_CASE("the RFC's Access-Accept is built octet for octet", "[rfc2865-7.2]") {
    const auto wanted = *from_hex(radius_test::rfc2865_chap.reply);
    authenticator field{};
    std::copy_n(wanted.begin() + 4, 16, field.begin());
    packet_buffer buffer;
    packet_builder builder(buffer.room(), packet_code::access_accept, 1, field);
    REQUIRE(builder.add(attr::service_type = service_type::framed_user));
    REQUIRE(builder.add(attr::framed_protocol = framed_protocol::ppp));
    REQUIRE(builder.add(attr::framed_ip_address = "255.255.255.254"_ipv4));
    REQUIRE(builder.add(attr::framed_routing = static_cast<framed_routing>(2)));
    REQUIRE(builder.add(attr::framed_compression = static_cast<framed_compression>(1)));
    REQUIRE(builder.add(attr::framed_mtu = 1500));
    CHECK(to_hex(builder.finish().value()) == to_hex(wanted));
}

TEST_CASE("a packet without attributes is only a header", "[rfc2865-3]") {
    std::array<octet, 20> buffer{};
    packet_builder builder(buffer, packet_code::access_request, 7);
    CHECK(builder.add_raw(1, {}).error() == errc::packet_full);
    CHECK(to_hex(builder.finish().value()) == header);
}

TEST_CASE("a buffer too small for a header produces no packet", "[rfc2865-3]") {
    std::array<octet, 19> buffer{};
    packet_builder builder(buffer, packet_code::access_request, 7);
    CHECK(builder.finish().error() == errc::packet_full);
}

TEST_CASE("an attribute that does not fit leaves nothing behind", "[rfc2865-3]") {
    std::array<octet, 26> buffer{};
    packet_builder builder(buffer, packet_code::access_request, 7);
    CHECK(builder.add(attr::user_name = "longer than room").error() == errc::packet_full);
    CHECK(builder.add(attr::nas_port = 3));
    CHECK(builder.add_encoded(*from_hex("0102")).error() == errc::packet_full);
    CHECK(to_hex(builder.finish().value()).ends_with("050600000003"));
}

TEST_CASE("a value too long for its attribute is refused, not truncated", "[rfc2865-5][rule-49]") {
    const std::size_t size = GENERATE(254U, 4095U, 4096U, 4097U, 70000U);
    packet_buffer buffer;
    packet_builder builder(buffer.room(), packet_code::access_request, 7);
    CHECK(builder.add(attr::user_name = std::string(size, 'x')).error() == errc::value_too_long);
    CHECK(builder.add_raw(1, octet_string(size)).error() == errc::value_too_long);
    CHECK(to_hex(builder.finish().value()) == header);
}

TEST_CASE("no packet is longer than 4096 octets", "[rfc2865-3][rule-3]") {
    octet_string room(70000);
    packet_builder builder(room, packet_code::access_request, 7);
    while (builder.add_raw(18, octet_string(253))) {
    }
    REQUIRE(builder.add_raw(18, octet_string(1))); // an even number of octets remains
    while (builder.add_raw(18, {})) {
    }
    const auto packet = builder.finish();
    REQUIRE(packet);
    CHECK(packet->size() == 4096);
    CHECK(packet_view::parse(*packet));
}

TEST_CASE("a hidden attribute known only at runtime is not sent in clear text", "[rfc2865-5.2]") {
    packet_buffer buffer;
    packet_builder builder(buffer.room(), packet_code::access_request, 7);
    CHECK(builder.add(run_time_pair{}).error() == errc::secret_unknown);
    CHECK(to_hex(builder.finish().value()) == header);
}

TEST_CASE("encoded attributes are appended unchanged", "[rfc2865-5.33]") {
    packet_buffer buffer;
    packet_builder builder(buffer.room(), packet_code::access_request, 7);
    REQUIRE(builder.add_encoded(*from_hex("2103aa 2103bb")));
    const auto packet = packet_view::parse(builder.finish().value());
    REQUIRE(packet);
    std::string states;
    for (const octets_view state : packet->all(attr::proxy_state)) {
        states += to_hex(state);
    }
    CHECK(states == "aabb");
}
