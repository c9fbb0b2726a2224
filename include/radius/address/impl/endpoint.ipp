// SPDX-License-Identifier: MIT
// The definitions of <radius/address/endpoint.hpp>.
#pragma once

#include <array>
#include <charconv>
#include <string>

#include <radius/address/endpoint.hpp>

#if defined(__unix__) || defined(__APPLE__)
#include <net/if.h>
#endif

namespace radius::detail {

RADIUS_DECL std::uint32_t zone_of(std::string_view text) {
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

RADIUS_DECL std::string zone_text(std::uint32_t index) {
#if defined(IF_NAMESIZE)
    std::array<char, IF_NAMESIZE> name{};
    if (::if_indextoname(index, name.data()) != nullptr) {
        return name.data();
    }
#endif
    return std::to_string(index);
}

RADIUS_DECL bool is_link_local(const ip_address& address) noexcept {
    if (address.is_v4()) {
        return false;
    }
    const ipv6_address::octets_type octets = address.v6().octets();
    return octets[0] == 0xFE && (octets[1] & 0xC0U) == 0x80;
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL result<endpoint> endpoint::parse(std::string_view host, std::uint16_t port) {
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

} // namespace radius
