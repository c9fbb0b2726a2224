// SPDX-License-Identifier: MIT
// Conversions between Asio's endpoints and ours.
#pragma once

#include <radius/address/endpoint.hpp>
#include <radius/container/time_point.hpp>
#include <radius/transport/kit/asio.hpp>

namespace radius::detail {

/// An address as an Asio address, without an interface.
inline asio::ip::address to_asio(const ip_address& address) noexcept {
    if (address.is_v4()) {
        return asio::ip::address_v4(address.v4().octets());
    }
    return asio::ip::address_v6(address.v6().octets());
}

/// The address in unmapped form: ::ffff:a.b.c.d becomes a.b.c.d.
inline ip_address from_asio(const asio::ip::address& address) noexcept {
    if (address.is_v4()) {
        return ipv4_address(address.to_v4().to_bytes());
    }
    return ip_address(ipv6_address(address.to_v6().to_bytes())).unmapped();
}

template <class Protocol>
asio::ip::basic_endpoint<Protocol> to_asio(const endpoint& end) noexcept {
    if (end.scope != 0 && end.address.is_v6()) {
        return {asio::ip::address_v6(end.address.v6().octets(), end.scope), end.port};
    }
    return {to_asio(end.address), end.port};
}

template <class Protocol>
endpoint from_asio(const asio::ip::basic_endpoint<Protocol>& end) noexcept {
    const ip_address address = from_asio(end.address());
    const std::uint32_t scope =
        address.is_v6() ? static_cast<std::uint32_t>(end.address().to_v6().scope_id()) : 0;
    return {address, end.port(), scope};
}

/// True if a non-blocking call would have blocked.
inline bool would_block(std::error_code error) noexcept {
    return error == asio::error::would_block || error == asio::error::try_again;
}

/// True if a datagram was lost locally, for lack of buffer space or memory. That says nothing about
/// the network or the other end; a retransmission solves it.
inline bool is_passing(std::error_code error) noexcept {
    return would_block(error) || error == asio::error::no_buffer_space ||
           error == asio::error::no_memory;
}

/// Both clocks, read now.
inline moment present() noexcept {
    return {std::chrono::steady_clock::now(), std::chrono::system_clock::now()};
}

} // namespace radius::detail
