// SPDX-License-Identifier: MIT
// Codecs for values of any length: text, octets, and containers as a whole (RFC 8044 sections 3.4,
// 3.5, 3.13 to 3.17).
#pragma once

#include <string>

#include <radius/attribute/data_type.hpp>
#include <radius/wire/result.hpp>
#include <radius/wire/writer.hpp>

/// A codec is a type with `view_type` (the type that is read and written), `owned_type` (the same
/// without a borrow), `kind`, `borrows` (whether `view_type` points into the packet), `decode` and
/// `encode`. `decode` fails with `errc::value_length_invalid` or `errc::value_out_of_range`;
/// `encode` reports a value that its type cannot carry, and the writer's `ok()` reports a lack of
/// room.
namespace radius::type {

/// Text for people. Octets that are not UTF-8 pass unchanged (rule of RFC 2865 section 5: "text").
struct text {
    using view_type = std::string_view;
    using owned_type = std::string;
    static constexpr data_type kind = data_type::text;
    static constexpr bool borrows = true;

    static result<view_type> decode(octets_view value) noexcept { return as_text(value); }
    static result<void> encode(writer& out, view_type value) noexcept {
        out.put(as_octets(value));
        return {};
    }
};

/// Opaque octets.
struct octets {
    using view_type = octets_view;
    using owned_type = octet_string;
    static constexpr data_type kind = data_type::octets;
    static constexpr bool borrows = true;

    static constexpr result<view_type> decode(octets_view value) noexcept { return value; }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        out.put(value);
        return {};
    }
};

/// A container whose contents are passed as octets: a TLV or a whole Vendor-Specific, for example.
template <data_type Kind>
struct container : octets {
    static constexpr data_type kind = Kind;
};

using tlv = container<data_type::tlv>;
using vsa = container<data_type::vsa>;
using extended = container<data_type::extended>;
using long_extended = container<data_type::long_extended>;
using evs = container<data_type::evs>;
using group = container<data_type::group>;

/// An Ascend filter. The names of a dictionary parse and print its text.
using filter = container<data_type::filter>;

/// Text or octets of one length only.
template <class Base, std::uint16_t Length>
struct sized : Base {
    static constexpr layout shape{.fixed_length = Length};

    static constexpr result<typename Base::view_type> decode(octets_view value) noexcept {
        if (value.size() != Length) {
            return errc::value_length_invalid;
        }
        return Base::decode(value);
    }
    static constexpr result<void> encode(writer& out, typename Base::view_type value) noexcept {
        return value.size() == Length ? Base::encode(out, value)
                                      : result<void>(errc::value_length_invalid);
    }
};

} // namespace radius::type
