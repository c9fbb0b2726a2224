// SPDX-License-Identifier: MIT
// An address and a port, as the protocol floor knows the two ends of a packet's way.
#pragma once

#include <string>

#include <radius/attribute/ip_address.hpp>

namespace radius {

/// One end: for UDP, TCP and DTLS alike. IPv4 addresses are never in their IPv6-mapped form here.
struct endpoint {
    ip_address address;
    std::uint16_t port = 0;

    friend constexpr bool operator==(const endpoint&, const endpoint&) noexcept = default;
    friend constexpr auto operator<=>(const endpoint&, const endpoint&) noexcept = default;

    /// "192.0.2.1:1812" or "[2001:db8::1]:1812".
    std::string to_string() const {
        const std::string host = address.to_string();
        return (address.is_v6() ? "[" + host + "]" : host) + ":" + std::to_string(port);
    }
};

} // namespace radius

template <>
struct std::hash<radius::endpoint> {
    std::size_t operator()(const radius::endpoint& value) const noexcept {
        return std::hash<radius::ip_address>{}(value.address) * 31U + value.port;
    }
};
