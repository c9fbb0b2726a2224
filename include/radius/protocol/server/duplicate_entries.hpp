// SPDX-License-Identifier: MIT
// The entries of the duplicate cache (RFC 5080 section 2.2.2) and the lists that they sit in.
#pragma once

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <vector>

#include <radius/address/endpoint.hpp>
#include <radius/container/keyed_hash.hpp>
#include <radius/container/time_point.hpp>
#include <radius/packet/packet_code.hpp>
#include <radius/protocol/server/reply_arena.hpp>

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
