// expect: only the container's own TLVs can be in it
// SPDX-License-Identifier: MIT
// A container takes only its own TLVs (RFC 6929 section 2.3).
#include <radius/attribute/standard/rfc8045.hpp>

namespace attr = radius::attr;

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    const auto pair = attr::ip_port_range(attr::ip_port_limit = 1024);
#else
    const auto pair = attr::ip_port_limit_info(attr::ip_port_limit = 1024);
#endif
    return pair.number().depth == 2 ? 0 : 1;
}
