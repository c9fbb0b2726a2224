// SPDX-License-Identifier: MIT
// The result of `names["Framed-User"]`: an attribute known only at run time, with the functions of
// the attribute objects (RFC 2865 section 5, RFC 2868 section 3).
#pragma once

#include <radius/attribute/attribute_pair.hpp>
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
    const attribute_definition& outermost() const noexcept {
        return detail::outermost(*tables_, *definition_);
    }

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

    const detail::dictionary_tables* tables_;
    const attribute_definition* definition_;
    std::optional<octet> tag_;
};

namespace detail {

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

} // namespace detail

namespace detail {

/// Real containers never nest deeper; it limits the stack for groups inside groups.
inline constexpr std::size_t max_container_nesting = 16;

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

/// The prefix of FreeRADIUS 4 before the name or number of attributes that it does not decode:
/// `raw.9`.
inline constexpr std::string_view raw_mark = "raw.";

inline bool is_raw(std::string_view name) noexcept {
    return same_name(name.substr(0, raw_mark.size()), raw_mark);
}

/// The number of a path of names and numbers, whose last part need not be defined: `26.20000.1`,
/// and `Vendor-Specific.Cisco.AVPair`, as FreeRADIUS 4 prints Cisco-AVPair, or `Cisco.AVPair`:
/// inside a vendor you may omit its prefix. Nothing if a name is unknown or ambiguous.
std::optional<attribute_number> number_of_path(const dictionary_tables& tables,
                                               std::string_view path) noexcept;

/// The attribute of a path that omits a vendor's prefix, or null.
const attribute_definition* find_without_prefix(const dictionary_tables& tables,
                                                std::string_view path) noexcept;

/// The octets of a container whose text is `{ ... }`.
/// Errors: `errc::text_invalid`, `errc::name_unknown`; those of `container_writer`.
result<octet_string> parse_container(const dictionary_tables& tables,
                                     const attribute_definition& container, std::string_view text,
                                     std::size_t nesting = 0);

} // namespace detail

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/dictionary/impl/dictionary_attribute.ipp>
#endif
