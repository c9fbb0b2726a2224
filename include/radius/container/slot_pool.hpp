// SPDX-License-Identifier: MIT
// Objects that are reused in place. A handle may safely outlive its object.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include <radius/wire/compiler.hpp>

namespace radius::detail {

inline constexpr std::uint32_t no_slot = 0xFFFF'FFFF;

/// Names one use of a slot: once that use has ended, the handle finds nothing. `index` is small and
/// is reused, so the driver can index an array with it.
template <class T>
struct slot_handle {
    std::uint32_t index = no_slot;
    std::uint32_t generation = 0;

    friend constexpr bool operator==(const slot_handle&, const slot_handle&) noexcept = default;
};

/// Allocates only if more slots are in use than ever before. Addresses are stable. A slot keeps its
/// contents from one use to the next: after `acquire`, set every member that you need.
template <class T>
class slot_pool {
  public:
    using handle = slot_handle<T>;

    /// Takes the slot that was released last, because its memory is most likely still in the cache.
    /// If it throws `std::bad_alloc`, nothing changes.
    handle acquire() {
        if (free_.empty()) {
            if (free_.capacity() == slots_.size()) {
                free_.reserve(2 * slots_.size() + 8);
            }
            slots_.push_back(std::make_unique<slot>());
            free_.push_back(static_cast<std::uint32_t>(slots_.size() - 1));
        }
        const std::uint32_t index = free_.back();
        free_.pop_back();
        slots_[index]->used = true;
        return {index, slots_[index]->generation};
    }

    /// Ends a use; every handle of it finds nothing from now on.
    void release(std::uint32_t index) noexcept {
        slot& one = *slots_[index];
        one.used = false;
        ++one.generation;
        free_.push_back(index);
    }

    /// The object, or null once its use has ended.
    T* find(handle which) noexcept {
        if (which.index >= slots_.size()) {
            return nullptr;
        }
        slot& one = *slots_[which.index];
        return one.used && one.generation == which.generation ? &one.value : nullptr;
    }

    /// The object in a slot that is in use.
    T& operator[](std::uint32_t index) noexcept { return slots_[index]->value; }
    const T& operator[](std::uint32_t index) const noexcept { return slots_[index]->value; }

    /// The handle of a slot's present use.
    handle handle_of(std::uint32_t index) const noexcept {
        return {index, slots_[index]->generation};
    }

    std::size_t in_use() const noexcept { return slots_.size() - free_.size(); }
    std::size_t capacity() const noexcept { return slots_.size(); }

    /// In octets, without memory that the objects own and without allocator overhead.
    std::size_t memory_bytes() const noexcept {
        return slots_.size() * sizeof(slot) + slots_.capacity() * sizeof(slots_[0]) +
               free_.capacity() * sizeof(free_[0]);
    }

  private:
    struct slot {
        T value;
        std::uint32_t generation = 0;
        bool used = false;
    };

    std::vector<std::unique_ptr<slot>> slots_;
    std::vector<std::uint32_t> free_;
};

/// A first-in, first-out list of slots of one pool. A slot is in at most one list; the links are
/// the members `previous` and `next` of `T`.
template <class T>
class slot_queue {
  public:
    bool empty() const noexcept { return count_ == 0; }
    std::size_t size() const noexcept { return count_; }
    std::uint32_t front() const noexcept { return first_; }

    /// Appends a slot that is in no list.
    void push_back(slot_pool<T>& pool, std::uint32_t index) noexcept {
        pool[index].previous = last_;
        pool[index].next = no_slot;
        (last_ == no_slot ? first_ : pool[last_].next) = index;
        last_ = index;
        ++count_;
    }

    /// Removes a slot from any place in this list.
    void remove(slot_pool<T>& pool, std::uint32_t index) noexcept {
        const T& one = pool[index];
        (one.previous == no_slot ? first_ : pool[one.previous].next) = one.next;
        (one.next == no_slot ? last_ : pool[one.next].previous) = one.previous;
        --count_;
    }

  private:
    std::uint32_t first_ = no_slot;
    std::uint32_t last_ = no_slot;
    std::size_t count_ = 0;
};

} // namespace radius::detail
