// SPDX-License-Identifier: MIT
// DES compared with published vectors and with OpenSSL's triple DES, which every build has: with
// three equal keys it is DES.
#include <memory>
#include <random>

#include <openssl/evp.h>

#include <radius/crypto/des.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

namespace {

using namespace radius;

des_block block_from(std::string_view digits) {
    const octet_string value = from_hex(digits).value();
    des_block block{};
    REQUIRE(value.size() == block.size());
    std::copy(value.begin(), value.end(), block.begin());
    return block;
}

std::string des_hex(std::string_view key, std::string_view clear) {
    return to_hex(des(block_from(key)).encrypt(block_from(clear)));
}

des_block parity_key_from(std::string_view digits) {
    const octet_string raw = from_hex(digits).value();
    REQUIRE(raw.size() == 7);
    return des_key_with_parity(octets_view(raw).first<7>());
}

} // namespace

TEST_CASE("DES has the known results", "[fips46-3]") {
    // The worked example of FIPS 74 and vectors of NBS Special Publication 500-20.
    CHECK(des_hex("0123456789abcdef", "4e6f772069732074") == "3fa40e8a984d4815");
    CHECK(des_hex("133457799bbcdff1", "0123456789abcdef") == "85e813540f0ab405");
    CHECK(des_hex("0000000000000000", "0000000000000000") == "8ca64de9c1b123a7");
    CHECK(des_hex("ffffffffffffffff", "ffffffffffffffff") == "7359b2163e4edc58");
    CHECK(des_hex("7ca110454a1a6e57", "01a1d6d039776742") == "690f5b0d9a26939b");
    CHECK(des_hex("0131d9619dc1376e", "5cd54ca83def57da") == "7a389d10354bd271");
}

TEST_CASE("the parity bits of a DES key are ignored", "[fips46-3]") {
    CHECK(des_hex("123456789abcdef0", "4e6f772069732074") ==
          des_hex("133557799bbddff1", "4e6f772069732074"));
}

TEST_CASE("DES agrees with OpenSSL for random keys and blocks", "[fips46-3]") {
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> theirs(
        EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    REQUIRE(theirs);
    std::mt19937 random(46);
    for (int round = 0; round < 500; ++round) {
        des_block key;
        des_block clear;
        for (std::size_t place = 0; place < key.size(); ++place) {
            key[place] = static_cast<octet>(random());
            clear[place] = static_cast<octet>(random());
        }
        octet_string triple;
        for (int copies = 0; copies < 3; ++copies) {
            triple.insert(triple.end(), key.begin(), key.end());
        }
        REQUIRE(EVP_EncryptInit_ex(theirs.get(), EVP_des_ede3_ecb(), nullptr, triple.data(),
                                   nullptr) == 1);
        des_block expected;
        int written = 0;
        REQUIRE(EVP_CIPHER_CTX_set_padding(theirs.get(), 0) == 1);
        REQUIRE(EVP_EncryptUpdate(theirs.get(), expected.data(), &written, clear.data(), 8) == 1);
        REQUIRE(written == 8);
        CHECK(to_hex(des(key).encrypt(clear)) == to_hex(expected));
    }
}

TEST_CASE("56 bits become a DES key of odd parity", "[rfc2433-b.3][rfc2759-9.3]") {
    CHECK(to_hex(parity_key_from("fc156af7edcd6c")) == "fd0b5b5e7f6e34d9");
    CHECK(to_hex(parity_key_from("0edde3337d427f")) == "0e6e796737ea08fe");
}
