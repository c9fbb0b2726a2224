// SPDX-License-Identifier: MIT
// System calls of the test program that fail when a test says so.
#pragma once

#include <cstddef>
#include <cstdint>

namespace radius_test::system_calls {

enum class call : unsigned char {
    send,    ///< sendmmsg, sendmsg, sendto, send
    receive, ///< recvmmsg, recvmsg, recv
    accept,  ///< accept, accept4
    socket,
    connect,
    count_
};

/// Which calls are to fail. Written with designated initialisers.
struct which_calls {
    std::size_t times = 1;         ///< so many
    std::size_t after = 0;         ///< once so many have gone well
    std::uint16_t own_port = 0;    ///< only of sockets bound to this port, as a server's are
    std::uint16_t remote_port = 0; ///< only of sockets that go to this port, as a client's do
};

/// These calls fail with this `errno`.
void fail(call what, int error, const which_calls& which) noexcept;

/// The next `times` calls of this kind fail with this `errno`.
void fail(call what, int error, std::size_t times = 1) noexcept;

/// How many calls are still to fail.
std::size_t left(call what) noexcept;

/// From now on a `send` or `recv` of a stream takes or gives so many octets at most; 0 ends that.
void shorten(std::size_t most) noexcept;

/// How many calls were cut short since.
std::size_t shortened() noexcept;

} // namespace radius_test::system_calls
