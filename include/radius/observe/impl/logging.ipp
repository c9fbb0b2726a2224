// SPDX-License-Identifier: MIT
// The definitions of <radius/observe/logging.hpp>.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <radius/observe/logging.hpp>

namespace radius::detail {

RADIUS_DECL std::string escaped(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string safe;
    safe.reserve(text.size());
    for (const char next : text) {
        const auto code = static_cast<unsigned char>(next);
        if (code < 0x20 || code >= 0x7F || next == '"' || next == '\\') {
            safe += "\\x";
            safe += digits[code >> 4U];
            safe += digits[code & 0x0FU];
        } else {
            safe += next;
        }
    }
    return safe;
}

RADIUS_DECL logger::logger(log_sink sink, log_level threshold)
    : sink_(std::move(sink)), threshold_(threshold) {}

} // namespace radius::detail
