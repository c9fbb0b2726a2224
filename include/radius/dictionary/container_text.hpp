// SPDX-License-Identifier: MIT
// What a container holds as text, `{ Name = value, Inner = { ... } }`, as FreeRADIUS 4 writes it.
#pragma once

#include <radius/dictionary/dictionary_attribute.hpp>
#include <radius/dictionary/text/pair_scanner.hpp>
#include <radius/packet/raw_attribute.hpp>

namespace radius {

namespace detail {

/// Nobody nests deeper; it bounds the stack for groups that hold groups.
inline constexpr std::size_t max_container_nesting = 16;

/// Prints containers. Each step is false where something does not come apart, is hidden, or is
/// known to no dictionary; what has been appended by then is of no use.
class container_printer {
  public:
    container_printer(const dictionary_tables& tables, std::string& out) noexcept
        : tables_(&tables), out_(&out) {}

    bool print(const attribute_definition& container, octets_view octets, std::size_t nesting = 0) {
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
                sound = found &&
                        inner(tables_->find(container.number.child(found->type)), found->value);
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

    bool print_part(const attribute_definition& part, octets_view octets, std::size_t nesting) {
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

    const dictionary_tables* tables_;
    std::string* out_;
    std::uint64_t choice_key_ = 0; ///< of the union that is printed next
};

/// What a name between a container's braces means.
inline const attribute_definition* find_inside(const dictionary_tables& tables,
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
            return found; // a STRUCT, which stands beside the members though it belongs to the key
        }
    }
    const attribute_definition* found = tables.find(name);
    return found != nullptr && lies_in(found->number, container.number) ? found : nullptr;
}

/// The number in "raw.9", which is how FreeRADIUS 4 names what it does not know.
inline std::optional<std::uint32_t> raw_number(std::string_view name) noexcept {
    if (!same_name(name.substr(0, 4), "raw.")) {
        return std::nullopt;
    }
    const auto number = parse_unsigned(name.substr(4), 0xFFFFFFFFU);
    return number ? std::optional(static_cast<std::uint32_t>(*number)) : std::nullopt;
}

/// What a name means inside a vendor's braces: an attribute's own name, or what is left of the only
/// one that fits without the vendor's prefix, as FreeRADIUS 4 prints it.
inline const attribute_definition* find_of_vendor(const dictionary_tables& tables,
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

inline result<octet_string> parse_container(const dictionary_tables& tables,
                                            const attribute_definition& container,
                                            std::string_view text, std::size_t nesting = 0);

/// The octets of one attribute inside a container.
inline result<octet_string> parse_part(const dictionary_tables& tables,
                                       const attribute_definition& part, std::string_view text,
                                       std::size_t nesting) {
    if (is_container(part.type) && text.starts_with('{')) {
        return parse_container(tables, part, text, nesting + 1);
    }
    const auto parsed = parse_value(part, text, value_names(tables, part));
    packet_buffer room;
    writer out(room.room());
    const auto written = parsed ? dictionary_pair(tables, part, *parsed).encode_alone(out)
                                : result<void>(parsed.error());
    if (!written || !out.ok()) {
        return written ? errc::value_too_long : written.error();
    }
    return to_octets(out.written());
}

/// `Acme = { Role = "x", raw.9 = 0x01 }` inside a Vendor-Specific, as FreeRADIUS 4 prints it.
/// Throws `pair_error`. Errors: those of `parse_container`.
inline result<void> parse_vendor(const dictionary_tables& tables,
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
        if (const auto number = raw_number(words.name)) {
            auto octets = from_hex(words.value);
            if (!octets || !words.value.starts_with("0x")) {
                return errc::text_invalid;
            }
            parts.push_back({scope.child(*number), {}, *std::move(octets)});
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

/// The octets of a container whose text is `{ ... }`.
/// Errors: `errc::text_invalid`, `errc::name_unknown`; those of `container_writer`.
inline result<octet_string> parse_container(const dictionary_tables& tables,
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

/// Appends what a container holds, or nothing where `parse_container` would not make these octets
/// of it.
inline bool append_container(std::string& out, const dictionary_tables& tables,
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

} // namespace detail

inline std::string dictionary_attribute::to_text(const value& shown) const {
    std::string out;
    const auto octets = is_container(definition_->type) ? shown.get_if<octets_view>()
                                                        : std::optional<octets_view>();
    if (!octets || !detail::append_container(out, *tables_, *definition_, *octets)) {
        append_value(out, shown, names());
    }
    return out;
}

inline result<value> dictionary_attribute::read_text(std::string_view text) const {
    if (is_container(definition_->type) && text.starts_with('{')) {
        auto octets = detail::parse_container(*tables_, *definition_, text);
        return octets ? result<value>(value(*octets)) : result<value>(octets.error());
    }
    return parse_value(*definition_, text, names());
}

} // namespace radius
