// SPDX-License-Identifier: MIT
// The Tokens in flight on one RADIUS/1.1 connection (RFC 9765 section 4.2.1).
#pragma once

#include <optional>
#include <vector>

#include <radius/container/slot_pool.hpp>

namespace radius::detail {

/// Assigns Tokens from a counter, and remembers the slot of the request for each Token in flight. A
/// Token is reused only after four thousand million others, so that no late reply finds another
/// request. Every call takes constant time; memory grows with the peak number in flight.
class token_window {
  public:
    /// The maximum number in flight.
    static constexpr std::size_t capacity = 16384;

    /// Removes everything; `first` is the first Token to assign. Use a random one.
    void restart(std::uint32_t first) noexcept {
        for (place& one : places_) {
            one = {};
        }
        next_ = first;
        in_use_ = 0;
    }

    /// A new Token for the request in `slot`; nothing if `capacity` are in flight. Throws
    /// `std::bad_alloc`.
    std::optional<std::uint32_t> acquire(std::uint32_t slot) {
        if (in_use_ == capacity) {
            return std::nullopt;
        }
        if (in_use_ * 2 >= places_.size()) {
            grow();
        }
        while (at(next_).slot != no_slot) { // an old request still occupies this place
            ++next_;
        }
        at(next_) = {next_, slot};
        ++in_use_;
        return next_++;
    }

    /// The slot of the request in flight under a Token, or `no_slot`.
    std::uint32_t find(std::uint32_t token) const noexcept {
        if (places_.empty()) {
            return no_slot;
        }
        const place& found = places_[token & (places_.size() - 1)];
        return found.token == token ? found.slot : no_slot;
    }

    /// Ends the request in flight under a Token.
    void release(std::uint32_t token) noexcept {
        at(token) = {};
        --in_use_;
    }

    std::size_t in_use() const noexcept { return in_use_; }

    /// In octets, without the object itself: 16 to 32 per Token at the peak number in flight.
    std::size_t memory_bytes() const noexcept { return places_.capacity() * sizeof(place); }

    /// Calls `visit` with the slot of each request in flight.
    template <class Visit>
    void for_each(Visit&& visit) const {
        for (const place& one : places_) {
            if (one.slot != no_slot) {
                visit(one.slot);
            }
        }
    }

  private:
    struct place {
        std::uint32_t token = 0;
        std::uint32_t slot = no_slot;
    };

    place& at(std::uint32_t token) noexcept { return places_[token & (places_.size() - 1)]; }

    /// Tokens with different places still have different places when the table doubles.
    void grow() {
        std::vector<place> old(places_.empty() ? 64 : places_.size() * 2);
        old.swap(places_);
        for (const place& one : old) {
            if (one.slot != no_slot) {
                at(one.token) = one;
            }
        }
    }

    std::vector<place> places_; ///< a power of two of them, at most half in use
    std::uint32_t next_ = 0;
    std::size_t in_use_ = 0;
};

} // namespace radius::detail
