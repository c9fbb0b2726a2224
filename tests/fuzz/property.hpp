// SPDX-License-Identifier: MIT
// Shared by the targets: properties that must hold, and pieces of the input.
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <radius/packet/packet_view.hpp>

namespace fuzz {

/// Aborts if a property does not hold; libFuzzer stores the input.
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

/// Takes numbers and pieces from the start of the input; zeros and empty pieces at its end.
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

    /// A piece after its length of two octets, truncated at the end of the input.
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
