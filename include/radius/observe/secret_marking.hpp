// SPDX-License-Identifier: MIT
// Which attributes a trace keeps to itself: what the dictionary calls hidden or secret, and what
// lets a password be guessed at leisure (RFC 2865 sections 5.2 and 5.3, RFC 2548 section 2).
#pragma once

#include <radius/dictionary/secret_octets.hpp>
#include <radius/dictionary/standard.hpp>

namespace radius {

/// `names` with the standard attributes that are secret marked as such, whatever it said of them:
/// CHAP-Password and the responses of MS-CHAP besides what is hidden on the wire. Takes time in
/// proportion to `names`: meant to be called once a trace.
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
