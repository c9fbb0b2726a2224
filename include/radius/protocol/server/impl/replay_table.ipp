// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/server/replay_table.hpp>.
#pragma once

#include <algorithm>

#include <radius/protocol/server/replay_table.hpp>
#include <radius/wire/network_order.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

RADIUS_DECL replay_limits checked(const replay_limits& limits) {
    check_option(limits.max_entries >= 1 && limits.max_entries <= std::size_t{1} << 30U,
                 "replays.max_entries must be 1 to 2^30");
    check_option(limits.max_entries_a_peer >= 1, "replays.max_entries_a_peer must be at least 1");
    return limits;
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL replay_table::replay_table(const detail::hash_seed& seed, const replay_limits& limits,
                                       std::chrono::seconds window)
    : limits_(detail::checked(limits)), hasher_(seed) {
    extend_window(window);
}

RADIUS_DECL void replay_table::extend_window(std::chrono::seconds window) {
    const std::scoped_lock guard(lock_);
    window_ = std::max<std::int64_t>(window_, std::min(window, longest_window).count());
}

RADIUS_DECL detail::replay_outcome
replay_table::enter(const known_peer& peer, std::span<const octet, 16> request_authenticator,
                    std::uint32_t event_timestamp, const moment& now) {
    const std::uint64_t tag = tag_of(peer, request_authenticator);
    const std::scoped_lock guard(lock_);
    // A peer may have been added after the last call of `extend_window`.
    window_ = std::max<std::int64_t>(
        window_, std::min(peer.options().event_timestamp_window, longest_window).count());
    expire(now);
    if (find(tag) != none) {
        return detail::replay_outcome::known;
    }
    while (is_full(peer)) {
        if (!expire(now)) {
            return detail::replay_outcome::full;
        }
    }
    insert(tag, peer, event_timestamp, now);
    return detail::replay_outcome::fresh;
}

RADIUS_DECL void replay_table::forget(const known_peer& peer,
                                      std::span<const octet, 16> request_authenticator) noexcept {
    const std::uint64_t tag = tag_of(peer, request_authenticator);
    const std::scoped_lock guard(lock_);
    if (const std::uint32_t position = find(tag); position != none) {
        timers_.cancel(position);
        remove(position);
    }
}

RADIUS_DECL std::size_t replay_table::entries() const {
    const std::scoped_lock guard(lock_);
    return entries_;
}

RADIUS_DECL std::size_t replay_table::memory_bytes() const {
    const std::scoped_lock guard(lock_);
    return sizeof(*this) + index_.memory_bytes() + timers_.memory_bytes() +
           slots_.capacity() * sizeof(slot) + of_peers_.capacity() * sizeof(std::uint32_t);
}

RADIUS_DECL std::uint64_t
replay_table::tag_of(const known_peer& peer,
                     std::span<const octet, 16> request_authenticator) const noexcept {
    const auto digest = hmac_md5_digest(peer.secret().message_key(), {request_authenticator});
    return hasher_(std::array{detail::read_number(std::span(digest).first<8>()),
                              detail::read_number(std::span(digest).last<8>())});
}

RADIUS_DECL std::uint32_t replay_table::find(std::uint64_t tag) const noexcept {
    return index_.find(tag, [&](std::uint32_t position) { return slots_[position].tag == tag; });
}

RADIUS_DECL bool replay_table::is_full(const known_peer& peer) const noexcept {
    return entries_ >= limits_.max_entries ||
           (peer.index() < of_peers_.size() &&
            of_peers_[peer.index()] >= limits_.max_entries_a_peer);
}

RADIUS_DECL duration replay_table::left(std::uint32_t event_timestamp,
                                        wall_time now) const noexcept {
    const auto present = std::chrono::floor<std::chrono::seconds>(now);
    const std::chrono::seconds end(std::int64_t{event_timestamp} + window_ + 1);
    return std::min(end - present.time_since_epoch(), longest_wait) - (now - present);
}

RADIUS_DECL void replay_table::insert(std::uint64_t tag, const known_peer& peer,
                                      std::uint32_t event_timestamp, const moment& now) {
    index_.reserve(entries_ + 1);
    if (of_peers_.size() <= peer.index()) {
        of_peers_.resize(peer.index() + 1);
    }
    if (vacant_ == none) {
        slots_.push_back({.peer = none});
        vacant_ = static_cast<std::uint32_t>(slots_.size() - 1);
    }
    const std::uint32_t position = vacant_;
    timers_.schedule(position, now.steady + left(event_timestamp, now.wall));
    slot& entered = slots_[position];
    vacant_ = entered.peer;
    entered = {tag, event_timestamp, static_cast<std::uint32_t>(peer.index())};
    index_.insert(tag, position);
    ++of_peers_[peer.index()];
    ++entries_;
}

RADIUS_DECL bool replay_table::expire(const moment& now) {
    for (unsigned count = 0; count < ended_at_once; ++count) {
        const auto due = timers_.take_due(now.steady);
        if (!due) {
            return count != 0;
        }
        const duration more = left(slots_[*due].event_timestamp, now.wall);
        if (more > duration::zero()) {
            timers_.schedule(*due, now.steady + more); // cannot throw: it has a heap entry
        } else {
            remove(*due);
        }
    }
    return true;
}

RADIUS_DECL void replay_table::remove(std::uint32_t position) noexcept {
    slot& ended = slots_[position];
    index_.erase(ended.tag, position);
    --of_peers_[ended.peer];
    --entries_;
    ended.peer = vacant_;
    vacant_ = position;
}

} // namespace radius
