// SPDX-License-Identifier: MIT
// Finds repeated requests and answers them with the stored reply (RFC 5080 section 2.2.2).
#pragma once

#include <algorithm>
#include <optional>
#include <span>

#include <radius/container/position_index.hpp>
#include <radius/protocol/server/duplicate_cache_limits.hpp>
#include <radius/protocol/server/duplicate_entries.hpp>

namespace radius {

/// Names a request in progress until it is answered, abandoned or replaced; from then on it is
/// stale, and stays so. The default names none.
class duplicate_ticket {
  public:
    constexpr duplicate_ticket() noexcept = default;

    /// Whether it has ever named a request.
    constexpr explicit operator bool() const noexcept {
        return position_ != detail::duplicate_entries::none;
    }

    friend constexpr bool operator==(const duplicate_ticket&,
                                     const duplicate_ticket&) noexcept = default;

  private:
    friend class duplicate_cache;
    constexpr duplicate_ticket(std::uint32_t position, std::uint32_t generation) noexcept
        : position_(position), generation_(generation) {}

    std::uint32_t position_ = detail::duplicate_entries::none;
    std::uint32_t generation_ = 0;
};

/// What a request is to the cache.
enum class duplicate_outcome : octet {
    fresh,       ///< new, and now in progress
    in_progress, ///< repeated before it was answered: drop it
    answered,    ///< repeated: send the stored reply
    full,        ///< new, and no other can make room, as all are in progress: drop it
};

/// The answer to `duplicate_cache::admit`.
struct duplicate_lookup {
    duplicate_outcome outcome = duplicate_outcome::full;

    /// For `fresh` only: to be handed to `store` or `abandon`.
    duplicate_ticket ticket;

    /// For `answered` only: as it was stored, and empty if it was. Valid until the next call of a
    /// member function that is not const.
    octets_view reply;
};

/// One for each local UDP socket or connection, used by one thread. Only requests that have been
/// verified may come here: a forged one could displace another (RFC 5080 section 2.2.2).
///
/// Memory is allocated when there are more entries or replies than ever before, and kept; but
/// `trim` gives back what is not in use. Nothing is scanned: every other call costs constant time,
/// apart from entries that it forgets. With a share of a budget no more is allocated than that
/// allows; beyond, the request that was answered first is forgotten.
class duplicate_cache {
  public:
    /// `seed`: random and secret, else a peer could choose requests that slow the cache down.
    /// Throws `std::system_error` with `errc::option_invalid` for a limit that is out of range; the
    /// text names it.
    explicit duplicate_cache(const hash_seed& seed, const duplicate_cache_limits& limits = {})
        : duplicate_cache(seed, limits, duplicate_share(), detail::reply_arena::longest_reply) {}

    /// The same with a share of a server's budget. `max_reply`: the octets of the longest reply,
    /// not above 65535.
    duplicate_cache(const hash_seed& seed, const duplicate_cache_limits& limits,
                    duplicate_share share, std::size_t max_reply)
        : limits_(detail::checked(limits)), share_(std::move(share)), hasher_(seed),
          replies_(limits.max_reply_bytes,
                   share_ && max_reply <= detail::reply_arena::small_chunk_bytes) {}

    duplicate_cache(const duplicate_cache&) = delete;
    duplicate_cache& operator=(const duplicate_cache&) = delete;

    /// Looks a request up and enters it if it is new. A request with another authenticator than an
    /// earlier one with the same source, code and identifier replaces that one, whose ticket
    /// becomes stale.
    ///
    /// `dated`: the authenticator signs an Event-Timestamp, as in CoA and Disconnect, so that no
    /// client sends the same again. Then the request is known by its signature, from whatever port
    /// it is replayed, and no other replaces it. That it is handled once is the concern of
    /// `replay_table` (RFC 5176 section 6.3).
    ///
    /// Throws `std::bad_alloc`, and then has not entered the request.
    duplicate_lookup admit(const endpoint& source, packet_code code, octet identifier,
                           std::span<const octet, 16> request_authenticator, time_point now,
                           bool dated = false) {
        expire(now);
        const detail::duplicate_key key =
            dated ? dated_key(source, code) : detail::duplicate_key{source, code, identifier};
        const std::uint32_t hash =
            key.hash(hasher_, dated ? octets_view(request_authenticator) : octets_view());
        const std::uint32_t known = find(key, hash, request_authenticator, dated);
        if (known != entries_.none) {
            if (equal_octets(entries_[known].request_authenticator, request_authenticator)) {
                return repeated(entries_[known]);
            }
            remove(known);
        } else if ((entries() == limits_.max_entries || !make_room()) &&
                   !remove_oldest_answered()) {
            return {};
        }
        const std::uint32_t position = entries_.take();
        detail::duplicate_entry& entry = entries_[position];
        entry.key = key;
        entry.hash = hash;
        std::copy(request_authenticator.begin(), request_authenticator.end(),
                  entry.request_authenticator.begin());
        index_.insert(hash, position);
        return {duplicate_outcome::fresh, {position, entry.generation}, {}};
    }

