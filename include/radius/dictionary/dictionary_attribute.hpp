// SPDX-License-Identifier: MIT
// The result of `names["Framed-User"]`: an attribute known only at run time, with the functions of
// the attribute objects (RFC 2865 section 5, RFC 2868 section 3).
#pragma once

#include <radius/attribute/attribute_pair.hpp>
#include <radius/attribute/tag_octet.hpp>
#include <radius/dictionary/codec/container_writer.hpp>
#include <radius/dictionary/language/words.hpp>
#include <radius/dictionary/text/pair_scanner.hpp>
#include <radius/dictionary/text/value_text.hpp>
#include <radius/packet/raw_attribute.hpp>

namespace radius {

/// A run-time attribute and its value, ready to be added to a packet. It owns the value and borrows
/// the rest: a handle of the dictionary must outlive it. Any number of threads may read one while
/// no thread changes it.
class dictionary_pair {
  public:
    /// `contents` as `convert` returns it. Prefer `names["X"] = value`, which checks.
    dictionary_pair(const dictionary_tables& tables, const attribute_definition& definition,
                    value contents)
        : tables_(&tables), definition_(&definition), value_(std::move(contents)) {}

    std::string_view name() const noexcept { return definition_->name; }

    /// The number in a packet; for a member, that of the structure around it.
    attribute_number number() const noexcept { return outermost().number; }
    flags properties() const noexcept { return outermost().properties; }
    const attribute_definition& definition() const noexcept { return *definition_; }
    const value& contents() const noexcept { return value_; }

    /// Writes the clear value, its tag octet included; for a member, its structure, filled with
    /// zeros. Errors: those of `radius::encode`; `errc::value_out_of_range` for a tagged integer
    /// above 24 bits; `errc::value_length_invalid` if the definition requires another length.
    result<void> encode(writer& out) const {
        if (definition_->inside == 0) {
            return encode_alone(out);
        }
        packet_buffer room;
        writer member(room.room());
        if (const auto written = encode_alone(member); !written || !member.ok()) {
            return written ? result<void>(errc::value_too_long) : written;
        }
        const detail::container_part part{definition_->number, {}, to_octets(member.written())};
        octet_string whole;
        const auto written =
            detail::container_writer(*tables_).write(whole, outermost(), {&part, 1});
        out.put(whole);
        return written;
    }

    /// Only the value's own octets, without the structure around it. Errors: those of `encode`.
    result<void> encode_alone(writer& out) const;

  private:
    const attribute_definition& outermost() const noexcept {
        return detail::outermost(*tables_, *definition_);
    }

    const dictionary_tables* tables_;
    const attribute_definition* definition_;
    value value_;
};

inline result<void> dictionary_pair::encode_alone(writer& out) const {
    const data_type type = definition_->type;
    const flags properties = definition_->properties;
    if (definition_->array && value_.kind() == value_kind::octets) { // several values
        out.put(as_octets(value_.bytes()));
        return {};
    }
    if (!properties.tagged) {
        return radius::encode(*definition_, value_, out);
    }
    if (tag_replaces_octet(type)) {
        std::array<octet, 4> whole{};
        writer inner(whole);
        if (const auto written = radius::encode(*definition_, value_, inner); !written) {
            return written;
        }
        if (whole[0] != 0) {
            return errc::value_out_of_range;
        }
        whole[0] = value_.tag().value_or(0);
        out.put(whole);
        return {};
    }
    if (value_.tag() || needs_tag_octet(0, properties.hidden, as_octets(value_.bytes()))) {
        out.u8(value_.tag().value_or(0));
    }
    return radius::encode(*definition_, value_, out);
}

/// An attribute of a dictionary, to be read from a packet or given a value. It borrows: a handle of
/// the dictionary must outlive it. Any number of threads may use one.
class dictionary_attribute {
  public:
    using read_type = value;

