// SPDX-License-Identifier: MIT
// Writes one packet into a buffer that the caller owns (RFC 2865 section 3), without signatures:
// those need a shared secret and are in `auth/`.
#pragma once

#include <radius/packet/attribute_writing.hpp>
#include <radius/packet/packet_view.hpp>

namespace radius {

/// The attributes go straight into the buffer; `finish` fills in the length. For one thread at a
/// time.
class packet_builder {
  public:
    /// `buffer` must have at least 20 octets; at most `max_packet_size` of them are used.
    packet_builder(octets_span buffer, packet_code code, octet identifier,
                   const authenticator& field = {}) noexcept
        : out_(buffer.first(std::min(buffer.size(), max_packet_size))) {
        out_.u8(static_cast<octet>(code));
        out_.u8(identifier);
        out_.u16(0);
        out_.put(field);
    }

    /// Appends one attribute. Errors: `errc::value_too_long`, `errc::value_out_of_range`,
    /// `errc::packet_full`; `errc::secret_unknown` for a hidden one. A failed attribute leaves
    /// nothing behind.
    template <encodable_pair Pair>
    result<void> add(const Pair& pair) noexcept {
        if constexpr (requires { typename Pair::attribute_type; }) {
            static_assert(Pair::properties().hidden == hiding::none,
                          "radius: a hidden attribute needs the shared secret; make a request or "
                          "an attribute_list of it instead");
        }
        packet_buffer room;
        writer value(room.room());
        if (flags(pair.properties()).hidden != hiding::none) {
            return errc::secret_unknown; // a name from a dictionary: not known at compile time
        }
        if (const auto encoded = pair.encode(value); !encoded) {
            return encoded;
        }
        if (!value.ok()) {
            return errc::value_too_long;
        }
        return append(pair.number(), pair.properties(), value.written());
    }

    /// Appends type, length and value unchanged.
    result<void> add_raw(octet type, octets_view value) noexcept {
        return append(attribute_number(type), flags{}, value);
    }

    /// Appends attributes that are already encoded, header octets included.
    result<void> add_encoded(octets_view attributes) noexcept {
        const std::size_t before = out_.size();
        out_.put(attributes);
        return keep_or_rewind(before);
    }

    /// Fills in the Length field and returns the packet, a part of the buffer. Errors:
    /// `errc::packet_full` if the buffer was too small for a header.
    result<octets_span> finish() noexcept {
        if (out_.size() < header_size) {
            return errc::packet_full;
        }
        const octets_span packet = out_.written();
        detail::set_length_field(packet);
        return packet;
    }

  private:
    result<void> append(const attribute_number& number, flags properties,
                        octets_view value) noexcept {
        const std::size_t before = out_.size();
        if (const auto written = detail::write_attribute(out_, number, properties, value);
            !written) {
            out_.rewind(before);
            return written;
        }
        return keep_or_rewind(before);
    }

    result<void> keep_or_rewind(std::size_t before) noexcept {
        if (out_.ok()) {
            return {};
        }
        out_.rewind(before);
        return errc::packet_full;
    }

    writer out_;
};

} // namespace radius
