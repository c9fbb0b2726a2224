// SPDX-License-Identifier: MIT
// The vocabulary for bytes: RADIUS texts call them octets (RFC 2865 section 3), and so do we.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <radius/wire/compiler.hpp>

namespace radius {

using octet = std::uint8_t;
using octet_string = std::vector<octet>;
using octets_view = std::span<const octet>;
using octets_span = std::span<octet>;

/// The 16 octets of a packet's Authenticator field (RFC 2865 section 3).
using authenticator = std::array<octet, 16>;

/// The octets of a text, without a copy. The result lives as long as `text`'s storage.
inline octets_view as_octets(std::string_view text) noexcept {
    // The only conversion of characters to octets: both are byte types, so aliasing is defined.
    return {reinterpret_cast<const octet*>(text.data()), text.size()};
}

/// The octets read as text, without a copy or a check: RADIUS text need not be valid UTF-8.
inline std::string_view as_text(octets_view value) noexcept {
    return {reinterpret_cast<const char*>(value.data()), value.size()};
}

} // namespace radius

namespace radius::detail {

/// True if both are the same. For secrets use `equal_in_constant_time`.
inline bool equal_octets(octets_view left, octets_view right) noexcept {
    return std::equal(left.begin(), left.end(), right.begin(), right.end());
}

} // namespace radius::detail

namespace radius {

/// An owned copy.
inline octet_string to_octets(octets_view value) { return {value.begin(), value.end()}; }

} // namespace radius
