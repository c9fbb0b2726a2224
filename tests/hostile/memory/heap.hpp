// SPDX-License-Identifier: MIT
// The test program's own heap: it knows all blocks in use, can be searched for octets that should
// not be there any more, and can run out of memory at any allocation.
#pragma once

#include <cstddef>

#include <radius/wire/octets.hpp>

namespace radius_test::heap {

/// How many blocks of `operator new` are in use.
std::size_t blocks() noexcept;

/// How many blocks of OpenSSL's are in use.
std::size_t openssl_blocks() noexcept;

/// From now on blocks that are given back are searched for `needle`: those of `operator new`,
/// OpenSSL's, and Asio's, of coroutines and operations. It stays where it is until `found`.
void look_for(radius::octets_view needle) noexcept;

/// How many blocks held it: those given back since, and those still in use, also those that Asio
/// keeps for later. Looks no more.
std::size_t found() noexcept;

/// Whose allocations are counted, and fail.
enum class whose : unsigned char {
    ours, ///< `operator new` and Asio's
    ours_and_openssls
};

/// The n-th allocation from now on, counted from 1, throws `std::bad_alloc`, or gives OpenSSL a
/// null pointer, and only that one.
void fail_at(std::size_t n, whose which = whose::ours) noexcept;

/// How far apart the allocations are that fail, where a test cannot take the time for each: as many
/// as given, or 1 where the environment has RADIUS_EVERY_ALLOCATION.
std::size_t stride_of(std::size_t usual) noexcept;

/// Whether that allocation was reached. None fails any more.
bool has_failed() noexcept;

/// A line of OpenSSL's source; no file is our own code or Asio's.
struct place {
    const char* file = nullptr;
    int line = 0;
};

/// Where the last one failed.
place failed_place() noexcept;

} // namespace radius_test::heap
