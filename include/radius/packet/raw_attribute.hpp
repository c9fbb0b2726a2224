// SPDX-License-Identifier: MIT
// The attributes of a packet in their wire format (RFC 2865 section 5).
#pragma once

#include <cstddef>
#include <iterator>

#include <radius/wire/octets.hpp>
#include <radius/wire/result.hpp>

namespace radius {

/// One attribute, as views into the packet:
///
///     octet   0      1        2 ... Length-1
///             Type   Length   Value
struct raw_attribute {
    octet type = 0;
    octets_view value; ///< 0 to 253 octets
    octets_view whole; ///< type, length and value
};

/// The attributes in wire order, over octets that `check_attributes` has accepted.
class attribute_range {
  public:
    class iterator {
      public:
        using value_type = raw_attribute;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::forward_iterator_tag;

        constexpr iterator() = default;
        constexpr explicit iterator(octets_view rest) noexcept : rest_(rest) {}

        constexpr raw_attribute operator*() const noexcept {
            const std::size_t length = rest_[1];
            return {rest_[0], rest_.subspan(2, length - 2), rest_.first(length)};
        }
        constexpr iterator& operator++() noexcept {
            rest_ = rest_.subspan(rest_[1]);
            return *this;
        }
        constexpr iterator operator++(int) noexcept {
            iterator before = *this;
            ++*this;
            return before;
        }
        /// Two iterators of one range are equal if the same octets are left.
        constexpr bool operator==(const iterator& other) const noexcept {
            return rest_.size() == other.rest_.size();
        }

      private:
        octets_view rest_;
    };

    constexpr attribute_range() = default;
    constexpr explicit attribute_range(octets_view checked) noexcept : octets_(checked) {}

    constexpr iterator begin() const noexcept { return iterator(octets_); }
    constexpr iterator end() const noexcept { return iterator(); }
    constexpr bool empty() const noexcept { return octets_.empty(); }
    constexpr octets_view octets() const noexcept { return octets_; }

  private:
    octets_view octets_;
};

/// Checks type and length of each attribute up to the last octet and returns how many there are.
/// Errors: `errc::attribute_length_invalid`, `errc::too_many_attributes`, and with `refuse_type_0`
/// `errc::attribute_type_reserved`.
constexpr result<std::size_t> check_attributes(octets_view octets, std::size_t most,
                                               bool refuse_type_0) noexcept {
    std::size_t count = 0;
    while (!octets.empty()) {
        if (octets.size() < 2 || octets[1] < 2 || octets[1] > octets.size()) {
            return errc::attribute_length_invalid;
        }
        if (refuse_type_0 && octets[0] == 0) {
            return errc::attribute_type_reserved;
        }
        if (++count > most) {
            return errc::too_many_attributes;
        }
        octets = octets.subspan(octets[1]);
    }
    return count;
}

} // namespace radius
