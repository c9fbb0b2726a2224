// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/value.hpp>.
#pragma once

#include <bit>
#include <optional>
#include <string>
#include <utility>

#include <radius/dictionary/definition.hpp>
#include <radius/dictionary/value.hpp>

namespace radius {

RADIUS_DECL value::value(std::string text) : bytes_(std::move(text)) {}

RADIUS_DECL value::value(std::string_view text) : bytes_(text) {}

RADIUS_DECL value::value(const char* text) : value(std::string_view(text)) {}

RADIUS_DECL value::value(octets_view contents)
    : kind_(value_kind::octets), bytes_(as_text(contents)) {}

RADIUS_DECL value::value(const octet_string& contents) : value(octets_view(contents)) {}

RADIUS_DECL value::value(double number)
    : kind_(value_kind::floating), number_(std::bit_cast<std::uint64_t>(number)) {}

RADIUS_DECL value::value(const ip_address& address)
    : kind_(value_kind::address), prefix_(address) {}

RADIUS_DECL value::value(const ipv4_address& address) : value(ip_address(address)) {}

RADIUS_DECL value::value(const ipv6_address& address) : value(ip_address(address)) {}

RADIUS_DECL value::value(const ip_prefix& prefix) : kind_(value_kind::prefix), prefix_(prefix) {}

RADIUS_DECL value::value(const ipv4_prefix& prefix) : value(ip_prefix(prefix)) {}

RADIUS_DECL value::value(const ipv6_prefix& prefix) : value(ip_prefix(prefix)) {}

RADIUS_DECL value::value(const interface_id& identifier)
    : kind_(value_kind::interface_id), number_(detail::read_number(identifier.octets())) {}

RADIUS_DECL value::value(const ethernet_address& address)
    : kind_(value_kind::ethernet), number_(detail::read_number(address.octets())) {}

RADIUS_DECL value value::of_time(std::int64_t count, time_unit unit) {
    value made = of_duration(count, unit);
    made.kind_ = value_kind::time;
    return made;
}

RADIUS_DECL value value::of_duration(std::int64_t count, time_unit unit) {
    value made(count);
    made.kind_ = value_kind::span;
    made.unit_ = unit;
    return made;
}

RADIUS_DECL std::optional<std::uint64_t> value::whole(bool& is_signed) const noexcept {
    is_signed = kind_ != value_kind::number;
    if (is_number()) {
        return number_;
    }
    if (kind_ != value_kind::span) {
        return std::nullopt;
    }
    const auto seconds =
        detail::convert_time(static_cast<std::int64_t>(number_), unit_, time_unit::seconds);
    return seconds ? std::optional(static_cast<std::uint64_t>(*seconds)) : std::nullopt;
}

RADIUS_DECL std::optional<std::int64_t> value::count(value_kind kind,
                                                     time_unit wanted) const noexcept {
    if (kind == value_kind::span && is_number()) {
        const auto seconds = integer<std::int64_t>();
        return seconds ? detail::convert_time(*seconds, time_unit::seconds, wanted) : std::nullopt;
    }
    return kind_ == kind ? detail::convert_time(static_cast<std::int64_t>(number_), unit_, wanted)
                         : std::nullopt;
}

} // namespace radius
