// SPDX-License-Identifier: MIT
// Requests checked against stored hashes, by another program, or with a change of password (RFC
// 2865 section 5.2, RFC 2548 section 2, RFC 2759).
#include <radius/attribute/standard/tables.hpp>
#include <radius/auth/password/password_login.hpp>
#include <radius/testing/received.hpp>
#include <radius/wire/hex.hpp>

#include "support/rfc2759_change.hpp"
#include "support/server_bench.hpp"

using namespace radius;
using namespace radius_test;
using forge::microsoft;
using forge::raw;
using forge::operator+;
namespace example = rfc2759_change;

namespace {

/// An admitted Access-Request with these octets.
struct asked_hash : testing::received<packet_code::access_request> {
    explicit asked_hash(const bytes& datagram)
        : received(datagram, {.secret = std::string(secret)}) {}
};

bytes of_hex(std::string_view text) { return from_hex(text).value(); }

bytes access_request_of(const bytes& attributes) {
    return forge::with_random_field(1, 1, random_field,
                                    forge::blank_message_authenticator + attributes, secret);
}

/// RFC 2759 section 9.2 with the domain that section 4 allows.
bytes rfc2759(std::string_view user_name = "User") {
    return access_request_of(
        raw(1, user_name) + microsoft(11, of_hex("5B5D7C7D7B3F2F3E3C2C602132262628")) +
        microsoft(25, bytes{7, 0} + of_hex("21402324255E262A28295F2B3A337C7E") + bytes(8, 0) +
                          of_hex("82309ECD8D708B5EA08FAA3981CD83544233114A3D85D6DF")));
}

/// RFC 2433 appendix B.2: the password is "MyPw".
bytes rfc2433(std::uint8_t flags = 1) {
    return access_request_of(
        raw(1, "bob") + microsoft(11, of_hex("102db5df085d3041")) +
        microsoft(1, bytes{3, flags} + bytes(24, 0) +
                         of_hex("4e9d3c8f9cfd385d5bf4d3246791956ca4c351ab409a3d61")));
}

/// CHAP with the password "hello", by OpenSSL's MD5 (RFC 1994 section 4.1).
bytes chap_login() {
    const bytes challenge(16, 0x31);
    return access_request_of(
        raw(1, "bob") + raw(60, challenge) +
        raw(3, bytes{5} + forge::md5(bytes{5} + forge::text("hello") + challenge)));
}

password_hash hash_of(std::string_view text) { return password_hash::parse(text).value(); }

// Of "hello": openssl dgst -sha1 -binary | base64, and -md4 of UTF-16.
const password_hash sha_hello = hash_of("{SHA}qvTGHdzF6KLavt4PO0gs2a6pQ00=");
const password_hash nt_hello = hash_of("{NT}066ddfd4ef0e9cd7c256fe77191ef43c");

/// The request of example, in parts of 243 octets.
bytes change_request(std::string_view user_name = example::user_name) {
    const bytes block = of_hex(example::encrypted_password);
    bytes attributes = raw(1, user_name) + microsoft(11, of_hex(example::challenge)) +
                       microsoft(27, bytes{7, 8} + of_hex(example::encrypted_hash) +
                                         of_hex(example::peer_challenge) + bytes(8, 0) +
                                         of_hex(example::response) + bytes(2, 0));
    for (std::uint8_t sequence = 1; sequence <= 3; ++sequence) {
        const std::size_t offset = 243 * (sequence - 1U);
        attributes =
            attributes + microsoft(6, bytes{6, 8, 0, sequence} +
                                          forge::part(block, offset, sequence == 3 ? 30 : 243));
    }
    return access_request_of(attributes);
}

std::string error_of(const access_reply& reply) {
    return std::string(reply.attributes().get(attr::ms_chap_error).value_or(""));
}

} // namespace

