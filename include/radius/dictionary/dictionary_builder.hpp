// SPDX-License-Identifier: MIT
// Collects definitions, from a file or from a program, and makes a dictionary of them.
#pragma once

#include <memory>
#include <utility>

#include <radius/attribute/attribute_error.hpp>
#include <radius/dictionary/dictionary.hpp>

namespace radius {

/// A dictionary while it is being made. What is defined last wins: a name defined again moves to
/// its new number, and a number with several names is printed by the last of them.
class dictionary_builder {
  public:
    dictionary_builder() = default;

    /// Begins with all that `base` knows.
    explicit dictionary_builder(const dictionary& base);

    /// Adds an attribute, or defines it anew. Its `value_set` is set here.
    /// Throws `attribute_error` where the name is empty or longer than `max_name_size`, or the
    /// number is empty.
    void add(attribute_definition definition);

    /// Adds a vendor, or defines it anew. Its format holds for all of its attributes, those added
    /// before included.
    void add(vendor_definition definition);

    /// Gives a value of `attribute` a name.
    /// Throws `attribute_error` where no attribute is called so.
    void add_value(std::string_view attribute, std::string_view name, std::uint64_t number) {
        const attribute_definition* owner = find(attribute);
        if (owner == nullptr) {
            throw attribute_error(attribute, errc::name_unknown, "defining a value");
        }
        add_value(*owner, name, number, false);
    }

    /// The same for a definition that `find` gave. With `yielding` the name is for reading only
    /// where the number has another name too.
    void add_value(const attribute_definition& owner, std::string_view name, std::uint64_t number,
                   bool yielding);

    void add(dictionary_diagnostic diagnostic) { diagnostics_.push_back(std::move(diagnostic)); }

    /// What has been added so far; the pointers are good until the next `add`.
    const attribute_definition* find(std::string_view name) const noexcept {
        const auto place = find_position(name);
        return place == detail::hash_index::none ? nullptr : &attributes_[place];
    }
    const attribute_definition* find(const attribute_number& number) const noexcept {
        const auto place = find_position(number);
        return place == detail::hash_index::none ? nullptr : &attributes_[place];
    }
    const vendor_definition* find_vendor(std::string_view name) const noexcept {
        const auto place = vendor_names_.find(name_hash(name), [&](std::uint32_t candidate) {
            return same_name(vendors_[candidate].name, name);
        });
        return place == detail::hash_index::none ? nullptr : &vendors_[place];
    }
    std::optional<std::uint64_t> value_number(const attribute_definition& owner,
                                              std::string_view name) const noexcept {
        const auto place = find_value(owner.value_set, name);
        return place == detail::hash_index::none ? std::nullopt
                                                 : std::optional(values_[place].value.number);
    }

    /// The attribute or vendor name nearest to an unknown one; empty where none is near.
    std::string_view nearest(std::string_view name) const noexcept {
        nearest_name search(name);
        for (const attribute_definition& candidate : attributes_) {
            search.offer(candidate.name);
        }
        return search.best();
    }
    std::string_view nearest_vendor(std::string_view name) const noexcept {
        nearest_name search(name);
        for (const vendor_definition& candidate : vendors_) {
            search.offer(candidate.name);
        }
        return search.best();
    }

    /// The dictionary. The builder is empty afterwards.
    dictionary build();

  private:
    struct pending_value {
        value_definition value;
        std::uint32_t set = 0;
        bool yielding = false;
    };

    std::uint32_t find_position(const attribute_number& number) const noexcept {
        return numbers_.find(detail::number_hash(number), [&](std::uint32_t place) {
            return attributes_[place].number == number;
        });
    }
    std::uint32_t find_position(std::string_view name) const noexcept {
        return names_.find(name_hash(name), [&](std::uint32_t place) {
            return same_name(attributes_[place].name, name);
        });
    }
    std::uint32_t find_value(std::uint32_t set, std::string_view name) const noexcept {
        return value_names_.find(name_hash(name, set + 1), [&](std::uint32_t place) {
            return values_[place].set == set && same_name(values_[place].value.name, name);
        });
    }
    void place_attributes(dictionary_tables& tables);
    void place_values(dictionary_tables& tables);
    void place_vendors(dictionary_tables& tables);

