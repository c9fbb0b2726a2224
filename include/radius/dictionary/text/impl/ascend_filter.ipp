// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/text/ascend_filter.hpp>.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <radius/dictionary/text/ascend_filter.hpp>
#include <radius/wire/network_order.hpp>
#include <radius/wire/writer.hpp>

namespace radius::detail {

RADIUS_DECL filter_words::filter_words(std::string_view text) noexcept : rest_(text) {}

RADIUS_DECL std::string_view filter_words::peek() noexcept {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size()));
    return rest_.substr(0, rest_.find_first_of(" \t\r\n"));
}

RADIUS_DECL std::string_view filter_words::take() noexcept {
    const std::string_view word = peek();
    rest_.remove_prefix(word.size());
    return word;
}

RADIUS_DECL bool filter_words::take_if(std::string_view wanted) noexcept {
    const bool found = same_name(peek(), wanted);
    rest_.remove_prefix(found ? wanted.size() : 0);
    return found;
}

/// Reads "> 1023", a sign and a port or, in hexadecimal, a socket.
RADIUS_DECL bool read_filter_port(filter_words& words, filter_fields& fields, std::size_t side,
                                  bool socket) noexcept {
    const std::string_view sign = words.take();
    for (std::size_t place = 1; place < filter_signs.size(); ++place) {
        if (sign == filter_signs[place]) {
            fields.signs[side] = static_cast<octet>(place);
        }
    }
    const std::string_view word = words.take();
    const bool bare = socket && !word.starts_with("0x");
    const auto port =
        filter_number(bare ? "0x" + std::string(word) : std::string(word), filter_ports);
    fields.ports[side] = port.value_or(0);
    return port && fields.signs[side] != 0;
}

/// Reads "10.0.0.0/8". Without a length, the class of an IPv4 address determines it.
RADIUS_DECL bool read_filter_address(filter_words& words, filter_fields& fields, std::size_t side,
                                     bool v6) {
    const std::string_view word = words.take();
    const std::size_t slash = word.find('/');
    const auto address = ip_address::parse(word.substr(0, slash));
    if (!address || address->is_v6() != v6) {
        return false;
    }
    const octet first = v6 ? octet{0xFF} : address->v4().octets()[0];
    const unsigned of_class = *address == ip_address(ipv4_address()) ? 0U
                              : first < 0x80                         ? 8U
                              : first < 0xC0                         ? 16U
                              : first < 0xE0                         ? 24U
                                                                     : 32U;
    result<std::uint64_t> length = v6 ? 128U : of_class;
    if (slash != std::string_view::npos) {
        length = parse_unsigned(word.substr(slash + 1), address->bits());
    }
    fields.lengths[side] = static_cast<octet>(length.value_or(0));
    fields.addresses[side] =
        v6 ? to_octets(address->v6().octets()) : to_octets(address->v4().octets());
    return length.has_value();
}

/// `ip in forward [srcip A/n] [dstip A/n] [protocol] [srcport > n] [dstport = n] [est]`
RADIUS_DECL bool read_ip_filter(filter_words& words, filter_fields& fields, bool v6) {
    fields.addresses = {octet_string(v6 ? 16 : 4), octet_string(v6 ? 16 : 4)};
    bool sound = true;
    while (sound && !words.peek().empty()) {
        if (words.take_if("srcip")) {
            sound = read_filter_address(words, fields, 0, v6);
        } else if (words.take_if("dstip")) {
            sound = read_filter_address(words, fields, 1, v6);
        } else if (words.take_if("srcport")) {
            sound = read_filter_port(words, fields, 0, false);
        } else if (words.take_if("dstport")) {
            sound = read_filter_port(words, fields, 1, false);
        } else if (words.take_if("est")) {
            fields.established = true;
        } else {
            const auto protocol = filter_number(words.take(), filter_protocols);
            fields.protocol = static_cast<octet>(protocol.value_or(0));
            sound = protocol && *protocol <= 0xFF;
        }
    }
    return sound;
}

/// `ipx in forward [srcipxnet 0x1 srcipxnode 0x010203040506 [srcipxsock = 0x451]] [dstipxnet ...]`
RADIUS_DECL bool read_ipx_filter(filter_words& words, filter_fields& fields) {
    fields.addresses = {octet_string(10), octet_string(10)};
    while (!words.peek().empty()) {
        const std::size_t side = words.peek().starts_with('d') ? 1 : 0;
        const std::string begin = side == 1 ? "dstipx" : "srcipx";
        if (!words.take_if(begin + "net")) {
            return false;
        }
        std::string net(words.take());
        if (!net.starts_with("0x")) {
            net.insert(0, "0x");
        }
        const auto number = parse_unsigned(net, 0xFFFFFFFFU);
        const bool named = words.take_if(begin + "node");
        const auto node = from_hex(words.take());
        if (!number || !named || !node || node->size() != 6) {
            return false;
        }
        std::array<octet, 10> address{};
        writer out(address);
        out.u32(static_cast<std::uint32_t>(*number));
        out.put(*node);
        fields.addresses[side] = to_octets(address);
        if (words.take_if(begin + "sock") || words.take_if(begin + "soc")) {
            if (!read_filter_port(words, fields, side, true)) {
                return false;
            }
        }
    }
    return true;
}

/// `generic in forward OFFSET MASK VALUE [==|!=] [more]`, mask and value of up to six octets.
RADIUS_DECL bool read_generic_filter(filter_words& words, filter_fields& fields) {
    const auto offset = parse_unsigned(words.take(), 0xFFFF);
    const auto mask = from_hex(words.take());
    const auto compared = from_hex(words.take());
    if (!offset || !mask || !compared || mask->size() != compared->size() || mask->size() > 6) {
        return false;
    }
    fields.offset = static_cast<std::uint16_t>(*offset);
    fields.mask = *mask;
    fields.compared = *compared;
    fields.unequal = words.take_if("!=");
    words.take_if("==");
    fields.more = words.take_if("more");
    return words.peek().empty();
}

