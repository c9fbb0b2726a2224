// SPDX-License-Identifier: MIT
// Quoted text: printed so that no octet acts as a terminal command, and parsed back byte for byte.
#pragma once

#include <string>
#include <string_view>

#include <radius/wire/hex.hpp>
#include <radius/wire/result.hpp>

namespace radius {

namespace detail {

/// Multi-octet characters that control a terminal or the reading direction: the C1 controls, and
/// the invisible ones of Unicode's general punctuation.
constexpr bool is_invisible(std::uint32_t point) noexcept {
    return (point >= 0x80 && point < 0xA0) || point == 0x61C ||
           (point >= 0x200B && point <= 0x200F) || (point >= 0x2028 && point <= 0x202E) ||
           (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF;
}

/// The number of octets of the printable non-ASCII character at `place` in `text`; 0 if there is
/// none (RFC 3629 section 4: no overlong forms, no surrogates).
constexpr std::size_t wide_character(std::string_view text, std::size_t place) noexcept {
    const auto at = [&](std::size_t index) { return static_cast<std::uint8_t>(text[index]); };
    const std::uint8_t lead = at(place);
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || place + size > text.size()) {
        return 0;
    }
    std::uint32_t point = lead & (0xFFU >> (size + 1));
    for (std::size_t index = place + 1; index < place + size; ++index) {
        if ((at(index) & 0xC0U) != 0x80U) {
            return 0;
        }
        point = point << 6U | (at(index) & 0x3FU);
    }
    const std::uint32_t smallest = size == 4 ? 0x10000 : size == 3 ? 0x800 : 0x80;
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    return point < smallest || point > 0x10FFFF || surrogate || is_invisible(point) ? 0 : size;
}

/// True if a terminal shows the text unchanged and does nothing else: only UTF-8, no control
/// characters, nothing invisible.
constexpr bool is_printable(std::string_view text) noexcept {
    for (std::size_t place = 0; place < text.size();) {
        const auto code = static_cast<std::uint8_t>(text[place]);
        const std::size_t size = code >= 0x80                   ? wide_character(text, place)
                                 : code >= 0x20 && code != 0x7F ? 1
                                                                : 0;
        if (size == 0) {
            return false;
        }
        place += size;
    }
    return true;
}

} // namespace detail

/// Appends `text` between double quotes: `\"`, `\\`, `\n`, `\r` and `\t` with these escapes, other
/// control characters and octets that are not printable UTF-8 as `\` and three octal digits per
/// octet.
void append_quoted(std::string& out, std::string_view text);

/// The same as a new string.
std::string quoted(std::string_view text);

/// Parses the output of `append_quoted`, including both quotes, and also `\'` and `\xNN`. Between
/// single quotes only `\'` and `\\` are escapes. Errors: `errc::text_invalid`.
result<std::string> unquote(std::string_view text);

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/dictionary/text/impl/text_escape.ipp>
#endif
