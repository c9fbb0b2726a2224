// SPDX-License-Identifier: MIT
// A set of attribute objects that can be searched by wire name while compiling.
#pragma once

#include <type_traits>

#include <radius/attribute/attribute.hpp>

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
};

/// The table of the given attribute objects: `table_of<attr::user_name, attr::nas_port>`.
template <const auto&... Attributes>
using table_of = attribute_table<std::remove_cvref_t<decltype(Attributes)>...>;

/// The attribute of this name among a table's bases: the compiler deduces the rest of its type.
template <fixed_string Name, auto Number, class Type, flags Flags>
constexpr attribute<Name, Number, Type, Flags>
select_attribute(const attribute<Name, Number, Type, Flags>*) noexcept {
    return {};
}

/// A table that has an attribute of this wire name.
template <class Table, fixed_string Name>
concept attribute_table_with = requires(const Table* table) { select_attribute<Name>(table); };

} // namespace radius
