// SPDX-License-Identifier: MIT
// Values of run-time types to octets and back, through the codecs of each data type (RFC 8044).
#pragma once

#include <radius/attribute/data_types.hpp>
#include <radius/dictionary/value.hpp>

namespace radius {

/// Calls `visit` with an object of the codec for `type` and gives what it gives. The containers
/// count as octets.
template <class Visitor>
constexpr decltype(auto) with_codec(data_type type, Visitor&& visit) {
    switch (type) {
    case data_type::integer: return visit(type::integer{});
    case data_type::time: return visit(type::time{});
    case data_type::text: return visit(type::text{});
    case data_type::ifid: return visit(type::ifid{});
    case data_type::ipv4addr: return visit(type::ipv4addr{});
    case data_type::ipv6addr: return visit(type::ipv6addr{});
    case data_type::ipv6prefix: return visit(type::ipv6prefix{});
    case data_type::ipv4prefix: return visit(type::ipv4prefix{});
    case data_type::integer64: return visit(type::integer64{});
    case data_type::byte: return visit(type::byte{});
    case data_type::short_integer: return visit(type::short_integer{});
    case data_type::signed_integer: return visit(type::signed_integer{});
    case data_type::time_delta: return visit(type::time_delta{});
    case data_type::ether: return visit(type::ether{});
    case data_type::combo_ip: return visit(type::combo_ip{});
    case data_type::octets:
    case data_type::tlv:
    case data_type::vsa:
    case data_type::extended:
    case data_type::long_extended:
    case data_type::evs: break;
    }
    return visit(type::octets{});
}

/// True for the types whose values are whole numbers, which a dictionary may give names.
constexpr bool is_integer(data_type type) noexcept {
    return type == data_type::integer || type == data_type::integer64 || type == data_type::byte ||
           type == data_type::short_integer || type == data_type::signed_integer;
}

/// Reads clear octets, without a tag.
/// Errors: those of the data type, `errc::value_length_invalid` and `errc::value_out_of_range`.
inline result<value> decode(data_type type, octets_view octets) {
    return with_codec(type, [&]<class Codec>(Codec) -> result<value> {
        const auto decoded = Codec::decode(octets);
        if (!decoded) {
            return decoded.error();
        }
        return value(*decoded);
    });
}

/// `given` as the codec's own type. Text and octets stand for each other unchanged, numbers for
/// times and durations and the other way round.
/// Errors: `errc::value_type_mismatch`, `errc::value_out_of_range`.
template <class Codec>
result<typename Codec::view_type> argument_from(const value& given) {
    using view_type = typename Codec::view_type;
    if constexpr (std::integral<view_type>) {
        if (const auto number = given.get_if<view_type>()) {
            return *number;
        }
        const bool number =
            given.is_number() || std::holds_alternative<std::chrono::seconds>(given.data());
        return number ? errc::value_out_of_range : errc::value_type_mismatch;
    } else if constexpr (Codec::kind == data_type::time || Codec::kind == data_type::time_delta) {
        std::optional<view_type> held = given.get_if<view_type>();
        if (!held && given.is_number()) {
            const auto count = given.get_if<std::uint32_t>();
            if (!count) {
                return errc::value_out_of_range;
            }
            held = view_type(std::chrono::seconds(*count));
        }
        if (!held) {
            return errc::value_type_mismatch;
        }
        std::array<octet, 4> scratch{};
        writer range_check(scratch);
        const auto checked = Codec::encode(range_check, *held);
        return checked ? result<view_type>(*held) : result<view_type>(checked.error());
    } else if constexpr (Codec::borrows) {
        if (const auto text = given.get_if<std::string_view>()) {
            if constexpr (std::same_as<view_type, octets_view>) {
                return as_octets(*text);
            } else {
                return *text;
            }
        }
        if (const auto contents = given.get_if<octets_view>()) {
            if constexpr (std::same_as<view_type, octets_view>) {
                return *contents;
            } else {
                return as_text(*contents);
            }
        }
        return errc::value_type_mismatch;
    } else {
        const auto held = given.get_if<view_type>();
        return held ? result<view_type>(*held) : result<view_type>(errc::value_type_mismatch);
    }
}

/// The value in the form that `decode` would give for the type, with its tag.
/// Errors: `errc::value_type_mismatch`, `errc::value_out_of_range`.
inline result<value> convert(data_type type, const value& given) {
    return with_codec(type, [&]<class Codec>(Codec) -> result<value> {
        const auto argument = argument_from<Codec>(given);
        if (!argument) {
            return argument.error();
        }
        value converted(*argument);
        converted.set_tag(given.tag());
        return converted;
    });
}

/// Writes the value's octets, without a tag; lack of room is left to the writer's `ok()`.
/// Errors: `errc::value_type_mismatch`, `errc::value_out_of_range`.
inline result<void> encode(data_type type, const value& given, writer& out) {
    return with_codec(type, [&]<class Codec>(Codec) -> result<void> {
        const auto argument = argument_from<Codec>(given);
        if (!argument) {
            return argument.error();
        }
        return Codec::encode(out, *argument);
    });
}

} // namespace radius
