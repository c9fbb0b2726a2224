// SPDX-License-Identifier: MIT
// Runs a function on a stack that can be searched afterwards for data that the function has left.
#pragma once

#include <array>
#include <stdexcept>

#include <pthread.h>
#include <sys/mman.h>

#include <radius/wire/octets.hpp>

namespace radius_test {

/// A stack filled with zeros.
class own_stack {
  public:
    own_stack() {
        memory_ = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (memory_ == MAP_FAILED) {
            throw std::runtime_error("no memory for a stack");
        }
    }
    own_stack(const own_stack&) = delete;
    own_stack& operator=(const own_stack&) = delete;
    ~own_stack() { munmap(memory_, size); }

    /// Runs `work`, which must not throw.
    template <class Work>
    void run(Work&& work) {
        pthread_attr_t attributes;
        pthread_attr_init(&attributes);
        pthread_attr_setstack(&attributes, memory_, size);
        pthread_t thread{};
        const int failed = pthread_create(
            &thread, &attributes,
            [](void* what) -> void* {
                (*static_cast<std::remove_reference_t<Work>*>(what))();
                return nullptr;
            },
            &work);
        pthread_attr_destroy(&attributes);
        if (failed != 0) {
            throw std::runtime_error("no thread");
        }
        pthread_join(thread, nullptr);
    }

    /// How often these octets occur. A sanitizer does not allow reading dead frames.
#if defined(__clang__)
    __attribute__((no_sanitize("address", "thread")))
#elif defined(__GNUC__)
    __attribute__((no_sanitize_address, no_sanitize_thread))
#endif
    std::size_t
    count(radius::octets_view needle) const noexcept {
        const auto* const stack = static_cast<const volatile radius::octet*>(memory_);
        std::size_t found = 0;
        for (std::size_t place = 0; place + needle.size() <= size; ++place) {
            std::size_t same = 0;
            while (same < needle.size() && stack[place + same] == needle.data()[same]) {
                ++same;
            }
            found += same == needle.size() ? 1 : 0;
        }
        return found;
    }

  private:
    static constexpr std::size_t size = std::size_t{1} << 20U;

    void* memory_;
};

} // namespace radius_test
