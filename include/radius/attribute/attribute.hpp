// SPDX-License-Identifier: MIT
// The attribute object: name, number, data type and flags as template arguments, so that a value of
// the wrong type does not compile (RFC 2865 section 5, RFC 8044).
#pragma once

#include <algorithm>

#include <radius/attribute/attribute_number.hpp>
#include <radius/attribute/attribute_pair.hpp>
#include <radius/attribute/hidden_value.hpp>
#include <radius/attribute/tag_octet.hpp>
#include <radius/wire/fixed_string.hpp>

namespace radius {

template <fixed_string Name, auto Number, class Type, flags Flags>
struct attribute;

/// An attribute together with one tag: `attr::tunnel_type[1]` (RFC 2868 section 3.1). Reading it
/// returns only the values of that tag, without the tag.
template <class Attribute>
struct attribute_of_tag {
    using read_type = typename Attribute::untagged_type;
    octet tag;

    static constexpr std::string_view name() noexcept { return Attribute::name(); }
    static constexpr attribute_number number() noexcept { return Attribute::number(); }
    static constexpr flags properties() noexcept { return Attribute::properties(); }
    static constexpr data_type kind() noexcept { return Attribute::kind(); }
    result<read_type> decode(octets_view value, strictness how = strictness::strict) const {
        auto found = Attribute::decode(value, how);
        if (!found) {
            return found.error();
        }
        if (found->tag != tag) {
            return errc::attribute_missing;
        }
        return std::move(found->value);
    }

    /// The pair to add to a packet.
    template <class Value>
    constexpr attribute_pair<Attribute> operator=(const Value& value) const {
        return {detail::convert_argument<typename Attribute::type>(name(), value), tag};
    }
    constexpr explicit attribute_of_tag(octet group) noexcept : tag(group) {}
    attribute_of_tag(const attribute_of_tag&) = default;
    attribute_of_tag& operator=(const attribute_of_tag&) = delete;
};

namespace detail {

/// Whether an attribute of this number is read from fragments (RFC 6929 section 2.2).
constexpr bool is_fragmented(std::integral auto number) noexcept {
    return is_long_extended_type(static_cast<std::uint32_t>(number));
}
constexpr bool is_fragmented(const attribute_number& number) noexcept {
    return number.is_long_extended() || number.format.continuation;
}

/// The common base of attributes with one data type and the same flags.
template <class Type, flags Flags, bool Assembled>
struct attribute_kind {
    using type = Type;
    using view_type = typename Type::view_type;

    /// True if a value read from a packet cannot be a view into it, because it is assembled from
    /// fragments.
    static constexpr bool assembled = Assembled;

    /// The type that is read, without the tag: a view into the packet if possible.
    using untagged_type =
        std::conditional_t<Flags.hidden != hiding::none && Type::borrows, hidden_value<view_type>,
                           std::conditional_t<Assembled, typename Type::owned_type, view_type>>;

    /// The type that `get` returns: `tagged<...>` for an attribute with a tag.
    using read_type = std::conditional_t<Flags.tagged, tagged<untagged_type>, untagged_type>;

    constexpr attribute_kind() = default;
    constexpr attribute_kind(const attribute_kind&) = default;
    attribute_kind& operator=(const attribute_kind&) = delete;

    static constexpr flags properties() noexcept { return Flags.of(Type::kind); }
    static constexpr data_type kind() noexcept { return Type::kind; }

    /// Reads clear octets, the tag octet included. Errors: those of the data type.
    static result<read_type> decode(octets_view value, strictness how = strictness::strict) {
        if constexpr (properties().keeps_padding && requires { Type::shape; }) {
            // The type has a fixed length, so the padding begins after it.
            value = value.first(std::min<std::size_t>(value.size(), Type::shape.fixed_length));
        }
        if constexpr (Flags.tagged) {
            const auto split = split_tag(Type::kind, Flags.hidden, value);
            if (!split) {
                return split.error();
            }
            auto inner = decode_untagged(split->value, how);
            if (!inner) {
                return inner.error();
            }
            return read_type{split->tag, std::move(*inner)};
        } else {
            return decode_untagged(value, how);
        }
    }

  private:
    static result<typename Type::view_type> decode_type(octets_view value, strictness how) {
        if constexpr (requires { Type::decode(value, how); }) {
            return Type::decode(value, how);
        } else {
            return Type::decode(value);
        }
    }

    static result<untagged_type> decode_untagged(octets_view value, strictness how) {
        if constexpr (Flags.tagged && tag_replaces_octet(Type::kind)) {
            const std::array<octet, 4> whole{0, value[0], value[1], value[2]};
            return Type::decode(whole);
        } else {
            const auto view = decode_type(value, how);
            if (!view) {
                return view.error();
            }
            if constexpr (std::is_same_v<untagged_type, octet_string>) {
                return to_octets(*view);
            } else {
                return untagged_type(*view);
            }
        }
    }
};

} // namespace detail

/// One attribute, written as a `constexpr` object in namespace `radius::attr`. `Number` is a type
/// or a dotted path (`attribute_number`).
///
/// `attr::x = value` is a pair for a request or a reply; `request.get(attr::x)` reads it back.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
struct attribute
    : detail::attribute_kind<Type, Flags, Flags.concat || detail::is_fragmented(Number)> {
    static constexpr std::string_view name() noexcept { return Name.view(); }
    static constexpr attribute_number number() noexcept { return Number; }

    /// The pair to add to a packet. The value must be of the attribute's own type, its enumeration
    /// for an enumerated one; texts and octets are borrowed until the pair is added.
    template <class Value>
    constexpr attribute_pair<attribute> operator=(const Value& value) const {
        return {detail::convert_argument<Type>(name(), value), 0};
    }

    /// The container with several of its TLVs: `attr::container(attr::one = 1, attr::other = 2)`.
    /// A TLV that contains others is written in the same way, inside it.
    template <encodable_pair... Pairs>
    constexpr container_pair<attribute, Pairs...> operator()(const Pairs&... pairs) const
        requires(Type::kind == data_type::tlv && sizeof...(Pairs) > 0)
    {
        static_assert((detail::is_child_of(Pairs::number(), number()) && ...),
                      "radius: only the container's own TLVs can be in it, those with its number "
                      "and one more part");
        static_assert(((Pairs::properties().hidden == hiding::none) && ...),
                      "radius: a hidden value is alone in its container: add it as a pair of its "
                      "own, without the container");
        return {{pairs...}};
    }

    /// This attribute with a tag of 1 to 31: to write it, or to read only the values of that group.
    constexpr attribute_of_tag<attribute> operator[](octet tag) const
        requires(Flags.tagged)
    {
        if (tag > max_tag) {
            throw attribute_error(name(), errc::value_out_of_range, "a tag must be from 0 to 31");
        }
        return attribute_of_tag<attribute>(tag);
    }
};

/// Anything that can be looked up in a packet: the attribute objects above, one of their tags, or a
/// name from a run-time dictionary.
template <class Attribute>
concept readable_attribute = requires(const Attribute& attribute, octets_view value) {
    typename Attribute::read_type;
    { attribute.name() } -> std::convertible_to<std::string_view>;
    { attribute.number() } -> std::convertible_to<attribute_number>;
    { attribute.properties() } -> std::convertible_to<flags>;
    { attribute.decode(value) } -> std::same_as<result<typename Attribute::read_type>>;
};

} // namespace radius
