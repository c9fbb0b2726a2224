// first: radius: exceptions are needed: compile without -fno-exceptions
// with: -fno-exceptions
// SPDX-License-Identifier: MIT
// Without exceptions, the first error says that they are needed.
#include <radius/packet.hpp>

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    return 1;
#else
    return 0;
#endif
}
