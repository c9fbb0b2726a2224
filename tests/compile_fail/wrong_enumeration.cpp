// expect: an enumerated attribute takes its own enumeration
// SPDX-License-Identifier: MIT
// A value of another attribute's enumeration does not compile.
#include <radius/attribute/standard/rfc2865.hpp>

namespace attr = radius::attr;

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    const auto pair = attr::service_type = radius::nas_port_type::ethernet;
#else
    const auto pair = attr::service_type = radius::service_type::framed_user;
#endif
    return pair.tag;
}
