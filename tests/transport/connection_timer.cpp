// SPDX-License-Identifier: MIT
// When a server's connections have had their time: limits that are as long as can be, and
// certificates that no clock outlives (RFC 5280 section 4.1.2.5, radiusdtls-bis section 3.3.1).
#include <radius/transport/connection_timer.hpp>

#include "transport/tls_bench.hpp"

using namespace radius;
using namespace radius_test;
using namespace std::chrono_literals;

TEST_CASE("limits that are as long as can be never end a connection", "[radiusdtls-bis-6.3]") {
    constexpr auto longest = std::chrono::milliseconds::max();
    const connection_limits endless{
        .handshake_timeout = longest, .idle_timeout = longest, .stall_timeout = longest};
    asio::io_context io;
    connection_timer timer(io);
    const time_point now = std::chrono::steady_clock::now();
    for (const bool up : {false, true}) {
        for (const bool busy : {false, true}) {
            CHECK(timer.deadline(endless, up, busy) == time_point::max());
        }
    }
    timer.stalled(now);
    CHECK(timer.deadline(endless, true, false) == time_point::max());
    CHECK(timer.deadline({.idle_timeout = longest, .stall_timeout = 5s}, true, false) == now + 5s);
    timer.flowing();
    timer.heard(now);
    CHECK(timer.deadline({.handshake_timeout = 3s}, false, false) == now + 3s);
    timer.set_expiry(now + 1s);
    CHECK(timer.deadline(endless, true, false) == now + 1s);
}

TEST_CASE("a certificate that is valid until the year 9999 does not end a connection",
          "[rfc5280-4.1.2.5][radiusdtls-bis-3.3.1]") {
    const made_certificate root = make_certificate({.common_name = "root", .authority = true});
    const auto with = [&](const scratch_folder& folder, const std::string& not_after) {
        const made_certificate leaf = make_certificate(
            {.common_name = "leaf", .alternative_names = "DNS:localhost", .not_after = not_after},
            &root);
        folder.put("root", root.certificate_pem());
        folder.put("cert", leaf.certificate_pem());
        folder.put("key", leaf.key_pem());
        return radsec{.certificate = folder / "cert",
                      .private_key = folder / "key",
                      .authority = folder / "root"};
    };
    const scratch_folder folder;
    for (const std::string& last :
         {std::string("99991231235959Z"), std::string("24000101000000Z"),
          std::string("23000101000000Z"), std::string("21000101000000Z")}) {
        CAPTURE(last);
        const radsec transport = with(folder, last);
        tls_pair pair(client_settings(transport), server_settings(transport));
        pair.shake();
        REQUIRE(pair.up());
        for (const own_end* const end : {&pair.client, &pair.server}) {
            const auto left = end->session->valid_for();
            REQUIRE(left);
            CHECK(*left > 24h * 365 * 60);
            CHECK((*left == duration::max()) == (last > "2319")); // 292 years
            CHECK(later(std::chrono::steady_clock::now(), *left) >
                  std::chrono::steady_clock::now() + 24h * 365 * 60);
        }
    }
}
