// SPDX-License-Identifier: MIT
// A counter that one thread increments and any thread may read at any time.
#pragma once

#include <atomic>
#include <cstdint>

#include <radius/wire/compiler.hpp>

namespace radius {

/// Counts without a locked instruction: only the thread that owns the counter may increment it.
class counter {
  public:
    counter() = default;
    counter(const counter& other) noexcept : value_(other.value()) {}
    counter& operator=(const counter& other) noexcept {
        value_.store(other.value(), std::memory_order_relaxed);
        return *this;
    }

    void operator++() noexcept { *this += 1; }
    counter& operator+=(std::uint64_t more) noexcept {
        value_.store(value() + more, std::memory_order_relaxed);
        return *this;
    }

    std::uint64_t value() const noexcept { return value_.load(std::memory_order_relaxed); }
    operator std::uint64_t() const noexcept { return value(); }

  private:
    std::atomic<std::uint64_t> value_{0};
};

} // namespace radius
