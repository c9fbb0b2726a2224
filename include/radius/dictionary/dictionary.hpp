// SPDX-License-Identifier: MIT
// Attributes, values and vendors by name and by number, known at run time.
#pragma once

#include <memory>

#include <radius/dictionary/dictionary_attribute.hpp>

namespace radius {

/// A handle to a dictionary's contents, which never change. Copies are cheap, share the contents
/// and may be used in any number of threads. Lookups allocate nothing. Their results live as long
/// as any handle to the same contents. The default dictionary is empty.
class dictionary {
  public:
    dictionary() : tables_(empty_tables()) {}
    explicit dictionary(std::shared_ptr<const detail::dictionary_tables> tables) noexcept
        : tables_(std::move(tables)) {}

    /// The lookup tables.
    const detail::dictionary_tables& tables() const noexcept { return *tables_; }

    /// The definition with this name, ignoring ASCII case, or null. A path from the outermost
    /// attribute inwards works too: `Vendor-Specific.Cisco.AVPair`, `26.9.1`, or from the vendor
    /// on: `Cisco.AVPair`.
    const attribute_definition* find(std::string_view name) const noexcept {
        return tables_->find(name);
    }

    /// The definition of this number, or null; the one read last if several share it.
    const attribute_definition* find(const attribute_number& number) const noexcept {
        return tables_->find(number);
    }

    const vendor_definition* find_vendor(std::string_view name) const noexcept {
        return tables_->find_vendor(name);
    }
    const vendor_definition* find_vendor(std::uint32_t number) const noexcept {
        return tables_->find_vendor(number);
    }

    /// The name of a value, empty if it has none.
    std::string_view value_name(const attribute_definition& attribute,
                                std::uint64_t number) const noexcept {
        return tables_->value_name(attribute, number);
    }
    std::optional<std::uint64_t> value_number(const attribute_definition& attribute,
                                              std::string_view name) const noexcept {
        return tables_->value_number(attribute, name);
    }

    std::span<const attribute_definition> attributes() const noexcept {
        return tables_->attributes();
    }
    std::span<const vendor_definition> vendors() const noexcept { return tables_->vendors(); }
    std::span<const value_definition> values(const attribute_definition& attribute) const noexcept {
        return tables_->values(attribute);
    }

    /// The number of value names of all attributes.
    std::size_t value_count() const noexcept { return tables_->value_count(); }

    /// Statistics of the lines that were read.
    const dictionary_counts& counts() const noexcept { return tables_->counts(); }

    /// Problems that the loader accepted, but that strict mode refuses.
    std::span<const dictionary_diagnostic> diagnostics() const noexcept {
        return tables_->diagnostics();
    }

    /// The attribute name nearest to an unknown one, empty if none is near.
    std::string_view nearest(std::string_view name) const noexcept {
        return tables_->nearest(name);
    }

    /// The attribute with this name or path, to read it or to set its value; `Tunnel-Type:1` is its
    /// tag 1. In a path you may omit a vendor's prefix, as FreeRADIUS 4 does. Throws
    /// `attribute_error`, which names the nearest known attribute, if no attribute or several have
    /// this name.
    dictionary_attribute operator[](std::string_view name) const& {
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

    /// The result would outlive the dictionary.
    dictionary_attribute operator[](std::string_view) const&& = delete;

  private:
    static const std::shared_ptr<const detail::dictionary_tables>& empty_tables() {
        static const auto empty = std::make_shared<const detail::dictionary_tables>();
        return empty;
    }

    std::shared_ptr<const detail::dictionary_tables> tables_;
};

} // namespace radius
