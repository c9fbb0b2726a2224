// SPDX-License-Identifier: MIT
// From a list of attributes to a signed packet and back (RFC 2865 section 3, RFC 3579 section 3.2).
#include <set>
#include <string>
#include <vector>

#include <radius/address/literals.hpp>
#include <radius/attribute/standard/microsoft.hpp>
#include <radius/attribute/standard/tables.hpp>
#include <radius/auth/sealing.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"
#include "support/foreign_digest.hpp"
#include "support/rfc_packets.hpp"

using namespace radius;
using namespace radius::literals;
using radius_test::foreign_salted;
using radius_test::rfc_secret;

namespace {

const shared_secret& sealing_secret() {
    static const shared_secret shared(rfc_secret);
    return shared;
}

authenticator field_of(octets_view packet) {
    authenticator field{};
    std::copy_n(packet.begin() + 4, 16, field.begin());
    return field;
}

authenticator field_of(std::string_view packet) { return field_of(*from_hex(packet)); }

std::string sealed_request(const sealing& how, const attribute_list& list,
                           const authenticator& random = {}) {
    packet_buffer buffer;
    const auto packet = seal_request(buffer.room(), how, list, random);
    return packet ? to_hex(*packet) : std::string(to_string(packet.error()));
}

std::string sealed_reply(const sealing& how, const attribute_list& list,
                         const authenticator& request) {
    packet_buffer buffer;
    const auto packet = seal_reply(buffer.room(), how, list, request);
    return packet ? to_hex(*packet) : std::string(to_string(packet.error()));
}

std::string plain(std::string_view hex) { return to_hex(*from_hex(hex)); }

/// All values of one attribute in clear text, with tag octets.
std::vector<octet_string> clear_values(const packet_view& packet, const attribute_number& number,
                                       flags properties, const authenticator& hidden_under) {
    std::vector<octet_string> found;
    detail::value_cursor cursor(packet.attributes(), number, properties);
    std::array<octet, 256> room{};
    while (cursor.next()) {
        if (properties.hidden == hiding::none) {
            found.push_back(to_octets(cursor.value()));
        } else if (const auto clear = reveal_hidden(room, properties, cursor.value(),
                                                    sealing_secret(), hidden_under)) {
            found.push_back(to_octets(*clear));
        }
    }
    return found;
}

} // namespace

TEST_CASE("RFC 2865's Access-Requests are sealed octet for octet", "[rfc2865-7.1][rfc2865-7.3]") {
    attribute_list nemo;
    nemo.add(attr::user_name = "nemo", attr::user_password = "arctangent",
             attr::nas_ip_address = "192.168.1.16"_ipv4, attr::nas_port = 3);
    const auto& telnet = radius_test::rfc2865_telnet;
    const sealing first{.code = packet_code::access_request,
                        .identifier = 0,
                        .secret = sealing_secret(),
                        .message_authenticator = false};
    CHECK(sealed_request(first, nemo, field_of(telnet.request)) == plain(telnet.request));

    attribute_list mopsy;
    mopsy.add(attr::user_name = "mopsy", attr::user_password = "99101462",
              attr::nas_ip_address = "192.168.1.16"_ipv4, attr::nas_port = 7,
              attr::state = as_octets("32769430"));
    const auto& reject = radius_test::rfc2865_reject;
    const sealing second{.code = packet_code::access_request,
                         .identifier = 3,
                         .secret = sealing_secret(),
                         .message_authenticator = false};
    CHECK(sealed_request(second, mopsy, field_of(reject.request)) == plain(reject.request));
}

TEST_CASE("RFC 2865's and RFC 5997's replies are sealed octet for octet",
          "[rfc2865-7][rfc5997-6]") {
    for (const auto& exchange :
         {radius_test::rfc2865_telnet, radius_test::rfc2865_chap, radius_test::rfc2865_challenge,
          radius_test::rfc2865_reject, radius_test::rfc5997_authentication,
          radius_test::rfc5997_accounting, radius_test::rfc5997_verbose}) {
        CAPTURE(exchange.name);
        const auto wanted = *from_hex(exchange.reply);
        const auto packet = packet_view::parse(wanted).value();
        attribute_list list;
        for (const raw_attribute attribute : packet.attributes()) {
            REQUIRE(list.add_raw(attribute.type, attribute.value));
        }
        const sealing how{.code = packet.code(),
                          .identifier = packet.identifier(),
                          .secret = sealing_secret(),
                          .message_authenticator = false};
        CHECK(sealed_reply(how, list, field_of(exchange.request)) == to_hex(wanted));
    }
}

TEST_CASE("RFC 5997's minimal queries are sealed octet for octet",
          "[rfc5997-6.1][rule-12][rule-22]") {
    for (const auto& exchange :
         {radius_test::rfc5997_authentication, radius_test::rfc5997_accounting}) {
        CAPTURE(exchange.name);
        const auto wanted = *from_hex(exchange.request);
        const sealing how{.code = packet_code::status_server,
                          .identifier = wanted[1],
                          .secret = sealing_secret()};
        CHECK(sealed_request(how, {}, field_of(exchange.request)) == to_hex(wanted));
    }
}

