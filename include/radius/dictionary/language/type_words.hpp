// SPDX-License-Identifier: MIT
// The words of the dictionary language for data types, flags and vendors' layouts, by the names
// that FreeRADIUS 3 and 4 give them.
#pragma once

#include <radius/dictionary/language/dictionary_words.hpp>

namespace radius::detail {

struct type_word {
    std::string_view word;
    data_type type;
};

inline constexpr std::array<type_word, 41> type_words{{
    {"integer", data_type::integer},
    {"string", data_type::text},
    {"octets", data_type::octets},
    {"ipaddr", data_type::ipv4addr},
    {"byte", data_type::byte},
    {"tlv", data_type::tlv},
    {"short", data_type::short_integer},
    {"ipv6addr", data_type::ipv6addr},
    {"date", data_type::time},
    {"integer64", data_type::integer64},
    {"ifid", data_type::ifid},
    {"ipv6prefix", data_type::ipv6prefix},
    {"ipv4prefix", data_type::ipv4prefix},
    {"signed", data_type::signed_integer},
    {"ether", data_type::ether},
    {"ethernet", data_type::ether},
    {"combo-ip", data_type::combo_ip},
    {"vsa", data_type::vsa},
    {"extended", data_type::extended},
    {"evs", data_type::evs},
    {"long-extended", data_type::long_extended},
    {"abinary", data_type::filter},
    {"ipv4addr", data_type::ipv4addr},
    {"uint8", data_type::byte},
    {"uint16", data_type::short_integer},
    {"uint32", data_type::integer},
    {"uint64", data_type::integer64},
    {"int8", data_type::int8},
    {"int16", data_type::int16},
    {"int32", data_type::signed_integer},
    {"int64", data_type::int64},
    {"size", data_type::integer64},
    {"bool", data_type::boolean},
    {"time_delta", data_type::time_delta},
    {"float32", data_type::float32},
    {"float64", data_type::float64},
    {"struct", data_type::structure},
    {"union", data_type::choice},
    {"group", data_type::group},
    {"combo-ip-addr", data_type::combo_ip},
    {"combo-ipaddr", data_type::combo_ip},
}};

/// The integer that holds `bits` bits, as a member of a structure is read.
constexpr data_type bits_type(std::size_t bits) noexcept {
    return bits == 1    ? data_type::boolean
           : bits <= 8  ? data_type::byte
           : bits <= 16 ? data_type::short_integer
           : bits <= 32 ? data_type::integer
                        : data_type::integer64;
}

/// Reads `octets[16]` and its like. False where `word` is not of this form.
inline result<bool, complaint> read_sized_type(std::string_view word,
                                               attribute_definition& definition) {
    const std::size_t bracket = word.find('[');
    if (bracket == std::string_view::npos || !word.ends_with(']')) {
        return false;
    }
    const std::string_view kind = word.substr(0, bracket);
    const bool bits = same_name(kind, "bit");
    const auto size = parse_unsigned(word.substr(bracket + 1, word.size() - bracket - 2), 0xFFFF);
    if (same_name(kind, "octets")) {
        definition.type = data_type::octets;
    } else if (same_name(kind, "string")) {
        definition.type = data_type::text;
    } else if (same_name(kind, "struct")) {
        definition.type = data_type::structure;
    } else if (!bits) {
        return false;
    }
    if (!size || *size == 0 || (bits && *size > 56)) {
        return complain("bad length in type", word);
    }
    if (bits) {
        definition.type = bits_type(static_cast<std::size_t>(*size));
        definition.bits = static_cast<std::uint8_t>(*size);
    } else {
        definition.fixed_length = static_cast<std::uint16_t>(*size);
    }
    return true;
}

/// Reads the type of an attribute or a member.
inline line_outcome read_type(std::string_view word, attribute_definition& definition) {
    for (const type_word& known : type_words) {
        if (same_name(known.word, word)) {
            definition.type = known.type;
            return {};
        }
    }
    const auto sized = read_sized_type(word, definition);
    if (!sized || *sized) {
        return sized ? line_outcome() : line_outcome(sized.error());
    }
    nearest_name search(word);
    for (const type_word& known : type_words) {
        search.offer(known.word);
    }
    return complain("unknown type", word, search.question());
}

/// Reads "format=2,1" or "format=1,1,c" of a VENDOR line.
inline result<vendor_format, complaint> read_vendor_format(std::string_view word) {
    constexpr std::string_view key = "format=";
    if (!same_name(word.substr(0, key.size()), key)) {
        return complain("unknown option", word, "; a vendor's only one is format=");
    }
    std::string_view rest = word.substr(key.size());
    const auto type = parse_unsigned(take_part(rest, ','), 0xFF);
    const auto length = parse_unsigned(take_part(rest, ','), 0xFF);
    const bool continuation = same_name(rest, "c");
    if (!type || (*type != 1 && *type != 2 && *type != 4)) {
        return complain("", word, ": a vendor's type has 1, 2 or 4 octets");
    }
    if (!length || (*length != 0 && *length != 1 && *length != 2 && *length != 4)) {
        return complain("", word, ": a vendor's length has 0, 1, 2 or 4 octets");
    }
    if ((!rest.empty() && !continuation) || (continuation && (*type != 1 || *length != 1))) {
        return complain("", word, ": only format=1,1 takes a third part, c");
    }
    return vendor_format{static_cast<std::uint8_t>(*type), static_cast<std::uint8_t>(*length),
                         continuation};
}

} // namespace radius::detail
