// SPDX-License-Identifier: MIT
// Overwrites the secrets in a copy of a packet, so that it can be kept and shown (RFC 2865 section
// 5, RFC 6929 section 2, RFC 3748 section 5).
#pragma once

#include <algorithm>

#include <radius/packet/packet_view.hpp>
#include <radius/protocol/secret_marking.hpp>

namespace radius {

namespace detail {

/// One packet's masking; its state is what continues from one attribute to the next.
class secret_masker {
  public:
    explicit secret_masker(const dictionary& names) noexcept : names_(names.tables()) {}

    void mask(octets_span attributes) {
        while (attributes.size() >= 2) {
            const std::size_t length = attributes[1];
            if (length < 2 || length > attributes.size()) {
                break;
            }
            mask_attribute(attributes[0], attributes.subspan(2, length - 2));
            attributes = attributes.subspan(length);
        }
        if (attributes.size() > 2) { // the header shows what is wrong; who knows what follows
            clear(attributes.subspan(2));
        }
    }

  private:
    static void clear(octets_span value) noexcept {
        std::fill(value.begin(), value.end(), octet{0});
    }

    void mask_attribute(octet type, octets_span value) {
        const attribute_number number(type);
        if (type == vendor_specific_type) {
            mask_vendor(number, value, true);
        } else if (type == eap_message_type) {
            mask_eap(value);
        } else if (number.is_extended()) {
            mask_extended(number, value, 1, false);
        } else if (number.is_long_extended()) {
            mask_long_extended(number, value);
        } else {
            mask_value(number, value, false);
        }
    }

    /// A value whose place is known. One that is a fragment cannot be divided into its elements.
    void mask_value(const attribute_number& number, octets_span value, bool fragment) {
        const attribute_definition* known = names_.find(number);
        if (known == nullptr) {
            return;
        }
        if (is_secret(*known)) {
            clear(value);
        } else if (known->type == data_type::tlv && number.depth < attribute_number::max_depth) {
            fragment ? clear(value) : mask_elements(number, value, {});
        }
    }

    /// Sub-attributes or TLVs. Where they do not divide nobody can tell what they hold.
    void mask_elements(const attribute_number& parent, octets_span elements,
                       const vendor_format& format) {
        if (!elements.empty() && !sound_elements(elements, format)) {
            clear(elements);
            return;
        }
        while (!elements.empty()) {
            octets_view rest = elements;
            const auto found = take_element(rest, format);
            if (!found) {
                return;
            }
            const octets_span whole = elements.first(found->whole.size());
            const bool fragment = found->continued || continues_;
            continues_ = found->continued;
            mask_value(parent.child(found->type), whole.subspan(format.header_size()), fragment);
            elements = elements.subspan(whole.size());
        }
    }

    /// Vendor-Id (4), then what the vendor lays out; within an extended attribute Vendor-Type (1)
    /// and one value.
    void mask_vendor(const attribute_number& parent, octets_span value, bool laid_out) {
        const auto data = vendor_data::parse(value);
        if (!data) {
            clear(value);
            return;
        }
        const octets_span contents = value.subspan(4);
        const attribute_number number = parent.child(data->vendor);
        if (!laid_out) {
            if (!contents.empty()) {
                mask_value(number.child(contents[0]), contents.subspan(1), false);
            }
            return;
        }
        const vendor_definition* vendor = names_.find_vendor(data->vendor);
        mask_elements(number, contents, vendor != nullptr ? vendor->format : vendor_format{});
    }

    void mask_extended(const attribute_number& parent, octets_span value, std::size_t header,
                       bool fragment) {
        if (value.size() <= header) {
            return;
        }
        const attribute_number number = parent.child(value[0]);
        const octets_span contents = value.subspan(header);
        if (value[0] != vendor_specific_type) {
            mask_value(number, contents, fragment);
        } else if (fragment) {
            clear(contents);
        } else {
            mask_vendor(number, contents, false);
        }
    }

    /// More is the high bit of the second octet; whatever follows a piece that has it set may be
    /// another piece of the same value.
    void mask_long_extended(const attribute_number& number, octets_span value) {
        const bool more = value.size() > 1 && (value[1] & 0x80U) != 0;
        mask_extended(number, value, 2, more || long_extended_more_);
        long_extended_more_ = long_extended_more_ || more;
    }

    /// EAP Responses of methods that carry a password, or an answer from which it can be guessed,
    /// keep their header only:
    ///
    ///     octet   0      1            2..3     4      5 ...
    ///             Code   Identifier   Length   Type   Type-Data, over all EAP-Message attributes
    void mask_eap(octets_span value) {
        constexpr octet response = 2;
        constexpr std::array<octet, 5> methods{4, 5, 6, 17, 26}; // MD5, OTP, GTC, LEAP, MSCHAPv2
        if (eap_begun_) { // one EAP packet in each RADIUS packet (RFC 3579 section 3.1)
            if (eap_secret_) {
                clear(value);
            }
            return;
        }
        eap_begun_ = true;
        const bool too_short = value.size() < 5; // to tell the method: the worst is assumed
        eap_secret_ = too_short || (value[0] == response &&
                                    std::count(methods.begin(), methods.end(), value[4]) != 0);
        if (eap_secret_ && !too_short) {
            clear(value.subspan(5));
        }
    }

    static constexpr octet eap_message_type = 79;

    const dictionary_tables& names_;
    bool eap_begun_ = false;
    bool eap_secret_ = false;
    bool continues_ = false;          ///< the last element goes on in the next one
    bool long_extended_more_ = false; ///< some value of types 245 and 246 came in pieces
};

} // namespace detail

/// Overwrites with zeros the values of all attributes that `marked`, made by `mark_secrets`, calls
/// secret or hidden, in whatever nesting, and of EAP methods that show a password or an answer to a
/// challenge. What does not divide into attributes, and what stands behind the Length field, is
/// overwritten too, for nobody can tell what it holds. Lengths stay; the packet no longer verifies.
///
/// Text that a vendor packs into a value of its own, such as a key inside Cisco-AVPair, is not
/// found unless the dictionary calls that attribute secret.
inline void mask_secrets(octets_span packet, const dictionary& marked) {
    if (packet.size() <= header_size) {
        return;
    }
    const std::size_t field = std::size_t{packet[2]} << 8U | packet[3];
    const std::size_t length = std::clamp(field, header_size, packet.size());
    detail::secret_masker(marked).mask(packet.subspan(header_size, length - header_size));
    const octets_span padding = packet.subspan(length);
    std::fill(padding.begin(), padding.end(), octet{0});
}

} // namespace radius
