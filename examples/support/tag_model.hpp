// SPDX-License-Identifier: MIT
// The attributes of a dictionary arranged for C++: the namespace and the name of each tag, and the
// enumerations.
#pragma once

#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include <radius/dictionary.hpp>

#include "dictionary_text.hpp"
#include "identifiers.hpp"
#include "library_words.hpp"

namespace support {

/// An enumerator and its name in the dictionary. If a number has several names, the one that is
/// printed is first.
struct enumerator_model {
    std::string identifier;
    std::string name;
    std::uint64_t number = 0; ///< a negative one in two's complement
};

struct enumeration_model {
    std::string identifier;
    std::string note;
    std::string_view integer; ///< its underlying type: "std::uint32_t"
    std::vector<enumerator_model> enumerators;
};

struct tag_model {
    std::string identifier;
    const radius::attribute_definition* definition = nullptr;
    std::string enumeration; ///< its identifier; empty if the attribute has no names of values
};

/// The attributes that share a namespace: a vendor's, or those without a vendor.
struct section_model {
    std::optional<radius::vendor_definition> vendor;
    std::string word;  ///< an identifier for the vendor; empty if there is none
    std::string space; ///< the namespace in `radius` and in `radius::attr`; may be empty
    std::vector<tag_model> tags;
    std::vector<enumeration_model> enumerations;
};

/// The vendor of an attribute's number; 0 for none.
inline std::uint32_t vendor_of(const radius::attribute_number& number) {
    const bool extended = number.is_extended() || number.is_long_extended();
    if (number.is_vendor_specific()) {
        return number[1];
    }
    return extended && number.depth > 2 && number[1] == radius::vendor_specific_type ? number[2]
                                                                                     : 0;
}

/// The first word of a name with its hyphen: "Cisco-" of "Cisco-AVPair".
inline std::string first_word(std::string_view name) {
    const std::size_t hyphen = name.find('-');
    return std::string(hyphen == name.npos ? "" : name.substr(0, hyphen + 1));
}

/// Arranges the definitions of one dictionary.
class tag_arrangement {
  public:
    /// `names` must have loaded the dictionary whose text is `text`. With `flat` no vendor has a
    /// namespace.
    tag_arrangement(const radius::dictionary& names, const dictionary_text& text, bool flat)
        : names_(names), text_(text), arranged_(names.attributes().size()) {
        std::vector<radius::attribute_number> copies;
        for (const attribute_text& line : text.attributes) {
            if (const radius::attribute_definition* definition = definition_of(line)) {
                arrange(*definition, flat);
                if (line.copies) {
                    copies.push_back(definition->number);
                }
            }
        }
        for (const radius::attribute_definition& definition : names.attributes()) {
            for (const radius::attribute_number& copy : copies) {
                if (definition.number.depth > copy.depth &&
                    std::ranges::equal(definition.number.path().first(copy.depth), copy.path())) {
                    arrange(definition, flat);
                }
            }
        }
        for (section_model& section : sections_) {
            name_tags(section);
        }
    }

    const std::vector<section_model>& sections() const { return sections_; }

  private:
    std::size_t place_of(const radius::attribute_definition& definition) const {
        return static_cast<std::size_t>(&definition - names_.attributes().data());
    }

    /// The definition that a line makes: of several with its name, the first in its vendor's space
    /// that no earlier line makes. Null if a later line replaces it.
    const radius::attribute_definition* definition_of(const attribute_text& line) const {
        const radius::vendor_definition* vendor = names_.find_vendor(line.vendor);
        const std::uint32_t number = vendor != nullptr ? vendor->number : 0;
        const radius::attribute_definition* found = nullptr;
        for (const radius::attribute_definition& definition : names_.attributes()) {
            if (definition.kind != radius::definition_kind::attribute ||
                !radius::same_name(definition.name, line.name) || arranged_[place_of(definition)]) {
                continue;
            }
            if (vendor_of(definition.number) == number) {
                return &definition;
            }
            found = found != nullptr ? found : &definition;
        }
        return found;
    }

    /// Places a definition. One that never appears in a packet has no place, nor has a member of a
    /// structure: the structure's octets are one value.
    void arrange(const radius::attribute_definition& definition, bool flat) {
        const std::size_t place = place_of(definition);
        const bool taken = arranged_[place];
        arranged_[place] = true;
        if (!taken && !definition.internal && definition.inside == 0 &&
            definition.kind == radius::definition_kind::attribute) {
            section_of(vendor_of(definition.number), flat).tags.push_back({"", &definition, ""});
        }
    }

