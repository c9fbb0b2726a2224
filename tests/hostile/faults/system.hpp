// SPDX-License-Identifier: MIT
// System calls of the test program that fail when a test says so.
#pragma once

#include <cstddef>

namespace radius_test::system_calls {

enum class call : unsigned char {
    send,    ///< sendmmsg, sendmsg, sendto, send
    receive, ///< recvmmsg, recvmsg, recvfrom, recv
    accept,  ///< accept, accept4
    socket,
    connect,
    count_
};

/// The next `times` calls of this kind fail with this `errno`.
void fail(call which, int error, std::size_t times = 1) noexcept;

/// How many calls are still to fail.
std::size_t left(call which) noexcept;

} // namespace radius_test::system_calls
