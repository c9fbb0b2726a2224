// SPDX-License-Identifier: MIT
// The index of dictionaries and of the duplicate cache compared with std::multimap, with colliding
// hashes.
#include <map>
#include <random>
#include <set>
#include <vector>

#include <radius/container/hash_index.hpp>

#include "support/catch.hpp"

namespace {

using radius::detail::hash_index;

/// A hash whose home in an index of n slots is `home` modulo n: the index multiplies by a constant,
/// and this by its inverse modulo 2^64.
constexpr std::uint64_t hash_with(std::uint32_t home) {
    constexpr std::uint64_t inverse = 0xF1DE83E19937733DU;
    static_assert(inverse * 0x9E3779B97F4A7C15U == 1);
    return (std::uint64_t{home} << 32U) * inverse;
}

/// All positions that the index tries for this hash.
std::multiset<std::uint32_t> all_of(const hash_index& index, std::uint64_t hash) {
    std::multiset<std::uint32_t> met;
    CHECK(index.find(hash, [&](std::uint32_t position) {
        met.insert(position);
        return false;
    }) == hash_index::none);
    return met;
}

} // namespace

TEST_CASE("an unused index finds nothing and uses no memory") {
    const hash_index index;
    CHECK(all_of(index, 1).empty());
    CHECK(index.memory_bytes() == 0);
}

TEST_CASE("an index finds the entries that were added and not removed, however hashes collide") {
    // With few hashes all collide; homes near 2^32 and near 0 make runs that wrap around.
    const std::uint32_t hashes = GENERATE(1U, 2U, 7U, 40U, 1000U);
    const std::uint32_t base = GENERATE(0U, 0xFFFFFFFDU);
    std::mt19937 engine(hashes + base);
    const auto below = [&](std::uint32_t bound) {
        return static_cast<std::uint32_t>(engine() % bound);
    };
    hash_index index;
    std::map<std::uint32_t, std::uint64_t> hash_by_position;
    for (int operation = 0; operation < 6000; ++operation) {
        const std::uint32_t position = below(200);
        const auto known = hash_by_position.find(position);
        if (known != hash_by_position.end()) {
            index.erase(known->second, position);
            hash_by_position.erase(known);
        } else {
            const std::uint64_t hash = hash_with(base + below(hashes));
            index.reserve(hash_by_position.size() + 1);
            index.insert(hash, position);
            hash_by_position.emplace(position, hash);
        }
        if (operation % 50 == 0) {
            std::map<std::uint64_t, std::multiset<std::uint32_t>> expected;
            for (const auto& [entered, hash] : hash_by_position) {
                expected[hash].insert(entered);
            }
            for (std::uint32_t place = 0; place < hashes; ++place) {
                const std::uint64_t hash = hash_with(base + place);
                REQUIRE(all_of(index, hash) == expected[hash]);
            }
        }
    }
    for (const auto& [position, hash] : hash_by_position) {
        index.erase(hash, position);
    }
    for (std::uint32_t place = 0; place < hashes; ++place) {
        CHECK(all_of(index, hash_with(base + place)).empty());
    }
}

TEST_CASE("an assigned position replaces the one that the predicate selects, and only that") {
    // Equal hashes: the predicate alone distinguishes the elements, as with names in a dictionary.
    const bool colliding = GENERATE(false, true);
    const auto hash_of = [&](std::uint32_t key) {
        return colliding ? hash_with(0xFFFFFFFEU) : hash_with(key * 3);
    };
    std::vector<std::uint32_t> keys; // of each position
    std::map<std::uint32_t, std::uint32_t> latest;
    hash_index index;
    for (std::uint32_t round = 0; round < 3; ++round) {
        for (std::uint32_t key = 0; key < 100; key += 1 + round) {
            const auto position = static_cast<std::uint32_t>(keys.size());
            keys.push_back(key);
            index.assign(hash_of(key), position,
                         [&](std::uint32_t candidate) { return keys[candidate] == key; });
            latest[key] = position;
        }
    }
    const auto found = [&](std::uint32_t key) {
        return index.find(hash_of(key),
                          [&](std::uint32_t candidate) { return keys[candidate] == key; });
    };
    for (std::uint32_t key = 0; key < 100; ++key) {
        REQUIRE(found(key) == latest[key]);
    }
    CHECK(found(100) == hash_index::none);
    // A replacement takes no room: 100 entries fit into 256 slots of 8 octets.
    CHECK(index.memory_bytes() == 256U * 8);

    const auto moved = static_cast<std::uint32_t>(keys.size());
    index.move_positions([&](std::uint32_t position) { return position + moved; });
    for (std::uint32_t key = 0; key < 100; ++key) {
        REQUIRE(index.find(hash_of(key), [&](std::uint32_t candidate) {
            return keys[candidate - moved] == key;
        }) == latest[key] + moved);
    }
}

TEST_CASE("an index grows with its entries and not with removals") {
    hash_index index;
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
