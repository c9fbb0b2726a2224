// SPDX-License-Identifier: MIT
// Finds repeated requests and answers them with the stored reply (RFC 5080 section 2.2.2).
#pragma once

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <system_error>
#include <vector>

#include <radius/address/endpoint.hpp>
#include <radius/container/keyed_hash.hpp>
#include <radius/container/position_index.hpp>
#include <radius/container/time_point.hpp>
#include <radius/packet/packet_code.hpp>
#include <radius/protocol/server/reply_arena.hpp>
#include <radius/wire/errc.hpp>

namespace radius {

/// The bounds of one cache. An entry costs 80 octets and 16 to 32 of the index, beside its reply:
/// with these defaults a full cache takes 24 MiB for entries and 64 MiB for replies.
struct duplicate_cache_limits {
    /// 1 to 2^30. Beyond, the request that was answered first is forgotten.
    std::size_t max_entries = std::size_t{256} * 1024;

    /// 64 KiB to just under 4 GiB, used in chunks of 64 KiB. Beyond, the request that was answered
    /// first is forgotten.
    std::size_t max_reply_bytes = std::size_t{64} * 1024 * 1024;

    /// How long a reply is kept: 5 to 30 seconds (RFC 5080 section 2.2.2).
    duration lifetime = std::chrono::seconds(10);

    /// The same for CoA and Disconnect, at least 5 seconds. With the default, a repeated request is
    /// answered for as long as its Event-Timestamp can be accepted: twice the usual
    /// `event_timestamp_window`, since a timestamp may be as far ahead, and a second, since
    /// timestamps are rounded. After less it is dropped: see `replay_table`.
    duration dynamic_authorization_lifetime = std::chrono::seconds(601);
};

namespace detail {

/// The limits themselves. Throws `std::system_error` with `errc::option_invalid` and the name of
/// one that is out of range.
inline duplicate_cache_limits checked(const duplicate_cache_limits& limits) {
    const auto demand = [](bool met, const char* text) {
        if (!met) {
            throw std::system_error(make_error_code(errc::option_invalid), text);
        }
    };
    using std::chrono::seconds;
    demand(limits.max_entries >= 1 && limits.max_entries <= std::size_t{1} << 30U,
           "max_entries must be 1 to 2^30");
    demand(limits.max_reply_bytes >= reply_arena::chunk_bytes &&
               limits.max_reply_bytes <= reply_arena::max_bytes_supported,
           "max_reply_bytes must be at least 64 KiB and less than 4 GiB");
    demand(limits.lifetime >= seconds(5) && limits.lifetime <= seconds(30),
           "lifetime must be 5 to 30 seconds");
    demand(limits.dynamic_authorization_lifetime >= seconds(5),
           "dynamic_authorization_lifetime must be at least 5 seconds");
    return limits;
}

} // namespace detail

} // namespace radius

namespace radius::detail {

/// What duplicates have in common, apart from the authenticator and the local socket. Of dated ones
/// port and identifier do not count, and are 0.
struct duplicate_key {
    endpoint source;
    packet_code code{};
    octet identifier = 0;

    friend bool operator==(const duplicate_key&, const duplicate_key&) noexcept = default;

    /// `signature`: the authenticator, where it tells entries apart; else empty.
    std::uint32_t hash(const keyed_hash& hasher, octets_view signature) const noexcept {
        std::array<std::uint64_t, 5> words{};
        if (source.address.is_v4()) {
            words[0] = source.address.v4().to_uint();
        } else {
            const ipv6_address::octets_type octets = source.address.v6().octets();
            for (std::size_t place = 0; place < octets.size(); ++place) {
                words[place / 8] = (words[place / 8] << 8U) | octets[place];
            }
        }
        words[2] = (std::uint64_t{source.address.is_v6()} << 32U) |
                   (std::uint64_t{source.port} << 16U) |
                   (std::uint64_t{static_cast<octet>(code)} << 8U) | identifier;
        for (std::size_t place = 0; place < signature.size(); ++place) {
            words[3 + place / 8] = (words[3 + place / 8] << 8U) | signature[place];
        }
        return static_cast<std::uint32_t>(hasher(words));
    }
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
    time_point completed{};
    std::uint32_t hash = 0;
    std::uint32_t generation = 0; ///< grows when the entry becomes vacant: older tickets are stale
    std::uint32_t previous = 0;
    std::uint32_t next = 0;
};
static_assert(sizeof(duplicate_entry) == 80);

/// Entries in chunks of 64, allocated on demand and kept until `release_vacant`, and named by a
/// position that never changes. Lists are threaded through the entries, so that moving one
/// allocates nothing.
class duplicate_entries {
  public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    duplicate_entry& operator[](std::uint32_t position) noexcept {
        return chunks_[position / chunk_entries][position % chunk_entries];
    }
    const duplicate_entry& operator[](std::uint32_t position) const noexcept {
        return chunks_[position / chunk_entries][position % chunk_entries];
    }

