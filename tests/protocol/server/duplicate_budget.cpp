// SPDX-License-Identifier: MIT
// The shared memory of connections' duplicate caches (RFC 5080 section 2.2.2): a budget for the
// server, a share of it for each peer, and memory that is freed.
#include <deque>

#include <radius/protocol/server/duplicate_cache.hpp>

#include "support/catch.hpp"

namespace shared_budget {
namespace {

using namespace radius;
using namespace std::chrono_literals;
using outcome = detail::duplicate_outcome;

constexpr detail::hash_seed seed{1, 2, 3};
constexpr time_point start{1000s};
constexpr std::size_t kib = 1024;
constexpr std::size_t chunk = 16 * kib;

// A cache's memory for its first request: a chunk for replies, 64 entries of 80 octets, and the
// index's 16 slots of 8.
constexpr std::size_t least = chunk + 64 * 80 + 128;

std::shared_ptr<duplicate_budget> budget_of(std::size_t bytes, std::size_t of_a_peer) {
    return std::make_shared<duplicate_budget>(
        duplicate_budget_limits{.max_bytes = bytes, .max_bytes_a_peer = of_a_peer});
}

/// The cache of one connection.
struct connection {
    connection(const std::shared_ptr<duplicate_budget>& budget, const char* peer)
        : cache(seed, {.max_entries = 1024, .max_reply_bytes = 256 * kib},
                duplicate_share(budget, peer), 4096) {}

    detail::duplicate_lookup admit(unsigned number, time_point now) {
        const endpoint source{ipv4_address(number), 0};
        return cache.admit(source, packet_code::access_request, 0, authenticator{}, now);
    }
    /// Answered immediately if it is new.
    outcome answer(unsigned number, time_point now, std::size_t size = 4096) {
        const detail::duplicate_lookup found = admit(number, now);
        if (found.outcome == outcome::fresh) {
            cache.store(found.ticket, octet_string(size, static_cast<octet>(number)), now);
        }
        return found.outcome;
    }

