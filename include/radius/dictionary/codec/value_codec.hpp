// SPDX-License-Identifier: MIT
// Converts values of run-time types to octets and back (RFC 8044). One function for all types: a
// codec template per type would cost every including file its instantiation.
#pragma once

#include <radius/attribute/type/address_types.hpp>
#include <radius/dictionary/codec/value_form.hpp>
#include <radius/dictionary/value.hpp>
#include <radius/wire/network_order.hpp>

namespace radius::detail {

/// The number in `octets` octets of two's complement.
constexpr std::int64_t extend_sign(std::uint64_t bits, std::size_t octets) noexcept {
    const auto shift = static_cast<unsigned>(64 - 8 * octets);
    return static_cast<std::int64_t>(bits << shift) >> shift;
}

/// True if a number fits into that many octets.
constexpr bool fits(std::uint64_t bits, bool negative, std::size_t octets,
                    bool is_signed) noexcept {
    if (octets == 8) {
        return is_signed ? negative || bits >> 63U == 0 : !negative;
    }
    if (is_signed) {
        return extend_sign(bits, octets) == static_cast<std::int64_t>(bits) &&
               (negative || bits >> 63U == 0);
    }
    return !negative && bits >> (8U * octets) == 0;
}

/// A count of units as the form has them on the wire.
result<value> timed(const value_form& form, std::int64_t count);

/// Reads clear octets, without a tag. The contents of a container are returned as octets. Errors:
/// `errc::value_length_invalid` and `errc::value_out_of_range`; `errc::value_not_canonical` for a
/// prefix, unless `how` is lenient.
result<value> decode(const value_form& form, octets_view octets,
                     strictness how = strictness::strict);

/// The value in the form that `decode` would return for the type, with its tag. Text and octets
/// convert to each other unchanged, as do numbers, durations and times. Errors:
/// `errc::value_type_mismatch`, `errc::value_out_of_range`.
result<value> convert(const value_form& form, const value& given);

/// Writes the value's octets, without a tag; the writer's `ok()` reports a lack of room. Errors:
/// `errc::value_type_mismatch`, `errc::value_out_of_range`; `errc::value_length_invalid` if the
/// form requires another length.
result<void> encode(const value_form& form, const value& given, writer& out);

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/dictionary/codec/impl/value_codec.ipp>
#endif