    /// Makes sure that an entry is vacant. False where the share is used up. Throws
    /// `std::bad_alloc`, which changes nothing.
    bool prepare(duplicate_share& share) {
        return count(duplicate_list::vacant) != 0 || grow(share);
    }

    /// Moves a vacant entry to `in_progress`; `prepare` has made sure that there is one.
    std::uint32_t take() noexcept {
        const std::uint32_t position = front(duplicate_list::vacant);
        move(position, duplicate_list::in_progress);
        return position;
    }

    /// To the end of `list`; but to the front of `vacant`, since what was used last is in the
    /// processor's cache.
    void move(std::uint32_t position, duplicate_list list) noexcept {
        unlink(position);
        link(position, list);
    }

    /// The entry that has been in `list` for longest, or `none`.
    std::uint32_t front(duplicate_list list) const noexcept { return ends_of(list).front; }

    std::size_t count(duplicate_list list) const noexcept { return ends_of(list).count; }

    /// How many entries there are, vacant ones included.
    std::size_t size() const noexcept { return held_ * chunk_entries; }

    /// Whether there is an entry at this position.
    bool has(std::uint32_t position) const noexcept {
        return position / chunk_entries < chunks_.size() &&
               chunks_[position / chunk_entries] != nullptr;
    }

    /// Gives chunks in which all entries are vacant back to the system, all but so many.
    void release_vacant(std::size_t kept, duplicate_share& share) noexcept {
        for (std::size_t index = 0; index < chunks_.size(); ++index) {
            if (chunks_[index] == nullptr || !is_vacant(index)) {
                continue;
            }
            if (kept > 0) {
                --kept;
                continue;
            }
            const auto first = static_cast<std::uint32_t>(index * chunk_entries);
            for (std::uint32_t place = 0; place < chunk_entries; ++place) {
                first_generation_ = std::max(first_generation_, (*this)[first + place].generation);
                unlink(first + place);
            }
            chunks_[index].reset();
            --held_;
            share.give(chunk_octets);
        }
    }

    std::size_t memory_bytes() const noexcept {
        return held_ * chunk_octets + chunks_.capacity() * sizeof(chunks_[0]);
    }

  private:
    static constexpr std::uint32_t chunk_entries = 64;
    static constexpr std::size_t chunk_octets = chunk_entries * sizeof(duplicate_entry);

    struct ends {
        std::uint32_t front = none;
        std::uint32_t back = none;
        std::size_t count = 0;
    };

    ends& ends_of(duplicate_list list) noexcept { return lists_[static_cast<std::size_t>(list)]; }
    const ends& ends_of(duplicate_list list) const noexcept {
        return lists_[static_cast<std::size_t>(list)];
    }

    bool is_vacant(std::size_t chunk) const noexcept {
        return std::all_of(
            chunks_[chunk].get(), chunks_[chunk].get() + chunk_entries,
            [](const duplicate_entry& entry) { return entry.list == duplicate_list::vacant; });
    }

    bool grow(duplicate_share& share) {
        return share.take(chunk_octets, [&] {
            std::size_t index = held_;
            if (held_ == chunks_.size()) {
                chunks_.emplace_back();
            } else {
                index = static_cast<std::size_t>(
                    std::find(chunks_.begin(), chunks_.end(), nullptr) - chunks_.begin());
            }
            chunks_[index] = std::make_unique<duplicate_entry[]>(chunk_entries);
            ++held_;
            const auto first = static_cast<std::uint32_t>(index * chunk_entries);
            for (std::uint32_t place = chunk_entries; place > 0; --place) {
                (*this)[first + place - 1].generation = first_generation_;
                link(first + place - 1, duplicate_list::vacant);
            }
        });
    }

    void unlink(std::uint32_t position) noexcept {
        const duplicate_entry& entry = (*this)[position];
        ends& list = ends_of(entry.list);
        (entry.previous == none ? list.front : (*this)[entry.previous].next) = entry.next;
        (entry.next == none ? list.back : (*this)[entry.next].previous) = entry.previous;
        --list.count;
    }

    void link(std::uint32_t position, duplicate_list where) noexcept {
        duplicate_entry& entry = (*this)[position];
        ends& list = ends_of(where);
        const bool at_front = where == duplicate_list::vacant;
        entry.list = where;
        entry.previous = at_front ? none : list.back;
        entry.next = at_front ? list.front : none;
        (entry.previous == none ? list.front : (*this)[entry.previous].next) = position;
        (entry.next == none ? list.back : (*this)[entry.next].previous) = position;
        ++list.count;
    }

    std::vector<std::unique_ptr<duplicate_entry[]>> chunks_;
    std::size_t held_ = 0;               ///< chunks that have memory
    std::uint32_t first_generation_ = 0; ///< of new entries: no older ticket may name one
    std::array<ends, static_cast<std::size_t>(duplicate_list::count_)> lists_{};
};

} // namespace radius::detail

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
