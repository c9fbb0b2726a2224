// SPDX-License-Identifier: MIT
// Values as text, by data type: the right side of a `Name = value` line.
#pragma once

#include <radius/dictionary/codec/value_form.hpp>
#include <radius/dictionary/text/value_names.hpp>
#include <radius/dictionary/value.hpp>

namespace radius {

namespace detail {

/// True if a word in a list of pairs needs no quotes to be parsed back unchanged.
constexpr bool is_bare_word(std::string_view word) noexcept {
    constexpr std::string_view special = "\"'\\,#{}";
    for (const char letter : word) {
        if (letter <= ' ' || letter >= 0x7F || special.find(letter) != std::string_view::npos) {
            return false;
        }
    }
    return !word.empty();
}

} // namespace detail

/// Appends a value: text between quotes (see `append_quoted`), octets as `0x...`, an integer as its
/// name if it has one, a date as "2026-11-22T10:00:00Z", an Ascend filter as `filter_text` returns
/// it. The tag is not printed.
void append_value(std::string& out, const value& shown, const value_names& names = {});

/// The same as a new string.
std::string to_text(const value& shown, const value_names& names = {});

/// Reads a value of the given form, with or without quotes around it. Octets are hexadecimal if
/// they begin with `0x` outside quotes, else the characters themselves; containers are always
/// hexadecimal. Integers are decimal, `0x` and hexadecimal digits, or a value name, optionally
/// after `::`, as FreeRADIUS 4 prints it. Errors: `errc::text_invalid`, `errc::value_out_of_range`.
result<value> parse_value(const value_form& form, std::string_view text,
                          const value_names& names = {});

namespace detail {

/// The number of a VALUE line. Errors: those of `parse_value`; `errc::value_type_mismatch` for a
/// type that has no value names, if the text is not a number either.
result<std::uint64_t> value_bits(const value_form& form, std::string_view text);

} // namespace detail

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/dictionary/text/impl/value_text.ipp>
#endif
