// SPDX-License-Identifier: MIT
// Opens and binds the UDP sockets of a server.
#pragma once

#include <system_error>

#include <radius/transport/datagram/datagram_batch.hpp>
#include <radius/transport/kit/io_objects.hpp>
#include <radius/transport/kit/socket_options.hpp>
#include <radius/transport/udp.hpp>

namespace radius::detail {

/// A bound, non-blocking UDP socket. Errors: those of `detail::bind_socket`.
inline udp_socket open_udp_socket(const serial_executor& executor, const udp& options,
                                  std::uint16_t port, bool share_port, std::error_code& error) {
    udp_socket socket(executor);
    bind_socket(
        socket, options.address, port, share_port,
        [&options](udp_socket& opened) {
            std::error_code ignored; // the system may reduce a queue's size
            opened.set_option(asio::socket_base::receive_buffer_size(options.receive_buffer_size),
                              ignored);
            opened.set_option(asio::socket_base::send_buffer_size(options.send_buffer_size),
                              ignored);
        },
        error);
    return socket;
}

/// The address of a bound socket. If it is bound to all addresses, it is configured to report the
/// destination of each datagram, if the system supports that.
inline datagram_end bound_to(udp_socket& socket) {
    std::error_code ignored;
    const auto local = socket.local_endpoint(ignored);
    const datagram_end own{.local = from_asio(local),
                           .is_v6 = local.address().is_v6(),
                           .is_wildcard = local.address().is_unspecified()};
#if defined(__linux__)
    if (own.is_wildcard) {
        linux_datagrams<datagram, 1>::ask_for_local_address(socket.native_handle(), own.is_v6);
    }
#endif
    return own;
}

} // namespace radius::detail
