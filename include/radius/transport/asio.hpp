// SPDX-License-Identifier: MIT
// The one place that includes Asio. Include it, or any other header of ours, before <asio.hpp>.
#pragma once

#ifndef ASIO_STANDALONE
#define ASIO_STANDALONE 1
#endif

#include <asio/version.hpp>

// Asio before 1.24 looks for the coroutines TS on Clang and finds nothing: C++20's coroutines are
// what it wants.
#if defined(__clang__) && ASIO_VERSION < 102400 && !defined(ASIO_HAS_CO_AWAIT)
#define ASIO_HAS_CO_AWAIT 1
#endif

#include <asio.hpp>

#if !defined(ASIO_HAS_CO_AWAIT)
#error "radius: <asio.hpp> was included without coroutine support; include a radius header first"
#endif