    /// With a `tag`, only that group.
    dictionary_attribute(const dictionary_tables& tables, const attribute_definition& definition,
                         std::optional<octet> tag = std::nullopt) noexcept
        : tables_(&tables), definition_(&definition), tag_(tag) {}
    dictionary_attribute(const dictionary_attribute&) = default;
    dictionary_attribute& operator=(const dictionary_attribute&) = delete;

    std::string_view name() const noexcept { return definition_->name; }

    /// The number to look for in a packet; for a member, that of the structure around it.
    attribute_number number() const noexcept { return outermost().number; }
    flags properties() const noexcept { return outermost().properties; }
    std::optional<octet> tag() const noexcept { return tag_; }
    const attribute_definition& definition() const noexcept { return *definition_; }
    value_names names() const noexcept { return {*tables_, *definition_}; }

    /// The number of octets of each value of an array; 0 if it is not an array.
    std::size_t element_size() const noexcept {
        return definition_->array && definition_->inside == 0 ? fixed_size(*definition_) : 0;
    }

    /// This attribute with a tag of 0 to 31. Throws `attribute_error` if the attribute has no tags,
    /// or the tag is larger.
    dictionary_attribute operator[](unsigned tag) const;

    /// The pair to add to a packet. Text for an attribute that is neither text nor octets is read
    /// as `parse` reads it: `names["Service-Type"] = "Framed-User"`. For text and octets it is used
    /// unchanged. Throws `attribute_error` if the value does not fit the data type.
    dictionary_pair operator=(const value& contents) const { return pair_of(contents); }

    /// The pair for a value in the syntax of a `Name = value` line: quotes and `0x` have the same
    /// meaning, and `{ Name = value, ... }` is the contents of a container. Throws
    /// `attribute_error`.
    dictionary_pair parse(std::string_view text) const;

    /// The pair that contains these pairs: TLVs in their TLV, several sub-attributes in one
    /// Vendor-Specific, members in their structure, values in their array. Members that are not
    /// given are zero. Throws `attribute_error` with the name of a pair that cannot be encoded, or
    /// with this one if a pair does not belong in it.
    template <std::same_as<dictionary_pair>... Pairs>
    dictionary_pair with(const Pairs&... pairs) const {
        std::vector<detail::container_part> parts;
        parts.reserve(sizeof...(pairs));
        (parts.push_back(part_of(pairs)), ...);
        return join(parts);
    }

    /// Reads clear octets, the tag octet included; for a member, those of the structure around it;
    /// for an array, its first value. Errors: those of the data type; `errc::attribute_missing` for
    /// a different tag, and if a structure has no such member.
    result<value> decode(octets_view octets, strictness how = strictness::strict) const;

    /// A value of this attribute in the syntax of a `Name = value` line; see `append_value`. The
    /// contents of a container are shown by name, `{ Name = value, ... }`, if `parse` restores the
    /// same octets from that.
    std::string to_text(const value& shown) const;

  private:
    const attribute_definition& outermost() const noexcept {
        return detail::outermost(*tables_, *definition_);
    }
    result<value> decode_alone(octets_view octets, strictness how) const;
    result<value> read_text(std::string_view text) const;
    dictionary_pair pair_of(const value& contents) const;
    detail::container_part part_of(const dictionary_pair& pair) const;
    dictionary_pair join(std::span<const detail::container_part> parts) const;
    [[noreturn]] void refuse(errc reason, std::string_view text) const;

