// SPDX-License-Identifier: MIT
// Collects definitions, from a file or from a program, and builds a dictionary.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include <radius/dictionary/dictionary.hpp>
#include <radius/wire/function_ref.hpp>

namespace radius {

namespace detail {

class name_arena;
class value_collector;

} // namespace detail

/// A dictionary under construction. The last definition wins: a name that is redefined in the same
/// scope (a vendor, a TLV or the top level) moves to its new number, and a number with several
/// names is printed with the last of them.
class dictionary_builder {
  public:
    dictionary_builder();

    /// Starts with all definitions of `base`.
    explicit dictionary_builder(const dictionary& base);

    dictionary_builder(dictionary_builder&&) noexcept;
    dictionary_builder& operator=(dictionary_builder&&) noexcept;
    ~dictionary_builder();

    /// Adds or redefines an attribute. Its `value_set` and `inside` are set here. The reference is
    /// valid until the next `add`. Throws `attribute_error` if the name is empty or longer than
    /// `max_name_size`, or the number is empty.
    const attribute_definition& add(attribute_definition definition);

    /// The same, but if the name already exists in that scope, first calls `may_replace` with the
    /// existing definition. If that returns false, nothing is added.
    const attribute_definition&
    add(attribute_definition definition,
        detail::function_ref<bool(const attribute_definition&)> may_replace);

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

    void add(dictionary_diagnostic diagnostic);

    void add(const dictionary_counts& read) noexcept;

    /// Lets the attribute with this number share the value names of `source`.
    void share_values(const attribute_number& number, const attribute_definition& source) noexcept;

    /// Lookups in the definitions added so far; pointers are valid until the next `add`. Values are
    /// found only by `value_number` here.
    const detail::dictionary_tables& tables() const noexcept { return *tables_; }
    const attribute_definition* find(std::string_view name) const noexcept;
    const attribute_definition* find(const attribute_number& number) const noexcept;
    const vendor_definition* find_vendor(std::string_view name) const noexcept;
    std::optional<std::uint64_t> value_number(const attribute_definition& owner,
                                              std::string_view name) const noexcept;

    /// The attribute or vendor name nearest to an unknown one; empty if none is near.
    std::string_view nearest(std::string_view name) const noexcept;
    std::string_view nearest_vendor(std::string_view name) const noexcept;

    /// The dictionary. The builder is empty afterwards.
    dictionary build();

  private:
    std::size_t place_of(const attribute_definition& definition) const noexcept;
    void index_attribute(std::uint32_t position, std::uint64_t hash, const attribute_number& above);
    void index_vendor(std::uint32_t position);
    void hide_structure(const attribute_definition& member);
    void drop_replaced();

    std::shared_ptr<detail::dictionary_tables> tables_;
    std::shared_ptr<detail::name_arena> names_;
    std::unique_ptr<detail::value_collector> values_;
    std::uint32_t sets_ = 0;
    bool attributes_replaced_ = false; // some no longer have a name
    bool vendors_replaced_ = false;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/dictionary/impl/dictionary_builder.ipp>
#endif
