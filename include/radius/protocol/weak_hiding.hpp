// SPDX-License-Identifier: MIT
// Hidden values in CoA and Disconnect: their authenticator is a signature, so every value is hidden
// under the same zeros, and one known value reveals the others (RFC 5176 section 3.6).
#pragma once

#include <algorithm>

#include <radius/attribute/secret_numbers.hpp>
#include <radius/packet/raw_attribute.hpp>
#include <radius/packet/vendor_data.hpp>

namespace radius::detail {

/// True if RFC 2865, RFC 2868 or RFC 2548 hide the attribute. Only dictionaries know those of other
/// vendors.
inline bool is_hidden_by_rfc(const raw_attribute& attribute) noexcept {
    if (attribute.type != vendor_specific_type) {
        return is_one_of(hidden_numbers, attribute.type);
    }
    const auto data = vendor_data::parse(attribute.value);
    if (!data || !sound_elements(data->contents, {})) {
        return false;
    }
    octets_view rest = data->contents;
    while (const auto found = take_element(rest, {})) {
        if (is_one_of(hidden_numbers, vendor_attribute_number(data->vendor, found->type))) {
            return true;
        }
    }
    return false;
}

/// True if any attribute is hidden by these RFCs.
inline bool has_hidden_by_rfc(const attribute_range& attributes) noexcept {
    return std::any_of(attributes.begin(), attributes.end(), is_hidden_by_rfc);
}

} // namespace radius::detail
