// SPDX-License-Identifier: MIT
// The format of a value's octets: a data type and the properties that a dictionary adds.
#pragma once

#include <radius/dictionary/definition.hpp>

namespace radius {

/// A data type, with the length and the unit that a definition may set.
struct value_form {
    data_type type = data_type::octets;
    std::uint16_t fixed_length = 0;
    time_unit unit = time_unit::seconds;
    bool is_signed = false;

    constexpr value_form(data_type of) noexcept : type(of) {}
    constexpr value_form(const attribute_definition& of) noexcept
        : type(of.type), fixed_length(of.fixed_length), unit(of.unit), is_signed(of.is_signed) {}
};

} // namespace radius

namespace radius::detail {

/// True for the types whose values are whole numbers.
constexpr bool is_integer(data_type type) noexcept {
    switch (type) {
    case data_type::integer:
    case data_type::integer64:
    case data_type::byte:
    case data_type::short_integer:
    case data_type::signed_integer:
    case data_type::boolean:
    case data_type::int8:
    case data_type::int16:
    case data_type::int64: return true;
    default: return false;
    }
}

/// True if numbers of the type can be negative.
constexpr bool is_signed(data_type type) noexcept {
    return type == data_type::signed_integer || type == data_type::int8 ||
           type == data_type::int16 || type == data_type::int64;
}

/// True for the types whose values contain attributes.
constexpr bool is_container(data_type type) noexcept {
    switch (type) {
    case data_type::tlv:
    case data_type::vsa:
    case data_type::extended:
    case data_type::long_extended:
    case data_type::evs:
    case data_type::structure:
    case data_type::choice:
    case data_type::group: return true;
    default: return false;
    }
}

/// True for the two types of any length without further structure.
constexpr bool is_text_or_octets(data_type type) noexcept {
    return type == data_type::text || type == data_type::octets;
}

/// True if the names of VALUE lines are printed and read for a type: for numbers of up to 64 bits.
constexpr bool has_value_names(data_type type) noexcept {
    return is_integer(type) || type == data_type::ipv4addr || type == data_type::ether ||
           type == data_type::ifid;
}

} // namespace radius::detail

namespace radius {

/// The number of octets of every value of the form; 0 if that depends on the value.
constexpr std::size_t fixed_size(const value_form& form) noexcept {
    switch (form.type) {
    case data_type::byte:
    case data_type::int8:
    case data_type::boolean: return 1;
    case data_type::short_integer:
    case data_type::int16: return 2;
    case data_type::integer:
    case data_type::signed_integer:
    case data_type::float32:
    case data_type::ipv4addr: return 4;
    case data_type::time:
    case data_type::time_delta: return form.fixed_length != 0 ? form.fixed_length : 4U;
    case data_type::ether:
    case data_type::ipv4prefix: return 6;
    case data_type::integer64:
    case data_type::int64:
    case data_type::float64:
    case data_type::ifid: return 8;
    case data_type::ipv6addr: return 16;
    case data_type::text:
    case data_type::octets:
    case data_type::structure: return form.fixed_length;
    default: return 0;
    }
}

} // namespace radius
