// SPDX-License-Identifier: MIT
// The supported compilers: C++20 with GCC 12, Clang 16, Apple Clang 15 or later. Every header that
// includes no other radius header includes this one, so these messages come first.
#pragma once

#include <version>

#if defined(_MSVC_LANG)
#define RADIUS_CPLUSPLUS _MSVC_LANG
#else
#define RADIUS_CPLUSPLUS __cplusplus
#endif

#if RADIUS_CPLUSPLUS < 202002L
#error "radius: C++20 is needed: compile with -std=c++20 (CMake: link the target radius::radius)"
#elif defined(__apple_build_version__) && __clang_major__ < 15
#error "radius: this compiler is too old: Apple's Clang 15 (Xcode 15) or later is needed"
#elif defined(__clang__) && __clang_major__ < 16
#error "radius: this compiler is too old: Clang 16 or later is needed"
#elif defined(__GNUC__) && !defined(__clang__) && __GNUC__ < 12
#error "radius: this compiler is too old: GCC 12 or later is needed"
#elif defined(_GLIBCXX_RELEASE) && _GLIBCXX_RELEASE < 12
#error "radius: this standard library is too old: install that of GCC 12 or later, or use libc++"
#elif !defined(__cpp_exceptions)
#error "radius: exceptions are needed: compile without -fno-exceptions"
#endif

#undef RADIUS_CPLUSPLUS

// The library is header-only: each large header ends by including its definitions. To compile these
// once per program, define RADIUS_SEPARATE_COMPILATION for all its source files, and include
// <radius/impl/src.hpp> in one of them, before anything else. CMake does that for you if you link
// radius::separate. With the single header define RADIUS_SOURCE in that file instead.
#if defined(RADIUS_SEPARATE_COMPILATION)
#define RADIUS_DECL
#else
#define RADIUS_DECL inline
#endif

#if !defined(RADIUS_SEPARATE_COMPILATION) || defined(RADIUS_SOURCE)
#define RADIUS_DEFINITIONS 1
#else
#define RADIUS_DEFINITIONS 0
#endif
