// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/mark_secrets.hpp>.
#pragma once

#include <radius/dictionary/mark_secrets.hpp>
#include <radius/dictionary/standard.hpp>

namespace radius {

RADIUS_DECL dictionary mark_secrets(const dictionary& names) {
    dictionary_builder builder(names);
    const auto mark = [&](const attribute_definition& standard) {
        const attribute_definition* known = builder.find(standard.number);
        attribute_definition marked = known != nullptr ? *known : standard;
        marked.secret = marked.secret || marked.properties.hidden == hiding::none;
        builder.add(marked);
    };
    const dictionary& standard = standard_dictionary();
    for (const attribute_definition& attribute : standard.attributes()) {
        if (is_secret(attribute)) {
            mark(attribute);
        }
    }
    return builder.build();
}

} // namespace radius
