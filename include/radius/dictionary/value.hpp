// SPDX-License-Identifier: MIT
// An attribute's value whose data type is known only at run time (RFC 8044 section 3).
#pragma once

#include <bit>
#include <chrono>
#include <optional>
#include <string>
#include <utility>

#include <radius/address/ethernet_address.hpp>
#include <radius/address/interface_id.hpp>
#include <radius/address/ip_address.hpp>
#include <radius/address/ip_prefix.hpp>
#include <radius/attribute/attribute_error.hpp>
#include <radius/dictionary/codec/time_unit.hpp>
#include <radius/wire/network_order.hpp>
#include <radius/wire/octets.hpp>
#include <radius/wire/wiped_text.hpp>

namespace radius {

/// The kind of a `value`.
enum class value_kind : std::uint8_t {
    text,
    octets,
    number,   ///< not negative
    negative, ///< below zero
    floating,
    address,
    prefix,
    interface_id,
    ethernet,
    time, ///< a point in time
    span, ///< a duration
};

/// Owns its contents and wipes them on destruction, because it may be a password. It knows no
/// dictionary: an enumerated value is its number. Converts from the matching C++ types. Two values
/// are equal if they have the same kind, contents and tag. Any number of threads may read one while
/// no thread changes it.
class value {
    template <class Period>
    static constexpr time_unit unit_of = Period::den == 1           ? time_unit::seconds
                                         : Period::den == 1'000     ? time_unit::milliseconds
                                         : Period::den == 1'000'000 ? time_unit::microseconds
                                                                    : time_unit::nanoseconds;

  public:
    /// Empty text.
    value() = default;

    value(std::string text);
    value(std::string_view text);
    value(const char* text);
    value(octets_view contents);
    value(const octet_string& contents);

    template <std::integral Integer>
        requires(!std::same_as<Integer, char>)
    value(Integer number)
        : kind_(std::cmp_less(
                    static_cast<std::conditional_t<std::same_as<Integer, bool>, int, Integer>>(
                        number),
                    0)
                    ? value_kind::negative
                    : value_kind::number),
          number_(static_cast<std::uint64_t>(number)) {}
    template <class Enumeration>
        requires std::is_enum_v<Enumeration>
    value(Enumeration number) : value(static_cast<std::underlying_type_t<Enumeration>>(number)) {}
    value(double number);

    value(const ip_address& address);
    value(const ipv4_address& address);
    value(const ipv6_address& address);
    value(const ip_prefix& prefix);
    value(const ipv4_prefix& prefix);
    value(const ipv6_prefix& prefix);
    value(const interface_id& identifier);
    value(const ethernet_address& address);

