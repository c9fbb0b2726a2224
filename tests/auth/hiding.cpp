// SPDX-License-Identifier: MIT
// Hidden values compared with the RFCs' packets and with an OpenSSL-based implementation (RFC 2865
// section 5.2, RFC 2868 section 3.5, RFC 2548 section 2.4.2).
#include <string>

#include <radius/attribute/standard/microsoft.hpp>
#include <radius/auth/sealing.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"
#include "support/foreign_digest.hpp"
#include "support/rfc_packets.hpp"

using namespace radius;
using radius_test::foreign_hide;
using radius_test::foreign_md5;
using radius_test::foreign_salted;
using radius_test::rfc_secret;

namespace {

constexpr flags hidden_password{.hidden = hiding::password};
constexpr flags salted{.hidden = hiding::tunnel_password};
constexpr flags salted_tagged{.hidden = hiding::tunnel_password, .tagged = true};
constexpr flags ascend{.hidden = hiding::ascend};
constexpr salt some_salt{0x80, 0x01};

const shared_secret& secret() {
    static const shared_secret shared(rfc_secret);
    return shared;
}

/// The authenticator of RFC 2865 section 7.1.
const authenticator& request_authenticator() {
    static const authenticator field = [] {
        authenticator value{};
        const auto octets = *from_hex("0f403f9473978057bd83d5cb98f4227a");
        std::copy(octets.begin(), octets.end(), value.begin());
        return value;
    }();
    return field;
}

octet_string hidden(hiding how, octets_view clear, salt used = some_salt) {
    packet_buffer buffer;
    writer out(buffer.room());
    write_hidden(out, how, clear, secret(), request_authenticator(), used);
    REQUIRE(out.ok());
    CHECK(out.size() == hidden_size(how, clear.size()));
    return to_octets(out.written());
}

struct revealed {
    octet_string value;
    errc error{};
};

revealed reveal(flags properties, octets_view value) {
    octet_string room(256, 0xEE);
    const auto clear = reveal_hidden(room, properties, value, secret(), request_authenticator());
    return clear ? revealed{to_octets(*clear)} : revealed{{}, clear.error()};
}

/// Octets that differ from block to block and are never 0.
octet_string pattern(std::size_t size) {
    octet_string value(size);
    for (std::size_t place = 0; place < size; ++place) {
        value[place] = static_cast<octet>(place % 255 + 1);
    }
    return value;
}

} // namespace

TEST_CASE("the RFC's User-Password is hidden octet for octet", "[rfc2865-7.1][rfc2865-5.2]") {
    const auto wire = *from_hex("0dbe708d93d413ce3196e43f782a0aee");
    CHECK(to_hex(hidden(hiding::password, as_octets("arctangent"))) == to_hex(wire));
    CHECK(as_text(reveal(hidden_password, wire).value) == "arctangent");
}

TEST_CASE("passwords of 0 to 128 octets are hidden as the RFC says and restored",
          "[rfc2865-5.2][rule-28]") {
    for (std::size_t size = 0; size <= 128; ++size) {
        CAPTURE(size);
        const octet_string clear = pattern(size);
        const octet_string wire = hidden(hiding::password, clear);
        REQUIRE(wire == foreign_hide(clear, rfc_secret, request_authenticator()));
        REQUIRE(wire.size() % 16 == 0);
        REQUIRE(wire.size() >= 16);
        const octet_string back = reveal(hidden_password, wire).value;
        REQUIRE(back == clear);
    }
}

TEST_CASE("a hidden password with an impossible length is invalid", "[rfc2865-5.2][rule-28]") {
    for (std::size_t size = 0; size <= 253; ++size) {
        CAPTURE(size);
        const bool legal = size >= 16 && size <= 128 && size % 16 == 0;
        const auto result = reveal(hidden_password, octet_string(size, 0x5A));
        CHECK(result.error == (legal ? errc{} : errc::hidden_value_invalid));
    }
}

