// SPDX-License-Identifier: MIT
// The tag octet that groups the attributes of one tunnel (RFC 2868 section 3).
#pragma once

#include <optional>

#include <radius/attribute/data_type.hpp>
#include <radius/wire/reader.hpp>
#include <radius/wire/writer.hpp>

namespace radius {

/// Tags run from 1 to 31; 0 means "belongs to no group".
inline constexpr octet max_tag = 0x1F;

/// A value and the group it belongs to.
template <class Value>
struct tagged {
    octet tag = 0;
    Value value{};
    bool operator==(const tagged&) const = default;
};

} // namespace radius

namespace radius::detail {

/// The parts of a tagged attribute's octets. For an integer, `value` is its low three octets.
struct tagged_octets {
    octet tag = 0;
    octets_view value;
};

/// True for the types whose tag replaces the most significant octet.
constexpr bool tag_replaces_octet(data_type type) noexcept {
    return type != data_type::text && type != data_type::octets;
}

/// Splits a tagged attribute's octets (rule: a string whose first octet is above 0x1F has no tag; a
/// salted one always has; an integer carries it in its high octet). Errors:
/// `errc::value_length_invalid`, `errc::value_out_of_range` for an integer's tag above 31.
constexpr result<tagged_octets> split_tag(data_type type, hiding hidden,
                                          octets_view value) noexcept {
    if (tag_replaces_octet(type)) {
        if (value.size() != 4) {
            return errc::value_length_invalid;
        }
        if (value.front() > max_tag) {
            return errc::value_out_of_range;
        }
        return tagged_octets{value.front(), value.subspan(1)};
    }
    if (value.empty()) {
        if (hidden != hiding::none) {
            return errc::value_length_invalid;
        }
        return tagged_octets{0, value};
    }
    if (value.front() <= max_tag) {
        return tagged_octets{value.front(), value.subspan(1)};
    }
    if (hidden == hiding::none) {
        return tagged_octets{0, value};
    }
    return tagged_octets{0, value.subspan(1)};
}

/// Whether a text or octets value with tag 0 needs the tag octet in front of it: always if it is
/// hidden, and if its own first octet would be read as a tag.
constexpr bool needs_tag_octet(octet tag, hiding hidden, octets_view value) noexcept {
    return tag != 0 || hidden != hiding::none || (!value.empty() && value.front() <= max_tag);
}

} // namespace radius::detail
