// first-clang: radius: this compiler is too old: Clang 16 or later is needed
// first-gcc: radius: this compiler is too old: GCC 12 or later is needed
// with-clang: -Wno-builtin-macro-redefined -U__clang_major__ -D__clang_major__=15
// with-gcc: -U__GNUC__ -D__GNUC__=11
// SPDX-License-Identifier: MIT
// With an old compiler, the first error says so. This test compiler only claims to be old.
#include <radius/packet.hpp>

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    return 1;
#else
    return 0;
#endif
}
