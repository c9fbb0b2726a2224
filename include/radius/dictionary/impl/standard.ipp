// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/standard.hpp>.
#pragma once

#include <algorithm>

#include <radius/dictionary/standard.hpp>

namespace radius::detail {

RADIUS_DECL void add_line(dictionary_builder& builder, const attribute_line& line) {
    attribute_definition definition;
    definition.name = line.name;
    definition.number = line.number;
    definition.type = line.kind;
    definition.properties = line.properties;
    definition.fixed_length = line.shape.fixed_length;
    definition.is_signed = line.shape.is_signed;
    while (units_a_second(definition.unit) != line.shape.units_a_second) {
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
}

} // namespace radius::detail
