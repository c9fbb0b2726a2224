// SPDX-License-Identifier: MIT
// The options of all listening sockets: an address to bind, one or both families, a shared port.
#pragma once

#include <string>
#include <system_error>

#include <radius/transport/kit/asio_endpoint.hpp>
#include <radius/transport/kit/io_objects.hpp>

namespace radius::detail {

/// Opens a socket or acceptor for the address and lets `configure` set its options, then binds it.
/// "::" without IPv6 on the machine becomes "0.0.0.0". With `share_port` several sockets may bind
/// the same port, and the kernel distributes clients over them. Errors: the system's;
/// `errc::option_invalid` for an invalid address, and for `share_port` if the system does not
/// support it.
template <class Socket, class Configure>
void bind_socket(Socket& socket, const std::string& text, std::uint16_t port, bool share_port,
                 Configure&& configure, std::error_code& error) {
    using endpoint_type = typename Socket::endpoint_type;
    const auto wanted = endpoint::parse(text, port);
    if (!wanted) {
        error = make_error_code(errc::option_invalid);
        return;
    }
    auto local = to_asio<typename Socket::protocol_type>(*wanted);
    socket.open(local.protocol(), error);
    const bool any = wanted->address == ip_address(ipv6_address());
    if (error && any) {
        local = endpoint_type(Socket::protocol_type::v4(), port);
        socket.open(local.protocol(), error);
    }
    if (error) {
        return;
    }
    configure(socket);
    std::error_code ignored; // the system may support only one family
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
}

/// A listening, non-blocking TCP socket. Errors: those of `detail::bind_socket`.
inline tcp_acceptor open_tcp_acceptor(const serial_executor& executor, const std::string& address,
                                      std::uint16_t port, bool share_port, std::error_code& error) {
    tcp_acceptor acceptor(executor);
    bind_socket(
        acceptor, address, port, share_port,
        [](tcp_acceptor& opened) {
            std::error_code ignored;
            opened.set_option(asio::socket_base::reuse_address(true), ignored);
        },
        error);
    if (!error) {
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    }
    return acceptor;
}

} // namespace radius::detail
