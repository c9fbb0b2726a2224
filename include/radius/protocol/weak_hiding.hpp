// SPDX-License-Identifier: MIT
// Hidden values in CoA and Disconnect: their authenticator is a signature, so every value is hidden
// under the same zeros, and one known value reveals the others (RFC 5176 section 3.6).
#pragma once

#include <algorithm>

#include <radius/packet/raw_attribute.hpp>
#include <radius/packet/vendor_data.hpp>

namespace radius::detail {

/// True if RFC 2865, RFC 2868 or RFC 2548 hide the attribute. Only dictionaries know those of other
/// vendors.
inline bool is_hidden_by_rfc(const raw_attribute& attribute) noexcept {
    if (attribute.type == 2 || attribute.type == 69) { // User-Password, Tunnel-Password
        return true;
    }
    if (attribute.type != vendor_specific_type) {
        return false;
    }
    const auto data = vendor_data::parse(attribute.value);
    if (!data || data->vendor != 311 || !sound_elements(data->contents, {})) {
        return false;
    }
    octets_view rest = data->contents;
    while (const auto found = take_element(rest, {})) {
        if (found->type == 12 || found->type == 16 || found->type == 17) { // MPPE keys
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
