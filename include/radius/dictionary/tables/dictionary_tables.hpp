// SPDX-License-Identifier: MIT
// The contents of a dictionary and their lookups. They never change: every `dictionary` handle
// shares them.
#pragma once

#include <optional>

#include <radius/container/name_arena.hpp>
#include <radius/dictionary/tables/number_index.hpp>
#include <radius/dictionary/text/name_text.hpp>
#include <radius/dictionary/text/nearest_name.hpp>

namespace radius {

class dictionary_builder;

} // namespace radius

namespace radius::detail {

/// Built by a `dictionary_builder`. Lookups allocate nothing and may run in any number of threads;
/// results live as long as the tables.
class dictionary_tables {
  public:
    /// By name, ignoring ASCII case; or by path from the outermost attribute inwards,
    /// `Vendor-Specific.Cisco.AVPair` or `26.9.1`. A plain name finds the attribute at the top
    /// level, else the only attribute of that name in any scope.
    const attribute_definition* find(std::string_view name) const noexcept;

    /// By number: the definition read last if several share it, so the RFC's name wins over an
    /// alias defined before it.
    const attribute_definition* find(const attribute_number& number) const noexcept;

    /// By name among the definitions directly inside `scope`; at the top if that is empty.
    const attribute_definition* find_in(const attribute_number& scope,
                                        std::string_view name) const noexcept;

    /// By the rest of a path, from `scope` on: names or numbers separated by dots.
    const attribute_definition* find_path(std::string_view path,
                                          attribute_number scope = {}) const noexcept;

    /// True if a plain name means several attributes and none at the top.
    bool is_ambiguous(std::string_view name) const noexcept;

    /// Appends what `find` needs to find this attribute: its name, or the path to it.
    void append_name(std::string& out, const attribute_definition& attribute) const;

    const vendor_definition* find_vendor(std::string_view name) const noexcept;

    /// By the vendor's IANA number: the definition read last.
    const vendor_definition* find_vendor(std::uint32_t number) const noexcept;

    /// The name of a value, empty if it has none.
    std::string_view value_name(const attribute_definition& attribute,
                                std::uint64_t number) const noexcept;

    /// The number of a value name, which is compared ignoring ASCII case.
    std::optional<std::uint64_t> value_number(const attribute_definition& attribute,
                                              std::string_view name) const noexcept;

    /// The attribute, value and vendor definitions in the order in which they were read.
    std::span<const attribute_definition> attributes() const noexcept { return attributes_; }
    std::span<const vendor_definition> vendors() const noexcept { return vendors_; }
    std::span<const value_definition> values(const attribute_definition& attribute) const noexcept;

    /// The number of value names of all attributes.
    std::size_t value_count() const noexcept { return values_.values.size(); }

    std::span<const dictionary_diagnostic> diagnostics() const noexcept { return diagnostics_; }

    /// Statistics of the lines read for these tables, including those of their base.
    const dictionary_counts& counts() const noexcept { return counts_; }

    /// The attribute name nearest to an unknown one; empty if none is near. It compares with every
    /// name, so use it only for error messages.
    std::string_view nearest(std::string_view name) const noexcept;

  private:
    friend radius::dictionary_builder;

    static std::uint64_t scoped_hash(const attribute_number& scope, std::uint64_t hash) noexcept {
        return number_hash(scope.path()) ^ hash;
    }

    const attribute_definition* find_in(const attribute_number& scope, std::string_view name,
                                        std::uint64_t hash) const noexcept;

    /// The position of the attribute that a plain name means, if it is not ambiguous.
    std::uint32_t find_plain(std::string_view name) const noexcept {
        return find_plain(name, name_hash(name));
    }
    std::uint32_t find_plain(std::string_view name, std::uint64_t hash) const noexcept;

    /// True if other attributes have the name of the one at `position`, which is not at the top.
    bool is_shared(std::uint32_t position, std::string_view name) const noexcept;

    /// True if the attribute is at the top: in no vendor, no TLV and no structure.
    static bool is_top(const attribute_definition& attribute) noexcept {
        return attribute.number.depth == 1 || attribute.kind == definition_kind::alias;
    }

    bool in_set(std::uint32_t place, std::uint32_t set) const noexcept;

    /// The scope that one part of a path, a vendor, an attribute or a number, leads to.
    std::optional<attribute_number> enter(const attribute_number& scope,
                                          std::string_view part) const noexcept;

    /// Appends the names of the first `count` parts of a number, each followed by a dot.
    void append_path(std::string& out, const attribute_number& number, std::size_t count) const;

    std::vector<attribute_definition> attributes_;
    std::vector<vendor_definition> vendors_;
    value_sets values_;
    std::vector<dictionary_diagnostic> diagnostics_;
    dictionary_counts counts_;
    hash_index attribute_names_; // what a plain name means
    hash_index shared_names_;    // plain names that mean several, none at the top
    hash_index scoped_names_;
    hash_index attribute_numbers_;
    hash_index vendor_names_;
    hash_index vendor_numbers_;
    std::vector<std::shared_ptr<const name_arena>> arenas_; // storage of the names
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/dictionary/tables/impl/dictionary_tables.ipp>
#endif
