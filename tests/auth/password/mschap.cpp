// SPDX-License-Identifier: MIT
// MS-CHAP, both versions, compared with the examples of RFC 2433 and RFC 2759.
#include <radius/auth/password/mschap_v1.hpp>
#include <radius/auth/password/mschap_v2.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

namespace {

using namespace radius;

octet_string from_digits(std::string_view digits) { return from_hex(digits).value(); }

/// RFC 2433 appendix B.2: password "MyPw".
struct version_1_example {
    octet_string challenge = from_digits("102db5df085d3041");
    octet_string response = from_digits("4e9d3c8f9cfd385d5bf4d3246791956ca4c351ab409a3d61");
    mschap::nt_hash hash = mschap::nt_password_hash("MyPw");
};

/// RFC 2759 section 9.2: user name "User", password "clientPass".
struct version_2_example {
    octet_string authenticator_challenge = from_digits("5b5d7c7d7b3f2f3e3c2c602132262628");
    octet_string peer_challenge = from_digits("21402324255e262a28295f2b3a337c7e");
    octet_string response = from_digits("82309ecd8d708b5ea08faa3981cd83544233114a3d85d6df");
    std::string proof = "S=407A5589115FD0D6209F510FE9C04566932CDA56";
    mschap::nt_hash hash = mschap::nt_password_hash("clientPass");
    mschap::v2_exchange exchange{.authenticator_challenge = authenticator_challenge,
                                 .peer_challenge = peer_challenge,
                                 .user_name = "User"};
};

} // namespace

TEST_CASE("an NT password hash is that of the RFCs", "[rfc2433-b.2][rfc2759-9.2]") {
    CHECK(to_hex(mschap::nt_password_hash("MyPw")) == "fc156af7edcd6c0edde3337d427f4eac");
    const mschap::nt_hash hash = mschap::nt_password_hash("clientPass");
    CHECK(to_hex(hash) == "44ebba8d5312b8d611474411f56989ae");
    CHECK(to_hex(mschap::hash_nt_password_hash(hash)) == "41c00c584bd2d91c4017a2a12fa59f3f");
}

TEST_CASE("an NT password hash converts UTF-8 to UTF-16", "[rfc2759-8.3]") {
    const auto md4_of = [](std::string_view utf16) {
        md4 digest;
        digest.update(from_digits(utf16));
        return to_hex(digest.finish());
    };
    // "p\u00e4ss", "\u65e5\u672c" and U+1D11E, which UTF-16 writes as a surrogate pair.
    CHECK(to_hex(mschap::nt_password_hash("p\xc3\xa4ss")) == md4_of("7000e40073007300"));
    CHECK(to_hex(mschap::nt_password_hash("\xe6\x97\xa5\xe6\x9c\xac\xf0\x9d\x84\x9e")) ==
          md4_of("e5652c6734d81edd"));
    CHECK(to_hex(mschap::nt_password_hash("")) == md4_of(""));
}

TEST_CASE("octets that are not UTF-8 are hashed as Latin-1", "[rfc2759-8.3]") {
    const auto code_points = [](std::string_view text) {
        std::vector<char32_t> codes;
        for (octets_view rest = as_octets(text); !rest.empty();) {
            const auto [code, size] = detail::first_character(rest);
            codes.push_back(code);
            rest = rest.subspan(size);
        }
        return codes;
    };
    using codes = std::vector<char32_t>;
    CHECK(code_points("p\xe4ss") == codes{'p', 0xe4, 's', 's'});
    CHECK(code_points("\xc0\xaf") == codes{0xc0, 0xaf});                           // overlong
    CHECK(code_points("\xe0\x80\xaf") == codes{0xe0, 0x80, 0xaf});                 // overlong
    CHECK(code_points("\xf0\x8f\xbf\xbf") == codes{0xf0, 0x8f, 0xbf, 0xbf});       // overlong
    CHECK(code_points("\xed\xa0\x80") == codes{0xed, 0xa0, 0x80});                 // surrogate
    CHECK(code_points("\xf4\x90\x80\x80") == codes{0xf4, 0x90, 0x80, 0x80});       // too large
    CHECK(code_points("\xff\x80") == codes{0xff, 0x80});                           // no lead octet
    CHECK(code_points("\xe2\x82") == codes{0xe2, 0x82});                           // truncated
    CHECK(code_points("\xe2\x82\xac\x80") == codes{0x20ac, 0x80});                 // stray
    CHECK(code_points("\xf4\x8f\xbf\xbf\xed\x9f\xbf") == codes{0x10ffff, 0xd7ff}); // the limits
    const auto md4_of_latin1 = from_digits("7000e40073007300");
    md4 digest;
    digest.update(md4_of_latin1);
    CHECK(to_hex(mschap::nt_password_hash("p\xe4ss")) == to_hex(digest.finish()));
}

