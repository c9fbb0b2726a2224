// SPDX-License-Identifier: MIT
// The definitions of <radius/auth/password/mschap_failure.hpp>.
#pragma once

#include <algorithm>
#include <charconv>

#include <radius/auth/password/mschap_failure.hpp>
#include <radius/wire/hex.hpp>

namespace radius::detail {

/// A decimal number and nothing else.
inline std::optional<std::uint32_t> whole_number(std::string_view digits) noexcept {
    std::uint32_t number = 0;
    const char* const begin = digits.data();
    const char* const end = begin + digits.size();
    const auto [stopped, error] = std::from_chars(begin, end, number);
    if (error != std::errc() || stopped != end) {
        return std::nullopt;
    }
    return number;
}

} // namespace radius::detail

namespace radius::mschap {

RADIUS_DECL std::string failure::text() const {
    std::string value(1, static_cast<char>(identifier));
    value += "E=" + std::to_string(static_cast<std::uint32_t>(code)) + (retry ? " R=1" : " R=0");
    if (!challenge.empty()) {
        value += " C=" + to_hex(challenge);
    }
    value += " V=" + std::to_string(version);
    if (!message.empty()) {
        value += " M=" + message;
    }
    return value;
}

RADIUS_DECL std::optional<failure> failure::parse(std::string_view value) {
    if (value.empty()) {
        return std::nullopt;
    }
    failure read;
    read.identifier = static_cast<octet>(value.front());
    read.version = 0;
    bool has_code = false;
    for (std::string_view rest = value.substr(1); !rest.empty();) {
        if (rest.starts_with("M=")) {
            read.message = rest.substr(2);
            break;
        }
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view field = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::string_view content = field.substr(std::min<std::size_t>(2, field.size()));
        if (field.starts_with("E=")) {
            const auto code = detail::whole_number(content);
            has_code = code.has_value();
            read.code = static_cast<failure_code>(code.value_or(0));
        } else if (field.starts_with("R=")) {
            read.retry = content == "1";
        } else if (field.starts_with("C=")) {
            read.challenge = from_hex(content).value_or(octet_string());
        } else if (field.starts_with("V=")) {
            read.version = detail::whole_number(content).value_or(0);
        }
    }
    if (!has_code) {
        return std::nullopt;
    }
    return read;
}

} // namespace radius::mschap
