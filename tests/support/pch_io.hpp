// SPDX-License-Identifier: MIT
// Precompiled for the floors that use sockets: pch.hpp and Asio.
#pragma once

// Asio 1.22 finds coroutines on Clang only when told; radius's own headers say the same.
#if defined(__clang__) && !defined(ASIO_HAS_CO_AWAIT)
#define ASIO_HAS_CO_AWAIT 1
#endif

#include <asio.hpp>

#include "support/pch.hpp"