    const dictionary_tables* tables_;
    const attribute_definition* definition_;
    std::optional<octet> tag_;
};

inline dictionary_attribute dictionary_attribute::operator[](unsigned tag) const {
    if (!definition_->properties.tagged) {
        throw attribute_error(name(), errc::value_out_of_range, "it takes no tag");
    }
    if (tag > max_tag) {
        throw attribute_error(name(), errc::value_out_of_range, "tags run from 0 to 31");
    }
    return {*tables_, *definition_, static_cast<octet>(tag)};
}

namespace detail {

/// The text forms of a type, for error messages; empty if the name of the type says it.
constexpr std::string_view forms_of(data_type type) noexcept {
    switch (type) {
    case data_type::time:
        return "; write 2026-11-22T10:00:00Z, 2026-11-22T13:00:00+03:00, \"Nov 22 2026 10:00:00 "
               "UTC\" or seconds since 1970";
    case data_type::time_delta: return "; write a number, or one with s, ms, us or ns behind it";
    case data_type::ipv4addr: return "; write 192.0.2.1";
    case data_type::ipv6addr: return "; write 2001:db8::1";
    case data_type::ipv4prefix: return "; write 192.0.2.0/24, with no bits beyond the length";
    case data_type::ipv6prefix: return "; write 2001:db8::/32, with no bits beyond the length";
    case data_type::ether: return "; write 00:00:5e:00:53:01";
    case data_type::ifid: return "; write 0:0:0:1";
    case data_type::boolean: return "; write yes or no";
    default: return {};
    }
}

} // namespace detail

inline void dictionary_attribute::refuse(errc reason, std::string_view text) const {
    const std::string type = "for type " + std::string(to_string(definition_->type)) +
                             std::string(detail::forms_of(definition_->type));
    if (definition_->secret || definition_->properties.hidden != hiding::none) {
        throw attribute_error(name(), reason, type); // the value may be secret
    }
    std::string detail = quoted(text) + " " + type;
    nearest_name search(text);
    for (const value_definition& candidate : names().all()) {
        search.offer(candidate.name);
    }
    throw attribute_error(name(), reason, detail + search.question());
}

inline dictionary_pair dictionary_attribute::pair_of(const value& contents) const {
    if (definition_->internal) {
        throw attribute_error(name(), errc::attribute_not_allowed, "it cannot stand in a packet");
    }
    const auto text = contents.get_if<std::string_view>();
    const bool literal = is_text_or_octets(definition_->type);
    auto converted = text && !literal ? read_text(*text) : convert(*definition_, contents);
    if (!converted) {
        refuse(converted.error(), text ? std::string(*text) : radius::to_text(contents));
    }
    if (tag_ || contents.tag()) {
        if (!definition_->properties.tagged) {
            throw attribute_error(name(), errc::value_out_of_range, "it takes no tag");
        }
        converted->set_tag(tag_ ? tag_ : contents.tag());
    }
    const std::uint64_t number = converted->get_if<std::uint64_t>().value_or(0);
    if (definition_->properties.tagged && number > 0xFFFFFF) {
        throw attribute_error(name(), errc::value_out_of_range, "a tag leaves room for 24 bits");
    }
    const std::size_t length = definition_->fixed_length;
    const bool bytes = is_text_or_octets(definition_->type) || is_container(definition_->type);
    if (length != 0 && bytes && converted->bytes().size() != length) {
        throw attribute_error(name(), errc::value_length_invalid,
                              std::to_string(length) + " octets wanted");
    }
    return {*tables_, *definition_, *std::move(converted)};
}

inline dictionary_pair dictionary_attribute::parse(std::string_view text) const {
    const auto parsed = read_text(text);
    if (!parsed) {
        refuse(parsed.error(), text);
    }
    return pair_of(*parsed);
}

inline detail::container_part dictionary_attribute::part_of(const dictionary_pair& pair) const {
    packet_buffer room;
    writer out(room.room());
    const auto written = pair.encode_alone(out);
    if (!written || !out.ok()) {
        throw attribute_error(pair.name(), written ? errc::value_too_long : written.error());
    }
    return {pair.definition().number, pair.definition().properties, to_octets(out.written())};
}

inline dictionary_pair
dictionary_attribute::join(std::span<const detail::container_part> parts) const {
    octet_string whole;
    const auto written = detail::container_writer(*tables_).write(whole, *definition_, parts);
    if (!written) {
        throw attribute_error(name(), written.error(), "putting it together");
    }
    return {*tables_, *definition_, value(whole)};
}

inline result<value> dictionary_attribute::decode(octets_view octets, strictness how) const {
    std::array<octet, 8> room{};
    if (definition_->inside != 0) {
        const auto found =
            detail::find_member(*tables_, outermost(), octets, definition_->number, room);
        if (!found) {
            return errc::attribute_missing;
        }
        octets = *found;
    }
    const std::size_t size = definition_->array ? fixed_size(*definition_) : 0;
    const bool several = size != 0 && octets.size() > size && octets.size() % size == 0;
    return decode_alone(several ? octets.first(size) : octets, how);
}

inline result<value> dictionary_attribute::decode_alone(octets_view octets, strictness how) const {
    const data_type type = definition_->type;
    const flags properties = definition_->properties;
    const std::size_t length = definition_->fixed_length;
    if (properties.keeps_padding && length != 0 && octets.size() > length) {
        octets = octets.first(length); // the padding begins after the fixed length
    }
    if (type == data_type::structure && !detail::sound_structure(*tables_, *definition_, octets)) {
        return errc::value_length_invalid;
    }
    if (!properties.tagged) {
        return radius::decode(*definition_, octets, how);
    }
    const auto split = split_tag(type, properties.hidden, octets);
    if (!split) {
        return split.error();
    }
    const bool integer = tag_replaces_octet(type);
    const bool present = integer ? split->tag != 0 : split->value.size() < octets.size();
    if (tag_ && *tag_ != split->tag) {
        return errc::attribute_missing;
    }
    std::array<octet, 4> whole{};
    if (integer) {
        std::copy(split->value.begin(), split->value.end(), whole.begin() + 1);
    }
    auto decoded = radius::decode(*definition_, integer ? octets_view(whole) : split->value);
    if (decoded && present) {
        decoded->set_tag(split->tag);
    }
    return decoded;
}

namespace detail {

/// Real containers never nest deeper; it limits the stack for groups inside groups.
inline constexpr std::size_t max_container_nesting = 16;

/// Prints containers. Each step returns false if something cannot be split, is hidden or is not in
/// the dictionary; discard the text appended until then.
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

/// Looks up a name between a container's braces.
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
            return found; // a STRUCT, which is written beside the members, but belongs to the key
        }
    }
    const attribute_definition* found = tables.find(name);
    return found != nullptr && lies_in(found->number, container.number) ? found : nullptr;
}

