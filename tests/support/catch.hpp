// SPDX-License-Identifier: MIT
// Includes the installed major version of Catch2: 2 is one header, 3 is a library. Tests use the
// names of version 3.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>

namespace Catch::Matchers {

inline auto ContainsSubstring(const std::string& text) { return Contains(text); }

} // namespace Catch::Matchers

// Version 3 has another matcher here; a test that uses it would not compile with 2 either.
#pragma GCC poison Contains
#endif
