// SPDX-License-Identifier: MIT
// Collects definitions, from a file or from a program, and builds a dictionary.
#pragma once

#include <utility>

#include <radius/attribute/attribute_error.hpp>
#include <radius/dictionary/dictionary.hpp>
#include <radius/dictionary/tables/value_collector.hpp>

namespace radius {

/// A dictionary under construction. The last definition wins: a name that is redefined in the same
/// scope (a vendor, a TLV or the top level) moves to its new number, and a number with several
/// names is printed with the last of them.
class dictionary_builder {
  public:
    dictionary_builder() : dictionary_builder(dictionary()) {}

    /// Starts with all definitions of `base`.
    explicit dictionary_builder(const dictionary& base);

    /// Adds or redefines an attribute. Its `value_set` and `inside` are set here. The reference is
    /// valid until the next `add`. Throws `attribute_error` if the name is empty or longer than
    /// `max_name_size`, or the number is empty.
    const attribute_definition& add(attribute_definition definition) {
        return add(definition, [](const attribute_definition&) { return true; });
    }

    /// The same, but if the name already exists in that scope, first calls `may_replace` with the
    /// existing definition. If that returns false, nothing is added.
    template <class MayReplace>
    const attribute_definition& add(attribute_definition definition, MayReplace&& may_replace);

    /// Adds or redefines a vendor. Its format applies to all of its attributes, including those
    /// added before.
    void add(vendor_definition definition);

    /// Adds a name for a value of `attribute`. Throws `attribute_error` if no attribute has this
    /// name.
    void add_value(std::string_view attribute, std::string_view name, std::uint64_t number) {
        const attribute_definition* owner = find(attribute);
        if (owner == nullptr) {
            throw attribute_error(attribute, errc::name_unknown, "defining a value");
        }
        add_value(*owner, name, number, false);
    }

    /// The same for a definition that `find` returned. With `yielding`, the name is used only for
    /// reading if the number has another name too.
    void add_value(const attribute_definition& owner, std::string_view name, std::uint64_t number,
                   bool yielding);

    void add(dictionary_diagnostic diagnostic) {
        tables_->diagnostics_.push_back(std::move(diagnostic));
    }

    void add(const dictionary_counts& read) { tables_->counts_ += read; }

    /// Lets the attribute with this number share the value names of `source`.
    void share_values(const attribute_number& number, const attribute_definition& source) noexcept {
        if (const attribute_definition* found = find(number)) {
            tables_->attributes_[static_cast<std::size_t>(found - attributes().data())].value_set =
                source.value_set;
        }
    }

    /// Lookups in the definitions added so far; pointers are valid until the next `add`. Values are
    /// found only by `value_number` here.
    const dictionary_tables& tables() const noexcept { return *tables_; }
    const attribute_definition* find(std::string_view name) const noexcept {
        return tables_->find(name);
    }
    const attribute_definition* find(const attribute_number& number) const noexcept {
        return tables_->find(number);
    }
    const vendor_definition* find_vendor(std::string_view name) const noexcept {
        return tables_->find_vendor(name);
    }
    std::optional<std::uint64_t> value_number(const attribute_definition& owner,
                                              std::string_view name) const noexcept {
        return values_.number(owner.value_set, name);
    }

    /// The attribute or vendor name nearest to an unknown one; empty if none is near.
    std::string_view nearest(std::string_view name) const noexcept {
        return tables_->nearest(name);
    }
    std::string_view nearest_vendor(std::string_view name) const noexcept {
        nearest_name search(name);
        for (const vendor_definition& candidate : tables_->vendors_) {
            search.offer(candidate.name);
        }
        return search.best();
    }

    /// The dictionary. The builder is empty afterwards.
    dictionary build();

  private:
    const std::vector<attribute_definition>& attributes() const noexcept {
        return tables_->attributes_;
    }
    void index_attribute(std::uint32_t position, std::uint64_t hash, const attribute_number& above);
    void index_vendor(std::uint32_t position);
    void hide_structure(const attribute_definition& member);
    void drop_replaced();

