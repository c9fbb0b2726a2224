// SPDX-License-Identifier: MIT
// Bounds-checked writing of network-order fields into a buffer that the caller owns.
#pragma once

#include <algorithm>

#include <radius/wire/network_order.hpp>
#include <radius/wire/octets.hpp>

namespace radius {

/// A cursor over a buffer. A write that does not fit writes nothing and makes `ok()` false from
/// then on, so you check a sequence of writes once, at the end.
class writer {
  public:
    constexpr explicit writer(octets_span buffer) noexcept : buffer_(buffer) {}

    constexpr bool ok() const noexcept { return ok_; }
    constexpr std::size_t size() const noexcept { return size_; }
    constexpr std::size_t available() const noexcept { return buffer_.size() - size_; }

    /// The octets written so far; you may patch them.
    constexpr octets_span written() const noexcept { return buffer_.first(size_); }

    constexpr void u8(octet value) noexcept { integer(value); }
    constexpr void u16(std::uint16_t value) noexcept { integer(value); }
    constexpr void u32(std::uint32_t value) noexcept { integer(value); }
    constexpr void u64(std::uint64_t value) noexcept { integer(value); }

    /// The lowest `octets` octets of the value.
    constexpr void number(std::uint64_t value, std::size_t octets) noexcept {
        detail::write_number(reserve(octets), value);
    }

    /// Appends all of `value`, or nothing if it does not fit.
    constexpr void put(octets_view value) noexcept {
        if (value.size() > largest_object) {
            __builtin_unreachable(); // else GCC 12 warns at -O3 of a copy that cannot be
        }
        if (const octets_span room = reserve(value.size()); room.size() == value.size()) {
            std::copy(value.begin(), value.end(), room.begin());
        }
    }

    /// Appends `count` octets and returns them for you to fill; empty if they do not fit.
    constexpr octets_span reserve(std::size_t count) noexcept {
        if (!ok_ || count > available()) {
            ok_ = false;
            return {};
        }
        const octets_span room = buffer_.subspan(size_, count);
        size_ += count;
        return room;
    }

    /// Discards everything after the first `size` octets and clears a failure.
    constexpr void rewind(std::size_t size) noexcept {
        size_ = std::min(size, size_);
        ok_ = true;
    }

  private:
    static constexpr std::size_t largest_object = ~std::size_t{} / 2;

    template <class Integer>
    constexpr void integer(Integer value) noexcept {
        if (const octets_span room = reserve(sizeof(Integer)); !room.empty()) {
            detail::write_number(room.first<sizeof(Integer)>(), value);
        }
    }

    octets_span buffer_;
    std::size_t size_ = 0;
    bool ok_ = true;
};

} // namespace radius
