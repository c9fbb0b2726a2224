// SPDX-License-Identifier: MIT
// The contents of a dictionary and their lookups. They never change: every `dictionary` handle
// shares them.
#pragma once

#include <optional>

#include <radius/container/name_arena.hpp>
#include <radius/dictionary/tables/number_index.hpp>
#include <radius/dictionary/text/nearest_name.hpp>

namespace radius {

/// Built by a `dictionary_builder`. Lookups allocate nothing and may run in any number of threads;
/// results live as long as the tables.
class dictionary_tables {
  public:
    /// By name, ignoring ASCII case; or by path from the outermost attribute inwards,
    /// `Vendor-Specific.Cisco.AVPair` or `26.9.1`. A plain name finds the attribute at the top
    /// level, else the only attribute of that name in any scope.
    const attribute_definition* find(std::string_view name) const noexcept {
        const std::uint32_t position = find_plain(name);
        if (position != detail::hash_index::none) {
            return is_shared(position, name) ? nullptr : &attributes_[position];
        }
        return name.find('.') != std::string_view::npos ? find_path(name) : nullptr;
    }

    /// By number: the definition read last if several share it, so the RFC's name wins over an
    /// alias defined before it.
    const attribute_definition* find(const attribute_number& number) const noexcept {
        const auto position =
            attribute_numbers_.find(detail::number_hash(number.path()), [&](std::uint32_t place) {
                return attributes_[place].number == number;
            });
        return position == detail::hash_index::none ? nullptr : &attributes_[position];
    }

    /// By name among the definitions directly inside `scope`; at the top if that is empty.
    const attribute_definition* find_in(const attribute_number& scope,
                                        std::string_view name) const noexcept {
        return find_in(scope, name, name_hash(name));
    }

    /// By the rest of a path, from `scope` on: names or numbers separated by dots.
    const attribute_definition* find_path(std::string_view path,
                                          attribute_number scope = {}) const noexcept;

    /// True if a plain name means several attributes and none at the top.
    bool is_ambiguous(std::string_view name) const noexcept {
        const std::uint32_t position = find_plain(name);
        return position != detail::hash_index::none && is_shared(position, name);
    }

    /// Appends what `find` needs to find this attribute: its name, or the path to it.
    void append_name(std::string& out, const attribute_definition& attribute) const {
        const attribute_definition* found = find(attribute.name);
        if (found != nullptr && found->number == attribute.number) {
            out += attribute.name;
            return;
        }
        append_path(out, attribute.number, attribute.number.depth - 1U);
        out += attribute.name;
    }

    const vendor_definition* find_vendor(std::string_view name) const noexcept {
        const auto position = vendor_names_.find(name_hash(name), [&](std::uint32_t place) {
            return same_name(vendors_[place].name, name);
        });
        return position == detail::hash_index::none ? nullptr : &vendors_[position];
    }

    /// By the vendor's IANA number: the definition read last.
    const vendor_definition* find_vendor(std::uint32_t number) const noexcept {
        const auto position = vendor_numbers_.find(
            number, [&](std::uint32_t place) { return vendors_[place].number == number; });
        return position == detail::hash_index::none ? nullptr : &vendors_[position];
    }

    /// The name of a value, empty if it has none.
    std::string_view value_name(const attribute_definition& attribute,
                                std::uint64_t number) const noexcept {
        const auto position = values_.numbers.find(
            detail::value_hash(attribute.value_set, number), [&](std::uint32_t place) {
                return values_.values[place].number == number && in_set(place, attribute.value_set);
            });
        return position == detail::hash_index::none ? std::string_view()
                                                    : values_.values[position].name;
    }

    /// The number of a value name, which is compared ignoring ASCII case.
    std::optional<std::uint64_t> value_number(const attribute_definition& attribute,
                                              std::string_view name) const noexcept {
        const auto position = values_.names.find(
            detail::value_hash(attribute.value_set, name_hash(name)), [&](std::uint32_t place) {
                return same_name(values_.values[place].name, name) &&
                       in_set(place, attribute.value_set);
            });
        return position == detail::hash_index::none
                   ? std::nullopt
                   : std::optional(values_.values[position].number);
    }

    /// The attribute, value and vendor definitions in the order in which they were read.
    std::span<const attribute_definition> attributes() const noexcept { return attributes_; }
    std::span<const vendor_definition> vendors() const noexcept { return vendors_; }
    std::span<const value_definition> values(const attribute_definition& attribute) const noexcept {
        const std::size_t set = attribute.value_set;
        if (set + 1 >= values_.begins.size()) { // a definition of another dictionary
            return {};
        }
        const std::size_t begin = values_.begins[set];
        return std::span(values_.values).subspan(begin, values_.begins[set + 1] - begin);
    }

    /// The number of value names of all attributes.
    std::size_t value_count() const noexcept { return values_.values.size(); }

    std::span<const dictionary_diagnostic> diagnostics() const noexcept { return diagnostics_; }

    /// Statistics of the lines read for these tables, including those of their base.
    const dictionary_counts& counts() const noexcept { return counts_; }

    /// The attribute name nearest to an unknown one; empty if none is near. It compares with every
    /// name, so use it only for error messages.
    std::string_view nearest(std::string_view name) const noexcept {
        nearest_name search(name);
        for (const attribute_definition& candidate : attributes_) {
            search.offer(candidate.name);
        }
        return search.best();
    }

