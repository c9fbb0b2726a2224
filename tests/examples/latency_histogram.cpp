// SPDX-License-Identifier: MIT
// The histogram of examples/load: quantiles are never below the true value and at most 1/64 above
// it.
#include "../../examples/support/latency_histogram.hpp"

#include <random>

#include "support/catch.hpp"

using std::chrono::nanoseconds;
using support::latency_histogram;

TEST_CASE("an empty histogram has no times") {
    const latency_histogram none;
    CHECK(none.total() == 0);
    CHECK(none.longest() == nanoseconds(0));
    CHECK(none.quantile(0.5) == nanoseconds(0));
    none.for_each([](nanoseconds, std::uint64_t) { FAIL("nothing was added"); });
}

TEST_CASE("short times are exact, a negative one is zero") {
    latency_histogram times;
    for (int value = -1; value < 100; ++value) {
        times.add(nanoseconds(value));
    }
    CHECK(times.total() == 101);
    CHECK(times.quantile(1.0) == nanoseconds(99));
    CHECK(times.quantile(0.01) == nanoseconds(0));
    CHECK(times.quantile(0.5) == nanoseconds(49));
}

TEST_CASE("a quantile is the true one, rounded up by at most a sixty-fourth") {
    std::mt19937_64 dice(7);
    std::vector<std::int64_t> values;
    latency_histogram times;
    latency_histogram first;
    latency_histogram second;
    for (int number = 0; number < 20000; ++number) {
        const auto value =
            static_cast<std::int64_t>(dice() >> std::uniform_int_distribution<int>(1, 63)(dice));
        values.push_back(value);
        times.add(nanoseconds(value));
        (number % 3 == 0 ? first : second).add(nanoseconds(value));
    }
    std::sort(values.begin(), values.end());
    first.merge(second);
    CHECK(first.total() == times.total());
    for (const double part : {0.0001, 0.01, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 0.9999, 1.0}) {
        const auto place = static_cast<std::size_t>(std::ceil(part * 20000.0)) - 1;
        const std::int64_t truth = values[place];
        const std::int64_t found = times.quantile(part).count();
        INFO("part " << part);
        CHECK(found >= truth);
        CHECK(found - truth <= truth / 64);
        CHECK(first.quantile(part).count() == found);
    }
    CHECK(times.longest().count() == values.back());
    CHECK(times.quantile(1.0) == times.longest());
}

TEST_CASE("steps are visited once, in ascending order, and contain everything") {
    latency_histogram times;
    for (std::int64_t value = 1; value < (std::int64_t{1} << 60); value *= 3) {
        times.add(nanoseconds(value));
        times.add(nanoseconds(value));
    }
    nanoseconds last(-1);
    std::uint64_t counted = 0;
    times.for_each([&](nanoseconds up_to, std::uint64_t count) {
        CHECK(up_to > last);
        last = up_to;
        counted += count;
    });
    CHECK(counted == times.total());
    CHECK(last >= times.longest());
}
