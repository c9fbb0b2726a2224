// SPDX-License-Identifier: MIT
// Lines of a dictionary taken apart into words, and words into numbers.
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
    std::size_t count = 0; ///< 0 for a line that is empty or has a comment only
    std::size_t size = 0;  ///< of the line, in octets
    bool odd = false;      ///< not all of them are printable ASCII

    /// Takes the first line off `text`. Words beyond `capacity` are taken for one with the last.
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

    /// The first word that a terminal would not show as it stands; empty where there is none.
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
        last, ///< of a line, or of what is read of it
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

/// Takes the text up to `separator` off the front of `text`, and the separator with it.
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

} // namespace radius::detail
