// SPDX-License-Identifier: MIT
// Stored password hashes: examples of the programs that make them, and values computed with
// OpenSSL's and Python's functions, never with ours.
//
//     printf %s testing123 | openssl dgst -sha1 -binary | base64
//     (printf %s testing123saltsalt | openssl dgst -sha256 -binary; printf saltsalt) | base64
//     printf %s testing123 | iconv -t UTF-16LE | openssl dgst -md4 -provider legacy
//     python3 -c 'import hashlib; print(hashlib.scrypt(b"password", salt=b"NaCl", n=1024, r=8,
//     p=16,
//                 dklen=64, maxmem=2**26).hex())'
#include <string>
#include <utility>
#include <vector>

#include <openssl/crypto.h>

#include <radius/auth/password/hash_digest.hpp>
#include <radius/auth/password/hash_text.hpp>
#include <radius/auth/password/password_hash.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

using namespace radius;

namespace {

struct example {
    std::string_view text;
    std::string_view password;
    std::string_view scheme;
};

// All with the password "testing123".
constexpr std::array<example, 24> digests{{
    {"{MD5}fyq6ukIwYcUJ9JI90Ets8Q==", "testing123", "MD5"},
    {"{BASE64_MD5}fyq6ukIwYcUJ9JI90Ets8Q==", "testing123", "MD5"},
    {"{md5}7f2ababa423061c509f4923dd04b6cf1", "testing123", "MD5"},
    {"{SMD5}01OLMrwIi8LKLQfPJnGDJHNhbHRzYWx0", "testing123", "SMD5"},
    {"{SHA}TA0rlR/6vW+aEEidxA/DVuwdJtU=", "testing123", "SHA"},
    {"{SHA}TA0rlR/6vW+aEEidxA/DVuwdJtU", "testing123", "SHA"},
    {"{sha}4c0d2b951ffabd6f9a10489dc40fc356ec1d26d5", "testing123", "SHA"},
    {"{SSHA}6+h1HKZirEW2+qbiS61Yq3e0ibhzYWx0c2FsdA==", "testing123", "SSHA"},
    {"{ssha}ebe8751ca662ac45b6faa6e24bad58ab77b489b873616c7473616c74", "testing123", "SSHA"},
    {"{SHA224}2/TaqTpyjx1xznWgrljBitRQvtRaNBJAHv3lww==", "testing123", "SHA224"},
    {"{SHA256}uCLxzS3PxoW0foPjmAKJ/V2OP/OoLe8k19HWi7Jy6zI=", "testing123", "SHA256"},
    {"{SHA2}uCLxzS3PxoW0foPjmAKJ/V2OP/OoLe8k19HWi7Jy6zI=", "testing123", "SHA256"},
    {"{SHA384}1pTGbxMvEXvoEwFPtNfSR+id+UDlOvxziDToB+wYfnbgkKtMzDN8kM/9tkMLVcZC", "testing123",
     "SHA384"},
    {"{SHA2}1pTGbxMvEXvoEwFPtNfSR+id+UDlOvxziDToB+wYfnbgkKtMzDN8kM/9tkMLVcZC", "testing123",
     "SHA384"},
    {"{SHA512}QSARezGQul4kBEcysLCaqe1Q6xVncFq8v6eEMaTgqWsRUu1/SSWWaxyCMl4YaoEA5pLm0vy2cCVydlgg0lx"
     "+ng==",
     "testing123", "SHA512"},
    {"{SSHA256}8HExeDpNCLgjCZM23gDUf7v6IyWa7NwuQKllY6PauhpzYWx0c2FsdA==", "testing123", "SSHA256"},
    {"{SSHA512}jq5/i2CjNQPO79jVc8o98m5QOrPDrp2y2U3K9pB4I0J3zyPyyjOHRRRFJNgc5m4lnQLJhUP4+"
     "IPXa9ZLe5fLLXNhbHRzYWx0",
     "testing123", "SSHA512"},
    {"{SSHA3-256}gGAPHZ+4Mil7jTqQ+VP39fa6PUw35RS1yUFEHSpgECFzYWx0c2FsdA==", "testing123",
     "SSHA3-256"},
    {"{NT}3e678b266d1d449e531e92bec33b6d27", "testing123", "NT"},
    {"{nthash}3E678B266D1D449E531E92BEC33B6D27", "testing123", "NT"},
    {"{X-NTHASH}PmeLJm0dRJ5THpK+wzttJw==", "testing123", "NT"},
    {"{MD4}3e678b266d1d449e531e92bec33b6d27", "testing123", "NT"},
    {"{CLEARTEXT}testing123", "testing123", "clear"},
    {"{clear}{SHA}", "{SHA}", "clear"},
}};

// From the tests or the documentation of the programs that make them; the last ones with OpenSSL's
// and Python's functions from the vectors of RFC 7914 section 12.
constexpr std::array<example, 13> slow_ones{{
    // passlib, as its documentation prints it
    {"$pbkdf2-sha256$6400$.6UI/S.nXIk8jcbdHx3Fhg$98jZicV16ODfEsEZeYPGHU3kbrUrvUEXOPimVSQDD44",
     "password", "PBKDF2-SHA256"},
    // passlib's and OpenLDAP's tests
    {"{PBKDF2}1212$OB.dtnSEXZK8U5cgxU/GYQ$y5LKPOplRmok7CZp/aqVDVg8zGI", "password", "PBKDF2-SHA1"},
    {"$pbkdf2$1212$OB.dtnSEXZK8U5cgxU/GYQ$y5LKPOplRmok7CZp/aqVDVg8zGI", "password", "PBKDF2-SHA1"},
    {"{PBKDF2-SHA256}1212$4vjV83LKPjQzk31VI4E0Vw$hsYF68OiOUPdDZ1Fg.fJPeq1h/gXXY7acBp9/6c.tmQ",
     "password", "PBKDF2-SHA256"},
    {"{PBKDF2-SHA512}1212$RHY0Fr3IDMSVO/RSZyb5ow$eNLfBK.eVozomMr.1gYa17k9B7KIK25NOEshvhrSX."
     "esqY3s.FvWZViXz4KoLlQI.BzY/YTNJOiKc5gBYFYGww",
     "password", "PBKDF2-SHA512"},
    // Django
    {"pbkdf2_sha1$10000$wz5B6WkasRoF$atJmJ1o+XfJxKq1+Nu1f1i57Z5I=", "not a password",
     "PBKDF2-SHA1"},
    {"scrypt$16384$seasalt$8$1$Qj3+9PPyRjSJIebHnG81TMjsqtaIGxNQG/aEB/NYafTJ7tibgfYz71m0ldQESkXFRkd"
     "VCBhhY8mx7rQwite/Pw==",
     "l\xc3\xa8tmein", "scrypt"},
    // Crypt::PBKDF2 of Perl in both of its forms, which FreeRADIUS reads
    {"{X-PBKDF2}HMACSHA1:AAAD6A:djB33Q==:yv04mLWEu7/NzQNV+i6QVN67oqE=", "secret", "PBKDF2-SHA1"},
    {"$PBKDF2$HMACSHA1:1000:djB33Q==$yv04mLWEu7/NzQNV+i6QVN67oqE=", "secret", "PBKDF2-SHA1"},
    // 389 Directory Server, from hashcat's example of mode 10900
    {"{PBKDF2_SHA256}AACkEGhlaiBqZW5z/jtuSox0CrtV9SHiVFjYeHpQ/ki2kwDrQeSqiiTn8LOmpPCw3r6TK/"
     "JDfl+ZAXRoc3VidGxldHllIXuxBDl6ItQOMupkRn+hzi/LEdr62a7B9sNOo8BPL9Z2nOi/"
     "m9AI+nAd/qwpLD1fbeDgs2DdpCZ4QfljuCLRBdURZV3HcXDUjD7PZ1CQcIOv9VbFlbu0IBmiU7ccMyb/"
     "qoxi+rPMqE4U8f6hL0TQjTjlOzU9MpPYS+WfztpYy7lEN6QghhOz0xe+0y2rDoK+yCS4PykkNS4FFc+xeiT6SNy3r7m+"
     "0teyaQKOExLrjogWkj+t+e4bMpHNx/FL3jkjCsuZnhq/t8eshG9DKmeD9b/QMkqT8dxe0jmr0s4+"
     "GnmHpMQMAxYW3pg70TluiDp3kJrDr1/d8OQerkQRevNx",
     "hashcat", "PBKDF2-SHA256"},
    // RFC 7914 section 12 in the forms of passlib, of Go's simple-scrypt and of Werkzeug
    {"$scrypt$ln=10,r=8,p=16$TmFDbA$/"
     "bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWIurzDZLiKjiG/xCSedmDDaxyevuUqD7m2DYMvfoswGQA",
     "password", "scrypt"},
    {"1024$8$16$4e61436c$"
     "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e2"
     "2a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640",
     "password", "scrypt"},
    {"scrypt:1024:8:16$NaCl$"
     "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d9"
     "2e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640",
     "password", "scrypt"},
}};

/// crypt(3) as far as the tests need it: the output of `openssl passwd -6 -salt saltsalt
/// testing123`.
bool known_crypt(std::string_view password, std::string_view hash) {
    return password == "testing123" &&
           hash == "$6$saltsalt$ZsTq9HxWq4ZDMjJnOIB.wRepAJEKZ8zQ5Jxyh.l9MGQFsjFvVMZ3vY7OiphqdZefzng"
                   "qy2ssL7aMCg8VRZSZ./";
}

constexpr std::string_view sha512_crypt =
    "$6$saltsalt$ZsTq9HxWq4ZDMjJnOIB.wRepAJEKZ8zQ5Jxyh.l9MGQFsjFvVMZ3vY7OiphqdZefzng"
    "qy2ssL7aMCg8VRZSZ./";

std::string mistake_of(std::string_view text, const password_hash_options& options = {}) {
    const auto parsed = password_hash::parse(text, options);
    if (parsed) {
        return "none";
    }
    CHECK(parsed.error().code() == errc::text_invalid);
    return parsed.error().what();
}

std::string derived(detail::hash_digest digest, std::string_view password, std::string_view salt,
                    std::uint32_t rounds, std::size_t size) {
    octet_string target(size);
    detail::pbkdf2(digest, password, as_octets(salt), rounds, target);
    return to_hex(target);
}

} // namespace