/// The prefix of FreeRADIUS 4 before the name or number of attributes that it does not decode:
/// `raw.9`.
inline constexpr std::string_view raw_mark = "raw.";

inline bool is_raw(std::string_view name) noexcept {
    return same_name(name.substr(0, raw_mark.size()), raw_mark);
}

/// The number in "raw.9".
inline std::optional<std::uint32_t> raw_number(std::string_view name) noexcept {
    const auto number = is_raw(name) ? parse_unsigned(name.substr(raw_mark.size()), 0xFFFFFFFFU)
                                     : result<std::uint64_t>(errc::text_invalid);
    return number ? std::optional(static_cast<std::uint32_t>(*number)) : std::nullopt;
}

/// Looks up a name inside a vendor's braces: an attribute's full name, or its name without the
/// vendor's prefix if only one attribute matches, as FreeRADIUS 4 prints it.
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

/// The number of a path of names and numbers, whose last part need not be defined: `26.20000.1`,
/// and `Vendor-Specific.Cisco.AVPair`, as FreeRADIUS 4 prints Cisco-AVPair, or `Cisco.AVPair`:
/// inside a vendor you may omit its prefix. Nothing if a name is unknown or ambiguous.
inline std::optional<attribute_number> number_of_path(const dictionary_tables& tables,
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

/// The attribute of a path that omits a vendor's prefix, or null.
inline const attribute_definition* find_without_prefix(const dictionary_tables& tables,
                                                       std::string_view path) noexcept {
    const auto number = number_of_path(tables, path);
    return number ? tables.find(*number) : nullptr;
}

/// The part of a container for `raw.9 = 0x...` or `raw.Role = 0x...`. Errors: `errc::name_unknown`,
/// and `errc::text_invalid` if the value is not hexadecimal.
inline result<container_part> parse_raw_part(const dictionary_tables& tables,
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

/// Appends the contents of a container, or nothing if `parse_container` would not restore these
/// octets.
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
