// SPDX-License-Identifier: MIT
// An array that grows while other threads use it: its elements never move.
#pragma once

#include <array>
#include <atomic>
#include <bit>
#include <cstddef>
#include <memory>

#include <radius/wire/compiler.hpp>

namespace radius::detail {

/// Blocks of memory, each as large as all before it, so that an element is found without a search.
/// `T` should be atomic if several threads use one element.
template <class T>
class number_array {
  public:
    number_array() = default;
    number_array(const number_array&) = delete;
    number_array& operator=(const number_array&) = delete;
    ~number_array() {
        for (const auto& one : blocks_) {
            delete[] one.load(std::memory_order_relaxed);
        }
    }

    /// Makes room for at least `size` elements, which begin as `T{}`. For one thread at a time;
    /// others may use the present elements meanwhile. If it throws `std::bad_alloc`, the present
    /// elements stay.
    void grow(std::size_t size) {
        for (std::size_t next = size_; next < size; next = size_) {
            const std::size_t block = block_of(next);
            const std::size_t added = block == 0 ? smallest : next;
            blocks_[block].store(new T[added](), std::memory_order_release);
            size_ += added;
        }
    }

    /// There must be room for it.
    T& operator[](std::size_t number) noexcept { return *place_of(number); }
    const T& operator[](std::size_t number) const noexcept { return *place_of(number); }

    /// How many elements there is room for. For the thread that calls `grow`.
    std::size_t size() const noexcept { return size_; }

    /// Calls `visit(number, element)` for each. For the thread that calls `grow`.
    template <class Visit>
    void for_each(const Visit& visit) {
        for (std::size_t number = 0; number < size_; ++number) {
            visit(number, (*this)[number]);
        }
    }

  private:
    static constexpr std::size_t smallest = 64;

    static std::size_t block_of(std::size_t number) noexcept {
        return static_cast<std::size_t>(std::bit_width(number / smallest));
    }

    T* place_of(std::size_t number) const noexcept {
        const std::size_t block = block_of(number);
        const std::size_t begin = (smallest << block) / 2 & ~(smallest - 1);
        return blocks_[block].load(std::memory_order_acquire) + (number - begin);
    }

    std::array<std::atomic<T*>, 32> blocks_{};
    std::size_t size_ = 0;
};

} // namespace radius::detail
