// SPDX-License-Identifier: MIT
// Numbers that one thread changes and any thread may read at any time: counters and gauges.
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

/// A number that also falls, such as how many requests are in progress. Only the thread that owns
/// it may change it, without a locked instruction.
class gauge {
  public:
    void operator++() noexcept { ++value_; }
    void operator--() noexcept { value_ += ~std::uint64_t{0}; }
    gauge& operator+=(std::uint64_t more) noexcept {
        value_ += more;
        return *this;
    }

    std::uint64_t value() const noexcept { return value_.value(); }
    operator std::uint64_t() const noexcept { return value(); }

  private:
    counter value_;
};

} // namespace radius
