// SPDX-License-Identifier: MIT
// Non-negative numbers in dictionaries and pairs.
#pragma once

#include <cstdint>
#include <string_view>

#include <radius/wire/hex.hpp>

namespace radius::detail {

/// Decimal digits, or "0x" and hexadecimal ones, and nothing else.
/// Errors: `errc::text_invalid`, `errc::value_out_of_range` above `most`.
constexpr result<std::uint64_t> parse_unsigned(std::string_view text,
                                               std::uint64_t most = 0xFFFFFFFFFFFFFFFFU) noexcept {
    const bool hexadecimal = text.starts_with("0x") || text.starts_with("0X");
    const std::uint64_t base = hexadecimal ? 16 : 10;
    text.remove_prefix(hexadecimal ? 2 : 0);
    std::uint64_t number = 0;
    bool fits = true;
    for (const char letter : text) {
        const int digit = hex_digit(letter);
        if (digit < 0 || (digit > 9 && !hexadecimal)) {
            return errc::text_invalid;
        }
        const auto next = static_cast<std::uint64_t>(digit);
        fits = fits && next <= most && number <= (most - next) / base;
        number = number * base + next;
    }
    if (text.empty()) {
        return errc::text_invalid;
    }
    return fits ? result<std::uint64_t>(number) : result<std::uint64_t>(errc::value_out_of_range);
}

} // namespace radius::detail
