// SPDX-License-Identifier: MIT
// Writes one attribute with all the headers of its number, in as many pieces as its value needs
// (RFC 2865 section 5.26, RFC 6929 section 2).
#pragma once

#include <radius/attribute/attribute_number.hpp>
#include <radius/attribute/data_type.hpp>
#include <radius/packet/vendor_data.hpp>
#include <radius/wire/packet_buffer.hpp>
#include <radius/wire/result.hpp>
#include <radius/wire/wipe.hpp>
#include <radius/wire/writer.hpp>

namespace radius::detail {

inline constexpr std::size_t max_attribute_value = 253;

/// The headers of TLVs from path element `first` on, around a value of `size` octets.
constexpr result<void> write_tlv_headers(writer& out, const attribute_number& number,
                                         std::size_t first, std::size_t size) noexcept {
    for (std::size_t level = first; level < number.depth; ++level) {
        const std::size_t length = size + 2U * (number.depth - level);
        if (length > 255) {
            return errc::value_too_long;
        }
        out.u8(static_cast<octet>(number[level]));
        out.u8(static_cast<octet>(length));
    }
    return {};
}

/// Type, Length, Value: one attribute.
constexpr result<void> write_plain(writer& out, octet type, octets_view value) noexcept {
    if (value.size() > max_attribute_value) {
        return errc::value_too_long;
    }
    out.u8(type);
    out.u8(static_cast<octet>(2 + value.size()));
    out.put(value);
    return {};
}

/// Vendor-Specific around the vendor's own header and the value.
constexpr result<void> write_vendor_specific(writer& out, const attribute_number& number,
                                             octets_view value) noexcept {
    const vendor_format& format = number.format;
    const std::size_t header = 4 + format.header_size();
    const std::size_t most = max_attribute_value - header;
    if (value.size() > most && !format.continuation) {
        return errc::value_too_long;
    }
    do {
        const octets_view piece = value.first(std::min(value.size(), most));
        value = value.subspan(piece.size());
        out.u8(vendor_specific_type);
        out.u8(static_cast<octet>(2 + header + piece.size()));
        out.u32(number[1]);
        out.number(number[2], format.type_octets);
        out.number(format.header_size() + piece.size(), format.length_octets);
        if (format.continuation) {
            out.u8(value.empty() ? 0x00 : 0x80);
        }
        out.put(piece);
    } while (!value.empty());
    return {};
}

/// Types 241 to 244: up to 252 octets after the Extended-Type.
constexpr result<void> write_extended(writer& out, const attribute_number& number,
                                      octets_view value) noexcept {
    if (value.size() + 1 > max_attribute_value) {
        return errc::value_too_long;
    }
    out.u8(number.type_octet());
    out.u8(static_cast<octet>(3 + value.size()));
    out.u8(static_cast<octet>(number[1]));
    out.put(value);
    return {};
}

/// Types 245 and 246: the whole value in fragments of up to 251 octets, all but the last with More.
constexpr result<void> write_long_extended(writer& out, const attribute_number& number,
                                           octets_view value) noexcept {
    constexpr std::size_t most = max_attribute_value - 2;
    do {
        const octets_view piece = value.first(std::min(value.size(), most));
        value = value.subspan(piece.size());
        out.u8(number.type_octet());
        out.u8(static_cast<octet>(4 + piece.size()));
        out.u8(static_cast<octet>(number[1]));
        out.u8(value.empty() ? 0x00 : 0x80);
        out.put(piece);
    } while (!value.empty());
    return {};
}

/// Appends the attribute whose clear or hidden value is `value`. If there is not enough room,
/// `out.ok()` becomes false. Errors: `errc::value_too_long`; `errc::value_length_invalid` for an
/// extended attribute without a value (RFC 6929 section 2.1); `errc::value_out_of_range` for a
/// number that its field cannot carry.
inline result<void> write_attribute(writer& out, const attribute_number& number, flags properties,
                                    octets_view value) noexcept {
    if (number.overfull_level() < number.depth) {
        return errc::value_out_of_range;
    }
    if (number.depth == 1 && (!properties.concat || value.size() <= max_attribute_value)) {
        return write_plain(out, number.type_octet(), value);
    }
    if (number.depth == 1) {
        while (!value.empty()) {
            const octets_view piece = value.first(std::min(value.size(), max_attribute_value));
            value = value.subspan(piece.size());
            if (const auto written = write_plain(out, number.type_octet(), piece); !written) {
                return written;
            }
        }
        return {};
    }

    const bool extended = number.has_extended_type();
    const bool evs = extended && number.vendor_level() != 0 && number.depth > 2;
    const bool vendor_specific = number.is_vendor_specific() && number.depth > 2;
    if (extended && value.empty()) {
        return errc::value_length_invalid;
    }

    // The part between the outermost headers and the value: the Extended-Vendor-Specific and TLV
    // headers.
    packet_buffer contents;
    writer inner(contents.room());
    if (evs) {
        inner.u32(number[2]);
        if (number.depth > 3) { // else the vendor's type is in `value`
            inner.u8(static_cast<octet>(number[3]));
        }
    }
    if (!number.is_vendor_specific() || vendor_specific) {
        if (const auto headers = write_tlv_headers(inner, number, number.tlv_level(), value.size());
            !headers) {
            return headers;
        }
    } else {
        inner.u32(number[1]); // a vendor's whole, unparsed contents
    }
    inner.put(value);
    if (!inner.ok()) {
        return errc::value_too_long;
    }
    const octets_view body = inner.written();
    const auto written = vendor_specific             ? write_vendor_specific(out, number, body)
                         : number.is_long_extended() ? write_long_extended(out, number, body)
                         : extended                  ? write_extended(out, number, body)
                                                     : write_plain(out, number.type_octet(), body);
    if (properties.hidden != hiding::none) {
        wipe(inner.written());
    }
    return written;
}

} // namespace radius::detail
