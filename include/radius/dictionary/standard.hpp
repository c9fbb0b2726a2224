// SPDX-License-Identifier: MIT
// The compile-time tables as a dictionary, so that a program prints RFC names without a dictionary
// file.
#pragma once

#include <algorithm>

#include <radius/attribute/standard/tables.hpp>
#include <radius/dictionary/dictionary_builder.hpp>

namespace radius {

/// Adds every attribute of a table, `Table::for_each_line`, and the names of enumerated values.
template <class Table>
void add_table(dictionary_builder& builder) {
    Table::for_each_line([&](const attribute_line& line) {
        attribute_definition definition;
        definition.name = line.name;
        definition.number = line.number;
        definition.type = line.kind;
        definition.properties = line.properties;
        definition.fixed_length = line.shape.fixed_length;
        definition.is_signed = line.shape.is_signed;
        while (detail::units_a_second(definition.unit) != line.shape.units_a_second) {
            definition.unit = static_cast<time_unit>(static_cast<unsigned>(definition.unit) + 1);
        }
        builder.add(definition);
        for (const enumerator& value : line.values) {
            const auto first =
                std::find_if(line.values.begin(), line.values.end(),
                             [&](const enumerator& one) { return one.value == value.value; });
            builder.add_value(*builder.find(line.name), value.name, value.value,
                              first->name != value.name);
        }
    });
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
