// SPDX-License-Identifier: MIT
// Many deadlines in virtual time, most of which are moved or cancelled before they expire.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <radius/container/time_point.hpp>

namespace radius::detail {

/// One timer for each small number. A binary heap has at most one entry per timer. Moving a timer
/// later or cancelling it leaves the entry alone until it reaches the top, so a request that is
/// answered in time costs almost nothing. Memory grows with the highest number only.
class timer_heap {
  public:
    /// Sets or moves the timer. Amortised constant if it is moved later, logarithmic otherwise. If
    /// it throws `std::bad_alloc`, nothing changes.
    void schedule(std::uint32_t timer, time_point at);

    /// Makes room for timers 0 to `count` - 1; scheduling them then does not allocate.
    void reserve(std::size_t count);

    /// Cancels the timer if it is set.
    void cancel(std::uint32_t timer) noexcept;

    /// The earliest deadline; nothing if no timer is set.
    std::optional<time_point> next() noexcept;

    /// Takes one expired timer, earliest first; nothing if there is none.
    std::optional<std::uint32_t> take_due(time_point now) noexcept;

    /// In octets, without allocator overhead.
    std::size_t memory_bytes() const noexcept {
        return heap_.capacity() * sizeof(entry) + timers_.capacity() * sizeof(state);
    }

  private:
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    struct entry {
        time_point at;
        std::uint32_t timer;
    };
    struct state {
        time_point deadline{};
        std::size_t place = nowhere; // of its entry in the heap
        bool armed = false;
    };

    /// Ensures that the top entry belongs to a set timer and has its true deadline.
    void settle() noexcept;

    void remove_top() noexcept;

    void rise(std::size_t place) noexcept;

    void sink(std::size_t place) noexcept;

    void put(std::size_t place, const entry& one) noexcept;

    std::vector<entry> heap_;
    std::vector<state> timers_;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/container/impl/timer_heap.ipp>
#endif
