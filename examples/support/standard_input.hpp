// SPDX-License-Identifier: MIT
// Standard input as a whole, for programs that take requests or packets from it. POSIX.
#pragma once

#include <array>
#include <cerrno>
#include <string>

#include <poll.h>
#include <unistd.h>

namespace support {

/// Everything up to the end. Where there `may_be_none`, a terminal is not asked, and a pipe that
/// nobody writes to is given up after a second. A closed standard input is an empty one.
inline std::string read_standard_input(bool may_be_none) {
    std::string text;
    if (may_be_none && ::isatty(STDIN_FILENO) == 1) {
        return text;
    }
    std::array<char, 4096> piece;
    for (;;) {
        pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
        const int ready = ::poll(&input, 1, may_be_none && text.empty() ? 1000 : -1);
        if (ready == 0) {
            return text;
        }
        const ssize_t count = ready < 0 ? -1 : ::read(STDIN_FILENO, piece.data(), piece.size());
        if (count > 0) {
            text.append(piece.data(), static_cast<std::size_t>(count));
        } else if (count == 0 || errno != EINTR) {
            return text;
        }
    }
}

} // namespace support
