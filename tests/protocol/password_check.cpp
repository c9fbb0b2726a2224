// SPDX-License-Identifier: MIT
// Checks a password with PAP, CHAP and MS-CHAP, and the client's side of it (RFC 2865 sections 5.2
// and 5.3, RFC 2548 section 2, RFC 2759).
#include <string>

#include <radius/attribute/standard/microsoft.hpp>
#include <radius/attribute/standard/tables.hpp>
#include <radius/auth/hiding.hpp>
#include <radius/auth/password/password_login.hpp>
#include <radius/packet/packet_view.hpp>
#include <radius/protocol/password_check.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"
#include "support/rfc_packets.hpp"

using namespace radius;

namespace {

/// A packet together with the secret, as in a server.
class received : public typed_reading<received> {
  public:
    explicit received(std::string_view hex)
        : octets_(*from_hex(hex)), packet_(packet_view::parse(octets_).value()),
          secret_(radius_test::rfc_secret) {}

    attribute_range attributes() const { return packet_.attributes(); }
    result<octets_view> reveal(flags properties, octets_view value, octets_span room) const {
        return reveal_hidden(room, properties, value, secret_, packet_.authenticator_field());
    }
    radius::login check(std::string_view password) const {
        return check_password(*this, packet_.authenticator_field(), password);
    }

  private:
    octet_string octets_;
    packet_view packet_;
    shared_secret secret_;
};

radius::login check(const attribute_list& list, std::string_view password) {
    static constexpr authenticator field{};
    return check_password(list, field, password);
}

/// A Microsoft Vendor-Specific attribute with one attribute of `size` zeros.
octet_string microsoft_octets(octet type, std::size_t size) {
    octet_string octets{0, 0, 1, 0x37, type, static_cast<octet>(size + 2)};
    octets.resize(octets.size() + size);
    return octets;
}

} // namespace

TEST_CASE("RFC 2865's users are accepted only with their passwords",
          "[rfc2865-7.1][rfc2865-7.2][rfc2865-7.3][rule-36]") {
    const received pap(radius_test::rfc2865_telnet.request);
    CHECK(pap.check("arctangent"));
    CHECK(pap.check("arctangent").method == login_method::pap);
    CHECK_FALSE(pap.check("arctangen"));
    CHECK_FALSE(pap.check("arctangent "));
    CHECK_FALSE(pap.check(""));

    // CHAP without CHAP-Challenge: the challenge is the Request Authenticator.
    const received chap(radius_test::rfc2865_chap.request);
    CHECK(chap.check("arctangent"));
    CHECK(chap.check("arctangent").method == login_method::chap);
    CHECK_FALSE(chap.check("arctangenT"));

    CHECK(received(radius_test::rfc2865_challenge.request).check("challenge"));
    CHECK(received(radius_test::rfc2865_reject.request).check("99101462"));
}

TEST_CASE("a request without any password proves nothing", "[rfc2865-4.1]") {
    attribute_list list;
    list.add(attr::user_name = "bob");
    const auto outcome = check(list, "");
    CHECK_FALSE(outcome);
    CHECK(outcome.method == login_method::none);
}

TEST_CASE("the empty password is a password", "[rfc2865-5.2][rule-28]") {
    attribute_list list;
    list.add(attr::user_password = "");
    CHECK(check(list, ""));
    CHECK_FALSE(check(list, "x"));
}

TEST_CASE("NULs inside a password and spaces around it matter", "[rfc2865-5.2][rule-29]") {
    attribute_list list;
    const std::string password(" a\0b ", 5);
    list.add(attr::user_password = password);
    CHECK(check(list, password));
    CHECK_FALSE(check(list, " a"));
    CHECK_FALSE(check(list, std::string("a\0b", 3)));
}

TEST_CASE("a User-Password that cannot be decrypted proves nothing", "[rfc2865-5.2][rule-28]") {
    // 15 octets: not a multiple of 16.
    const received request("01000025 0f403f9473978057bd83d5cb98f4227a"
                           "02110dbe708d93d413ce3196e43f782a0a");
    const auto outcome = request.check("arctangent");
    CHECK_FALSE(outcome);
    CHECK_FALSE(request.check(""));
}

TEST_CASE("CHAP uses CHAP-Challenge if there is one", "[rfc2865-5.3][rule-36]") {
    random_source random;
    attribute_list list;
    add_chap(list, "secret", random);
    CHECK(list.require(attr::chap_password).size() == 17);
    CHECK(list.require(attr::chap_challenge).size() == 16);
    CHECK(check(list, "secret"));
    CHECK_FALSE(check(list, "Secret"));

    attribute_list other;
    other.add(attr::chap_password = list.require(attr::chap_password),
              attr::chap_challenge = octet_string(16, 1));
    CHECK_FALSE(check(other, "secret"));
}

TEST_CASE("a CHAP-Password of another length than 17 is wrong", "[rfc2865-5.3]") {
    for (const std::size_t size : {0U, 1U, 16U, 18U}) {
        CAPTURE(size);
        attribute_list list;
        list.add(attr::chap_password = octet_string(size));
        const auto outcome = check(list, "");
        CHECK(outcome.method == login_method::chap);
        CHECK_FALSE(outcome);
    }
}

