// SPDX-License-Identifier: MIT
// CHAP compared with the sample exchange of RFC 2865.
#include <radius/auth/password/chap.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

namespace {

using namespace radius;

// The sample's Request Authenticator, which is the challenge, and its CHAP-Password.
const octet_string challenge = from_hex("2aee86f08d0d55969ca5978e0d3367a2").value();
const octet_string chap_password = from_hex("16e97557c316185895f293ff6344077275").value();
constexpr std::string_view password = "arctangent";

bool check(std::string_view tried, octets_view response) {
    return check_chap_response(chap_password.front(), tried, challenge, response);
}

} // namespace

TEST_CASE("the RFC's CHAP response is made from its password", "[rfc2865-7.2]") {
    CHECK(to_hex(make_chap_response(0x16, password, challenge)) ==
          to_hex(octets_view(chap_password).subspan(1)));
}

TEST_CASE("the RFC's CHAP response verifies", "[rfc2865-7.2]") {
    CHECK(check(password, octets_view(chap_password).subspan(1)));
}

TEST_CASE("a CHAP response verifies only with its own password, challenge and identifier",
          "[rfc2865-5.3]") {
    const octets_view response = octets_view(chap_password).subspan(1);
    CHECK_FALSE(check("arctangenT", response));
    CHECK_FALSE(check("", response));
    CHECK_FALSE(check_chap_response(0x17, password, challenge, response));
    CHECK_FALSE(check_chap_response(0x16, password, octets_view(challenge).first(15), response));
}

TEST_CASE("a CHAP response of the wrong length or with one bit changed fails", "[rfc2865-5.3]") {
    octet_string response(chap_password.begin() + 1, chap_password.end());
    CHECK_FALSE(check(password, {}));
    CHECK_FALSE(check(password, octets_view(response).first(15)));
    CHECK_FALSE(check(password, chap_password));
    for (octet& next : response) {
        next ^= 0x01;
        CHECK_FALSE(check(password, response));
        next ^= 0x01;
    }
    CHECK(check(password, response));
}
