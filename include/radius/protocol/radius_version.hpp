// SPDX-License-Identifier: MIT
// The two versions of RADIUS inside TLS and DTLS, and their ALPN names (RFC 9765 section 3).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <radius/packet/v1_1_packet.hpp>

namespace radius {

/// The packet format: with shared secrets, MD5 and 256 identifiers, or without.
enum class radius_version : std::uint8_t {
    v1_0, ///< RFC 2865, everywhere
    v1_1, ///< RFC 9765, inside TLS and DTLS only
};

/// The ALPN name of the version.
constexpr std::string_view name_of(radius_version version) noexcept {
    return version == radius_version::v1_1 ? "radius/1.1" : "radius/1.0";
}

/// The versions that one side of a connection accepts: RFC 9765 section 3.3 calls the three choices
/// "1.0", "1.0, 1.1" and "1.1".
struct radius_versions {
    bool v1_0 = true;
    bool v1_1 = true;

    constexpr bool contains(radius_version version) const noexcept {
        return version == radius_version::v1_1 ? v1_1 : v1_0;
    }
    constexpr bool empty() const noexcept { return !v1_0 && !v1_1; }

    friend constexpr bool operator==(const radius_versions&,
                                     const radius_versions&) noexcept = default;
};

/// The label of a request in flight on one connection: the Identifier, or the Token of RADIUS/1.1.
/// `packet` must have at least a header.
inline std::uint32_t label_of(radius_version version, octets_view packet) noexcept {
    return version == radius_version::v1_1 ? token_of(packet) : packet[1];
}

} // namespace radius
