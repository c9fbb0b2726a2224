// SPDX-License-Identifier: MIT
// Codecs for numbers, enumerations, times and durations (RFC 8044 sections 3.1 to 3.3, 3.12).
#pragma once

#include <chrono>
#include <concepts>
#include <limits>

#include <radius/attribute/data_type.hpp>
#include <radius/attribute/enumeration.hpp>
#include <radius/wire/reader.hpp>
#include <radius/wire/writer.hpp>

namespace radius::type {

/// An integer of exactly `sizeof(Integer)` octets, most significant first.
template <std::integral Integer, data_type Kind>
struct fixed_integer {
    using view_type = Integer;
    using owned_type = Integer;
    static constexpr data_type kind = Kind;
    static constexpr bool borrows = false;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        if (value.size() != sizeof(Integer)) {
            return errc::value_length_invalid;
        }
        std::uint64_t number = 0;
        for (const octet next : value) {
            number = (number << 8U) | next;
        }
        return static_cast<Integer>(number);
    }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        if constexpr (sizeof(Integer) == 1) {
            out.u8(static_cast<octet>(value));
        } else if constexpr (sizeof(Integer) == 2) {
            out.u16(static_cast<std::uint16_t>(value));
        } else if constexpr (sizeof(Integer) == 4) {
            out.u32(static_cast<std::uint32_t>(value));
        } else {
            out.u64(static_cast<std::uint64_t>(value));
        }
        return {};
    }
};

using integer = fixed_integer<std::uint32_t, data_type::integer>;
using integer64 = fixed_integer<std::uint64_t, data_type::integer64>;
using byte = fixed_integer<std::uint8_t, data_type::byte>;
using short_integer = fixed_integer<std::uint16_t, data_type::short_integer>;
using signed_integer = fixed_integer<std::int32_t, data_type::signed_integer>;

/// An integer whose values have names. Values without one are legal and pass unchanged.
template <named_enumeration Enumeration, class Base = integer>
struct enumerated {
    using view_type = Enumeration;
    using owned_type = Enumeration;
    using enumeration_type = Enumeration;
    static constexpr data_type kind = Base::kind;
    static constexpr bool borrows = false;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        const auto number = Base::decode(value);
        if (!number) {
            return number.error();
        }
        return static_cast<Enumeration>(*number);
    }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        const auto number = static_cast<std::uint64_t>(value);
        if (number > std::numeric_limits<typename Base::view_type>::max()) {
            return errc::value_out_of_range;
        }
        return Base::encode(out, static_cast<typename Base::view_type>(number));
    }
};

/// Seconds since 1970 in 32 unsigned bits, so that it ends in 2106.
struct time {
    using view_type = std::chrono::sys_seconds;
    using owned_type = view_type;
    static constexpr data_type kind = data_type::time;
    static constexpr bool borrows = false;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        const auto number = integer::decode(value);
        if (!number) {
            return number.error();
        }
        return view_type(std::chrono::seconds(*number));
    }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        const auto seconds = value.time_since_epoch().count();
        if (seconds < 0 || seconds > std::numeric_limits<std::uint32_t>::max()) {
            return errc::value_out_of_range;
        }
        return integer::encode(out, static_cast<std::uint32_t>(seconds));
    }
};

/// A duration in whole seconds, 32 unsigned bits: Session-Timeout and its like.
struct time_delta {
    using view_type = std::chrono::seconds;
    using owned_type = view_type;
    static constexpr data_type kind = data_type::time_delta;
    static constexpr bool borrows = false;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        const auto number = integer::decode(value);
        if (!number) {
            return number.error();
        }
        return view_type(*number);
    }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        return time::encode(out, time::view_type(value));
    }
};

} // namespace radius::type
