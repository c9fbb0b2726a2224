// SPDX-License-Identifier: MIT
// A set of attribute objects that can be searched by wire name at compile time.
#pragma once

#include <span>
#include <type_traits>

#include <radius/attribute/attribute.hpp>
#include <radius/attribute/enumeration.hpp>

namespace radius {

/// One attribute of a table as plain data, for processing many of them at run time.
struct attribute_line {
    std::string_view name;
    attribute_number number;
    data_type kind{};
    flags properties{};
    std::span<const enumerator> values; ///< names of its values; empty if they have none
    layout shape{};
};

} // namespace radius

namespace radius::detail {

/// The names of values of a data type.
template <class Type>
constexpr std::span<const enumerator> enumerators_of() noexcept {
    if constexpr (requires { typename Type::enumeration_type; }) {
        return enumeration<typename Type::enumeration_type>::enumerators;
    } else {
        return {};
    }
}

/// The layout of a data type's octets, if the type has more than one.
template <class Type>
constexpr layout shape_of() noexcept {
    if constexpr (requires { Type::shape; }) {
        return Type::shape;
    } else {
        return {};
    }
}

/// The attribute of this name among a table's bases: the compiler deduces the rest of its type.
template <fixed_string Name, auto Number, class Type, flags Flags>
constexpr attribute<Name, Number, Type, Flags>
select_attribute(const attribute<Name, Number, Type, Flags>*) noexcept {
    return {};
}

} // namespace radius::detail

namespace radius {

/// Inherits from every attribute, so that overload resolution finds the one with a given name in
/// one step. Has no objects.
template <class... Attributes>
struct attribute_table : Attributes... {
    attribute_table() = delete;

    static constexpr std::size_t size() noexcept { return sizeof...(Attributes); }

    /// Calls `visit` with each attribute object, in the table's order.
    template <class Visitor>
    static constexpr void for_each(Visitor&& visit) {
        (visit(Attributes{}), ...);
    }

    /// The same attributes as data.
    static constexpr attribute_line lines[] = {{Attributes::name(), Attributes::number(),
                                                Attributes::kind(), Attributes::properties(),
                                                detail::enumerators_of<typename Attributes::type>(),
                                                detail::shape_of<typename Attributes::type>()}...};

    /// Calls `visit` with each line. It is one function for all attributes; `for_each` instantiates
    /// one for each attribute type.
    template <class Visitor>
    static constexpr void for_each_line(Visitor&& visit) {
        for (const attribute_line& line : lines) {
            visit(line);
        }
    }
};

/// The table of the given attribute objects: `table_of<attr::user_name, attr::nas_port>`.
template <const auto&... Attributes>
using table_of = attribute_table<std::remove_cvref_t<decltype(Attributes)>...>;

/// Several tables as one: searched and visited like a single `attribute_table`. Has no objects.
template <class... Tables>
struct combined_table : Tables... {
    combined_table() = delete;

    static constexpr std::size_t size() noexcept { return (Tables::size() + ...); }

    /// Calls `visit` with each attribute object, table by table.
    template <class Visitor>
    static constexpr void for_each(Visitor&& visit) {
        (Tables::for_each(visit), ...);
    }

    /// Calls `visit` with each attribute's line, table by table.
    template <class Visitor>
    static constexpr void for_each_line(Visitor&& visit) {
        (Tables::for_each_line(visit), ...);
    }
};

/// A table that has an attribute of this wire name.
template <class Table, fixed_string Name>
concept attribute_table_with =
    requires(const Table* table) { detail::select_attribute<Name>(table); };

} // namespace radius
