// SPDX-License-Identifier: MIT
// Storage for the replies that the duplicate cache may have to send again (RFC 5080 section 2.2.2):
// limited memory that is filled sequentially and reused chunk by chunk.
#pragma once

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <radius/protocol/server/duplicate_budget.hpp>
#include <radius/wire/octets.hpp>
#include <radius/wire/wipe.hpp>

namespace radius::detail {

/// Chunks, allocated when the first reply needs them and kept until `release_vacant`. Replies are
/// appended to an open chunk; a chunk whose last reply is released is reused. Put replies with a
/// similar lifetime on one lane, which has its own open chunk. Otherwise one long-lived reply would
/// keep a whole chunk in use.
class reply_arena {
  public:
    static constexpr std::size_t chunk_bytes = std::size_t{64} * 1024;       ///< usually
    static constexpr std::size_t small_chunk_bytes = std::size_t{16} * 1024; ///< with a budget
    static constexpr std::size_t lanes = 2;
    static constexpr std::size_t max_bytes_supported = 0xFFFF * chunk_bytes;

    /// The longest reply that can be kept in a usual chunk, which is also the longest packet (RFC
    /// 7930 section 2).
    static constexpr std::size_t longest_reply = 65535;

    /// The location of a reply. The default means an empty reply, which takes no room.
    struct place {
        std::uint16_t chunk = 0;
        std::uint16_t offset = 0;
        std::uint16_t size = 0;
    };

    /// `max_bytes`: rounded down to whole chunks, at least one. `small`: use small chunks.
    explicit reply_arena(std::size_t max_bytes, bool small = false) noexcept
        : chunk_size_(small ? small_chunk_bytes : chunk_bytes),
          max_chunks_(std::clamp(max_bytes / chunk_size_, std::size_t{1}, std::size_t{0xFFFF})) {
        open_.fill(none);
    }

    /// The longest reply that can be kept.
    std::size_t max_reply_size() const noexcept { return std::min(chunk_size_, longest_reply); }

    /// Ensures that there is a chunk: it can then always be emptied, so that a reply fits. False if
    /// the share is used up. If it throws `std::bad_alloc`, nothing changes.
    bool prepare(duplicate_share& share) { return held_ != 0 || add_chunk(share); }

    /// Stores a copy of at most `max_reply_size` octets; nothing if all chunks are in use. If it
    /// throws `std::bad_alloc`, nothing changes.
    std::optional<place> store(octets_view reply, std::size_t lane, duplicate_share& share) {
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

    /// Releases a result of `store`; call it once.
    void release(const place& stored) noexcept {
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

    /// Frees vacant chunks, except `kept` of them.
    void release_vacant(std::size_t kept, duplicate_share& share) noexcept {
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

    /// Valid until `release`.
    octets_view at(const place& stored) const noexcept {
        if (stored.size == 0) {
            return {};
        }
        return octets_view(chunks_[stored.chunk].octets.get(), chunk_size_)
            .subspan(stored.offset, stored.size);
    }

    /// The size of all stored replies, in octets.
    std::size_t bytes() const noexcept { return bytes_; }

    std::size_t memory_bytes() const noexcept {
        return held_ * chunk_size_ + chunks_.capacity() * sizeof(chunk);
    }

  private:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    /// Replies of RADIUS/1.1 contain keys in clear text (RFC 9765 section 5.1).
    struct wiping_deleter {
        std::size_t size;
        void operator()(octet* place) const noexcept {
            wipe(octets_span(place, size));
            std::default_delete<octet[]>()(place);
        }
    };

    struct chunk {
        std::unique_ptr<octet[], wiping_deleter> octets;
        std::size_t used = 0;
        std::size_t replies = 0;
        std::size_t next_vacant = none;
    };

    /// Adds a vacant chunk; false if no more are allowed.
    bool add_chunk(duplicate_share& share) {
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

    std::size_t chunk_size_;
    std::size_t max_chunks_;
    std::size_t held_ = 0; ///< chunks that have memory
    std::vector<chunk> chunks_;
    std::array<std::size_t, lanes> open_;
    std::size_t vacant_ = none;
    std::size_t absent_ = none; ///< chunks without memory
    std::size_t bytes_ = 0;
};

} // namespace radius::detail
