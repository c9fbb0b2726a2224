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

/// Selects the calls that fail. Use designated initializers.
struct which_calls {
    std::size_t times = 1;         ///< this many
    std::size_t after = 0;         ///< once this many have succeeded
    std::uint16_t own_port = 0;    ///< only on sockets bound to this port, such as a server's
    std::uint16_t remote_port = 0; ///< only on sockets connected to this port, such as a client's
};

/// These calls fail with this `errno`.
void fail(call what, int error, const which_calls& which) noexcept;

/// The next `times` calls of this kind fail with this `errno`.
void fail(call what, int error, std::size_t times = 1) noexcept;

/// How many calls are still going to fail.
std::size_t left(call what) noexcept;

/// From now on a `send` or `recv` on a stream transfers at most this many octets; 0 removes the
/// limit.
void shorten(std::size_t most) noexcept;

/// How many calls have been shortened since.
std::size_t shortened() noexcept;

} // namespace radius_test::system_calls
