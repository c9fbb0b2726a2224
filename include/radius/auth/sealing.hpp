// SPDX-License-Identifier: MIT
// Turns a list of attributes into a signed packet: secrets hidden, Message-Authenticator first,
// authenticator last (RFC 2865 section 3, RFC 3579 section 3.2).
#pragma once

#include <radius/auth/hiding.hpp>
#include <radius/auth/signing.hpp>
#include <radius/packet/attribute_list.hpp>

namespace radius {

/// Salts for one packet: consecutive, so that all of them differ (RFC 2868 section 3.5).
class salt_sequence {
  public:
    /// `first` is random; the high bit of its first octet is set here.
    explicit salt_sequence(std::uint16_t first) noexcept : next_(first) {}
    salt next() noexcept {
        const std::uint16_t value = next_++;
        return {static_cast<octet>(0x80U | value >> 8U), static_cast<octet>(value & 0xFFU)};
    }

  private:
    std::uint16_t next_;
};

/// The contents of a packet besides its attributes.
struct sealing {
    packet_code code{};
    octet identifier = 0;
    const shared_secret& secret;
    bool message_authenticator = true; ///< include one, as the first attribute
    octets_view appended{};            ///< encoded attributes that go last: Proxy-State
    std::uint16_t first_salt = 0;      ///< random, for salted values
};

namespace detail {

/// Copies the list and hides the marked values.
inline void write_hidden_list(writer& out, const attribute_list& attributes,
                              const shared_secret& secret,
                              std::span<const octet, 16> request_authenticator,
                              salt_sequence salts) noexcept {
    const octets_view clear = attributes.clear_octets();
    std::size_t copied = 0;
    for (std::size_t index = 0; index < attributes.hidden_count(); ++index) {
        const hidden_mark mark = attributes.mark(index);
        const octets_view whole = clear.subspan(mark.offset, clear[mark.offset + 1U]);
        out.put(clear.subspan(copied, mark.offset - copied));
        copied = mark.offset + whole.size();

        const std::size_t start = out.size();
        out.put(whole.first(mark.value_offset));
        const salt used = mark.how == hiding::tunnel_password ? salts.next() : salt{};
        write_hidden(out, mark.how, whole.subspan(mark.value_offset), secret, request_authenticator,
                     used);
        if (out.ok()) {
            const octets_span written = out.written().subspan(start);
            const std::size_t growth = written.size() - whole.size();
            written[1] = static_cast<octet>(written[1] + growth);
            if (mark.inner_length_offset != 0) {
                octet& inner = written[mark.inner_length_offset];
                inner = static_cast<octet>(inner + growth);
            }
            for (std::size_t level = 0; level < mark.tlvs; ++level) {
                octet& length = written[mark.tlv_length_offset(level)];
                length = static_cast<octet>(length + growth);
            }
        }
    }
    out.put(clear.subspan(copied));
}

/// Header with `field`, attributes, length and Message-Authenticator over `signed_over`.
inline result<octets_span> write_packet(octets_span buffer, const sealing& how,
                                        const attribute_list& attributes,
                                        std::span<const octet, 16> field,
                                        std::span<const octet, 16> signed_over) noexcept {
    constexpr std::size_t place = header_size + 2;
    writer out(buffer.first(std::min(buffer.size(), max_large_packet_size)));
    out.u8(static_cast<octet>(how.code));
    out.u8(how.identifier);
    out.u16(0);
    out.put(field);
    if (how.message_authenticator) {
        out.u8(message_authenticator_type);
        out.u8(message_authenticator_size);
        out.put(zero_field);
    }
    write_hidden_list(out, attributes, how.secret, signed_over, salt_sequence(how.first_salt));
    out.put(how.appended);
    if (!out.ok()) {
        return errc::packet_full;
    }
    const octets_span packet = out.written();
    packet[2] = static_cast<octet>(packet.size() >> 8U);
    packet[3] = static_cast<octet>(packet.size() & 0xFFU);
    if (how.message_authenticator) {
        const auto code = compute_message_authenticator(packet, place, signed_over, how.secret);
        std::copy(code.begin(), code.end(), packet.begin() + place);
    }
    return packet;
}

inline void set_field(octets_span packet, const authenticator& field) noexcept {
    std::copy(field.begin(), field.end(), packet.begin() + 4);
}

} // namespace detail

/// Writes a signed request into `buffer` and returns the part used. `random` becomes the Request
/// Authenticator of Access-Request and Status-Server; that of other requests is a signature, and
/// their values are hidden under zeros (RFC 5176 section 3.6). Errors: `errc::packet_full`.
inline result<octets_span> seal_request(octets_span buffer, const sealing& how,
                                        const attribute_list& attributes,
                                        const authenticator& random) noexcept {
    const authenticator& field = has_random_authenticator(how.code) ? random : zero_field;
    const auto packet = detail::write_packet(buffer, how, attributes, field, field);
    if (packet && !has_random_authenticator(how.code)) {
        detail::set_field(*packet, compute_authenticator(*packet, zero_field, how.secret));
    }
    return packet;
}

/// Writes a signed reply into `buffer` and returns the part used. Errors: `errc::packet_full`.
inline result<octets_span> seal_reply(octets_span buffer, const sealing& how,
                                      const attribute_list& attributes,
                                      std::span<const octet, 16> request_authenticator) noexcept {
    const auto packet =
        detail::write_packet(buffer, how, attributes, request_authenticator, request_authenticator);
    if (packet) {
        detail::set_field(*packet,
                          compute_authenticator(*packet, request_authenticator, how.secret));
    }
    return packet;
}

} // namespace radius
