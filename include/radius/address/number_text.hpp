// SPDX-License-Identifier: MIT
// The numbers inside the text forms of addresses: strict decimals and hexadecimal groups
// (RFC 4291 section 2.2). Not <charconv>, which is not constexpr in C++20.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <radius/wire/hex.hpp>

namespace radius::detail {

/// A decimal of one to three digits, at most `limit`. Leading zeros are refused: some programs read
/// "010" as octal 8, others as 10, and an address must be unambiguous.
constexpr std::optional<unsigned> parse_decimal(std::string_view text, unsigned limit) noexcept {
    if (text.empty() || text.size() > 3 || (text.size() > 1 && text.front() == '0')) {
        return std::nullopt;
    }
    unsigned value = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') {
            return std::nullopt;
        }
        value = value * 10 + static_cast<unsigned>(digit - '0');
    }
    return value <= limit ? std::optional<unsigned>(value) : std::nullopt;
}

/// A group of one to four hexadecimal digits, either case.
constexpr std::optional<std::uint16_t> parse_hex_group(std::string_view text) noexcept {
    if (text.empty() || text.size() > 4) {
        return std::nullopt;
    }
    unsigned value = 0;
    for (const char digit : text) {
        const int nibble = hex_digit(digit);
        if (nibble < 0) {
            return std::nullopt;
        }
        value = value * 16 + static_cast<unsigned>(nibble);
    }
    return static_cast<std::uint16_t>(value);
}

/// Appends `value`, at most 999, without leading zeros.
constexpr void append_decimal(std::string& text, unsigned value) {
    if (value >= 100) {
        text += static_cast<char>('0' + value / 100);
    }
    if (value >= 10) {
        text += static_cast<char>('0' + value / 10 % 10);
    }
    text += static_cast<char>('0' + value % 10);
}

/// Appends one to four lower-case digits, without leading zeros (RFC 5952 sections 4.1 and 4.3).
constexpr void append_hex_group(std::string& text, std::uint16_t value) {
    constexpr std::string_view digits = "0123456789abcdef";
    bool started = false;
    for (const unsigned shift : {12U, 8U, 4U, 0U}) {
        const unsigned nibble = (static_cast<unsigned>(value) >> shift) & 0x0FU;
        started = started || nibble != 0 || shift == 0;
        if (started) {
            text += digits[nibble];
        }
    }
}

} // namespace radius::detail
