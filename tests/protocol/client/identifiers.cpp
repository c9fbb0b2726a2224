// SPDX-License-Identifier: MIT
// The 256 identifiers of a socket: order, rest and reserved ones (RFC 2865 section 3, RFC 5080
// section 2.2.2, RFC 6613 section 2.6.5).
#include <radius/protocol/client/identifiers.hpp>

#include <deque>
#include <random>
#include <set>

#include "support/catch.hpp"

namespace {

using namespace radius;
using namespace std::chrono_literals;

constexpr time_point pool_start{100s};

} // namespace

TEST_CASE("all 256 identifiers are used before one is reused", "[rule-59][rfc5080-2.2.2]") {
    detail::identifier_pool pool(200);
    std::set<octet> seen;
    for (unsigned count = 0; count < 256; ++count) {
        const auto identifier = pool.acquire(pool_start);
        REQUIRE(identifier);
        CHECK(*identifier == static_cast<octet>(200 + count));
        seen.insert(*identifier);
        pool.release(*identifier);
    }
    CHECK(seen.size() == 256);
    CHECK(pool.acquire(pool_start) == octet{200});
}

TEST_CASE("the identifier released first is reused first", "[rule-59][rfc5080-2.2.2]") {
    detail::identifier_pool pool;
    for (unsigned count = 0; count < 256; ++count) {
        REQUIRE(pool.acquire(pool_start));
    }
    CHECK_FALSE(pool.acquire(pool_start));
    CHECK(pool.in_use() == 256);
    pool.release(7);
    pool.release(3);
    CHECK(pool.in_use() == 254);
    CHECK(pool.acquire(pool_start) == octet{7});
    CHECK(pool.acquire(pool_start) == octet{3});
    CHECK_FALSE(pool.acquire(pool_start));
}

TEST_CASE("an identifier without a reply rests", "[rule-59]") {
    detail::identifier_pool pool;
    for (unsigned count = 0; count < 256; ++count) {
        REQUIRE(pool.acquire(pool_start));
    }
    CHECK_FALSE(pool.next_rested());
    pool.rest(9, pool_start + 10s);
    pool.rest(8, pool_start + 12s);
    CHECK(pool.in_use() == 254);
    CHECK(pool.next_rested() == pool_start + 10s);
    CHECK_FALSE(pool.acquire(pool_start + 10s - 1ns));
    pool.release(5);
    CHECK(pool.acquire(pool_start) == octet{5}); // overtakes resting ones
    CHECK(pool.acquire(pool_start + 10s) == octet{9});
    CHECK_FALSE(pool.acquire(pool_start + 11s));
    CHECK(pool.acquire(pool_start + 12s) == octet{8});
    CHECK_FALSE(pool.next_rested());
}

TEST_CASE("a stream keeps identifier 0 for Status-Server", "[rule-61][rfc6613-2.6.5]") {
    detail::identifier_pool pool(0, true);
    for (unsigned count = 0; count < 255; ++count) {
        CHECK(pool.acquire(pool_start) == static_cast<octet>(count + 1));
    }
    CHECK_FALSE(pool.acquire(pool_start));
    CHECK(pool.acquire_zero(pool_start) == octet{0});
    CHECK_FALSE(pool.acquire_zero(pool_start));
    CHECK(pool.in_use() == 256);
    pool.release(0);
    CHECK_FALSE(pool.acquire(pool_start));
    CHECK(pool.acquire_zero(pool_start) == octet{0});
    pool.rest(0, pool_start + 10s);
    CHECK_FALSE(pool.acquire_zero(pool_start + 9s));
    CHECK(pool.acquire_zero(pool_start + 10s) == octet{0});
}

TEST_CASE("without a stream no identifier is reserved", "[rfc6613-2.6.5]") {
    detail::identifier_pool pool(0, false);
    CHECK_FALSE(pool.acquire_zero(pool_start));
    CHECK(pool.acquire(pool_start) == octet{0});
}

TEST_CASE("no identifier is used twice, and none gets lost", "[rule-59]") {
    // Compared with a simple model over many random steps.
    std::minstd_rand random(1);
    detail::identifier_pool pool(77);
    std::deque<octet> free;
    for (unsigned count = 0; count < 256; ++count) {
        free.push_back(static_cast<octet>(77 + count));
    }
    std::deque<std::pair<time_point, octet>> resting;
    std::vector<octet> used;
    time_point now = pool_start;
    for (unsigned step = 0; step < 50'000; ++step) {
        now += std::chrono::milliseconds(random() % 40);
        const auto choice = random() % 4;
        if (choice < 2 || used.empty()) {
            while (!resting.empty() && resting.front().first <= now) {
                free.push_back(resting.front().second);
                resting.pop_front();
            }
            const auto identifier = pool.acquire(now);
            REQUIRE(identifier.has_value() == !free.empty());
            if (identifier) {
                REQUIRE(*identifier == free.front());
                free.pop_front();
                used.push_back(*identifier);
            }
            continue;
        }
        std::swap(used[random() % used.size()], used.back());
        if (choice == 2) {
            pool.release(used.back());
            free.push_back(used.back());
        } else {
            pool.rest(used.back(), now + 10s);
            resting.emplace_back(now + 10s, used.back());
        }
        used.pop_back();
        REQUIRE(pool.in_use() == used.size());
    }
}
