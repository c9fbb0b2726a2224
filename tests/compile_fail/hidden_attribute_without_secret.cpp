// expect: radius: a hidden attribute needs the shared secret
// SPDX-License-Identifier: MIT
// A packet builder has no secret, so it accepts no hidden attribute.
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/packet/packet_builder.hpp>

namespace attr = radius::attr;

int main() {
    radius::packet_buffer buffer;
    radius::packet_builder builder(buffer.room(), radius::packet_code::access_request, 1);
#ifdef RADIUS_EXPECT_FAILURE
    const auto added = builder.add(attr::user_password = "secret");
#else
    const auto added = builder.add(attr::user_name = "bob");
#endif
    return added ? 0 : 1;
}
