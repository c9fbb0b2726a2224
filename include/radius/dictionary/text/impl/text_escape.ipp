// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/text/text_escape.hpp>.
#pragma once

#include <string>
#include <string_view>

#include <radius/dictionary/text/text_escape.hpp>
#include <radius/wire/octets.hpp>

namespace radius {

RADIUS_DECL void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (std::size_t place = 0; place < text.size();) {
        const char letter = text[place];
        const auto code = static_cast<std::uint8_t>(letter);
        const std::size_t wide = code >= 0x80 ? detail::wide_character(text, place) : 0;
        if (wide != 0) {
            out += text.substr(place, wide);
            place += wide;
            continue;
        }
        ++place;
        if (letter == '"' || letter == '\\') {
            out += '\\';
            out += letter;
        } else if (letter == '\n') {
            out += "\\n";
        } else if (letter == '\r') {
            out += "\\r";
        } else if (letter == '\t') {
            out += "\\t";
        } else if (code < 0x20 || code >= 0x7F) {
            out += '\\';
            out += static_cast<char>('0' + (code >> 6U));
            out += static_cast<char>('0' + ((code >> 3U) & 7U));
            out += static_cast<char>('0' + (code & 7U));
        } else {
            out += letter;
        }
    }
    out += '"';
}

RADIUS_DECL std::string quoted(std::string_view text) {
    std::string out;
    append_quoted(out, text);
    return out;
}

RADIUS_DECL result<std::string> unquote(std::string_view text) {
    if (text.size() < 2 || (text.front() != '"' && text.front() != '\'')) {
        return errc::text_invalid;
    }
    const char quote = text.front();
    std::string out;
    for (std::size_t place = 1; place < text.size(); ++place) {
        if (text[place] == quote) {
            return place + 1 == text.size() ? result<std::string>(std::move(out))
                                            : result<std::string>(errc::text_invalid);
        }
        if (text[place] != '\\') {
            out += text[place];
            continue;
        }
        if (++place == text.size()) {
            break;
        }
        const char escape = text[place];
        if (escape == '"' || escape == '\'' || escape == '\\') {
            out += escape;
        } else if (quote == '\'') {
            out += '\\';
            out += escape;
        } else if (escape == 'n' || escape == 'r' || escape == 't') {
            out += escape == 'n' ? '\n' : escape == 'r' ? '\r' : '\t';
        } else if (escape == 'x' && place + 2 < text.size() &&
                   detail::hex_digit(text[place + 1]) >= 0 &&
                   detail::hex_digit(text[place + 2]) >= 0) {
            out += static_cast<char>(detail::hex_digit(text[place + 1]) * 16 +
                                     detail::hex_digit(text[place + 2]));
            place += 2;
        } else if (escape >= '0' && escape <= '3' && place + 2 < text.size() &&
                   text[place + 1] >= '0' && text[place + 1] <= '7' && text[place + 2] >= '0' &&
                   text[place + 2] <= '7') {
            out += static_cast<char>((escape - '0') * 64 + (text[place + 1] - '0') * 8 +
                                     (text[place + 2] - '0'));
            place += 2;
        } else {
            return errc::text_invalid;
        }
    }
    return errc::text_invalid;
}

} // namespace radius
