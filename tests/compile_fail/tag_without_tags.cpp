// expect: user_name
// expect-gcc: no match for 'operator\[\]'|constraints not satisfied
// expect-clang: does not provide a subscript operator|no viable overloaded operator\[\]
// SPDX-License-Identifier: MIT
// An attribute without tags does not accept a tag (RFC 2868 section 3).
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/standard/rfc2868.hpp>

namespace attr = radius::attr;

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    const auto pair = attr::user_name[1] = "bob";
#else
    const auto pair = attr::tunnel_client_endpoint[1] = "bob";
#endif
    return pair.tag == 1 ? 0 : 1;
}
