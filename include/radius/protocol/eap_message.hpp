// SPDX-License-Identifier: MIT
// The EAP packet that the EAP-Message attributes of a RADIUS packet carry: whether there is exactly
// one, and what the reply to it must carry (RFC 3579 sections 2.6 and 3.1, RFC 3748 section 4).
#pragma once

#include <algorithm>
#include <array>

#include <radius/packet/raw_attribute.hpp>
#include <radius/protocol/server/reply.hpp>

namespace radius {

namespace detail {

inline constexpr octet reply_message_type = 18;
inline constexpr octet password_retry_type = 75;
inline constexpr octet eap_piece_type = 79;

} // namespace detail

/// The pieces of EAP-Message in wire order, of which only the header is looked at:
///
///     octet   0      1            2..3     4 ...
///             Code   Identifier   Length   Data
class eap_pieces {
  public:
    explicit eap_pieces(const attribute_range& attributes) noexcept {
        for (const raw_attribute attribute : attributes) {
            if (attribute.type == detail::eap_piece_type) {
                add(attribute.value);
            }
        }
    }

    /// Whether there is any EAP-Message.
    bool present() const noexcept { return present_; }

    /// No octets at all: the NAS asks the server to begin (RFC 3579 section 2.1).
    bool is_start() const noexcept { return present_ && size_ == 0; }

    /// Whether the pieces hold one EAP packet or an EAP-Start. Octets behind the packet are padding
    /// (RFC 3748 section 4.1); a further piece behind it is a second packet, which RFC 3579 section
    /// 3.1 forbids, and a Length beyond the last piece means that some is missing.
    bool sound() const noexcept {
        return size_ == 0 || (size_ >= header_.size() && length() >= header_.size() &&
                              length() <= size_ && last_begin_ < length());
    }

    bool has_header() const noexcept { return size_ >= header_.size(); }
    octet code() const noexcept { return header_[0]; }
    octet identifier() const noexcept { return header_[1]; }
    std::size_t length() const noexcept { return std::size_t{header_[2]} << 8U | header_[3]; }

  private:
    void add(octets_view piece) noexcept {
        present_ = true;
        if (piece.empty()) {
            return;
        }
        last_begin_ = size_;
        if (size_ < header_.size()) {
            const std::size_t wanted = std::min(header_.size() - size_, piece.size());
            std::copy_n(piece.begin(), wanted,
                        header_.begin() + static_cast<std::ptrdiff_t>(size_));
        }
        size_ += piece.size();
    }

    bool present_ = false;
    std::size_t size_ = 0;
    std::size_t last_begin_ = 0;
    std::array<octet, 4> header_{};
};

namespace detail {

/// The rules about EAP that a reply must keep, whatever the handler wrote: an Access-Reject to an
/// EAP packet carries EAP-Failure (RFC 3579 section 2.6.3), or Nak if the EAP packet was itself a
/// Request (section 2.6.2), unless the handler has set an EAP-Message; and Reply-Message and
/// Password-Retry never stand beside EAP-Message (sections 2.6.5 and 3.3).
/// Errors: `errc::packet_full`.
inline result<void> complete_eap(const attribute_range& request, access_reply& reply) noexcept {
    constexpr octet eap_request = 1;
    const attribute_range attributes = reply.attributes().attributes();
    bool has_eap = std::any_of(attributes.begin(), attributes.end(),
                               [](const raw_attribute& one) { return one.type == eap_piece_type; });
    if (!has_eap && reply.code() == packet_code::access_reject) {
        const eap_pieces asked(request);
        if (asked.present()) {
            reply.leave_out(reply_message_type); // first: it may have taken all the room
            reply.leave_out(password_retry_type);
            const octet identifier = asked.identifier();
            const std::array<octet, 4> failure{4, identifier, 0, 4};
            const std::array<octet, 6> nak{2, identifier, 0, 6, 3, 0};
            const bool reversed = asked.has_header() && asked.code() == eap_request;
            return reply.attributes().add_raw(eap_piece_type,
                                              reversed ? octets_view(nak) : octets_view(failure));
        }
    }
    if (has_eap) {
        reply.leave_out(reply_message_type);
        reply.leave_out(password_retry_type);
    }
    return {};
}

} // namespace detail

} // namespace radius
