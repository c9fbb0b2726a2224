// SPDX-License-Identifier: MIT
// How often the test program has asked the heap for memory so far, by operator new or by malloc.
#pragma once

#include <cstddef>

// A sanitizer has a heap of its own, and only glibc's lets another in front of it.
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

/// All requests of all threads. Always zero where RADIUS_TEST_COUNTS_HEAP is not defined.
std::size_t heap_requests() noexcept;

/// Whether OpenSSL's own requests are not counted.
bool heap_leaves_openssl_out() noexcept;

} // namespace radius_test
