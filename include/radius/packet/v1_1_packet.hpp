// SPDX-License-Identifier: MIT
// Packets of RADIUS/1.1, which TLS protects: a Token instead of Identifier and authenticators, and
// nothing hidden (RFC 9765 sections 4 and 5).
#pragma once

#include <radius/attribute/standard/rfc7930.hpp>
#include <radius/packet/attribute_list.hpp>
#include <radius/packet/packet_code.hpp>
#include <radius/packet/packet_view.hpp>

namespace radius {

/// The Token of a RADIUS/1.1 packet, which matches a reply to its request (RFC 9765 section 4.2).
/// `packet` must have at least a header.
std::uint32_t token_of(octets_view packet) noexcept;

namespace detail {

/// True if RADIUS/1.1 forbids sending the attribute: Message-Authenticator and Original-Packet-Code
/// (241.4) (RFC 9765 sections 5.2 and 5.5).
constexpr bool forbidden_in_v1_1_packet(octets_view whole) noexcept {
    constexpr attribute_number original_code = attr::original_packet_code.number();
    return whole[0] == message_authenticator_type ||
           (whole[0] == original_code.type() && whole.size() > 2 && whole[2] == original_code[1]);
}

} // namespace detail

/// Returns the clear form, tag octet included, of a value that older versions would hide. The value
/// is unchanged, except that a text without a tag gets tag 0, in `room` (at least 256 octets), so
/// that its first octet is not read as one (RFC 9765 section 5.1.3, RFC 2868 section 3.3). Errors:
/// `errc::hidden_value_invalid` for a User-Password above 128 octets (RFC 9765 section 5.1.1).
result<octets_view> reveal_v1_1(octets_span room, flags properties, octets_view value) noexcept;

/// Writes a RADIUS/1.1 packet into `buffer` and returns the part used. `appended` are encoded
/// attributes that go last: Proxy-State. Attributes that RADIUS/1.1 forbids are omitted.
///
///     octet   0      1            2..3     4..7    8..19        20 ... Length-1
///             Code   Reserved-1   Length   Token   Reserved-2   Attributes
///
/// Errors: `errc::packet_full`.
result<octets_span> write_v1_1_packet(octets_span buffer, packet_code code, std::uint32_t token,
                                      const attribute_list& attributes,
                                      octets_view appended = {}) noexcept;

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/packet/impl/v1_1_packet.ipp>
#endif
