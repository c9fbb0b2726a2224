// SPDX-License-Identifier: MIT
// The number of heap allocations of the test program so far, by operator new or malloc.
#pragma once

#include <cstddef>

// A sanitizer has its own heap, and only glibc allows another in front of its heap.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define RADIUS_TEST_HEAP_IS_FOREIGN
#endif
#endif
#if defined(__linux__) && defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__) && !defined(RADIUS_TEST_HEAP_IS_FOREIGN)
#define RADIUS_TEST_COUNTS_HEAP
#endif

namespace radius_test {

/// The allocations of all threads. Always zero if RADIUS_TEST_COUNTS_HEAP is not defined.
std::size_t heap_requests() noexcept;

/// Whether OpenSSL's own allocations are not counted.
bool heap_leaves_openssl_out() noexcept;

} // namespace radius_test
