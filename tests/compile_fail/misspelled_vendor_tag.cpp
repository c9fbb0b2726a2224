// expect: rate_limt.*did you mean.*rate_limit
// SPDX-License-Identifier: MIT
// The same in a vendor's namespace.
#include <radius/attribute/vendor/mikrotik.hpp>

namespace attr = radius::attr;

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    const auto pair = attr::mikrotik::rate_limt = "10M/10M";
#else
    const auto pair = attr::mikrotik::rate_limit = "10M/10M";
#endif
    return pair.tag;
}
