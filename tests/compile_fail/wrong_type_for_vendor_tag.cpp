// expect: the value is not of this attribute's data type
// SPDX-License-Identifier: MIT
// A number for a vendor's text does not compile.
#include <radius/attribute/vendor/mikrotik.hpp>

namespace attr = radius::attr;

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    const auto pair = attr::mikrotik::rate_limit = 10;
#else
    const auto pair = attr::mikrotik::recv_limit = 10;
#endif
    return pair.tag;
}