TEST_CASE("a digest matches its own password only", "[rfc2307-5.3]") {
    for (const example& one : digests) {
        CAPTURE(one.text);
        const password_hash hash = password_hash::parse(one.text).value();
        CHECK(hash.scheme() == one.scheme);
        CHECK_FALSE(hash.is_slow());
        CHECK(hash.matches(one.password));
        CHECK_FALSE(hash.matches(""));
        CHECK_FALSE(hash.matches(std::string(one.password) + "4"));
        CHECK_FALSE(hash.matches(std::string(one.password) + '\0'));
    }
}

TEST_CASE("hashes that other programs have made match their passwords",
          "[rfc8018-5.2][rfc7914-12]") {
    for (const example& one : slow_ones) {
        CAPTURE(one.text);
        const password_hash hash = password_hash::parse(one.text).value();
        CHECK(hash.scheme() == one.scheme);
        CHECK(hash.is_slow());
        CHECK(hash.matches(one.password));
        CHECK_FALSE(hash.matches("Password"));
    }
}

TEST_CASE("PBKDF2 derives the keys of the RFCs", "[rfc6070-2][rfc7914-11]") {
    using detail::hash_digest;
    CHECK(derived(hash_digest::sha1, "password", "salt", 1, 20) ==
          "0c60c80f961f0e71f3a9b524af6012062fe037a6");
    CHECK(derived(hash_digest::sha1, "password", "salt", 4096, 20) ==
          "4b007901b765489abead49d926f721d065a429c1");
    CHECK(derived(hash_digest::sha1, std::string_view("pass\0word", 9),
                  std::string_view("sa\0lt", 5), 4096, 16) == "56fa6aa75548099dcc37d7f03425e0c3");
    CHECK(derived(hash_digest::sha256, "passwd", "salt", 1, 64) ==
          "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
          "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783");
}

