// expect: radius: `reply` takes what the handler's method for this kind of request returns
// SPDX-License-Identifier: MIT
// A received Access-Request is not answered with an Accounting-Response (RFC 2865 section 4).
#include <radius/testing/received.hpp>

int main() {
    radius::testing::received login(radius::make_access_request());
#ifdef RADIUS_EXPECT_FAILURE
    radius::accounting_reply answer(radius::packet_code::accounting_response);
#else
    radius::access_reply answer = login.request().accept();
#endif
    return login.reply(answer).is_success() ? 0 : 1;
}
