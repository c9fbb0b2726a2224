// SPDX-License-Identifier: MIT
// The test program's own counting operator new.
#include "dictionary/allocations.hpp"

#include <cstdlib>
#include <new>

namespace {

radius_test::allocation_counts counts;

[[maybe_unused]] void note(std::size_t size) noexcept {
    ++counts.count;
    counts.octets += size;
}

} // namespace

radius_test::allocation_counts radius_test::allocations() noexcept { return counts; }

// ThreadSanitizer has its own operator new and allows no other: then nothing is counted.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define RADIUS_TEST_COUNTS_NO_ALLOCATIONS
#endif
#endif
#if defined(__SANITIZE_THREAD__)
#define RADIUS_TEST_COUNTS_NO_ALLOCATIONS
#endif
#if defined(RADIUS_TEST_COUNTS_NO_ALLOCATIONS)
bool radius_test::counts_allocations() noexcept { return false; }
#else
bool radius_test::counts_allocations() noexcept { return true; }

// Not inlined; otherwise GCC considers the two sides of one allocation a mismatch.
[[gnu::noinline]] void* operator new(std::size_t size) {
    note(size);
    if (void* place = std::malloc(size == 0 ? 1 : size)) {
        return place;
    }
    throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    note(size);
    return std::malloc(size == 0 ? 1 : size);
}
[[gnu::noinline]] void operator delete(void* place) noexcept { std::free(place); }
[[gnu::noinline]] void operator delete(void* place, const std::nothrow_t&) noexcept {
    std::free(place);
}
[[gnu::noinline]] void operator delete(void* place, std::size_t) noexcept { std::free(place); }
#endif
