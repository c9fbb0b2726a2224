// SPDX-License-Identifier: MIT
// Checks what a masked trace shows of a simulated client's packets: no password, and nothing that
// is not in the packet.
#pragma once

#include <radius/observe/trace_text.hpp>

#include "simulate/traffic.hpp"

namespace simulated {

/// Throws `simulation::broken_invariant`.
inline void check_printed(octets_view packet, radius_version version, const shared_secret* secret,
                          std::uint64_t serial) {
    static const trace_printer print;
    trace_event event;
    event.version = version;
    event.packet = packet;
    event.secret = secret;
    const std::string text = print(event);
    const std::string password = password_of(tag_of(serial));
    demand(text.find(password) == text.npos && text.find(to_hex(as_octets(password))) == text.npos,
           invariant::masked_print, serial, "a masked trace shows a password");
    const std::string attributes = to_hex(packet.subspan(header_size));
    for (std::size_t at = text.find("0x"); at != text.npos; at = text.find("0x", at)) {
        at += 2;
        const std::size_t end =
            std::min(text.find_first_not_of("0123456789abcdef", at), text.size());
        demand(attributes.find(text.substr(at, end - at)) != attributes.npos,
               invariant::masked_print, serial,
               "a masked trace shows octets that are not in the packet");
    }
}

} // namespace simulated
