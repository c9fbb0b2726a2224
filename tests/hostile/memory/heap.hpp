// SPDX-License-Identifier: MIT
// The test program's own heap: it knows all blocks in use, can be searched for octets that should
// have been wiped, and can run out of memory at any allocation.
#pragma once

#include <cstddef>

#include <radius/wire/octets.hpp>

namespace radius_test::heap {

/// Number of `operator new` blocks in use.
std::size_t blocks() noexcept;

/// Number of OpenSSL blocks in use.
std::size_t openssl_blocks() noexcept;

/// From now on freed blocks are searched for `needle`: those of `operator new`, of OpenSSL, and of
/// Asio for coroutines and operations. `needle` must stay valid until `found`.
void look_for(radius::octets_view needle) noexcept;

/// Number of blocks with the needle: those freed since, and those still in use, including those
/// that Asio keeps for reuse. Ends the search.
std::size_t found() noexcept;

/// Whose allocations are counted, and fail.
enum class whose : unsigned char {
    ours, ///< `operator new` and Asio's
    ours_and_openssls
};

/// The n-th allocation from now on, counted from 1, throws `std::bad_alloc`, or returns null to
/// OpenSSL; only that one.
void fail_at(std::size_t n, whose which = whose::ours) noexcept;

/// The step between allocations that fail, if a test has no time for each: `usual`, or 1 if the
/// environment variable RADIUS_EVERY_ALLOCATION is set.
std::size_t stride_of(std::size_t usual) noexcept;

/// Whether that allocation was reached. From now on none fails.
bool has_failed() noexcept;

/// A line of OpenSSL's source; no file for our own code or Asio's.
struct place {
    const char* file = nullptr;
    int line = 0;
};

/// The place of the last failure.
place failed_place() noexcept;

} // namespace radius_test::heap