    /// A time or a duration in whole nanoseconds or more.
    template <class Duration>
    value(std::chrono::sys_time<Duration> time) : value(time.time_since_epoch()) {
        kind_ = value_kind::time; // NOLINT(*-prefer-member-initializer): delegating constructor
    }
    template <class Rep, class Period>
        requires(std::integral<Rep> && Period::den <= 1'000'000'000)
    value(std::chrono::duration<Rep, Period> span)
        : kind_(value_kind::span), unit_(unit_of<Period>),
          number_(static_cast<std::uint64_t>(
              std::chrono::duration<std::int64_t, std::ratio<1, Period::den>>(span).count())) {}

    /// A count of units since 1970, or of a duration.
    static value of_time(std::int64_t count, time_unit unit);
    static value of_duration(std::int64_t count, time_unit unit);

    value_kind kind() const noexcept { return kind_; }

    /// The unit that a time or a duration counts.
    time_unit unit() const noexcept { return unit_; }

    /// The tag octet that groups the attributes of a tunnel (RFC 2868 section 3): nothing if the
    /// attribute has none, or if a text or octets value came without one.
    std::optional<octet> tag() const noexcept { return tag_; }
    void set_tag(std::optional<octet> tag) noexcept { tag_ = tag; }

    /// True if it is a whole number, and neither a point in time nor a duration.
    bool is_number() const noexcept {
        return kind_ == value_kind::number || kind_ == value_kind::negative;
    }

    /// The text or the octets unchanged; empty for any other kind.
    std::string_view bytes() const noexcept { return bytes_.view(); }

    /// The number, the count of units, or the bits of a floating-point number or an interface ID;
    /// in two's complement if it is negative.
    std::uint64_t bits() const noexcept { return number_; }

    /// The value as a `T`, or nothing if it is something else or does not fit. `T` is text, octets,
    /// an integer, `bool`, `double`, an enumeration, an address or a prefix, a point in time or a
    /// duration; `std::string_view` and `octets_view` borrow from this value. A number can be read
    /// as a duration in seconds and vice versa, because dictionaries differ in the type of
    /// Session-Timeout.
    template <class T>
    std::optional<T> get_if() const;

    /// The same, but throws `attribute_error`.
    template <class T>
    T as() const {
        std::optional<T> wanted = get_if<T>();
        if (!wanted) {
            throw attribute_error("value", errc::value_type_mismatch);
        }
        return *std::move(wanted);
    }

    bool operator==(const value&) const = default;

  private:
    template <class Address>
    Address split() const noexcept {
        typename Address::octets_type octets{};
        detail::write_number(octets, number_);
        return Address(octets);
    }

    /// The number, or a whole number of seconds, as 64 bits; `is_signed` says how to read them.
    std::optional<std::uint64_t> whole(bool& is_signed) const noexcept;

    template <class Integer>
    std::optional<Integer> integer() const noexcept {
        bool is_signed = false;
        const auto held = whole(is_signed);
        const bool fits =
            held && (is_signed ? std::in_range<Integer>(static_cast<std::int64_t>(*held))
                               : std::in_range<Integer>(*held));
        return fits ? std::optional(static_cast<Integer>(*held)) : std::nullopt;
    }

    std::optional<std::int64_t> count(value_kind kind, time_unit wanted) const noexcept;

    value_kind kind_ = value_kind::text;
    time_unit unit_ = time_unit::seconds;
    std::optional<octet> tag_;
    ip_prefix prefix_; ///< also of an address
    std::uint64_t number_ = 0;
    detail::wiped_text bytes_; ///< text or octets

    template <class T>
    struct time_of : std::false_type {};
    template <class Duration>
    struct time_of<std::chrono::sys_time<Duration>> : std::true_type {
        static constexpr value_kind kind = value_kind::time;
        using held = Duration;
    };
    template <class Rep, class Period>
    struct time_of<std::chrono::duration<Rep, Period>> : std::true_type {
        static constexpr value_kind kind = value_kind::span;
        using held = std::chrono::duration<Rep, Period>;
    };
};

template <class T>
std::optional<T> value::get_if() const {
    const auto when = [this](value_kind kind, auto&& made) -> std::optional<T> {
        return kind_ == kind ? std::optional<T>(made()) : std::nullopt;
    };
    if constexpr (std::is_enum_v<T>) {
        const auto number = integer<std::underlying_type_t<T>>();
        return number ? std::optional<T>(static_cast<T>(*number)) : std::nullopt;
    } else if constexpr (std::same_as<T, bool>) {
        const auto number = integer<unsigned>();
        return number && *number <= 1 ? std::optional<T>(*number == 1) : std::nullopt;
    } else if constexpr (std::integral<T>) {
        return integer<T>();
    } else if constexpr (std::same_as<T, double>) {
        return when(value_kind::floating, [this] { return std::bit_cast<double>(number_); });
    } else if constexpr (std::same_as<T, std::string> || std::same_as<T, std::string_view>) {
        return when(value_kind::text, [this] { return T(bytes()); });
    } else if constexpr (std::same_as<T, octets_view>) {
        return when(value_kind::octets, [this] { return as_octets(bytes()); });
    } else if constexpr (std::same_as<T, octet_string>) {
        return when(value_kind::octets, [this] { return to_octets(as_octets(bytes())); });
    } else if constexpr (std::same_as<T, ip_address>) {
        return when(value_kind::address, [this] { return prefix_.address(); });
    } else if constexpr (std::same_as<T, ip_prefix>) {
        return when(value_kind::prefix, [this] { return prefix_; });
    } else if constexpr (std::same_as<T, ipv4_address> || std::same_as<T, ipv6_address>) {
        const bool fits = kind_ == value_kind::address && prefix_.address().bits() == T::bits;
        if constexpr (std::same_as<T, ipv4_address>) {
            return fits ? std::optional(prefix_.address().v4()) : std::nullopt;
        } else {
            return fits ? std::optional(prefix_.address().v6()) : std::nullopt;
        }
    } else if constexpr (std::same_as<T, ipv4_prefix> || std::same_as<T, ipv6_prefix>) {
        using address_type = typename T::address_type;
        if (kind_ != value_kind::prefix || prefix_.address().bits() != address_type::bits) {
            return std::nullopt;
        }
        return *T::make(*value(prefix_.address()).get_if<address_type>(), prefix_.length());
    } else if constexpr (std::same_as<T, interface_id>) {
        return when(value_kind::interface_id, [this] { return split<T>(); });
    } else if constexpr (std::same_as<T, ethernet_address>) {
        return when(value_kind::ethernet, [this] { return split<T>(); });
    } else if constexpr (time_of<T>::value) {
        using held_type = typename time_of<T>::held;
        static_assert(held_type::period::num == 1,
                      "radius: ask for a duration in seconds or a finer unit");
        const auto held = count(time_of<T>::kind, unit_of<typename held_type::period>);
        return held ? std::optional<T>(T(held_type(static_cast<typename held_type::rep>(*held))))
                    : std::nullopt;
    } else {
        static_assert(std::same_as<T, value>, "radius: no attribute value has this type");
    }
}

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/dictionary/impl/value.ipp>
#endif
