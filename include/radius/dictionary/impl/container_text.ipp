// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/container_text.hpp>.
#pragma once

#include <radius/attribute/tag_octet.hpp>
#include <radius/dictionary/codec/container_writer.hpp>
#include <radius/dictionary/codec/value_codec.hpp>
#include <radius/dictionary/container_text.hpp>
#include <radius/dictionary/language/words.hpp>
#include <radius/dictionary/text/pair_scanner.hpp>
#include <radius/dictionary/text/value_text.hpp>
#include <radius/dictionary/value.hpp>
#include <radius/packet/raw_attribute.hpp>

namespace radius::detail {

RADIUS_DECL result<void> encode_alone(const attribute_definition& definition, const value& contents,
                                      writer& out) {
    const data_type type = definition.type;
    const flags properties = definition.properties;
    if (definition.array && contents.kind() == value_kind::octets) { // several values
        out.put(as_octets(contents.bytes()));
        return {};
    }
    if (!properties.tagged) {
        return encode(definition, contents, out);
    }
    if (tag_replaces_octet(type)) {
        std::array<octet, 4> whole{};
        writer inner(whole);
        if (const auto written = encode(definition, contents, inner); !written) {
            return written;
        }
        if (whole[0] != 0) {
            return errc::value_out_of_range;
        }
        whole[0] = contents.tag().value_or(0);
        out.put(whole);
        return {};
    }
    if (contents.tag() || needs_tag_octet(0, properties.hidden, as_octets(contents.bytes()))) {
        out.u8(contents.tag().value_or(0));
    }
    return encode(definition, contents, out);
}

/// Prints containers. Each step returns false if something cannot be split, is hidden or is not in
/// the dictionary; discard the text appended until then.
class container_printer {
  public:
    container_printer(const dictionary_tables& tables, std::string& out) noexcept;

    bool print(const attribute_definition& container, octets_view octets, std::size_t nesting = 0);

  private:
    template <class Inner>
    bool print_members(const attribute_definition& structure, octets_view octets, Inner& inner) {
        structure_reader reader(*tables_, structure, octets);
        while (reader.next()) {
            const attribute_definition& member = reader.definition();
            if (member.type == data_type::choice) {
                choice_key_ = reader.choice_key();
            }
            if (!inner(&member, reader.octets())) {
                return false;
            }
        }
        return reader.sound();
    }

    bool print_part(const attribute_definition& part, octets_view octets, std::size_t nesting);

