// SPDX-License-Identifier: MIT
// The value names of one attribute, for printing and parsing.
#pragma once

#include <radius/dictionary/tables/dictionary_tables.hpp>

namespace radius {

/// The value names of one attribute; none by default. Borrows the dictionary.
class value_names {
  public:
    value_names() = default;
    value_names(const detail::dictionary_tables& tables,
                const attribute_definition& attribute) noexcept
        : tables_(&tables), attribute_(&attribute) {}

    std::string_view name(std::uint64_t number) const noexcept {
        return tables_ != nullptr ? tables_->value_name(*attribute_, number) : std::string_view();
    }
    std::optional<std::uint64_t> number(std::string_view name) const noexcept {
        return tables_ != nullptr ? tables_->value_number(*attribute_, name) : std::nullopt;
    }
    std::span<const value_definition> all() const noexcept {
        return tables_ != nullptr ? tables_->values(*attribute_)
                                  : std::span<const value_definition>();
    }

    /// The data type of the attribute; octets if there is none.
    data_type type() const noexcept {
        return attribute_ != nullptr ? attribute_->type : data_type::octets;
    }

  private:
    const detail::dictionary_tables* tables_ = nullptr;
    const attribute_definition* attribute_ = nullptr;
};

} // namespace radius
