// SPDX-License-Identifier: MIT
// Where the duplicate cache keeps the replies that it may have to send again (RFC 5080 section
// 2.2.2): bounded memory that is filled from one end and reused chunk by chunk.
#pragma once

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

#include <radius/wire/octets.hpp>
#include <radius/wire/wipe.hpp>

namespace radius::detail {

/// Chunks of 64 KiB, allocated when the first reply needs them and kept from then on. Replies are
/// appended to an open chunk; a chunk whose last reply is released is used again. Replies that live
/// about equally long belong on one lane, which has an open chunk of its own: else one that lives
/// long would hold a chunk of others that are gone.
class reply_arena {
  public:
    static constexpr std::size_t chunk_bytes = std::size_t{64} * 1024;
    static constexpr std::size_t lanes = 2;
    static constexpr std::size_t max_bytes_supported = 0xFFFF * chunk_bytes;

    /// The longest reply that can be kept, which is also the longest packet (RFC 7930 section 2).
    static constexpr std::size_t max_reply_size = 65535;

    /// Where a reply is. The default stands for an empty reply, which takes no room.
    struct place {
        std::uint16_t chunk = 0;
        std::uint16_t offset = 0;
        std::uint16_t size = 0;
    };

    /// `max_bytes`: rounded down to whole chunks, at least one.
    explicit reply_arena(std::size_t max_bytes) noexcept
        : max_chunks_(std::clamp(max_bytes, chunk_bytes, max_bytes_supported) / chunk_bytes) {
        open_.fill(none);
    }

    /// Keeps a copy of at most `max_reply_size` octets; nothing where all chunks are taken. Throws
    /// `std::bad_alloc`, which changes nothing.
    std::optional<place> store(octets_view reply, std::size_t lane) {
        if (reply.empty()) {
            return place{};
        }
        if (open_[lane] == none || chunk_bytes - chunks_[open_[lane]].used < reply.size()) {
            const std::size_t next = vacant_chunk();
            if (next == none) {
                return std::nullopt;
            }
            vacant_ = chunks_[next].next_vacant;
            open_[lane] = next;
        }
        chunk& target = chunks_[open_[lane]];
        const place stored{static_cast<std::uint16_t>(open_[lane]),
                           static_cast<std::uint16_t>(target.used),
                           static_cast<std::uint16_t>(reply.size())};
        const octets_span room = octets_span(target.octets.get(), chunk_bytes);
        std::copy(reply.begin(), reply.end(), room.subspan(target.used).begin());
        target.used += reply.size();
        ++target.replies;
        bytes_ += reply.size();
        return stored;
    }

    /// Gives up what `store` returned, once.
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

    /// Valid until `release`.
    octets_view at(const place& stored) const noexcept {
        if (stored.size == 0) {
            return {};
        }
        return octets_view(chunks_[stored.chunk].octets.get(), chunk_bytes)
            .subspan(stored.offset, stored.size);
    }

    /// The octets of all replies kept.
    std::size_t bytes() const noexcept { return bytes_; }

    std::size_t memory_bytes() const noexcept {
        return chunks_.size() * chunk_bytes + chunks_.capacity() * sizeof(chunk);
    }

  private:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    /// Replies of RADIUS/1.1 hold keys in clear text (RFC 9765 section 5.1).
    struct wiping_deleter {
        void operator()(octet* place) const noexcept {
            wipe(octets_span(place, chunk_bytes));
            std::default_delete<octet[]>()(place);
        }
    };

    struct chunk {
        std::unique_ptr<octet[], wiping_deleter> octets;
        std::size_t used = 0;
        std::size_t replies = 0;
        std::size_t next_vacant = none;
    };

    std::size_t vacant_chunk() {
        if (vacant_ == none && chunks_.size() < max_chunks_) {
            auto made = std::make_unique_for_overwrite<octet[]>(chunk_bytes);
            chunks_.push_back({decltype(chunk::octets)(made.release())});
            vacant_ = chunks_.size() - 1;
        }
        return vacant_;
    }

    std::size_t max_chunks_;
    std::vector<chunk> chunks_;
    std::array<std::size_t, lanes> open_;
    std::size_t vacant_ = none;
    std::size_t bytes_ = 0;
};

} // namespace radius::detail
