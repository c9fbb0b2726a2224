// SPDX-License-Identifier: MIT
// The definitions of <radius/auth/password/hash_text.hpp>.
#pragma once

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include <radius/auth/password/hash_text.hpp>
#include <radius/wire/hex.hpp>
#include <radius/wire/wipe.hpp>

namespace radius::detail {

/// The value of a Base64 digit, or -1.
constexpr int base64_digit(char digit) noexcept {
    if (digit >= 'A' && digit <= 'Z') {
        return digit - 'A';
    }
    if (digit >= 'a' && digit <= 'z') {
        return digit - 'a' + 26;
    }
    if (digit >= '0' && digit <= '9') {
        return digit - '0' + 52;
    }
    if (digit == '+' || digit == '.') {
        return 62;
    }
    return digit == '/' ? 63 : -1;
}

RADIUS_DECL std::optional<wiped_text> from_base64(std::string_view text) {
    const std::size_t digits = std::min(text.find('='), text.size());
    const std::string_view padding = text.substr(digits);
    if (digits % 4 == 1 || padding.find_first_not_of('=') != std::string_view::npos ||
        (!padding.empty() && (padding.size() > 2 || text.size() % 4 != 0))) {
        return std::nullopt;
    }
    std::string decoded;
    decoded.reserve(digits / 4 * 3 + 2); // no reallocation leaves a copy behind
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char next : text.substr(0, digits)) {
        const int value = base64_digit(next);
        if (value < 0) {
            wipe(decoded);
            return std::nullopt;
        }
        bits = (bits << 6U) | static_cast<std::uint32_t>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            decoded.push_back(static_cast<char>((bits >> count) & 0xffU));
            bits &= (1U << count) - 1;
        }
    }
    if (bits != 0) { // the last digit has bits that no octet contains
        wipe(decoded);
        return std::nullopt;
    }
    return wiped_text(std::move(decoded));
}

RADIUS_DECL std::optional<wiped_text> from_hex_pairs(std::string_view text) {
    const auto is_digit = [](char next) { return hex_digit(next) >= 0; };
    if (text.size() % 2 != 0 || !std::all_of(text.begin(), text.end(), is_digit)) {
        return std::nullopt;
    }
    std::string decoded(text.size() / 2, '\0');
    for (std::size_t place = 0; place < decoded.size(); ++place) {
        decoded[place] =
            static_cast<char>((hex_digit(text[2 * place]) << 4) | hex_digit(text[2 * place + 1]));
    }
    return wiped_text(std::move(decoded));
}

RADIUS_DECL std::optional<wiped_text> from_hex_or_base64(std::string_view text, std::size_t least) {
    if (text.size() >= 2 * least) {
        if (auto decoded = from_hex_pairs(text)) {
            return decoded;
        }
    }
    auto decoded = from_base64(text);
    return decoded && decoded->view().size() >= least ? std::move(decoded) : std::nullopt;
}

RADIUS_DECL std::optional<std::uint64_t> decimal_number(std::string_view text,
                                                        std::uint64_t most) noexcept {
    std::uint64_t number = 0;
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    const auto [stopped, error] = std::from_chars(begin, end, number);
    if (error != std::errc() || stopped != end || number > most || text.front() == '0') {
        return std::nullopt;
    }
    return number;
}

RADIUS_DECL std::optional<std::string_view> take_field(std::string_view& rest,
                                                       char separator) noexcept {
    const std::size_t end = rest.find(separator);
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view field = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return field;
}

RADIUS_DECL bool equal_without_case(std::string_view one, std::string_view other) noexcept {
    const auto lower = [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    };
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [&](char left, char right) { return lower(left) == lower(right); });
}

} // namespace radius::detail
