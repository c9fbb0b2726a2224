// expect: delegated_ipv6_prefx.*did you mean.*delegated_ipv6_prefix
// SPDX-License-Identifier: MIT
// A misspelled tag does not compile, and the compiler suggests the correct one.
#include <radius/address/literals.hpp>
#include <radius/attribute/standard/rfc4818.hpp>

namespace attr = radius::attr;
using namespace radius::literals;

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    const auto pair = attr::delegated_ipv6_prefx = "2001:db8::/56"_ipv6_prefix;
#else
    const auto pair = attr::delegated_ipv6_prefix = "2001:db8::/56"_ipv6_prefix;
#endif
    return pair.tag;
}
