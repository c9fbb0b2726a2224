// SPDX-License-Identifier: MIT
// Bounds-checked reading of network-order fields (RFC 2865 section 3: most significant octet
// first).
#pragma once

#include <radius/wire/network_order.hpp>
#include <radius/wire/octets.hpp>
#include <radius/wire/result.hpp>

namespace radius {

/// A cursor over octets that it does not own. A read beyond the end consumes nothing and returns
/// `errc::value_length_invalid`.
class reader {
  public:
    constexpr explicit reader(octets_view input) noexcept : rest_(input) {}

    constexpr std::size_t remaining() const noexcept { return rest_.size(); }
    constexpr bool empty() const noexcept { return rest_.empty(); }

    /// All that has not been read, without consuming it.
    constexpr octets_view rest() const noexcept { return rest_; }

    constexpr result<octet> u8() noexcept { return integer<octet>(); }
    constexpr result<std::uint16_t> u16() noexcept { return integer<std::uint16_t>(); }
    constexpr result<std::uint32_t> u32() noexcept { return integer<std::uint32_t>(); }
    constexpr result<std::uint64_t> u64() noexcept { return integer<std::uint64_t>(); }

    /// The next `count` octets.
    constexpr result<octets_view> take(std::size_t count) noexcept {
        if (count > rest_.size()) {
            return errc::value_length_invalid;
        }
        const octets_view taken = rest_.first(count);
        rest_ = rest_.subspan(count);
        return taken;
    }

  private:
    template <class Integer>
    constexpr result<Integer> integer() noexcept {
        if (rest_.size() < sizeof(Integer)) {
            return errc::value_length_invalid;
        }
        const auto value =
            static_cast<Integer>(detail::read_number(rest_.first<sizeof(Integer)>()));
        rest_ = rest_.subspan(sizeof(Integer));
        return value;
    }

    octets_view rest_;
};

} // namespace radius
