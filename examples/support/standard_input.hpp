// SPDX-License-Identifier: MIT
// Reads all of standard input, for programs that get requests or packets from it.
#pragma once

#include <array>
#include <cerrno>
#include <string>

#if defined(_WIN32)
#include <cstdio>

#include <io.h>
#else
#include <poll.h>
#include <unistd.h>
#endif

namespace support {

/// Reads to the end. With `may_be_none`, does not read from a terminal, and, except on Windows,
/// gives up after one second on a pipe that no one writes to. A closed standard input is empty.
inline std::string read_standard_input(bool may_be_none) {
    std::string text;
#if defined(_WIN32)
    if (may_be_none && ::_isatty(::_fileno(stdin)) != 0) {
        return text;
    }
    std::array<char, 4096> piece;
    while (const std::size_t count = std::fread(piece.data(), 1, piece.size(), stdin)) {
        text.append(piece.data(), count);
    }
    return text;
#else
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
#endif
}

} // namespace support
