// SPDX-License-Identifier: MIT
// Names keep their numbers while they are used, and for some time longer.
#include <atomic>
#include <random>
#include <set>
#include <thread>
#include <unordered_map>

#include <radius/container/number_array.hpp>
#include <radius/container/numbered_names.hpp>

#include "support/catch.hpp"

using radius::detail::number_array;
using radius::detail::numbered_names;

namespace {

/// Keeps something for the numbers in `kept`.
struct shelf final : radius::detail::number_keeper {
    void grow(std::size_t count) override { size = std::max(size, count); }
    bool has(std::uint32_t number) const noexcept override { return kept.count(number) != 0; }
    void forget(std::uint32_t number) noexcept override {
        kept.erase(number);
        ++forgotten;
    }

    std::set<std::uint32_t> kept;
    std::size_t size = 0;
    unsigned forgotten = 0;
};

} // namespace

TEST_CASE("an array of numbers grows without moving its elements") {
    number_array<std::atomic<unsigned>> all;
    CHECK(all.size() == 0);
    std::vector<std::atomic<unsigned>*> places;
    for (std::size_t size = 1; size <= 5000; ++size) {
        all.grow(size);
        REQUIRE(all.size() >= size);
        std::atomic<unsigned>& last = all[size - 1];
        REQUIRE(last == 0);
        last = static_cast<unsigned>(size);
        places.push_back(&last);
    }
    std::set<std::atomic<unsigned>*> different(places.begin(), places.end());
    CHECK(different.size() == places.size());
    for (std::size_t number = 0; number < places.size(); ++number) {
        REQUIRE(&all[number] == places[number]);
        REQUIRE(all[number] == number + 1);
    }
    std::size_t visited = 0;
    all.for_each([&](std::size_t number, const auto&) { visited += number == visited ? 1U : 0U; });
    CHECK(visited == all.size());
}

TEST_CASE("an array of numbers is read while it grows") {
    number_array<std::atomic<unsigned>> all;
    std::atomic<std::size_t> size{0};
    std::thread reader([&] {
        unsigned sum = 0;
        while (size < 100'000) {
            if (const std::size_t now = size; now != 0) {
                sum += all[now - 1];
            }
        }
        CHECK(sum == 0);
    });
    for (std::size_t next = 64; next <= 100'000; next += 997) {
        all.grow(next);
        size = next;
    }
    size = 100'000;
    reader.join();
}

TEST_CASE("a name has one number for all that use it", "[rule-b47]") {
    shelf keeper;
    numbered_names names(8);
    names.set_keeper(&keeper);
    const std::uint32_t north = names.enter("north");
    const std::uint32_t south = names.enter("south");
    CHECK(north != south);
    CHECK(names.enter("north") == north);
    CHECK(keeper.size == 2);
    names.leave(north);
    CHECK(names.enter("north") == north);
    CHECK(keeper.forgotten == 0);
    names.leave(north);
    names.leave(north);
    CHECK(keeper.forgotten == 1);        // there was nothing to keep
    CHECK(names.enter("west") == north); // the number is used again
    CHECK(names.size() == 2);
    bool known = false;
    names.with("north", [&](std::uint32_t) { known = true; });
    CHECK_FALSE(known);
    names.with("west", [&](std::uint32_t number) { known = number == north; });
    CHECK(known);
}

TEST_CASE("a name that returns continues, and names that went are bounded", "[rule-b47]") {
    shelf keeper;
    numbered_names names(2);
    names.set_keeper(&keeper);
    std::vector<std::uint32_t> numbers;
    for (const char* const name : {"a", "b", "c", "d"}) {
        numbers.push_back(names.enter(name));
        keeper.kept.insert(numbers.back());
    }
    names.leave(numbers[0]);
    names.leave(numbers[1]);
    CHECK(names.former() == 2);
    CHECK(names.enter("a") == numbers[0]);
    CHECK(names.former() == 1);
    names.leave(numbers[2]);
    CHECK(names.former() == 2);
    names.leave(numbers[3]); // "b" has been unused for longest
    CHECK(names.former() == 2);
    CHECK(keeper.forgotten == 1);
    CHECK_FALSE(keeper.has(numbers[1]));
    CHECK(names.enter("new") == numbers[1]);
    CHECK(names.enter("d") == numbers[3]);
    CHECK(names.enter("c") == numbers[2]);
    CHECK(names.former() == 0);
    names.set_keeper(nullptr);
    names.leave(numbers[2]); // without a keeper nothing is kept
    CHECK(names.former() == 0);
}

TEST_CASE("numbers agree with a model, whatever comes and goes") {
    shelf keeper;
    numbered_names names(16);
    names.set_keeper(&keeper);
    std::unordered_map<std::string, std::pair<std::uint32_t, unsigned>> model; // number, users
    std::minstd_rand random(15);
    for (int step = 0; step < 20'000; ++step) {
        const std::string name = std::to_string(random() % 200);
        const auto known = model.find(name);
        if (known == model.end() || random() % 2 == 0) {
            const std::uint32_t number = names.enter(name);
            if (known != model.end()) {
                REQUIRE(known->second.first == number);
                ++known->second.second;
            } else {
                for (const auto& [other, entry] : model) {
                    REQUIRE(entry.first != number);
                }
                model[name] = {number, 1};
                if (random() % 3 == 0) {
                    keeper.kept.insert(number);
                }
            }
        } else {
            names.leave(known->second.first);
            if (--known->second.second == 0) {
                model.erase(known);
            }
        }
        REQUIRE(names.former() <= 16);
    }
    std::size_t used = 0;
    names.for_each([&](std::uint32_t number, const std::string& name, bool is_used) {
        const auto known = model.find(name);
        CHECK(is_used == (known != model.end()));
        if (is_used) {
            CHECK(known->second.first == number);
            ++used;
        }
    });
    CHECK(used == model.size());
    CHECK(names.size() <= 200 + 16);
}
