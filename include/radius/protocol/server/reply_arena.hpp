// SPDX-License-Identifier: MIT
// Storage for the replies that the duplicate cache may have to send again (RFC 5080 section 2.2.2):
// limited memory that is filled sequentially and reused chunk by chunk.
#pragma once

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

#include <radius/protocol/server/duplicate_budget.hpp>
#include <radius/wire/octets.hpp>

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
    explicit reply_arena(std::size_t max_bytes, bool small = false) noexcept;

    /// The longest reply that can be kept.
    std::size_t max_reply_size() const noexcept { return std::min(chunk_size_, longest_reply); }

    /// Ensures that there is a chunk: it can then always be emptied, so that a reply fits. False if
    /// the share is used up. If it throws `std::bad_alloc`, nothing changes.
    bool prepare(duplicate_share& share) { return held_ != 0 || add_chunk(share); }

    /// Stores a copy of at most `max_reply_size` octets; nothing if all chunks are in use. If it
    /// throws `std::bad_alloc`, nothing changes.
    std::optional<place> store(octets_view reply, std::size_t lane, duplicate_share& share);

    /// Releases a result of `store`; call it once.
    void release(const place& stored) noexcept;

    /// Frees vacant chunks, except `kept` of them.
    void release_vacant(std::size_t kept, duplicate_share& share) noexcept;

    /// Valid until `release`.
    octets_view at(const place& stored) const noexcept;

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
        void operator()(octet* place) const noexcept;
    };

    struct chunk {
        std::unique_ptr<octet[], wiping_deleter> octets;
        std::size_t used = 0;
        std::size_t replies = 0;
        std::size_t next_vacant = none;
    };

    /// Adds a vacant chunk; false if no more are allowed.
    bool add_chunk(duplicate_share& share);

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

#if RADIUS_DEFINITIONS
#include <radius/protocol/server/impl/reply_arena.ipp>
#endif
