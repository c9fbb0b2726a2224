// SPDX-License-Identifier: MIT
// The definitions of <radius/packet/v1_1_packet.hpp>.
#pragma once

#include <radius/attribute/tag_octet.hpp>
#include <radius/packet/v1_1_packet.hpp>
#include <radius/wire/network_order.hpp>
#include <radius/wire/writer.hpp>

namespace radius {

RADIUS_DECL std::uint32_t token_of(octets_view packet) noexcept {
    return static_cast<std::uint32_t>(detail::read_number(packet.subspan<4, 4>()));
}

} // namespace radius

namespace radius::detail {

RADIUS_DECL void write_v1_1_attributes(writer& out, octets_view attributes) noexcept {
    for (const raw_attribute attribute : attribute_range(attributes)) {
        if (!forbidden_in_v1_1_packet(attribute.whole)) {
            out.put(attribute.whole);
        }
    }
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL result<octets_view> reveal_v1_1(octets_span room, flags properties,
                                            octets_view value) noexcept {
    constexpr std::size_t longest_password = 128;
    if (properties.hidden == hiding::password && value.size() > longest_password) {
        return errc::hidden_value_invalid;
    }
    if (!properties.tagged || value.empty() || value.front() <= max_tag) {
        return value;
    }
    if (value.size() >= room.size()) { // assembled from fragments
        return errc::hidden_value_invalid;
    }
    room[0] = 0;
    std::copy(value.begin(), value.end(), room.begin() + 1);
    return octets_view(room.first(value.size() + 1));
}

RADIUS_DECL result<octets_span> write_v1_1_packet(octets_span buffer, packet_code code,
                                                  std::uint32_t token,
                                                  const attribute_list& attributes,
                                                  octets_view appended) noexcept {
    constexpr std::array<octet, 12> reserved{};
    writer out(buffer.first(std::min(buffer.size(), max_large_packet_size)));
    out.u8(static_cast<octet>(code));
    out.u8(0);
    out.u16(0);
    out.u32(token);
    out.put(reserved);
    detail::write_v1_1_attributes(out, attributes.clear_octets());
    detail::write_v1_1_attributes(out, appended);
    if (!out.ok()) {
        return errc::packet_full;
    }
    const octets_span packet = out.written();
    detail::set_length_field(packet);
    return packet;
}

} // namespace radius
