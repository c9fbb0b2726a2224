// SPDX-License-Identifier: MIT
// Owns what OpenSSL gives away.
#pragma once

#include <utility>

#include <radius/wire/compiler.hpp>

namespace radius::detail {

/// Gives the object back to `Free` in the end; null for none. Takes one pointer, and a fraction of
/// what a std::unique_ptr with a deleter takes to compile.
template <class T, auto Free>
class openssl_handle {
  public:
    openssl_handle() = default;
    explicit openssl_handle(T* owned) noexcept : owned_(owned) {}
    openssl_handle(openssl_handle&& other) noexcept : owned_(other.release()) {}
    openssl_handle& operator=(openssl_handle&& other) noexcept {
        reset(other.release());
        return *this;
    }
    ~openssl_handle() { reset(); }

    T* get() const noexcept { return owned_; }
    T* release() noexcept { return std::exchange(owned_, nullptr); }
    void reset(T* owned = nullptr) noexcept {
        if (T* const before = std::exchange(owned_, owned)) {
            Free(before);
        }
    }
    explicit operator bool() const noexcept { return owned_ != nullptr; }

  private:
    T* owned_ = nullptr;
};

} // namespace radius::detail
