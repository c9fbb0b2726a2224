// SPDX-License-Identifier: MIT
// Checks that the EAP-Message attributes of a RADIUS packet carry exactly one EAP packet (RFC 3579
// section 3.1, RFC 3748 section 4).
#pragma once

#include <algorithm>
#include <array>

#include <radius/attribute/standard/rfc2869.hpp>
#include <radius/packet/raw_attribute.hpp>
#include <radius/wire/network_order.hpp>

namespace radius {

/// The pieces of EAP-Message in wire order. Only the header is read:
///
///     octet   0      1            2..3     4 ...
///             Code   Identifier   Length   Data
class eap_pieces {
  public:
    explicit eap_pieces(const attribute_range& attributes) noexcept {
        for (const raw_attribute attribute : attributes) {
            if (attribute.type == attr::eap_message.number().type()) {
                add(attribute.value);
            }
        }
    }

    /// True if there is any EAP-Message.
    bool present() const noexcept { return present_; }

    /// No octets at all: the NAS asks the server to begin (RFC 3579 section 2.1).
    bool is_start() const noexcept { return present_ && size_ == 0; }

    /// True if the pieces form one EAP packet or an EAP-Start. Octets after the packet are padding
    /// (RFC 3748 section 4.1). Another piece after it is a second packet, which RFC 3579 section
    /// 3.1 forbids. A Length beyond the last piece means that data is missing.
    bool sound() const noexcept {
        return size_ == 0 || (size_ >= header_.size() && length() >= header_.size() &&
                              length() <= size_ && last_begin_ < length());
    }

    bool has_header() const noexcept { return size_ >= header_.size(); }
    octet code() const noexcept { return header_[0]; }
    octet identifier() const noexcept { return header_[1]; }
    std::size_t length() const noexcept {
        return detail::read_u16(octets_view(header_).subspan(2));
    }

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

} // namespace radius
