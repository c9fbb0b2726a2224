// SPDX-License-Identifier: MIT
// Asio's sockets and timers with our executor: its own use a type-erased one, which is slower to
// run and to compile.
#pragma once

#include <radius/transport/kit/serial_executor.hpp>

namespace radius::detail {

using udp_socket = asio::basic_datagram_socket<asio::ip::udp, io_executor>;
using tcp_socket = asio::basic_stream_socket<asio::ip::tcp, io_executor>;
using tcp_acceptor = asio::basic_socket_acceptor<asio::ip::tcp, io_executor>;
using steady_timer =
    asio::basic_waitable_timer<std::chrono::steady_clock,
                               asio::wait_traits<std::chrono::steady_clock>, io_executor>;

} // namespace radius::detail
