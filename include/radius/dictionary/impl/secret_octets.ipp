// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/secret_octets.hpp>.
#pragma once

#include <algorithm>
#include <array>

#include <radius/attribute/secret_numbers.hpp>
#include <radius/dictionary/codec/container_writer.hpp>
#include <radius/dictionary/secret_octets.hpp>
#include <radius/dictionary/tables/dictionary_tables.hpp>
#include <radius/packet/raw_attribute.hpp>
#include <radius/packet/vendor_data.hpp>
#include <radius/wire/network_order.hpp>

namespace radius {

RADIUS_DECL bool is_secret(const attribute_definition& attribute) noexcept {
    return attribute.secret || attribute.properties.hidden != hiding::none ||
           detail::is_one_of(detail::hidden_numbers, attribute.number) ||
           detail::is_one_of(detail::sensitive_numbers, attribute.number);
}

} // namespace radius

namespace radius::detail {

RADIUS_DECL bool eap_scan::take(octet next) noexcept {
    if (position_ < header_.size()) {
        header_[position_] = next;
    }
    const bool hidden = position_ >= header_.size() && secret_;
    ++position_;
    if (position_ == header_.size()) {
        secret_ = secret_ || is_secret_method();
    } else if (position_ == 4) {
        length_ = read_u16(octets_view(header_).subspan(2));
        secret_ = length_ < 4; // not an EAP packet: assume that it is secret
    }
    if (position_ == length_ && position_ >= 4) {
        *this = {};
    }
    return hidden;
}

RADIUS_DECL bool eap_scan::is_secret_method() const noexcept {
    constexpr octet response = 2;
    // MD5-Challenge, One-Time Password, Generic Token Card, SecurID, LEAP, MS-CHAPv2 by either
    // number, and the expanded types, which can contain any of these.
    constexpr std::array<octet, 8> methods{4, 5, 6, 15, 17, 26, 29, 254};
    return header_[0] == response &&
           std::find(methods.begin(), methods.end(), header_[4]) != methods.end();
}

RADIUS_DECL secret_policy::secret_policy(const dictionary_tables& names) noexcept
    : names_(&names) {}

RADIUS_DECL bool secret_policy::hides(const attribute_number& number, octets_view value,
                                      bool fragment) {
    const attribute_definition* known = names_->find(number);
    if (is_one_of(hidden_numbers, number) || is_one_of(sensitive_numbers, number)) {
        return true;
    }
    if (known == nullptr) {
        return false;
    }
    switch (known->type) {
    case data_type::tlv:
        return radius::is_secret(*known) ||
               ((fragment || number.depth == attribute_number::max_depth || !sound_tlvs(value)) &&
                may_hold(number));
    case data_type::group: return radius::is_secret(*known) || fragment || group_hides(value);
    default: return radius::is_secret(*known);
    }
}

RADIUS_DECL bool secret_policy::may_hold(const attribute_number& container) {
    const auto is_below = [&](const attribute_number& number) {
        return number.depth > container.depth && lies_in(number, container);
    };
    if (!secrets_) {
        secrets_.emplace(hidden_numbers.begin(), hidden_numbers.end());
        secrets_->insert(secrets_->end(), sensitive_numbers.begin(), sensitive_numbers.end());
        for (const attribute_definition& each : names_->attributes()) {
            if (radius::is_secret(each)) {
                secrets_->push_back(each.number);
            }
        }
    }
    return std::any_of(secrets_->begin(), secrets_->end(), is_below);
}

RADIUS_DECL secret_octets::secret_octets(octets_view attributes, secret_policy& policy)
    : policy_(&policy) {
    while (attributes.size() >= 2) {
        const std::size_t length = attributes[1];
        if (length < 2 || length > attributes.size()) {
            break;
        }
        find_in(attributes[0], attributes.subspan(2, length - 2));
        attributes = attributes.subspan(length);
    }
    if (attributes.size() > 2) { // the header shows the error; what follows is unknown
        hide(attributes.subspan(2));
    }
}

RADIUS_DECL bool secret_octets::touches(octets_view part) const noexcept {
    return std::any_of(pieces_.begin(), pieces_.end(), [&](octets_view piece) {
        return piece.data() < part.data() + part.size() &&
               part.data() < piece.data() + piece.size();
    });
}

RADIUS_DECL void secret_octets::hide(octets_view value) {
    if (!value.empty()) {
        pieces_.push_back(value);
    }
}

RADIUS_DECL void secret_octets::find_in(octet type, octets_view value) {
    const attribute_number number(type);
    if (type == vendor_specific_type) {
        find_in_vendor(number, value, true);
    } else if (type == attr::eap_message.number().type()) {
        find_in_eap(value);
    } else if (number.is_extended()) {
        find_in_extended(number, value, 1, false);
    } else if (number.is_long_extended()) {
        find_in_long_extended(number, value);
    } else {
        find_in_value(number, value, false);
    }
}

RADIUS_DECL void secret_octets::find_in_value(const attribute_number& number, octets_view value,
                                              bool fragment) {
    if (policy_->hides(number, value, fragment)) {
        hide(value);
        return;
    }
    const attribute_definition* known = policy_->names().find(number);
    const bool divides = known != nullptr && known->type == data_type::tlv && !fragment &&
                         number.depth < attribute_number::max_depth && sound_tlvs(value);
    if (divides) {
        find_in_elements(number, value, {});
    }
}

RADIUS_DECL void secret_octets::find_in_elements(const attribute_number& parent,
                                                 octets_view elements,
                                                 const vendor_format& format) {
    if (!elements.empty() && !sound_elements(elements, format)) {
        hide(policy_->may_hold(parent) ? elements : octets_view());
        return;
    }
    while (!elements.empty()) {
        const auto found = take_element(elements, format);
        if (!found) {
            return;
        }
        const bool fragment = found->continued || continues_;
        continues_ = found->continued;
        find_in_value(parent.child(found->type), found->value, fragment);
    }
}

RADIUS_DECL void secret_octets::find_in_vendor(const attribute_number& parent, octets_view value,
                                               bool laid_out) {
    const auto data = vendor_data::parse(value);
    if (!data) { // no Vendor-Id and no contents
        return;
    }
    const octets_view contents = data->contents;
    const attribute_number number = parent.child(data->vendor);
    if (laid_out) {
        const vendor_definition* vendor = policy_->names().find_vendor(data->vendor);
        find_in_elements(number, contents, vendor != nullptr ? vendor->format : vendor_format{});
    } else if (!contents.empty()) {
        find_in_value(number.child(contents[0]), contents.subspan(1), false);
    }
}

RADIUS_DECL void secret_octets::find_in_extended(const attribute_number& parent, octets_view value,
                                                 std::size_t header, bool fragment) {
    if (value.size() <= header) {
        return;
    }
    const attribute_number number = parent.child(value[0]);
    const octets_view contents = value.subspan(header);
    if (value[0] != vendor_specific_type) {
        find_in_value(number, contents, fragment);
    } else if (fragment) {
        hide(policy_->may_hold(number) ? contents : octets_view());
    } else {
        find_in_vendor(number, contents, false);
    }
}

RADIUS_DECL void secret_octets::find_in_long_extended(const attribute_number& number,
                                                      octets_view value) {
    const bool more = value.size() > 1 && (value[1] & 0x80U) != 0;
    find_in_extended(number, value, 2, more || long_extended_more_);
    long_extended_more_ = long_extended_more_ || more;
}

RADIUS_DECL void secret_octets::find_in_eap(octets_view value) {
    std::size_t secret = 0; // the number of secret octets before this one
    for (std::size_t place = 0; place < value.size(); ++place) {
        if (eap_.take(value[place])) {
            ++secret;
        } else {
            hide(value.subspan(place - secret, secret));
            secret = 0;
        }
    }
    hide(value.last(secret));
}

RADIUS_DECL bool secret_policy::group_hides(octets_view attributes) {
    constexpr unsigned max_nesting = 16;
    if (nesting_ == max_nesting) {
        return true;
    }
    ++nesting_;
    const bool found = !secret_octets(attributes, *this).pieces().empty();
    --nesting_;
    return found;
}

} // namespace radius::detail
