// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/dictionary_builder.hpp>.
#pragma once

#include <utility>

#include <radius/attribute/attribute_error.hpp>
#include <radius/container/name_arena.hpp>
#include <radius/dictionary/dictionary_builder.hpp>
#include <radius/dictionary/tables/dictionary_tables.hpp>
#include <radius/dictionary/tables/value_collector.hpp>
#include <radius/dictionary/text/nearest_name.hpp>

namespace radius {

RADIUS_DECL dictionary_builder::dictionary_builder() : dictionary_builder(dictionary()) {}

RADIUS_DECL dictionary_builder::dictionary_builder(dictionary_builder&&) noexcept = default;
RADIUS_DECL dictionary_builder&
dictionary_builder::operator=(dictionary_builder&&) noexcept = default;
RADIUS_DECL dictionary_builder::~dictionary_builder() = default;

/// The place of a definition that a lookup has returned.
RADIUS_DECL std::size_t
dictionary_builder::place_of(const attribute_definition& definition) const noexcept {
    return static_cast<std::size_t>(&definition - tables_->attributes_.data());
}

RADIUS_DECL const attribute_definition*
dictionary_builder::find(std::string_view name) const noexcept {
    return tables_->find(name);
}

RADIUS_DECL const attribute_definition*
dictionary_builder::find(const attribute_number& number) const noexcept {
    return tables_->find(number);
}

RADIUS_DECL const vendor_definition*
dictionary_builder::find_vendor(std::string_view name) const noexcept {
    return tables_->find_vendor(name);
}

RADIUS_DECL std::string_view dictionary_builder::nearest(std::string_view name) const noexcept {
    return tables_->nearest(name);
}

RADIUS_DECL void dictionary_builder::add(dictionary_diagnostic diagnostic) {
    tables_->diagnostics_.push_back(std::move(diagnostic));
}

RADIUS_DECL void dictionary_builder::add(const dictionary_counts& read) noexcept {
    tables_->counts_ += read;
}

RADIUS_DECL const attribute_definition& dictionary_builder::add(attribute_definition definition) {
    return add(definition, [](const attribute_definition&) { return true; });
}

RADIUS_DECL const attribute_definition&
dictionary_builder::add(attribute_definition definition,
                        detail::function_ref<bool(const attribute_definition&)> may_replace) {
    definition.properties = definition.properties.of(definition.type);
    if (definition.name.empty() || definition.name.size() > max_name_size) {
        throw attribute_error(definition.name, errc::dictionary_invalid, "length of the name");
    }
    if (definition.number.depth == 0) {
        throw attribute_error(definition.name, errc::dictionary_invalid, "no number");
    }
    attribute_number above = definition.number;
    above.parts[--above.depth] = 0;
    const std::uint64_t hash = detail::name_hash(definition.name);
    const attribute_definition* before = tables_->find_in(above, definition.name, hash);
    if (detail::dictionary_tables::is_top(definition)) {
        const std::uint32_t plain = tables_->find_plain(definition.name, hash);
        const bool taken = plain != detail::hash_index::none &&
                           detail::dictionary_tables::is_top(tables_->attributes_[plain]);
        before = taken ? &tables_->attributes_[plain] : nullptr;
    }
    if (before != nullptr && !may_replace(*before)) {
        return *before;
    }
    const attribute_definition* sibling = find(definition.number);
    definition.value_set = sibling != nullptr ? sibling->value_set : sets_++;
    definition.inside = 0;
    if (const attribute_definition* parent = above.depth > 0 ? find(above) : nullptr) {
        const bool structure = parent->type == data_type::structure;
        definition.inside = parent->inside != 0 ? parent->inside : structure ? above.depth : 0U;
    }
    if (before != nullptr) {
        definition.name =
            definition.name == before->name ? before->name : names_->store(definition.name);
        if (before == sibling && *before == definition) {
            return *before;
        }
        attributes_replaced_ = true;
        tables_->attributes_[place_of(*before)].name = {};
    } else {
        definition.name = names_->store(definition.name);
    }
    tables_->attributes_.push_back(definition);
    index_attribute(static_cast<std::uint32_t>(tables_->attributes_.size() - 1), hash, above);
    if (definition.inside != 0 &&
        (definition.secret || definition.properties.hidden != hiding::none)) {
        hide_structure(definition);
    }
    return tables_->attributes_.back();
}

RADIUS_DECL void dictionary_builder::add_value(std::string_view attribute, std::string_view name,
                                               std::uint64_t number) {
    const attribute_definition* owner = find(attribute);
    if (owner == nullptr) {
        throw attribute_error(attribute, errc::name_unknown, "defining a value");
    }
    add_value(*owner, name, number, false);
}

RADIUS_DECL void dictionary_builder::share_values(const attribute_number& number,
                                                  const attribute_definition& source) noexcept {
    if (const attribute_definition* found = find(number)) {
        tables_->attributes_[place_of(*found)].value_set = source.value_set;
    }
}

RADIUS_DECL std::optional<std::uint64_t>
dictionary_builder::value_number(const attribute_definition& owner,
                                 std::string_view name) const noexcept {
    return values_->number(owner.value_set, name);
}

RADIUS_DECL std::string_view
dictionary_builder::nearest_vendor(std::string_view name) const noexcept {
    detail::nearest_name search(name);
    for (const vendor_definition& candidate : tables_->vendors_) {
        search.offer(candidate.name);
    }
    return search.best();
}

RADIUS_DECL dictionary_builder::dictionary_builder(const dictionary& base)
    : tables_(std::make_shared<detail::dictionary_tables>(base.tables())),
      names_(std::make_shared<detail::name_arena>()),
      values_(std::make_unique<detail::value_collector>(tables_->values_)),
      sets_(static_cast<std::uint32_t>(std::max<std::size_t>(tables_->values_.begins.size(), 1) -
                                       1)) {
    tables_->arenas_.push_back(names_);
}

/// A structure that contains a secret is shown completely or not at all.
RADIUS_DECL void dictionary_builder::hide_structure(const attribute_definition& member) {
    attribute_number number = member.number;
    while (number.depth > member.inside) {
        number.parts[--number.depth] = 0;
    }
    if (const attribute_definition* around = find(number)) {
        tables_->attributes_[place_of(*around)].secret = true;
    }
}

RADIUS_DECL void dictionary_builder::index_attribute(std::uint32_t position, std::uint64_t hash,
                                                     const attribute_number& above) {
    const std::vector<attribute_definition>& all = tables_->attributes_;
    const attribute_definition& added = all[position];
    // Redefined entries are never found, but make every search for their name longer.
    const auto replaced = [&](std::uint32_t place) { return all[place].name.empty(); };
    tables_->attribute_numbers_.assign(
        detail::number_hash(added.number.path()), position,
        [&](std::uint32_t place) { return all[place].number == added.number; });
    tables_->scoped_names_.assign(detail::dictionary_tables::scoped_hash(above, hash), position,
                                  replaced);

    const std::uint32_t plain = tables_->find_plain(added.name, hash);
    if (plain == detail::hash_index::none) {
        tables_->attribute_names_.assign(hash, position, replaced);
        return;
    }
    if (detail::dictionary_tables::is_top(added)) {
        tables_->attribute_names_.assign(hash, position,
                                         [&](std::uint32_t place) { return place == plain; });
    } else if (!detail::dictionary_tables::is_top(all[plain])) {
        tables_->shared_names_.assign(
            hash, plain, [&](std::uint32_t place) { return place == plain || replaced(place); });
    }
}

RADIUS_DECL void dictionary_builder::add(vendor_definition definition) {
    std::vector<vendor_definition>& all = tables_->vendors_;
    if (const vendor_definition* before = find_vendor(definition.name)) {
        const auto place = before - all.data();
        definition.name = before->name;
        vendors_replaced_ = vendors_replaced_ || before->number != definition.number;
        all[static_cast<std::size_t>(place)] = definition;
        index_vendor(static_cast<std::uint32_t>(place));
        return;
    }
    definition.name = names_->store(definition.name);
    all.push_back(definition);
    index_vendor(static_cast<std::uint32_t>(all.size() - 1));
}

RADIUS_DECL void dictionary_builder::index_vendor(std::uint32_t position) {
    const std::vector<vendor_definition>& all = tables_->vendors_;
    tables_->vendor_names_.assign(
        detail::name_hash(all[position].name), position,
        [&](std::uint32_t place) { return same_name(all[place].name, all[position].name); });
    tables_->vendor_numbers_.assign(all[position].number, position, [&](std::uint32_t place) {
        return all[place].number == all[position].number;
    });
}

RADIUS_DECL void dictionary_builder::add_value(const attribute_definition& owner,
                                               std::string_view name, std::uint64_t number,
                                               bool yielding) {
    values_->add(owner.value_set, {names_->store(name), number}, yielding);
}

RADIUS_DECL dictionary dictionary_builder::build() {
    drop_replaced();
    const vendor_definition* vendor = nullptr;
    for (attribute_definition& attribute : tables_->attributes_) {
        if (attribute.number.is_vendor_specific()) {
            if (vendor == nullptr || vendor->number != attribute.number[1]) {
                vendor = tables_->find_vendor(attribute.number[1]);
            }
            attribute.number.format = vendor != nullptr ? vendor->format : attribute.number.format;
        }
    }
    tables_->values_ = values_->place(sets_);
    dictionary built(std::move(tables_));
    *this = dictionary_builder();
    return built;
}

/// Removes redefined entries, and makes the entries that they hid visible again.
RADIUS_DECL void dictionary_builder::drop_replaced() {
    detail::dictionary_tables& tables = *tables_;
    if (attributes_replaced_) {
        std::erase_if(tables.attributes_, [](const auto& each) { return each.name.empty(); });
        tables.attribute_names_ = {};
        tables.shared_names_ = {};
        tables.scoped_names_ = {};
        tables.attribute_numbers_ = {};
        for (std::uint32_t place = 0; place < tables.attributes_.size(); ++place) {
            attribute_number above = tables.attributes_[place].number;
            above.parts[--above.depth] = 0;
            index_attribute(place, detail::name_hash(tables.attributes_[place].name), above);
        }
    }
    if (vendors_replaced_) {
        tables.vendor_names_ = {};
        tables.vendor_numbers_ = {};
        for (std::uint32_t place = 0; place < tables.vendors_.size(); ++place) {
            index_vendor(place);
        }
    }
}

} // namespace radius
