// expect: radius: this attribute's value is a duration: write std::chrono::seconds.28800., or 2880
// SPDX-License-Identifier: MIT
// A bare number for a duration does not compile, and the message shows what to write instead: the
// number could mean seconds, as in RFC 2865 section 5.27, or milliseconds, as elsewhere.
#include <radius/attribute/standard/rfc2865.hpp>

namespace attr = radius::attr;
using namespace std::chrono_literals;

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    const auto pair = attr::session_timeout = 28800;
#else
    const auto pair = attr::session_timeout = 28800s;
#endif
    return pair.value == 8h ? 0 : 1;
}
