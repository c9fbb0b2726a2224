// SPDX-License-Identifier: MIT
// MD5 compared with RFC 1321's own test suite and with OpenSSL.
#include <algorithm>
#include <bit>
#include <random>

#include <openssl/evp.h>

#include <radius/crypto/md5.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

namespace {

using namespace radius;

std::string md5_hex(std::string_view text) { return to_hex(md5_digest({as_octets(text)})); }

octet_string openssl_md5(octets_view input) {
    octet_string digest(16);
    REQUIRE(EVP_Digest(input.data(), input.size(), digest.data(), nullptr, EVP_md5(), nullptr) ==
            1);
    return digest;
}

} // namespace

TEST_CASE("MD5 produces the digests of the RFC's test suite", "[rfc1321-a.5]") {
    CHECK(md5_hex("") == "d41d8cd98f00b204e9800998ecf8427e");
    CHECK(md5_hex("a") == "0cc175b9c0f1b6a831c399e269772661");
    CHECK(md5_hex("abc") == "900150983cd24fb0d6963f7d28e17f72");
    CHECK(md5_hex("message digest") == "f96b697d7cb7938d525a2f31aaf161d0");
    CHECK(md5_hex("abcdefghijklmnopqrstuvwxyz") == "c3fcd3d76192e4007dfb496cca67e13b");
    CHECK(md5_hex("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") ==
          "d174ab98d277d9f5a5611c2c9f419d9f");
    CHECK(md5_hex("1234567890123456789012345678901234567890"
                  "1234567890123456789012345678901234567890") ==
          "57edf4a22be3c955ac49da2e2107b67a");
}

TEST_CASE("MD5 agrees with OpenSSL for every length, however the input is split", "[rfc1321-3]") {
    std::mt19937 random(1321);
    for (std::size_t length = 0; length <= 300; ++length) {
        octet_string input(length);
        for (octet& next : input) {
            next = static_cast<octet>(random());
        }
        const octet_string expected = openssl_md5(input);
        CHECK(to_hex(md5_digest({input})) == to_hex(expected));

        md5_hasher digest;
        for (octets_view rest = input; !rest.empty();) {
            const std::size_t count = std::min<std::size_t>(random() % 90, rest.size());
            digest.update(rest.first(count));
            rest = rest.subspan(count);
        }
        CHECK(to_hex(digest.finish()) == to_hex(expected));
    }
}

TEST_CASE("a copy taken half-way continues on its own", "[rfc1321-3]") {
    const std::string beginning(100, 'x');
    md5_hasher one;
    one.update(as_octets(beginning));
    md5_hasher other = one;
    one.update(as_octets("one"));
    other.update(as_octets("other"));
    CHECK(to_hex(one.finish()) == to_hex(openssl_md5(as_octets(beginning + "one"))));
    CHECK(to_hex(other.finish()) == to_hex(openssl_md5(as_octets(beginning + "other"))));
}

TEST_CASE("a finished digest is as new", "[rfc1321-3]") {
    md5_hasher digest;
    digest.update(
        as_octets("something else, of more than one block, that must leave no trace at all"));
    digest.finish();
    digest.update(as_octets("abc"));
    CHECK(to_hex(digest.finish()) == "900150983cd24fb0d6963f7d28e17f72");
}

TEST_CASE("the pieces of a digest are hashed in order", "[rfc1321-3]") {
    CHECK(md5_digest({as_octets("mess"), octets_view{}, as_octets("age di"), as_octets("gest")}) ==
          md5_digest({as_octets("message digest")}));
}

TEST_CASE("a finished digest keeps nothing of its input", "[rfc1321-3]") {
    // Lengths whose padding fits into the last block, fits exactly, or needs another block.
    for (const std::size_t length : {1U, 16U, 55U, 56U, 63U, 64U, 100U, 127U}) {
        md5_hasher digest;
        digest.update(octet_string(length, 0xee));
        digest.finish();
        const auto memory = std::bit_cast<std::array<octet, sizeof(md5_hasher)>>(digest);
        CHECK(std::count(memory.begin(), memory.end(), octet{0xee}) == 0);
    }
}
