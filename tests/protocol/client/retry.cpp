// SPDX-License-Identifier: MIT
// The waits between transmissions, compared with the formulas of RFC 5080 section 2.2.1.
#include <radius/protocol/client/retry.hpp>

#include "support/catch.hpp"

namespace {

using namespace radius;
using namespace std::chrono_literals;

/// The waits of a request without an answer.
std::vector<duration> waits(const retry_options& options, double random, unsigned most = 100) {
    detail::retry_schedule schedule;
    std::vector<duration> all;
    duration elapsed{};
    while (all.size() < most && !schedule.exhausted(options, elapsed)) {
        all.push_back(schedule.next_wait(options, elapsed, random));
        elapsed += all.back();
    }
    return all;
}

} // namespace

TEST_CASE("by default a request is sent at 0, 2, 6, 14 and, without a limit, 30 s",
          "[rule-57][rfc5080-2.2.1]") {
    CHECK(waits({}, 0.0) == std::vector<duration>{2s, 4s, 8s, 16s});
}

TEST_CASE("waits double up to the maximum and the attempts are counted",
          "[rule-57][rfc5080-2.2.1]") {
    CHECK(waits({.total = {}}, 0.0) == std::vector<duration>{2s, 4s, 8s, 16s, 16s});
    CHECK(waits({.attempts = 3, .first_wait = 1s, .growth = 3.0}, 0.0) ==
          std::vector<duration>{1s, 3s, 9s});
    CHECK(waits({.attempts = 1}, 0.0) == std::vector<duration>{2s});
}

TEST_CASE("every wait varies by a tenth of the previous one", "[rule-57][rfc5080-2.2.1]") {
    // RT = IRT + RAND*IRT; RT = 2*RTprev + RAND*RTprev; above MRT: RT = MRT + RAND*MRT.
    const auto longest = waits({.attempts = 6, .total = {}}, 1.0);
    REQUIRE(longest.size() == 6);
    CHECK(longest[0] == 2200ms);
    CHECK(longest[1] == 4620ms);
    CHECK(longest[2] == 9702ms);
    CHECK(longest[3] == 17600ms); // 20.4 s is above the maximum, which varies too
    CHECK(longest[4] == 17600ms);
    const auto shortest = waits({.attempts = 6, .total = {}}, -1.0);
    REQUIRE(shortest.size() == 6);
    CHECK(shortest[0] == 1800ms);
    CHECK(shortest[1] == 3420ms);
    CHECK(shortest[5] == 14400ms);
    CHECK(waits({.attempts = 2, .jitter = 0.0}, 1.0) == std::vector<duration>{2s, 4s});
}

TEST_CASE("the last wait ends with the total, whatever the jitter", "[rule-57][rfc5080-2.2.1]") {
    for (const double random : {-1.0, -0.5, 0.0, 0.5, 1.0}) {
        const auto all = waits({}, random);
        CHECK(all.size() <= 5);
        duration sum{};
        for (const duration wait : all) {
            CHECK(wait > 0s);
            sum += wait;
        }
        CHECK(sum == 30s);
    }
}

TEST_CASE("zero means no limit, which accounting needs", "[rfc5080-2.2.1]") {
    const retry_options endless{.attempts = 0, .longest_wait = {}, .total = {}};
    const auto all = waits(endless, 0.0);
    REQUIRE(all.size() == 100);
    CHECK(all[10] == 2048s);
    CHECK(all[99] == 24h); // it stops growing before it overflows
    CHECK(waits({.attempts = 0, .total = {}}, 0.0)[99] == 16s);
}

TEST_CASE("a restarted schedule has sent nothing", "[rfc5080-2.2.1]") {
    detail::retry_schedule schedule;
    const retry_options options{.attempts = 1};
    CHECK(schedule.next_wait(options, 0s, 0.0) == 2s);
    CHECK(schedule.exhausted(options, 2s));
    CHECK(schedule.sent() == 1);
    schedule.restart();
    CHECK(schedule.sent() == 0);
    CHECK_FALSE(schedule.exhausted(options, 0s));
    CHECK(schedule.next_wait(options, 0s, 0.0) == 2s);
}