    std::shared_ptr<dictionary_tables> tables_;
    std::shared_ptr<detail::name_arena> names_;
    detail::value_collector values_;
    std::uint32_t sets_ = 0;
    bool attributes_replaced_ = false; // some no longer have a name
    bool vendors_replaced_ = false;
};

inline dictionary_builder::dictionary_builder(const dictionary& base)
    : tables_(std::make_shared<dictionary_tables>(base.tables())),
      names_(std::make_shared<detail::name_arena>()), values_(tables_->values_),
      sets_(static_cast<std::uint32_t>(std::max<std::size_t>(tables_->values_.begins.size(), 1) -
                                       1)) {
    tables_->arenas_.push_back(names_);
}

template <class MayReplace>
const attribute_definition& dictionary_builder::add(attribute_definition definition,
                                                    MayReplace&& may_replace) {
    definition.properties = definition.properties.of(definition.type);
    if (definition.name.empty() || definition.name.size() > max_name_size) {
        throw attribute_error(definition.name, errc::dictionary_invalid, "length of the name");
    }
    if (definition.number.depth == 0) {
        throw attribute_error(definition.name, errc::dictionary_invalid, "no number");
    }
    attribute_number above = definition.number;
    above.parts[--above.depth] = 0;
    const std::uint64_t hash = name_hash(definition.name);
    const attribute_definition* before = tables_->find_in(above, definition.name, hash);
    if (dictionary_tables::is_top(definition)) {
        const std::uint32_t plain = tables_->find_plain(definition.name, hash);
        const bool taken =
            plain != detail::hash_index::none && dictionary_tables::is_top(attributes()[plain]);
        before = taken ? &attributes()[plain] : nullptr;
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
        tables_->attributes_[static_cast<std::size_t>(before - attributes().data())].name = {};
    } else {
        definition.name = names_->store(definition.name);
    }
    tables_->attributes_.push_back(definition);
    index_attribute(static_cast<std::uint32_t>(attributes().size() - 1), hash, above);
    if (definition.inside != 0 &&
        (definition.secret || definition.properties.hidden != hiding::none)) {
        hide_structure(definition);
    }
    return attributes().back();
}

/// A structure that contains a secret is shown completely or not at all.
inline void dictionary_builder::hide_structure(const attribute_definition& member) {
    attribute_number number = member.number;
    while (number.depth > member.inside) {
        number.parts[--number.depth] = 0;
    }
    if (const attribute_definition* around = find(number)) {
        tables_->attributes_[static_cast<std::size_t>(around - attributes().data())].secret = true;
    }
}

inline void dictionary_builder::index_attribute(std::uint32_t position, std::uint64_t hash,
                                                const attribute_number& above) {
    const std::vector<attribute_definition>& all = tables_->attributes_;
    const attribute_definition& added = all[position];
    // Redefined entries are never found, but make every search for their name longer.
    const auto replaced = [&](std::uint32_t place) { return all[place].name.empty(); };
    tables_->attribute_numbers_.assign(
        detail::number_hash(added.number.path()), position,
        [&](std::uint32_t place) { return all[place].number == added.number; });
    tables_->scoped_names_.assign(dictionary_tables::scoped_hash(above, hash), position, replaced);

    const std::uint32_t plain = tables_->find_plain(added.name, hash);
    if (plain == detail::hash_index::none) {
        tables_->attribute_names_.assign(hash, position, replaced);
        return;
    }
    if (dictionary_tables::is_top(added)) {
        tables_->attribute_names_.assign(hash, position,
                                         [&](std::uint32_t place) { return place == plain; });
    } else if (!dictionary_tables::is_top(all[plain])) {
        tables_->shared_names_.assign(
            hash, plain, [&](std::uint32_t place) { return place == plain || replaced(place); });
    }
}

inline void dictionary_builder::add(vendor_definition definition) {
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

inline void dictionary_builder::index_vendor(std::uint32_t position) {
    const std::vector<vendor_definition>& all = tables_->vendors_;
    tables_->vendor_names_.assign(
        name_hash(all[position].name), position,
        [&](std::uint32_t place) { return same_name(all[place].name, all[position].name); });
    tables_->vendor_numbers_.assign(all[position].number, position, [&](std::uint32_t place) {
        return all[place].number == all[position].number;
    });
}

inline void dictionary_builder::add_value(const attribute_definition& owner, std::string_view name,
                                          std::uint64_t number, bool yielding) {
    values_.add(owner.value_set, {names_->store(name), number}, yielding);
}

inline dictionary dictionary_builder::build() {
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
    tables_->values_ = values_.place(sets_);
    dictionary built(std::move(tables_));
    *this = dictionary_builder();
    return built;
}

/// Removes redefined entries, and makes the entries that they hid visible again.
inline void dictionary_builder::drop_replaced() {
    dictionary_tables& tables = *tables_;
    if (attributes_replaced_) {
        std::erase_if(tables.attributes_, [](const auto& each) { return each.name.empty(); });
        tables.attribute_names_ = {};
        tables.shared_names_ = {};
        tables.scoped_names_ = {};
        tables.attribute_numbers_ = {};
        for (std::uint32_t place = 0; place < tables.attributes_.size(); ++place) {
            attribute_number above = tables.attributes_[place].number;
            above.parts[--above.depth] = 0;
            index_attribute(place, name_hash(tables.attributes_[place].name), above);
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
