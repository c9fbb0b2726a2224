// SPDX-License-Identifier: MIT
// The encodings in stored password hashes: Base64 with its variants (RFC 4648 section 4),
// hexadecimal digits, numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <radius/wire/wiped_text.hpp>

namespace radius::detail {

/// Base64 with or without padding. `.` counts as `+`, as passlib and OpenLDAP write it.
std::optional<wiped_text> from_base64(std::string_view text);

/// Pairs of hexadecimal digits and nothing else.
std::optional<wiped_text> from_hex_pairs(std::string_view text);

/// `least` octets or more, in either encoding: hexadecimal if there are only hexadecimal digits,
/// and enough of them.
std::optional<wiped_text> from_hex_or_base64(std::string_view text, std::size_t least);

/// Decimal digits without sign or leading zeros, up to `most`.
std::optional<std::uint64_t> decimal_number(std::string_view text, std::uint64_t most) noexcept;

/// Removes and returns what stands before the separator; nothing if it is missing.
std::optional<std::string_view> take_field(std::string_view& rest, char separator) noexcept;

/// True if they are equal but for the case of ASCII letters.
bool equal_without_case(std::string_view one, std::string_view other) noexcept;

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/auth/password/impl/hash_text.ipp>
#endif
