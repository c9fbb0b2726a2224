// SPDX-License-Identifier: MIT
// The flags behind an attribute's type, by the names that FreeRADIUS 3 and 4 give them.
#pragma once

#include <radius/dictionary/language/type_words.hpp>

namespace radius::detail {

/// What flags refer to by name: the parser looks it up.
struct flag_references {
    std::string_view values;   ///< enum=
    std::string_view children; ///< clone=
    std::string_view group;    ///< ref=
    std::string_view key;      ///< key= of a union
};

/// Every flag, for "did you mean".
inline constexpr std::array<std::string_view, 21> flag_names{
    "has_tag", "encrypt=",   "concat",   "array",    "secret",        "virtual", "internal",
    "counter", "enum=",      "clone=",   "ref=",     "key",           "key=",    "length=",
    "offset=", "precision=", "subtype=", "extended", "long-extended", "abinary", "unsafe"};

/// Reads what follows "encrypt=".
inline result<hiding, complaint> read_hiding(std::string_view word) {
    if (word == "1" || same_name(word, "User-Password")) {
        return hiding::password;
    }
    if (word == "2" || same_name(word, "Tunnel-Password")) {
        return hiding::tunnel_password;
    }
    if (word == "3" || same_name(word, "Ascend-Secret")) {
        return hiding::ascend;
    }
    return complain("unknown method of encryption", word);
}

/// Reads what follows "precision=".
inline result<time_unit, complaint> read_precision(std::string_view word) {
    constexpr std::array<std::string_view, 12> words{
        "seconds",      "second",      "s",  "milliseconds", "millisecond", "ms",
        "microseconds", "microsecond", "us", "nanoseconds",  "nanosecond",  "ns"};
    for (std::size_t place = 0; place < words.size(); ++place) {
        if (same_name(word, words[place])) {
            return static_cast<time_unit>(place / 3);
        }
    }
    return complain("unknown precision", word);
}

/// Reads what follows "subtype=": the integer that a date or a duration is on the wire.
inline result<void, complaint> read_subtype(std::string_view word,
                                            attribute_definition& definition) {
    const bool is_signed = word.starts_with("int");
    const std::string_view bits =
        word.substr(std::min<std::size_t>(is_signed ? 3 : 4, word.size()));
    const std::uint16_t octets = bits == "16" ? 2 : bits == "32" ? 4 : bits == "64" ? 8 : 0;
    if (octets == 0 || (!is_signed && !word.starts_with("uint")) ||
        (is_signed && definition.type == data_type::time)) {
        return complain("unknown subtype", word);
    }
    definition.fixed_length = octets;
    definition.is_signed = is_signed;
    return {};
}

/// Reads a flag that has a value. False where there is no such flag.
inline result<bool, complaint> read_valued_flag(std::string_view name, std::string_view word,
                                                attribute_definition& definition,
                                                flag_references& references) {
    const data_type type = definition.type;
    const bool timed = type == data_type::time || type == data_type::time_delta;
    if (same_name(name, "encrypt")) {
        const auto hidden = read_hiding(word);
        definition.properties.hidden = hidden.value_or(hiding::none);
        definition.secret = definition.secret || !hidden; // whatever it is, it is not for everyone
        return hidden ? result<bool, complaint>(true) : result<bool, complaint>(hidden.error());
    }
    if (same_name(name, "enum")) {
        references.values = word;
    } else if (same_name(name, "clone")) {
        references.children = word;
    } else if (same_name(name, "ref")) {
        references.group = word;
    } else if (same_name(name, "key")) {
        references.key = word;
    } else if (same_name(name, "length") && (word == "uint8" || word == "uint16")) {
        definition.length_octets = word == "uint8" ? 1 : 2;
    } else if (same_name(name, "offset") && parse_unsigned(word, 0xFF)) {
        definition.length_offset = static_cast<std::uint8_t>(*parse_unsigned(word));
    } else if (same_name(name, "precision") && timed) {
        const auto unit = read_precision(word);
        if (!unit) {
            return unit.error();
        }
        definition.unit = *unit;
    } else if (same_name(name, "subtype") && timed) {
        if (const auto read = read_subtype(word, definition); !read) {
            return read.error();
        }
    } else {
        return false;
    }
    return true;
}

/// Reads one flag of an ATTRIBUTE line. False where there is no such flag.
inline result<bool, complaint> read_flag(std::string_view flag, attribute_definition& definition,
                                         flag_references& references) {
    if (const std::size_t sign = flag.find('='); sign != std::string_view::npos) {
        return read_valued_flag(flag.substr(0, sign), flag.substr(sign + 1), definition,
                                references);
    }
    const data_type type = definition.type;
    if (same_name(flag, "has_tag")) {
        if (type != data_type::integer && type != data_type::text && type != data_type::octets) {
            return complain("type", to_string(type), " takes no tag");
        }
        definition.properties.tagged = true;
    } else if (same_name(flag, "concat")) {
        definition.properties.concat = true;
    } else if (same_name(flag, "array")) {
        definition.array = true;
    } else if (same_name(flag, "secret")) {
        definition.secret = true;
    } else if (same_name(flag, "virtual") || same_name(flag, "internal")) {
        definition.internal = true;
    } else if (same_name(flag, "key")) {
        definition.key = true;
    } else if (same_name(flag, "extended")) {
        definition.type = data_type::extended;
    } else if (same_name(flag, "long-extended") || same_name(flag, "long_extended") ||
               (same_name(flag, "long") && type == data_type::extended)) { // of 2020's files
        definition.type = data_type::long_extended;
    } else if (same_name(flag, "abinary")) {
        definition.type = data_type::filter;
    } else {
        return same_name(flag, "counter") || same_name(flag, "unsafe"); // of no meaning on the wire
    }
    return true;
}

} // namespace radius::detail
