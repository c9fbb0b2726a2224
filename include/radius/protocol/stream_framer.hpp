// SPDX-License-Identifier: MIT
// Finds the packets in a stream of octets (RFC 6613 section 2.6.4, RFC 6614 section 2.3).
#pragma once

#include <radius/packet/packet_view.hpp>
#include <radius/wire/packet_buffer.hpp>

namespace radius {

/// Splits a TCP or TLS stream into packets by their Length fields, whatever pieces arrive. A packet
/// in one piece is passed on in place; only split packets are copied. Less than one packet is
/// buffered. For one thread at a time.
class stream_framer {
  public:
    stream_framer() noexcept = default;

    /// `max_size`: of a packet, at most 65535; above 4096 if both ends know RFC 7930.
    explicit stream_framer(std::size_t max_size) noexcept : max_size_(max_size) {}

    /// Passes each whole packet to `take(octets_view) -> bool` until that returns false, and
    /// returns the octets after that packet: to continue later, pass them in again. Do not call it
    /// from `take`. Errors: `errc::packet_length_invalid` for a Length below 20 or above
    /// `max_size`, after which the start of the next packet is unknown. Throws `std::bad_alloc`.
    template <class Take>
    result<octets_view> feed(octets_view octets, Take&& take) {
        while (!octets.empty()) {
            if (kept_.empty()) {
                const auto size = length(octets);
                if (!size) {
                    return size.error();
                }
                if (*size == 0 || *size > octets.size()) {
                    kept_.reserve(std::max(*size, max_packet_size));
                    kept_.append(octets);
                    return octets_view();
                }
                const bool more = take(octets.first(*size));
                octets = octets.subspan(*size);
                if (!more) {
                    break;
                }
                continue;
            }
            const auto taken = complete(octets);
            if (!taken) {
                return taken.error();
            }
            octets = octets.subspan(*taken);
            if (const auto size = length(kept_.view()); *size != 0 && *size == kept_.size()) {
                const bool more = take(kept_.view());
                kept_.clear();
                if (!more) {
                    break;
                }
            }
        }
        return octets;
    }

    /// The number of octets buffered from an unfinished packet.
    std::size_t kept() const noexcept { return kept_.size(); }

  private:
    static constexpr std::size_t length_known_at = 4;

    /// The size of the packet that begins here; 0 if too little of it has arrived.
    result<std::size_t> length(octets_view octets) const noexcept {
        if (octets.size() < length_known_at) {
            return std::size_t{0};
        }
        const std::size_t size = detail::length_field(octets);
        if (size < header_size || size > max_size_) {
            return errc::packet_length_invalid;
        }
        return size;
    }

    /// Appends to the buffer, at most up to the packet's end, and returns how much was used.
    result<std::size_t> complete(octets_view octets) {
        const auto size = length(kept_.view());
        if (!size) {
            return size.error();
        }
        const std::size_t wanted = (*size == 0 ? length_known_at : *size) - kept_.size();
        const octets_view taken = octets.first(std::min(wanted, octets.size()));
        kept_.append(taken);
        const auto now_known = length(kept_.view());
        return now_known ? result<std::size_t>(taken.size()) : now_known.error();
    }

    std::size_t max_size_ = max_packet_size;
    detail::wiped_octets kept_;
};

} // namespace radius
