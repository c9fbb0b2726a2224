// SPDX-License-Identifier: MIT
// Points in time as text, always in UTC (RFC 8044 section 3.3, RFC 3339).
#pragma once

#include <array>
#include <chrono>
#include <string_view>

#include <radius/dictionary/text/name_text.hpp>
#include <radius/wire/result.hpp>

namespace radius::detail {

/// Removes a decimal of exactly `digits` digits from the front of `text`, or returns -1.
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

/// Removes "10:00:00" from the front.
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

/// Removes ".25", up to nine digits, from the front and returns nanoseconds.
constexpr result<std::int64_t> take_fraction(std::string_view& text) noexcept {
    if (!take_letter(text, '.')) {
        return std::int64_t{0};
    }
    std::int64_t nanoseconds = 0;
    std::size_t digits = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9' && digits < 9) {
        nanoseconds = nanoseconds * 10 + (text.front() - '0');
        text.remove_prefix(1);
        ++digits;
    }
    if (digits == 0) {
        return errc::text_invalid;
    }
    for (; digits < 9; ++digits) {
        nanoseconds *= 10;
    }
    return nanoseconds;
}

/// The UTC offset of a time zone: "Z", "+03:00", "-0500", or one of the names with an unambiguous
/// offset: those of RFC 5322 section 4.3, and of Europe and Japan.
constexpr result<std::chrono::seconds> parse_zone(std::string_view text) noexcept {
    struct zone {
        std::string_view name;
        int hours;
    };
    constexpr std::array<zone, 20> zones{
        {{"Z", 0},    {"UTC", 0},  {"GMT", 0},  {"EST", -5}, {"EDT", -4}, {"CST", -6}, {"CDT", -5},
         {"MST", -7}, {"MDT", -6}, {"PST", -8}, {"PDT", -7}, {"WET", 0},  {"WEST", 1}, {"CET", 1},
         {"CEST", 2}, {"EET", 2},  {"EEST", 3}, {"MSK", 3},  {"JST", 9},  {"UT", 0}}};
    for (const zone& known : zones) {
        if (same_name(text, known.name)) {
            return std::chrono::seconds(known.hours * 3600);
        }
    }
    const bool west = take_letter(text, '-');
    if (!west && !take_letter(text, '+')) {
        return errc::text_invalid;
    }
    const int hours = take_digits(text, 2);
    (void)take_letter(text, ':');
    const int minutes = take_digits(text, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || !text.empty()) {
        return errc::text_invalid;
    }
    const std::chrono::seconds ahead(hours * 3600 + minutes * 60);
    return west ? -ahead : ahead;
}

/// "2026-11-22T10:00:00Z" or "2026-11-22T13:00:00.25+03:00"
constexpr result<std::chrono::sys_seconds> parse_rfc3339(std::string_view text,
                                                         std::int64_t& nanoseconds) noexcept {
    const int year = take_digits(text, 4);
    const bool first = take_letter(text, '-');
    const int month = take_digits(text, 2);
    const bool second = take_letter(text, '-');
    const int day = take_digits(text, 2);
    if (!first || !second || !take_letter(text, 'T')) {
        return errc::text_invalid;
    }
    const auto time = take_time_of_day(text);
    const auto fraction = time ? take_fraction(text) : result<std::int64_t>(errc::text_invalid);
    const auto zone = parse_zone(text);
    if (!fraction || !zone) {
        return errc::text_invalid;
    }
    nanoseconds = *fraction;
    return join_date(year, month, day, *time - *zone);
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
    const bool spaced = take_letter(text, ' ');
    const auto zone = parse_zone(text);
    if (!time || !spaced || !zone) {
        return errc::text_invalid;
    }
    return join_date(year, month + 1, day, *time - *zone);
}

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/dictionary/text/impl/date_text.ipp>
#endif
