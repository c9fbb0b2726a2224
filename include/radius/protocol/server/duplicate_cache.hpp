// SPDX-License-Identifier: MIT
// Finds repeated requests and answers them with the stored reply (RFC 5080 section 2.2.2).
#pragma once

#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <radius/address/endpoint.hpp>
#include <radius/container/hash_index.hpp>
#include <radius/container/keyed_hash.hpp>
#include <radius/container/time_point.hpp>
#include <radius/packet/packet_code.hpp>
#include <radius/protocol/server/reply_arena.hpp>

namespace radius {

/// The limits of one cache. An entry costs 80 octets and 16 to 32 for the index, besides its reply:
/// with these defaults a full cache takes 24 MiB for entries and 64 MiB for replies.
struct duplicate_cache_limits {
    /// 1 to 2^30. Beyond that, the oldest answered request is removed.
    std::size_t max_entries = std::size_t{256} * 1024;

    /// 64 KiB to just under 4 GiB, used in chunks of 64 KiB. Beyond that, the oldest answered
    /// request is removed.
    std::size_t max_reply_bytes = std::size_t{64} * 1024 * 1024;

    /// How long a reply is kept: 5 to 30 seconds (RFC 5080 section 2.2.2).
    duration lifetime = std::chrono::seconds(10);

    /// The same for CoA and Disconnect, at least 5 seconds. With the default, a repeated request is
    /// answered for as long as its Event-Timestamp can be accepted: twice the default
    /// `event_timestamp_window`, because a timestamp may be as far in the future, plus one second,
    /// because timestamps are rounded. With a smaller value it is dropped instead: see
    /// `replay_table`.
    duration dynamic_authorization_lifetime = std::chrono::seconds(601);
};

} // namespace radius

namespace radius::detail {

/// Returns the limits. Throws `std::system_error` with `errc::option_invalid` and the name of the
/// limit if one is out of range.
duplicate_cache_limits checked(const duplicate_cache_limits& limits);

/// The key that duplicates share, apart from the authenticator and the local socket. Dated requests
/// ignore port and identifier, which are 0.
struct duplicate_key {
    endpoint source;
    packet_code code{};
    octet identifier = 0;

    friend bool operator==(const duplicate_key&, const duplicate_key&) noexcept = default;

    /// `signature`: the authenticator if it identifies the entry; else empty.
    std::uint32_t hash(const keyed_hash& hasher, octets_view signature) const noexcept;
};

/// Works on a request in progress.
class request_owner {
  public:
    request_owner(const request_owner&) = delete;
    request_owner& operator=(const request_owner&) = delete;

    /// A new request with the same source and identifier has taken the place of this one: its reply
    /// is useless. Must not call the cache.
    virtual void superseded() noexcept = 0;

  protected:
    request_owner() = default;
    ~request_owner() = default;
};

/// An entry is always in exactly one of these.
enum class duplicate_list : octet {
    vacant,
    in_progress,
    answered,                       ///< in the order of completion
    dynamic_authorization_answered, ///< the same, for requests whose entries live longer
    count_,
};

struct duplicate_entry {
    duplicate_key key;
    authenticator request_authenticator{};
    duplicate_list list = duplicate_list::vacant;
    reply_arena::place reply;
    union {
        time_point completed{}; ///< once answered
        request_owner* owner;   ///< in progress; null if no one needs to know
    };
    std::uint32_t hash = 0;
    std::uint32_t generation = 0; ///< grows if the entry becomes vacant: older tickets are stale
    std::uint32_t previous = 0;
    std::uint32_t next = 0;
};
static_assert(sizeof(duplicate_entry) == 80);

/// Entries in chunks of 64, allocated on demand and kept until `release_vacant`, and identified by
/// a position that never changes. The lists are intrusive, so moving an entry allocates nothing.
class duplicate_entries {
  public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    duplicate_entry& operator[](std::uint32_t position) noexcept;
    const duplicate_entry& operator[](std::uint32_t position) const noexcept;

    /// Ensures that an entry is vacant. False if the share is used up. If it throws
    /// `std::bad_alloc`, nothing changes.
    bool prepare(duplicate_share& share) {
        return count(duplicate_list::vacant) != 0 || grow(share);
    }

    /// Moves a vacant entry to `in_progress`; `prepare` must have ensured that there is one.
    std::uint32_t take() noexcept;

    /// Moves an entry to the end of `list`; but to the front of `vacant`, because recently used
    /// memory is in the CPU cache.
    void move(std::uint32_t position, duplicate_list list) noexcept;

