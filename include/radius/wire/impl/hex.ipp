// SPDX-License-Identifier: MIT
// The definitions of <radius/wire/hex.hpp>.
#pragma once

#include <string>
#include <string_view>

#include <radius/wire/hex.hpp>

namespace radius {

RADIUS_DECL std::string to_hex(octets_view value) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(value.size() * 2);
    for (const octet next : value) {
        text += digits[next >> 4U];
        text += digits[next & 0x0FU];
    }
    return text;
}

RADIUS_DECL result<octet_string> from_hex(std::string_view text) {
    if (text.starts_with("0x") || text.starts_with("0X")) {
        text.remove_prefix(2);
    }
    octet_string value;
    value.reserve(text.size() / 2);
    for (std::size_t place = 0; place < text.size();) {
        if (std::string_view(" \t\r\n").find(text[place]) != std::string_view::npos) {
            ++place;
            continue;
        }
        const int high = detail::hex_digit(text[place]);
        const int low = place + 1 < text.size() ? detail::hex_digit(text[place + 1]) : -1;
        if (high < 0 || low < 0) {
            return errc::text_invalid;
        }
        value.push_back(static_cast<octet>(high * 16 + low));
        place += 2;
    }
    return value;
}

} // namespace radius
