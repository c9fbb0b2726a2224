// SPDX-License-Identifier: MIT
// An address and a port, which the protocol engines use for the two ends of a packet's path.
#pragma once

#include <array>
#include <charconv>
#include <string>

#include <radius/address/ip_address.hpp>

#if defined(__unix__) || defined(__APPLE__)
#include <net/if.h>
#endif

namespace radius {

namespace detail {

/// The index of a network interface by its name, such as "eth0", or by its number in decimal
/// digits (RFC 4007 section 11.2); 0 for none.
inline std::uint32_t zone_of(std::string_view text) {
    std::uint32_t number = 0;
    const auto [stopped, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed == std::errc() && stopped == text.data() + text.size()) {
        return number;
    }
#if defined(IF_NAMESIZE)
    return text.size() < IF_NAMESIZE ? ::if_nametoindex(std::string(text).c_str()) : 0;
#else
    return 0;
#endif
}

/// The name of the interface with this index, else its number.
inline std::string zone_text(std::uint32_t index) {
#if defined(IF_NAMESIZE)
    std::array<char, IF_NAMESIZE> name{};
    if (::if_indextoname(index, name.data()) != nullptr) {
        return name.data();
    }
#endif
    return std::to_string(index);
}

/// True if an address needs its interface to be meaningful: fe80::/10 (RFC 4291 section 2.5.6).
inline bool is_link_local(const ip_address& address) noexcept {
    if (address.is_v4()) {
        return false;
    }
    const ipv6_address::octets_type octets = address.v6().octets();
    return octets[0] == 0xFE && (octets[1] & 0xC0U) == 0x80;
}

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
    static result<endpoint> parse(std::string_view host, std::uint16_t port = 0) {
        const std::size_t percent = host.find('%');
        const auto address = ip_address::parse(host.substr(0, percent));
        if (!address) {
            return address.error();
        }
        endpoint made{address->unmapped(), port};
        if (percent != host.npos) {
            made.scope = detail::zone_of(host.substr(percent + 1));
            if (made.scope == 0 || made.address.is_v4()) {
                return errc::text_invalid;
            }
        }
        return made;
    }

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
