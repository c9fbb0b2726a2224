// SPDX-License-Identifier: MIT
// A client and a server with the longest possible times, over each transport with connections:
// every option works, and no time ends immediately.
#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>

#include "support/streams.hpp"

using namespace radius_test;
namespace attr = radius::attr;

TEMPLATE_TEST_CASE("the longest possible times do not end immediately", "[rule-53][rule-76]",
                   radius::tcp, radius::radsec, radius::dtls) {
    constexpr auto longest = radius::duration::max();
    constexpr auto longest_limit = std::chrono::milliseconds::max();
    asio::io_context io;
    lines log;
    radius::server<scripted> server(io, {}, {.peers = loopback_peers(), .log = log.sink()});
    TestType listening = on_loopback<TestType>();
    listening.limits = {.handshake_timeout = longest_limit,
                        .idle_timeout = longest_limit,
                        .stall_timeout = longest_limit};
    auto connecting = way_over<TestType>();
    connecting.limits.handshake_timeout = longest_limit;
    connecting.limits.stall_timeout = longest_limit;
    const std::uint16_t port = server.listen(listening).at(0).local.port;
    radius::client client(
        io, {.server = {"127.0.0.1", port},
             .secret = secret_over(connecting, secret),
             .transport = connecting,
             .retry = {.first_wait = longest, .longest_wait = longest, .total = longest},
             .watchdog = {.interval = longest, .jitter = longest / 2, .revive_after = longest},
             .request_timeout = longest});
    for (unsigned count = 0; count < 3; ++count) {
        std::optional<std::error_code> ended;
        client.async_send(
            radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello"),
            [&](std::error_code error, const radius::access_response&) { ended = error; });
        REQUIRE(runs_until(io, [&] { return ended.has_value(); }));
        CHECK(ended->message() == "Success");
    }
    CHECK(log.count("closed") == 0);
}