TEST_CASE("only trailing NULs are stripped from a password", "[rfc2865-5.2][rule-29]") {
    const std::string_view clear = GENERATE(
        as<std::string_view>(), std::string_view("a\0b", 3), std::string_view("\0ab", 3), "  ab  ",
        "\t\r\n", "\xFF\xC3 no text", std::string_view("0123456789abcde\0x", 17));
    const auto wire = hidden(hiding::password, as_octets(clear));
    CHECK(as_text(reveal(hidden_password, wire).value) == clear);
}

TEST_CASE("the empty password is sixteen NULs", "[rfc2865-5.2][rule-28]") {
    const auto wire = hidden(hiding::password, {});
    CHECK(wire == foreign_md5({as_octets(rfc_secret), request_authenticator()}));
    CHECK(reveal(hidden_password, wire).value.empty());
    CHECK(reveal(hidden_password, wire).error == errc{});
    CHECK(reveal(hidden_password, hidden(hiding::password, octet_string(40))).value.empty());
}

TEST_CASE("the salted keystream chains on the hidden octets", "[rfc2868-3.5][rule-31]") {
    for (const std::size_t size :
         {0U, 1U, 14U, 15U, 16U, 17U, 30U, 31U, 32U, 33U, 48U, 128U, 239U}) {
        CAPTURE(size);
        const octet_string clear = pattern(size);
        const salt used{0x9A, static_cast<octet>(size)};
        const auto wire = hidden(hiding::tunnel_password, clear, used);
        CHECK(wire == foreign_salted(clear, rfc_secret, request_authenticator(), used));
        CHECK(reveal(salted, wire).value == clear);
    }
}

TEST_CASE("a salted value keeps its NULs: its length says where it ends",
          "[rfc2868-3.5][rule-29]") {
    const octet_string clear{0, 1, 0, 0};
    CHECK(reveal(salted, hidden(hiding::tunnel_password, clear)).value == clear);
}

TEST_CASE("an inner length larger than the data is invalid", "[rfc2868-3.5][rule-32]") {
    const auto with_length = [](octet length, std::size_t blocks) {
        octet_string clear(blocks * 16, 0x5A);
        clear[0] = length;
        const octet_string first = radius_test::joined({request_authenticator(), some_salt});
        return radius_test::joined({some_salt, foreign_hide(clear, rfc_secret, first)});
    };
    CHECK(reveal(salted, with_length(15, 1)).value == octet_string(15, 0x5A));
    CHECK(reveal(salted, with_length(16, 1)).error == errc::hidden_value_invalid);
    CHECK(reveal(salted, with_length(255, 1)).error == errc::hidden_value_invalid);
    CHECK(reveal(salted, with_length(31, 2)).value == octet_string(31, 0x5A));
    CHECK(reveal(salted, with_length(32, 2)).error == errc::hidden_value_invalid);
    // Padding longer than a block is unusual but harmless.
    CHECK(reveal(salted, with_length(3, 2)).value == octet_string(3, 0x5A));
    CHECK(reveal(salted, with_length(0, 1)).value.empty());
}

TEST_CASE("a salted value is a salt and whole blocks", "[rfc2868-3.5][rule-32]") {
    for (std::size_t size = 0; size <= 253; ++size) {
        if (size >= 18 && (size - 2) % 16 == 0) {
            continue;
        }
        CAPTURE(size);
        CHECK(reveal(salted, octet_string(size, 0x5A)).error == errc::hidden_value_invalid);
    }
}

TEST_CASE("the tag is in clear text before the salt", "[rfc2868-3.5][rule-34]") {
    octet_string wire{0x03};
    const auto rest = hidden(hiding::tunnel_password, as_octets("tunnel"));
    wire.insert(wire.end(), rest.begin(), rest.end());
    CHECK(to_hex(reveal(salted_tagged, wire).value) == "03" + to_hex(as_octets("tunnel")));
    wire[0] = 0x7F; // ignored; not part of the salt
    CHECK(to_hex(reveal(salted_tagged, wire).value) == "7f" + to_hex(as_octets("tunnel")));
    CHECK(reveal(salted_tagged, {}).error == errc::hidden_value_invalid);
    CHECK(reveal(salted_tagged, rest).error == errc::hidden_value_invalid);
}

