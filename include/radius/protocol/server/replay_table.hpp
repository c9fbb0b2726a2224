// SPDX-License-Identifier: MIT
// Remembers the dated CoA-Requests and Disconnect-Requests that were handled: each once, whatever
// path a copy takes (RFC 5176 section 6.3).
#pragma once

#include <mutex>
#include <vector>

#include <radius/container/hash_index.hpp>
#include <radius/container/keyed_hash.hpp>
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

} // namespace radius

namespace radius::detail {

/// Returns the limits. Throws `std::system_error` with `errc::option_invalid` and the name of the
/// limit if one is out of range.
replay_limits checked(const replay_limits& limits);

/// The state of a dated request in the table.
enum class replay_outcome : octet {
    fresh, ///< new, and remembered from now on
    known, ///< a copy
    full,  ///< new, but there is no room to remember it
};

} // namespace radius::detail

namespace radius {

/// One per server, shared by all of its threads, sockets, connections and transports: a signature
/// covers none of these, so a request is identified only by secret and authenticator. Any thread
/// may call any member. Memory is allocated if there are more entries than ever before, and kept.
class replay_table {
  public:
    /// `seed`: random and secret. Otherwise a peer could choose requests that collide with others.
    /// `window`: the longest `event_timestamp_window` of any peer.
    explicit replay_table(const detail::hash_seed& seed, const replay_limits& limits = {},
                          std::chrono::seconds window = peer_options().event_timestamp_window);
    replay_table(const replay_table&) = delete;
    replay_table& operator=(const replay_table&) = delete;

    /// Adds peers with windows of up to this length.
    void extend_window(std::chrono::seconds window);

    /// Remembers a verified request whose Event-Timestamp (seconds since 1970) is inside the peer's
    /// window, until it is outside every peer's window. If it throws `std::bad_alloc`, the request
    /// is not inserted.
    detail::replay_outcome enter(const known_peer& peer,
                                 std::span<const octet, 16> request_authenticator,
                                 std::uint32_t event_timestamp, const moment& now);

    /// Removes a request for which no handler was called, so that its client can repeat it.
    void forget(const known_peer& peer, std::span<const octet, 16> request_authenticator) noexcept;

    /// The number of entries. Expired ones count until new ones arrive.
    std::size_t entries() const;

    /// The memory in use, without allocator overhead: constant after the peak load.
    std::size_t memory_bytes() const;

  private:
    static constexpr std::uint32_t none = detail::hash_index::none;
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
                         std::span<const octet, 16> request_authenticator) const noexcept;

    std::uint32_t find(std::uint64_t tag) const noexcept;

    bool is_full(const known_peer& peer) const noexcept;

    /// How long the request can still be accepted: until its date is more than the window ago in
    /// whole seconds.
    duration left(std::uint32_t event_timestamp, wall_time now) const noexcept;

    void insert(std::uint64_t tag, const known_peer& peer, std::uint32_t event_timestamp,
                const moment& now);

    /// Removes some expired entries: expired on the steady clock, which never jumps, and on the
    /// calendar, which may have been set back. False if there are none.
    bool expire(const moment& now);

    void remove(std::uint32_t position) noexcept;

    replay_limits limits_;
    detail::keyed_hash hasher_;
    mutable std::mutex lock_;
    std::int64_t window_ = 0; ///< seconds
    detail::hash_index index_;
    detail::timer_heap timers_;
    std::vector<slot> slots_;
    std::uint32_t vacant_ = none;
    std::vector<std::uint32_t> of_peers_; ///< entries, by the peer's index
    std::size_t entries_ = 0;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/protocol/server/impl/replay_table.ipp>
#endif
