// SPDX-License-Identifier: MIT
// Times that no clock reaches: conversions and sums saturate at the maximum, and options with the
// longest possible times mean "never".
#include "support/client_world.hpp"

#include "support/catch.hpp"

using namespace radius_test;

TEST_CASE("durations of every unit are converted and added without overflow", "[time]") {
    using std::chrono::hours;
    using std::chrono::milliseconds;
    constexpr duration longest = duration::max();
    STATIC_REQUIRE(detail::saturated(milliseconds(1500)) == duration(1500ms));
    STATIC_REQUIRE(detail::saturated(milliseconds::max()) == longest);
    STATIC_REQUIRE(detail::saturated(milliseconds::min()) == duration::min());
    STATIC_REQUIRE(detail::saturated(hours(24) * 2'900'000) ==
                   longest); // the year 9999 saturates too
    STATIC_REQUIRE(detail::saturated(hours(24) * -2'900'000) == duration::min());
    STATIC_REQUIRE(detail::saturated(hours(24) * 365 * 292) == duration(24h * 365 * 292));
    STATIC_REQUIRE(detail::saturated(longest) == longest);
    STATIC_REQUIRE(detail::saturated(std::chrono::duration<std::int32_t, std::ratio<3600>>(5)) ==
                   5h);
    STATIC_REQUIRE(detail::saturated(std::chrono::duration<std::uint64_t>(~std::uint64_t{0})) ==
                   longest);
    STATIC_REQUIRE(detail::saturated(std::chrono::duration<std::uint32_t>(7)) == 7s);
    STATIC_REQUIRE(detail::saturated(std::chrono::duration<double>(1.5)) == 1500ms);
    STATIC_REQUIRE(detail::saturated(std::chrono::duration<double>(1e10)) == longest);
    STATIC_REQUIRE(detail::saturated(std::chrono::duration<double>(-1e10)) == duration::min());
    STATIC_REQUIRE(detail::saturated(std::chrono::duration<double, std::nano>(longest)) == longest);
    STATIC_REQUIRE(detail::saturated(std::chrono::duration<std::int64_t, std::pico>(-5000)) ==
                   -5ns);

    STATIC_REQUIRE(detail::saturated_sum(1s, 2s) == 3s);
    STATIC_REQUIRE(detail::saturated_sum(longest, 1ns) == longest);
    STATIC_REQUIRE(detail::saturated_sum(longest, longest) == longest);
    STATIC_REQUIRE(detail::saturated_sum(longest, -1ns) == longest - 1ns);
    STATIC_REQUIRE(detail::saturated_sum(duration::min(), -1ns) == duration::min());

    STATIC_REQUIRE(detail::later(time_point(5s), 10ms) == time_point(5010ms));
    STATIC_REQUIRE(detail::later(time_point(1ns), longest) == time_point::max());
    STATIC_REQUIRE(detail::later(time_point(-1ns), longest) == time_point::max() - 1ns);
    STATIC_REQUIRE(detail::later(time_point(5s), milliseconds::max()) == time_point::max());
    STATIC_REQUIRE(detail::later(time_point::max(), 1ns) == time_point::max());
}

namespace {

/// Every time in the options is `longest`, except the waits for an answer.
client_engine_options endless_options(duration longest, std::size_t servers) {
    auto options = options_for(servers);
    options.retry = {
        .attempts = 2, .first_wait = 1s, .longest_wait = longest, .total = longest, .jitter = 0.5};
    options.request_timeout = longest;
    options.identifier_rest = longest;
    options.channel_idle = longest;
    options.watchdog.interval = longest;
    options.watchdog.jitter = longest - 1ns;
    options.watchdog.revive_after = longest;
    return options;
}

} // namespace

TEST_CASE("a client with the longest possible times works, and its timers never fire",
          "[rule-53][rfc3539-3.4]") {
    for (const duration longest : {duration::max(), duration::max() - 1ns, duration::max() / 2}) {
        for (const bool stream : {false, true}) {
            auto options = endless_options(longest, 2);
            for (auto& server : options.servers) {
                server.transport = stream ? transport_kind::tcp : transport_kind::udp;
            }
            world w(options);
            w.submit();
            w.answer(w.sent.back());
            REQUIRE(w.ended.size() == 1);
            CHECK_FALSE(w.ended[0].result.error);

            // The first server becomes dead, request by request, and is replaced.
            for (std::size_t count = 2; w.engine.alive(0); ++count) {
                REQUIRE(count < 10);
                w.submit();
                const auto sent_last = [&] {
                    return *std::find_if(w.sent.rbegin(), w.sent.rend(), [](const auto& one) {
                        return one.code() == packet_code::access_request;
                    });
                };
                while (sent_last().server == 0) {
                    REQUIRE(w.ended.size() == count - 1);
                    w.advance(100ms);
                }
                w.answer(sent_last());
                REQUIRE(w.ended.size() == count);
                CHECK_FALSE(w.ended.back().result.error);
            }
            // In ten years, nothing revives it, and nothing is opened or closed.
            const std::size_t sent = w.sent.size();
            const std::size_t opened = w.opened.size();
            const std::size_t closed = w.closed.size();
            w.advance(24h * 3650);
            CHECK_FALSE(w.engine.alive(0));
            CHECK(w.closed.size() == closed);
            CHECK(w.opened.size() == opened);
            CHECK(w.sent.size() <= sent + 1); // an immediate Status-Server
        }
    }
}

TEST_CASE("a request may last as long as the retries of all servers, however long together",
          "[rfc5080-2.2.1]") {
    auto options = endless_options(duration::max(), 3);
    options.request_timeout = {};
    options.retry.attempts = 0; // unlimited
    options.retry.first_wait = duration::max();
    options.watchdog.enabled = false;
    world w(options);
    w.submit();
    w.advance(1h);
    CHECK(w.ended.empty());
    CHECK(w.sent.size() == 1);
    w.advance(24h * 3650); // a wait is at most a day plus 50 %
    CHECK(w.ended.empty());
    CHECK(w.sent.size() > 2000);
    CHECK(w.sent.back().server == 0);
    w.answer(w.sent.back());
    CHECK(w.ended.size() == 1);
}
