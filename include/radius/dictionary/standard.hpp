// SPDX-License-Identifier: MIT
// The compile-time tables as a dictionary, so that a program prints RFC names without any file.
#pragma once

#include <radius/attribute/tables.hpp>
#include <radius/dictionary/dictionary_builder.hpp>

namespace radius {

/// Adds every attribute of a table, `Table::for_each`, and the names of enumerated values.
template <class Table>
void add_table(dictionary_builder& builder) {
    Table::for_each([&]<class Attribute>(const Attribute&) {
        attribute_definition definition;
        definition.name = Attribute::name();
        definition.number = Attribute::number();
        definition.type = Attribute::kind();
        definition.properties = Attribute::properties();
        builder.add(std::move(definition));
        if constexpr (requires { typename Attribute::type::enumeration_type; }) {
            using names = typename Attribute::type::enumeration_type;
            for (const enumerator& line : enumeration<names>::enumerators) {
                const bool second = name_of(static_cast<names>(line.value)) != line.name;
                builder.add_value(*builder.find(Attribute::name()), line.name, line.value, second);
            }
        }
    });
}

/// The attributes of `standard_table`. Made at the first call; it lives to the program's end.
inline const dictionary& standard_dictionary() {
    static const dictionary standard = [] {
        dictionary_builder builder;
        builder.add(vendor_definition{"Microsoft", 311, {}});
        add_table<standard_table>(builder);
        return builder.build();
    }();
    return standard;
}

} // namespace radius
