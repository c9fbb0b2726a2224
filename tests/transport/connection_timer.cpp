// SPDX-License-Identifier: MIT
// The time limits of a server's connection.
#include <radius/transport/server/connection_timer.hpp>

#include "support/catch.hpp"

using namespace radius;
using namespace std::chrono_literals;

TEST_CASE("a peer that occasionally reads a little does not postpone its timeout",
          "[radiusdtls-bis-3.9]") {
    asio::io_context io;
    detail::connection_timer timer(detail::make_serial(io.get_executor()));
    const connection_limits limits{.idle_timeout = 0ms, .stall_timeout = 30s};
    const auto deadline = [&] { return timer.deadline(limits, true, false); };
    const time_point start(1h);
    CHECK(deadline() == time_point::max());
    timer.stalled(start, 1'000, 500);
    CHECK(deadline() == start + 30s);
    timer.stalled(start + 10s, 1'001, 499);   // it has read one octet
    timer.stalled(start + 20s, 1'499, 4'000); // all but one, and more wait after it
    CHECK(deadline() == start + 30s);
    timer.stalled(start + 25s, 1'500, 3'999); // the first ones; the others have their own time
    CHECK(deadline() == start + 55s);
    timer.stalled(start + 54s, 5'498, 1);
    CHECK(deadline() == start + 55s);
    timer.flowing();
    CHECK(deadline() == time_point::max());
    timer.stalled(start + 60s, 6'000, 10);
    CHECK(deadline() == start + 90s);
}
