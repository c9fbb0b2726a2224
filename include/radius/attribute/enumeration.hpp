// SPDX-License-Identifier: MIT
// Names for the values of an enumerated integer (RFC 8044 section 3.2).
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

#include <radius/wire/compiler.hpp>

namespace radius {

/// One line of a value table: "Framed-User" is 2. A negative value is stored in two's complement.
struct enumerator {
    std::string_view name;
    std::uint64_t value;
};

/// Specialise it for your enumeration with `static constexpr enumerator enumerators[] = {...};`. If
/// a value has several names, `name_of` returns the first.
template <class Enumeration>
struct enumeration;

/// An enumeration that has a table of names.
template <class Enumeration>
concept named_enumeration = std::is_enum_v<Enumeration> && requires {
    { std::span<const enumerator>(enumeration<Enumeration>::enumerators) };
};

/// The wire name of a value, empty if the table has none: values outside it are legal.
template <named_enumeration Enumeration>
constexpr std::string_view name_of(Enumeration value) noexcept {
    for (const enumerator& line : enumeration<Enumeration>::enumerators) {
        if (line.value == static_cast<std::uint64_t>(value)) {
            return line.name;
        }
    }
    return {};
}

/// The value with this wire name, spelt exactly so.
template <named_enumeration Enumeration>
constexpr std::optional<Enumeration> value_of(std::string_view name) noexcept {
    for (const enumerator& line : enumeration<Enumeration>::enumerators) {
        if (line.name == name) {
            return static_cast<Enumeration>(line.value);
        }
    }
    return std::nullopt;
}

} // namespace radius
