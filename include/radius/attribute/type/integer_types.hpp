// SPDX-License-Identifier: MIT
// Codecs for numbers, enumerations, dates and durations (RFC 8044 sections 3.1 to 3.3, 3.12).
#pragma once

#include <bit>
#include <chrono>
#include <concepts>
#include <utility>

#include <radius/attribute/data_type.hpp>
#include <radius/attribute/enumeration.hpp>
#include <radius/wire/network_order.hpp>
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
        return static_cast<Integer>(detail::read_number(value.first<sizeof(Integer)>()));
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
using int8 = fixed_integer<std::int8_t, data_type::int8>;
using int16 = fixed_integer<std::int16_t, data_type::int16>;
using int64 = fixed_integer<std::int64_t, data_type::int64>;

/// An integer whose values have names. Values without one are legal and pass unchanged, if the
/// enumeration can represent them.
template <named_enumeration Enumeration, class Base = integer>
struct enumerated {
    using view_type = Enumeration;
    using owned_type = Enumeration;
    using enumeration_type = Enumeration;
    using number_type = typename Base::view_type;
    static constexpr data_type kind = Base::kind;
    static constexpr bool borrows = false;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        const auto number = Base::decode(value);
        if (!number) {
            return number.error();
        }
        const auto known = static_cast<Enumeration>(*number);
        return static_cast<number_type>(known) == *number ? result<view_type>(known)
                                                          : errc::value_out_of_range;
    }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        const auto number = static_cast<number_type>(value);
        if (static_cast<Enumeration>(number) != value) {
            return errc::value_out_of_range;
        }
        return Base::encode(out, number);
    }
};

/// A bool: one octet, 0 or 1.
struct boolean {
    using view_type = bool;
    using owned_type = bool;
    static constexpr data_type kind = data_type::boolean;
    static constexpr bool borrows = false;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        const auto number = byte::decode(value);
        if (!number) {
            return number.error();
        }
        return *number > 1 ? result<view_type>(errc::value_out_of_range) : *number == 1;
    }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        return byte::encode(out, value ? 1 : 0);
    }
};

/// A number of IEEE 754, most significant octet first. NaN is out of range.
template <std::floating_point Float, std::unsigned_integral Bits, data_type Kind>
struct floating {
    using view_type = Float;
    using owned_type = Float;
    using integer_type = fixed_integer<Bits, Kind>;
    static constexpr data_type kind = Kind;
    static constexpr bool borrows = false;
    static_assert(sizeof(Float) == sizeof(Bits));

    static constexpr result<view_type> decode(octets_view value) noexcept {
        const auto bits = integer_type::decode(value);
        if (!bits) {
            return bits.error();
        }
        const auto number = std::bit_cast<Float>(*bits);
        // NOLINTNEXTLINE(misc-redundant-expression): NaN is not equal to itself
        return number == number ? result<view_type>(number) : errc::value_out_of_range;
    }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        // NOLINTNEXTLINE(misc-redundant-expression): NaN is not equal to itself
        return value == value ? integer_type::encode(out, std::bit_cast<Bits>(value))
                              : result<void>(errc::value_out_of_range);
    }
};

using float32 = floating<float, std::uint32_t, data_type::float32>;
using float64 = floating<double, std::uint64_t, data_type::float64>;

/// A duration as a whole number of `Duration`s, encoded as a `Count`.
template <class Duration, std::integral Count = std::uint32_t>
struct time_delta_in {
    using view_type = Duration;
    using owned_type = Duration;
    using integer_type = fixed_integer<Count, data_type::time_delta>;
    static constexpr data_type kind = data_type::time_delta;
    static constexpr bool borrows = false;
    static constexpr layout shape{sizeof(Count) == 4 ? 0 : sizeof(Count),
                                  std::signed_integral<Count>, Duration::period::den};

    static constexpr result<view_type> decode(octets_view value) noexcept {
        const auto number = integer_type::decode(value);
        if (!number) {
            return number.error();
        }
        if (!std::in_range<typename Duration::rep>(*number)) {
            return errc::value_out_of_range;
        }
        return view_type(static_cast<typename Duration::rep>(*number));
    }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        return std::in_range<Count>(value.count())
                   ? integer_type::encode(out, static_cast<Count>(value.count()))
                   : result<void>(errc::value_out_of_range);
    }
};

/// A date as a whole number of `Duration`s since 1970, encoded as a `Count`.
template <class Duration, std::unsigned_integral Count = std::uint32_t>
struct time_in {
    using view_type = std::chrono::sys_time<Duration>;
    using owned_type = view_type;
    using span_type = time_delta_in<Duration, Count>;
    static constexpr data_type kind = data_type::time;
    static constexpr bool borrows = false;
    static constexpr layout shape = span_type::shape;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        const auto span = span_type::decode(value);
        return span ? result<view_type>(view_type(*span)) : result<view_type>(span.error());
    }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        return span_type::encode(out, value.time_since_epoch());
    }
};

/// Seconds since 1970 in 32 unsigned bits, so that it ends in 2106.
using time = time_in<std::chrono::seconds>;

/// A duration in whole seconds, 32 unsigned bits: Session-Timeout, for example.
using time_delta = time_delta_in<std::chrono::seconds>;

} // namespace radius::type
