// SPDX-License-Identifier: MIT
// Splits lines of a dictionary into words, and parses the words.
#pragma once

#include <array>

#include <radius/dictionary/definition.hpp>
#include <radius/dictionary/language/complaint.hpp>
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
    void read(std::string_view& text) noexcept;

    std::string_view operator[](std::size_t place) const noexcept;

    /// The first word that a terminal would not show unchanged; empty if there is none.
    std::string_view unprintable() const noexcept;

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
    static kind kind_of(char given) noexcept;

    void add(const char* begin, const char* end) noexcept;
};

/// Removes the text up to `separator`, and the separator, from the front of `text`.
constexpr std::string_view take_part(std::string_view& text, char separator) noexcept {
    const std::size_t end = text.find(separator);
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return part;
}

/// Appends the parts of "24757.1.0x02" to `number`.
line_outcome append_path(attribute_number& number, std::string_view text);

/// The size in octets that a part of the path exceeds; 0 if all parts fit. A type of its own may be
/// larger: dictionaries have internal ones.
constexpr unsigned overfull_part(const attribute_number& number) noexcept {
    const std::size_t level = number.overfull_level(1);
    return level < number.depth ? number.field_octets(level) : 0;
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

/// Reads the type of an attribute or a member.
line_outcome read_type(std::string_view word, attribute_definition& definition);

/// Reads "format=2,1" or "format=1,1,c" of a VENDOR line.
result<vendor_format, complaint> read_vendor_format(std::string_view word);

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

/// Reads one flag of an ATTRIBUTE line. False if there is no such flag.
result<bool, complaint> read_flag(std::string_view flag, attribute_definition& definition,
                                  flag_references& references);

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/dictionary/language/impl/words.ipp>
#endif
