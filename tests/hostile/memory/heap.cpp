// SPDX-License-Identifier: MIT
// Replaces the program's operator new, Asio's allocations, and OpenSSL's.
#include "hostile/memory/heap.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <new>
#include <span>
#include <utility>

#include <openssl/crypto.h>

// The linker redirects this program's own calls of `aligned_alloc` and `free` to `__wrap_...`;
// `__real_...` are the original functions, of the C library or a sanitizer.
// NOLINTBEGIN(bugprone-reserved-identifier, readability-identifier-naming)
extern "C" void* __wrap_aligned_alloc(std::size_t alignment, std::size_t size) noexcept;
extern "C" void* __real_aligned_alloc(std::size_t alignment, std::size_t size) noexcept;
extern "C" void __wrap_free(void* place) noexcept;
extern "C" void __real_free(void* place) noexcept;
// NOLINTEND(bugprone-reserved-identifier, readability-identifier-naming)

namespace {

using radius_test::heap::place;

constexpr std::uint64_t in_use = 0x52414449'55530001;
constexpr std::uint64_t was_given_back = 0x52414449'55530002;

/// Precedes each block, in a list of all.
struct alignas(std::max_align_t) header {
    std::uint64_t mark;
    header* previous;
    header* next;
    std::size_t size;
    place taken;
    place given_back;
    bool ours; // of operator new
};

std::mutex guard;
header* all = nullptr;
std::size_t own_blocks = 0;
std::size_t others_blocks = 0;
radius::octets_view wanted;
std::size_t hits = 0;
std::size_t countdown = 0;
bool counts_openssl = false;
bool failed = false;
place last_failed;

// Freed blocks stay here for a while, to detect a double free.
std::array<header*, 4096> resting;
std::size_t next_resting = 0;

/// Asio's memory for coroutines and operations, which it allocates with `aligned_alloc` and frees
/// with `free`, as a few others do.
class blocks_of_asio {
  public:
    void add(radius::octets_view block) noexcept {
        if (count_ == blocks_.size()) {
            (void)std::fprintf(stderr, "heap: more blocks of Asio's than it can search\n");
            std::abort();
        }
        blocks_[count_++] = block;
    }

    /// Removes and returns the block at this address; empty if it is not Asio's.
    radius::octets_view remove(const void* place) noexcept {
        for (std::size_t n = count_; n-- > 0;) { // most are freed soon
            if (blocks_[n].data() == place) {
                return std::exchange(blocks_[n], blocks_[--count_]);
            }
        }
        return {};
    }

    std::span<const radius::octets_view> in_use() const noexcept {
        return std::span(blocks_).first(count_);
    }

  private:
    std::array<radius::octets_view, 4096> blocks_;
    std::size_t count_ = 0;
};
blocks_of_asio of_asio;

void say(const char* what, const place& where) noexcept {
    (void)std::fprintf(stderr, "%s %s:%d\n", what, where.file == nullptr ? "?" : where.file,
                       where.line);
}

/// Reports that a block is freed that is not in use, with its source, and ends the program. Catch2
/// would report a signal, for which it allocates, and so wait for this heap's lock.
[[noreturn]] void end_over(const header* block, const place& now) noexcept {
    if (block->mark == was_given_back) {
        (void)std::fprintf(stderr, "heap: a block of %s was given back twice\n",
                           block->ours ? "operator new" : "OpenSSL's");
        say("  taken at", block->taken);
        say("  first given back at", block->given_back);
    } else {
        (void)std::fprintf(stderr, "heap: a freed block is not from this heap\n");
    }
    say("  given back now at", now);
    say("  the last allocation that failed:", last_failed);
    (void)std::signal(SIGABRT, SIG_DFL);
    std::abort();
}

radius::octets_view contents_of(const header* block) noexcept {
    return {reinterpret_cast<const radius::octet*>(block + 1), block->size};
}

bool holds_wanted(radius::octets_view contents) noexcept {
    return !wanted.empty() && !std::ranges::search(contents, wanted).empty();
}

void* take(std::size_t size, bool ours, const place& taken = {}) noexcept {
    auto* const block = static_cast<header*>(std::malloc(sizeof(header) + size));
    if (block == nullptr) {
        return nullptr;
    }
    std::memset(static_cast<void*>(block + 1), 0xA5, size); // so that old contents are not found
    const std::scoped_lock lock(guard);
    *block = {in_use, nullptr, all, size, taken, {}, ours};
    if (all != nullptr) {
        all->previous = block;
    }
    all = block;
    ++(ours ? own_blocks : others_blocks);
    return block + 1;
}

void give_back(void* octets, const place& where = {}) noexcept {
    if (octets == nullptr) {
        return;
    }
    header* block = static_cast<header*>(octets) - 1;
    {
        const std::scoped_lock lock(guard);
        if (block->mark != in_use) {
            end_over(block, where);
        }
        block->mark = was_given_back;
        block->given_back = where;
        hits += holds_wanted(contents_of(block)) ? 1 : 0;
        (block->previous == nullptr ? all : block->previous->next) = block->next;
        if (block->next != nullptr) {
            block->next->previous = block->previous;
        }
        --(block->ours ? own_blocks : others_blocks);
        std::swap(block, resting[next_resting]);
        next_resting = (next_resting + 1) % resting.size();
    }
    __real_free(block);
}

bool is_due(const char* file = nullptr, int line = 0) noexcept {
    const std::scoped_lock lock(guard);
    if (countdown == 0 || (file != nullptr && !counts_openssl) || --countdown != 0) {
        return false;
    }
    failed = true;
    last_failed = {file, line};
    return true;
}

void* openssl_take(std::size_t size, const char* file, int line) {
    return is_due(file, line) ? nullptr : take(size, false, {file, line});
}
void openssl_give_back(void* octets, const char* file, int line) {
    give_back(octets, {file, line});
}
void* openssl_resize(void* octets, std::size_t size, const char* file, int line) {
    if (octets == nullptr) {
        return openssl_take(size, file, line);
    }
    if (size == 0) {
        give_back(octets, {file, line});
        return nullptr;
    }
    void* const made = openssl_take(size, file, line);
    if (made != nullptr) {
        const header* const before = static_cast<header*>(octets) - 1;
        std::memcpy(made, octets, std::min(size, before->size));
        give_back(octets, {file, line});
    }
    return made;
}

/// Before OpenSSL is used.
[[maybe_unused]] const int replaced =
    CRYPTO_set_mem_functions(&openssl_take, &openssl_resize, &openssl_give_back);

} // namespace