    /// What `admit` would say of a dated request that is known; nothing of one that is new, which
    /// is not entered.
    std::optional<duplicate_lookup> recall(const endpoint& source, packet_code code,
                                           std::span<const octet, 16> request_authenticator,
                                           time_point now) {
        expire(now);
        const detail::duplicate_key key = dated_key(source, code);
        const std::uint32_t known =
            find(key, key.hash(hasher_, request_authenticator), request_authenticator, true);
        return known == entries_.none ? std::nullopt : std::optional(repeated(entries_[known]));
    }

    /// Keeps the reply to a request in progress; its lifetime runs from `now`. A stale ticket has
    /// no effect. Where replies take too much room, the requests that were answered first are
    /// forgotten. An empty reply stands for a request that is not answered: repeated ones get the
    /// same silence. A reply of more octets than can be kept (65535, or as many as the longest
    /// reply was said to have) is not, and the request is forgotten.
    /// `reply` must not be one that `admit` returned. Throws `std::bad_alloc`; the request is in
    /// progress then.
    void store(duplicate_ticket ticket, octets_view reply, time_point now) {
        if (!current(ticket)) {
            return;
        }
        if (reply.size() > replies_.max_reply_size()) {
            abandon(ticket);
            return;
        }
        expire(now);
        detail::duplicate_entry& entry = entries_[ticket.position_];
        const bool long_lived = entry.key.code == packet_code::coa_request ||
                                entry.key.code == packet_code::disconnect_request;
        auto place = replies_.store(reply, long_lived ? 1 : 0, share_);
        // Ends at the latest when no reply is left, since one reply always fits: with a share the
        // cache has had a chunk since its first entry.
        while (!place && remove_oldest_answered()) {
            place = replies_.store(reply, long_lived ? 1 : 0, share_);
        }
        entry.reply = place.value_or(detail::reply_arena::place{});
        entry.completed = now;
        entries_.move(ticket.position_, long_lived
                                            ? detail::duplicate_list::dynamic_authorization_answered
                                            : detail::duplicate_list::answered);
    }

    /// Forgets a request in progress, so that a repeated one is new. A stale ticket has no effect.
    void abandon(duplicate_ticket ticket) noexcept {
        if (current(ticket)) {
            remove(ticket.position_);
        }
    }

    /// Whether the ticket's request is still in progress.
    bool current(duplicate_ticket ticket) const noexcept {
        return ticket && entries_.has(ticket.position_) &&
               entries_[ticket.position_].generation == ticket.generation_ &&
               entries_[ticket.position_].list == detail::duplicate_list::in_progress;
    }

    /// Forgets the requests whose lifetime has passed, as `admit` and `store` do too. `now` must
    /// not be before that of an earlier call.
    void expire(time_point now) noexcept {
        for (const auto list : answered_lists) {
            while (!is_empty(list) && expiry_of_first(list) <= now) {
                remove(entries_.front(list));
            }
        }
    }

    /// Forgets the requests whose lifetime has passed, and gives memory that is not in use back to
    /// the system: all of it where no request is known, else all but one chunk of each kind. To be
    /// called now and then; costs time in proportion to the memory held.
    void trim(time_point now) noexcept {
        expire(now);
        release_vacant(entries() == 0 ? 0 : 1);
    }

