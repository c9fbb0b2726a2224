// SPDX-License-Identifier: MIT
// The definitions of <radius/crypto/rc4.hpp>.
#pragma once

#include <utility>

#include <radius/crypto/rc4.hpp>

namespace radius {

RADIUS_DECL rc4::rc4(octets_view key) noexcept {
    for (std::size_t place = 0; place < state_.size(); ++place) {
        state_[place] = static_cast<octet>(place);
    }
    octet other = 0;
    for (std::size_t place = 0; place < state_.size(); ++place) {
        other = static_cast<octet>(other + state_[place] + key[place % key.size()]);
        std::swap(state_[place], state_[other]);
    }
}

RADIUS_DECL void rc4::apply(octets_span octets) noexcept {
    for (octet& next : octets) {
        first_ = static_cast<octet>(first_ + 1);
        second_ = static_cast<octet>(second_ + state_[first_]);
        std::swap(state_[first_], state_[second_]);
        next ^= state_[static_cast<octet>(state_[first_] + state_[second_])];
    }
}

} // namespace radius
