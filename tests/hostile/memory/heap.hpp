// SPDX-License-Identifier: MIT
// The test program's own heap: it knows all blocks in use, can be searched for octets that should
// not be there any more, and can run out of memory at any allocation.
#pragma once

#include <cstddef>

#include <radius/wire/octets.hpp>

namespace radius_test::heap {

/// How many blocks of `operator new` are in use.
std::size_t blocks() noexcept;

/// From now on blocks that are given back are searched for `needle`, OpenSSL's too. It stays where
/// it is until `found`.
void look_for(radius::octets_view needle) noexcept;

/// How many blocks held it: those given back since, and those still in use. Looks no more. Asio's
/// own blocks, of coroutines and operations, are not among them.
std::size_t found() noexcept;

/// The n-th allocation from now on, counted from 1, throws `std::bad_alloc`, and only that one.
void fail_at(std::size_t n) noexcept;

/// Whether that allocation was reached. None fails any more.
bool has_failed() noexcept;

} // namespace radius_test::heap
