// SPDX-License-Identifier: MIT
// The definitions of <radius/eap/eap_packet.hpp>.
#pragma once

#include <algorithm>

#include <radius/eap/eap_packet.hpp>
#include <radius/wire/network_order.hpp>

namespace radius::detail {

/// The octets of an expanded type: 254, the vendor, the number.
inline constexpr std::size_t expanded_type_size = 8;

inline constexpr octet expanded_type_mark = 254;

/// Reads what follows the mark: 3 and 4 octets.
inline eap::type_id read_expanded_type(octets_view octets) noexcept {
    return {static_cast<std::uint32_t>(read_number(octets.first(3))),
            static_cast<std::uint32_t>(read_number(octets.subspan(3, 4)))};
}

inline void append_expanded_type(octet_string& to, eap::type_id type) {
    std::array<octet, expanded_type_size> room{expanded_type_mark};
    write_number(octets_span(room).subspan(1, 3), type.vendor);
    write_number(octets_span(room).subspan(4, 4), type.number);
    to.insert(to.end(), room.begin(), room.end());
}

inline bool has_short_form(eap::type_id type) noexcept {
    return type.vendor == 0 && type.number < expanded_type_mark;
}

} // namespace radius::detail

namespace radius::eap {

RADIUS_DECL std::string to_string(type_id type) {
    struct named {
        type_id type;
        const char* name;
    };
    static constexpr std::array<named, 11> known{{{types::identity, "Identity"},
                                                  {types::notification, "Notification"},
                                                  {types::nak, "Nak"},
                                                  {types::md5, "MD5"},
                                                  {types::gtc, "GTC"},
                                                  {types::tls, "TLS"},
                                                  {types::ttls, "TTLS"},
                                                  {types::peap, "PEAP"},
                                                  {types::mschap_v2, "MSCHAPv2"},
                                                  {types::pwd, "pwd"},
                                                  {types::teap, "TEAP"}}};
    const auto found = std::ranges::find(known, type, &named::type);
    if (found != known.end()) {
        return found->name;
    }
    const std::string number = "type " + std::to_string(type.number);
    return type.vendor == 0 ? number : "vendor " + std::to_string(type.vendor) + ' ' + number;
}

RADIUS_DECL result<packet> packet::parse(octets_view octets) noexcept {
    if (octets.size() < header_size) {
        return errc::packet_too_short;
    }
    const std::size_t length = detail::read_u16(octets.subspan(2));
    if (length < header_size) {
        return errc::packet_length_invalid;
    }
    if (length > octets.size()) {
        return errc::packet_too_short;
    }
    packet parsed(octets.first(length));
    switch (parsed.code()) {
    case code::success:
    case code::failure:
        if (length != header_size) {
            return errc::packet_length_invalid;
        }
        return parsed;
    case code::request:
    case code::response: break;
    default: return errc::value_out_of_range;
    }
    if (length == header_size) {
        return errc::packet_length_invalid;
    }
    parsed.data_begin_ = header_size + 1;
    parsed.type_ = {0, octets[header_size]};
    if (octets[header_size] == detail::expanded_type_mark) {
        if (length < header_size + detail::expanded_type_size) {
            return errc::packet_length_invalid;
        }
        parsed.data_begin_ = header_size + detail::expanded_type_size;
        parsed.type_ = detail::read_expanded_type(octets.subspan(header_size + 1));
        parsed.expanded_ = true;
    }
    return parsed;
}

RADIUS_DECL octet_string make_packet(code code, octet identifier, type_id type, octets_view data,
                                     type_form form) {
    octet_string made{static_cast<octet>(code), identifier, 0, 0};
    if (form == type_form::automatic && detail::has_short_form(type)) {
        made.push_back(static_cast<octet>(type.number));
    } else {
        detail::append_expanded_type(made, type);
    }
    made.insert(made.end(), data.begin(), data.end());
    if (made.size() > 65'535) {
        throw std::system_error(make_error_code(errc::value_too_long), "EAP packet");
    }
    detail::write_number(octets_span(made).subspan(2, 2), made.size());
    return made;
}

RADIUS_DECL std::array<octet, packet::header_size> make_result(bool success,
                                                               octet identifier) noexcept {
    return {static_cast<octet>(success ? code::success : code::failure), identifier, 0,
            packet::header_size};
}

RADIUS_DECL std::vector<type_id> proposals_of(const packet& nak) {
    std::vector<type_id> made;
    octets_view rest = nak.data();
    if (nak.is_expanded()) {
        for (; rest.size() >= detail::expanded_type_size;
             rest = rest.subspan(detail::expanded_type_size)) {
            if (rest[0] == detail::expanded_type_mark) {
                made.push_back(detail::read_expanded_type(rest.subspan(1)));
            }
        }
    } else {
        for (const octet number : rest) {
            made.push_back({0, number});
        }
    }
    std::erase(made, type_id{});
    return made;
}

RADIUS_DECL octet_string make_nak(const packet& request, std::span<const type_id> proposals) {
    octet_string data;
    if (request.is_expanded()) {
        for (const type_id one : proposals) {
            detail::append_expanded_type(data, one);
        }
        if (proposals.empty()) {
            detail::append_expanded_type(data, {});
        }
        return make_packet(code::response, request.identifier(), types::nak, data,
                           type_form::expanded);
    }
    for (const type_id one : proposals) {
        const octet number = detail::has_short_form(one) ? static_cast<octet>(one.number)
                                                         : detail::expanded_type_mark;
        if (std::ranges::find(data, number) == data.end()) {
            data.push_back(number);
        }
    }
    if (data.empty()) {
        data.push_back(0);
    }
    return make_packet(code::response, request.identifier(), types::nak, data);
}

} // namespace radius::eap