    std::vector<attribute_definition> attributes_; // an empty name: defined anew further behind
    std::vector<pending_value> values_;
    std::vector<vendor_definition> vendors_;
    std::vector<dictionary_diagnostic> diagnostics_;
    std::uint32_t sets_ = 0;
    detail::hash_index names_;
    detail::hash_index numbers_;
    detail::hash_index value_names_;
    detail::hash_index vendor_names_;
};

inline dictionary_builder::dictionary_builder(const dictionary& base) {
    const dictionary_tables& tables = base.tables();
    attributes_.reserve(tables.attributes().size());
    for (const vendor_definition& vendor : tables.vendors()) {
        add(vendor);
    }
    for (const attribute_definition& attribute : tables.attributes()) {
        add(attribute);
    }
    for (const attribute_definition& attribute : attributes_) {
        if (find(attribute.number) != &attribute) {
            continue; // its values come with the definition that it shares the number with
        }
        for (const value_definition& value : tables.values(*tables.find(attribute.name))) {
            add_value(attribute, value.name, value.number, false);
        }
    }
    diagnostics_.assign(tables.diagnostics().begin(), tables.diagnostics().end());
}

inline void dictionary_builder::add(attribute_definition definition) {
    definition.properties = definition.properties.of(definition.type);
    if (definition.name.empty() || definition.name.size() > max_name_size) {
        throw attribute_error(definition.name, errc::dictionary_invalid, "length of the name");
    }
    if (definition.number.depth == 0) {
        throw attribute_error(definition.name, errc::dictionary_invalid, "no number");
    }
    const attribute_definition* sibling = find(definition.number);
    definition.value_set = sibling != nullptr ? sibling->value_set : sets_++;
    const auto position = static_cast<std::uint32_t>(attributes_.size());
    attributes_.push_back(std::move(definition));
    const attribute_definition& added = attributes_.back();
    numbers_.assign(detail::number_hash(added.number), position,
                    [&](std::uint32_t place) { return attributes_[place].number == added.number; });
    names_.assign(name_hash(added.name), position, [&](std::uint32_t place) {
        if (!same_name(attributes_[place].name, added.name)) {
            return false;
        }
        attributes_[place].name.clear();
        return true;
    });
}

inline void dictionary_builder::add(vendor_definition definition) {
    const auto position = static_cast<std::uint32_t>(vendors_.size());
    vendors_.push_back(std::move(definition));
    const vendor_definition& added = vendors_.back();
    vendor_names_.assign(name_hash(added.name), position, [&](std::uint32_t place) {
        if (!same_name(vendors_[place].name, added.name)) {
            return false;
        }
        vendors_[place].name.clear();
        return true;
    });
}

inline void dictionary_builder::add_value(const attribute_definition& owner, std::string_view name,
                                          std::uint64_t number, bool yielding) {
    const std::uint32_t set = owner.value_set;
    const auto position = static_cast<std::uint32_t>(values_.size());
    values_.push_back({{std::string(name), number}, set, yielding});
    value_names_.assign(name_hash(name, set + 1), position, [&](std::uint32_t place) {
        if (values_[place].set != set || !same_name(values_[place].value.name, name)) {
            return false;
        }
        values_[place].value.name.clear();
        return true;
    });
}

inline dictionary dictionary_builder::build() {
    auto tables = std::make_shared<dictionary_tables>();
    place_vendors(*tables);
    place_attributes(*tables);
    place_values(*tables);
    tables->diagnostics_ = std::move(diagnostics_);
    *this = dictionary_builder();
    return dictionary(std::move(tables));
}

inline void dictionary_builder::place_vendors(dictionary_tables& tables) {
    for (vendor_definition& vendor : vendors_) {
        if (vendor.name.empty()) {
            continue;
        }
        const auto position = static_cast<std::uint32_t>(tables.vendors_.size());
        tables.vendors_.push_back(std::move(vendor));
        const vendor_definition& placed = tables.vendors_.back();
        tables.vendor_names_.assign(name_hash(placed.name), position, [](auto) { return false; });
        tables.vendor_numbers_.assign(placed.number, position, [&](std::uint32_t place) {
            return tables.vendors_[place].number == placed.number;
        });
    }
}

inline void dictionary_builder::place_attributes(dictionary_tables& tables) {
    tables.attributes_.reserve(attributes_.size());
    tables.attribute_names_.reserve(attributes_.size());
    tables.attribute_numbers_.reserve(attributes_.size());
    for (attribute_definition& attribute : attributes_) {
        if (attribute.name.empty()) {
            continue;
        }
        if (attribute.number.is_vendor_specific()) {
            if (const auto* vendor = tables.find_vendor(attribute.number[1])) {
                attribute.number.format = vendor->format;
            }
        }
        const auto position = static_cast<std::uint32_t>(tables.attributes_.size());
        tables.attributes_.push_back(std::move(attribute));
        const attribute_definition& placed = tables.attributes_.back();
        tables.attribute_names_.assign(name_hash(placed.name), position,
                                       [](auto) { return false; });
        tables.attribute_numbers_.assign(
            detail::number_hash(placed.number), position,
            [&](std::uint32_t place) { return tables.attributes_[place].number == placed.number; });
    }
}

inline void dictionary_builder::place_values(dictionary_tables& tables) {
    std::vector<std::uint32_t>& sets = tables.value_sets_;
    sets.assign(std::size_t{sets_} + 1, 0);
    std::erase_if(values_, [](const pending_value& value) { return value.value.name.empty(); });
    for (const pending_value& value : values_) {
        ++sets[value.set + 1];
    }
    for (std::size_t set = 1; set < sets.size(); ++set) {
        sets[set] += sets[set - 1];
    }
    tables.values_.resize(values_.size());
    tables.value_names_.reserve(values_.size());
    tables.value_numbers_.reserve(values_.size());
    std::vector<std::uint32_t> next(sets.begin(), sets.end());
    for (const bool yielding : {true, false}) { // the last name of a number is the one printed
        for (pending_value& value : values_) {
            if (value.yielding != yielding) {
                continue;
            }
            const std::uint32_t position = next[value.set]++;
            tables.values_[position] = std::move(value.value);
            const value_definition& placed = tables.values_[position];
            tables.value_names_.assign(name_hash(placed.name, value.set + 1), position,
                                       [](auto) { return false; });
            tables.value_numbers_.assign(detail::hash_mix(value.set, placed.number), position,
                                         [&](std::uint32_t place) {
                                             return tables.in_set(place, value.set) &&
                                                    tables.values_[place].number == placed.number;
                                         });
        }
    }
}

} // namespace radius