TEST_CASE("each method is checked by the forms that can, and the verdict says if one cannot",
          "[rfc2865-5.2][rfc2865-5.3][rfc2548-2.3.2]") {
    using enum password_verdict::value_type;
    asked_hash by_pap(pap(1));
    CHECK(by_pap.request().verify(sha_hello) == right);
    CHECK(by_pap.request().verify(nt_hello) == right);
    CHECK(by_pap.request().verify(password_hash::clear("hello")) == right);
    CHECK(by_pap.request().verify(hash_of("{SHA}TA0rlR/6vW+aEEidxA/DVuwdJtU=")) == wrong);
    CHECK(by_pap.request().login()->method == login_method::pap);
    CHECK_FALSE(*by_pap.request().login());

    asked_hash by_chap(chap_login());
    CHECK(by_chap.request().verify(password_hash::clear("hello")) == right);
    CHECK(by_chap.request().verify(password_hash::clear("Hello")) == wrong);
    CHECK_FALSE(*by_chap.request().login());
    CHECK(by_chap.request().verify(sha_hello) == not_possible);
    CHECK(by_chap.request().verify(nt_hello) == not_possible);
    CHECK_FALSE(by_chap.request().verify(nt_hello));
    CHECK(by_chap.request().login()->method == login_method::chap);
    CHECK_FALSE(*by_chap.request().login());

    asked_hash by_v1(rfc2433());
    CHECK(by_v1.request().verify(password_hash::clear("MyPw")) == right);
    CHECK(by_v1.request().verify(sha_hello) == not_possible);
    CHECK(error_of(by_v1.request().reject()) == "\3E=691 R=0 V=2");

    asked_hash by_v2(rfc2759());
    CHECK(by_v2.request().verify(password_hash::clear("clientPass")) == right);
    CHECK(by_v2.request().verify(sha_hello) == not_possible);
    CHECK(error_of(by_v2.request().reject()) ==
          "\7E=691 R=0 C=5b5d7c7d7b3f2f3e3c2c602132262628 V=3");

    asked_hash without(
        access_request_of(raw(1, "bob") + raw(79, bytes{2, 9, 0, 8, 1, 'b', 'o', 'b'})));
    CHECK(without.request().verify(sha_hello) == no_password);
    CHECK(without.request().login() == nullptr);
    CHECK(to_string(password_verdict(not_possible)) == "the stored hash cannot check this method");
}

TEST_CASE("an NT hash checks PAP and MS-CHAP, and the reply has the server's proof",
          "[rfc2759-9.2][rfc2548-2.3.3]") {
    const mschap::nt_hash rfc = mschap::nt_password_hash("clientPass");
    asked_hash v2(rfc2759());
    CHECK(v2.request().verify_nt_hash(nt_hello.nt_hash().value()) == password_verdict::wrong);
    REQUIRE(v2.request().verify_nt_hash(rfc));
    const access_reply accept = v2.request().accept();
    CHECK(as_text(accept.attributes().require(attr::ms_chap2_success).subspan(1)) ==
          "S=407A5589115FD0D6209F510FE9C04566932CDA56");
    asked_hash v1(rfc2433());
    CHECK(v1.request().verify_nt_hash(mschap::nt_password_hash("MyPw")));
    CHECK(asked_hash(pap(1)).request().verify_nt_hash(nt_hello.nt_hash().value()));
}

TEST_CASE("no request matches a decoy", "[rule-b46]") {
    const password_hash decoy = password_hash::clear("hello").decoy();
    CHECK(asked_hash(pap(1)).request().verify(decoy) == password_verdict::wrong);
    // One who knows that a decoy consists of zeros.
    const std::string zeros(5, '\0');
    CHECK(asked_hash(pap(1, {}, zeros)).request().verify(decoy) == password_verdict::wrong);
    const bytes challenge(16, 0x31);
    asked_hash by_chap(
        access_request_of(raw(1, "bob") + raw(60, challenge) +
                          raw(3, bytes{5} + forge::md5(bytes{5} + bytes(5, 0) + challenge))));
    CHECK(by_chap.request().verify(password_hash::clear(zeros)) == password_verdict::right);
    CHECK(by_chap.request().verify(decoy) == password_verdict::wrong);
    CHECK_FALSE(*by_chap.request().login());
}