TEST_CASE("RFC 2759's exchange is checked from its attributes", "[rfc2759-9.2][rfc2548-2.3.2]") {
    // The RFC contains challenges, NT-Response and the proof for "User" and "clientPass".
    octet_string response{0x07, 0x00};
    for (const std::string_view part : {"21402324255E262A28295F2B3A337C7E", "0000000000000000",
                                        "82309ECD8D708B5EA08FAA3981CD83544233114A3D85D6DF"}) {
        const auto octets = *from_hex(part);
        response.insert(response.end(), octets.begin(), octets.end());
    }
    attribute_list list;
    list.add(attr::user_name = "User",
             attr::ms_chap_challenge = *from_hex("5B5D7C7D7B3F2F3E3C2C602132262628"),
             attr::ms_chap2_response = response);
    const auto outcome = check(list, "clientPass");
    CHECK(outcome.method == login_method::mschap_v2);
    REQUIRE(outcome);
    attribute_list accept;
    outcome.add_to_accept(accept);
    const auto success = accept.require(attr::ms_chap2_success);
    REQUIRE(success.size() == 43);
    CHECK(success[0] == 7);
    CHECK(as_text(success.subspan(1)) == "S=407A5589115FD0D6209F510FE9C04566932CDA56");
    CHECK(accept.require(attr::ms_mppe_send_key).size() == 16);
    CHECK(accept.require(attr::ms_mppe_recv_key).size() == 16);

    const auto wrong = check(list, "clientPasS");
    CHECK_FALSE(wrong);
    attribute_list reject;
    wrong.add_to_reject(reject);
    const auto error = reject.require(attr::ms_chap_error);
    CHECK(error.substr(1) == "E=691 R=0 C=5b5d7c7d7b3f2f3e3c2c602132262628 V=3"); // RFC 2759 6
    CHECK(error[0] == 7);
}

TEST_CASE("MS-CHAP needs its challenge, its name and its lengths", "[rfc2548-2.3.2]") {
    for (const std::size_t size : {0U, 1U, 49U, 51U}) {
        CAPTURE(size);
        attribute_list list;
        list.add(attr::user_name = "User", attr::ms_chap_challenge = octet_string(16));
        REQUIRE(list.add_raw(26, microsoft_octets(25, size)));
        CHECK_FALSE(check(list, "x"));
        CHECK(check(list, "x").method == login_method::mschap_v2);
        attribute_list older;
        older.add(attr::ms_chap_challenge = octet_string(8));
        REQUIRE(older.add_raw(26, microsoft_octets(1, size)));
        CHECK_FALSE(check(older, "x"));
        CHECK(check(older, "x").method == login_method::mschap_v1);
    }
    random_source random;
    mschap_v2_login login("bob", "secret", random);
    attribute_list nameless;
    login.add_to(nameless);
    CHECK(check(nameless, "secret").method == login_method::mschap_v2);
    CHECK_FALSE(check(nameless, "secret"));
}

TEST_CASE("both sides of MS-CHAPv2 prove that they know the password", "[rfc2759-5]") {
    random_source random;
    mschap_v2_login login("bob", "secret", random);
    attribute_list request;
    request.add(attr::user_name = "bob");
    login.add_to(request);
    const auto outcome = check(request, "secret");
    REQUIRE(outcome);
    attribute_list accept;
    CHECK_FALSE(login.verify(accept));
    outcome.add_to_accept(accept);
    CHECK(login.verify(accept));
    mschap_v2_login other("bob", "Secret", random);
    CHECK_FALSE(other.verify(accept));
}

TEST_CASE("MS-CHAPv1 is checked and answered with its keys", "[rfc2548-2.1.3][rfc2548-2.4.1]") {
    random_source random;
    attribute_list request;
    add_mschap_v1(request, "secret", random);
    const auto outcome = check(request, "secret");
    CHECK(outcome.method == login_method::mschap_v1);
    REQUIRE(outcome);
    attribute_list accept;
    outcome.add_to_accept(accept);
    CHECK(accept.require(attr::ms_chap_mppe_keys).size() == 24);
    CHECK_FALSE(check(request, "Secret"));
}

TEST_CASE("attributes that the handler adds to a reply replace those of the check",
          "[rfc2548-2.1.5][rfc2759-6]") {
    const octet_string own(32, 7);
    const std::string expired = std::string(1, 7) + "E=648 R=0 C=" + std::string(32, '0') + " V=3";
    for (const auto method : {login_method::mschap_v1, login_method::mschap_v2}) {
        CAPTURE(name_of(method));
        radius::login outcome;
        outcome.method = method;
        attribute_list reject;
        reject.add(attr::ms_chap_error = expired);
        outcome.add_to_reject(reject);
        CHECK(std::ranges::distance(reject.attributes().begin(), reject.attributes().end()) == 1);
        CHECK(reject.get(attr::ms_chap_error) == expired);
    }
    radius::login right;
    right.method = login_method::mschap_v2;
    right.succeeded = true;
    right.keys.size = 16;
    attribute_list accept;
    right.add_to_accept(accept);
    accept.add(attr::ms_mppe_send_key = own);
    CHECK(detail::equal_octets(accept.require(attr::ms_mppe_send_key).view(), own));
    CHECK(accept.hidden_count() == 2);
    CHECK(accept.contains(attr::ms_chap2_success));
    CHECK(accept.require(attr::ms_mppe_recv_key).size() == 16);
    accept.add(attr::ms_mppe_recv_key = own, attr::ms_chap2_success = octet_string(43, 1));
    CHECK(accept.hidden_count() == 2);
    CHECK(accept.require(attr::ms_chap2_success).front() == 1);
    CHECK(std::ranges::distance(accept.attributes().begin(), accept.attributes().end()) == 3);
}