TEST_CASE("Argon2 needs OpenSSL 3.2, and says so if it is older", "[rfc9106-3.1]") {
    // An example of the reference implementation's tests.
    const password_hash hash = password_hash::parse("$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$"
                                                    "nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4")
                                   .value();
    CHECK(hash.scheme() == "Argon2");
    CHECK(hash.is_slow());
    if (OPENSSL_version_major() > 3 ||
        (OPENSSL_version_major() == 3 && OPENSSL_version_minor() >= 2)) {
        CHECK(hash.matches("password"));
        CHECK_FALSE(hash.matches("Password"));
    } else {
        try {
            (void)hash.matches("password");
            FAIL("no exception");
        } catch (const std::system_error& error) {
            CHECK(error.code() == errc::cryptography_failed);
            CHECK(std::string_view(error.what()).find("OpenSSL 3.2") != std::string_view::npos);
        }
    }
}

TEST_CASE("forms of crypt(3) are those of the function that the program passes", "[options]") {
    CHECK(mistake_of(sha512_crypt).find("password_hash_options::crypt") != std::string::npos);
    CHECK(mistake_of("{CRYPT}" + std::string(sha512_crypt)).find("crypt") != std::string::npos);
    const password_hash_options options{.crypt = known_crypt};
    for (const std::string& text :
         {std::string(sha512_crypt), "{CRYPT}" + std::string(sha512_crypt)}) {
        const password_hash hash = password_hash::parse(text, options).value();
        CHECK(hash.scheme() == "crypt");
        CHECK(hash.is_slow());
        CHECK(hash.matches("testing123"));
        CHECK_FALSE(hash.matches("testing124"));
        // What crypt(3) would not see.
        CHECK_FALSE(hash.matches(std::string_view("testing123\0x", 12)));
    }
    CHECK(mistake_of("{CRYPT}", options) != "none");
    CHECK(mistake_of(std::string_view("{CRYPT}$6$\0", 11), options) != "none");
}

