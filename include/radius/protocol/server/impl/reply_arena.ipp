// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/server/reply_arena.hpp>.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include <radius/protocol/server/reply_arena.hpp>
#include <radius/wire/wipe.hpp>

namespace radius::detail {

RADIUS_DECL reply_arena::reply_arena(std::size_t max_bytes, bool small) noexcept
    : chunk_size_(small ? small_chunk_bytes : chunk_bytes),
      max_chunks_(std::clamp(max_bytes / chunk_size_, std::size_t{1}, std::size_t{0xFFFF})) {
    open_.fill(none);
}

RADIUS_DECL std::optional<reply_arena::place>
reply_arena::store(octets_view reply, std::size_t lane, duplicate_share& share) {
    if (reply.empty()) {
        return place{};
    }
    if (open_[lane] == none || chunk_size_ - chunks_[open_[lane]].used < reply.size()) {
        if (vacant_ == none && !add_chunk(share)) {
            return std::nullopt;
        }
        const std::size_t next = vacant_;
        vacant_ = chunks_[next].next_vacant;
        open_[lane] = next;
    }
    chunk& target = chunks_[open_[lane]];
    const place stored{static_cast<std::uint16_t>(open_[lane]),
                       static_cast<std::uint16_t>(target.used),
                       static_cast<std::uint16_t>(reply.size())};
    const octets_span room = octets_span(target.octets.get(), chunk_size_);
    std::copy(reply.begin(), reply.end(), room.subspan(target.used).begin());
    target.used += reply.size();
    ++target.replies;
    bytes_ += reply.size();
    return stored;
}

RADIUS_DECL void reply_arena::release(const place& stored) noexcept {
    if (stored.size == 0) {
        return;
    }
    bytes_ -= stored.size;
    chunk& emptied = chunks_[stored.chunk];
    if (--emptied.replies != 0) {
        return;
    }
    std::replace(open_.begin(), open_.end(), std::size_t{stored.chunk}, none);
    wipe(octets_span(emptied.octets.get(), emptied.used));
    emptied.used = 0;
    emptied.next_vacant = vacant_;
    vacant_ = stored.chunk;
}

RADIUS_DECL void reply_arena::release_vacant(std::size_t kept, duplicate_share& share) noexcept {
    std::size_t* link = &vacant_;
    for (; *link != none && kept > 0; --kept) {
        link = &chunks_[*link].next_vacant;
    }
    while (*link != none) {
        const std::size_t gone = std::exchange(*link, chunks_[*link].next_vacant);
        chunks_[gone].octets.reset();
        chunks_[gone].next_vacant = std::exchange(absent_, gone);
        --held_;
        share.give(chunk_size_);
    }
}

RADIUS_DECL octets_view reply_arena::at(const place& stored) const noexcept {
    if (stored.size == 0) {
        return {};
    }
    return octets_view(chunks_[stored.chunk].octets.get(), chunk_size_)
        .subspan(stored.offset, stored.size);
}

RADIUS_DECL void reply_arena::wiping_deleter::operator()(octet* place) const noexcept {
    wipe(octets_span(place, size));
    std::default_delete<octet[]>()(place);
}

RADIUS_DECL bool reply_arena::add_chunk(duplicate_share& share) {
    if (held_ == max_chunks_) {
        return false;
    }
    return share.take(chunk_size_, [&] {
        auto made = std::make_unique_for_overwrite<octet[]>(chunk_size_);
        if (absent_ == none) {
            chunks_.push_back({});
            absent_ = chunks_.size() - 1;
        }
        chunk& added = chunks_[absent_];
        added.octets = decltype(chunk::octets)(made.release(), wiping_deleter{chunk_size_});
        const std::size_t next = std::exchange(added.next_vacant, vacant_);
        vacant_ = std::exchange(absent_, next);
        ++held_;
    });
}

} // namespace radius::detail
