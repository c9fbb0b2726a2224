// SPDX-License-Identifier: MIT
// The 256 identifiers of one socket or connection (RFC 2865 section 3), assigned so that each is
// reused as late as possible (RFC 5080 section 2.2.2).
#pragma once

#include <optional>

#include <radius/container/time_point.hpp>
#include <radius/wire/octets.hpp>

namespace radius::detail {

/// Each identifier is in use, free, or resting. The least recently used one is assigned first. If a
/// reply may still arrive, the identifier rests for a while, so that a late reply finds no request.
/// This saves work and, over DTLS, the connection, which a reply that fails verification ends. It
/// is not needed for safety: a reply is bound to its request's authenticator (RFC 2865 section 3),
/// so even later it matches no other request.
class identifier_pool {
  public:
    /// `first` is the first identifier to assign. Use a random one, so that a client that restarts
    /// on the same port does not repeat itself. `keep_zero` reserves identifier 0 for
    /// Status-Server, as streams do (RFC 6613 section 2.6.5).
    explicit identifier_pool(octet first = 0, bool keep_zero = false) noexcept;

    /// Takes the identifier that has been free for longest; nothing if none is free.
    std::optional<octet> acquire(time_point now) noexcept;

    /// Takes identifier 0 if it is reserved and neither in use nor resting.
    std::optional<octet> acquire_zero(time_point now) noexcept;

    /// Releases an identifier to which no reply can arrive any more.
    void release(octet identifier) noexcept;

    /// Releases an identifier to which a late reply may arrive until `until`, which must not be
    /// earlier than in a previous call.
    void rest(octet identifier, time_point until) noexcept;

    /// When the first resting identifier becomes free; nothing if none rests.
    std::optional<time_point> next_rested() const noexcept;

    unsigned in_use() const noexcept { return in_use_; }

    /// The number of identifiers that can be in use, without the reserved one.
    static constexpr unsigned capacity(bool keep_zero) noexcept { return keep_zero ? 255 : 256; }

  private:
    // A FIFO of up to 256 entries: indexes wrap around as octets do.
    class ring {
      public:
        void push(octet identifier) noexcept;
        octet pop() noexcept;
        octet front() const noexcept;
        bool empty() const noexcept { return count_ == 0; }

      private:
        std::array<octet, 256> places_{};
        octet first_ = 0;
        unsigned count_ = 0;
    };

    bool is_kept(octet identifier) const noexcept { return keep_zero_ && identifier == 0; }

    void wake(time_point now) noexcept;

    ring free_;
    ring resting_;
    std::array<time_point, 256> rests_until_{};
    time_point zero_rests_until_ = time_point::min();
    unsigned in_use_ = 0;
    bool keep_zero_;
    bool zero_in_use_ = false;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/protocol/client/impl/identifiers.ipp>
#endif
