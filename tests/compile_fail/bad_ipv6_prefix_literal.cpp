// expect: this_prefix_is_too_long_or_has_bits_set_beyond_its_length
// SPDX-License-Identifier: MIT
// An IPv6 prefix with host bits, which the wire forbids, does not compile (RFC 8044 section 3.10).
#include <radius/address/literals.hpp>

using namespace radius::literals;

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    const auto prefix = "fc66::1/64"_ipv6_prefix;
#else
    const auto prefix = "fc66::/64"_ipv6_prefix;
#endif
    return prefix.length() == 64 ? 0 : 1;
}
