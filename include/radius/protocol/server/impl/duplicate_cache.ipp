// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/server/duplicate_cache.hpp>.
#pragma once

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <system_error>

#include <radius/protocol/server/duplicate_cache.hpp>
#include <radius/wire/errc.hpp>
#include <radius/wire/network_order.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

RADIUS_DECL duplicate_cache_limits checked(const duplicate_cache_limits& limits) {
    using std::chrono::seconds;
    check_option(limits.max_entries >= 1 && limits.max_entries <= std::size_t{1} << 30U,
                 "max_entries must be 1 to 2^30");
    check_option(limits.max_reply_bytes >= reply_arena::chunk_bytes &&
                     limits.max_reply_bytes <= reply_arena::max_bytes_supported,
                 "max_reply_bytes must be at least 64 KiB and less than 4 GiB");
    check_option(limits.lifetime >= seconds(5) && limits.lifetime <= seconds(30),
                 "lifetime must be 5 to 30 seconds");
    check_option(limits.dynamic_authorization_lifetime >= seconds(5),
                 "dynamic_authorization_lifetime must be at least 5 seconds");
    return limits;
}

RADIUS_DECL std::uint32_t duplicate_key::hash(const keyed_hash& hasher,
                                              octets_view signature) const noexcept {
    std::array<std::uint64_t, 5> words{};
    if (source.address.is_v4()) {
        words[0] = source.address.v4().to_uint();
    } else {
        const ipv6_address::octets_type octets = source.address.v6().octets();
        words[0] = read_number(std::span(octets).first<8>());
        words[1] = read_number(std::span(octets).last<8>());
    }
    words[2] = (std::uint64_t{source.address.is_v6()} << 32U) |
               (std::uint64_t{source.port} << 16U) |
               (std::uint64_t{static_cast<octet>(code)} << 8U) | identifier;
    if (!signature.empty()) {
        words[3] = read_number(signature.first<8>());
        words[4] = read_number(signature.last<8>());
    }
    return static_cast<std::uint32_t>(hasher(words));
}

RADIUS_DECL duplicate_entry& duplicate_entries::operator[](std::uint32_t position) noexcept {
    return chunks_[position / chunk_entries][position % chunk_entries];
}

RADIUS_DECL const duplicate_entry&
duplicate_entries::operator[](std::uint32_t position) const noexcept {
    return chunks_[position / chunk_entries][position % chunk_entries];
}

RADIUS_DECL std::uint32_t duplicate_entries::take() noexcept {
    const std::uint32_t position = front(duplicate_list::vacant);
    move(position, duplicate_list::in_progress);
    return position;
}

RADIUS_DECL void duplicate_entries::move(std::uint32_t position, duplicate_list list) noexcept {
    unlink(position);
    link(position, list);
}

RADIUS_DECL bool duplicate_entries::has(std::uint32_t position) const noexcept {
    return position / chunk_entries < chunks_.size() &&
           chunks_[position / chunk_entries] != nullptr;
}

