// SPDX-License-Identifier: MIT
// Overwrites the secrets in a copy of a packet, so that it can be kept and shown (RFC 2865 section
// 5, RFC 6929 section 2, RFC 3748 section 5).
#pragma once

#include <algorithm>

#include <radius/dictionary/mark_secrets.hpp>
#include <radius/dictionary/secret_octets.hpp>
#include <radius/packet/packet_view.hpp>

namespace radius {

namespace detail {

/// The secret octets of a packet, well-formed or not, in order.
inline std::vector<octets_view> find_secrets(octets_view packet, secret_policy& policy) {
    if (packet.size() <= header_size) {
        return {};
    }
    const std::size_t field = length_field(packet);
    const std::size_t length = std::clamp(field, header_size, packet.size());
    const secret_octets found(packet.subspan(header_size, length - header_size), policy);
    std::vector<octets_view> pieces(found.pieces().begin(), found.pieces().end());
    if (length < packet.size()) {
        pieces.push_back(packet.subspan(length)); // padding
    }
    return pieces;
}

} // namespace detail

/// Overwrites with zeros the values of all attributes that `names` or the standard calls secret or
/// hidden, at any nesting depth, and of EAP methods that reveal a password or a challenge response.
/// It also overwrites octets that do not split into attributes, octets after the packet's Length,
/// and malformed containers that may contain a secret, because their contents are unknown. Lengths
/// stay; the packet no longer verifies. `print` writes `<hidden>` for the same octets.
///
/// A secret inside a vendor's text value, such as a key in Cisco-AVPair, is not found unless the
/// dictionary calls that attribute secret.
inline void mask_secrets(octets_span packet, const dictionary& names) {
    detail::secret_policy policy(names.tables());
    for (const octets_view piece : detail::find_secrets(packet, policy)) {
        const octets_span masked =
            packet.subspan(static_cast<std::size_t>(piece.data() - packet.data()), piece.size());
        std::fill(masked.begin(), masked.end(), octet{0});
    }
}

} // namespace radius
