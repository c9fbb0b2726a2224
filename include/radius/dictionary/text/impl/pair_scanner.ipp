// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/text/pair_scanner.hpp>.
#pragma once

#include <algorithm>
#include <stdexcept>

#include <radius/dictionary/text/pair_scanner.hpp>
#include <radius/dictionary/text/text_escape.hpp>

namespace radius {

RADIUS_DECL pair_error::pair_error() : pair_error(0, {}) {}

RADIUS_DECL pair_error::pair_error(std::size_t line, const std::string& problem)
    : std::runtime_error("line " + std::to_string(line) + ": " + problem), line_(line) {}

} // namespace radius

namespace radius::detail {

RADIUS_DECL pair_scanner::pair_scanner(std::string_view text, std::size_t first_line) noexcept
    : rest_(text), line_(first_line) {}

RADIUS_DECL bool pair_scanner::next(pair_words& pair) {
    if (rest_.starts_with("\xEF\xBB\xBF")) {
        fail("the text begins with a byte order mark; save it as UTF-8 without one");
    }
    skip_between();
    if (rest_.empty()) {
        return false;
    }
    pair.line = line_;
    pair.name = take(rest_.find_first_of(" \t\r\n=+,#\"'"));
    skip_blanks();
    take_operator(pair.name);
    skip_blanks();
    pair.value = take_value(pair.name);
    skip_blanks();
    if (!rest_.empty() &&
        std::string_view(",#\r\n").find(rest_.front()) == std::string_view::npos) {
        // Do not show that text: it may be part of a password.
        fail("text after the value of " + quoted(pair.name) +
             "; separate pairs with a comma or a line end, and put text with spaces in quotes");
    }
    return true;
}

RADIUS_DECL std::string_view pair_scanner::take(std::size_t count) noexcept {
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(taken.size());
    return taken;
}

RADIUS_DECL void pair_scanner::skip_between() noexcept {
    for (;;) {
        skip_blanks();
        if (rest_.starts_with('#')) {
            take(rest_.find('\n'));
        } else if (rest_.starts_with('\n') || rest_.starts_with(',')) {
            line_ += rest_.front() == '\n' ? 1U : 0U;
            rest_.remove_prefix(1);
        } else {
            return;
        }
    }
}

RADIUS_DECL void pair_scanner::take_operator(std::string_view& name) {
    if (name.ends_with(':') && rest_.starts_with('=')) { // ":=" right after the name
        name.remove_suffix(1);
    }
    if (name.empty()) {
        fail("a name is missing before " + quoted(rest_.substr(0, rest_.find('\n'))));
    }
    for (const std::string_view sign : {"==", "=~", "=*"}) {
        if (rest_.starts_with(sign)) {
            fail(quoted(name) + " is followed by " + std::string(sign) +
                 ", which compares; write =, := or +=");
        }
    }
    for (const std::string_view sign : {":=", "+=", "="}) {
        if (rest_.starts_with(sign)) {
            rest_.remove_prefix(sign.size());
            return;
        }
    }
    fail(quoted(name) + " is not followed by =");
}

RADIUS_DECL std::string_view pair_scanner::take_value(std::string_view name) {
    if (rest_.starts_with('{')) {
        return take_braces(name);
    }
    if (!rest_.starts_with('"') && !rest_.starts_with('\'')) {
        const std::string_view value = take(rest_.find_first_of(" \t\r\n,"));
        if (value.empty()) {
            fail("a value is missing");
        }
        return value;
    }
    const std::size_t size = quoted_size(0);
    if (size == 0) {
        fail("the quote is not closed in the value of " + quoted(name));
    }
    return take(size);
}

RADIUS_DECL std::size_t pair_scanner::quoted_size(std::size_t begin) const noexcept {
    for (std::size_t place = begin + 1; place < rest_.size() && rest_[place] != '\n'; ++place) {
        if (rest_[place] == '\\') {
            ++place;
        } else if (rest_[place] == rest_[begin]) {
            return place + 1 - begin;
        }
    }
    return 0;
}

RADIUS_DECL std::string_view pair_scanner::take_braces(std::string_view name) {
    std::size_t depth = 0;
    for (std::size_t place = 0; place < rest_.size(); ++place) {
        const char letter = rest_[place];
        if (letter == '"' || letter == '\'') {
            const std::size_t size = quoted_size(place);
            if (size == 0) {
                break;
            }
            place += size - 1;
        } else if (letter == '{') {
            ++depth;
        } else if (letter == '}' && --depth == 0) {
            const std::string_view value = take(place + 1);
            line_ += static_cast<std::size_t>(std::count(value.begin(), value.end(), '\n'));
            return value;
        }
    }
    fail("a brace is not closed in the value of " + quoted(name));
}

} // namespace radius::detail
