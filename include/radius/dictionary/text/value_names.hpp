// SPDX-License-Identifier: MIT
// The value names of one attribute, for printing and parsing.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include <radius/dictionary/definition.hpp>

namespace radius {

namespace detail {

class dictionary_tables;

} // namespace detail

/// The value names of one attribute; none by default. Borrows the dictionary.
class value_names {
  public:
    value_names() = default;
    value_names(const detail::dictionary_tables& tables,
                const attribute_definition& attribute) noexcept
        : tables_(&tables), attribute_(&attribute) {}

    std::string_view name(std::uint64_t number) const noexcept;
    std::optional<std::uint64_t> number(std::string_view name) const noexcept;
    std::span<const value_definition> all() const noexcept;

    /// The data type of the attribute; octets if there is none.
    data_type type() const noexcept {
        return attribute_ != nullptr ? attribute_->type : data_type::octets;
    }

  private:
    const detail::dictionary_tables* tables_ = nullptr;
    const attribute_definition* attribute_ = nullptr;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/dictionary/text/impl/value_names.ipp>
#endif