    const dictionary_tables* tables_;
    std::string* out_;
    std::uint64_t choice_key_ = 0; ///< of the union that is printed next
};

RADIUS_DECL container_printer::container_printer(const dictionary_tables& tables,
                                                 std::string& out) noexcept
    : tables_(&tables), out_(&out) {}

RADIUS_DECL bool container_printer::print(const attribute_definition& container, octets_view octets,
                                          std::size_t nesting) {
    if (nesting == max_container_nesting) {
        return false;
    }
    *out_ += '{';
    bool first = true;
    const auto inner = [&](const attribute_definition* known, octets_view value) {
        *out_ += first ? " " : ", ";
        first = false;
        return known != nullptr && print_part(*known, value, nesting + 1);
    };
    bool sound = false;
    switch (container.type) {
    case data_type::structure: sound = print_members(container, octets, inner); break;
    case data_type::tlv:
        sound = container.number.depth < attribute_number::max_depth;
        while (sound && !octets.empty()) {
            const auto found = take_element(octets, {});
            sound =
                found && inner(tables_->find(container.number.child(found->type)), found->value);
        }
        break;
    case data_type::group:
        sound = check_attributes(octets, octets.size(), true).has_value();
        for (const raw_attribute each : attribute_range(sound ? octets : octets_view())) {
            sound = sound && inner(tables_->find(attribute_number(each.type)), each.value);
        }
        break;
    default: break;
    }
    *out_ += first ? "}" : " }";
    return sound;
}

RADIUS_DECL bool container_printer::print_part(const attribute_definition& part, octets_view octets,
                                               std::size_t nesting) {
    if (part.properties.hidden != hiding::none) {
        return false;
    }
    *out_ += part.name;
    if (part.type == data_type::choice) {
        const attribute_definition* chosen = find_choice(*tables_, part, choice_key_);
        *out_ += " = { ";
        const bool sound = chosen != nullptr && print_part(*chosen, octets, nesting);
        *out_ += " }";
        return sound;
    }
    if (is_container(part.type)) {
        *out_ += " = ";
        return print(part, octets, nesting);
    }
    const auto decoded = decode(part, octets);
    if (!decoded || part.properties.tagged) {
        return false;
    }
    *out_ += " = ";
    append_value(*out_, *decoded, value_names(*tables_, part));
    return true;
}

/// Looks up a name between a container's braces.
RADIUS_DECL const attribute_definition* find_inside(const dictionary_tables& tables,
                                                    const attribute_definition& container,
                                                    std::string_view name) noexcept {
    if (container.type == data_type::group) {
        return tables.find(name);
    }
    if (const attribute_definition* found = tables.find_path(name, container.number)) {
        return found;
    }
    for (std::uint32_t place = 1; container.type == data_type::structure; ++place) {
        const attribute_definition* member = container.number.depth < attribute_number::max_depth
                                                 ? tables.find(container.number.child(place))
                                                 : nullptr;
        if (member == nullptr) {
            break;
        }
        if (const auto* found = member->key ? tables.find_in(member->number, name) : nullptr) {
            return found; // a STRUCT, which is written beside the members, but belongs to the key
        }
    }
    const attribute_definition* found = tables.find(name);
    return found != nullptr && lies_in(found->number, container.number) ? found : nullptr;
}

/// The number in "raw.9".
RADIUS_DECL std::optional<std::uint32_t> raw_number(std::string_view name) noexcept {
    const auto number = is_raw(name) ? parse_unsigned(name.substr(raw_mark.size()), 0xFFFFFFFFU)
                                     : result<std::uint64_t>(errc::text_invalid);
    return number ? std::optional(static_cast<std::uint32_t>(*number)) : std::nullopt;
}

/// Looks up a name inside a vendor's braces: an attribute's full name, or its name without the
/// vendor's prefix if only one attribute matches, as FreeRADIUS 4 prints it.
RADIUS_DECL const attribute_definition* find_of_vendor(const dictionary_tables& tables,
                                                       const attribute_number& vendor,
                                                       std::string_view name) noexcept {
    if (const attribute_definition* found = tables.find_path(name, vendor)) {
        return found;
    }
    const attribute_definition* found = tables.find(name);
    if (found != nullptr && lies_in(found->number, vendor)) {
        return found;
    }
    found = nullptr;
    for (const attribute_definition& each : tables.attributes()) {
        const std::size_t prefix = each.name.size() - std::min(each.name.size(), name.size());
        const bool fits = lies_in(each.number, vendor) && prefix > 1 &&
                          each.name[prefix - 1] == '-' && same_name(each.name.substr(prefix), name);
        if (fits && found != nullptr && found->number != each.number) {
            return nullptr;
        }
        found = fits ? &each : found;
    }
    return found;
}

RADIUS_DECL std::optional<attribute_number> number_of_path(const dictionary_tables& tables,
                                                           std::string_view path) noexcept {
    attribute_number scope;
    bool in_vendor = false;
    if (path.ends_with('.')) {
        return std::nullopt;
    }
    do {
        const std::string_view part = take_part(path, '.');
        const auto number = parse_unsigned(part, 0xFFFFFFFFU);
        if (scope.depth == attribute_number::max_depth) {
            return std::nullopt;
        }
        const bool vendors = holds_vendors(scope);
        const attribute_definition* known = vendors     ? nullptr
                                            : in_vendor ? find_of_vendor(tables, scope, part)
                                                        : tables.find_path(part, scope);
        const bool leads = scope.depth == 0 && known == nullptr && !path.empty() && !number;
        const vendor_definition* vendor = vendors || leads ? tables.find_vendor(part) : nullptr;
        if (vendors && vendor == nullptr && number) {
            vendor = tables.find_vendor(static_cast<std::uint32_t>(*number));
        }
        const attribute_definition* around = tables.find(scope);
        const bool open = around == nullptr || around->type == data_type::tlv ||
                          around->type == data_type::vsa || around->type == data_type::evs ||
                          around->type == data_type::extended ||
                          around->type == data_type::long_extended;
        if (known != nullptr) {
            scope = known->number;
        } else if (vendor != nullptr) {
            scope = leads ? attribute_number(vendor_specific_type) : scope;
            scope = scope.child(vendor->number).with(vendor->format);
        } else if (number && open) {
            scope = scope.child(static_cast<std::uint32_t>(*number));
        } else {
            return std::nullopt;
        }
        in_vendor = vendors || leads;
    } while (!path.empty());
    return scope;
}

RADIUS_DECL const attribute_definition* find_without_prefix(const dictionary_tables& tables,
                                                            std::string_view path) noexcept {
    const auto number = number_of_path(tables, path);
    return number ? tables.find(*number) : nullptr;
}

/// The part of a container for `raw.9 = 0x...` or `raw.Role = 0x...`. Errors: `errc::name_unknown`,
/// and `errc::text_invalid` if the value is not hexadecimal.
RADIUS_DECL result<container_part> parse_raw_part(const dictionary_tables& tables,
                                                  const attribute_number& scope, bool in_vendor,
                                                  const pair_words& words) {
    const std::string_view name = words.name.substr(raw_mark.size());
    const auto number = parse_unsigned(name, 0xFFFFFFFFU);
    const attribute_definition* known =
        in_vendor ? find_of_vendor(tables, scope, name) : tables.find_path(name, scope);
    if ((known == nullptr && !number) || scope.depth == attribute_number::max_depth) {
        return errc::name_unknown;
    }
    auto octets = from_hex(words.value);
    if (!octets || !words.value.starts_with("0x")) {
        return errc::text_invalid;
    }
    return container_part{known != nullptr ? known->number
                                           : scope.child(static_cast<std::uint32_t>(*number)),
                          {},
                          *std::move(octets)};
}

/// The octets of one attribute inside a container.
RADIUS_DECL result<octet_string> parse_part(const dictionary_tables& tables,
                                            const attribute_definition& part, std::string_view text,
                                            std::size_t nesting) {
    if (is_container(part.type) && text.starts_with('{')) {
        return parse_container(tables, part, text, nesting + 1);
    }
    const auto parsed = parse_value(part, text, value_names(tables, part));
    packet_buffer room;
    writer out(room.room());
    const auto written = parsed ? encode_alone(part, *parsed, out) : result<void>(parsed.error());
    if (!written || !out.ok()) {
        return written ? errc::value_too_long : written.error();
    }
    return to_octets(out.written());
}

/// `Acme = { Role = "x", raw.9 = 0x01 }` inside a Vendor-Specific, as FreeRADIUS 4 prints it.
/// Throws `pair_error`. Errors: those of `parse_container`.
RADIUS_DECL result<void> parse_vendor(const dictionary_tables& tables,
                                      const attribute_definition& container, const pair_words& pair,
                                      std::size_t nesting, std::vector<container_part>& parts) {
    const auto raw = raw_number(pair.name);
    const vendor_definition* vendor =
        raw ? tables.find_vendor(*raw) : tables.find_vendor(pair.name);
    const std::string_view text = pair.value;
    const bool holds_vendors = container.type == data_type::vsa || container.type == data_type::evs;
    if (!holds_vendors || (vendor == nullptr && !raw)) {
        return errc::name_unknown;
    }
    if (text.size() < 2 || !text.starts_with('{') || !text.ends_with('}')) {
        return errc::text_invalid;
    }
    attribute_number scope = container.number.child(vendor != nullptr ? vendor->number : *raw);
    scope.format = vendor != nullptr ? vendor->format : vendor_format{};
    pair_scanner scanner(text.substr(1, text.size() - 2));
    pair_words words;
    while (scanner.next(words)) {
        if (is_raw(words.name)) {
            auto raw_part = parse_raw_part(tables, scope, true, words);
            if (!raw_part) {
                return raw_part.error();
            }
            parts.push_back(*std::move(raw_part));
            continue;
        }
        const attribute_definition* part = find_of_vendor(tables, scope, words.name);
        if (part == nullptr) {
            return errc::name_unknown;
        }
        auto octets = parse_part(tables, *part, words.value, nesting);
        if (!octets) {
            return octets.error();
        }
        parts.push_back({part->number, part->properties, *std::move(octets)});
    }
    return {};
}

RADIUS_DECL result<octet_string> parse_container(const dictionary_tables& tables,
                                                 const attribute_definition& container,
                                                 std::string_view text, std::size_t nesting) {
    if (nesting == max_container_nesting || text.size() < 2 || !text.ends_with('}')) {
        return errc::text_invalid;
    }
    std::vector<container_part> parts;
    pair_scanner scanner(text.substr(1, text.size() - 2));
    pair_words words;
    try {
        while (scanner.next(words)) {
            const attribute_definition* part = find_inside(tables, container, words.name);
            if (part == nullptr && container.type == data_type::tlv && is_raw(words.name)) {
                auto raw_part = parse_raw_part(tables, container.number, false, words);
                if (!raw_part) {
                    return raw_part.error();
                }
                parts.push_back(*std::move(raw_part));
                continue;
            }
            if (part == nullptr) {
                const auto read = parse_vendor(tables, container, words, nesting + 1, parts);
                if (!read) {
                    return read.error();
                }
                continue;
            }
            auto octets = parse_part(tables, *part, words.value, nesting);
            if (!octets) {
                return octets.error();
            }
            parts.push_back({part->number, part->properties, *std::move(octets)});
        }
    } catch (const pair_error&) {
        return errc::text_invalid;
    }
    octet_string whole;
    const auto written = container_writer(tables).write(whole, container, parts);
    return written ? result<octet_string>(std::move(whole)) : result<octet_string>(written.error());
}

RADIUS_DECL bool append_container(std::string& out, const dictionary_tables& tables,
                                  const attribute_definition& container, octets_view octets) {
    const std::size_t before = out.size();
    if (container_printer(tables, out).print(container, octets)) {
        const auto again = parse_container(tables, container, std::string_view(out).substr(before));
        if (again && equal_octets(*again, octets)) {
            return true;
        }
    }
    out.resize(before);
    return false;
}

} // namespace radius::detail