    /// The entry that has been in `list` for longest, or `none`.
    std::uint32_t front(duplicate_list list) const noexcept { return ends_of(list).front; }

    std::size_t count(duplicate_list list) const noexcept { return ends_of(list).count; }

    /// The number of entries, including vacant ones.
    std::size_t size() const noexcept { return held_ * chunk_entries; }

    /// True if there is an entry at this position.
    bool has(std::uint32_t position) const noexcept;

    /// Frees chunks in which all entries are vacant, except `kept` of them.
    void release_vacant(std::size_t kept, duplicate_share& share) noexcept;

    std::size_t memory_bytes() const noexcept;

  private:
    static constexpr std::uint32_t chunk_entries = 64;
    static constexpr std::size_t chunk_octets = chunk_entries * sizeof(duplicate_entry);

    struct ends {
        std::uint32_t front = none;
        std::uint32_t back = none;
        std::size_t count = 0;
    };

    ends& ends_of(duplicate_list list) noexcept;
    const ends& ends_of(duplicate_list list) const noexcept;

    bool is_vacant(std::size_t chunk) const noexcept;

    bool grow(duplicate_share& share);

    void unlink(std::uint32_t position) noexcept;

    void link(std::uint32_t position, duplicate_list where) noexcept;

    std::vector<std::unique_ptr<duplicate_entry[]>> chunks_;
    std::size_t held_ = 0;               ///< chunks that have memory
    std::uint32_t first_generation_ = 0; ///< of new entries: no older ticket may match one
    std::array<ends, static_cast<std::size_t>(duplicate_list::count_)> lists_{};
};

/// Identifies a request in progress until it is answered, abandoned or replaced; from then on it is
/// stale. A default-constructed ticket identifies none.
class duplicate_ticket {
  public:
    constexpr duplicate_ticket() noexcept = default;

    /// True if it has ever identified a request.
    constexpr explicit operator bool() const noexcept {
        return position_ != duplicate_entries::none;
    }

    friend constexpr bool operator==(const duplicate_ticket&,
                                     const duplicate_ticket&) noexcept = default;

  private:
    friend class duplicate_cache;
    constexpr duplicate_ticket(std::uint32_t position, std::uint32_t generation) noexcept
        : position_(position), generation_(generation) {}

    std::uint32_t position_ = duplicate_entries::none;
    std::uint32_t generation_ = 0;
};

/// The state of a request in the cache.
enum class duplicate_outcome : octet {
    fresh,       ///< new, and now in progress
    in_progress, ///< repeated before it was answered: drop it
    answered,    ///< repeated: send the stored reply
    full,        ///< new, but all others are in progress, so there is no room: drop it
};

/// The answer to `duplicate_cache::admit`.
struct duplicate_lookup {
    duplicate_outcome outcome = duplicate_outcome::full;

    /// Only for `fresh`: pass it to `store` or `abandon`.
    duplicate_ticket ticket;

    /// Only for `answered`: as it was stored, possibly empty. Valid until the next call of a member
    /// function that is not const.
    octets_view reply;
};

/// One for each local UDP socket or connection, used by one thread. Only pass verified requests: a
/// forged one could displace another (RFC 5080 section 2.2.2).
///
/// Memory is allocated if there are more entries or replies than ever before, and kept; `trim`
/// frees unused memory. No call scans the cache: every other call takes constant time, apart from
/// the entries that it removes. With a share of a budget, the cache allocates no more than that
/// allows; beyond that, the oldest answered request is removed.
class duplicate_cache {
  public:
    /// `seed`: random and secret. Otherwise a peer could choose requests that slow the cache down.
    /// Throws `std::system_error` with `errc::option_invalid` and the name of the limit if one is
    /// out of range.
    explicit duplicate_cache(const hash_seed& seed, const duplicate_cache_limits& limits = {});

    /// The same with a share of a server's budget. `max_reply`: the size of the longest reply in
    /// octets, at most 65535.
    duplicate_cache(const hash_seed& seed, const duplicate_cache_limits& limits,
                    duplicate_share share, std::size_t max_reply);

    duplicate_cache(const duplicate_cache&) = delete;
    duplicate_cache& operator=(const duplicate_cache&) = delete;

