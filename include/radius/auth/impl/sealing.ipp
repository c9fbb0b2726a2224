// SPDX-License-Identifier: MIT
// The definitions of <radius/auth/sealing.hpp>.
#pragma once

#include <radius/auth/sealing.hpp>

namespace radius {

RADIUS_DECL salt_sequence::salt_sequence(std::uint16_t first) noexcept : next_(first) {}

RADIUS_DECL salt salt_sequence::next() noexcept {
    const std::uint16_t value = next_++;
    return {static_cast<octet>(0x80U | value >> 8U), static_cast<octet>(value & 0xFFU)};
}

} // namespace radius

namespace radius::detail {

/// Copies the list and hides the marked values.
RADIUS_DECL void write_hidden_list(writer& out, const attribute_list& attributes,
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

RADIUS_DECL result<octets_span> write_packet(octets_span buffer, const sealing& how,
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
    set_length_field(packet);
    if (how.message_authenticator) {
        const auto code = compute_message_authenticator(packet, place, signed_over, how.secret);
        std::copy(code.begin(), code.end(), packet.begin() + place);
    }
    return packet;
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL result<octets_span> seal_request(octets_span buffer, const sealing& how,
                                             const attribute_list& attributes,
                                             const authenticator& random) noexcept {
    const authenticator& field = has_random_authenticator(how.code) ? random : zero_field;
    const auto packet = detail::write_packet(buffer, how, attributes, field, field);
    if (packet && !has_random_authenticator(how.code)) {
        detail::set_field(*packet, compute_authenticator(*packet, zero_field, how.secret));
    }
    return packet;
}

RADIUS_DECL result<octets_span>
seal_reply(octets_span buffer, const sealing& how, const attribute_list& attributes,
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