    detail::duplicate_cache cache;
};

} // namespace

TEST_CASE("connections of a peer use at most its share, and leave that of others",
          "[rfc5080-2.2.2]") {
    const auto budget = budget_of(256 * kib, 128 * kib);
    std::deque<connection> greedy;
    std::size_t refused = 0;
    for (int count = 0; count < 50; ++count) {
        connection& one = greedy.emplace_back(budget, "greedy");
        for (unsigned number = 0; number < 40; ++number) {
            refused += one.answer(number, start) == outcome::full ? 1U : 0U;
            REQUIRE(budget->bytes() <= 128 * kib);
        }
    }
    CHECK(refused > 0);
    CHECK(budget->bytes() > 100 * kib);
    connection other(budget, "other");
    CHECK(other.answer(1, start) == outcome::fresh);
    CHECK(budget->peers() == 2);

    // The total budget limits many peers.
    std::deque<connection> many;
    for (int count = 0; count < 50; ++count) {
        const std::string name = "peer " + std::to_string(count);
        (void)many.emplace_back(budget, name.c_str()).answer(1, start);
        REQUIRE(budget->bytes() <= 256 * kib);
    }
    CHECK(many.back().answer(2, start) == outcome::full);
    greedy.clear();
    CHECK(many.back().answer(2, start) == outcome::fresh);
    many.clear();
    CHECK(budget->bytes() == other.cache.shared_bytes());
    CHECK(budget->peers() == 1);
}

TEST_CASE("if there is no room, the request answered first is removed", "[rfc5080-2.2.2]") {
    const auto budget = budget_of(kib * kib, 128 * kib);
    connection one(budget, "one");
    for (unsigned number = 0; number < 200; ++number) {
        REQUIRE(one.answer(number, start + number * 1ms) == outcome::fresh);
        REQUIRE(one.admit(number, start + number * 1ms).reply.size() == 4096);
        REQUIRE(budget->bytes() <= 128 * kib);
    }
    CHECK(one.answer(0, start + 1s) == outcome::fresh); // had been forgotten
    CHECK(one.answer(199, start + 1s) == outcome::answered);
}

TEST_CASE("requests in progress are not removed to make room, and each can be answered",
          "[rfc5080-2.2.2][rule-56]") {
    const auto budget = budget_of(kib * kib, 128 * kib);
    connection hog(budget, "peer");
    for (unsigned number = 0; budget->bytes() + least + chunk <= 128 * kib; ++number) {
        REQUIRE(hog.answer(number, start) == outcome::fresh);
    }
    connection one(budget, "peer");
    std::vector<detail::duplicate_ticket> tickets;
    for (unsigned number = 0; number < 400; ++number) {
        const detail::duplicate_lookup found = one.admit(number, start);
        if (found.outcome == outcome::fresh) {
            tickets.push_back(found.ticket);
        } else {
            REQUIRE(found.outcome == outcome::full);
        }
    }
    CHECK(tickets.size() >= 64);
    CHECK(tickets.size() < 400);
    for (const detail::duplicate_ticket& ticket : tickets) {
        CHECK(one.cache.current(ticket));
        one.cache.store(ticket, octet_string(4096, 7), start);
        REQUIRE(budget->bytes() <= 128 * kib);
    }
    const auto last = static_cast<unsigned>(tickets.size() - 1);
    CHECK(one.admit(last, start).reply.size() == 4096);
    CHECK(one.answer(1000, start) == outcome::fresh);
}

TEST_CASE("a cache whose entries have expired frees its memory", "[rfc5080-2.2.2]") {
    const auto budget = budget_of(kib * kib, 512 * kib);
    connection one(budget, "one");
    for (unsigned number = 0; number < 300; ++number) {
        (void)one.answer(number, start, 500);
    }
    const std::size_t full = budget->bytes();
    CHECK(full >= 300 * (500 + 80 + 16));
    CHECK(one.cache.memory_bytes() >= full);
    one.cache.trim(start + 9s);
    CHECK(budget->bytes() <= full);
    CHECK(budget->bytes() >= 300 * (500 + 80 + 16));
    const auto late = one.admit(1000, start + 9s);
    one.cache.trim(start + 10s); // all except this one have expired
    CHECK(budget->bytes() <= 2 * least + 1024 * 8);
    one.cache.store(late.ticket, octet_string(20, 1), start + 10s);
    one.cache.trim(start + 19s);
    CHECK(one.answer(1000, start + 19s) == outcome::answered);
    one.cache.trim(start + 20s);
    CHECK(budget->bytes() == 0);
    CHECK(one.cache.memory_bytes() < 4 * kib);

    // Then it starts again.
    CHECK(one.answer(1, start + 30s) == outcome::fresh);
    CHECK(budget->bytes() == least);
}

TEST_CASE("a ticket stays stale when the memory of its entry is freed and reused") {
    connection one(budget_of(kib * kib, kib * kib), "one");
    const auto first = one.admit(1, start);
    one.cache.abandon(first.ticket);
    one.cache.trim(start);
    CHECK(one.cache.shared_bytes() == 0);
    CHECK_FALSE(one.cache.current(first.ticket));
    one.cache.abandon(first.ticket);
    one.cache.store(first.ticket, {}, start);
    for (unsigned number = 0; number < 64; ++number) {
        const auto again = one.admit(number, start);
        REQUIRE(again.outcome == outcome::fresh);
        CHECK_FALSE(again.ticket == first.ticket);
        CHECK_FALSE(one.cache.current(first.ticket));
    }
}

TEST_CASE("trimming does not affect known requests", "[rfc5080-2.2.2][rule-55]") {
    const auto budget = budget_of(kib * kib, kib * kib);
    connection one(budget, "one");
    time_point now = start;
    for (unsigned round = 0; round < 60; ++round) {
        // Bursts of many sizes leave free chunks at the front, in the middle and at the end.
        const unsigned burst = 1 + (round * 37) % 250;
        for (unsigned number = 0; number < burst; ++number) {
            REQUIRE(one.answer(round * 1000 + number, now, 100 + number) == outcome::fresh);
        }
        now += 3s;
        one.cache.trim(now);
        for (unsigned number = 0; number < burst; ++number) {
            const auto known = one.admit(round * 1000 + number, now);
            REQUIRE(known.outcome == outcome::answered);
            REQUIRE(to_octets(known.reply) ==
                    octet_string(100 + number, static_cast<octet>(round * 1000 + number)));
        }
        REQUIRE(one.cache.memory_bytes() >= budget->bytes());
        REQUIRE(budget->bytes() == one.cache.shared_bytes());
    }
    one.cache.trim(now + 10s);
    CHECK(budget->bytes() == 0);
}

TEST_CASE("with packets above 4096 octets a connection keeps replies as long") {
    const auto budget = budget_of(kib * kib, kib * kib);
    detail::duplicate_cache cache(seed, {}, duplicate_share(budget, "one"), 65535);
    const endpoint source{ipv4_address(1), 0};
    const auto found = cache.admit(source, packet_code::access_request, 0, authenticator{}, start);
    cache.store(found.ticket, octet_string(65535, 1), start);
    CHECK(
        cache.admit(source, packet_code::access_request, 0, authenticator{}, start).reply.size() ==
        65535);
    CHECK(budget->bytes() >= 64 * kib);
}

TEST_CASE("a budget that is too small for a connection is refused by name") {
    const auto refusal = [](const duplicate_budget_limits& limits) -> std::string {
        try {
            duplicate_budget{limits};
        } catch (const std::system_error& error) {
            CHECK(error.code() == errc::option_invalid);
            return error.what();
        }
        return {};
    };
    CHECK(refusal({}).empty());
    CHECK(refusal({.max_bytes = 128 * kib, .max_bytes_a_peer = 128 * kib}).empty());
    CHECK(refusal({.max_bytes = 128 * kib - 1}).find("connection_duplicates.max_bytes must") == 0);
    CHECK(refusal({.max_bytes_a_peer = 128 * kib - 1})
              .find("connection_duplicates.max_bytes_a_peer must") == 0);
}

} // namespace shared_budget
