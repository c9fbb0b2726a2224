// SPDX-License-Identifier: MIT
// HMAC-MD5 compared with the vectors of RFC 2202 and with OpenSSL.
#include <memory>
#include <random>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <radius/crypto/hmac_md5.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

namespace {

using namespace radius;

std::string hmac_hex(octets_view key, octets_view message) {
    return to_hex(hmac_md5_digest(hmac_md5_key(key), {message}));
}

std::string openssl_hmac_hex(octets_view key, octets_view message) {
    octet_string digest(16);
    REQUIRE(HMAC(EVP_md5(), key.data(), static_cast<int>(key.size()), message.data(),
                 message.size(), digest.data(), nullptr) != nullptr);
    return to_hex(digest);
}

} // namespace

TEST_CASE("HMAC-MD5 produces the digests of the RFC", "[rfc2202-2]") {
    CHECK(hmac_hex(octet_string(16, 0x0b), as_octets("Hi There")) ==
          "9294727a3638bb1c13f48ef8158bfc9d");
    CHECK(hmac_hex(as_octets("Jefe"), as_octets("what do ya want for nothing?")) ==
          "750c783e6ab0b503eaa86e310a5db738");
    CHECK(hmac_hex(octet_string(16, 0xaa), octet_string(50, 0xdd)) ==
          "56be34521d144c88dbb8c733f0e8b3f6");
    CHECK(hmac_hex(from_hex("0102030405060708090a0b0c0d0e0f10111213141516171819").value(),
                   octet_string(50, 0xcd)) == "697eaf0aca3a3aea3a75164746ffaa79");
    CHECK(hmac_hex(octet_string(16, 0x0c), as_octets("Test With Truncation")) ==
          "56461ef2342edc00f9bab995690efd4c");
    CHECK(hmac_hex(octet_string(80, 0xaa),
                   as_octets("Test Using Larger Than Block-Size Key - Hash Key First")) ==
          "6b1ab7fe4bd7bf8f0b62e6ce61b9d0cd");
    CHECK(hmac_hex(octet_string(80, 0xaa),
                   as_octets("Test Using Larger Than Block-Size Key and Larger "
                             "Than One Block-Size Data")) == "6f630fad67cda0ee1fb1f562db3aa53e");
}

TEST_CASE("HMAC-MD5 agrees with OpenSSL for every length of key", "[rfc2104-2]") {
    std::mt19937 random(2104);
    for (std::size_t length = 0; length <= 200; ++length) {
        octet_string key(length);
        octet_string message(random() % 300);
        for (octet& next : key) {
            next = static_cast<octet>(random());
        }
        for (octet& next : message) {
            next = static_cast<octet>(random());
        }
        // OpenSSL interprets a null pointer as "the previous key".
        const octets_view key_view = key.empty() ? as_octets("") : octets_view(key);
        CHECK(hmac_hex(key, message) == openssl_hmac_hex(key_view, message));
    }
}

TEST_CASE("one key works for any number of messages, in pieces or whole", "[rfc2104-4]") {
    const hmac_md5_key key(as_octets("Jefe"));
    hmac_md5 digest(key);
    for (int message = 0; message < 2; ++message) {
        digest.update(as_octets("what do ya "));
        digest.update(as_octets("want for nothing?"));
        CHECK(to_hex(digest.finish()) == "750c783e6ab0b503eaa86e310a5db738");
    }
    CHECK(
        to_hex(hmac_md5_digest(key, {as_octets("what do ya want"), as_octets(" for nothing?")})) ==
        "750c783e6ab0b503eaa86e310a5db738");
}

TEST_CASE("a copy of a key outlives the original", "[rfc2104-4]") {
    auto original = std::make_unique<hmac_md5_key>(as_octets("Jefe"));
    const hmac_md5_key copy = *original;
    original.reset();
    CHECK(to_hex(hmac_md5_digest(copy, {as_octets("what do ya want for nothing?")})) ==
          "750c783e6ab0b503eaa86e310a5db738");
}
