// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/codec/attribute_leaves.hpp>.
#pragma once

#include <radius/dictionary/codec/attribute_leaves.hpp>

namespace radius::detail {

RADIUS_DECL attribute_groups::attribute_groups(attribute_range attributes,
                                               const dictionary_tables& names)
    : names_(&names), all_(attributes.begin(), attributes.end()), taken_(all_.size()) {}

RADIUS_DECL bool attribute_groups::next(attribute_group& group) {
    while (place_ < all_.size() && taken_[place_]) {
        ++place_;
    }
    if (place_ == all_.size()) {
        return false;
    }
    group = {};
    pieces_.assign(1, place_);
    if (!divide(group)) {
        pieces_.assign(1, place_);
        group = {};
        collect(group);
        group.opaque = true;
        const raw_attribute whole = *attribute_range(group.wire).begin();
        group.leaves.push_back({attribute_number(whole.type), nullptr, whole.value});
    }
    for (const std::size_t piece : pieces_) {
        taken_[piece] = true;
    }
    return true;
}

RADIUS_DECL bool attribute_groups::divide(attribute_group& group) {
    const raw_attribute& first = all_[place_];
    attribute_number number(first.type);
    if (first.type == vendor_specific_type) {
        return divide_vendor(group, first.value);
    }
    if (!number.is_extended() && !number.is_long_extended()) {
        const attribute_definition* known = names_->find(number);
        const bool concat = known != nullptr && known->properties.concat;
        if (concat) {
            take_run();
        }
        return collect(group) && gather(group, number, concat) &&
               add_leaves(group, number, group.assembled);
    }
    const std::size_t header = number.is_extended() ? 1 : 2;
    if (first.value.size() < header + (number.is_extended() ? 1 : 0)) {
        return false;
    }
    number = number.child(first.value[0]);
    if (number.is_long_extended()) {
        take_fragments();
    }
    if (!collect(group) || !gather(group, number, false)) {
        return false;
    }
    octets_view value = group.assembled;
    if (first.value[0] == vendor_specific_type) {
        const auto data = vendor_data::parse(value);
        if (!data || data->contents.size() < 2) {
            return false;
        }
        number = number.child(data->vendor).child(data->contents[0]);
        value = data->contents.subspan(1);
    }
    return add_leaves(group, number, value);
}

RADIUS_DECL bool attribute_groups::divide_vendor(attribute_group& group, octets_view value) {
    const auto data = vendor_data::parse(value);
    if (!data) {
        return false;
    }
    const vendor_definition* vendor = names_->find_vendor(data->vendor);
    const vendor_format format = vendor != nullptr ? vendor->format : vendor_format{};
    octets_view rest = data->contents;
    const auto first = take_element(rest, format);
    if (!first || !sound_elements(data->contents, format)) {
        return false;
    }
    auto number = attribute_number(vendor_specific_type, data->vendor).with(format);
    if (!first->continued) {
        return collect(group) &&
               add_elements(group, number, attribute_range(group.wire).begin(), format);
    }
    number = number.child(first->type);
    take_continued(data->vendor, format);
    return rest.empty() && collect(group) && gather(group, number, false) &&
           add_leaves(group, number, group.assembled);
}

RADIUS_DECL bool attribute_groups::add_elements(attribute_group& group,
                                                const attribute_number& vendor,
                                                const attribute_range::iterator& whole,
                                                const vendor_format& format) {
    octets_view rest = (*whole).value.subspan(4);
    while (!rest.empty()) {
        const auto found = take_element(rest, format);
        if (!found || found->continued ||
            !add_leaves(group, vendor.child(found->type), found->value)) {
            return false;
        }
    }
    return true;
}

RADIUS_DECL bool attribute_groups::add_leaves(attribute_group& group,
                                              const attribute_number& number, octets_view value) {
    const attribute_definition* known = names_->find(number);
    const bool container = known != nullptr && known->type == data_type::tlv &&
                           number.depth < attribute_number::max_depth;
    if (!container || !sound_tlvs(value)) {
        add_values(group, number, known, value);
        return true;
    }
    while (!value.empty()) {
        const auto found = take_element(value, {});
        if (!found || !add_leaves(group, number.child(found->type), found->value)) {
            return false;
        }
    }
    return true;
}

RADIUS_DECL void attribute_groups::add_values(attribute_group& group,
                                              const attribute_number& number,
                                              const attribute_definition* known,
                                              octets_view value) {
    const std::size_t size = known != nullptr && known->array ? fixed_size(*known) : 0;
    while (size != 0 && value.size() > size && value.size() % size == 0) {
        group.leaves.push_back({number, known, value.first(size)});
        value = value.subspan(size);
    }
    group.leaves.push_back({number, known, value});
}

RADIUS_DECL bool attribute_groups::collect(attribute_group& group) {
    group.wire.clear();
    group.pieces.clear();
    for (const std::size_t piece : pieces_) {
        const octets_view whole = all_[piece].whole;
        group.wire.insert(group.wire.end(), whole.begin(), whole.end());
        group.pieces.push_back(whole);
    }
    group.contiguous = pieces_.back() - pieces_.front() + 1 == pieces_.size();
    return true;
}

RADIUS_DECL bool attribute_groups::gather(attribute_group& group, const attribute_number& number,
                                          bool concat) {
    flags properties;
    properties.concat = concat;
    value_cursor cursor(attribute_range(group.wire), number, properties);
    if (!cursor.next()) {
        return false;
    }
    group.assembled = to_octets(cursor.value());
    return true;
}

RADIUS_DECL void attribute_groups::take_run() {
    for (std::size_t next = place_ + 1;
         next < all_.size() && !taken_[next] && all_[next].type == all_[place_].type; ++next) {
        pieces_.push_back(next);
    }
}

RADIUS_DECL void attribute_groups::take_fragments() {
    const raw_attribute& first = all_[place_];
    bool more = (first.value[1] & 0x80U) != 0;
    for (std::size_t next = place_ + 1; more && next < all_.size(); ++next) {
        const raw_attribute& piece = all_[next];
        if (!taken_[next] && piece.type == first.type && piece.value.size() >= 2 &&
            piece.value[0] == first.value[0]) {
            pieces_.push_back(next);
            more = (piece.value[1] & 0x80U) != 0;
        }
    }
}

RADIUS_DECL void attribute_groups::take_continued(std::uint32_t vendor,
                                                  const vendor_format& format) {
    bool more = true;
    for (std::size_t next = place_ + 1; more && next < all_.size(); ++next) {
        const auto data = vendor_data::parse(all_[next].value);
        if (taken_[next] || all_[next].type != vendor_specific_type || !data ||
            data->vendor != vendor) {
            continue;
        }
        octets_view rest = data->contents;
        const auto piece = take_element(rest, format);
        pieces_.push_back(next);
        more = piece && piece->continued;
    }
}

} // namespace radius::detail
