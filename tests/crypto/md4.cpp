// SPDX-License-Identifier: MIT
// MD4 compared with RFC 1320's own test suite, and with OpenSSL if its legacy provider is
// available.
#include <memory>
#include <random>

#include <openssl/evp.h>
#include <openssl/provider.h>

#include <radius/crypto/md4.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

namespace {

using namespace radius;

std::string md4_hex(octets_view input) {
    md4 digest;
    digest.update(input);
    return to_hex(digest.finish());
}

} // namespace

TEST_CASE("MD4 produces the digests of the RFC's test suite", "[rfc1320-a.5]") {
    CHECK(md4_hex(as_octets("")) == "31d6cfe0d16ae931b73c59d7e0c089c0");
    CHECK(md4_hex(as_octets("a")) == "bde52cb31de33e46245e05fbdbd6fb24");
    CHECK(md4_hex(as_octets("abc")) == "a448017aaf21d8525fc10ae87aa6729d");
    CHECK(md4_hex(as_octets("message digest")) == "d9130a8164549fe818874806e1c7014b");
    CHECK(md4_hex(as_octets("abcdefghijklmnopqrstuvwxyz")) == "d79e1c308aa5bbcdeea8ed63df412da9");
    CHECK(md4_hex(as_octets("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")) ==
          "043f8582f241db351ce627e153e7f0e4");
    CHECK(md4_hex(as_octets("1234567890123456789012345678901234567890"
                            "1234567890123456789012345678901234567890")) ==
          "e33b4ddc9c38f2199c3e7b164fcc0536");
}

TEST_CASE("MD4 agrees with OpenSSL for every length", "[rfc1320-3]") {
    const std::unique_ptr<OSSL_LIB_CTX, decltype(&OSSL_LIB_CTX_free)> library(OSSL_LIB_CTX_new(),
                                                                              &OSSL_LIB_CTX_free);
    const std::unique_ptr<OSSL_PROVIDER, decltype(&OSSL_PROVIDER_unload)> legacy(
        OSSL_PROVIDER_load(library.get(), "legacy"), &OSSL_PROVIDER_unload);
    if (!legacy) {
        WARN("OpenSSL has no legacy provider here: only the RFC's digests were compared");
        return;
    }
    const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> theirs(
        EVP_MD_fetch(library.get(), "MD4", nullptr), &EVP_MD_free);
    REQUIRE(theirs);
    std::mt19937 random(1320);
    for (std::size_t length = 0; length <= 300; ++length) {
        octet_string input(length);
        for (octet& next : input) {
            next = static_cast<octet>(random());
        }
        octet_string expected(16);
        REQUIRE(EVP_Digest(input.data(), input.size(), expected.data(), nullptr, theirs.get(),
                           nullptr) == 1);
        CHECK(md4_hex(input) == to_hex(expected));
    }
}
