// SPDX-License-Identifier: MIT
// Stores one completion handler of any type until its request ends. Handlers of usual size need no
// allocation.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <new>
#include <utility>

#include <radius/wire/compiler.hpp>

namespace radius::detail {

/// A reusable slot for a callable that takes `Arguments`.
template <class... Arguments>
class completion_slot {
  public:
    completion_slot() = default;
    completion_slot(const completion_slot&) = delete;
    completion_slot& operator=(const completion_slot&) = delete;
    ~completion_slot() { reset(); }

    explicit operator bool() const noexcept { return actions_ != nullptr; }

    /// Requires that the slot is empty. Can throw `std::bad_alloc` for a callable above 256 octets.
    template <class Callable>
    void emplace(Callable&& callable) {
        using stored = std::decay_t<Callable>;
        if constexpr (sizeof(stored) <= size && alignof(stored) <= alignof(std::max_align_t)) {
            object_ = ::new (static_cast<void*>(storage_.data()))
                stored(std::forward<Callable>(callable));
            actions_ = &inline_actions<stored>;
        } else {
            object_ = new stored(std::forward<Callable>(callable));
            actions_ = &heap_actions<stored>;
        }
    }

    /// Empties the slot and calls its callable. The slot is empty before the callable runs, so the
    /// callable may fill it again.
    void operator()(Arguments... arguments) {
        const actions* const todo = std::exchange(actions_, nullptr);
        todo->take_and_call(object_, std::forward<Arguments>(arguments)...);
    }

    void reset() noexcept {
        if (actions_ != nullptr) {
            std::exchange(actions_, nullptr)->destroy(object_);
        }
    }

  private:
    static constexpr std::size_t size = 256;

    struct actions {
        void (*take_and_call)(void*, Arguments...);
        void (*destroy)(void*) noexcept;
    };

    template <class Stored>
    static constexpr actions inline_actions{
        [](void* object, Arguments... arguments) {
            auto* const stored = static_cast<Stored*>(object);
            Stored taken(std::move(*stored));
            std::destroy_at(stored);
            std::move(taken)(std::forward<Arguments>(arguments)...);
        },
        [](void* object) noexcept { static_cast<Stored*>(object)->~Stored(); }};

    template <class Stored>
    static constexpr actions heap_actions{
        [](void* object, Arguments... arguments) {
            const std::unique_ptr<Stored> stored(static_cast<Stored*>(object));
            std::move (*stored)(std::forward<Arguments>(arguments)...);
        },
        [](void* object) noexcept { delete static_cast<Stored*>(object); }};

    alignas(std::max_align_t) std::array<std::byte, size> storage_;
    void* object_ = nullptr;
    const actions* actions_ = nullptr;
};

} // namespace radius::detail
