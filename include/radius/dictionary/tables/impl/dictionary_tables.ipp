// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/tables/dictionary_tables.hpp>.
#pragma once

#include <optional>

#include <radius/dictionary/tables/dictionary_tables.hpp>

namespace radius::detail {

RADIUS_DECL const attribute_definition*
dictionary_tables::find(std::string_view name) const noexcept {
    const std::uint32_t position = find_plain(name);
    if (position != hash_index::none) {
        return is_shared(position, name) ? nullptr : &attributes_[position];
    }
    return name.find('.') != std::string_view::npos ? find_path(name) : nullptr;
}

RADIUS_DECL const attribute_definition*
dictionary_tables::find(const attribute_number& number) const noexcept {
    const auto position =
        attribute_numbers_.find(number_hash(number.path()), [&](std::uint32_t place) {
            return attributes_[place].number == number;
        });
    return position == hash_index::none ? nullptr : &attributes_[position];
}

RADIUS_DECL const attribute_definition*
dictionary_tables::find_in(const attribute_number& scope, std::string_view name) const noexcept {
    return find_in(scope, name, name_hash(name));
}

RADIUS_DECL bool dictionary_tables::is_ambiguous(std::string_view name) const noexcept {
    const std::uint32_t position = find_plain(name);
    return position != hash_index::none && is_shared(position, name);
}

RADIUS_DECL void dictionary_tables::append_name(std::string& out,
                                                const attribute_definition& attribute) const {
    const attribute_definition* found = find(attribute.name);
    if (found != nullptr && found->number == attribute.number) {
        out += attribute.name;
        return;
    }
    append_path(out, attribute.number, attribute.number.depth - 1U);
    out += attribute.name;
}

RADIUS_DECL const vendor_definition*
dictionary_tables::find_vendor(std::string_view name) const noexcept {
    const auto position = vendor_names_.find(name_hash(name), [&](std::uint32_t place) {
        return same_name(vendors_[place].name, name);
    });
    return position == hash_index::none ? nullptr : &vendors_[position];
}

RADIUS_DECL const vendor_definition*
dictionary_tables::find_vendor(std::uint32_t number) const noexcept {
    const auto position = vendor_numbers_.find(
        number, [&](std::uint32_t place) { return vendors_[place].number == number; });
    return position == hash_index::none ? nullptr : &vendors_[position];
}

RADIUS_DECL std::string_view dictionary_tables::value_name(const attribute_definition& attribute,
                                                           std::uint64_t number) const noexcept {
    const auto position =
        values_.numbers.find(value_hash(attribute.value_set, number), [&](std::uint32_t place) {
            return values_.values[place].number == number && in_set(place, attribute.value_set);
        });
    return position == hash_index::none ? std::string_view() : values_.values[position].name;
}

RADIUS_DECL std::optional<std::uint64_t>
dictionary_tables::value_number(const attribute_definition& attribute,
                                std::string_view name) const noexcept {
    const auto position = values_.names.find(
        value_hash(attribute.value_set, name_hash(name)), [&](std::uint32_t place) {
            return same_name(values_.values[place].name, name) &&
                   in_set(place, attribute.value_set);
        });
    return position == hash_index::none ? std::nullopt
                                        : std::optional(values_.values[position].number);
}

RADIUS_DECL std::span<const value_definition>
dictionary_tables::values(const attribute_definition& attribute) const noexcept {
    const std::size_t set = attribute.value_set;
    if (set + 1 >= values_.begins.size()) { // a definition of another dictionary
        return {};
    }
    const std::size_t begin = values_.begins[set];
    return std::span(values_.values).subspan(begin, values_.begins[set + 1] - begin);
}

RADIUS_DECL std::string_view dictionary_tables::nearest(std::string_view name) const noexcept {
    nearest_name search(name);
    for (const attribute_definition& candidate : attributes_) {
        search.offer(candidate.name);
    }
    return search.best();
}

RADIUS_DECL const attribute_definition*
dictionary_tables::find_in(const attribute_number& scope, std::string_view name,
                           std::uint64_t hash) const noexcept {
    const auto position = scoped_names_.find(scoped_hash(scope, hash), [&](std::uint32_t place) {
        return same_name(attributes_[place].name, name) &&
               stands_in(attributes_[place].number, scope);
    });
    return position == hash_index::none ? nullptr : &attributes_[position];
}

RADIUS_DECL std::uint32_t dictionary_tables::find_plain(std::string_view name,
                                                        std::uint64_t hash) const noexcept {
    return attribute_names_.find(
        hash, [&](std::uint32_t place) { return same_name(attributes_[place].name, name); });
}

RADIUS_DECL bool dictionary_tables::is_shared(std::uint32_t position,
                                              std::string_view name) const noexcept {
    return !is_top(attributes_[position]) &&
           shared_names_.find(name_hash(name), [&](std::uint32_t place) {
               return same_name(attributes_[place].name, name);
           }) != hash_index::none;
}

RADIUS_DECL bool dictionary_tables::in_set(std::uint32_t place, std::uint32_t set) const noexcept {
    return set + std::size_t{1} < values_.begins.size() && place >= values_.begins[set] &&
           place < values_.begins[set + 1];
}

RADIUS_DECL std::optional<attribute_number>
dictionary_tables::enter(const attribute_number& scope, std::string_view part) const noexcept {
    if (scope.depth == attribute_number::max_depth || part.empty()) {
        return std::nullopt;
    }
    if (holds_vendors(scope)) {
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

RADIUS_DECL const attribute_definition*
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
            if (plain != hash_index::none && !is_shared(plain, path.substr(0, point))) {
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

RADIUS_DECL void dictionary_tables::append_path(std::string& out, const attribute_number& number,
                                                std::size_t count) const {
    attribute_number scope;
    for (std::size_t level = 0; level < count; ++level) {
        const bool vendors = holds_vendors(scope);
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

} // namespace radius::detail