std::size_t radius_test::heap::blocks() noexcept {
    const std::scoped_lock lock(guard);
    return own_blocks;
}

void radius_test::heap::look_for(radius::octets_view needle) noexcept {
    const std::scoped_lock lock(guard);
    wanted = needle;
    hits = 0;
}

std::size_t radius_test::heap::found() noexcept {
    const std::scoped_lock lock(guard);
    for (const header* block = all; block != nullptr; block = block->next) {
        hits += holds_wanted(contents_of(block)) ? 1 : 0;
    }
    for (const radius::octets_view block : of_asio.in_use()) {
        hits += holds_wanted(block) ? 1 : 0;
    }
    wanted = {};
    return hits;
}

std::size_t radius_test::heap::openssl_blocks() noexcept {
    const std::scoped_lock lock(guard);
    return others_blocks;
}

void radius_test::heap::fail_at(std::size_t n, whose which) noexcept {
    const std::scoped_lock lock(guard);
    countdown = n;
    counts_openssl = which == whose::ours_and_openssls;
    failed = false;
}

bool radius_test::heap::has_failed() noexcept {
    const std::scoped_lock lock(guard);
    countdown = 0;
    return failed;
}

std::size_t radius_test::heap::stride_of(std::size_t usual) noexcept {
    return std::getenv("RADIUS_EVERY_ALLOCATION") != nullptr ? 1 : usual;
}

place radius_test::heap::failed_place() noexcept {
    const std::scoped_lock lock(guard);
    return last_failed;
}

// Not inlined; otherwise GCC considers the two sides of one allocation a mismatch.
[[gnu::noinline]] void* operator new(std::size_t size) {
    if (!is_due()) {
        if (void* const place = take(size, true)) {
            return place;
        }
    }
    throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return is_due() ? nullptr : take(size, true);
}
[[gnu::noinline]] void operator delete(void* place) noexcept { give_back(place); }
[[gnu::noinline]] void operator delete(void* place, const std::nothrow_t&) noexcept {
    give_back(place);
}
[[gnu::noinline]] void operator delete(void* place, std::size_t) noexcept { give_back(place); }

// A library's array forms call those above, but a sanitizer has its own.
[[gnu::noinline]] void* operator new[](std::size_t size) { return ::operator new(size); }
[[gnu::noinline]] void* operator new[](std::size_t size, const std::nothrow_t& none) noexcept {
    return ::operator new(size, none);
}
[[gnu::noinline]] void operator delete[](void* place) noexcept { give_back(place); }
[[gnu::noinline]] void operator delete[](void* place, const std::nothrow_t&) noexcept {
    give_back(place);
}
[[gnu::noinline]] void operator delete[](void* place, std::size_t) noexcept { give_back(place); }

extern "C" void* __wrap_aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
    void* const place = is_due() ? nullptr : __real_aligned_alloc(alignment, size);
    if (place != nullptr) {
        std::memset(place, 0xA5, size);
        const std::scoped_lock lock(guard);
        of_asio.add({static_cast<const radius::octet*>(place), size});
    }
    return place;
}

extern "C" void __wrap_free(void* place) noexcept {
    if (place != nullptr) {
        const std::scoped_lock lock(guard);
        hits += holds_wanted(of_asio.remove(place)) ? 1 : 0;
    }
    __real_free(place);
}
