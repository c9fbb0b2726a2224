// SPDX-License-Identifier: MIT
// Points in time as text, always in UTC (RFC 8044 section 3.3, RFC 3339).
#pragma once

#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <string_view>

#include <radius/dictionary/name_text.hpp>
#include <radius/wire/result.hpp>

namespace radius {

namespace detail {

/// Takes a decimal of exactly `digits` digits off the front of `text`, or gives -1.
constexpr int take_digits(std::string_view& text, std::size_t digits) noexcept {
    if (text.size() < digits) {
        return -1;
    }
    int number = 0;
    for (const char digit : text.substr(0, digits)) {
        if (digit < '0' || digit > '9') {
            return -1;
        }
        number = number * 10 + (digit - '0');
    }
    text.remove_prefix(digits);
    return number;
}

constexpr bool take_letter(std::string_view& text, char letter) noexcept {
    if (text.empty() || text.front() != letter) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

/// Takes "10:00:00" off the front.
constexpr result<std::chrono::seconds> take_time_of_day(std::string_view& text) noexcept {
    const int hours = take_digits(text, 2);
    const bool first = take_letter(text, ':');
    const int minutes = take_digits(text, 2);
    const bool second = take_letter(text, ':');
    const int seconds = take_digits(text, 2);
    if (!first || !second || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 ||
        seconds < 0 || seconds > 59) {
        return errc::text_invalid;
    }
    return std::chrono::seconds(hours * 3600 + minutes * 60 + seconds);
}

constexpr result<std::chrono::sys_seconds> join_date(int year, int month, int day,
                                                     std::chrono::seconds time) noexcept {
    if (year < 0 || month < 0 || day < 0) {
        return errc::text_invalid;
    }
    const std::chrono::year_month_day date(std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day)));
    if (!date.ok()) {
        return errc::text_invalid;
    }
    return std::chrono::sys_seconds(std::chrono::sys_days(date)) + time;
}

/// "2026-11-22T10:00:00Z"
constexpr result<std::chrono::sys_seconds> parse_rfc3339(std::string_view text) noexcept {
    const int year = take_digits(text, 4);
    const bool first = take_letter(text, '-');
    const int month = take_digits(text, 2);
    const bool second = take_letter(text, '-');
    const int day = take_digits(text, 2);
    if (!first || !second || !take_letter(text, 'T')) {
        return errc::text_invalid;
    }
    const auto time = take_time_of_day(text);
    if (!time || text != "Z") {
        return errc::text_invalid;
    }
    return join_date(year, month, day, *time);
}

/// "Nov 22 2026 10:00:00 UTC" or "Nov  2 2026 10:00:00 UTC", as FreeRADIUS prints it.
constexpr result<std::chrono::sys_seconds> parse_named_month(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
    int month = 0;
    while (month < 12 && !same_name(text.substr(0, 3), months[static_cast<std::size_t>(month)])) {
        ++month;
    }
    if (month == 12) {
        return errc::text_invalid;
    }
    text.remove_prefix(3);
    if (!take_letter(text, ' ')) {
        return errc::text_invalid;
    }
    const bool padded = take_letter(text, ' ');
    const bool one_digit = padded || (text.size() > 1 && text[1] == ' ');
    const int day = take_digits(text, one_digit ? 1 : 2);
    const bool first = take_letter(text, ' ');
    const int year = take_digits(text, 4);
    if (!first || !take_letter(text, ' ')) {
        return errc::text_invalid;
    }
    const auto time = take_time_of_day(text);
    if (!time || (text != " UTC" && text != " GMT")) {
        return errc::text_invalid;
    }
    return join_date(year, month + 1, day, *time);
}

} // namespace detail

/// Appends "2026-11-22T10:00:00Z". The year must be from 0 to 9999.
inline void append_date(std::string& out, std::chrono::sys_seconds time) {
    const auto midnight = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(midnight);
    const auto seconds = (time - midnight).count();
    const auto append = [&out](std::int64_t number, std::size_t digits, std::string_view behind) {
        const std::string text = std::to_string(number);
        out.append(digits > text.size() ? digits - text.size() : 0, '0');
        out += text;
        out += behind;
    };
    append(int{date.year()}, 4, "-");
    append(unsigned{date.month()}, 2, "-");
    append(unsigned{date.day()}, 2, "T");
    append(seconds / 3600, 2, ":");
    append(seconds / 60 % 60, 2, ":");
    append(seconds % 60, 2, "Z");
}

/// Reads "2026-11-22T10:00:00Z", "Nov 22 2026 10:00:00 UTC" or the seconds since 1970. Other time
/// zones are refused: a zone's name does not say what its offset was.
/// Errors: `errc::text_invalid`.
inline result<std::chrono::sys_seconds> parse_date(std::string_view text) noexcept {
    std::uint32_t seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error == std::errc() && end == text.data() + text.size()) {
        return std::chrono::sys_seconds(std::chrono::seconds(seconds));
    }
    const auto date = detail::parse_rfc3339(text);
    return date ? date : detail::parse_named_month(text);
}

} // namespace radius