TEST_CASE("which login can be checked with which form", "[rfc2865-5.3][rfc2548-2.1.3]") {
    using enum login_method;
    const auto methods = [](const password_hash& hash) {
        std::string all;
        for (const login_method one : {none, pap, chap, mschap_v1, mschap_v2, eap}) {
            all += hash.can_check(one) ? std::string(name_of(one)) + " " : "";
        }
        return all;
    };
    CHECK(methods(password_hash::clear("x")) == "PAP CHAP MS-CHAPv1 MS-CHAPv2 ");
    CHECK(methods(password_hash::nt({})) == "PAP MS-CHAPv1 MS-CHAPv2 ");
    for (const example& one : digests) {
        const password_hash hash = password_hash::parse(one.text).value();
        if (one.scheme != "NT" && one.scheme != "clear") {
            CHECK(methods(hash) == "PAP ");
            CHECK_FALSE(hash.nt_hash());
            CHECK_FALSE(hash.clear_text());
        }
    }
    CHECK(methods(password_hash::parse(slow_ones[0].text).value()) == "PAP ");
    const password_hash clear = password_hash::clear("clientPass");
    CHECK(clear.clear_text() == "clientPass");
    CHECK(to_hex(clear.nt_hash().value()) == "44ebba8d5312b8d611474411f56989ae"); // RFC 2759 9.2
    CHECK(to_hex(password_hash::nt(*clear.nt_hash()).nt_hash().value()) ==
          "44ebba8d5312b8d611474411f56989ae");
}

