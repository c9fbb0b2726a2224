// SPDX-License-Identifier: MIT
// Seconds and the smaller units that dictionaries assign to dates and durations.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include <radius/wire/compiler.hpp>

namespace radius {

/// The unit of a date or a duration.
enum class time_unit : std::uint8_t {
    seconds,
    milliseconds,
    microseconds,
    nanoseconds
};

} // namespace radius

namespace radius::detail {

/// The number of units in a second.
constexpr std::int64_t units_a_second(time_unit unit) noexcept {
    constexpr std::int64_t factors[]{1, 1'000, 1'000'000, 1'000'000'000};
    return factors[static_cast<std::size_t>(unit)];
}

/// A count of one unit as a count of another; nothing if it is not a whole number or does not fit.
constexpr std::optional<std::int64_t> convert_time(std::int64_t count, time_unit from,
                                                   time_unit to) noexcept {
    const std::int64_t more = units_a_second(to);
    const std::int64_t fewer = units_a_second(from);
    if (more < fewer) {
        const std::int64_t divisor = fewer / more;
        return count % divisor == 0 ? std::optional(count / divisor) : std::nullopt;
    }
    const std::int64_t factor = more / fewer;
    constexpr std::int64_t most = 0x7FFFFFFFFFFFFFFF;
    return count <= most / factor && count >= -most / factor ? std::optional(count * factor)
                                                             : std::nullopt;
}

} // namespace radius::detail
