// SPDX-License-Identifier: MIT
// `attr::x = value`: an attribute and a value of its type, ready to be encoded.
#pragma once

#include <array>
#include <concepts>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include <radius/attribute/attribute_error.hpp>
#include <radius/attribute/attribute_number.hpp>
#include <radius/attribute/tag_octet.hpp>
#include <radius/wire/writer.hpp>

namespace radius::detail {

/// The value as the data type's `view_type`. A value that would lose something, such as an
/// enumerator of another enumeration or a fraction, does not compile; an integer out of range
/// throws `attribute_error`.
template <class Type, class Value>
constexpr typename Type::view_type convert_argument(std::string_view name, const Value& value) {
    using view_type = typename Type::view_type;
    constexpr bool takes_bool = std::same_as<view_type, bool>;
    constexpr bool is_bool = std::same_as<Value, bool>;
    constexpr bool both_integers =
        std::integral<view_type> && std::integral<Value> && !takes_bool && !is_bool;
    constexpr bool both_text_or_octets =
        std::same_as<view_type, std::string_view> || std::same_as<view_type, octets_view>;
    constexpr bool fits =
        both_integers || (takes_bool && is_bool) ||
        (!std::is_arithmetic_v<view_type> && std::convertible_to<const Value&, view_type>) ||
        (std::floating_point<view_type> && std::is_arithmetic_v<Value> && !is_bool);
    constexpr bool is_duration = Type::kind == data_type::time_delta;
    constexpr bool is_date = Type::kind == data_type::time;
    static_assert(fits || !is_duration,
                  "radius: this attribute's value is a duration: write "
                  "std::chrono::seconds(28800), or 28800s with std::chrono_literals, and nothing "
                  "finer than the attribute's unit");
    static_assert(fits || !is_date,
                  "radius: this attribute's value is a date: write a std::chrono::sys_seconds, "
                  "such as std::chrono::floor<std::chrono::seconds>(now)");
    static_assert(fits || is_duration || is_date,
                  "radius: the value is not of this attribute's data type; an enumerated attribute "
                  "takes its own enumeration, an address a literal such as \"192.0.2.1\"_ipv4");
    if constexpr (both_integers) {
        if (!std::in_range<view_type>(value)) {
            throw attribute_error(name, errc::value_out_of_range);
        }
        return static_cast<view_type>(value);
    } else if constexpr (both_text_or_octets && std::is_array_v<Value>) {
        return view_type(value);
    } else if constexpr (std::convertible_to<const Value&, view_type>) {
        return static_cast<view_type>(value);
    } else {
        return view_type{}; // not reached: the assertion above fails
    }
}

} // namespace radius::detail

namespace radius {

/// Anything that can be added to a packet: this template for attribute objects, and the run-time
/// pair of a dictionary name.
template <class Pair>
concept encodable_pair = requires(const Pair& pair, writer& out) {
    { pair.name() } -> std::convertible_to<std::string_view>;
    { pair.number() } -> std::convertible_to<attribute_number>;
    { pair.properties() } -> std::convertible_to<flags>;
    { pair.encode(out) } -> std::same_as<result<void>>;
};

/// Borrows texts and octets: add it to a packet in the expression that creates it.
template <class Attribute>
struct attribute_pair {
    using attribute_type = Attribute;

    typename Attribute::view_type value;
    octet tag = 0;

    static constexpr std::string_view name() noexcept { return Attribute::name(); }
    static constexpr attribute_number number() noexcept { return Attribute::number(); }
    static constexpr flags properties() noexcept { return Attribute::properties(); }
    static constexpr data_type kind() noexcept { return Attribute::kind(); }

    /// Writes the clear value, its tag octet included. Errors: those of the data type; a tagged
    /// integer above 24 bits is `errc::value_out_of_range`.
    constexpr result<void> encode(writer& out) const {
        using type = typename Attribute::type;
        if constexpr (!properties().tagged) {
            return type::encode(out, value);
        } else if constexpr (detail::tag_replaces_octet(type::kind)) {
            std::array<octet, 4> whole{};
            writer inner(whole);
            if (const auto encoded = type::encode(inner, value); !encoded) {
                return encoded;
            }
            if (whole[0] != 0) {
                return errc::value_out_of_range;
            }
            whole[0] = tag;
            out.put(whole);
            return {};
        } else {
            const octets_view contents = contents_of(value);
            if (detail::needs_tag_octet(tag, properties().hidden, contents)) {
                out.u8(tag);
            }
            return type::encode(out, value);
        }
    }

  private:
    static octets_view contents_of(std::string_view text) noexcept { return as_octets(text); }
    static octets_view contents_of(octets_view value) noexcept { return value; }
};

/// A container and several of its TLVs, which are sent together:
/// `attr::ip_port_limit_info(attr::ip_port_type = 1, attr::ip_port_limit = 2000)` (RFC 6929 section
/// 2.3). It borrows as its pairs do.
template <class Attribute, encodable_pair... Pairs>
struct container_pair {
    using attribute_type = Attribute;

    std::tuple<Pairs...> pairs;

    static constexpr std::string_view name() noexcept { return Attribute::name(); }
    static constexpr attribute_number number() noexcept { return Attribute::number(); }
    static constexpr flags properties() noexcept { return Attribute::properties(); }

    /// Writes the TLVs in their order. Errors: those of the pairs; `errc::value_too_long` for one
    /// above 253 octets; `errc::value_length_invalid` for an empty one.
    constexpr result<void> encode(writer& out) const {
        result<void> done;
        const auto put = [&](const auto& pair) {
            if (!done) {
                return;
            }
            std::array<octet, 253> room{};
            writer inner(room);
            done = pair.encode(inner);
            if (done && !inner.ok()) {
                done = errc::value_too_long;
            } else if (done && inner.size() == 0) {
                done = errc::value_length_invalid;
            } else if (done) {
                constexpr attribute_number number = std::remove_cvref_t<decltype(pair)>::number();
                out.u8(static_cast<octet>(number[number.depth - 1]));
                out.u8(static_cast<octet>(2 + inner.size()));
                out.put(inner.written());
            }
        };
        std::apply([&](const auto&... each) { (put(each), ...); }, pairs);
        return done;
    }
};

} // namespace radius

namespace radius::detail {

/// True if the number is that of a TLV directly inside the container.
constexpr bool is_child_of(const attribute_number& number,
                           const attribute_number& container) noexcept {
    if (number.depth != container.depth + 1) {
        return false;
    }
    for (std::size_t level = 0; level < container.depth; ++level) {
        if (number[level] != container[level]) {
            return false;
        }
    }
    return true;
}

} // namespace radius::detail
