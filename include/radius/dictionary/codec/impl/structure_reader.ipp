// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/codec/structure_reader.hpp>.
#pragma once

#include <radius/dictionary/codec/structure_reader.hpp>
#include <radius/dictionary/tables/dictionary_tables.hpp>
#include <radius/packet/vendor_data.hpp>

namespace radius::detail {

RADIUS_DECL std::size_t structure_size(const dictionary_tables& tables,
                                       const attribute_definition& structure) noexcept {
    if (structure.fixed_length != 0 || structure.number.depth == attribute_number::max_depth) {
        return structure.fixed_length;
    }
    std::size_t bits = 0;
    for (std::uint32_t place = 1;; ++place) {
        const attribute_definition* member = tables.find(structure.number.child(place));
        if (member == nullptr) {
            return bits / 8;
        }
        const std::size_t size = member->type == data_type::structure
                                     ? structure_size(tables, *member)
                                     : fixed_size(*member);
        if (member->key || member->array || (size == 0 && member->bits == 0)) {
            return 0;
        }
        bits += member->bits != 0 ? member->bits : 8 * size;
    }
}

RADIUS_DECL structure_reader::structure_reader(const dictionary_tables& tables,
                                               const attribute_definition& structure,
                                               octets_view octets) noexcept
    : tables_(&tables), structure_(&structure), rest_(octets) {}

RADIUS_DECL bool structure_reader::next() noexcept {
    if (structure_->number.depth == attribute_number::max_depth || ended_) {
        return false;
    }
    member_ = tables_->find(structure_->number.child(++place_));
    if (member_ == nullptr) {
        return next_structure();
    }
    if (member_->bits != 0) {
        return next_bits();
    }
    std::size_t size = member_->type == data_type::structure ? structure_size(*tables_, *member_)
                                                             : fixed_size(*member_);
    size = size == 0 || member_->array ? rest_.size() : size;
    if (bit_ != 0 || size > rest_.size()) {
        ended_ = true;
        return false;
    }
    octets_ = rest_.first(size);
    rest_ = rest_.subspan(size);
    if (member_->key) {
        key_place_ = place_;
        key_ = read_number(octets_);
    }
    if (member_->type == data_type::choice) {
        choice_key_ = keys_[std::min<std::size_t>(member_->key_member, keys_.size() - 1)];
    }
    if (place_ < keys_.size()) {
        keys_[place_] = read_number(octets_.first(std::min<std::size_t>(octets_.size(), 8)));
    }
    return true;
}

RADIUS_DECL bool structure_reader::next_bits() noexcept {
    std::uint64_t bits = 0;
    for (unsigned count = member_->bits; count > 0; --count) {
        if (rest_.empty()) {
            ended_ = true;
            return false;
        }
        bits = bits << 1U | (rest_[0] >> (7U - bit_) & 1U);
        bit_ = (bit_ + 1) % 8;
        rest_ = rest_.subspan(bit_ == 0 ? 1 : 0);
    }
    const std::size_t size = fixed_size(*member_);
    writer out(integer_);
    out.number(bits, size);
    octets_ = octets_view(integer_).first(size);
    return true;
}

RADIUS_DECL bool structure_reader::next_structure() noexcept {
    const std::uint32_t place = std::exchange(key_place_, 0);
    if (place == 0 || key_ > 0xFFFFFFFFU || bit_ != 0 ||
        structure_->number.depth + 1U == attribute_number::max_depth) {
        return false;
    }
    const attribute_definition* called =
        tables_->find(structure_->number.child(place).child(static_cast<std::uint32_t>(key_)));
    if (called == nullptr || called->type != data_type::structure) {
        return false;
    }
    const std::size_t header = called->length_octets;
    if (rest_.size() < header) {
        return false;
    }
    const std::uint64_t size = read_number(rest_.first(header));
    const octets_view behind = rest_.subspan(header);
    const std::uint64_t offset = called->length_offset;
    if (header != 0 && size != behind.size() + offset) {
        return false;
    }
    octets_ = behind;
    rest_ = {};
    member_ = called;
    --place_; // finds the same end again
    return true;
}

RADIUS_DECL const attribute_definition* find_choice(const dictionary_tables& tables,
                                                    const attribute_definition& choice,
                                                    std::uint64_t key) noexcept {
    const bool possible = choice.number.depth < attribute_number::max_depth && key <= 0xFFFFFFFFU;
    return possible ? tables.find(choice.number.child(static_cast<std::uint32_t>(key))) : nullptr;
}

RADIUS_DECL const attribute_definition& outermost(const dictionary_tables& tables,
                                                  const attribute_definition& definition) noexcept {
    attribute_number number = definition.number;
    while (number.depth > definition.inside && definition.inside != 0) {
        number.parts[--number.depth] = 0;
    }
    const attribute_definition* around = definition.inside != 0 ? tables.find(number) : nullptr;
    return around != nullptr ? *around : definition;
}

RADIUS_DECL bool sound_structure(const dictionary_tables& tables,
                                 const attribute_definition& structure, octets_view octets) {
    structure_reader reader(tables, structure, octets);
    while (reader.next()) {
        const attribute_definition* part = &reader.definition();
        if (part->type == data_type::choice) {
            part = find_choice(tables, *part, reader.choice_key());
            if (part == nullptr || !decode(*part, reader.octets(), strictness::lenient)) {
                return false;
            }
        }
        if (part->type == data_type::structure &&
            !sound_structure(tables, *part, reader.octets())) {
            return false;
        }
    }
    return reader.sound();
}

RADIUS_DECL std::optional<octets_view> find_member(const dictionary_tables& tables,
                                                   const attribute_definition& structure,
                                                   octets_view octets,
                                                   const attribute_number& wanted,
                                                   std::array<octet, 8>& room) noexcept {
    const attribute_definition* around = &structure;
    while (around != nullptr && around->number.depth < wanted.depth) {
        const std::size_t depth = around->number.depth;
        const std::uint32_t part = wanted[depth];
        if (around->type == data_type::tlv) {
            octets_view rest = octets;
            bool found = false;
            while (!found && !rest.empty()) {
                const auto element = take_element(rest, {});
                if (!element) {
                    return std::nullopt;
                }
                found = element->type == part;
                octets = element->value;
            }
            around = found ? tables.find(around->number.child(part)) : nullptr;
            continue;
        }
        if (around->type != data_type::structure) {
            return std::nullopt;
        }
        structure_reader reader(tables, *around, octets);
        const attribute_definition* found = nullptr;
        while (found == nullptr && reader.next()) {
            const attribute_number& number = reader.definition().number;
            const bool behind_key = number.depth == depth + 2; // a STRUCT
            const bool same =
                number[depth] == part && (!behind_key || (wanted.depth > depth + 1 &&
                                                          number[depth + 1] == wanted[depth + 1]));
            const bool key_alone = reader.definition().key && wanted.depth > depth + 1;
            if (!same || (key_alone && !behind_key)) {
                continue;
            }
            found = &reader.definition();
            const bool is_bits = found->bits != 0;
            if (is_bits) {
                std::copy(reader.octets().begin(), reader.octets().end(), room.begin());
            }
            octets = is_bits ? octets_view(room).first(reader.octets().size()) : reader.octets();
            if (found->type == data_type::choice && wanted.depth > found->number.depth) {
                const bool chosen = reader.choice_key() == wanted[found->number.depth];
                found = chosen ? find_choice(tables, *found, reader.choice_key()) : nullptr;
                if (found == nullptr) {
                    return std::nullopt;
                }
            }
        }
        around = found;
    }
    return around != nullptr ? std::optional(octets) : std::nullopt;
}

} // namespace radius::detail
