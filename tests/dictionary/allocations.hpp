// SPDX-License-Identifier: MIT
// How much the test program has allocated so far.
#pragma once

#include <cstddef>

namespace radius_test {

struct allocation_counts {
    std::size_t count = 0;
    std::size_t octets = 0; ///< whether freed by now or not
};

/// Zeros where a sanitizer lets no other operator new in.
allocation_counts allocations() noexcept;

/// Whether anything is counted.
bool counts_allocations() noexcept;

} // namespace radius_test
