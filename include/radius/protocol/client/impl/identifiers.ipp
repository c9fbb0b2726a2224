// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/client/identifiers.hpp>.
#pragma once

#include <optional>

#include <radius/protocol/client/identifiers.hpp>

namespace radius::detail {

RADIUS_DECL identifier_pool::identifier_pool(octet first, bool keep_zero) noexcept
    : keep_zero_(keep_zero) {
    for (unsigned count = 0; count < 256; ++count) {
        const auto identifier = static_cast<octet>(first + count);
        if (identifier != 0 || !keep_zero) {
            free_.push(identifier);
        }
    }
}

RADIUS_DECL std::optional<octet> identifier_pool::acquire(time_point now) noexcept {
    wake(now);
    if (free_.empty()) {
        return std::nullopt;
    }
    ++in_use_;
    return free_.pop();
}

RADIUS_DECL std::optional<octet> identifier_pool::acquire_zero(time_point now) noexcept {
    if (!keep_zero_ || zero_in_use_ || now < zero_rests_until_) {
        return std::nullopt;
    }
    zero_in_use_ = true;
    ++in_use_;
    return octet{0};
}

RADIUS_DECL void identifier_pool::release(octet identifier) noexcept {
    --in_use_;
    if (is_kept(identifier)) {
        zero_in_use_ = false;
        return;
    }
    free_.push(identifier);
}

RADIUS_DECL void identifier_pool::rest(octet identifier, time_point until) noexcept {
    --in_use_;
    if (is_kept(identifier)) {
        zero_in_use_ = false;
        zero_rests_until_ = until;
        return;
    }
    rests_until_[identifier] = until;
    resting_.push(identifier);
}

RADIUS_DECL std::optional<time_point> identifier_pool::next_rested() const noexcept {
    if (resting_.empty()) {
        return std::nullopt;
    }
    return rests_until_[resting_.front()];
}

RADIUS_DECL void identifier_pool::ring::push(octet identifier) noexcept {
    places_[static_cast<octet>(first_ + count_)] = identifier;
    ++count_;
}

RADIUS_DECL octet identifier_pool::ring::pop() noexcept {
    --count_;
    return places_[first_++];
}

RADIUS_DECL octet identifier_pool::ring::front() const noexcept { return places_[first_]; }

RADIUS_DECL void identifier_pool::wake(time_point now) noexcept {
    while (!resting_.empty() && rests_until_[resting_.front()] <= now) {
        free_.push(resting_.pop());
    }
}

} // namespace radius::detail