TEST_CASE("Ascend's secrets are one block under MD5 of authenticator and secret", "[rule-38]") {
    const octet_string clear = pattern(GENERATE(0U, 1U, 8U, 15U, 16U));
    octet_string expected = foreign_md5({request_authenticator(), as_octets(rfc_secret)});
    for (std::size_t place = 0; place < clear.size(); ++place) {
        expected[place] = static_cast<octet>(expected[place] ^ clear[place]);
    }
    const auto wire = hidden(hiding::ascend, clear);
    CHECK(to_hex(wire) == to_hex(expected));
    CHECK(reveal(ascend, wire).value == clear);
    CHECK(reveal(ascend, octet_string(15)).error == errc::hidden_value_invalid);
    CHECK(reveal(ascend, octet_string(17)).error == errc::hidden_value_invalid);
}

TEST_CASE("a value joined from fragments does not exceed the buffer", "[rfc2868-3.5][rule-32]") {
    std::array<octet, 256 + 16> room{};
    room.fill(0xEE);
    const std::size_t size = GENERATE(258U, 274U, 2 + 16 * 200U);
    const flags properties =
        GENERATE(as<flags>(), salted, salted_tagged, hidden_password, ascend, flags{});
    const octet_string wire(size + (properties.tagged ? 1 : 0), 0x80);
    const auto clear = reveal_hidden(octets_span(room).first(256), properties, wire, secret(),
                                     request_authenticator());
    REQUIRE_FALSE(clear);
    CHECK(clear.error() == errc::hidden_value_invalid);
    CHECK(std::ranges::count(octets_span(room).subspan(256), 0xEE) == 16);
}

TEST_CASE("a value hidden with one secret or authenticator is not revealed by another",
          "[rfc2865-5.2]") {
    const auto wire = hidden(hiding::password, as_octets("arctangent"));
    std::array<octet, 256> room{};
    const shared_secret other("xyzzy5462");
    CHECK(as_text(
              reveal_hidden(room, hidden_password, wire, other, request_authenticator()).value()) !=
          "arctangent");
    authenticator field = request_authenticator();
    field[15] ^= 1U;
    CHECK(as_text(reveal_hidden(room, hidden_password, wire, secret(), field).value()) !=
          "arctangent");
}

TEST_CASE("lack of room writes no part of a hidden value", "[rfc2865-5.2][rule-33]") {
    std::array<octet, 15> small{};
    writer out(small);
    write_hidden(out, hiding::password, as_octets("pw"), secret(), request_authenticator(), {});
    CHECK_FALSE(out.ok());
    CHECK(out.size() == 0);
}

TEST_CASE("a shared secret is never empty", "[rfc2865-3]") {
    CHECK_THROWS_AS(shared_secret(""), std::system_error);
    CHECK(as_text(shared_secret("xyzzy5461").octets()) == "xyzzy5461");
}

TEST_CASE("keys under User-Password's method keep a last octet of zero", "[rfc2548-2.4.1]") {
    octet_string keys(24, 0x5A);
    keys.back() = 0;
    attribute_list list;
    list.add(attr::ms_chap_mppe_keys = keys);
    std::array<octet, max_packet_size> buffer{};
    const auto sealed = seal_reply(buffer, {.code = packet_code::access_accept, .secret = secret()},
                                   list, request_authenticator());
    REQUIRE(sealed);
    detail::value_cursor cursor(packet_view::parse(*sealed)->attributes(),
                                attr::ms_chap_mppe_keys.number(),
                                attr::ms_chap_mppe_keys.properties());
    REQUIRE(cursor.next());
    std::array<octet, 256> room{};
    const auto clear = reveal_hidden(room, attr::ms_chap_mppe_keys.properties(), cursor.value(),
                                     secret(), request_authenticator());
    REQUIRE(clear);
    REQUIRE(clear->size() == 32); // with the padding of the last block
    const auto read = attr::ms_chap_mppe_keys.decode(*clear);
    REQUIRE(read);
    CHECK(std::ranges::equal(read->view(), keys));
}
