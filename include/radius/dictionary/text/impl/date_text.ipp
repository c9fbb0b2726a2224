// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/text/date_text.hpp>.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include <radius/dictionary/codec/time_unit.hpp>
#include <radius/dictionary/text/date_text.hpp>

namespace radius::detail {

/// Appends the point in time that is `count` units after 1970 began: "2026-11-22T10:00:00Z", with
/// as many decimals as the unit has. Outside the years 0 to 9999 it returns false and appends
/// nothing.
RADIUS_DECL bool append_date(std::string& out, std::int64_t count, time_unit unit) {
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
RADIUS_DECL result<std::int64_t> parse_date(std::string_view text, time_unit unit) noexcept {
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
