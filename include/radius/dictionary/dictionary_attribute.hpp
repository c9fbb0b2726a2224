// SPDX-License-Identifier: MIT
// The result of `names["Framed-User"]`: an attribute known only at run time, with the functions of
// the attribute objects (RFC 2865 section 5, RFC 2868 section 3).
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include <radius/dictionary/codec/value_form.hpp>
#include <radius/dictionary/text/value_names.hpp>
#include <radius/dictionary/value.hpp>

namespace radius {

class writer;

/// A run-time attribute and its value, ready to be added to a packet. It owns the value and borrows
/// the rest: a handle of the dictionary must outlive it. Any number of threads may read one while
/// no thread changes it.
class dictionary_pair {
  public:
    /// `contents` as `convert` returns it. Prefer `names["X"] = value`, which checks.
    dictionary_pair(const detail::dictionary_tables& tables, const attribute_definition& definition,
                    value contents);

    std::string_view name() const noexcept { return definition_->name; }

    /// The number in a packet; for a member, that of the structure around it.
    attribute_number number() const noexcept { return outermost().number; }
    flags properties() const noexcept { return outermost().properties; }
    const attribute_definition& definition() const noexcept { return *definition_; }
    const value& contents() const noexcept { return value_; }

    /// Writes the clear value, its tag octet included; for a member, its structure, filled with
    /// zeros. Errors: those of `radius::encode`; `errc::value_out_of_range` for a tagged integer
    /// above 24 bits; `errc::value_length_invalid` if the definition requires another length.
    result<void> encode(writer& out) const;

    /// Only the value's own octets, without the structure around it. Errors: those of `encode`.
    result<void> encode_alone(writer& out) const;

  private:
    const attribute_definition& outermost() const noexcept;

    const detail::dictionary_tables* tables_;
    const attribute_definition* definition_;
    value value_;
};

/// An attribute of a dictionary, to be read from a packet or given a value. It borrows: a handle of
/// the dictionary must outlive it. Any number of threads may use one.
class dictionary_attribute {
  public:
    using read_type = value;

    /// With a `tag`, only that group.
    dictionary_attribute(const detail::dictionary_tables& tables,
                         const attribute_definition& definition,
                         std::optional<octet> tag = std::nullopt) noexcept;
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
    dictionary_pair operator=(const value& contents) const;

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
        return join(std::array<const dictionary_pair*, sizeof...(pairs)>{&pairs...});
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
    const attribute_definition& outermost() const noexcept;
    result<value> decode_alone(octets_view octets, strictness how) const;
    result<value> read_text(std::string_view text) const;
    dictionary_pair pair_of(const value& contents) const;
    dictionary_pair join(std::span<const dictionary_pair* const> pairs) const;
    [[noreturn]] void refuse(errc reason, std::string_view text) const;

    const detail::dictionary_tables* tables_;
    const attribute_definition* definition_;
    std::optional<octet> tag_;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/dictionary/impl/dictionary_attribute.ipp>
#endif
