// expect: radius: no standard attribute has this name
// SPDX-License-Identifier: MIT
// An attribute name that is in no table does not compile.
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
