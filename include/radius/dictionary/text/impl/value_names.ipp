// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/text/value_names.hpp>.
#pragma once

#include <radius/dictionary/tables/dictionary_tables.hpp>
#include <radius/dictionary/text/value_names.hpp>

namespace radius {

RADIUS_DECL std::string_view value_names::name(std::uint64_t number) const noexcept {
    return tables_ != nullptr ? tables_->value_name(*attribute_, number) : std::string_view();
}

RADIUS_DECL std::optional<std::uint64_t> value_names::number(std::string_view name) const noexcept {
    return tables_ != nullptr ? tables_->value_number(*attribute_, name) : std::nullopt;
}

RADIUS_DECL std::span<const value_definition> value_names::all() const noexcept {
    return tables_ != nullptr ? tables_->values(*attribute_) : std::span<const value_definition>();
}

} // namespace radius
