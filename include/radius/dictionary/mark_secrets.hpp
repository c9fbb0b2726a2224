// SPDX-License-Identifier: MIT
// Dictionaries that know the secrets of the standard, whatever they were read from.
#pragma once

#include <radius/dictionary/secret_octets.hpp>
#include <radius/dictionary/standard.hpp>

namespace radius {

/// Returns `names` with all secret standard attributes marked as such: those that are hidden on the
/// wire, CHAP-Password and the responses of MS-CHAP. The time is proportional to the size of
/// `names`: call it once per trace.
inline dictionary mark_secrets(const dictionary& names) {
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