TEST_CASE("Message-Authenticator is first and verifies, for every code",
          "[rfc3579-3.2][rule-12][rule-13][rule-14][rule-17]") {
    attribute_list list;
    list.add(attr::user_name = "bob");
    const authenticator field = field_of(radius_test::rfc2865_chap.request);
    for (const packet_code code :
         {packet_code::access_request, packet_code::accounting_request, packet_code::status_server,
          packet_code::coa_request, packet_code::disconnect_request}) {
        CAPTURE(to_string(code));
        const sealing how{.code = code, .identifier = 9, .secret = sealing_secret()};
        const auto octets = *from_hex(sealed_request(how, list, field));
        const auto packet = packet_view::parse(octets).value();
        CHECK(find_message_authenticator(packet).value() == 22U);
        CHECK(verify_request_message_authenticator(packet, 22, sealing_secret()));
        CHECK(verify_request_authenticator(packet, sealing_secret()));
        CHECK((field_of(octets) == field) == has_random_authenticator(code));
        CHECK(packet.get(attr::user_name) == "bob");
    }
    for (const packet_code code :
         {packet_code::access_accept, packet_code::access_reject, packet_code::access_challenge,
          packet_code::accounting_response, packet_code::coa_ack, packet_code::coa_nak,
          packet_code::disconnect_ack, packet_code::disconnect_nak}) {
        CAPTURE(to_string(code));
        const sealing how{.code = code, .identifier = 9, .secret = sealing_secret()};
        auto octets = *from_hex(sealed_reply(how, list, field));
        const auto packet = packet_view::parse(octets).value();
        CHECK(find_message_authenticator(packet).value() == 22U);
        CHECK(verify_response_authenticator(packet, field, sealing_secret()));
        // The RFC's formula, computed with OpenSSL: the request's authenticator in the field.
        const octet_string code_sent(octets.begin() + 22, octets.begin() + 38);
        std::fill_n(octets.begin() + 22, 16, octet{0});
        std::copy(field.begin(), field.end(), octets.begin() + 4);
        CHECK(to_hex(code_sent) == to_hex(radius_test::foreign_hmac_md5(rfc_secret, octets)));
    }
}

TEST_CASE("hidden values of one packet have different salts with the high bit set",
          "[rfc2868-3.5][rule-30]") {
    const auto first_salt = static_cast<std::uint16_t>(GENERATE(0, 0x7FC0, 0x7FFF, 0xFFC0, 0xFFFF));
    attribute_list list;
    for (int count = 0; count < 100; ++count) {
        list.add(attr::tunnel_password[1] = "the same");
    }
    list.add(attr::ms_mppe_send_key = octet_string(16, 1),
             attr::ms_mppe_recv_key = octet_string(16, 1));
    const authenticator field = field_of(radius_test::rfc2865_chap.request);
    const sealing how{.code = packet_code::access_accept,
                      .identifier = 1,
                      .secret = sealing_secret(),
                      .first_salt = first_salt};
    const auto octets = *from_hex(sealed_reply(how, list, field));
    const auto packet = packet_view::parse(octets).value();
    std::set<std::string> salts;
    std::size_t salted = 0;
    for (const raw_attribute attribute : packet.attributes()) {
        const std::size_t place = attribute.type == 69 ? 1 : attribute.type == 26 ? 6 : 0;
        if (place != 0) {
            const octets_view used = attribute.value.subspan(place, 2);
            CHECK((used[0] & 0x80U) != 0);
            salts.insert(to_hex(used));
            ++salted;
        }
    }
    CHECK(salted == 102);
    CHECK(salts.size() == salted);
    const auto passwords = clear_values(packet, 69, attr::tunnel_password.properties(), field);
    CHECK(passwords.size() == 100);
    CHECK(std::ranges::count(passwords, *from_hex("01" + to_hex(as_octets("the same")))) == 100);
}

TEST_CASE("sealing the same list again produces the same octets, including salted values",
          "[rule-37]") {
    attribute_list list;
    list.add(attr::tunnel_password = "tunnel", attr::ms_mppe_send_key = octet_string(32, 7));
    const authenticator field = field_of(radius_test::rfc2865_chap.request);
    const sealing how{.code = packet_code::access_accept,
                      .identifier = 1,
                      .secret = sealing_secret(),
                      .first_salt = 0x1234};
    CHECK(sealed_reply(how, list, field) == sealed_reply(how, list, field));
    const sealing other{.code = packet_code::access_accept,
                        .identifier = 1,
                        .secret = sealing_secret(),
                        .first_salt = 0x1235};
    CHECK(sealed_reply(how, list, field) != sealed_reply(other, list, field));
}

