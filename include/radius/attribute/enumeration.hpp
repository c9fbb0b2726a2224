// SPDX-License-Identifier: MIT
// Names for the values of an enumerated integer (RFC 8044 section 3.2).
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace radius {

/// One line of a value table: "Framed-User" is 2.
struct enumerator {
    std::string_view name;
    std::uint32_t value;
};

/// One line of a value table that is written with the enumeration's own enumerators.
template <class Enumeration>
struct named_value {
    std::string_view name;
    Enumeration value;
};

/// The value table of an enumeration, so that no number is written twice:
/// `enumerators = name_table<service_type>({{"Login-User", service_type::login_user}, ...})`.
template <class Enumeration, std::size_t Size>
consteval std::array<enumerator, Size>
name_table(const named_value<Enumeration> (&lines)[Size]) noexcept {
    std::array<enumerator, Size> table{};
    std::transform(std::begin(lines), std::end(lines), table.begin(), [](const auto& line) {
        return enumerator{line.name, static_cast<std::uint32_t>(line.value)};
    });
    return table;
}

/// Specialise it for your enumeration with a `static constexpr auto enumerators`: a `name_table`,
/// or an array of `enumerator`.
template <class Enumeration>
struct enumeration;

/// An enumeration over 32 bits that has a table of names.
template <class Enumeration>
concept named_enumeration = std::is_enum_v<Enumeration> && requires {
    { std::span<const enumerator>(enumeration<Enumeration>::enumerators) };
};

/// The wire name of a value, empty where the table has none: values outside it are legal.
template <named_enumeration Enumeration>
constexpr std::string_view name_of(Enumeration value) noexcept {
    for (const enumerator& line : enumeration<Enumeration>::enumerators) {
        if (line.value == static_cast<std::uint32_t>(value)) {
            return line.name;
        }
    }
    return {};
}

/// The value with this wire name, exactly as spelt.
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
