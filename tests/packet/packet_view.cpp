// SPDX-License-Identifier: MIT
// Malformed packets, and packets that only look malformed (RFC 2865 sections 3 and 5).
#include <string>
#include <vector>

#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/packet/packet_view.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"
#include "support/rfc_packets.hpp"

using namespace radius;

namespace {

/// An Access-Request with these attributes. Its Length field is `length`; 0: the correct one.
octet_string packet_of(octets_view attributes, std::size_t length = 0) {
    octet_string packet(20);
    packet[0] = 1;
    packet[1] = 42;
    packet.insert(packet.end(), attributes.begin(), attributes.end());
    length = length == 0 ? packet.size() : length;
    packet[2] = static_cast<octet>(length >> 8U);
    packet[3] = static_cast<octet>(length & 0xFFU);
    return packet;
}

octet_string packet_of(std::string_view hex, std::size_t length = 0) {
    return packet_of(*from_hex(hex), length);
}

errc error_of(const octet_string& datagram, const packet_limits& limits = {}) {
    const auto packet = packet_view::parse(datagram, limits);
    REQUIRE_FALSE(packet);
    return packet.error();
}

} // namespace

TEST_CASE("the header's fields and the attributes are found", "[rfc2865-3][rfc2865-7.1]") {
    const auto octets = *from_hex(radius_test::rfc2865_telnet.request);
    const auto packet = packet_view::parse(octets);
    REQUIRE(packet);
    CHECK(packet->code() == packet_code::access_request);
    CHECK(packet->identifier() == 0);
    CHECK(to_hex(packet->authenticator_field()) == "0f403f9473978057bd83d5cb98f4227a");
    std::vector<int> types;
    for (const raw_attribute attribute : packet->attributes()) {
        types.push_back(attribute.type);
        CHECK(attribute.whole.size() == attribute.value.size() + 2);
    }
    CHECK(types == std::vector<int>{1, 2, 4, 5});
    CHECK(packet->get(attr::user_name) == "nemo");
    CHECK(packet->get(attr::nas_port) == 3U);
}

TEST_CASE("every packet that the RFCs print is well formed", "[rfc2865-7][rfc5997-6]") {
    for (const auto& exchange :
         {radius_test::rfc2865_telnet, radius_test::rfc2865_chap, radius_test::rfc2865_challenge,
          radius_test::rfc2865_reject, radius_test::rfc5997_authentication,
          radius_test::rfc5997_accounting, radius_test::rfc5997_verbose}) {
        CAPTURE(exchange.name);
        CHECK(packet_view::parse(*from_hex(exchange.request)));
        CHECK(packet_view::parse(*from_hex(exchange.reply)));
    }
}

TEST_CASE("octets after the Length are padding", "[rfc2865-3][rule-1]") {
    auto datagram = packet_of("0105626f62"
                              "0506000000ff");
    const std::size_t length = datagram.size();
    datagram.insert(datagram.end(), 7, octet{0xFF});
    const auto packet = packet_view::parse(datagram);
    REQUIRE(packet);
    CHECK(packet->octets().size() == length);
    CHECK(packet->get(attr::user_name) == "bob");
    CHECK(std::distance(packet->attributes().begin(), packet->attributes().end()) == 2);
}

TEST_CASE("a datagram shorter than its Length is dropped", "[rfc2865-3][rule-2]") {
    const auto whole = *from_hex(radius_test::rfc2865_telnet.request);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        const octet_string cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
        CHECK(error_of(cut) == errc::packet_too_short);
    }
}

TEST_CASE("a Length below 20 or above 4096 is dropped", "[rfc2865-3][rule-3]") {
    const octet_string room(70000);
    for (const std::size_t length : {1U, 2U, 19U, 4097U, 65535U}) {
        CAPTURE(length);
        CHECK(error_of(packet_of(room, length)) == errc::packet_length_invalid);
    }
    octet_string zero = packet_of(room, 1);
    zero[3] = 0;
    CHECK(error_of(zero) == errc::packet_length_invalid);
    CHECK(packet_view::parse(packet_of("")));
}

TEST_CASE("the largest packet has 4096 octets, or 65535 if negotiated",
          "[rfc2865-3][rfc7930-1][rule-3]") {
    const auto filled = [](std::size_t size) {
        octet_string attributes;
        while (attributes.size() + 2 <= size - 20) {
            const std::size_t length = std::min<std::size_t>(255, size - 20 - attributes.size());
            const std::size_t next =
                size - 20 - attributes.size() - length == 1 ? length - 1 : length;
            attributes.push_back(26);
            attributes.push_back(static_cast<octet>(next));
            attributes.resize(attributes.size() + next - 2);
        }
        return packet_of(attributes);
    };
    REQUIRE(filled(4096).size() == 4096);
    CHECK(packet_view::parse(filled(4096)));
    CHECK(error_of(filled(4097)) == errc::packet_length_invalid);
    const packet_limits large{.max_size = 65535, .max_attributes = 40000};
    REQUIRE(filled(65535).size() == 65535);
    CHECK(packet_view::parse(filled(65535), large));
    CHECK(packet_view::parse(filled(4097), large));
}

