// SPDX-License-Identifier: MIT
// Rendezvous hashing: published values of FNV-1a and SplitMix64, an even spread, and a place that
// comes or goes moves its own keys only.
#include <array>
#include <map>
#include <string>

#include <radius/container/rendezvous.hpp>

#include "support/catch.hpp"

namespace {

using namespace radius;

/// The place of a key among places 0 to `places` - 1.
std::uint64_t place_of(std::uint64_t key, std::uint64_t places, std::uint64_t seed = 0) {
    const std::uint64_t hash = detail::fnv1a(as_octets("session " + std::to_string(key)));
    std::uint64_t best = 0;
    for (std::uint64_t place = 1; place < places; ++place) {
        if (detail::rendezvous_weight(hash, place, seed) >
            detail::rendezvous_weight(hash, best, seed)) {
            best = place;
        }
    }
    return best;
}

} // namespace

TEST_CASE("FNV-1a yields the values that its authors publish") {
    CHECK(detail::fnv1a(as_octets("")) == 0xcbf29ce484222325U);
    CHECK(detail::fnv1a(as_octets("a")) == 0xaf63dc4c8601ec8cU);
    CHECK(detail::fnv1a(as_octets("foobar")) == 0x85944171f73967e8U);
}

TEST_CASE("SplitMix64 yields the numbers that its authors' program prints for seed 1234567") {
    std::uint64_t state = 1'234'567;
    for (const std::uint64_t number :
         {6457827717110365317U, 3203168211198807973U, 9817491932198370423U, 4593380528125082431U}) {
        CHECK(detail::split_mix(state) == number);
        state += 0x9e3779b97f4a7c15U;
    }
}

TEST_CASE("keys spread evenly, and a place that goes moves its share only") {
    constexpr std::uint64_t keys = 20'000;
    std::map<std::uint64_t, unsigned> counts;
    unsigned moved = 0;
    unsigned elsewhere = 0;
    for (std::uint64_t key = 0; key < keys; ++key) {
        const std::uint64_t before = place_of(key, 5);
        const std::uint64_t after = place_of(key, 4);
        ++counts[before];
        moved += before != after ? 1U : 0U;
        CHECK((before == after || before == 4));
        elsewhere += place_of(key, 5, 1) != before ? 1U : 0U;
    }
    for (const auto& [place, count] : counts) {
        CHECK(count > keys / 5 * 9 / 10);
        CHECK(count < keys / 5 * 11 / 10);
    }
    CHECK(counts.size() == 5);
    CHECK(moved == counts[4]);
    CHECK(elsewhere > keys * 7 / 10); // another seed is another spread: 4 of 5 move by chance
}
