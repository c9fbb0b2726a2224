// SPDX-License-Identifier: MIT
// The one place that includes Asio. Include it, or any other header of ours, before <asio.hpp>.
#pragma once

#ifndef ASIO_STANDALONE
#define ASIO_STANDALONE 1
#endif

#include <asio/version.hpp>

// Asio before 1.24 looks for the coroutines TS on Clang and finds nothing: C++20's coroutines are
// what it wants.
#if defined(__clang__) && ASIO_VERSION < 102400 && !defined(ASIO_HAS_CO_AWAIT)
#define ASIO_HAS_CO_AWAIT 1
#endif

#include <asio.hpp>

#if !defined(ASIO_HAS_CO_AWAIT)
#error "radius: <asio.hpp> was included without coroutine support; include a radius header first"
#endif

namespace radius {

// Asio's own names for these leave the executor open until run time; ours is an io_context's
// always, which is faster to run and to compile.

using io_executor = asio::io_context::executor_type;
using udp_socket = asio::basic_datagram_socket<asio::ip::udp, io_executor>;
using tcp_socket = asio::basic_stream_socket<asio::ip::tcp, io_executor>;
using tcp_acceptor = asio::basic_socket_acceptor<asio::ip::tcp, io_executor>;
using steady_timer =
    asio::basic_waitable_timer<std::chrono::steady_clock,
                               asio::wait_traits<std::chrono::steady_clock>, io_executor>;

} // namespace radius