TEST_CASE("an attribute length of 0 or 1 makes the packet malformed at any position",
          "[rfc2865-5][rule-4]") {
    const octet length = GENERATE(octet{0}, octet{1});
    const std::size_t position = GENERATE(range(std::size_t{0}, std::size_t{5}));
    octet_string attributes;
    for (std::size_t index = 0; index < 5; ++index) {
        const octet_string next{octet{1}, index == position ? length : octet{4}, octet{'a'},
                                octet{'b'}};
        attributes.insert(attributes.end(), next.begin(), next.end());
    }
    CAPTURE(int{length}, position);
    CHECK(error_of(packet_of(attributes)) == errc::attribute_length_invalid);
}

TEST_CASE("an attribute that overruns the packet makes it malformed", "[rfc2865-5][rule-5]") {
    CHECK(error_of(packet_of("0106626f62")) == errc::attribute_length_invalid);
    CHECK(error_of(packet_of("0105626f62"
                             "05ff00000003")) == errc::attribute_length_invalid);
    CHECK(error_of(packet_of("01ff")) == errc::attribute_length_invalid);
    // The octets exist, but after the packet's Length.
    CHECK(error_of(packet_of("0105626f62", 24)) == errc::attribute_length_invalid);
}

TEST_CASE("a State that the RFC prints with a wrong length is malformed", "[rfc2865-7.3][rule-5]") {
    auto octets = *from_hex(radius_test::rfc2865_reject.request);
    const std::size_t state_length = octets.size() - 9;
    REQUIRE(octets[state_length] == 10);
    octets[state_length] = 16;
    CHECK(error_of(octets) == errc::attribute_length_invalid);
}

TEST_CASE("one stray octet at the end makes the packet malformed", "[rfc2865-5][rule-6]") {
    CHECK(error_of(packet_of("01")) == errc::attribute_length_invalid);
    CHECK(error_of(packet_of("0105626f62"
                             "00")) == errc::attribute_length_invalid);
    CHECK(error_of(packet_of("0105626f62"
                             "02")) == errc::attribute_length_invalid);
}

TEST_CASE("type 0 is refused, unless policy allows it", "[rfc6929-2][rule-7]") {
    const auto datagram = packet_of("0105626f62"
                                    "0003ff");
    CHECK(error_of(datagram) == errc::attribute_type_reserved);
    const auto packet = packet_view::parse(datagram, {.allow_type_0 = true});
    REQUIRE(packet);
    CHECK(packet->get(attr::user_name) == "bob");
}

TEST_CASE("the number of attributes is bounded", "[rfc2865-5][rule-8]") {
    octet_string attributes;
    for (int count = 0; count < 2038; ++count) {
        attributes.push_back(18);
        attributes.push_back(2);
    }
    const auto datagram = packet_of(attributes);
    REQUIRE(datagram.size() == 4096);
    CHECK(error_of(datagram) == errc::too_many_attributes);
    CHECK(error_of(datagram, {.max_attributes = 2037}) == errc::too_many_attributes);
    const auto packet = packet_view::parse(datagram, {.max_attributes = 2038});
    REQUIRE(packet);
    std::size_t read = 0;
    for (const std::string_view text : packet->all(attr::reply_message)) {
        read += text.empty() ? 1 : 0;
    }
    CHECK(read == 2038);
}

TEST_CASE("an invalid value does not drop the packet and is passed on as octets",
          "[rfc6929-2.8][rule-9]") {
    const auto datagram = packet_of("0405c0a801"
                                    "0105626f62");
    const auto packet = packet_view::parse(datagram);
    REQUIRE(packet);
    CHECK_FALSE(packet->get(attr::nas_ip_address));
    CHECK(packet->get(attr::user_name) == "bob");
    CHECK(to_hex((*packet->attributes().begin()).whole) == "0405c0a801");
}

TEST_CASE("packets with unknown codes and attributes are not malformed", "[rfc2865-5][rule-10]") {
    auto datagram = packet_of("c805010203"
                              "0105626f62");
    datagram[0] = 255;
    const auto packet = packet_view::parse(datagram);
    REQUIRE(packet);
    CHECK(to_string(packet->code()) == "Code-255");
    CHECK(packet->get(attr::user_name) == "bob");
}

TEST_CASE("the order within one type is kept with others in between", "[rfc2865-5][rule-11]") {
    const auto datagram = packet_of("120461 31"
                                    "0506000000 01"
                                    "12046132"
                                    "0105626f62"
                                    "12046133");
    const auto packet = packet_view::parse(datagram);
    REQUIRE(packet);
    std::string all;
    for (const std::string_view text : packet->all(attr::reply_message)) {
        all += text;
        all += ' ';
    }
    CHECK(all == "a1 a2 a3 ");
}

TEST_CASE("checking attributes counts them", "[rfc2865-5]") {
    CHECK(check_attributes({}, 0, true).value() == 0);
    const auto two = *from_hex("0102 0203ff");
    CHECK(check_attributes(two, 2, true).value() == 2);
    CHECK(check_attributes(two, 1, true).error() == errc::too_many_attributes);
}
