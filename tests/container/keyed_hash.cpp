// SPDX-License-Identifier: MIT
// SipHash-1-3 compared with OpenSSL's, whose number of rounds is configurable.
#include <memory>
#include <random>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <radius/container/keyed_hash.hpp>

#include "support/catch.hpp"

namespace {

using namespace radius;

std::uint64_t openssl_siphash(const detail::hash_seed& seed,
                              const std::array<std::uint64_t, 3>& words) {
    std::array<octet, 24> message{};
    for (std::size_t place = 0; place < message.size(); ++place) {
        message[place] = static_cast<octet>(words[place / 8] >> (place % 8 * 8));
    }
    std::size_t size = 8;
    unsigned compressions = 1;
    unsigned finalizations = 3;
    const std::array parameters{
        OSSL_PARAM_construct_size_t(OSSL_MAC_PARAM_SIZE, &size),
        OSSL_PARAM_construct_uint(OSSL_MAC_PARAM_C_ROUNDS, &compressions),
        OSSL_PARAM_construct_uint(OSSL_MAC_PARAM_D_ROUNDS, &finalizations),
        OSSL_PARAM_construct_end(),
    };
    const std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> algorithm(
        EVP_MAC_fetch(nullptr, "SIPHASH", nullptr), &EVP_MAC_free);
    REQUIRE(algorithm);
    const std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)> context(
        EVP_MAC_CTX_new(algorithm.get()), &EVP_MAC_CTX_free);
    REQUIRE(EVP_MAC_init(context.get(), seed.data(), seed.size(), parameters.data()) == 1);
    REQUIRE(EVP_MAC_update(context.get(), message.data(), message.size()) == 1);
    std::array<octet, 8> digest{};
    std::size_t length = 0;
    REQUIRE(EVP_MAC_final(context.get(), digest.data(), &length, digest.size()) == 1);
    REQUIRE(length == digest.size());
    std::uint64_t hash = 0;
    for (std::size_t place = digest.size(); place > 0; --place) {
        hash = (hash << 8U) | digest[place - 1];
    }
    return hash;
}

} // namespace

TEST_CASE("the keyed hash is SipHash-1-3") {
    std::mt19937_64 random(13);
    for (int round = 0; round < 200; ++round) {
        detail::hash_seed seed{};
        for (octet& next : seed) {
            next = static_cast<octet>(random());
        }
        const std::array<std::uint64_t, 3> words{random(), random(), random()};
        CHECK(detail::keyed_hash(seed)(words) == openssl_siphash(seed, words));
    }
}
