// SPDX-License-Identifier: MIT
// The Tokens of one RADIUS/1.1 connection (RFC 9765 section 4.2.1), compared with a simple map.
#include <map>
#include <random>
#include <set>

#include <radius/protocol/token_window.hpp>

#include "support/catch.hpp"

using radius::detail::no_slot;
using radius::detail::token_window;

namespace {

std::multiset<std::uint32_t> slots_of(const token_window& window) {
    std::multiset<std::uint32_t> slots;
    window.for_each([&](std::uint32_t slot) { slots.insert(slot); });
    return slots;
}

} // namespace

TEST_CASE("Tokens are counted from the first one on", "[rule-82][rfc9765-4.2.1]") {
    token_window window;
    window.restart(0xFFFF'FFFE);
    CHECK(window.acquire(5) == 0xFFFF'FFFE);
    CHECK(window.acquire(6) == 0xFFFF'FFFF);
    CHECK(window.acquire(7) == 0U); // zero is a normal Token
    CHECK(window.acquire(8) == 1U);
    CHECK(window.find(0) == 7);
    CHECK(window.find(0xFFFF'FFFE) == 5);
    CHECK(window.find(2) == no_slot);
    CHECK(window.in_use() == 4);
}

TEST_CASE("a released Token is not reused, and finds nothing",
          "[rule-82][rule-59][rfc9765-4.2.1]") {
    token_window window;
    window.restart(0);
    std::set<std::uint32_t> given;
    for (std::uint32_t count = 0; count < 100'000; ++count) {
        const auto token = window.acquire(count);
        REQUIRE(token);
        REQUIRE(given.insert(*token).second);
        window.release(*token);
        REQUIRE(window.find(*token) == no_slot);
    }
    CHECK(window.in_use() == 0);
}

TEST_CASE("an empty window finds nothing, not even Token 0", "[rule-82]") {
    token_window window;
    for (const std::uint32_t token : {0U, 1U, 63U, 64U, 0xFFFF'FFFFU}) {
        CHECK(window.find(token) == no_slot);
    }
    window.restart(9);
    CHECK(window.find(0) == no_slot);
    CHECK(slots_of(window).empty());
    const auto token = window.acquire(1).value();
    window.release(token);
    for (std::uint32_t other = 0; other < 128; ++other) {
        CHECK(window.find(other) == no_slot);
    }
}

TEST_CASE("at most 16384 Tokens are in flight; a released one makes room",
          "[rule-62][rfc9765-4.2.1]") {
    token_window window;
    window.restart(0xFFFF'F000); // wraps around during the test
    std::map<std::uint32_t, std::uint32_t> model;
    for (std::uint32_t slot = 0; slot < token_window::capacity; ++slot) {
        const auto token = window.acquire(slot);
        REQUIRE(token);
        REQUIRE(model.emplace(*token, slot).second);
    }
    CHECK(window.in_use() == token_window::capacity);
    CHECK_FALSE(window.acquire(99'999));
    CHECK(window.in_use() == token_window::capacity);
    for (const auto& [token, slot] : model) {
        REQUIRE(window.find(token) == slot);
    }
    window.release(model.begin()->first);
    CHECK(window.find(model.begin()->first) == no_slot);
    const auto late = window.acquire(99'999);
    REQUIRE(late);
    CHECK(model.count(*late) == 0);
    CHECK_FALSE(window.acquire(1));
}

TEST_CASE("a request that stays while millions pass keeps its own Token",
          "[rule-82][rfc9765-4.2.1]") {
    token_window window;
    window.restart(0xFFFF'FFF0);
    const auto old = window.acquire(77).value();
    std::uint32_t meanwhile = 0;
    for (std::uint32_t count = 0; count < 2'000'000; ++count) {
        const auto token = window.acquire(1).value();
        meanwhile += token == old || window.find(old) != 77 ? 1U : 0U;
        window.release(token);
    }
    CHECK(meanwhile == 0);
    CHECK(slots_of(window) == std::multiset<std::uint32_t>{77});
}

TEST_CASE("a restart forgets everything, whatever was in flight", "[rule-76]") {
    token_window window;
    window.restart(100);
    for (std::uint32_t slot = 0; slot < 1000; ++slot) {
        (void)window.acquire(slot);
    }
    window.restart(100);
    CHECK(window.in_use() == 0);
    CHECK(slots_of(window).empty());
    for (std::uint32_t token = 100; token < 1100; ++token) {
        REQUIRE(window.find(token) == no_slot);
    }
    CHECK(window.acquire(3) == 100U);
}

TEST_CASE("a window behaves like a map at any load", "[rule-82][rfc9765-4.2.1]") {
    for (const unsigned seed : {1U, 2U, 3U, 4U}) {
        CAPTURE(seed);
        std::mt19937 generator(seed);
        const auto random = [&] { return static_cast<std::uint32_t>(generator()); };
        token_window window;
        std::map<std::uint32_t, std::uint32_t> model;
        std::uint32_t last = random();
        if (seed == 4) {
            last = 0xFFFF'FC00;
        }
        window.restart(last);
        bool first = true;
        std::size_t wrong = 0;
        for (unsigned step = 0; step < 60'000; ++step) {
            // The load rises and falls, so that the table grows while old Tokens are scattered in
            // it.
            const bool rising = step / 7'000 % 2 == 0;
            const unsigned dice = random() % 100;
            if (model.empty() || dice < (rising ? 60U : 35U)) {
                const std::uint32_t slot = random() % 1'000'000;
                const auto token = window.acquire(slot);
                REQUIRE(token);
                // Later than the previous one, by at most the number in flight.
                wrong += *token - last <= model.size() + (first ? 0 : 1) ? 0 : 1;
                first = false;
                last = *token;
                wrong += model.emplace(*token, slot).second ? 0 : 1;
            } else {
                auto chosen = model.lower_bound(random());
                if (chosen == model.end()) {
                    chosen = model.begin();
                }
                window.release(chosen->first);
                wrong += window.find(chosen->first) == no_slot ? 0 : 1;
                model.erase(chosen);
            }
            const std::uint32_t asked = last - random() % 4096;
            const auto known = model.find(asked);
            wrong += window.find(asked) == (known == model.end() ? no_slot : known->second) ? 0 : 1;
            wrong += window.in_use() == model.size() ? 0 : 1;
        }
        CHECK(wrong == 0);
        std::multiset<std::uint32_t> expected;
        for (const auto& [token, slot] : model) {
            CHECK(window.find(token) == slot);
            expected.insert(slot);
        }
        CHECK(slots_of(window) == expected);
    }
}