TEST_CASE("no password matches a decoy, which costs the same", "[rule-b46]") {
    std::vector<password_hash> originals{
        password_hash::clear("x"), password_hash::nt({}),
        password_hash::parse(sha512_crypt, {.crypt = known_crypt}).value()};
    for (const example& one : digests) {
        originals.push_back(password_hash::parse(one.text).value());
    }
    originals.push_back(password_hash::parse(slow_ones[0].text).value());
    for (const password_hash& original : originals) {
        CAPTURE(original.scheme());
        const password_hash decoy = original.decoy();
        CHECK(decoy.is_decoy());
        CHECK_FALSE(original.is_decoy());
        CHECK(decoy.scheme() == original.scheme());
        CHECK(decoy.is_slow() == original.is_slow());
        CHECK(decoy.can_check(login_method::chap) == original.can_check(login_method::chap));
        for (const std::string_view password :
             {std::string_view("testing123"), std::string_view("x"), std::string_view("password"),
              std::string_view("\0", 1), std::string_view()}) {
            CHECK_FALSE(decoy.matches(password));
        }
    }
    CHECK_FALSE(password_hash::clear("secret").decoy().clear_text());
    CHECK_FALSE(password_hash::nt({}).decoy().nt_hash()); // whose zeros everyone knows
}

TEST_CASE("a malformed hash is an error that says what is wrong, and reveals nothing",
          "[rule-b25]") {
    const std::vector<std::pair<std::string, std::string_view>> cases{
        {"", "no known scheme"},
        {"hunter2-and-more", "no known scheme"},
        {"{hunter2-and-more", "unknown scheme"},
        {"{hunter2}-and-more", "unknown scheme"},
        {"{NT}44ebba8d5312b8d611474411f56989", "16 octets"},
        {"{NT}44ebba8d5312b8d611474411f56989aeae", "16 octets"},
        {"{SHA}hunter2-and-more", "20 octets"},
        {"{SHA}TA0rlR/6vW+aEEidxA/DVuwdJtV=", "20 octets"},  // bits of no octet
        {"{SHA}TA0rlR/6vW+aEEidxA/DVuwdJtU==", "20 octets"}, // padding
        {"{SHA}6+h1HKZirEW2+qbiS61Yq3e0ibhzYWx0c2FsdA==", "too long"},
        {"{SSHA}TA0rlR/6vW+aEEidxA/DVuwdJtU=", "salt is missing"},
        {"{SHA2}TA0rlR/6vW+aEEidxA/DVuwdJtU=", "28, 32, 48 or 64"},
        {"{PBKDF2-SHA256}x$4vjV83LKPjQzk31VI4E0Vw$hsYF68OiOUPdDZ1Fg.fJPeq1h/gXXY7acBp9/6c.tmQ",
         "rounds is missing"},
        {"{PBKDF2-SHA256}0$4vjV83LKPjQzk31VI4E0Vw$hsYF68OiOUPdDZ1Fg.fJPeq1h/gXXY7acBp9/6c.tmQ",
         "rounds is missing"},
        {"{PBKDF2-SHA256}-1$4vjV83LKPjQzk31VI4E0Vw$hsYF68OiOUPdDZ1Fg.fJPeq1h/gXXY7acBp9/6c.tmQ",
         "rounds is missing"},
        {"{PBKDF2-SHA256}10000001$4vjV83LKPjQzk31VI4E0Vw$hsYF68OiOUPdDZ1Fg.fJPeq1h/"
         "gXXY7acBp9/6c.tmQ",
         "max_rounds"},
        {"{PBKDF2-SHA256}1212$$hsYF68OiOUPdDZ1Fg.fJPeq1h/gXXY7acBp9/6c.tmQ", "salt"},
        {"{PBKDF2-SHA256}1212$4vjV83LKPjQzk31VI4E0Vw$", "shorter than 16"},
        {"{PBKDF2-SHA256}1212$4vjV83LKPjQzk31VI4E0Vw$hsYF68OiOUPdDZ1F", "shorter than 16"},
        {"{PBKDF2-SHA256}1212", "rounds is missing"},
        {"$pbkdf2-sha7$1212$4vjV83LKPjQzk31VI4E0Vw$hsYF68OiOUPdDZ1Fg.fJPeq1h", "unknown digest"},
        {"pbkdf2_sha1$10000$$atJmJ1o+XfJxKq1+Nu1f1i57Z5I=", "salt"},
        {"{X-PBKDF2}HMACSHA1:1000:djB33Q==:yv04mLWEu7/NzQNV+i6QVN67oqE=", "rounds is missing"},
        {"{PBKDF2_SHA256}AACkEGhl", "324 octets"},
        {"scrypt$16383$seasalt$8$1$Qj3+9PPyRjSJIebHnG81TMjsqtaIGxNQ", "power of 2"},
        {"scrypt$16384$seasalt$0$1$Qj3+9PPyRjSJIebHnG81TMjsqtaIGxNQ", "at least 1"},
        {"scrypt$16384$seasalt$8$65$Qj3+9PPyRjSJIebHnG81TMjsqtaIGxNQ", "p above 64"},
        {"scrypt$1048576$seasalt$8$1$Qj3+9PPyRjSJIebHnG81TMjsqtaIGxNQ", "max_memory"},
        {"$scrypt$ln=31,r=4294967295,p=1$TmFDbA$Qj3+9PPyRjSJIebHnG81TMjsqtaIGxNQ", "max_memory"},
        {"$scrypt$ln=99,r=8,p=1$TmFDbA$Qj3+9PPyRjSJIebHnG81TMjsqtaIGxNQ", "power of 2"},
        {"$argon2x$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg", "variant"},
        {"$argon2id$v=16$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg", "version"},
        {"$argon2id$v=19$m=7,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg", "at least 8 p"},
        {"$argon2id$v=19$m=262145,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg", "max_memory"},
        {"$argon2id$v=19$m=256,t=65,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg", "above 64"},
        {"$argon2id$v=19$m=256,t=2,p=1$c29tZQ$nf65EOgLrQMR/uIPnA4rEg", "salt"},
        {"{ARGON2}nf65EOgLrQMR/uIPnA4rEg", "$argon2"},
    };
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        const std::string mistake = mistake_of(text);
        CHECK(mistake.starts_with("password hash"));
        CHECK(mistake.find(expected) != std::string::npos);
        CHECK(mistake.find("hunter2") == std::string::npos);
        CHECK(mistake.find("hsYF68") == std::string::npos);
        CHECK(mistake.find("TA0rlR") == std::string::npos);
    }
    CHECK_THROWS_AS(password_hash::parse("hunter2").value(), password_hash_error);
}

