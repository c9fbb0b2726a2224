// SPDX-License-Identifier: MIT
// An address and a port, which the protocol engines use for the two ends of a packet's path.
#pragma once

#include <string>

#include <radius/address/ip_address.hpp>

namespace radius {

namespace detail {

/// The index of a network interface by its name, such as "eth0", or by its number in decimal
/// digits (RFC 4007 section 11.2); 0 for none.
std::uint32_t zone_of(std::string_view text);

/// The name of the interface with this index, else its number.
std::string zone_text(std::uint32_t index);

/// True if an address needs its interface to be meaningful: fe80::/10 (RFC 4291 section 2.5.6).
bool is_link_local(const ip_address& address) noexcept;

} // namespace detail

/// One end: for UDP, TCP and DTLS alike. IPv4 addresses are never in their IPv6-mapped form here.
struct endpoint {
    ip_address address;
    std::uint16_t port = 0;

    /// The interface (zone) of a link-local IPv6 address, by the system's index; else 0 (RFC 4007).
    std::uint32_t scope = 0;

    friend constexpr bool operator==(const endpoint&, const endpoint&) noexcept = default;
    friend constexpr auto operator<=>(const endpoint&, const endpoint&) noexcept = default;

    /// "192.0.2.1", "2001:db8::1", "fe80::1%eth0" or "fe80::1%2". Mapped addresses become IPv4.
    /// Errors: `errc::text_invalid`, also for an interface that does not exist.
    static result<endpoint> parse(std::string_view host, std::uint16_t port = 0);

    /// The address, with the interface if there is one: "fe80::1%eth0".
    std::string host() const {
        return address.to_string() + (scope == 0 ? std::string() : "%" + detail::zone_text(scope));
    }

    /// "192.0.2.1:1812", "[2001:db8::1]:1812" or "[fe80::1%eth0]:1812".
    std::string to_string() const {
        return (address.is_v6() ? "[" + host() + "]" : host()) + ":" + std::to_string(port);
    }
};

} // namespace radius

template <>
struct std::hash<radius::endpoint> {
    std::size_t operator()(const radius::endpoint& value) const noexcept {
        return (std::hash<radius::ip_address>{}(value.address) * 31U + value.scope) * 31U +
               value.port;
    }
};

#if RADIUS_DEFINITIONS
#include <radius/address/impl/endpoint.ipp>
#endif
