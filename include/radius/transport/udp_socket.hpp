// SPDX-License-Identifier: MIT
// Opens and binds the UDP sockets of a server.
#pragma once

#include <system_error>

#include <radius/transport/asio_endpoint.hpp>
#include <radius/transport/udp.hpp>

namespace radius {

/// A bound, non-blocking socket. With `share_port` several sockets may bind the same port, and the
/// kernel spreads clients over them. "::" without IPv6 on the machine becomes "0.0.0.0".
/// Errors: what the system says; `errc::option_invalid` for an address that is none, and for
/// `share_port` where the system cannot do it.
inline asio::ip::udp::socket open_udp_socket(asio::io_context& io, const udp& options,
                                             std::uint16_t port, bool share_port,
                                             std::error_code& error) {
    asio::ip::udp::socket socket(io);
    const auto address = ip_address::parse(options.address);
    if (!address) {
        error = make_error_code(errc::option_invalid);
        return socket;
    }
    asio::ip::udp::endpoint local(to_asio(*address), port);
    socket.open(local.protocol(), error);
    const bool any = *address == ip_address(ipv6_address());
    if (error && any) {
        local = {asio::ip::udp::v4(), port};
        socket.open(local.protocol(), error);
    }
    if (error) {
        return socket;
    }
    std::error_code ignored; // the system may cut a queue's size or know one family only
    socket.set_option(asio::socket_base::receive_buffer_size(options.receive_buffer_size), ignored);
    socket.set_option(asio::socket_base::send_buffer_size(options.send_buffer_size), ignored);
    if (local.address().is_v6()) {
        socket.set_option(asio::ip::v6_only(!any), ignored);
    }
    if (share_port) {
#if defined(SO_REUSEPORT)
        socket.set_option(asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>(true),
                          error);
#else
        error = make_error_code(errc::option_invalid);
#endif
    }
    if (!error) {
        socket.bind(local, error);
    }
    if (!error) {
        socket.non_blocking(true, error);
    }
    return socket;
}

} // namespace radius