TEST_CASE("another program checks MS-CHAPv2 from challenge and response, and returns the key",
          "[rfc2759-8.2][rfc3079-3]") {
    asked_hash one(rfc2759("BIGCO\\User"));
    const auto attempt = one.request().mschap_login();
    REQUIRE(attempt);
    CHECK(attempt->method == login_method::mschap_v2);
    CHECK(attempt->user_name == "User");
    CHECK(attempt->domain == "BIGCO");
    // What `ntlm_auth --challenge=... --nt-response=...` takes; section 9.2 of the RFC prints both.
    CHECK(to_hex(attempt->challenge) == "d02e4386bce91226");
    CHECK(to_hex(attempt->response) == "82309ecd8d708b5ea08faa3981cd83544233114a3d85d6df");

    // Its answer is NT_KEY, the RFC's PasswordHashHash.
    mschap::nt_key key;
    const bytes octets = of_hex("41c00c584bd2d91c4017a2a12fa59f3f");
    std::copy(octets.begin(), octets.end(), key.begin());
    one.request().set_login(attempt->confirmed(key));
    const access_reply accept = one.request().accept();
    CHECK(as_text(accept.attributes().require(attr::ms_chap2_success).subspan(1)) ==
          "S=407A5589115FD0D6209F510FE9C04566932CDA56");
    // RFC 3079 section 3.5.3 prints the send key of this example.
    CHECK(to_hex(accept.attributes().require(attr::ms_mppe_send_key).view()) ==
          "8b7cdc149b993a1ba118cb153f56dccb");

    one.request().set_login(attempt->refused(mschap::failure_code::account_disabled));
    CHECK(error_of(one.request().reject()) == "\7E=647 R=0 C=5b5d7c7d7b3f2f3e3c2c602132262628 V=3");
    CHECK_FALSE(one.request().accept().attributes().contains(attr::ms_chap2_success));
}

TEST_CASE("another program checks MS-CHAPv1", "[rfc2433-b.2][rfc2548-2.4.1]") {
    asked_hash one(rfc2433());
    const auto attempt = one.request().mschap_login();
    REQUIRE(attempt);
    CHECK(attempt->method == login_method::mschap_v1);
    CHECK(attempt->user_name == "bob");
    CHECK(attempt->domain.empty());
    CHECK(to_hex(attempt->challenge) == "102db5df085d3041");
    const mschap::nt_key key = mschap::hash_nt_password_hash(mschap::nt_password_hash("MyPw"));
    one.request().set_login(attempt->confirmed(key));
    const access_reply accept = one.request().accept();
    CHECK(to_hex(accept.attributes().require(attr::ms_chap_mppe_keys).view()) ==
          "0000000000000000" + to_hex(key));
}

TEST_CASE("what is no login by MS-CHAP, or malformed, goes to no other program",
          "[rfc2548-2.1.3]") {
    CHECK_FALSE(asked_hash(pap(1)).request().mschap_login());
    CHECK_FALSE(asked_hash(chap_login()).request().mschap_login());
    CHECK_FALSE(asked_hash(rfc2433(0)).request().mschap_login()); // only the LM response
    CHECK_FALSE(asked_hash(access_request_of(raw(1, "bob") + microsoft(11, bytes(8, 1)) +
                                             microsoft(25, bytes(50, 1))))
                    .request()
                    .mschap_login());
    CHECK_FALSE(
        asked_hash(access_request_of(microsoft(11, bytes(16, 1)) + microsoft(25, bytes(50, 1))))
            .request()
            .mschap_login());
    CHECK_FALSE(asked_hash(access_request_of(raw(1, "bob") + microsoft(11, bytes(16, 1)) +
                                             microsoft(25, bytes(49, 1))))
                    .request()
                    .mschap_login());
}

TEST_CASE("a right password that has expired is refused with the invitation to change it",
          "[rfc2759-6][rfc2548-2.1.5]") {
    asked_hash one(rfc2759());
    REQUIRE(one.request().verify(password_hash::clear("clientPass")));
    const access_reply reject = one.request().reject(mschap::failure_code::password_expired,
                                                     attr::reply_message = "expired");
    CHECK(error_of(reject) == "\7E=648 R=0 C=5b5d7c7d7b3f2f3e3c2c602132262628 V=3");
    CHECK(reject.attributes().get(attr::reply_message) == "expired");
    CHECK_FALSE(*one.request().login());

    // The program knows the reason before it has checked the password.
    CHECK(
        error_of(asked_hash(rfc2759()).request().reject(mschap::failure_code::account_disabled)) ==
        "\7E=647 R=0 C=5b5d7c7d7b3f2f3e3c2c602132262628 V=3");
    CHECK(error_of(asked_hash(rfc2433()).request().reject(
              mschap::failure_code::restricted_logon_hours)) == "\3E=646 R=0 V=2");
    asked_hash change(change_request());
    CHECK(error_of(change.request().reject(mschap::failure_code::changing_password)) ==
          "\x08"
          "E=709 R=0 C=5b5d7c7d7b3f2f3e3c2c602132262628 V=3");
    CHECK_FALSE(*change.request().login());

    asked_hash by_pap(pap(1));
    REQUIRE(by_pap.request().verify(sha_hello));
    CHECK(error_of(by_pap.request().reject(mschap::failure_code::password_expired)).empty());
    CHECK_FALSE(*by_pap.request().login());
}

