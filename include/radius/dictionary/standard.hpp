// SPDX-License-Identifier: MIT
// The compile-time tables as a dictionary, so that a program prints RFC names without a dictionary
// file.
#pragma once

#include <radius/attribute/standard/tables.hpp>
#include <radius/dictionary/dictionary_builder.hpp>

namespace radius {

namespace detail {

/// Adds an attribute and the names of its values.
void add_line(dictionary_builder& builder, const attribute_line& line);

} // namespace detail

/// Adds every attribute of a table, `Table::for_each_line`, and the names of enumerated values.
template <class Table>
void add_table(dictionary_builder& builder) {
    Table::for_each_line([&](const attribute_line& line) { detail::add_line(builder, line); });
}

/// The attributes of `standard_table`. It is built on the first call and lives until the program
/// ends.
template <class Table = standard_table> // so that it is compiled only if it is called
const dictionary& standard_dictionary() {
    static const dictionary standard = [] {
        dictionary_builder builder;
        builder.add(vendor_definition{"Microsoft", 311, {}});
        builder.add(vendor_definition{"ADSL-Forum", 3561, {}});
        add_table<Table>(builder);
        return builder.build();
    }();
    return standard;
}

#if defined(RADIUS_SOURCE)
template const dictionary& standard_dictionary();
#elif !RADIUS_DEFINITIONS
extern template const dictionary& standard_dictionary();
#endif

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/dictionary/impl/standard.ipp>
#endif
