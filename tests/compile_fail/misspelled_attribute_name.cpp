// expect: radius: no standard attribute has this name
// SPDX-License-Identifier: MIT
// A wire name that no table has does not compile.
#include <radius/attribute/standard/tables.hpp>

using namespace radius::literals;

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    const auto pair = "User-Nmae"_attr = "bob";
#else
    const auto pair = "User-Name"_attr = "bob";
#endif
    return pair.value.empty() ? 1 : 0;
}