RADIUS_DECL void duplicate_entries::release_vacant(std::size_t kept,
                                                   duplicate_share& share) noexcept {
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

RADIUS_DECL std::size_t duplicate_entries::memory_bytes() const noexcept {
    return held_ * chunk_octets + chunks_.capacity() * sizeof(chunks_[0]);
}

RADIUS_DECL duplicate_entries::ends& duplicate_entries::ends_of(duplicate_list list) noexcept {
    return lists_[static_cast<std::size_t>(list)];
}

RADIUS_DECL const duplicate_entries::ends&
duplicate_entries::ends_of(duplicate_list list) const noexcept {
    return lists_[static_cast<std::size_t>(list)];
}

RADIUS_DECL bool duplicate_entries::is_vacant(std::size_t chunk) const noexcept {
    return std::all_of(
        chunks_[chunk].get(), chunks_[chunk].get() + chunk_entries,
        [](const duplicate_entry& entry) { return entry.list == duplicate_list::vacant; });
}

RADIUS_DECL bool duplicate_entries::grow(duplicate_share& share) {
    return share.take(chunk_octets, [&] {
        std::size_t index = held_;
        if (held_ == chunks_.size()) {
            chunks_.emplace_back();
        } else {
            index = static_cast<std::size_t>(std::find(chunks_.begin(), chunks_.end(), nullptr) -
                                             chunks_.begin());
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

RADIUS_DECL void duplicate_entries::unlink(std::uint32_t position) noexcept {
    const duplicate_entry& entry = (*this)[position];
    ends& list = ends_of(entry.list);
    (entry.previous == none ? list.front : (*this)[entry.previous].next) = entry.next;
    (entry.next == none ? list.back : (*this)[entry.next].previous) = entry.previous;
    --list.count;
}

RADIUS_DECL void duplicate_entries::link(std::uint32_t position, duplicate_list where) noexcept {
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

RADIUS_DECL duplicate_cache::duplicate_cache(const hash_seed& seed,
                                             const duplicate_cache_limits& limits)
    : duplicate_cache(seed, limits, duplicate_share(), reply_arena::longest_reply) {}

RADIUS_DECL duplicate_cache::duplicate_cache(const hash_seed& seed,
                                             const duplicate_cache_limits& limits,
                                             duplicate_share share, std::size_t max_reply)
    : limits_(checked(limits)), share_(std::move(share)), hasher_(seed),
      replies_(limits.max_reply_bytes, share_ && max_reply <= reply_arena::small_chunk_bytes) {}

RADIUS_DECL duplicate_lookup duplicate_cache::admit(
    const endpoint& source, packet_code code, octet identifier,
    std::span<const octet, 16> request_authenticator, time_point now, bool dated) {
    expire(now);
    const duplicate_key key =
        dated ? dated_key(source, code) : duplicate_key{source, code, identifier};
    const std::uint32_t hash =
        key.hash(hasher_, dated ? octets_view(request_authenticator) : octets_view());
    const std::uint32_t known = find(key, hash, request_authenticator, dated);
    if (known != entries_.none) {
        if (equal_octets(entries_[known].request_authenticator, request_authenticator)) {
            return repeated(entries_[known]);
        }
        supersede(known);
    } else if ((entries() == limits_.max_entries || !make_room()) && !remove_oldest_answered()) {
        return {};
    }
    const std::uint32_t position = entries_.take();
    duplicate_entry& entry = entries_[position];
    entry.key = key;
    entry.hash = hash;
    entry.owner = nullptr;
    std::copy(request_authenticator.begin(), request_authenticator.end(),
              entry.request_authenticator.begin());
    index_.insert(hash, position);
    return {duplicate_outcome::fresh, {position, entry.generation}, {}};
}

RADIUS_DECL std::optional<duplicate_lookup>
duplicate_cache::recall(const endpoint& source, packet_code code,
                        std::span<const octet, 16> request_authenticator, time_point now) {
    expire(now);
    const duplicate_key key = dated_key(source, code);
    const std::uint32_t known =
        find(key, key.hash(hasher_, request_authenticator), request_authenticator, true);
    return known == entries_.none ? std::nullopt : std::optional(repeated(entries_[known]));
}

RADIUS_DECL std::optional<duplicate_lookup>
duplicate_cache::recall_same(const endpoint& source, packet_code code, octet identifier,
                             std::span<const octet, 16> request_authenticator, time_point now) {
    expire(now);
    const duplicate_key key{source, code, identifier};
    const std::uint32_t known = find(key, key.hash(hasher_, {}), request_authenticator, true);
    return known == entries_.none ? std::nullopt : std::optional(repeated(entries_[known]));
}

RADIUS_DECL void duplicate_cache::store(duplicate_ticket ticket, octets_view reply,
                                        time_point now) {
    if (!current(ticket)) {
        return;
    }
    if (reply.size() > replies_.max_reply_size()) {
        abandon(ticket);
        return;
    }
    expire(now);
    duplicate_entry& entry = entries_[ticket.position_];
    const bool long_lived = entry.key.code == packet_code::coa_request ||
                            entry.key.code == packet_code::disconnect_request;
    auto place = replies_.store(reply, long_lived ? 1 : 0, share_);
    // The loop ends at the latest when no reply is left, because one reply always fits: with a
    // share, the cache has had a chunk since its first entry.
    while (!place && remove_oldest_answered()) {
        place = replies_.store(reply, long_lived ? 1 : 0, share_);
    }
    entry.reply = place.value_or(reply_arena::place{});
    entry.completed = now;
    entries_.move(ticket.position_, long_lived ? duplicate_list::dynamic_authorization_answered
                                               : duplicate_list::answered);
}

RADIUS_DECL void duplicate_cache::abandon(duplicate_ticket ticket) noexcept {
    if (current(ticket)) {
        remove(ticket.position_);
    }
}

RADIUS_DECL void duplicate_cache::set_owner(duplicate_ticket ticket,
                                            request_owner* owner) noexcept {
    if (current(ticket)) {
        entries_[ticket.position_].owner = owner;
    }
}

RADIUS_DECL bool duplicate_cache::current(duplicate_ticket ticket) const noexcept {
    return ticket && entries_.has(ticket.position_) &&
           entries_[ticket.position_].generation == ticket.generation_ &&
           entries_[ticket.position_].list == duplicate_list::in_progress;
}

RADIUS_DECL void duplicate_cache::expire(time_point now) noexcept {
    for (const auto list : answered_lists) {
        while (!is_empty(list) && expiry_of_first(list) <= now) {
            remove(entries_.front(list));
        }
    }
}

RADIUS_DECL void duplicate_cache::trim(time_point now) noexcept {
    expire(now);
    release_vacant(entries() == 0 ? 0 : 1);
}

RADIUS_DECL std::optional<time_point> duplicate_cache::next_expiry() const noexcept {
    std::optional<time_point> earliest;
    for (const auto list : answered_lists) {
        if (!is_empty(list) && (!earliest || expiry_of_first(list) < *earliest)) {
            earliest = expiry_of_first(list);
        }
    }
    return earliest;
}

RADIUS_DECL std::size_t duplicate_cache::memory_bytes() const noexcept {
    return sizeof(*this) + entries_.memory_bytes() + index_.memory_bytes() +
           replies_.memory_bytes();
}

RADIUS_DECL std::uint32_t duplicate_cache::find(const duplicate_key& key, std::uint32_t hash,
                                                std::span<const octet, 16> request_authenticator,
                                                bool dated) const noexcept {
    return index_.find(hash, [&](std::uint32_t position) {
        const duplicate_entry& entry = entries_[position];
        return entry.key == key &&
               (!dated || equal_octets(entry.request_authenticator, request_authenticator));
    });
}

RADIUS_DECL duplicate_lookup
duplicate_cache::repeated(const duplicate_entry& entry) const noexcept {
    if (entry.list == duplicate_list::in_progress) {
        return {duplicate_outcome::in_progress, {}, {}};
    }
    return {duplicate_outcome::answered, {}, replies_.at(entry.reply)};
}

RADIUS_DECL bool duplicate_cache::make_room() {
    if ((!share_ || replies_.prepare(share_)) && entries_.prepare(share_) && reserve_index()) {
        return true;
    }
    if (entries() == 0) {
        release_vacant(0); // chunks that are too few for one entry are useless
    }
    return false;
}

RADIUS_DECL bool duplicate_cache::reserve_index() {
    const std::size_t more = index_.bytes_to_add(entries() + 1);
    return more == 0 || share_.take(more, [&] { index_.reserve(entries() + 1); });
}

RADIUS_DECL void duplicate_cache::release_vacant(std::size_t kept) noexcept {
    replies_.release_vacant(kept, share_);
    entries_.release_vacant(kept, share_);
    if (entries() == 0) {
        share_.give(index_.memory_bytes());
        index_.release();
    }
}

RADIUS_DECL time_point duplicate_cache::expiry_of_first(duplicate_list list) const noexcept {
    return later(entries_[entries_.front(list)].completed,
                 list == duplicate_list::answered ? limits_.lifetime
                                                  : limits_.dynamic_authorization_lifetime);
}

RADIUS_DECL bool duplicate_cache::remove_oldest_answered() noexcept {
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

RADIUS_DECL void duplicate_cache::remove(std::uint32_t position) noexcept {
    duplicate_entry& entry = entries_[position];
    index_.erase(entry.hash, position);
    if (entry.list != duplicate_list::in_progress) {
        replies_.release(entry.reply);
    }
    ++entry.generation;
    entries_.move(position, duplicate_list::vacant);
}

RADIUS_DECL void duplicate_cache::supersede(std::uint32_t position) noexcept {
    request_owner* const owner =
        entries_[position].list == duplicate_list::in_progress ? entries_[position].owner : nullptr;
    remove(position);
    if (owner != nullptr) {
        owner->superseded();
    }
}

} // namespace radius::detail
