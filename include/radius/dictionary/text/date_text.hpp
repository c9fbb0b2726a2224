// SPDX-License-Identifier: MIT
// Points in time as text, always in UTC (RFC 8044 section 3.3, RFC 3339).
#pragma once

#include <array>
#include <chrono>
#include <string>
#include <string_view>

#include <radius/dictionary/codec/time_unit.hpp>
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

/// Appends the point in time that is `count` units after 1970 began: "2026-11-22T10:00:00Z", with
/// as many decimals as the unit has. Outside the years 0 to 9999 it returns false and appends
/// nothing.
inline bool append_date(std::string& out, std::int64_t count, time_unit unit) {
    const std::chrono::seconds since(count / units_a_second(unit) -
                                     (count % units_a_second(unit) < 0 ? 1 : 0));
    constexpr std::int64_t first = -62167219200; // the years 0 and 9999 begin and end here
    constexpr std::int64_t last = 253402300799;
    if (since.count() < first || since.count() > last) {
        return false;
    }
    const std::chrono::sys_seconds time(since);
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
    append(seconds % 60, 2, unit == time_unit::seconds ? "Z" : ".");
    if (unit != time_unit::seconds) {
        append(count - since.count() * units_a_second(unit), 3 * static_cast<std::size_t>(unit),
               "Z");
    }
    return true;
}

/// Reads "2026-11-22T10:00:00Z", "2026-11-22T13:00:00+03:00", "Nov 22 2026 10:00:00 UTC" or "Nov 22
/// 2026 13:00:00 MSK" as units since 1970 began. A zone is Z, an offset, or one of the names UTC,
/// GMT, EST, EDT, CST, CDT, MST, MDT, PST, PDT, WET, WEST, CET, CEST, EET, EEST, MSK and JST.
/// Errors: `errc::text_invalid`; `errc::value_out_of_range` if it is not a whole number of units.
inline result<std::int64_t> parse_date(std::string_view text, time_unit unit) noexcept {
    std::int64_t nanoseconds = 0;
    auto date = parse_rfc3339(text, nanoseconds);
    date = date ? date : parse_named_month(text);
    if (!date) {
        return date.error();
    }
    const std::int64_t smallest = units_a_second(time_unit::nanoseconds) / units_a_second(unit);
    const auto whole = convert_time(date->time_since_epoch().count(), time_unit::seconds, unit);
    if (!whole || nanoseconds % smallest != 0) {
        return errc::value_out_of_range;
    }
    return *whole + nanoseconds / smallest;
}

} // namespace radius::detail
