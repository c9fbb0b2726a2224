// SPDX-License-Identifier: MIT
// An attribute's value whose data type is known only at run time (RFC 8044 section 3).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include <radius/attribute/attribute_error.hpp>
#include <radius/attribute/ethernet_address.hpp>
#include <radius/attribute/interface_id.hpp>
#include <radius/attribute/ip_address.hpp>
#include <radius/attribute/ip_prefix.hpp>
#include <radius/wire/octets.hpp>

namespace radius {

/// Owns its contents and knows no dictionary: an enumerated value is its number. Converts from
/// whatever C++ type says the same. Two values are equal where they hold the same kind of thing,
/// the same contents and the same tag.
class value {
  public:
    /// A number that is not negative is always held unsigned, so that equal numbers are equal.
    using storage = std::variant<std::string, octet_string, std::uint64_t, std::int64_t, ip_address,
                                 ip_prefix, interface_id, ethernet_address,
                                 std::chrono::sys_seconds, std::chrono::seconds>;

    /// Empty text.
    value() = default;

    value(std::string text) : data_(std::move(text)) {}
    value(std::string_view text) : data_(std::string(text)) {}
    value(const char* text) : data_(std::string(text)) {}
    value(octet_string contents) : data_(std::move(contents)) {}
    value(octets_view contents) : data_(to_octets(contents)) {}

    template <std::integral Integer>
        requires(!std::same_as<Integer, bool> && !std::same_as<Integer, char>)
    value(Integer number) {
        if (std::cmp_less(number, 0)) {
            data_ = static_cast<std::int64_t>(number);
        } else {
            data_ = static_cast<std::uint64_t>(number);
        }
    }
    template <class Enumeration>
        requires std::is_enum_v<Enumeration>
    value(Enumeration number) : value(static_cast<std::underlying_type_t<Enumeration>>(number)) {}

    value(const ip_address& address) : data_(address) {}
    value(const ipv4_address& address) : data_(ip_address(address)) {}
    value(const ipv6_address& address) : data_(ip_address(address)) {}
    value(const ip_prefix& prefix) : data_(prefix) {}
    value(const ipv4_prefix& prefix) : data_(ip_prefix(prefix)) {}
    value(const ipv6_prefix& prefix) : data_(ip_prefix(prefix)) {}
    value(const interface_id& identifier) : data_(identifier) {}
    value(const ethernet_address& address) : data_(address) {}

    /// Whole seconds; a finer clock's time must be rounded by the caller.
    value(std::chrono::sys_seconds time) : data_(time) {}
    template <class Rep, class Period>
        requires std::convertible_to<std::chrono::duration<Rep, Period>, std::chrono::seconds>
    value(std::chrono::duration<Rep, Period> span) : data_(std::chrono::seconds(span)) {}

    const storage& data() const noexcept { return data_; }

    /// The tag octet that groups the attributes of a tunnel (RFC 2868 section 3): nothing where the
    /// attribute has none, or where a text or octets value came without one.
    std::optional<octet> tag() const noexcept { return tag_; }
    void set_tag(std::optional<octet> tag) noexcept { tag_ = tag; }

    /// Whether it holds a number, and neither a point in time nor a duration.
    bool is_number() const noexcept {
        return std::holds_alternative<std::uint64_t>(data_) ||
               std::holds_alternative<std::int64_t>(data_);
    }

    /// The value as a `T`, or nothing where it is something else or does not fit. `T` is one of the
    /// stored types, an integer, an enumeration, `std::string_view` or `octets_view` (which borrow
    /// from this value), or an address or prefix of one family. A number can be read as a duration
    /// in seconds and the other way round: dictionaries differ in what they call Session-Timeout.
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
    template <class T>
    static constexpr bool is_stored =
        std::same_as<T, std::string> || std::same_as<T, octet_string> ||
        std::same_as<T, ip_address> || std::same_as<T, ip_prefix> ||
        std::same_as<T, interface_id> || std::same_as<T, ethernet_address> ||
        std::same_as<T, std::chrono::sys_seconds>;

    template <std::integral Integer>
    std::optional<Integer> integer() const noexcept {
        if (const auto* number = std::get_if<std::uint64_t>(&data_)) {
            return std::in_range<Integer>(*number) ? std::optional(static_cast<Integer>(*number))
                                                   : std::nullopt;
        }
        if (const auto* number = std::get_if<std::int64_t>(&data_)) {
            return std::in_range<Integer>(*number) ? std::optional(static_cast<Integer>(*number))
                                                   : std::nullopt;
        }
        if (const auto* seconds = std::get_if<std::chrono::seconds>(&data_)) {
            return std::in_range<Integer>(seconds->count())
                       ? std::optional(static_cast<Integer>(seconds->count()))
                       : std::nullopt;
        }
        return std::nullopt;
    }

    storage data_;
    std::optional<octet> tag_;
};

template <class T>
std::optional<T> value::get_if() const {
    if constexpr (std::same_as<T, std::chrono::seconds>) {
        const auto count = integer<std::int64_t>();
        return count ? std::optional<T>(*count) : std::nullopt;
    } else if constexpr (is_stored<T>) {
        const T* held = std::get_if<T>(&data_);
        return held != nullptr ? std::optional<T>(*held) : std::nullopt;
    } else if constexpr (std::is_enum_v<T>) {
        const auto number = integer<std::underlying_type_t<T>>();
        return number ? std::optional<T>(static_cast<T>(*number)) : std::nullopt;
    } else if constexpr (std::integral<T>) {
        static_assert(!std::same_as<T, bool>, "radius: a value is read as a number, not as bool");
        return integer<T>();
    } else if constexpr (std::same_as<T, std::string_view>) {
        const auto* text = std::get_if<std::string>(&data_);
        return text != nullptr ? std::optional<T>(*text) : std::nullopt;
    } else if constexpr (std::same_as<T, octets_view>) {
        const auto* contents = std::get_if<octet_string>(&data_);
        return contents != nullptr ? std::optional<T>(*contents) : std::nullopt;
    } else if constexpr (std::same_as<T, ipv4_address>) {
        const auto* address = std::get_if<ip_address>(&data_);
        return address != nullptr && address->is_v4() ? std::optional(address->v4()) : std::nullopt;
    } else if constexpr (std::same_as<T, ipv6_address>) {
        const auto* address = std::get_if<ip_address>(&data_);
        return address != nullptr && address->is_v6() ? std::optional(address->v6()) : std::nullopt;
    } else if constexpr (std::same_as<T, ipv4_prefix> || std::same_as<T, ipv6_prefix>) {
        const auto* prefix = std::get_if<ip_prefix>(&data_);
        if (prefix == nullptr || prefix->address().bits() != T::address_type::bits) {
            return std::nullopt;
        }
        if constexpr (std::same_as<T, ipv4_prefix>) {
            return *T::make(prefix->address().v4(), prefix->length());
        } else {
            return *T::make(prefix->address().v6(), prefix->length());
        }
    } else {
        static_assert(std::same_as<T, value>, "radius: no attribute value is of this type");
    }
}

} // namespace radius
