// SPDX-License-Identifier: MIT
// Catch2, whichever major version is installed: 2 is one header, 3 is a library. Tests use the
// names of 3.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>

namespace Catch::Matchers {

inline auto ContainsSubstring(const std::string& text) { return Contains(text); }

} // namespace Catch::Matchers

// In 3 it is another matcher, so a test that says it does not compile with 2 either.
#pragma GCC poison Contains
#endif
