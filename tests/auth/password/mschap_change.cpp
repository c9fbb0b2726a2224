// SPDX-License-Identifier: MIT
// The change of a password by MS-CHAPv2, and MS-CHAP-Error, which invites it.
#include <string>
#include <vector>

#include <radius/attribute/standard/microsoft.hpp>
#include <radius/auth/password/mschap_change.hpp>
#include <radius/auth/password/mschap_failure.hpp>
#include <radius/auth/password/password_login.hpp>
#include <radius/crypto/rc4.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"
#include "support/rfc2759_change.hpp"

using namespace radius;
namespace change_example = radius_test::rfc2759_change;

namespace {

template <std::size_t Size>
std::array<octet, Size> octets_of(std::string_view hex) {
    const octet_string octets = from_hex(hex).value();
    REQUIRE(octets.size() == Size);
    std::array<octet, Size> array{};
    std::copy(octets.begin(), octets.end(), array.begin());
    return array;
}

/// The octets that the example has before its password.
class counted final : public octet_generator {
  public:
    void fill(octets_span target) override {
        for (octet& next : target) {
            next = next_;
            next_ = static_cast<octet>(next_ + 7);
        }
    }

  private:
    octet next_ = 0;
};

struct change {
    octet_string challenge = from_hex(change_example::challenge).value();
    octet_string peer_challenge = from_hex(change_example::peer_challenge).value();
    mschap::nt_hash old_hash = mschap::nt_password_hash(change_example::old_password);
    mschap::password_change request{1,
                                    octets_of<516>(change_example::encrypted_password),
                                    octets_of<16>(change_example::encrypted_hash),
                                    octets_of<24>(change_example::response),
                                    {challenge, peer_challenge, change_example::user_name}};
};

octet_string part(octet sequence, octets_view content, octet identifier = 1) {
    octet_string value{6, identifier, 0, sequence};
    value.insert(value.end(), content.begin(), content.end());
    return value;
}

} // namespace

TEST_CASE("a new password is encrypted as OpenSSL does it", "[rfc2759-8.9][rfc2759-8.10]") {
    counted random;
    CHECK(to_hex(mschap::encrypt_new_password(
              change_example::new_password, mschap::nt_password_hash(change_example::old_password),
              random)) == change_example::encrypted_password);
}

TEST_CASE("the old hash is encrypted with the new one as OpenSSL does it", "[rfc2759-8.12]") {
    CHECK(to_hex(mschap::nt_password_hash(change_example::new_password)) ==
          change_example::new_hash);
    CHECK(
        to_hex(mschap::encrypt_old_hash(mschap::nt_password_hash(change_example::old_password),
                                        mschap::nt_password_hash(change_example::new_password))) ==
        change_example::encrypted_hash);
}

TEST_CASE("a new password is decrypted with the old one's hash only", "[rfc2759-8.9]") {
    const auto encrypted = octets_of<516>(change_example::encrypted_password);
    const auto chosen = mschap::decrypt_new_password(
        encrypted, mschap::nt_password_hash(change_example::old_password));
    REQUIRE(chosen);
    CHECK(chosen->text() == change_example::new_password);
    CHECK(to_hex(chosen->hash()) == change_example::new_hash);
    CHECK_FALSE(mschap::decrypt_new_password(encrypted, mschap::nt_password_hash("clientPasS")));
}

TEST_CASE("new passwords have 0 to 256 characters of UTF-16", "[rfc2759-8.9]") {
    counted random;
    const mschap::nt_hash old_hash = mschap::nt_password_hash("old");
    for (const std::string& password : {std::string(), std::string(256, 'x'), std::string("\xe4"),
                                        std::string("\xf4\x8f\xbf\xbf")}) {
        const auto block = mschap::encrypt_new_password(password, old_hash, random);
        const auto chosen = mschap::decrypt_new_password(block, old_hash);
        REQUIRE(chosen);
        CHECK(to_hex(chosen->hash()) == to_hex(mschap::nt_password_hash(password)));
    }
    CHECK_THROWS_AS(mschap::encrypt_new_password(std::string(257, 'x'), old_hash, random),
                    std::system_error);
    CHECK_THROWS_AS(
        mschap::encrypt_new_password(std::string(255, 'x') + "\xf4\x8f\xbf\xbf", old_hash, random),
        std::system_error);
}

TEST_CASE("a block that is no password is refused", "[rfc2759-8.9]") {
    const mschap::nt_hash hash = mschap::nt_password_hash("old");
    const auto opens = [&](std::string_view utf16, std::uint32_t size) {
        mschap::encrypted_password block{};
        const octet_string units = from_hex(utf16).value();
        std::copy(units.begin(), units.end(),
                  octets_span(block).first(512).last(units.size()).begin());
        for (std::size_t place = 0; place < 4; ++place) {
            block[512 + place] = static_cast<octet>(size >> (8 * place));
        }
        rc4(hash).apply(block);
        return mschap::decrypt_new_password(block, hash).has_value();
    };
    CHECK(opens("61006200", 4));
    CHECK(opens("3dd800de", 4));       // U+1F600
    CHECK_FALSE(opens("61006200", 3)); // half a character
    CHECK_FALSE(opens("61006200", 514));
    CHECK_FALSE(opens("61006200", 0x80000004));
    CHECK_FALSE(opens("00de3dd8", 4)); // the halves of a pair in the wrong order
    CHECK_FALSE(opens("3dd86100", 4)); // half a pair
    CHECK_FALSE(opens("61003dd8", 4)); // half a pair at the end
}

