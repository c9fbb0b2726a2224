// SPDX-License-Identifier: MIT
// Remembers the dated CoA-Requests and Disconnect-Requests that were handled: each once, whatever
// path a copy takes (RFC 5176 section 6.3).
#pragma once

#include <algorithm>
#include <mutex>
#include <vector>

#include <radius/container/keyed_hash.hpp>
#include <radius/container/position_index.hpp>
#include <radius/container/timer_heap.hpp>
#include <radius/protocol/server/peer.hpp>

namespace radius {

/// How many dated CoA-Requests and Disconnect-Requests a server remembers. Each takes about 100
/// octets from its arrival until its Event-Timestamp is too old to be accepted. Beyond that limit,
/// new ones are dropped: no entry is removed early.
struct replay_limits {
    /// Requests of all peers together: 1 to 2^30. With the default and the default window of 300
    /// seconds, a server accepts about 870 per second, and the full table takes 26 MiB.
    std::size_t max_entries = std::size_t{256} * 1024;

    /// Requests of one peer, at least 1: so that a peer cannot use up the room of others.
    std::size_t max_entries_a_peer = std::size_t{64} * 1024;
};

namespace detail {

/// Returns the limits. Throws `std::system_error` with `errc::option_invalid` and the name of the
/// limit if one is out of range.
inline replay_limits checked(const replay_limits& limits) {
    const auto demand = [](bool met, const char* text) {
        if (!met) {
            throw std::system_error(make_error_code(errc::option_invalid), text);
        }
    };
    demand(limits.max_entries >= 1 && limits.max_entries <= std::size_t{1} << 30U,
           "replays.max_entries must be 1 to 2^30");
    demand(limits.max_entries_a_peer >= 1, "replays.max_entries_a_peer must be at least 1");
    return limits;
}

} // namespace detail

/// The state of a dated request in the table.
enum class replay_outcome : octet {
    fresh, ///< new, and remembered from now on
    known, ///< a copy
    full,  ///< new, but there is no room to remember it
};

/// One per server, shared by all of its threads, sockets, connections and transports: a signature
/// covers none of these, so a request is identified only by secret and authenticator. Any thread
/// may call any member. Memory is allocated if there are more entries than ever before, and kept.
class replay_table {
  public:
    /// `seed`: random and secret. Otherwise a peer could choose requests that collide with others.
    /// `window`: the longest `event_timestamp_window` of any peer.
    explicit replay_table(const hash_seed& seed, const replay_limits& limits = {},
                          std::chrono::seconds window = peer_options().event_timestamp_window)
        : limits_(detail::checked(limits)), hasher_(seed) {
        extend_window(window);
    }
    replay_table(const replay_table&) = delete;
    replay_table& operator=(const replay_table&) = delete;

    /// Adds peers with windows of up to this length.
    void extend_window(std::chrono::seconds window) {
        const std::scoped_lock guard(lock_);
        window_ = std::max<std::int64_t>(window_, std::min(window, longest_window).count());
    }

    /// Remembers a verified request whose Event-Timestamp (seconds since 1970) is inside the peer's
    /// window, until it is outside every peer's window. If it throws `std::bad_alloc`, the request
    /// is not inserted.
    replay_outcome enter(const known_peer& peer, std::span<const octet, 16> request_authenticator,
                         std::uint32_t event_timestamp, const moment& now) {
        const std::uint64_t tag = tag_of(peer, request_authenticator);
        const std::scoped_lock guard(lock_);
        // A peer may have been added after the last call of `extend_window`.
        window_ = std::max<std::int64_t>(
            window_, std::min(peer.options().event_timestamp_window, longest_window).count());
        expire(now);
        if (find(tag) != none) {
            return replay_outcome::known;
        }
        while (is_full(peer)) {
            if (!expire(now)) {
                return replay_outcome::full;
            }
        }
        insert(tag, peer, event_timestamp, now);
        return replay_outcome::fresh;
    }

