// SPDX-License-Identifier: MIT
// The contents of Vendor-Specific attributes and TLVs: elements of type, length and value in the
// vendor's layout (RFC 2865 section 5.26, RFC 8044 section 3.13).
#pragma once

#include <radius/attribute/attribute_number.hpp>
#include <radius/wire/network_order.hpp>
#include <radius/wire/reader.hpp>

namespace radius::detail {

/// The value of Vendor-Specific and of Extended-Vendor-Specific:
///
///     octet   0..3        4 ...
///             Vendor-Id   contents, laid out as the vendor likes
struct vendor_data {
    std::uint32_t vendor = 0;
    octets_view contents;

    /// Errors: `errc::value_length_invalid` below four octets.
    static constexpr result<vendor_data> parse(octets_view value) noexcept {
        reader in(value);
        const auto vendor = in.u32();
        if (!vendor) {
            return vendor.error();
        }
        return vendor_data{*vendor, in.rest()};
    }
};

/// One sub-attribute or TLV. `whole` includes its header.
struct element {
    std::uint32_t type = 0;
    bool continued = false; ///< WiMAX: the value continues in the next attribute
    octets_view value;
    octets_view whole;
};

/// Removes the first element from `rest`; its length includes its header. With a layout without a
/// length, the element is everything left. Errors: `errc::attribute_length_invalid`, which leaves
/// `rest` as it was.
constexpr result<element> take_element(octets_view& rest, const vendor_format& format) noexcept {
    const std::size_t header = format.header_size();
    if (rest.size() < header) {
        return errc::attribute_length_invalid;
    }
    element found;
    found.type = static_cast<std::uint32_t>(read_number(rest.first(format.type_octets)));
    std::size_t length = rest.size();
    if (format.length_octets != 0) {
        length = read_number(rest.subspan(format.type_octets, format.length_octets));
    }
    if (length < header || length > rest.size()) {
        return errc::attribute_length_invalid;
    }
    found.continued = format.continuation && (rest[header - 1] & 0x80U) != 0;
    found.whole = rest.first(length);
    found.value = found.whole.subspan(header);
    rest = rest.subspan(length);
    return found;
}

/// True if the octets divide into elements up to the last octet; one invalid element makes all of
/// them opaque (RFC 6929 section 2.8). False if there are no octets.
constexpr bool sound_elements(octets_view elements, const vendor_format& format) noexcept {
    if (elements.empty()) {
        return false;
    }
    while (!elements.empty()) {
        if (!take_element(elements, format)) {
            return false;
        }
    }
    return true;
}

/// The same for the TLVs of a container, none of which may be empty (RFC 6929 section 2.3).
constexpr bool sound_tlvs(octets_view tlvs) noexcept {
    if (!sound_elements(tlvs, {})) {
        return false;
    }
    while (const auto found = take_element(tlvs, {})) {
        if (found->value.empty()) {
            return false;
        }
    }
    return true;
}

} // namespace radius::detail
