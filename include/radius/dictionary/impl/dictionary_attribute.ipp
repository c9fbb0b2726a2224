// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/dictionary_attribute.hpp>.
#pragma once

#include <radius/attribute/tag_octet.hpp>
#include <radius/dictionary/codec/container_writer.hpp>
#include <radius/dictionary/codec/value_codec.hpp>
#include <radius/dictionary/container_text.hpp>
#include <radius/dictionary/dictionary_attribute.hpp>
#include <radius/dictionary/text/nearest_name.hpp>
#include <radius/dictionary/text/value_text.hpp>

namespace radius::detail {

/// The text forms of a type, for error messages; empty if the name of the type says it.
constexpr std::string_view forms_of(data_type type) noexcept {
    switch (type) {
    case data_type::time:
        return "; write 2026-11-22T10:00:00Z, 2026-11-22T13:00:00+03:00, \"Nov 22 2026 10:00:00 "
               "UTC\" or seconds since 1970";
    case data_type::time_delta:
        return "; write a number, or a number with the unit s, ms, us or ns";
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

} // namespace radius::detail

namespace radius {

RADIUS_DECL dictionary_pair::dictionary_pair(const detail::dictionary_tables& tables,
                                             const attribute_definition& definition, value contents)
    : tables_(&tables), definition_(&definition), value_(std::move(contents)) {}

RADIUS_DECL const attribute_definition& dictionary_pair::outermost() const noexcept {
    return detail::outermost(*tables_, *definition_);
}

RADIUS_DECL result<void> dictionary_pair::encode(writer& out) const {
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
    const auto written = detail::container_writer(*tables_).write(whole, outermost(), {&part, 1});
    out.put(whole);
    return written;
}

RADIUS_DECL result<void> dictionary_pair::encode_alone(writer& out) const {
    return detail::encode_alone(*definition_, value_, out);
}

RADIUS_DECL dictionary_attribute::dictionary_attribute(const detail::dictionary_tables& tables,
                                                       const attribute_definition& definition,
                                                       std::optional<octet> tag) noexcept
    : tables_(&tables), definition_(&definition), tag_(tag) {}

RADIUS_DECL const attribute_definition& dictionary_attribute::outermost() const noexcept {
    return detail::outermost(*tables_, *definition_);
}

RADIUS_DECL dictionary_attribute dictionary_attribute::operator[](unsigned tag) const {
    if (!definition_->properties.tagged) {
        throw attribute_error(name(), errc::value_out_of_range, "it takes no tag");
    }
    if (tag > max_tag) {
        throw attribute_error(name(), errc::value_out_of_range, "a tag must be from 0 to 31");
    }
    return {*tables_, *definition_, static_cast<octet>(tag)};
}

RADIUS_DECL void dictionary_attribute::refuse(errc reason, std::string_view text) const {
    const std::string type = "for type " + std::string(to_string(definition_->type)) +
                             std::string(detail::forms_of(definition_->type));
    if (definition_->secret || definition_->properties.hidden != hiding::none) {
        throw attribute_error(name(), reason, type); // the value may be secret
    }
    std::string detail = quoted(text) + " " + type;
    detail::nearest_name search(text);
    for (const value_definition& candidate : names().all()) {
        search.offer(candidate.name);
    }
    throw attribute_error(name(), reason, detail + search.question());
}

RADIUS_DECL dictionary_pair dictionary_attribute::pair_of(const value& contents) const {
    if (definition_->internal) {
        throw attribute_error(name(), errc::attribute_not_allowed, "no packet can contain it");
    }
    const auto text = contents.get_if<std::string_view>();
    const bool literal = detail::is_text_or_octets(definition_->type);
    auto converted = text && !literal ? read_text(*text) : detail::convert(*definition_, contents);
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
        throw attribute_error(name(), errc::value_out_of_range,
                              "with a tag, a value has at most 24 bits");
    }
    const std::size_t length = definition_->fixed_length;
    const bool bytes =
        detail::is_text_or_octets(definition_->type) || detail::is_container(definition_->type);
    if (length != 0 && bytes && converted->bytes().size() != length) {
        throw attribute_error(name(), errc::value_length_invalid,
                              "it must have " + std::to_string(length) + " octets");
    }
    return {*tables_, *definition_, *std::move(converted)};
}

RADIUS_DECL dictionary_pair dictionary_attribute::operator=(const value& contents) const {
    return pair_of(contents);
}

RADIUS_DECL dictionary_pair dictionary_attribute::parse(std::string_view text) const {
    const auto parsed = read_text(text);
    if (!parsed) {
        refuse(parsed.error(), text);
    }
    return pair_of(*parsed);
}

RADIUS_DECL dictionary_pair
dictionary_attribute::join(std::span<const dictionary_pair* const> pairs) const {
    std::vector<detail::container_part> parts;
    parts.reserve(pairs.size());
    for (const dictionary_pair* pair : pairs) {
        packet_buffer room;
        writer out(room.room());
        const auto written = pair->encode_alone(out);
        if (!written || !out.ok()) {
            throw attribute_error(pair->name(), written ? errc::value_too_long : written.error());
        }
        const attribute_definition& definition = pair->definition();
        parts.push_back({definition.number, definition.properties, to_octets(out.written())});
    }
    octet_string whole;
    const auto written = detail::container_writer(*tables_).write(whole, *definition_, parts);
    if (!written) {
        throw attribute_error(name(), written.error(), "encoding the value");
    }
    return {*tables_, *definition_, value(whole)};
}

RADIUS_DECL result<value> dictionary_attribute::decode(octets_view octets, strictness how) const {
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

RADIUS_DECL result<value> dictionary_attribute::decode_alone(octets_view octets,
                                                             strictness how) const {
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
        return radius::detail::decode(*definition_, octets, how);
    }
    const auto split = detail::split_tag(type, properties.hidden, octets);
    if (!split) {
        return split.error();
    }
    const bool integer = detail::tag_replaces_octet(type);
    const bool present = integer ? split->tag != 0 : split->value.size() < octets.size();
    if (tag_ && *tag_ != split->tag) {
        return errc::attribute_missing;
    }
    std::array<octet, 4> whole{};
    if (integer) {
        std::copy(split->value.begin(), split->value.end(), whole.begin() + 1);
    }
    auto decoded =
        radius::detail::decode(*definition_, integer ? octets_view(whole) : split->value);
    if (decoded && present) {
        decoded->set_tag(split->tag);
    }
    return decoded;
}

RADIUS_DECL std::string dictionary_attribute::to_text(const value& shown) const {
    std::string out;
    const auto octets = detail::is_container(definition_->type) ? shown.get_if<octets_view>()
                                                                : std::optional<octets_view>();
    if (!octets || !detail::append_container(out, *tables_, *definition_, *octets)) {
        append_value(out, shown, names());
    }
    return out;
}

RADIUS_DECL result<value> dictionary_attribute::read_text(std::string_view text) const {
    if (detail::is_container(definition_->type) && text.starts_with('{')) {
        auto octets = detail::parse_container(*tables_, *definition_, text);
        return octets ? result<value>(value(*octets)) : result<value>(octets.error());
    }
    return parse_value(*definition_, text, names());
}

} // namespace radius