    /// Removes a request for which no handler was called, so that its client can repeat it.
    void forget(const known_peer& peer, std::span<const octet, 16> request_authenticator) noexcept {
        const std::uint64_t tag = tag_of(peer, request_authenticator);
        const std::scoped_lock guard(lock_);
        if (const std::uint32_t position = find(tag); position != none) {
            timers_.cancel(position);
            remove(position);
        }
    }

    /// The number of entries. Expired ones count until new ones arrive.
    std::size_t entries() const {
        const std::scoped_lock guard(lock_);
        return entries_;
    }

    /// The memory in use, without allocator overhead: constant after the peak load.
    std::size_t memory_bytes() const {
        const std::scoped_lock guard(lock_);
        return sizeof(*this) + index_.memory_bytes() + timers_.memory_bytes() +
               slots_.capacity() * sizeof(slot) + of_peers_.capacity() * sizeof(std::uint32_t);
    }

  private:
    static constexpr std::uint32_t none = detail::position_index::none;
    // Each insertion removes at most this many, so that a burst that expires at once does not delay
    // others.
    static constexpr unsigned ended_at_once = 8;
    // Longer than the range of a nanosecond calendar, but short enough for clocks to add.
    static constexpr std::chrono::seconds longest_window{10'000'000'000};
    static constexpr std::chrono::seconds longest_wait{std::int64_t{1} << 32U};

    struct slot {
        std::uint64_t tag = 0;
        std::uint32_t event_timestamp = 0;
        std::uint32_t peer = 0; ///< its index; for a vacant slot, the next vacant one
    };

    /// 64 bits; without the seed, an attacker cannot find two equal ones.
    std::uint64_t tag_of(const known_peer& peer,
                         std::span<const octet, 16> request_authenticator) const noexcept {
        const auto digest = hmac_md5_digest(peer.secret().message_key(), {request_authenticator});
        std::array<std::uint64_t, 2> words{};
        for (std::size_t place = 0; place < digest.size(); ++place) {
            words[place / 8] = (words[place / 8] << 8U) | digest[place];
        }
        return hasher_(words);
    }

    std::uint32_t find(std::uint64_t tag) const noexcept {
        return index_.find(static_cast<std::uint32_t>(tag),
                           [&](std::uint32_t position) { return slots_[position].tag == tag; });
    }

    bool is_full(const known_peer& peer) const noexcept {
        return entries_ >= limits_.max_entries ||
               (peer.index() < of_peers_.size() &&
                of_peers_[peer.index()] >= limits_.max_entries_a_peer);
    }

    /// How long the request can still be accepted: until its date is more than the window ago in
    /// whole seconds.
    duration left(std::uint32_t event_timestamp, wall_time now) const noexcept {
        const auto present = std::chrono::floor<std::chrono::seconds>(now);
        const std::chrono::seconds end(std::int64_t{event_timestamp} + window_ + 1);
        return std::min(end - present.time_since_epoch(), longest_wait) - (now - present);
    }

    void insert(std::uint64_t tag, const known_peer& peer, std::uint32_t event_timestamp,
                const moment& now) {
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
        index_.insert(static_cast<std::uint32_t>(tag), position);
        ++of_peers_[peer.index()];
        ++entries_;
    }

    /// Removes some expired entries: expired on the steady clock, which never jumps, and on the
    /// calendar, which may have been set back. False if there are none.
    bool expire(const moment& now) {
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

    void remove(std::uint32_t position) noexcept {
        slot& ended = slots_[position];
        index_.erase(static_cast<std::uint32_t>(ended.tag), position);
        --of_peers_[ended.peer];
        --entries_;
        ended.peer = vacant_;
        vacant_ = position;
    }

    replay_limits limits_;
    keyed_hash hasher_;
    mutable std::mutex lock_;
    std::int64_t window_ = 0; ///< seconds
    detail::position_index index_;
    timer_heap timers_;
    std::vector<slot> slots_;
    std::uint32_t vacant_ = none;
    std::vector<std::uint32_t> of_peers_; ///< entries, by the peer's index
    std::size_t entries_ = 0;
};

} // namespace radius
