// SPDX-License-Identifier: MIT
// A validated, non-owning view of one packet (RFC 2865 section 3).
#pragma once

#include <radius/packet/packet_code.hpp>
#include <radius/packet/raw_attribute.hpp>
#include <radius/packet/typed_reading.hpp>
#include <radius/wire/network_order.hpp>
#include <radius/wire/packet_buffer.hpp>
#include <radius/wire/reader.hpp>

namespace radius {

inline constexpr std::size_t header_size = 20;

namespace detail {

/// The Length field of a packet of which at least four octets are there.
constexpr std::size_t length_field(octets_view packet) noexcept {
    return read_u16(packet.subspan(2));
}

/// Writes the packet's size into its Length field.
constexpr void set_length_field(octets_span packet) noexcept {
    write_u16(packet.subspan(2), packet.size());
}

} // namespace detail

/// Limits for parsing packets.
struct packet_limits {
    /// In octets. Set it to at most 65535 to let a server accept larger packets over TCP and TLS
    /// (RFC 7930); over UDP and DTLS the limit is always 4096.
    std::size_t max_size = max_packet_size;
    std::size_t max_attributes = 512;
    bool allow_type_0 = false;

    /// If true, the functions of `typed_reading` skip prefixes that are not canonical (RFC 8044
    /// sections 3.10 and 3.11) instead of clearing the bits beyond their length.
    bool strict_prefixes = false;
};

/// A packet whose header and attribute lengths are valid. It borrows the octets it was parsed from.
/// Reading by name or tag is inherited; hidden attributes read as `errc::secret_unknown` here. Any
/// number of threads may read one.
///
///     octet   0      1            2..3     4..19           20 ... Length-1
///             Code   Identifier   Length   Authenticator   Attributes
class packet_view : public typed_reading<packet_view> {
  public:
    /// Octets beyond the Length field are padding and ignored.
    /// Errors: `errc::packet_too_short`, `errc::packet_length_invalid`, and those of
    /// `check_attributes`.
    static result<packet_view> parse(octets_view datagram,
                                     const packet_limits& limits = {}) noexcept {
        if (datagram.size() < header_size) {
            return errc::packet_too_short;
        }
        const std::size_t length = detail::length_field(datagram);
        if (length < header_size || length > limits.max_size) {
            return errc::packet_length_invalid;
        }
        if (length > datagram.size()) {
            return errc::packet_too_short;
        }
        const octets_view packet = datagram.first(length);
        const auto checked = check_attributes(packet.subspan(header_size), limits.max_attributes,
                                              !limits.allow_type_0);
        if (!checked) {
            return checked.error();
        }
        return packet_view(packet, limits.strict_prefixes);
    }

    packet_code code() const noexcept { return static_cast<packet_code>(octets_[0]); }
    octet identifier() const noexcept { return octets_[1]; }
    std::span<const octet, 16> authenticator_field() const noexcept {
        return octets_.subspan<4, 16>();
    }

    /// The whole packet, without padding.
    octets_view octets() const noexcept { return octets_; }

    attribute_range attributes() const noexcept {
        return attribute_range(octets_.subspan(header_size));
    }

    /// See `packet_limits`.
    bool strict_prefixes() const noexcept { return strict_prefixes_; }

    /// The secret is not known here. See `typed_reading`.
    result<octets_view> reveal(flags, octets_view, octets_span) const noexcept {
        return errc::secret_unknown;
    }

  private:
    packet_view(octets_view packet, bool strict_prefixes) noexcept
        : octets_(packet), strict_prefixes_(strict_prefixes) {}

    octets_view octets_;
    bool strict_prefixes_;
};

} // namespace radius
