// SPDX-License-Identifier: MIT
// The words of the dictionary language: a line taken apart, numbers, data types and flags, by the
// names that FreeRADIUS 3 and 4 give them.
#pragma once

#include <array>

#include <radius/dictionary/dictionary_error.hpp>
#include <radius/dictionary/nearest_name.hpp>
#include <radius/dictionary/value_text.hpp>

namespace radius::detail {

/// The words of one line, without its comment.
struct dictionary_words {
    static constexpr std::size_t capacity = 12;

    std::array<std::string_view, capacity> words{};
    std::size_t count = 0;
    bool overflow = false;

    explicit dictionary_words(std::string_view line) noexcept {
        const auto is_space = [](char letter) {
            return letter == ' ' || (letter >= '\t' && letter <= '\r');
        };
        std::size_t place = 0;
        while (place < line.size() && line[place] != '#') {
            if (is_space(line[place])) {
                ++place;
                continue;
            }
            const std::size_t start = place;
            while (place < line.size() && line[place] != '#' && !is_space(line[place])) {
                ++place;
            }
            if (count == capacity) {
                overflow = true;
                return;
            }
            words[count++] = line.substr(start, place - start);
        }
    }

    std::string_view operator[](std::size_t place) const noexcept { return words[place]; }
    std::span<const std::string_view> from(std::size_t place) const noexcept {
        return std::span(words).first(count).subspan(std::min(place, count));
    }
};

/// Takes the text up to `separator` off the front of `text`, and the separator with it.
constexpr std::string_view take_part(std::string_view& text, char separator) noexcept {
    const std::size_t end = text.find(separator);
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return part;
}

/// Appends the parts of "24757.1.0x02" to `number`.
inline result<void, complaint> append_path(attribute_number& number, std::string_view text) {
    std::string_view rest = text;
    do {
        const auto part = parse_number<std::uint32_t>(take_part(rest, '.'));
        if (!part) {
            return complain("bad attribute number", text);
        }
        if (number.depth == attribute_number::max_depth) {
            return complain("attribute number", text, " lies too deep");
        }
        number = number.child(*part);
    } while (!rest.empty());
    return text.ends_with('.') ? result<void, complaint>(complain("bad attribute number", text))
                               : result<void, complaint>();
}

/// How many octets a part of the path would have to fit into and does not; 0 where all parts fit.
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

inline constexpr std::array<type_word, 28> type_words{{
    {"integer", data_type::integer},
    {"string", data_type::text},
    {"octets", data_type::octets},
    {"ipaddr", data_type::ipv4addr},
    {"date", data_type::time},
    {"ifid", data_type::ifid},
    {"ipv6addr", data_type::ipv6addr},
    {"ipv6prefix", data_type::ipv6prefix},
    {"ipv4prefix", data_type::ipv4prefix},
    {"byte", data_type::byte},
    {"short", data_type::short_integer},
    {"signed", data_type::signed_integer},
    {"integer64", data_type::integer64},
    {"ether", data_type::ether},
    {"combo-ip", data_type::combo_ip},
    {"tlv", data_type::tlv},
    {"vsa", data_type::vsa},
    {"extended", data_type::extended},
    {"evs", data_type::evs},
    {"long-extended", data_type::long_extended},
    {"uint8", data_type::byte},
    {"uint16", data_type::short_integer},
    {"uint32", data_type::integer},
    {"uint64", data_type::integer64},
    {"int32", data_type::signed_integer},
    {"ipv4addr", data_type::ipv4addr},
    {"time_delta", data_type::time_delta},
    {"abinary", data_type::octets},
}};

/// Types of other protocols and of later versions, so that a message can tell them from a slip.
inline constexpr std::array<std::string_view, 11> unsupported_types{
    "struct", "union",   "group",   "bool", "int8",     "int16",
    "int64",  "float32", "float64", "size", "attribute"};

/// Reads the third word of an ATTRIBUTE line.
inline result<void, complaint> read_type(std::string_view word, attribute_definition& definition) {
    for (const type_word& known : type_words) {
        if (same_name(known.word, word)) {
            definition.type = known.type;
            return {};
        }
    }
    const bool sized =
        word.size() > 8 && same_name(word.substr(0, 7), "octets[") && word.ends_with(']');
    if (sized) {
        const auto length = parse_number<std::uint16_t>(word.substr(7, word.size() - 8));
        if (!length || *length == 0) {
            return complain("bad length in type", word);
        }
        definition.type = data_type::octets;
        definition.fixed_length = *length;
        return {};
    }
    for (const std::string_view unsupported : unsupported_types) {
        if (same_name(unsupported, word)) {
            return complain("type", word, " is not supported");
        }
    }
    nearest_name search(word);
    for (const type_word& known : type_words) {
        search.offer(known.word);
    }
    return complain("unknown type", word, search.question());
}

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

/// Reads one flag of an ATTRIBUTE line.
inline result<void, complaint> read_flag(std::string_view flag, attribute_definition& definition) {
    constexpr std::string_view encrypt = "encrypt=";
    if (same_name(flag.substr(0, encrypt.size()), encrypt)) {
        const auto hidden = read_hiding(flag.substr(encrypt.size()));
        if (!hidden) {
            return hidden.error();
        }
        definition.properties.hidden = *hidden;
    } else if (same_name(flag, "has_tag")) {
        const data_type type = definition.type;
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
    } else {
        nearest_name search(flag);
        for (const char* known :
             {"has_tag", "encrypt=1", "concat", "array", "secret", "virtual", "internal"}) {
            search.offer(known);
        }
        return complain("unknown flag", flag, search.question());
    }
    return {};
}

/// Reads "format=2,1" or "format=1,1,c" of a VENDOR line.
inline result<vendor_format, complaint> read_vendor_format(std::string_view word) {
    constexpr std::string_view key = "format=";
    if (!same_name(word.substr(0, key.size()), key)) {
        return complain("unknown option", word, "; a vendor's only one is format=");
    }
    std::string_view rest = word.substr(key.size());
    const auto type = parse_number<std::uint8_t>(take_part(rest, ','));
    const auto length = parse_number<std::uint8_t>(take_part(rest, ','));
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
    return vendor_format{*type, *length, continuation};
}

} // namespace radius::detail