///     octets  ip and ipv6                       ipx                        generic
///             address (4, 16) twice             net (4), node (6),         offset (2), length (2),
///             length, length, protocol, est     socket (2), all twice      more (2), mask (6),
///             port (2) twice, sign, sign        sign, sign                 value (6), unequal
RADIUS_DECL octet_string filter_octets(const filter_fields& fields) {
    octet_string octets(fields.type == 3 ? 48 : 32);
    writer out(octets);
    out.u8(static_cast<octet>(fields.type));
    out.u8(fields.forward ? 1 : 0);
    out.u8(fields.in ? 1 : 0);
    out.u8(0);
    if (fields.type == 0) {
        const auto padded = [&out](octet_string part) {
            part.resize(6);
            out.put(part);
        };
        out.u16(fields.offset);
        out.u16(static_cast<std::uint16_t>(fields.mask.size()));
        out.u16(fields.more ? 1 : 0);
        padded(fields.mask);
        padded(fields.compared);
        out.u8(fields.unequal ? 1 : 0);
        return octets;
    }
    for (std::size_t side = 0; side < 2; ++side) {
        out.put(fields.addresses[side]);
        if (fields.type == 2) {
            out.u16(fields.ports[side]);
        }
    }
    if (fields.type != 2) {
        out.put(fields.lengths);
        out.u8(fields.protocol);
        out.u8(fields.established ? 1 : 0);
        out.u16(fields.ports[0]);
        out.u16(fields.ports[1]);
    }
    out.put(fields.signs);
    return octets;
}

RADIUS_DECL result<octet_string> parse_filter(std::string_view text) {
    filter_words words(text);
    filter_fields fields;
    const std::string_view type = words.take();
    while (fields.type < filter_types.size() && !same_name(type, filter_types[fields.type])) {
        ++fields.type;
    }
    fields.in = words.take_if("in");
    bool sound = fields.in || words.take_if("out");
    fields.forward = words.take_if("forward");
    sound = sound && (fields.forward || words.take_if("drop"));
    if (!sound || fields.type == filter_types.size()) {
        return errc::text_invalid;
    }
    sound = fields.type == 0   ? read_generic_filter(words, fields)
            : fields.type == 2 ? read_ipx_filter(words, fields)
                               : read_ip_filter(words, fields, fields.type == 3);
    return sound ? result<octet_string>(filter_octets(fields))
                 : result<octet_string>(errc::text_invalid);
}

RADIUS_DECL void append_filter_port(std::string& out, std::string_view name, octet sign,
                                    std::uint64_t port, bool socket) {
    if (sign == 0 || sign >= filter_signs.size()) {
        return;
    }
    out.append(" ").append(name).append(" ").append(filter_signs[sign]).append(" ");
    const std::array<octet, 2> octets{static_cast<octet>(port >> 8U), static_cast<octet>(port)};
    out += socket ? "0x" + to_hex(octets) : std::to_string(port);
}

RADIUS_DECL bool is_all_zero(octets_view octets) noexcept {
    return std::all_of(octets.begin(), octets.end(), [](octet next) { return next == 0; });
}

RADIUS_DECL void append_ip_filter(std::string& out, octets_view octets, bool v6) {
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
    append_filter_port(out, "srcport", behind[8], read_number(behind.subspan(4, 2)), false);
    append_filter_port(out, "dstport", behind[9], read_number(behind.subspan(6, 2)), false);
    out += behind[3] != 0 ? " est" : "";
}

RADIUS_DECL void append_ipx_filter(std::string& out, octets_view octets) {
    for (const std::size_t side : {0U, 1U}) {
        const octets_view address = octets.subspan(4 + side * 12, 12);
        if (is_all_zero(address.first(10))) {
            continue;
        }
        const std::string begin = side == 0 ? "srcipx" : "dstipx";
        const bool wide = address[0] != 0 || address[1] != 0;
        out += " " + begin + "net 0x" + to_hex(address.subspan(wide ? 0 : 2, wide ? 4 : 2));
        out += " " + begin + "node 0x" + to_hex(address.subspan(4, 6));
        append_filter_port(out, begin + "sock", octets[28 + side], read_number(address.subspan(10)),
                           true);
    }
}

RADIUS_DECL void append_generic_filter(std::string& out, octets_view octets) {
    const std::size_t size = std::min<std::size_t>(octets[7], 6);
    out += " " + std::to_string(read_number(octets.subspan(4, 2)));
    out += " " + to_hex(octets.subspan(10, size)) + " " + to_hex(octets.subspan(16, size));
    out += octets[22] != 0 ? " !=" : " ==";
    out += octets[9] != 0 ? " more" : "";
}

RADIUS_DECL std::optional<std::string> filter_text(octets_view octets) {
    if (octets.size() < 32 || octets[0] >= filter_types.size() ||
        octets.size() != (octets[0] == 3 ? 48U : 32U)) {
        return std::nullopt;
    }
    std::string out(filter_types[octets[0]]);
    out += octets[2] != 0 ? " in" : " out";
    out += octets[1] != 0 ? " forward" : " drop";
    switch (octets[0]) {
    case 0: append_generic_filter(out, octets); break;
    case 2: append_ipx_filter(out, octets); break;
    default: append_ip_filter(out, octets, octets[0] == 3);
    }
    const auto again = parse_filter(out);
    return again && equal_octets(*again, octets) ? std::optional(out) : std::nullopt;
}

} // namespace radius::detail
