// SPDX-License-Identifier: MIT
// What `names["Framed-User"]` gives: an attribute known only at run time, with the verbs of the
// attribute objects (RFC 2865 section 5, RFC 2868 section 3).
#pragma once

#include <radius/dictionary/dictionary_pair.hpp>
#include <radius/dictionary/text/value_text.hpp>

namespace radius {

/// An attribute of a dictionary, to be read from a packet or given a value. It borrows: it lives as
/// long as some handle of the dictionary. Any number of threads may use one.
class dictionary_attribute {
  public:
    using read_type = value;

    /// With a `tag`, that group only.
    dictionary_attribute(const dictionary_tables& tables, const attribute_definition& definition,
                         std::optional<octet> tag = std::nullopt) noexcept
        : tables_(&tables), definition_(&definition), tag_(tag) {}
    dictionary_attribute(const dictionary_attribute&) = default;
    dictionary_attribute& operator=(const dictionary_attribute&) = delete;

    std::string_view name() const noexcept { return definition_->name; }

    /// What is looked for in a packet: of a member, the structure around it.
    attribute_number number() const noexcept { return outermost().number; }
    flags properties() const noexcept { return outermost().properties; }
    std::optional<octet> tag() const noexcept { return tag_; }
    const attribute_definition& definition() const noexcept { return *definition_; }
    value_names names() const noexcept { return {*tables_, *definition_}; }

    /// How many octets each value of an array has; 0 for what is no array.
    std::size_t element_size() const noexcept {
        return definition_->array && definition_->inside == 0 ? fixed_size(*definition_) : 0;
    }

    /// This attribute with a tag of 0 to 31.
    /// Throws `attribute_error` where it takes none, or the tag is larger.
    dictionary_attribute operator[](unsigned tag) const;

    /// The pair to put into a packet. Text for an attribute that is neither text nor octets is read
    /// as `parse` reads it: `names["Service-Type"] = "Framed-User"`. For text and octets it is
    /// taken as it stands. Throws `attribute_error` where the value does not fit the data type.
    dictionary_pair operator=(const value& contents) const { return pair_of(contents); }

    /// The pair for a value as a `Name = value` line has it: quotes and `0x` mean what they mean
    /// there, and `{ Name = value, ... }` is what a container holds. Throws `attribute_error`.
    dictionary_pair parse(std::string_view text) const;

    /// The pair that holds these pairs: TLVs in their TLV, several sub-attributes in one
    /// Vendor-Specific, members in their structure, values in their array. Members that are not
    /// given are zero. Throws `attribute_error` with the name of a pair that cannot be encoded, or
    /// with this one where a pair does not belong in it.
    template <std::same_as<dictionary_pair>... Pairs>
    dictionary_pair with(const Pairs&... pairs) const {
        std::vector<detail::container_part> parts;
        parts.reserve(sizeof...(pairs));
        (parts.push_back(part_of(pairs)), ...);
        return join(parts);
    }

    /// Reads clear octets, the tag octet included; of a member, those of the structure around it,
    /// and of an array its first value. Errors: those of the data type; `errc::attribute_missing`
    /// for another tag than this one's, and where a structure has no such member.
    result<value> decode(octets_view octets, strictness how = strictness::strict) const;

    /// A value of this attribute as a `Name = value` line has it; see `append_value`. What a
    /// container holds is shown by name, `{ Name = value, ... }`, where `parse` makes the same
    /// octets of it.
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

/// How people write values of a type; empty for types that say it by their name.
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
        throw attribute_error(name(), reason, type); // whoever reads it need not know the value
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
        octets = octets.first(length); // the length tells where the padding begins
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

} // namespace radius
