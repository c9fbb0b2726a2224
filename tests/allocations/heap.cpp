// SPDX-License-Identifier: MIT
// The C library's heap behind counting functions. Counting in operator new would miss Asio, which
// requests aligned memory.
#include <cstdlib> // defines whether this is glibc

#include "allocations/heap.hpp"

#include <atomic>
#include <cerrno>

#include <openssl/crypto.h>

namespace {

std::atomic<std::size_t> requests{0};

[[maybe_unused]] void note() noexcept { requests.fetch_add(1, std::memory_order_relaxed); }

} // namespace

std::size_t radius_test::heap_requests() noexcept { return requests; }

#if defined(RADIUS_TEST_COUNTS_HEAP)
// NOLINTBEGIN: these are the C library's names and signatures

extern "C" {

void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);

void* malloc(std::size_t size) noexcept {
    note();
    return __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) noexcept {
    note();
    return __libc_calloc(count, size);
}
void* realloc(void* place, std::size_t size) noexcept {
    note();
    return __libc_realloc(place, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
    note();
    return __libc_memalign(alignment, size);
}
int posix_memalign(void** place, std::size_t alignment, std::size_t size) noexcept {
    note();
    *place = __libc_memalign(alignment, size);
    return *place == nullptr ? ENOMEM : 0;
}

} // extern "C"

namespace {

void* openssl_malloc(std::size_t size, const char*, int) { return __libc_malloc(size); }
void* openssl_realloc(void* place, std::size_t size, const char*, int) {
    return __libc_realloc(place, size);
}
void openssl_free(void* place, const char*, int) { std::free(place); }

} // namespace

bool radius_test::heap_leaves_openssl_out() noexcept {
    // OpenSSL accepts this only before its first allocation.
    static const bool done =
        CRYPTO_set_mem_functions(&openssl_malloc, &openssl_realloc, &openssl_free) == 1;
    return done;
}
namespace {

// Runs before main, and so before OpenSSL is used.
const bool left_out = radius_test::heap_leaves_openssl_out();

} // namespace

// NOLINTEND
#else
bool radius_test::heap_leaves_openssl_out() noexcept { return true; }
#endif
