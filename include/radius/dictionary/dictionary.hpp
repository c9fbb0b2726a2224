// SPDX-License-Identifier: MIT
// Attributes, values and vendors by name and by number, known at run time.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include <radius/dictionary/dictionary_attribute.hpp>

namespace radius {

/// A handle to a dictionary's contents, which never change. Copies are cheap, share the contents
/// and may be used in any number of threads. Lookups allocate nothing. Their results live as long
/// as any handle to the same contents. The default dictionary is empty.
class dictionary {
  public:
    dictionary();
    explicit dictionary(std::shared_ptr<const detail::dictionary_tables> tables) noexcept;

    /// The lookup tables.
    const detail::dictionary_tables& tables() const noexcept { return *tables_; }

    /// The definition with this name, ignoring ASCII case, or null. A path from the outermost
    /// attribute inwards works too: `Vendor-Specific.Cisco.AVPair`, `26.9.1`, or from the vendor
    /// on: `Cisco.AVPair`.
    const attribute_definition* find(std::string_view name) const noexcept;

    /// The definition of this number, or null; the one read last if several share it.
    const attribute_definition* find(const attribute_number& number) const noexcept;

    const vendor_definition* find_vendor(std::string_view name) const noexcept;
    const vendor_definition* find_vendor(std::uint32_t number) const noexcept;

    /// The name of a value, empty if it has none.
    std::string_view value_name(const attribute_definition& attribute,
                                std::uint64_t number) const noexcept;
    std::optional<std::uint64_t> value_number(const attribute_definition& attribute,
                                              std::string_view name) const noexcept;

    std::span<const attribute_definition> attributes() const noexcept;
    std::span<const vendor_definition> vendors() const noexcept;
    std::span<const value_definition> values(const attribute_definition& attribute) const noexcept;

    /// The number of value names of all attributes.
    std::size_t value_count() const noexcept;

    /// Statistics of the lines that were read.
    const dictionary_counts& counts() const noexcept;

    /// Problems that the loader accepted, but that strict mode refuses.
    std::span<const dictionary_diagnostic> diagnostics() const noexcept;

    /// The attribute name nearest to an unknown one, empty if none is near.
    std::string_view nearest(std::string_view name) const noexcept;

    /// The attribute with this name or path, to read it or to set its value; `Tunnel-Type:1` is its
    /// tag 1. In a path you may omit a vendor's prefix, as FreeRADIUS 4 does. Throws
    /// `attribute_error`, which names the nearest known attribute, if no attribute or several have
    /// this name.
    dictionary_attribute operator[](std::string_view name) const&;

    /// The result would outlive the dictionary.
    dictionary_attribute operator[](std::string_view) const&& = delete;

  private:
    std::shared_ptr<const detail::dictionary_tables> tables_;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/dictionary/impl/dictionary.ipp>
#endif
