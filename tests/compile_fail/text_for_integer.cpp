// expect: radius: the value is not of this attribute's data type
// SPDX-License-Identifier: MIT
// Text for an attribute of type integer does not compile: the text "65" is not the number 65.
#include <radius/attribute/standard/rfc2865.hpp>

namespace attr = radius::attr;

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    const auto pair = attr::nas_port = "65";
#else
    const auto pair = attr::nas_port = 65;
#endif
    return pair.tag;
}
