// SPDX-License-Identifier: MIT
// Timers in virtual time, and their slots.
#include <radius/container/slot_pool.hpp>
#include <radius/container/timer_heap.hpp>

#include <map>
#include <random>

#include "support/catch.hpp"

namespace {

using namespace radius;
using namespace std::chrono_literals;

constexpr time_point beginning{100s};

} // namespace

TEST_CASE("timers expire in the order of their deadlines", "[timer_heap]") {
    detail::timer_heap timers;
    CHECK_FALSE(timers.next());
    timers.schedule(4, beginning + 3s);
    timers.schedule(0, beginning + 1s);
    timers.schedule(9, beginning + 2s);
    CHECK(timers.next() == beginning + 1s);
    CHECK_FALSE(timers.take_due(beginning));
    CHECK(timers.take_due(beginning + 2s) == 0U);
    CHECK(timers.take_due(beginning + 2s) == 9U);
    CHECK_FALSE(timers.take_due(beginning + 2s));
    CHECK(timers.take_due(beginning + 9s) == 4U);
    CHECK_FALSE(timers.next());
}

TEST_CASE("postponing, advancing or cancelling a timer has an immediate effect", "[timer_heap]") {
    detail::timer_heap timers;
    timers.schedule(1, beginning + 1s);
    timers.schedule(2, beginning + 5s);
    timers.schedule(1, beginning + 7s);
    CHECK(timers.next() == beginning + 5s);
    timers.schedule(1, beginning + 2s);
    CHECK(timers.next() == beginning + 2s);
    timers.cancel(1);
    CHECK(timers.next() == beginning + 5s);
    timers.cancel(2);
    timers.cancel(1000);
    CHECK_FALSE(timers.next());
    CHECK_FALSE(timers.take_due(beginning + 99s));
    timers.schedule(2, beginning + 1s);
    CHECK(timers.take_due(beginning + 1s) == 2U);
}

TEST_CASE("timers with identical deadlines all expire, each once", "[timer_heap]") {
    detail::timer_heap timers;
    for (std::uint32_t timer = 0; timer < 1000; ++timer) {
        timers.schedule(timer, beginning);
    }
    std::vector<bool> seen(1000);
    while (const auto timer = timers.take_due(beginning)) {
        REQUIRE_FALSE(seen[*timer]);
        seen[*timer] = true;
    }
    CHECK(std::count(seen.begin(), seen.end(), true) == 1000);
}

TEST_CASE("random timers behave like a sorted map", "[timer_heap]") {
    std::minstd_rand random(5);
    detail::timer_heap timers;
    std::map<std::uint32_t, time_point> model;
    time_point now = beginning;
    for (unsigned step = 0; step < 100'000; ++step) {
        const auto timer = static_cast<std::uint32_t>(random() % 300);
        switch (random() % 4) {
        case 0:
            timers.cancel(timer);
            model.erase(timer);
            break;
        case 1: {
            now += std::chrono::milliseconds(random() % 20);
            while (const auto due = timers.take_due(now)) {
                const auto found = model.find(*due);
                REQUIRE(found != model.end());
                REQUIRE(found->second <= now);
                model.erase(found);
            }
            for (const auto& [number, at] : model) {
                REQUIRE(at > now);
            }
            break;
        }
        default: {
            const time_point at = now + std::chrono::milliseconds(1 + random() % 1000);
            timers.schedule(timer, at);
            model[timer] = at;
        }
        }
        std::optional<time_point> earliest;
        for (const auto& [number, at] : model) {
            earliest = std::min(at, earliest.value_or(at));
        }
        REQUIRE(timers.next() == earliest);
    }
}

TEST_CASE("a handle finds nothing once its use has ended", "[slot_pool]") {
    detail::slot_pool<int> pool;
    const auto first = pool.acquire();
    *pool.find(first) = 5;
    const auto second = pool.acquire();
    CHECK(pool.in_use() == 2);
    CHECK(first != second);
    pool.release(first.index);
    CHECK(pool.find(first) == nullptr);
    const auto third = pool.acquire();
    CHECK(third.index == first.index);
    CHECK(third != first);
    CHECK(pool.find(first) == nullptr);
    CHECK(*pool.find(third) == 5); // contents stay: the user of a slot sets what it needs
    CHECK(pool.find({}) == nullptr);
    CHECK(pool.capacity() == 2);
}

namespace {

struct linked {
    std::uint32_t previous = detail::no_slot;
    std::uint32_t next = detail::no_slot;
};

} // namespace

TEST_CASE("a list of slots keeps its order, wherever one is removed", "[slot_pool]") {
    detail::slot_pool<linked> pool;
    detail::slot_queue<linked> row;
    const auto contents = [&] {
        std::vector<std::uint32_t> all;
        for (auto index = row.front(); index != detail::no_slot; index = pool[index].next) {
            all.push_back(index);
        }
        REQUIRE(all.size() == row.size());
        return all;
    };
    for (std::uint32_t index = 0; index < 4; ++index) {
        row.push_back(pool, pool.acquire().index);
    }
    CHECK(contents() == std::vector<std::uint32_t>{0, 1, 2, 3});
    row.remove(pool, 2);
    CHECK(contents() == std::vector<std::uint32_t>{0, 1, 3});
    row.remove(pool, 0);
    row.remove(pool, 3);
    CHECK(contents() == std::vector<std::uint32_t>{1});
    row.push_back(pool, 0);
    row.remove(pool, 1);
    CHECK(contents() == std::vector<std::uint32_t>{0});
    row.remove(pool, 0);
    CHECK(row.empty());
    row.push_back(pool, 3);
    CHECK(row.front() == 3);
}
