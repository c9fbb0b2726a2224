// SPDX-License-Identifier: MIT
// Ascend's packet filters as text; `filter_words.hpp` has their layout and reads them back.
#pragma once

#include <algorithm>

#include <radius/dictionary/text/filter_words.hpp>

namespace radius {

namespace detail {

inline void append_filter_port(std::string& out, std::string_view name, octet sign,
                               std::uint64_t port, bool socket) {
    if (sign == 0 || sign >= filter_signs.size()) {
        return;
    }
    out.append(" ").append(name).append(" ").append(filter_signs[sign]).append(" ");
    const std::array<octet, 2> octets{static_cast<octet>(port >> 8U), static_cast<octet>(port)};
    out += socket ? "0x" + to_hex(octets) : std::to_string(port);
}

inline std::uint64_t filter_bits(octets_view octets) noexcept {
    std::uint64_t bits = 0;
    for (const octet next : octets) {
        bits = bits << 8U | next;
    }
    return bits;
}

inline bool is_all_zero(octets_view octets) noexcept {
    return std::all_of(octets.begin(), octets.end(), [](octet next) { return next == 0; });
}

inline void append_ip_filter(std::string& out, octets_view octets, bool v6) {
    const std::size_t size = v6 ? 16 : 4;
    const octets_view behind = octets.subspan(4 + 2 * size);
    for (const std::size_t side : {0U, 1U}) {
        const octets_view address = octets.subspan(4 + side * size, size);
        if (is_all_zero(address)) {
            continue;
        }
        out += side == 0 ? " srcip " : " dstip ";
        if (v6) {
            ipv6_address::octets_type whole{};
            std::copy(address.begin(), address.end(), whole.begin());
            out += ipv6_address(whole).to_string();
        } else {
            ipv4_address::octets_type whole{};
            std::copy(address.begin(), address.end(), whole.begin());
            out += ipv4_address(whole).to_string();
        }
        out += "/" + std::to_string(behind[side]);
    }
    const auto known =
        std::find_if(filter_protocols.begin(), filter_protocols.end(),
                     [&](const filter_word& one) { return one.number == behind[2]; });
    out += " " +
           (known != filter_protocols.end() ? std::string(known->word) : std::to_string(behind[2]));
    append_filter_port(out, "srcport", behind[8], filter_bits(behind.subspan(4, 2)), false);
    append_filter_port(out, "dstport", behind[9], filter_bits(behind.subspan(6, 2)), false);
    out += behind[3] != 0 ? " est" : "";
}

inline void append_ipx_filter(std::string& out, octets_view octets) {
    for (const std::size_t side : {0U, 1U}) {
        const octets_view address = octets.subspan(4 + side * 12, 12);
        if (is_all_zero(address.first(10))) {
            continue;
        }
        const std::string begin = side == 0 ? "srcipx" : "dstipx";
        const bool wide = address[0] != 0 || address[1] != 0;
        out += " " + begin + "net 0x" + to_hex(address.subspan(wide ? 0 : 2, wide ? 4 : 2));
        out += " " + begin + "node 0x" + to_hex(address.subspan(4, 6));
        append_filter_port(out, begin + "sock", octets[28 + side], filter_bits(address.subspan(10)),
                           true);
    }
}

inline void append_generic_filter(std::string& out, octets_view octets) {
    const std::size_t size = std::min<std::size_t>(octets[7], 6);
    out += " " + std::to_string(filter_bits(octets.subspan(4, 2)));
    out += " " + to_hex(octets.subspan(10, size)) + " " + to_hex(octets.subspan(16, size));
    out += octets[22] != 0 ? " !=" : " ==";
    out += octets[9] != 0 ? " more" : "";
}

} // namespace detail

/// A filter as FreeRADIUS prints it: "ip in forward srcip 10.0.0.0/8 tcp dstport = 80". Nothing
/// where `parse_filter` would not make the same octets of it.
inline std::optional<std::string> filter_text(octets_view octets) {
    if (octets.size() < 32 || octets[0] >= detail::filter_types.size() ||
        octets.size() != (octets[0] == 3 ? 48U : 32U)) {
        return std::nullopt;
    }
    std::string out(detail::filter_types[octets[0]]);
    out += octets[2] != 0 ? " in" : " out";
    out += octets[1] != 0 ? " forward" : " drop";
    switch (octets[0]) {
    case 0: detail::append_generic_filter(out, octets); break;
    case 2: detail::append_ipx_filter(out, octets); break;
    default: detail::append_ip_filter(out, octets, octets[0] == 3);
    }
    const auto again = parse_filter(out);
    return again && equal_octets(*again, octets) ? std::optional(out) : std::nullopt;
}

} // namespace radius
