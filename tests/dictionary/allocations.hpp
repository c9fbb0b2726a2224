// SPDX-License-Identifier: MIT
// The allocations of the test program so far.
#pragma once

#include <cstddef>

namespace radius_test {

struct allocation_counts {
    std::size_t count = 0;
    std::size_t octets = 0; ///< including freed ones
};

/// Zeros if a sanitizer allows no other operator new.
allocation_counts allocations() noexcept;

/// Whether anything is counted.
bool counts_allocations() noexcept;

} // namespace radius_test