TEST_CASE("a vendor's inner length grows with its hidden value", "[rfc2548-2.4.2][rule-40]") {
    const octet_string key(32, 0xAB);
    attribute_list list;
    list.add(attr::ms_mppe_send_key = key);
    const flags salted{.hidden = hiding::tunnel_password};
    const vendor_format wide{.type_octets = 2, .length_octets = 2};
    const vendor_format wider{.type_octets = 4, .length_octets = 4};
    REQUIRE(list.append(vendor_attribute_number(9, 300, wide), salted, key));
    REQUIRE(list.append(vendor_attribute_number(10, 300, wider), salted, octet_string(220, 1)));
    const authenticator field = field_of(radius_test::rfc2865_chap.request);
    const sealing how{.code = packet_code::access_accept,
                      .identifier = 1,
                      .secret = sealing_secret(),
                      .message_authenticator = false,
                      .first_salt = 0x0001};
    const auto octets = *from_hex(sealed_reply(how, list, field));
    const auto packet = packet_view::parse(octets).value();
    auto next = packet.attributes().begin();
    const octet first_salt[] = {0x80, 0x01};
    CHECK(to_hex((*next).whole) == "1a3a00000137"
                                   "1034" +
                                       to_hex(foreign_salted(key, rfc_secret, field, first_salt)));
    const octet second_salt[] = {0x80, 0x02};
    CHECK(to_hex((*++next).whole) ==
          "1a3c00000009"
          "012c0036" +
              to_hex(foreign_salted(key, rfc_secret, field, second_salt)));
    CHECK(to_hex((*++next).whole)
              .starts_with("1af00000000a"
                           "0000012c000000ea"));
}

TEST_CASE("values in CoA and accounting requests are hidden under a zero authenticator",
          "[rfc5176-3.6][rule-35]") {
    attribute_list list;
    list.add(attr::user_password = "hello");
    const sealing how{.code = packet_code::coa_request,
                      .identifier = 1,
                      .secret = sealing_secret(),
                      .message_authenticator = false};
    const auto octets =
        *from_hex(sealed_request(how, list, field_of(radius_test::rfc2865_chap.request)));
    CHECK(to_hex(octets).ends_with(
        "0212" +
        to_hex(radius_test::foreign_hide(to_octets(as_octets("hello")), rfc_secret, zero_field))));
}

TEST_CASE("appended attributes are last, in order", "[rfc2865-5.33]") {
    attribute_list list;
    list.add(attr::reply_message = "hi", attr::tunnel_password = "x");
    const auto states = *from_hex("2103aa 2103bb");
    const authenticator field = field_of(radius_test::rfc2865_chap.request);
    const sealing how{.code = packet_code::access_reject,
                      .identifier = 1,
                      .secret = sealing_secret(),
                      .appended = states};
    const auto octets = *from_hex(sealed_reply(how, list, field));
    CHECK(to_hex(octets).ends_with("2103aa2103bb"));
    const auto packet = packet_view::parse(octets).value();
    CHECK(verify_response_authenticator(packet, field, sealing_secret()));
    CHECK(verify_response_message_authenticator(packet, 22, field, sealing_secret()));
}

TEST_CASE("a packet that does not fit its buffer is an error", "[rfc2865-3][rule-3]") {
    attribute_list list;
    list.add(attr::user_password = "hello", attr::reply_message = "hi");
    const sealing how{
        .code = packet_code::access_request, .identifier = 1, .secret = sealing_secret()};
    octet_string buffer(20 + 18 + 18 + 4);
    CHECK(seal_request(buffer, how, list, {}).value().size() == buffer.size());
    for (std::size_t size = 0; size < buffer.size(); ++size) {
        CAPTURE(size);
        const auto packet = seal_request(octets_span(buffer).first(size), how, list, {});
        REQUIRE_FALSE(packet);
        CHECK(packet.error() == errc::packet_full);
    }
}

TEST_CASE("the fullest list seals into exactly the largest packet", "[rfc2865-3][rule-3]") {
    attribute_list list;
    while (list.add_raw(18, octet_string(253))) {
    }
    while (list.add_raw(18, {})) {
    }
    octet_string buffer(70000);
    const sealing how{
        .code = packet_code::access_request, .identifier = 1, .secret = sealing_secret()};
    const auto packet = seal_request(buffer, how, list, {});
    REQUIRE(packet);
    CHECK(packet->size() == 38 + list.wire_size());
    CHECK(packet->size() <= max_packet_size);
    CHECK(packet_view::parse(*packet));
    const octet_string state(300, 2);
    const sealing more{.code = packet_code::access_accept,
                       .identifier = 1,
                       .secret = sealing_secret(),
                       .appended = state};
    const octets_span usual = octets_span(buffer).first(max_packet_size);
    CHECK(seal_reply(usual, more, list, zero_field).error() == errc::packet_full);
}
