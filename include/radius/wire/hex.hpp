// SPDX-License-Identifier: MIT
// Octets as hexadecimal text and back, for values, tools and tests.
#pragma once

#include <string>
#include <string_view>

#include <radius/wire/octets.hpp>
#include <radius/wire/result.hpp>

namespace radius {

/// Lower-case digits, two per octet, no separators.
std::string to_hex(octets_view value);

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
result<octet_string> from_hex(std::string_view text);

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/wire/impl/hex.ipp>
#endif
