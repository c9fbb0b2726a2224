// SPDX-License-Identifier: MIT
// The attribute object: its metadata, the values it accepts and those it returns (RFC 2865 section
// 5).
#include <chrono>
#include <string>
#include <type_traits>

#include <radius/address/literals.hpp>
#include <radius/attribute/attribute.hpp>
#include <radius/attribute/standard/microsoft.hpp>
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/standard/rfc2868.hpp>
#include <radius/attribute/standard/rfc2869.hpp>
#include <radius/attribute/type/data_types.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

using namespace radius;
using namespace radius::literals;
using namespace std::chrono_literals;

namespace {

template <class Attribute>
using read_of = typename std::remove_cvref_t<Attribute>::read_type;

template <class Attribute>
constexpr bool reads = readable_attribute<std::remove_cvref_t<Attribute>>;

// Views if possible, copies if a value must be assembled, wiped copies for secrets.
static_assert(std::same_as<read_of<decltype(attr::user_name)>, std::string_view>);
static_assert(std::same_as<read_of<decltype(attr::state)>, octets_view>);
static_assert(std::same_as<read_of<decltype(attr::eap_message)>, octet_string>);
static_assert(std::same_as<read_of<decltype(attr::user_password)>, hidden_text>);
static_assert(std::same_as<read_of<decltype(attr::ms_mppe_send_key)>, hidden_octets>);
static_assert(std::same_as<read_of<decltype(attr::tunnel_password)>, tagged<hidden_text>>);
static_assert(std::same_as<read_of<decltype(attr::tunnel_password[1])>, hidden_text>);
static_assert(std::same_as<read_of<decltype(attr::session_timeout)>, std::chrono::seconds>);
static_assert(reads<decltype(attr::user_name)> && reads<decltype(attr::tunnel_type[1])>);

constexpr attribute<"Test-Signed", 200, type::signed_integer> test_signed;
constexpr attribute<"Test-Byte", 201, type::byte> test_byte;
constexpr attribute<"Test-Octets", 202, type::octets> test_octets;
constexpr attribute<"Test-Long", attribute_number(245, 1), type::text> test_long;
constexpr attribute<"Test-Wimax",
                    vendor_attribute_number(
                        24757, 1, {.type_octets = 1, .length_octets = 1, .continuation = true}),
                    type::text>
    test_wimax;
static_assert(std::same_as<read_of<decltype(test_long)>, std::string>);
static_assert(std::same_as<read_of<decltype(test_wimax)>, std::string>);

template <class Pair>
std::string encoded(const Pair& pair) {
    std::array<octet, 300> buffer{};
    writer out(buffer);
    const auto written = pair.encode(out);
    return written ? to_hex(out.written()) : std::string(to_string(written.error()));
}

} // namespace

TEST_CASE("an attribute knows its name, number, type and flags", "[rfc2865-5]") {
    CHECK(attr::user_password.name() == "User-Password");
    CHECK(attr::user_password.number() == attribute_number(2));
    CHECK(attr::user_password.properties().hidden == hiding::password);
    CHECK(attr::ms_mppe_send_key.number() == attribute_number(26, 311, 16));
    CHECK(attr::ms_mppe_send_key.number().to_string() == "26.311.16");
    CHECK(attr::tunnel_type[1].name() == "Tunnel-Type");
    CHECK(attr::tunnel_type[1].number() == attribute_number(64));
}

TEST_CASE("a pair accepts values that convert without loss", "[rfc2865-5]") {
    CHECK(encoded(attr::user_name = "bob") == "626f62");
    CHECK(encoded(attr::user_name = std::string("bob")) == "626f62");
    CHECK(encoded(attr::nas_port = 3) == "00000003");
    CHECK(encoded(attr::nas_port = std::uint64_t{0xFFFFFFFF}) == "ffffffff");
    CHECK(encoded(attr::session_timeout = 8h) == "00007080");
    CHECK(encoded(attr::framed_ip_address = "192.0.2.1"_ipv4) == "c0000201");
    CHECK(encoded(test_signed = -2) == "fffffffe");
    const std::array<octet, 3> three{1, 2, 3};
    CHECK(encoded(test_octets = three) == "010203");
    const octet plain[] = {4, 5};
    CHECK(encoded(test_octets = plain) == "0405");
}

TEST_CASE("a text literal ends at its NUL, a text object where it ends", "[rule-51][rule-29]") {
    CHECK(encoded(attr::reply_message = std::string("a\0b", 3)) == "610062");
    CHECK(encoded(attr::reply_message = std::string_view("a\0", 2)) == "6100");
    CHECK(encoded(attr::reply_message = "0x41") == "30783431");
}

TEST_CASE("an integer outside the type's range throws with the attribute's name", "[rfc2865-5]") {
    const auto refused = [](auto assign, std::string_view name) {
        try {
            assign();
            FAIL("nothing was thrown");
        } catch (const attribute_error& error) {
            CHECK(error.code() == errc::value_out_of_range);
            CHECK(std::string(error.what()).starts_with(name));
        }
    };
    refused([] { (void)(attr::nas_port = -1); }, "NAS-Port");
    refused([] { (void)(attr::nas_port = std::uint64_t{1} << 32U); }, "NAS-Port");
    refused([] { (void)(test_byte = 256); }, "Test-Byte");
    refused([] { (void)(test_signed = 0x80000000U); }, "Test-Signed");
}

TEST_CASE("decoding reports why a value is invalid", "[rfc6929-2.8][rule-9]") {
    CHECK(attr::framed_ip_address.decode(*from_hex("c00002")).error() ==
          errc::value_length_invalid);
    CHECK(attr::nas_port.decode({}).error() == errc::value_length_invalid);
    CHECK(attr::nas_port.decode(*from_hex("00000003")).value() == 3);
}

TEST_CASE("a hidden value compares and reads as its text but never prints it", "[rfc2865-5.2]") {
    const auto password = attr::user_password.decode(as_octets("secret"));
    REQUIRE(password);
    CHECK(password->view() == "secret");
    CHECK(*password == std::string_view("secret"));
    std::ostringstream shown;
    shown << *password;
    CHECK(shown.str().find("secret") == std::string::npos);
    const hidden_text copy = *password;
    CHECK(copy == *password);
    CHECK(copy == "secret");
    CHECK(copy != "secre");
}
