// SPDX-License-Identifier: MIT
// The index of the duplicate cache compared with std::multimap, with colliding hashes.
#include <map>
#include <random>
#include <set>

#include <radius/container/position_index.hpp>

#include "support/catch.hpp"

namespace {

using radius::detail::position_index;

/// All positions that the index tries for this hash.
std::multiset<std::uint32_t> all_of(const position_index& index, std::uint32_t hash) {
    std::multiset<std::uint32_t> met;
    CHECK(index.find(hash, [&](std::uint32_t position) {
        met.insert(position);
        return false;
    }) == position_index::none);
    return met;
}

} // namespace

TEST_CASE("an unused index finds nothing and uses no memory") {
    const position_index index;
    CHECK(all_of(index, 1).empty());
    CHECK(index.memory_bytes() == 0);
}

TEST_CASE("an index finds the entries that were added and not removed, however hashes collide") {
    // With few hashes all collide; hashes near 2^32 and near 0 make runs that wrap around.
    const std::uint32_t hashes = GENERATE(1U, 2U, 7U, 40U, 1000U);
    const std::uint32_t base = GENERATE(0U, 0xFFFFFFFDU);
    std::mt19937 engine(hashes + base);
    const auto below = [&](std::uint32_t bound) {
        return static_cast<std::uint32_t>(engine() % bound);
    };
    position_index index;
    std::map<std::uint32_t, std::uint32_t> hash_by_position;
    for (int operation = 0; operation < 6000; ++operation) {
        const std::uint32_t position = below(200);
        const auto known = hash_by_position.find(position);
        if (known != hash_by_position.end()) {
            index.erase(known->second, position);
            hash_by_position.erase(known);
        } else {
            const std::uint32_t hash = base + below(hashes);
            index.reserve(hash_by_position.size() + 1);
            index.insert(hash, position);
            hash_by_position.emplace(position, hash);
        }
        if (operation % 50 == 0) {
            std::map<std::uint32_t, std::multiset<std::uint32_t>> expected;
            for (const auto& [entered, hash] : hash_by_position) {
                expected[hash].insert(entered);
            }
            for (std::uint32_t place = 0; place < hashes; ++place) {
                REQUIRE(all_of(index, base + place) == expected[base + place]);
            }
        }
    }
    for (const auto& [position, hash] : hash_by_position) {
        index.erase(hash, position);
    }
    for (std::uint32_t place = 0; place < hashes; ++place) {
        CHECK(all_of(index, base + place).empty());
    }
}

TEST_CASE("an index grows with its entries and not with removals") {
    position_index index;
    for (std::uint32_t position = 0; position < 1000; ++position) {
        index.reserve(position + 1);
        index.insert(position * 2654435761U, position);
    }
    const std::size_t memory = index.memory_bytes();
    CHECK(memory >= 1000U * 16);
    CHECK(memory <= 1000U * 32 + 1024);
    for (std::uint32_t round = 0; round < 20; ++round) {
        for (std::uint32_t position = 0; position < 1000; ++position) {
            index.erase((position + 1000 * round) * 2654435761U, position);
            index.reserve(1000);
            index.insert((position + 1000 * (round + 1)) * 2654435761U, position);
        }
    }
    CHECK(index.memory_bytes() == memory);
}
