// expect: this_literal_is_no_ipv4_address
// SPDX-License-Identifier: MIT
// An invalid IPv4 literal does not compile.
#include <radius/address/literals.hpp>

using namespace radius::literals;

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    const auto address = "192.168.0.256"_ipv4;
#else
    const auto address = "192.168.0.255"_ipv4;
#endif
    return address.to_uint() == 0 ? 1 : 0;
}