    /// Whether namespace radius or radius::attr already has this name.
    static bool is_known(const std::string& name) {
        bool known = std::ranges::binary_search(library_words, name);
        radius::standard_table::for_each_line([&](const radius::attribute_line& line) {
            known = known || tag_identifier(line.name) == name;
        });
        return known;
    }

    section_model& section_of(std::uint32_t vendor, bool flat) {
        for (section_model& section : sections_) {
            if ((section.vendor ? section.vendor->number : 0) == vendor) {
                return section;
            }
        }
        section_model& added = sections_.emplace_back();
        if (const radius::vendor_definition* known = names_.find_vendor(vendor)) {
            added.vendor = *known;
            const std::string name = identifier(known->name);
            added.word = taken_.take(is_known(name) ? identifier(name + "-vendor") : name,
                                     std::to_string(vendor));
            added.space = flat ? "" : added.word;
        }
        return added;
    }

    /// The first word that most names share, which tags in a vendor's namespace omit.
    static std::string common_word(const section_model& section) {
        std::map<std::string, std::size_t> uses;
        for (const tag_model& tag : section.tags) {
            ++uses[first_word(tag.definition->name)];
        }
        for (const auto& [word, count] : uses) {
            if (!section.space.empty() && !word.empty() && 2 * count > section.tags.size()) {
                return word;
            }
        }
        return "";
    }

    void name_tags(section_model& section) {
        const std::string common = common_word(section);
        unique_identifiers own;
        unique_identifiers& tags = section.space.empty() ? taken_ : own;
        // By set of values and integer.
        std::map<std::pair<std::uint32_t, std::string_view>, std::string> enumerations;
        for (tag_model& tag : section.tags) {
            const radius::attribute_definition& definition = *tag.definition;
            std::string_view name = definition.name;
            for (const std::string& word :
                 {section.space.empty() ? "" : std::string(section.vendor->name) + "-", common}) {
                name.remove_prefix(name.starts_with(word) ? word.size() : 0);
            }
            const bool enumerated = has_enumeration(definition);
            std::string word = tag_identifier(name);
            if (enumerated && section.space.empty() &&
                std::ranges::binary_search(library_words, word)) {
                word += "_";
            }
            tag.identifier = tags.take(word, definition.number.to_string());
            if (!enumerated) {
                continue;
            }
            const auto [known, added] = enumerations.try_emplace(
                {definition.value_set, integer_of(definition.type)}, tag.identifier);
            tag.enumeration = known->second;
            if (added) {
                section.enumerations.push_back(enumeration_of(tag));
            }
        }
    }

    /// Integers whose values have names.
    bool has_enumeration(const radius::attribute_definition& definition) const {
        return !names_.values(definition).empty() && !definition.array &&
               !integer_of(definition.type).empty();
    }

    /// The underlying type of the enumeration for a data type; empty for types that have none.
    static std::string_view integer_of(radius::data_type type) {
        using enum radius::data_type;
        switch (type) {
        case integer:
        case byte:
        case short_integer: return "std::uint32_t";
        case integer64: return "std::uint64_t";
        case signed_integer:
        case int8:
        case int16: return "std::int32_t";
        case int64: return "std::int64_t";
        default: return {};
        }
    }

    enumeration_model enumeration_of(const tag_model& tag) const {
        const radius::attribute_definition& owner = *tag.definition;
        enumeration_model made{tag.identifier, "", integer_of(owner.type), {}};
        const auto note = text_.value_notes.find(std::string(owner.name));
        made.note = note != text_.value_notes.end() && !note->second.empty()
                        ? note->second
                        : "The values of " + std::string(owner.name) + ".";
        const auto values = names_.values(owner);
        std::vector<const radius::value_definition*> sorted;
        for (const radius::value_definition& value : values) {
            sorted.push_back(&value);
        }
        const auto is_second = [&](const radius::value_definition* value) {
            return names_.value_name(owner, value->number) != value->name;
        };
        std::ranges::sort(sorted, [&](const auto* left, const auto* right) {
            return std::tuple(left->number, is_second(left), left) <
                   std::tuple(right->number, is_second(right), right);
        });
        unique_identifiers identifiers;
        for (const radius::value_definition* value : sorted) {
            const std::string number = std::to_string(value->number);
            made.enumerators.push_back({identifiers.take(identifier(value->name), number),
                                        std::string(value->name), value->number});
        }
        return made;
    }

    const radius::dictionary& names_;
    const dictionary_text& text_;
    std::vector<section_model> sections_;
    std::vector<bool> arranged_; ///< by place among the dictionary's attributes
    unique_identifiers taken_;   ///< vendors' namespaces, and tags that are in none
};

} // namespace support