TEST_CASE("a version 1 response is that of the RFC", "[rfc2433-b.2]") {
    const version_1_example rfc;
    CHECK(to_hex(mschap::make_v1_response(octets_view(rfc.challenge).first<8>(), rfc.hash)) ==
          to_hex(rfc.response));
    CHECK(
        mschap::check_v1_response(rfc.challenge, mschap::use_nt_response, rfc.response, rfc.hash));
}

TEST_CASE("a version 1 response fails with another password or challenge", "[rfc2433-6]") {
    const version_1_example rfc;
    CHECK_FALSE(mschap::check_v1_response(rfc.challenge, mschap::use_nt_response, rfc.response,
                                          mschap::nt_password_hash("myPw")));
    CHECK_FALSE(mschap::check_v1_response(octet_string(8, 0), mschap::use_nt_response, rfc.response,
                                          rfc.hash));
    CHECK_FALSE(mschap::check_v1_response(octet_string(16, 0), mschap::use_nt_response,
                                          rfc.response, rfc.hash));
    CHECK_FALSE(mschap::check_v1_response(rfc.challenge, mschap::use_nt_response,
                                          octets_view(rfc.response).first(23), rfc.hash));
}

TEST_CASE("a version 1 response with only the LM hash fails", "[rfc2548-2.1.3]") {
    const version_1_example rfc;
    CHECK_FALSE(mschap::check_v1_response(rfc.challenge, 0, rfc.response, rfc.hash));
}

TEST_CASE("a version 2 challenge hash is that of the RFC", "[rfc2759-9.2]") {
    const version_2_example rfc;
    CHECK(to_hex(mschap::challenge_hash(rfc.exchange)) == "d02e4386bce91226");
}

TEST_CASE("a version 2 response is that of the RFC", "[rfc2759-9.2]") {
    const version_2_example rfc;
    CHECK(to_hex(mschap::make_v2_response(rfc.exchange, rfc.hash)) == to_hex(rfc.response));
    CHECK(mschap::check_v2_response(rfc.exchange, rfc.response, rfc.hash));
}

TEST_CASE("a domain before the user name is ignored", "[rfc2759-4]") {
    version_2_example rfc;
    rfc.exchange.user_name = "BIGCO\\User";
    CHECK(mschap::check_v2_response(rfc.exchange, rfc.response, rfc.hash));
    CHECK(mschap::without_domain("johndoe") == "johndoe");
    CHECK(mschap::without_domain("BIGCO\\johndoe") == "johndoe");
    CHECK(mschap::without_domain("BIGCO\\").empty());
}

TEST_CASE("a version 2 response fails if any of its inputs differs", "[rfc2759-8.1]") {
    version_2_example rfc;
    CHECK_FALSE(mschap::check_v2_response(rfc.exchange, rfc.response,
                                          mschap::nt_password_hash("clientpass")));
    CHECK_FALSE(
        mschap::check_v2_response(rfc.exchange, octets_view(rfc.response).first(23), rfc.hash));
    SECTION("another user name") { rfc.exchange.user_name = "user"; }
    SECTION("swapped challenges") {
        std::swap(rfc.exchange.authenticator_challenge, rfc.exchange.peer_challenge);
    }
    SECTION("a short challenge") {
        rfc.exchange.authenticator_challenge = rfc.exchange.authenticator_challenge.first(15);
    }
    SECTION("a moved boundary between the challenges") {
        const octet_string both =
            from_digits("21402324255e262a28295f2b3a337c7e5b5d7c7d7b3f2f3e3c2c602132262628");
        rfc.peer_challenge.assign(both.begin(), both.begin() + 17);
        rfc.authenticator_challenge.assign(both.begin() + 17, both.end());
        rfc.exchange.peer_challenge = rfc.peer_challenge;
        rfc.exchange.authenticator_challenge = rfc.authenticator_challenge;
    }
    CHECK_FALSE(mschap::check_v2_response(rfc.exchange, rfc.response, rfc.hash));
}

TEST_CASE("the server's proof is that of the RFC", "[rfc2759-9.2]") {
    const version_2_example rfc;
    CHECK(as_text(mschap::make_authenticator_response(
              rfc.exchange, rfc.response, mschap::hash_nt_password_hash(rfc.hash))) == rfc.proof);
}

TEST_CASE("a peer accepts only the right proof", "[rfc2759-8.8]") {
    const version_2_example rfc;
    const auto accepts = [&rfc](std::string_view received) {
        return mschap::check_authenticator_response(rfc.exchange, rfc.response, rfc.hash,
                                                    as_octets(received));
    };
    CHECK(accepts(rfc.proof));
    CHECK(accepts(rfc.proof + " M=Welcome"));
    CHECK_FALSE(accepts(""));
    CHECK_FALSE(accepts("M=Welcome"));
    CHECK_FALSE(accepts(std::string_view(rfc.proof).substr(0, 41)));
    CHECK_FALSE(accepts("S=407A5589115FD0D6209F510FE9C04566932CDA57"));
    CHECK_FALSE(accepts("S=407a5589115fd0d6209f510fe9c04566932cda56"));
}