TEST_CASE("a server opens a change of password and proves that it knows the new one",
          "[rfc2759-7][rfc2548-2.3.4]") {
    asked_hash one(change_request());
    CHECK(one.request().wants_password_change());
    CHECK(one.request().verify(sha_hello) == password_verdict::no_password);
    const auto chosen =
        one.request().change_password(mschap::nt_password_hash(example::old_password));
    REQUIRE(chosen);
    CHECK(chosen->text() == example::new_password);
    CHECK(to_hex(chosen->hash()) == example::new_hash);
    const access_reply accept = one.request().accept();
    const auto success = accept.attributes().require(attr::ms_chap2_success);
    CHECK(success[0] == 8);
    CHECK(as_text(success.subspan(1)) == example::proof);
    CHECK(accept.attributes().require(attr::ms_mppe_send_key).size() == 16);

    // The program cannot store it.
    CHECK(error_of(one.request().reject(mschap::failure_code::changing_password)) ==
          "\x08"
          "E=709 R=0 C=5b5d7c7d7b3f2f3e3c2c602132262628 V=3");
}

TEST_CASE("a change of password with a wrong old one, or malformed, changes nothing",
          "[rfc2759-7][rfc2548-2.3.4]") {
    asked_hash wrong(change_request());
    CHECK_FALSE(wrong.request().change_password(mschap::nt_password_hash("ClientPass")));
    REQUIRE(wrong.request().login() != nullptr);
    CHECK_FALSE(*wrong.request().login());
    CHECK(error_of(wrong.request().reject()) == "\x08"
                                                "E=709 R=0 C=5b5d7c7d7b3f2f3e3c2c602132262628 V=3");

    const mschap::nt_hash old_hash = mschap::nt_password_hash(example::old_password);
    CHECK_FALSE(asked_hash(change_request("Other")).request().change_password(old_hash));
    asked_hash none(pap(1));
    CHECK_FALSE(none.request().wants_password_change());
    CHECK_FALSE(none.request().change_password(old_hash));
    CHECK(none.request().login() == nullptr);
    for (const std::size_t size : {1U, 67U, 69U}) {
        asked_hash malformed(access_request_of(raw(1, "User") +
                                               microsoft(11, of_hex(example::challenge)) +
                                               microsoft(27, bytes(size, 7))));
        CHECK(malformed.request().wants_password_change());
        CHECK_FALSE(malformed.request().change_password(old_hash));
        CHECK_FALSE(*malformed.request().login());
    }
}

TEST_CASE("both sides change a password", "[rfc2759-9.1.6]") {
    random_source random;
    // The login with the old password is refused, because it has expired.
    asked_hash first(rfc2759());
    REQUIRE(first.request().verify(password_hash::clear("clientPass")));
    const access_reply reject = first.request().reject(mschap::failure_code::password_expired);
    const auto invitation =
        mschap::failure::parse(reject.attributes().require(attr::ms_chap_error));
    REQUIRE(invitation);
    CHECK(invitation->code == mschap::failure_code::password_expired);

    const mschap_v2_change change("User", "clientPass", "n\xc3\xb6w", *invitation, random);
    attribute_list list;
    list.add(attr::user_name = "User");
    change.add_to(list);
    const octets_view attributes = list.clear_octets();
    asked_hash second(access_request_of(bytes(attributes.begin(), attributes.end())));
    const auto chosen = second.request().change_password(mschap::nt_password_hash("clientPass"));
    REQUIRE(chosen);
    CHECK(chosen->text() == "n\xc3\xb6w");
    attribute_list accept = second.request().accept().attributes();
    CHECK(change.verify(accept));
    CHECK_FALSE(change.verify(reject.attributes()));
    accept.add(attr::ms_chap2_success = octet_string(43, 1));
    CHECK_FALSE(change.verify(accept));
}