TEST_CASE("every cut of a hash is an error or a hash, never a crash", "[rule-b25]") {
    for (const example& one : slow_ones) {
        for (std::size_t size = 0; size < one.text.size(); ++size) {
            const auto parsed = password_hash::parse(one.text.substr(0, size));
            if (parsed) { // a shorter derived key, but never one that matches by its length alone
                CHECK(parsed->scheme() == one.scheme);
            }
        }
    }
}

TEST_CASE("Base64 is decoded with and without padding", "[rfc4648-10]") {
    const auto decoded = [](std::string_view text) {
        const auto octets = detail::from_base64(text);
        return octets ? std::string(octets->view()) : std::string("malformed");
    };
    for (const auto& [text, clear] :
         std::vector<std::pair<std::string_view, std::string_view>>{{"", ""},
                                                                    {"Zg==", "f"},
                                                                    {"Zm8=", "fo"},
                                                                    {"Zm9v", "foo"},
                                                                    {"Zm9vYg==", "foob"},
                                                                    {"Zm9vYmE=", "fooba"},
                                                                    {"Zm9vYmFy", "foobar"}}) {
        CHECK(decoded(text) == clear);
        CHECK(decoded(text.substr(0, text.find('='))) == clear);
    }
    CHECK(decoded("++..") == decoded("++++"));
    for (const std::string_view text :
         {"Z", "Zg=", "Zg===", "Zh==", "Zm9v=", "Z=g=", "Zm 9v", "Zm9v\n", "=", "==", "Zm-v"}) {
        CAPTURE(text);
        CHECK(decoded(text) == "malformed");
    }
}