TEST_CASE("a change of password is opened if all of its parts are right", "[rfc2759-7]") {
    change right;
    const auto chosen = mschap::open_password_change(right.request, right.old_hash);
    REQUIRE(chosen);
    CHECK(chosen->text() == change_example::new_password);

    change one;
    SECTION("another password before") { one.old_hash = mschap::nt_password_hash("clientpass"); }
    SECTION("another hash") { one.request.hash[15] ^= 1; }
    SECTION("another response") { one.request.response[23] ^= 1; }
    SECTION("another challenge") { one.challenge[0] ^= 1; }
    SECTION("another user") { one.request.exchange.user_name = "user"; }
    SECTION("another password") { one.request.password[505] ^= 1; }
    CHECK_FALSE(mschap::open_password_change(one.request, one.old_hash));
}

TEST_CASE("MS-CHAP-NT-Enc-PW is assembled from its parts", "[rfc2548-2.2]") {
    const octet_string block = from_hex(change_example::encrypted_password).value();
    const octets_view all(block);
    using values = std::vector<octet_string>;
    const auto whole = [&](const values& parts) {
        detail::encrypted_password_parts joined;
        for (const octet_string& next : parts) {
            joined.add(next, 1);
        }
        const auto found = joined.whole();
        return found && to_hex(*found) == change_example::encrypted_password;
    };
    const octets_view first = all.first(243);
    const octets_view second = all.subspan(243, 243);
    const octets_view third = all.subspan(486);
    CHECK(whole({part(1, first), part(2, second), part(3, third)}));
    CHECK(whole({part(3, third), part(1, first), part(2, second)}));
    CHECK(
        whole({part(0, first), part(1, second), part(2, third)})); // pppd counts from 1, others not
    CHECK_FALSE(whole({}));
    CHECK_FALSE(whole({part(1, first), part(2, second)}));
    CHECK_FALSE(whole({part(1, first), part(3, third)}));
    CHECK_FALSE(whole({part(2, first), part(3, second), part(4, third)}));
    CHECK_FALSE(whole({part(1, first), part(1, first), part(2, second), part(3, third)}));
    CHECK_FALSE(whole({part(1, first), part(2, second), part(3, third, 2)}));
    CHECK_FALSE(whole({part(1, first), part(2, second), part(3, third), part(4, first)}));
    CHECK_FALSE(whole({part(1, first), part(2, second), part(3, third), {}}));
    CHECK_FALSE(whole({part(1, first), part(2, second), part(3, third), {7, 1, 0, 4, 1}}));
    values many;
    for (octet sequence = 1; sequence <= 17; ++sequence) {
        many.push_back(part(sequence, all.first(1)));
    }
    CHECK_FALSE(whole(many));
}

TEST_CASE("MS-CHAP-Error is written and read as the RFC prints it", "[rfc2759-6][rfc2548-2.1.5]") {
    const std::string text = "\7E=648 R=0 C=5b5d7c7d7b3f2f3e3c2c602132262628 V=3 M=Expired, sorry";
    const auto read = mschap::failure::parse(text);
    REQUIRE(read);
    CHECK(read->identifier == 7);
    CHECK(read->code == mschap::failure_code::password_expired);
    CHECK_FALSE(read->retry);
    CHECK(to_hex(read->challenge) == change_example::challenge);
    CHECK(read->version == 3);
    CHECK(read->message == "Expired, sorry");
    CHECK(read->text() == text);

    // FreeRADIUS 3.2.1 to a login with a wrong password, and RFC 2433 section 6 for version 1.
    const auto retry = mschap::failure::parse("\1E=691 R=1 C=d4e7b81e2b1c1b4dd6c7a9b4c7f0c4d8 V=3 "
                                              "M=Authentication failed");
    REQUIRE(retry);
    CHECK(retry->retry);
    CHECK(retry->code == mschap::failure_code::authentication_failure);
    const auto version_1 = mschap::failure::parse("\1E=691 R=1 C=0123456789ABCDEF V=2");
    REQUIRE(version_1);
    CHECK(version_1->challenge.size() == 8);
    CHECK(version_1->version == 2);
    CHECK(mschap::failure::parse("\1V=3 E=4000000000")->code ==
          static_cast<mschap::failure_code>(4000000000));
}

TEST_CASE("an MS-CHAP-Error without a code is refused, and unknown fields are skipped",
          "[rfc2759-6]") {
    for (const std::string_view text :
         {"", "\1", "\1R=1", "\1E=", "\1E=x", "\1E=691x", "\1E=99999999999", "\1 M=E=691"}) {
        CAPTURE(text);
        CHECK_FALSE(mschap::failure::parse(text));
    }
    const auto read = mschap::failure::parse("\1E=648  X Y=2 C=zz V=x M=");
    REQUIRE(read);
    CHECK(read->challenge.empty());
    CHECK(read->version == 0);
    CHECK(read->message.empty());
}

TEST_CASE("a client needs the challenge of the invitation", "[rfc2759-7]") {
    random_source random;
    mschap::failure invitation;
    CHECK_THROWS_AS(mschap_v2_change("User", "old", "new", invitation, random), std::system_error);
    invitation.challenge.assign(16, 1);
    const mschap_v2_change made("User", "old", "new", invitation, random);
    attribute_list request;
    made.add_to(request);
    CHECK(to_hex(request.require(attr::ms_chap_challenge)) == to_hex(invitation.challenge));
    CHECK(request.require(attr::ms_chap2_cpw)[0] == 7);
    CHECK(request.require(attr::ms_chap2_cpw)[1] == 1); // the identifier of the failure plus 1
    std::size_t size = 0;
    octet sequence = 0;
    for (const octets_view next : request.all(attr::ms_chap_nt_enc_pw)) {
        CHECK(next[0] == 6);
        CHECK(next[1] == 1);
        CHECK(next[3] == ++sequence);
        size += next.size() - 4;
    }
    CHECK(size == 516);
}
