// SPDX-License-Identifier: MIT
// The contents of a dictionary and the ways to look something up in them. They never change: every
// `dictionary` handle shares them.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <radius/attribute/address_octets.hpp>
#include <radius/dictionary/definition.hpp>
#include <radius/dictionary/hash_index.hpp>
#include <radius/dictionary/nearest_name.hpp>

namespace radius {

namespace detail {

constexpr std::uint64_t number_hash(const attribute_number& number) noexcept {
    std::uint64_t hash = number.depth;
    for (const std::uint32_t part : number.path()) {
        hash = hash_mix(hash, part);
    }
    return hash;
}

} // namespace detail

/// Made by a `dictionary_builder`. Lookups allocate nothing and may run in any number of threads;
/// what they return lives as long as the tables.
class dictionary_tables {
  public:
    /// By name, without regard to ASCII case.
    const attribute_definition* find(std::string_view name) const noexcept {
        const auto position = attribute_names_.find(name_hash(name), [&](std::uint32_t place) {
            return same_name(attributes_[place].name, name);
        });
        return position == detail::hash_index::none ? nullptr : &attributes_[position];
    }

    /// By number: the definition read last where several share it, so that an alias defined before
    /// the RFC's own name gives way to that.
    const attribute_definition* find(const attribute_number& number) const noexcept {
        const auto position =
            attribute_numbers_.find(detail::number_hash(number), [&](std::uint32_t place) {
                return attributes_[place].number == number;
            });
        return position == detail::hash_index::none ? nullptr : &attributes_[position];
    }

    const vendor_definition* find_vendor(std::string_view name) const noexcept {
        const auto position = vendor_names_.find(name_hash(name), [&](std::uint32_t place) {
            return same_name(vendors_[place].name, name);
        });
        return position == detail::hash_index::none ? nullptr : &vendors_[position];
    }

    /// By the number that IANA gave the vendor: the definition read last.
    const vendor_definition* find_vendor(std::uint32_t number) const noexcept {
        const auto position = vendor_numbers_.find(
            number, [&](std::uint32_t place) { return vendors_[place].number == number; });
        return position == detail::hash_index::none ? nullptr : &vendors_[position];
    }

    /// The name of a value, empty where it has none.
    std::string_view value_name(const attribute_definition& attribute,
                                std::uint64_t number) const noexcept {
        const auto position = value_numbers_.find(
            detail::hash_mix(attribute.value_set, number), [&](std::uint32_t place) {
                return in_set(place, attribute.value_set) && values_[place].number == number;
            });
        return position == detail::hash_index::none ? std::string_view() : values_[position].name;
    }

    /// The number of a value name, which is compared without regard to ASCII case.
    std::optional<std::uint64_t> value_number(const attribute_definition& attribute,
                                              std::string_view name) const noexcept {
        const auto position =
            value_names_.find(name_hash(name, attribute.value_set + 1), [&](std::uint32_t place) {
                return in_set(place, attribute.value_set) && same_name(values_[place].name, name);
            });
        return position == detail::hash_index::none ? std::nullopt
                                                    : std::optional(values_[position].number);
    }

    /// The attribute, value and vendor definitions in the order in which they were read.
    std::span<const attribute_definition> attributes() const noexcept { return attributes_; }
    std::span<const vendor_definition> vendors() const noexcept { return vendors_; }
    std::span<const value_definition> values(const attribute_definition& attribute) const noexcept {
        const std::size_t set = attribute.value_set;
        if (set + 1 >= value_sets_.size()) { // a definition of some other dictionary
            return {};
        }
        return std::span(values_).subspan(value_sets_[set],
                                          value_sets_[set + 1] - value_sets_[set]);
    }

    /// How many value names all attributes have together.
    std::size_t value_count() const noexcept { return values_.size(); }

    std::span<const dictionary_diagnostic> diagnostics() const noexcept { return diagnostics_; }

    /// The attribute name nearest to one that is unknown; empty where none is near. It compares
    /// with every name: meant for error messages.
    std::string_view nearest(std::string_view name) const noexcept {
        nearest_name search(name);
        for (const attribute_definition& candidate : attributes_) {
            search.offer(candidate.name);
        }
        return search.best();
    }

  private:
    friend class dictionary_builder;

    bool in_set(std::uint32_t place, std::uint32_t set) const noexcept {
        return set + std::size_t{1} < value_sets_.size() && place >= value_sets_[set] &&
               place < value_sets_[set + 1];
    }

    std::vector<attribute_definition> attributes_;
    std::vector<value_definition> values_;  // those of one set stand together
    std::vector<std::uint32_t> value_sets_; // where each set begins, and where the last one ends
    std::vector<vendor_definition> vendors_;
    std::vector<dictionary_diagnostic> diagnostics_;
    detail::hash_index attribute_names_;
    detail::hash_index attribute_numbers_;
    detail::hash_index value_names_;
    detail::hash_index value_numbers_;
    detail::hash_index vendor_names_;
    detail::hash_index vendor_numbers_;
};

} // namespace radius
