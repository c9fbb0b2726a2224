// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/pair_text.hpp>.
#pragma once

#include <radius/dictionary/language/words.hpp>
#include <radius/dictionary/pair_text.hpp>
#include <radius/dictionary/text/unsigned_text.hpp>

namespace radius {

RADIUS_DECL numbered_pair::numbered_pair(const attribute_number& number, octet_string value)
    : number_(number), value_(std::move(value)), name_("Attr-" + number.to_string()) {}

RADIUS_DECL result<void> numbered_pair::encode(writer& out) const {
    out.put(value_);
    return {};
}

} // namespace radius

namespace radius::detail {

RADIUS_DECL std::optional<attribute_number> written_number(const pair_words& words,
                                                           const dictionary& names) {
    const std::string_view name = words.name;
    const bool marked = name.size() > 5 && same_name(name.substr(0, 5), "Attr-") &&
                        name[5] >= '0' && name[5] <= '9';
    const bool path = words.value.starts_with("0x") && name.find('.') != name.npos;
    if ((!marked && !is_raw(name) && !path) || names.find(name) != nullptr) {
        return std::nullopt;
    }
    if (!marked) {
        const std::string_view rest = name.substr(is_raw(name) ? raw_mark.size() : 0);
        const auto number = number_of_path(names.tables(), rest);
        if (!number && is_raw(name)) {
            static_cast<void>(names[rest]); // the exception suggests a name
            throw pair_error(words.line, quoted(name) + " is not an attribute number");
        }
        const bool typed = number && !is_raw(name) && names.find(*number) != nullptr;
        return typed ? std::nullopt : number; // the value has its own type
    }
    attribute_number number;
    if (const auto appended = append_path(number, name.substr(5)); !appended) {
        throw pair_error(words.line, appended.error().problem);
    }
    if (number.is_vendor_specific()) {
        if (const vendor_definition* vendor = names.find_vendor(number[1])) {
            number.format = vendor->format;
        }
    }
    return number;
}

RADIUS_DECL numbered_pair parse_numbered(const pair_words& words, const attribute_number& number) {
    if (number.type() == 0 || number.type() > 255 || overfull_part(number) != 0) {
        throw pair_error(words.line, quoted(words.name) + " is not an attribute number");
    }
    auto value = from_hex(words.value);
    if (!value || !words.value.starts_with("0x")) {
        throw pair_error(words.line, quoted(words.value) + ": " + std::string(words.name) +
                                         " needs 0x and pairs of hexadecimal digits");
    }
    return {number, *std::move(value)};
}

RADIUS_DECL std::optional<unsigned> group_tag(std::string_view name,
                                              const dictionary& names) noexcept {
    name = name.substr(0, name.find('.'));
    if (!same_name(name.substr(0, 4), "Tag-")) {
        return std::nullopt;
    }
    const auto tag = parse_unsigned(name.substr(4), max_tag);
    const attribute_definition* known = names.find(name);
    return tag && (known == nullptr || (known->internal && known->type == data_type::group))
               ? std::optional(static_cast<unsigned>(*tag))
               : std::nullopt;
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL result<attribute_list, pair_error> parse_pairs(std::string_view text,
                                                           const dictionary& names) {
    attribute_list list;
    if (const auto parsed = parse_pairs_into(list, text, names); !parsed) {
        return parsed.error();
    }
    return list;
}

} // namespace radius