  private:
    friend class dictionary_builder;

    static std::uint64_t scoped_hash(const attribute_number& scope, std::uint64_t hash) noexcept {
        return detail::number_hash(scope.path()) ^ hash;
    }

    const attribute_definition* find_in(const attribute_number& scope, std::string_view name,
                                        std::uint64_t hash) const noexcept {
        const auto position =
            scoped_names_.find(scoped_hash(scope, hash), [&](std::uint32_t place) {
                return same_name(attributes_[place].name, name) &&
                       detail::stands_in(attributes_[place].number, scope);
            });
        return position == detail::hash_index::none ? nullptr : &attributes_[position];
    }

    /// The position of the attribute that a plain name means, if it is not ambiguous.
    std::uint32_t find_plain(std::string_view name) const noexcept {
        return find_plain(name, name_hash(name));
    }
    std::uint32_t find_plain(std::string_view name, std::uint64_t hash) const noexcept {
        return attribute_names_.find(
            hash, [&](std::uint32_t place) { return same_name(attributes_[place].name, name); });
    }

    /// True if other attributes have the name of the one at `position`, which is not at the top.
    bool is_shared(std::uint32_t position, std::string_view name) const noexcept {
        return !is_top(attributes_[position]) &&
               shared_names_.find(name_hash(name), [&](std::uint32_t place) {
                   return same_name(attributes_[place].name, name);
               }) != detail::hash_index::none;
    }

    /// True if the attribute is at the top: in no vendor, no TLV and no structure.
    static bool is_top(const attribute_definition& attribute) noexcept {
        return attribute.number.depth == 1 || attribute.kind == definition_kind::alias;
    }

    bool in_set(std::uint32_t place, std::uint32_t set) const noexcept {
        return set + std::size_t{1} < values_.begins.size() && place >= values_.begins[set] &&
               place < values_.begins[set + 1];
    }

    /// The scope that one part of a path, a vendor, an attribute or a number, leads to.
    std::optional<attribute_number> enter(const attribute_number& scope,
                                          std::string_view part) const noexcept;

    /// Appends the names of the first `count` parts of a number, each followed by a dot.
    void append_path(std::string& out, const attribute_number& number, std::size_t count) const;

    std::vector<attribute_definition> attributes_;
    std::vector<vendor_definition> vendors_;
    detail::value_sets values_;
    std::vector<dictionary_diagnostic> diagnostics_;
    dictionary_counts counts_;
    detail::hash_index attribute_names_; // what a plain name means
    detail::hash_index shared_names_;    // plain names that mean several, none at the top
    detail::hash_index scoped_names_;
    detail::hash_index attribute_numbers_;
    detail::hash_index vendor_names_;
    detail::hash_index vendor_numbers_;
    std::vector<std::shared_ptr<const detail::name_arena>> arenas_; // storage of the names
};

inline std::optional<attribute_number>
dictionary_tables::enter(const attribute_number& scope, std::string_view part) const noexcept {
    if (scope.depth == attribute_number::max_depth || part.empty()) {
        return std::nullopt;
    }
    if (detail::holds_vendors(scope)) {
        if (const vendor_definition* vendor = find_vendor(part)) {
            return scope.child(vendor->number);
        }
    } else if (const attribute_definition* known = find_in(scope, part)) {
        return known->number;
    }
    std::uint32_t number = 0;
    for (const char digit : part) {
        const auto next = static_cast<std::uint32_t>(digit - '0');
        if (digit < '0' || digit > '9' || number > (0xFFFFFFFFU - next) / 10) {
            return std::nullopt;
        }
        number = number * 10 + next;
    }
    return scope.child(number);
}

inline const attribute_definition*
dictionary_tables::find_path(std::string_view path, attribute_number scope) const noexcept {
    for (;;) {
        if (const attribute_definition* known = find_in(scope, path)) {
            return known; // a name that contains a dot, or the last part
        }
        const std::size_t point = path.find('.');
        auto next = enter(scope, path.substr(0, point));
        if (!next && scope.depth == 0) { // the first name, in any scope
            const std::uint32_t plain = find_plain(path.substr(0, point));
            const vendor_definition* vendor =
                point == std::string_view::npos ? nullptr : find_vendor(path.substr(0, point));
            if (plain != detail::hash_index::none && !is_shared(plain, path.substr(0, point))) {
                next = attributes_[plain].number;
            } else if (vendor != nullptr) { // as if after Vendor-Specific
                next = attribute_number(vendor_specific_type, vendor->number);
            }
        }
        if (!next) {
            return nullptr;
        }
        scope = *next;
        if (point == std::string_view::npos) {
            return find(scope);
        }
        path.remove_prefix(point + 1);
    }
}

inline void dictionary_tables::append_path(std::string& out, const attribute_number& number,
                                           std::size_t count) const {
    attribute_number scope;
    for (std::size_t level = 0; level < count; ++level) {
        const bool vendors = detail::holds_vendors(scope);
        scope = scope.child(number[level]);
        const vendor_definition* vendor = vendors ? find_vendor(number[level]) : nullptr;
        const attribute_definition* known = vendors ? nullptr : find(scope);
        if (vendor != nullptr) {
            out += vendor->name;
        } else if (known != nullptr && known->name.find('.') == std::string_view::npos) {
            out += known->name;
        } else {
            out += std::to_string(number[level]);
        }
        out += '.';
    }
}

} // namespace radius
