// SPDX-License-Identifier: MIT
// What the targets share: properties that have to hold, and pieces of the input.
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <radius/packet/packet_view.hpp>

namespace fuzz {

/// Ends the program where a property does not hold; libFuzzer keeps the input.
inline void demand(bool holds, std::string_view property) {
    if (!holds) {
        std::fprintf(stderr, "broken property: %.*s\n", static_cast<int>(property.size()),
                     property.data());
        std::abort();
    }
}

/// A packet's authenticator, as an array.
inline radius::authenticator field_of(const radius::packet_view& packet) noexcept {
    radius::authenticator field{};
    std::ranges::copy(packet.authenticator_field(), field.begin());
    return field;
}

/// Takes numbers and pieces from the front of the input; zeros and nothing once it is used up.
class source {
  public:
    explicit source(radius::octets_view input) : rest_(input) {}

    bool empty() const noexcept { return rest_.empty(); }

    radius::octet number() noexcept {
        if (rest_.empty()) {
            return 0;
        }
        const radius::octet first = rest_.front();
        rest_ = rest_.subspan(1);
        return first;
    }

    /// A piece with a length of two octets in front, as much of it as there is.
    radius::octets_view piece() noexcept {
        const std::size_t high = number();
        return take((high << 8U | number()) % 5'000U);
    }

    radius::octets_view take(std::size_t size) noexcept {
        const radius::octets_view taken = rest_.first(std::min(size, rest_.size()));
        rest_ = rest_.subspan(taken.size());
        return taken;
    }

    radius::octets_view rest() noexcept { return take(rest_.size()); }

  private:
    radius::octets_view rest_;
};

} // namespace fuzz
