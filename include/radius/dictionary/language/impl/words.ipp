// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/language/words.hpp>.
#pragma once

#include <array>
#include <cstring>

#include <radius/dictionary/language/words.hpp>

namespace radius::detail {

RADIUS_DECL void dictionary_words::read(std::string_view& text) noexcept {
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

RADIUS_DECL std::string_view dictionary_words::operator[](std::size_t place) const noexcept {
    return words[place];
}

RADIUS_DECL std::string_view dictionary_words::unprintable() const noexcept {
    for (std::size_t place = 0; odd && place < count; ++place) {
        if (!is_printable(words[place])) {
            return words[place];
        }
    }
    return {};
}

RADIUS_DECL dictionary_words::kind dictionary_words::kind_of(char given) noexcept {
    return kinds[static_cast<std::uint8_t>(given)];
}

RADIUS_DECL void dictionary_words::add(const char* begin, const char* end) noexcept {
    if (count == capacity) {
        begin = words[--count].data();
    }
    words[count++] = {begin, static_cast<std::size_t>(end - begin)};
}

RADIUS_DECL line_outcome append_path(attribute_number& number, std::string_view text) {
    std::string_view rest = text;
    do {
        const auto part = parse_unsigned(take_part(rest, '.'), 0xFFFFFFFFU);
        if (!part) {
            return complain("bad attribute number", text);
        }
        if (number.depth == attribute_number::max_depth) {
            return complain("attribute number", text, " is nested too deeply");
        }
        number = number.child(static_cast<std::uint32_t>(*part));
    } while (!rest.empty());
    return text.ends_with('.') ? line_outcome(complain("bad attribute number", text))
                               : line_outcome();
}

/// Reads types such as `octets[16]`. False if `word` does not have this form.
RADIUS_DECL result<bool, complaint> read_sized_type(std::string_view word,
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

RADIUS_DECL line_outcome read_type(std::string_view word, attribute_definition& definition) {
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

RADIUS_DECL result<vendor_format, complaint> read_vendor_format(std::string_view word) {
    constexpr std::string_view key = "format=";
    if (!same_name(word.substr(0, key.size()), key)) {
        return complain("unknown option", word, "; the only option of VENDOR is format=");
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
        return complain("", word, ": only format=1,1 can have a third part, c");
    }
    return vendor_format{static_cast<std::uint8_t>(*type), static_cast<std::uint8_t>(*length),
                         continuation};
}

/// Reads the value of "encrypt=".
RADIUS_DECL result<hiding, complaint> read_hiding(std::string_view word) {
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
RADIUS_DECL result<time_unit, complaint> read_precision(std::string_view word) {
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
RADIUS_DECL result<void, complaint> read_subtype(std::string_view word,
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
RADIUS_DECL result<bool, complaint> read_valued_flag(std::string_view name, std::string_view word,
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

RADIUS_DECL result<bool, complaint>
read_flag(std::string_view flag, attribute_definition& definition, flag_references& references) {
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
