// SPDX-License-Identifier: MIT
// Addresses and networks as literals that the compiler checks: "192.168.0.1"_ipv4.
#pragma once

#include <cstddef>

#include <radius/address/address_prefix.hpp>
#include <radius/address/ethernet_address.hpp>
#include <radius/address/interface_id.hpp>
#include <radius/address/ipv4_address.hpp>
#include <radius/address/ipv6_address.hpp>
#include <radius/wire/result.hpp>

namespace radius {

namespace detail {

// A bad literal calls one of these. They have no bodies and are not constexpr, so the compiler
// stops there and prints the name, which is the message.
void this_literal_is_no_ipv4_address();
void this_literal_is_no_ipv6_address();
void this_literal_is_no_ipv4_prefix();
void this_literal_is_no_ipv6_prefix();
void this_prefix_is_too_long_or_has_bits_set_beyond_its_length();
void this_literal_is_no_interface_id();
void this_literal_is_no_ethernet_address();

} // namespace detail

inline namespace literals {

/// "192.0.2.1"_ipv4
consteval ipv4_address operator""_ipv4(const char* text, std::size_t size) {
    const auto value = ipv4_address::parse({text, size});
    if (!value) {
        detail::this_literal_is_no_ipv4_address();
    }
    return *value;
}

/// "2001:db8::1"_ipv6
consteval ipv6_address operator""_ipv6(const char* text, std::size_t size) {
    const auto value = ipv6_address::parse({text, size});
    if (!value) {
        detail::this_literal_is_no_ipv6_address();
    }
    return *value;
}

/// "10.0.0.0/8"_ipv4_prefix
consteval ipv4_prefix operator""_ipv4_prefix(const char* text, std::size_t size) {
    const auto value = ipv4_prefix::parse({text, size});
    if (!value && value.error() == errc::value_out_of_range) {
        detail::this_prefix_is_too_long_or_has_bits_set_beyond_its_length();
    }
    if (!value) {
        detail::this_literal_is_no_ipv4_prefix();
    }
    return *value;
}

/// "2001:db8::/32"_ipv6_prefix
consteval ipv6_prefix operator""_ipv6_prefix(const char* text, std::size_t size) {
    const auto value = ipv6_prefix::parse({text, size});
    if (!value && value.error() == errc::value_out_of_range) {
        detail::this_prefix_is_too_long_or_has_bits_set_beyond_its_length();
    }
    if (!value) {
        detail::this_literal_is_no_ipv6_prefix();
    }
    return *value;
}

/// "0:0:0:1"_ifid
consteval interface_id operator""_ifid(const char* text, std::size_t size) {
    const auto value = interface_id::parse({text, size});
    if (!value) {
        detail::this_literal_is_no_interface_id();
    }
    return *value;
}

/// "00:11:22:aa:bb:cc"_ether
consteval ethernet_address operator""_ether(const char* text, std::size_t size) {
    const auto value = ethernet_address::parse({text, size});
    if (!value) {
        detail::this_literal_is_no_ethernet_address();
    }
    return *value;
}

} // namespace literals

} // namespace radius
