// SPDX-License-Identifier: MIT
// The default log of servers and clients: standard error. Nothing else in the library writes there.
#pragma once

#include <cstdio>
#include <string>

#include <radius/observe/logging.hpp>

namespace radius {

/// Writes each line to standard error, as "radius: warning: ...", with one call. The default of
/// `server_options::log` and `client_options::log`, where it receives warnings and errors unless
/// you set a threshold. Any number of threads may call it. A write blocks if standard error is a
/// pipe that is full.
struct standard_error_log {
    void operator()(log_level level, std::string_view line) const {
        std::string text = "radius: ";
        text += name_of(level);
        text += ": ";
        text += line;
        text += '\n';
        std::fwrite(text.data(), 1, text.size(), stderr);
    }
};

} // namespace radius

namespace radius::detail {

/// The lowest level that a sink receives if you do not set one: `log_level::warning` for standard
/// error, `log_level::info` for a sink of your own.
inline log_level default_threshold(const log_sink& sink) noexcept {
    return sink.target<standard_error_log>() != nullptr ? log_level::warning : log_level::info;
}

} // namespace radius::detail
