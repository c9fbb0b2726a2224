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
    dictionary_builder();

    /// Starts with all definitions of `base`.
    explicit dictionary_builder(const dictionary& base);

    /// Adds or redefines an attribute. Its `value_set` and `inside` are set here. The reference is
    /// valid until the next `add`. Throws `attribute_error` if the name is empty or longer than
    /// `max_name_size`, or the number is empty.
    const attribute_definition& add(attribute_definition definition);

    /// The same, but if the name already exists in that scope, first calls `may_replace` with the
    /// existing definition. If that returns false, nothing is added.
    template <class MayReplace>
    const attribute_definition& add(attribute_definition definition, MayReplace&& may_replace);

    /// Adds or redefines a vendor. Its format applies to all of its attributes, including those
    /// added before.
    void add(vendor_definition definition);

    /// Adds a name for a value of `attribute`. Throws `attribute_error` if no attribute has this
    /// name.
    void add_value(std::string_view attribute, std::string_view name, std::uint64_t number);

    /// The same for a definition that `find` returned. With `yielding`, the name is used only for
    /// reading if the number has another name too.
    void add_value(const attribute_definition& owner, std::string_view name, std::uint64_t number,
                   bool yielding);

    void add(dictionary_diagnostic diagnostic) {
        tables_->diagnostics_.push_back(std::move(diagnostic));
    }

    void add(const dictionary_counts& read) { tables_->counts_ += read; }

    /// Lets the attribute with this number share the value names of `source`.
    void share_values(const attribute_number& number, const attribute_definition& source) noexcept;

    /// Lookups in the definitions added so far; pointers are valid until the next `add`. Values are
    /// found only by `value_number` here.
    const detail::dictionary_tables& tables() const noexcept { return *tables_; }
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
                                              std::string_view name) const noexcept;

    /// The attribute or vendor name nearest to an unknown one; empty if none is near.
    std::string_view nearest(std::string_view name) const noexcept {
        return tables_->nearest(name);
    }
    std::string_view nearest_vendor(std::string_view name) const noexcept;

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

    std::shared_ptr<detail::dictionary_tables> tables_;
    std::shared_ptr<detail::name_arena> names_;
    detail::value_collector values_;
    std::uint32_t sets_ = 0;
    bool attributes_replaced_ = false; // some no longer have a name
    bool vendors_replaced_ = false;
};

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
    const std::uint64_t hash = detail::name_hash(definition.name);
    const attribute_definition* before = tables_->find_in(above, definition.name, hash);
    if (detail::dictionary_tables::is_top(definition)) {
        const std::uint32_t plain = tables_->find_plain(definition.name, hash);
        const bool taken = plain != detail::hash_index::none &&
                           detail::dictionary_tables::is_top(attributes()[plain]);
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

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/dictionary/impl/dictionary_builder.ipp>
#endif
