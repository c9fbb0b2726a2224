// expect: radius: no handler sees this kind of packet: the server answers Status-Server by itself
// SPDX-License-Identifier: MIT
// Handlers see no Status-Server (RFC 5997 section 4.2).
#include <radius/testing/network.hpp>
#include <radius/testing/received.hpp>

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    return static_cast<int>(radius::testing::received(radius::make_status_request()).dropped());
#else
    radius::testing::received login(radius::make_access_request());
    return static_cast<int>(login.dropped());
#endif
}
