// SPDX-License-Identifier: MIT
// Floating-point numbers in dictionaries and pairs (RFC 8044 section 3 does not define them).
#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>

#include <radius/dictionary/text/name_text.hpp>
#include <radius/wire/result.hpp>

namespace radius::detail {

/// The exponent of ten after an "e": a number with or without a sign. If it is out of range for a
/// `double`, the result is a billion. Error: `errc::text_invalid`.
inline result<std::int64_t> parse_exponent(std::string_view text) noexcept {
    constexpr std::int64_t most = 1'000'000'000;
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative || text.starts_with('+') ? 1 : 0);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::invalid_argument || end != text.data() + text.size()) {
        return errc::text_invalid;
    }
    const bool fits = error == std::errc() && number < static_cast<std::uint64_t>(most);
    const std::int64_t size = fits ? static_cast<std::int64_t>(number) : most;
    return negative ? -size : size;
}

/// A decimal number such as "-1.5" or "2e-3", rounded to the nearest `double`, or "inf" or
/// "infinity". Independent of the locale, and without `std::from_chars` for `double`, which libc++
/// 19 lacks. Errors: `errc::text_invalid`, `errc::value_out_of_range` for "nan" and for numbers
/// that are too large.
inline result<double> parse_double(std::string_view text) {
    const bool negative = text.starts_with('-');
    const std::string_view number = text.substr(negative ? 1 : 0);
    if (same_name(number, "inf") || same_name(number, "infinity")) {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        return negative ? -infinity : infinity;
    }
    if (same_name(number, "nan")) {
        return errc::value_out_of_range;
    }
    // strtod gets only digits and an exponent, because its decimal point depends on the locale.
    std::string digits(negative ? "-" : "");
    const std::size_t end = std::min(number.find_first_not_of("0123456789."), number.size());
    const std::size_t point = std::min(number.find('.'), end);
    const std::string_view fraction = number.substr(point, end - point).substr(point < end ? 1 : 0);
    digits.append(number.substr(0, point)).append(fraction);
    if (point + fraction.size() == 0 || fraction.find('.') != std::string_view::npos) {
        return errc::text_invalid;
    }
    auto exponent = -static_cast<std::int64_t>(fraction.size());
    if (end < number.size()) {
        const auto written = parse_exponent(number.substr(end + 1));
        if (fold_case(number[end]) != 'e' || !written) {
            return errc::text_invalid;
        }
        exponent += *written;
    }
    digits.append("e").append(std::to_string(exponent));
    const double nearest = std::strtod(digits.c_str(), nullptr);
    return std::isinf(nearest) ? result<double>(errc::value_out_of_range) : nearest;
}

} // namespace radius::detail