    /// Looks up a request and inserts it if it is new. A request with another authenticator than an
    /// earlier one with the same source, code and identifier replaces that one, whose ticket
    /// becomes stale.
    ///
    /// `dated`: the authenticator signs an Event-Timestamp, as in CoA and Disconnect, so no client
    /// sends the same one twice. Then the request is identified by its signature, whatever port a
    /// replay comes from, and no other request replaces it. `replay_table` ensures that it is
    /// handled once (RFC 5176 section 6.3).
    ///
    /// If it throws `std::bad_alloc`, the request is not inserted.
    duplicate_lookup admit(const endpoint& source, packet_code code, octet identifier,
                           std::span<const octet, 16> request_authenticator, time_point now,
                           bool dated = false);

    /// The result of `admit` for a known dated request; nothing for a new one, which is not
    /// inserted.
    std::optional<duplicate_lookup> recall(const endpoint& source, packet_code code,
                                           std::span<const octet, 16> request_authenticator,
                                           time_point now);

    /// The same for a request without a date.
    std::optional<duplicate_lookup> recall_same(const endpoint& source, packet_code code,
                                                octet identifier,
                                                std::span<const octet, 16> request_authenticator,
                                                time_point now);

    /// Keeps the reply to a request in progress; its lifetime runs from `now`. A stale ticket has
    /// no effect. If replies need too much room, the oldest answered requests are removed. An empty
    /// reply means that the request is not answered: neither are its repetitions. A reply above the
    /// maximum (65535 octets, or `max_reply`) is not kept, and the request is removed. `reply` must
    /// not be one that `admit` returned. If it throws `std::bad_alloc`, the request stays in
    /// progress.
    void store(duplicate_ticket ticket, octets_view reply, time_point now);

    /// Removes a request in progress, so that a repeated one is new. A stale ticket has no effect.
    void abandon(duplicate_ticket ticket) noexcept;

    /// Names who is told if the request is superseded; null: no one. A stale ticket has no effect.
    /// `store` and `abandon` forget the owner.
    void set_owner(duplicate_ticket ticket, request_owner* owner) noexcept;

    /// True if the ticket's request is still in progress.
    bool current(duplicate_ticket ticket) const noexcept;

    /// Removes expired requests, as `admit` and `store` do too. `now` must not go back.
    void expire(time_point now) noexcept;

    /// Removes expired requests and frees unused memory: all of it if no request is known, else all
    /// but one chunk of each kind. Call it from time to time; the time is proportional to the
    /// memory in use.
    void trim(time_point now) noexcept;

    /// When the next request expires; nothing if no request is answered.
    std::optional<time_point> next_expiry() const noexcept;

    /// The number of known requests, including those in progress.
    std::size_t entries() const noexcept {
        return entries_.size() - entries_.count(duplicate_list::vacant);
    }

    std::size_t in_progress() const noexcept { return entries_.count(duplicate_list::in_progress); }

    /// The size of all stored replies, in octets.
    std::size_t reply_bytes() const noexcept { return replies_.bytes(); }

    /// Octets in use from the budget; 0 without one.
    std::size_t shared_bytes() const noexcept { return share_.bytes(); }

    /// The memory in use, without allocator overhead: constant after the peak load, except for
    /// `trim`.
    std::size_t memory_bytes() const noexcept;

  private:
    static constexpr std::array answered_lists{duplicate_list::answered,
                                               duplicate_list::dynamic_authorization_answered};

    static duplicate_key dated_key(const endpoint& source, packet_code code) noexcept {
        return {{source.address, 0}, code, 0};
    }

    std::uint32_t find(const duplicate_key& key, std::uint32_t hash,
                       std::span<const octet, 16> request_authenticator, bool dated) const noexcept;

    duplicate_lookup repeated(const duplicate_entry& entry) const noexcept;

    /// Reserves memory for one more entry, and with a share for a reply. False if the share is used
    /// up.
    bool make_room();

    bool reserve_index();

    void release_vacant(std::size_t kept) noexcept;

    bool is_empty(duplicate_list list) const noexcept { return entries_.count(list) == 0; }

    time_point expiry_of_first(duplicate_list list) const noexcept;

    bool remove_oldest_answered() noexcept;

    void remove(std::uint32_t position) noexcept;

    /// The same, and tells its owner.
    void supersede(std::uint32_t position) noexcept;

    duplicate_cache_limits limits_;
    duplicate_share share_;
    keyed_hash hasher_;
    hash_index index_;
    duplicate_entries entries_;
    reply_arena replies_;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/protocol/server/impl/duplicate_cache.ipp>
#endif
