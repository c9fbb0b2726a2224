// SPDX-License-Identifier: MIT
// Splits lines of a dictionary into words, and parses the words.
#pragma once

#include <array>
#include <cstring>

#include <radius/dictionary/dictionary_error.hpp>
#include <radius/dictionary/tables/dictionary_tables.hpp>
#include <radius/dictionary/text/unsigned_text.hpp>

namespace radius::detail {

/// The words of one line, without its comment. They borrow the text.
struct dictionary_words {
    static constexpr std::size_t capacity = 8;

    std::array<std::string_view, capacity> words;
    std::size_t count = 0; ///< 0 for an empty line and for a comment
    std::size_t size = 0;  ///< of the line, in octets
    bool odd = false;      ///< not all of them are printable ASCII

    /// Removes the first line from `text`. Words beyond `capacity` become part of the last word.
    void read(std::string_view& text) noexcept {
        const char* at = text.data();
        const char* const end = at + text.size();
        count = 0;
        odd = false;
        for (;;) {
            while (at != end && kind_of(*at) == blank) {
                ++at;
            }
            if (at != end && kind_of(*at) <= odd_letter) {
                const char* const begin = at;
                do {
                    odd = odd || kind_of(*at) == odd_letter;
                    ++at;
                } while (at != end && kind_of(*at) <= odd_letter);
                add(begin, at);
                continue;
            }
            if (at != end && *at == '#') {
                const void* const found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
                at = found != nullptr ? static_cast<const char*>(found) : end;
            }
            break;
        }
        size = static_cast<std::size_t>(at - text.data());
        text.remove_prefix(size + (at != end ? 1U : 0U));
    }

    std::string_view operator[](std::size_t place) const noexcept { return words[place]; }

    /// The first word that a terminal would not show unchanged; empty if there is none.
    std::string_view unprintable() const noexcept {
        for (std::size_t place = 0; odd && place < count; ++place) {
            if (!is_printable(words[place])) {
                return words[place];
            }
        }
        return {};
    }

  private:
    enum kind : std::uint8_t {
        letter,
        odd_letter, ///< a control character, or part of one beyond ASCII
        blank,
        last, ///< of a line, or of the part that is read
    };
    static constexpr std::array<kind, 256> kinds = [] {
        std::array<kind, 256> all{};
        for (std::size_t code = 0; code < all.size(); ++code) {
            all[code] = code < 0x20 || code >= 0x7F ? odd_letter : letter;
        }
        all[' '] = all['\t'] = all['\v'] = all['\f'] = all['\r'] = blank;
        all['\n'] = all['#'] = last;
        return all;
    }();
    static kind kind_of(char given) noexcept { return kinds[static_cast<std::uint8_t>(given)]; }

    void add(const char* begin, const char* end) noexcept {
        if (count == capacity) {
            begin = words[--count].data();
        }
        words[count++] = {begin, static_cast<std::size_t>(end - begin)};
    }
};

/// Removes the text up to `separator`, and the separator, from the front of `text`.
constexpr std::string_view take_part(std::string_view& text, char separator) noexcept {
    const std::size_t end = text.find(separator);
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return part;
}

/// Appends the parts of "24757.1.0x02" to `number`.
inline line_outcome append_path(attribute_number& number, std::string_view text) {
    std::string_view rest = text;
    do {
        const auto part = parse_unsigned(take_part(rest, '.'), 0xFFFFFFFFU);
        if (!part) {
            return complain("bad attribute number", text);
        }
        if (number.depth == attribute_number::max_depth) {
            return complain("attribute number", text, " lies too deep");
        }
        number = number.child(static_cast<std::uint32_t>(*part));
    } while (!rest.empty());
    return text.ends_with('.') ? line_outcome(complain("bad attribute number", text))
                               : line_outcome();
}

/// The size in octets that a part of the path exceeds; 0 if all parts fit.
constexpr unsigned overfull_part(const attribute_number& number) noexcept {
    const bool vendors = number.is_vendor_specific();
    const bool extended = number.is_extended() || number.is_long_extended();
    const std::size_t vendor_level = vendors ? 1 : 2;
    const bool has_vendor = vendors || (extended && number[1] == vendor_specific_type);
    for (std::size_t level = 1; level < number.depth; ++level) {
        const unsigned octets = has_vendor && level == vendor_level ? 4U
                                : vendors && level == 2             ? number.format.type_octets
                                                                    : 1U;
        if (octets < 4 && number[level] >> (8U * octets) != 0) {
            return octets;
        }
    }
    return 0;
}

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

/// The integer type that a member of a structure with `bits` bits is read as.
constexpr data_type bits_type(std::size_t bits) noexcept {
    return bits == 1    ? data_type::boolean
           : bits <= 8  ? data_type::byte
           : bits <= 16 ? data_type::short_integer
           : bits <= 32 ? data_type::integer
                        : data_type::integer64;
}

/// Reads types such as `octets[16]`. False if `word` does not have this form.
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

/// The names that flags refer to. The parser looks them up.
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

/// Reads the value of "encrypt=".
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

/// Reads the value of "precision=".
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

/// Reads the value of "subtype=": the integer type of a date or a duration on the wire.
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

/// Reads a flag that has a value. False if there is no such flag.
inline result<bool, complaint> read_valued_flag(std::string_view name, std::string_view word,
                                                attribute_definition& definition,
                                                flag_references& references) {
    const data_type type = definition.type;
    const bool timed = type == data_type::time || type == data_type::time_delta;
    if (same_name(name, "encrypt")) {
        const auto hidden = read_hiding(word);
        definition.properties.hidden = hidden.value_or(hiding::none);
        definition.secret = definition.secret || !hidden; // unknown kinds count as secret
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

/// Reads one flag of an ATTRIBUTE line. False if there is no such flag.
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
        return same_name(flag, "counter") || same_name(flag, "unsafe"); // not used on the wire
    }
    return true;
}

} // namespace radius::detail
