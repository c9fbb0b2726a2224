// expect: radius: this attribute's value is a date: write a std::chrono::sys_seconds
// SPDX-License-Identifier: MIT
// A bare number for a date does not compile, and the message shows what to write instead (RFC 2869
// section 5.3).
#include <radius/attribute/standard/rfc2869.hpp>

namespace attr = radius::attr;

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    const auto pair = attr::event_timestamp = 1700000000;
#else
    const auto pair = attr::event_timestamp =
        std::chrono::sys_seconds(std::chrono::seconds(1700000000));
#endif
    return pair.tag;
}
