// SPDX-License-Identifier: MIT
// Octets as hexadecimal text and back, for values, tools and tests.
#pragma once

#include <string>
#include <string_view>

#include <radius/wire/octets.hpp>
#include <radius/wire/result.hpp>

namespace radius {

/// Lower-case digits, two per octet, no separators.
inline std::string to_hex(octets_view value) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(value.size() * 2);
    for (const octet next : value) {
        text += digits[next >> 4U];
        text += digits[next & 0x0FU];
    }
    return text;
}

} // namespace radius

namespace radius::detail {

/// The value of one hexadecimal digit, or -1.
constexpr int hex_digit(char digit) noexcept {
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    if (digit >= 'a' && digit <= 'f') {
        return digit - 'a' + 10;
    }
    if (digit >= 'A' && digit <= 'F') {
        return digit - 'A' + 10;
    }
    return -1;
}

} // namespace radius::detail

namespace radius {

/// Digits in pairs, either case, an optional "0x" before them; white space between pairs is
/// skipped. Errors: `errc::text_invalid`.
inline result<octet_string> from_hex(std::string_view text) {
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
