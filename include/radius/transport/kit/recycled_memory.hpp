// SPDX-License-Identifier: MIT
// Memory of frequent operations, kept for the next one of the same size.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <new>
#include <utility>
#include <vector>

#include <radius/wire/compiler.hpp>

namespace radius::detail {

/// Keeps as many blocks of each size as the peak number in use. For any threads: an operation can
/// end on another thread than the one that began it.
class recycled_memory {
  public:
    recycled_memory() = default;
    recycled_memory(const recycled_memory&) = delete;
    recycled_memory& operator=(const recycled_memory&) = delete;
    ~recycled_memory() {
        for (const row& one : rows_) {
            for (block* next = one.first; next != nullptr;) {
                ::operator delete(std::exchange(next, next->next));
            }
        }
    }

    /// Throws `std::bad_alloc`.
    void* take(std::size_t size) {
        {
            const std::scoped_lock guard(lock_);
            row& own = row_of(size);
            if (own.first != nullptr) {
                return std::exchange(own.first, own.first->next);
            }
        }
        return ::operator new(size < sizeof(block) ? sizeof(block) : size);
    }

    /// `size` must be that of `take`.
    void give_back(void* place, std::size_t size) noexcept {
        const std::scoped_lock guard(lock_);
        row& own = row_of(size);
        own.first = ::new (place) block{own.first};
    }

  private:
    struct block {
        block* next;
    };
    struct row {
        std::size_t size;
        block* first;
    };

    /// There are only a few sizes, one per kind of operation.
    row& row_of(std::size_t size) {
        for (row& one : rows_) {
            if (one.size == size) {
                return one;
            }
        }
        return rows_.emplace_back(row{size, nullptr});
    }

    std::mutex lock_;
    std::vector<row> rows_;
};

/// An allocator that takes an operation's memory from there and keeps the memory pool alive.
template <class T>
class recycling_allocator {
  public:
    using value_type = T;
    template <class Other>
    struct rebind {
        using other = recycling_allocator<Other>;
    };

    explicit recycling_allocator(std::shared_ptr<recycled_memory> memory) noexcept
        : memory_(std::move(memory)) {}
    template <class Other>
    recycling_allocator(const recycling_allocator<Other>& other) noexcept
        : memory_(other.memory()) {}

    T* allocate(std::size_t count) {
        static_assert(alignof(T) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);
        return static_cast<T*>(memory_->take(count * sizeof(T)));
    }
    void deallocate(T* place, std::size_t count) noexcept {
        memory_->give_back(place, count * sizeof(T));
    }

    const std::shared_ptr<recycled_memory>& memory() const noexcept { return memory_; }

    template <class Other>
    friend bool operator==(const recycling_allocator& one,
                           const recycling_allocator<Other>& other) noexcept {
        return one.memory() == other.memory();
    }

  private:
    std::shared_ptr<recycled_memory> memory_;
};

/// A completion handler whose operation takes its memory from there. If each operation ends before
/// the next begins, only the first one allocates.
template <class Function>
struct recycling_handler {
    using allocator_type = recycling_allocator<void>;
    allocator_type get_allocator() const noexcept { return allocator_type(memory); }

    template <class... Arguments>
    void operator()(Arguments&&... arguments) {
        function(std::forward<Arguments>(arguments)...);
    }

    Function function;
    /// Const, so that it is copied: Asio asks the moved-from object for its allocator.
    const std::shared_ptr<recycled_memory> memory;
};
template <class Function>
recycling_handler(Function, std::shared_ptr<recycled_memory>) -> recycling_handler<Function>;

} // namespace radius::detail
