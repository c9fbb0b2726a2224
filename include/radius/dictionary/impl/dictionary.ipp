// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/dictionary.hpp>.
#pragma once

#include <memory>

#include <radius/dictionary/container_text.hpp>
#include <radius/dictionary/dictionary.hpp>
#include <radius/dictionary/tables/dictionary_tables.hpp>
#include <radius/dictionary/text/nearest_name.hpp>
#include <radius/dictionary/text/text_escape.hpp>
#include <radius/dictionary/text/unsigned_text.hpp>
#include <radius/dictionary/text/value_text.hpp>

namespace radius::detail {

/// The contents of every default dictionary.
RADIUS_DECL const std::shared_ptr<const dictionary_tables>& empty_tables() {
    static const auto empty = std::make_shared<const dictionary_tables>();
    return empty;
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL dictionary::dictionary() : tables_(detail::empty_tables()) {}

RADIUS_DECL dictionary::dictionary(std::shared_ptr<const detail::dictionary_tables> tables) noexcept
    : tables_(std::move(tables)) {}

RADIUS_DECL std::string_view dictionary::value_name(const attribute_definition& attribute,
                                                    std::uint64_t number) const noexcept {
    return tables_->value_name(attribute, number);
}

RADIUS_DECL std::optional<std::uint64_t>
dictionary::value_number(const attribute_definition& attribute,
                         std::string_view name) const noexcept {
    return tables_->value_number(attribute, name);
}

RADIUS_DECL dictionary_attribute dictionary::operator[](std::string_view name) const& {
    const auto found = [this](std::string_view text) {
        const attribute_definition* known = find(text);
        return known != nullptr ? known : detail::find_without_prefix(*tables_, text);
    };
    if (const attribute_definition* known = found(name)) {
        return {*tables_, *known};
    }
    const std::size_t colon = name.rfind(':');
    if (colon != std::string_view::npos) {
        const auto tag = detail::parse_unsigned(name.substr(colon + 1), 0xFF);
        const attribute_definition* known = found(name.substr(0, colon));
        if (known != nullptr && tag) {
            return dictionary_attribute(*tables_, *known)[static_cast<unsigned>(*tag)];
        }
        name = name.substr(0, known == nullptr ? colon : name.size());
    }
    const std::string shown = detail::is_bare_word(name) ? std::string(name) : quoted(name);
    if (tables_->is_ambiguous(name)) {
        throw attribute_error(shown, errc::name_unknown,
                              "several attributes have this name: write the full path");
    }
    detail::nearest_name search(name);
    search.offer(nearest(name));
    throw attribute_error(shown + search.question(), errc::name_unknown);
}

RADIUS_DECL const attribute_definition* dictionary::find(std::string_view name) const noexcept {
    return tables_->find(name);
}

RADIUS_DECL const attribute_definition*
dictionary::find(const attribute_number& number) const noexcept {
    return tables_->find(number);
}

RADIUS_DECL const vendor_definition* dictionary::find_vendor(std::string_view name) const noexcept {
    return tables_->find_vendor(name);
}

RADIUS_DECL const vendor_definition* dictionary::find_vendor(std::uint32_t number) const noexcept {
    return tables_->find_vendor(number);
}

RADIUS_DECL std::span<const attribute_definition> dictionary::attributes() const noexcept {
    return tables_->attributes();
}

RADIUS_DECL std::span<const vendor_definition> dictionary::vendors() const noexcept {
    return tables_->vendors();
}

RADIUS_DECL std::span<const value_definition>
dictionary::values(const attribute_definition& attribute) const noexcept {
    return tables_->values(attribute);
}

RADIUS_DECL std::size_t dictionary::value_count() const noexcept { return tables_->value_count(); }

RADIUS_DECL const dictionary_counts& dictionary::counts() const noexcept {
    return tables_->counts();
}

RADIUS_DECL std::span<const dictionary_diagnostic> dictionary::diagnostics() const noexcept {
    return tables_->diagnostics();
}

RADIUS_DECL std::string_view dictionary::nearest(std::string_view name) const noexcept {
    return tables_->nearest(name);
}

} // namespace radius