    /// When `expire` will next have something to do; nothing while no request is answered.
    std::optional<time_point> next_expiry() const noexcept {
        std::optional<time_point> earliest;
        for (const auto list : answered_lists) {
            if (!is_empty(list) && (!earliest || expiry_of_first(list) < *earliest)) {
                earliest = expiry_of_first(list);
            }
        }
        return earliest;
    }

    /// How many requests are known, those in progress included.
    std::size_t entries() const noexcept {
        return entries_.size() - entries_.count(detail::duplicate_list::vacant);
    }

    std::size_t in_progress() const noexcept {
        return entries_.count(detail::duplicate_list::in_progress);
    }

    /// The octets of all stored replies.
    std::size_t reply_bytes() const noexcept { return replies_.bytes(); }

    /// Octets that are taken of the budget; 0 without one.
    std::size_t shared_bytes() const noexcept { return share_.bytes(); }

    /// All memory held, without what the allocator adds: constant once the cache has seen its
    /// heaviest load, but for what `trim` gives back.
    std::size_t memory_bytes() const noexcept {
        return sizeof(*this) + entries_.memory_bytes() + index_.memory_bytes() +
               replies_.memory_bytes();
    }

  private:
    static constexpr std::array answered_lists{
        detail::duplicate_list::answered, detail::duplicate_list::dynamic_authorization_answered};

    static detail::duplicate_key dated_key(const endpoint& source, packet_code code) noexcept {
        return {{source.address, 0}, code, 0};
    }

    std::uint32_t find(const detail::duplicate_key& key, std::uint32_t hash,
                       std::span<const octet, 16> request_authenticator,
                       bool dated) const noexcept {
        return index_.find(hash, [&](std::uint32_t position) {
            const detail::duplicate_entry& entry = entries_[position];
            return entry.key == key &&
                   (!dated || equal_octets(entry.request_authenticator, request_authenticator));
        });
    }

    duplicate_lookup repeated(const detail::duplicate_entry& entry) const noexcept {
        if (entry.list == detail::duplicate_list::in_progress) {
            return {duplicate_outcome::in_progress, {}, {}};
        }
        return {duplicate_outcome::answered, {}, replies_.at(entry.reply)};
    }

    /// Memory for one more entry, and with a share for a reply. False where the share is used up.
    bool make_room() {
        if ((!share_ || replies_.prepare(share_)) && entries_.prepare(share_) && reserve_index()) {
            return true;
        }
        if (entries() == 0) {
            release_vacant(0); // what is too little for one is of no use
        }
        return false;
    }

    bool reserve_index() {
        const std::size_t more = index_.bytes_to_add(entries() + 1);
        return more == 0 || share_.take(more, [&] { index_.reserve(entries() + 1); });
    }

    void release_vacant(std::size_t kept) noexcept {
        replies_.release_vacant(kept, share_);
        entries_.release_vacant(kept, share_);
        if (entries() == 0) {
            share_.give(index_.memory_bytes());
            index_.release();
        }
    }

    bool is_empty(detail::duplicate_list list) const noexcept { return entries_.count(list) == 0; }

    time_point expiry_of_first(detail::duplicate_list list) const noexcept {
        return later(entries_[entries_.front(list)].completed,
                     list == detail::duplicate_list::answered
                         ? limits_.lifetime
                         : limits_.dynamic_authorization_lifetime);
    }

    bool remove_oldest_answered() noexcept {
        std::uint32_t oldest = entries_.none;
        for (const auto list : answered_lists) {
            if (!is_empty(list) &&
                (oldest == entries_.none ||
                 entries_[entries_.front(list)].completed < entries_[oldest].completed)) {
                oldest = entries_.front(list);
            }
        }
        if (oldest == entries_.none) {
            return false;
        }
        remove(oldest);
        return true;
    }

    void remove(std::uint32_t position) noexcept {
        detail::duplicate_entry& entry = entries_[position];
        index_.erase(entry.hash, position);
        if (entry.list != detail::duplicate_list::in_progress) {
            replies_.release(entry.reply);
        }
        ++entry.generation;
        entries_.move(position, detail::duplicate_list::vacant);
    }

    duplicate_cache_limits limits_;
    duplicate_share share_;
    keyed_hash hasher_;
    detail::position_index index_;
    detail::duplicate_entries entries_;
    detail::reply_arena replies_;
};

} // namespace radius
