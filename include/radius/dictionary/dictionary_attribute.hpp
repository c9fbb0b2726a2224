// SPDX-License-Identifier: MIT
// What `names["Framed-User"]` gives: an attribute known only at run time, with the verbs of the
// attribute objects (RFC 2865 section 5, RFC 2868 section 3).
#pragma once

#include <radius/attribute/attribute_pair.hpp>
#include <radius/attribute/tag_octet.hpp>
#include <radius/dictionary/value_text.hpp>

namespace radius {

/// A run-time attribute and its value, ready to be added to a packet. It owns the value and borrows
/// the rest: it lives as long as some handle of the dictionary.
class dictionary_pair {
  public:
    /// `contents` as `convert` gives it. Prefer `names["X"] = value`, which checks.
    dictionary_pair(const attribute_definition& definition, value contents)
        : definition_(&definition), value_(std::move(contents)) {}

    std::string_view name() const noexcept { return definition_->name; }
    attribute_number number() const noexcept { return definition_->number; }
    flags properties() const noexcept { return definition_->properties; }
    const attribute_definition& definition() const noexcept { return *definition_; }
    const value& contents() const noexcept { return value_; }

    /// Writes the clear value, its tag octet included. Errors: those of `radius::encode`;
    /// `errc::value_out_of_range` for a tagged integer above 24 bits; `errc::value_length_invalid`
    /// where the definition asks for another length.
    result<void> encode(writer& out) const;

  private:
    const attribute_definition* definition_;
    value value_;
};

/// An attribute of a dictionary, to be read from a packet or given a value. It borrows: it lives as
/// long as some handle of the dictionary.
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
    attribute_number number() const noexcept { return definition_->number; }
    flags properties() const noexcept { return definition_->properties; }
    std::optional<octet> tag() const noexcept { return tag_; }
    const attribute_definition& definition() const noexcept { return *definition_; }
    value_names names() const noexcept { return {*tables_, *definition_}; }

    /// This attribute with a tag of 0 to 31.
    /// Throws `attribute_error` where it takes none, or the tag is larger.
    dictionary_attribute operator[](unsigned tag) const;

    /// The pair to put into a packet. Text for an attribute that is neither text nor octets is read
    /// as `parse_value` reads it: `names["Service-Type"] = "Framed-User"`. For text and octets it
    /// is taken as it stands. Throws `attribute_error` where the value does not fit the data type.
    dictionary_pair operator=(const value& contents) const { return pair_of(contents); }

    /// The pair for a value as a `Name = value` line has it: quotes and `0x` mean what they mean
    /// there. Throws `attribute_error`.
    dictionary_pair parse(std::string_view text) const;

    /// Reads clear octets, the tag octet included. Errors: those of the data type;
    /// `errc::attribute_missing` for another tag than this one's.
    result<value> decode(octets_view octets) const;

    /// A value of this attribute as a `Name = value` line has it; see `append_value`.
    std::string to_text(const value& shown) const { return radius::to_text(shown, names()); }

  private:
    dictionary_pair pair_of(const value& contents) const;
    [[noreturn]] void refuse(errc reason, std::string_view text) const;

    const dictionary_tables* tables_;
    const attribute_definition* definition_;
    std::optional<octet> tag_;
};

inline result<void> dictionary_pair::encode(writer& out) const {
    const data_type type = definition_->type;
    const std::size_t start = out.size();
    if (!properties().tagged) {
        const auto written = radius::encode(type, value_, out);
        const std::size_t length = out.size() - start;
        if (written && definition_->fixed_length != 0 && out.ok() &&
            length != definition_->fixed_length) {
            return errc::value_length_invalid;
        }
        return written;
    }
    if (tag_replaces_octet(type)) {
        std::array<octet, 4> whole{};
        writer inner(whole);
        if (const auto written = radius::encode(type, value_, inner); !written) {
            return written;
        }
        if (whole[0] != 0) {
            return errc::value_out_of_range;
        }
        whole[0] = value_.tag().value_or(0);
        out.put(whole);
        return {};
    }
    const auto octets = value_.get_if<octets_view>();
    const auto text = value_.get_if<std::string_view>();
    const octets_view contents = octets ? *octets : as_octets(text.value_or(std::string_view()));
    if (value_.tag() || needs_tag_octet(0, properties().hidden, contents)) {
        out.u8(value_.tag().value_or(0));
    }
    return radius::encode(type, value_, out);
}

inline dictionary_attribute dictionary_attribute::operator[](unsigned tag) const {
    if (!properties().tagged) {
        throw attribute_error(name(), errc::value_out_of_range, "it takes no tag");
    }
    if (tag > max_tag) {
        throw attribute_error(name(), errc::value_out_of_range, "tags run from 0 to 31");
    }
    return {*tables_, *definition_, static_cast<octet>(tag)};
}

inline void dictionary_attribute::refuse(errc reason, std::string_view text) const {
    std::string detail = quoted(text) + " for type " + std::string(to_string(definition_->type));
    nearest_name search(text);
    for (const value_definition& candidate : names().all()) {
        search.offer(candidate.name);
    }
    throw attribute_error(name(), reason, detail + search.question());
}

inline dictionary_pair dictionary_attribute::pair_of(const value& contents) const {
    const data_type type = definition_->type;
    if (definition_->internal) {
        throw attribute_error(name(), errc::attribute_not_allowed, "it cannot stand in a packet");
    }
    const auto text = contents.get_if<std::string_view>();
    const bool literal = type == data_type::text || type == data_type::octets;
    auto converted = text && !literal ? parse_value(type, *text, names()) : convert(type, contents);
    if (!converted) {
        refuse(converted.error(), text ? std::string(*text) : radius::to_text(contents));
    }
    if (tag_ || contents.tag()) {
        if (!properties().tagged) {
            throw attribute_error(name(), errc::value_out_of_range, "it takes no tag");
        }
        converted->set_tag(tag_ ? tag_ : contents.tag());
    }
    const std::uint64_t number = converted->get_if<std::uint64_t>().value_or(0);
    if (properties().tagged && number > 0xFFFFFF) {
        throw attribute_error(name(), errc::value_out_of_range, "a tag leaves room for 24 bits");
    }
    if (definition_->fixed_length != 0) {
        const auto octets = converted->get_if<octets_view>();
        if (octets && octets->size() != definition_->fixed_length) {
            throw attribute_error(name(), errc::value_length_invalid,
                                  std::to_string(definition_->fixed_length) + " octets wanted");
        }
    }
    return {*definition_, *std::move(converted)};
}

inline dictionary_pair dictionary_attribute::parse(std::string_view text) const {
    const auto parsed = parse_value(definition_->type, text, names());
    if (!parsed) {
        refuse(parsed.error(), text);
    }
    return pair_of(*parsed);
}

inline result<value> dictionary_attribute::decode(octets_view octets) const {
    const data_type type = definition_->type;
    if (const std::size_t length = definition_->fixed_length; length != 0) {
        if (properties().keeps_padding && octets.size() > length) {
            octets = octets.first(length); // the length tells where the padding begins
        }
        if (octets.size() != length) {
            return errc::value_length_invalid;
        }
    }
    if (!properties().tagged) {
        return radius::decode(type, octets);
    }
    const auto split = split_tag(type, properties().hidden, octets);
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
        std::ranges::copy(split->value, whole.begin() + 1);
    }
    auto decoded = radius::decode(type, integer ? octets_view(whole) : split->value);
    if (decoded && present) {
        decoded->set_tag(split->tag);
    }
    return decoded;
}

} // namespace radius
