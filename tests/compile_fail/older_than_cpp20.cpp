// first: radius: C\+\+20 is needed: compile with -std=c\+\+20
// with: -std=c++17
// SPDX-License-Identifier: MIT
// With C++17, the first error says that C++20 is needed, before any syntax that C++17 does not
// know.
#include <radius/packet.hpp>

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    return __cplusplus == 201703L ? 1 : 2;
#else
    return __cplusplus >= 202002L ? 0 : 3;
#endif
}
