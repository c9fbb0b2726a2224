// SPDX-License-Identifier: MIT
// `Name = value` pairs found in a text, without interpreting them.
#pragma once

#include <algorithm>
#include <stdexcept>

#include <radius/dictionary/text/text_escape.hpp>

namespace radius {

/// `what()` reads `line 2: Usr-Name (did you mean "User-Name"?): unknown name`.
class pair_error : public std::runtime_error {
  public:
    pair_error() : pair_error(0, {}) {}
    pair_error(std::size_t line, const std::string& problem)
        : std::runtime_error("line " + std::to_string(line) + ": " + problem), line_(line) {}

    /// Counted from 1.
    std::size_t line() const noexcept { return line_; }

  private:
    std::size_t line_;
};

namespace detail {

/// One `Name = value`, as views into the text.
struct pair_words {
    std::string_view name;
    std::string_view value;
    std::size_t line = 1;
};

/// Reads pairs from a text, one after the other.
class pair_scanner {
  public:
    explicit pair_scanner(std::string_view text, std::size_t first_line = 1) noexcept
        : rest_(text), line_(first_line) {}

    /// Throws `pair_error`; false at the end.
    bool next(pair_words& pair) {
        if (rest_.starts_with("\xEF\xBB\xBF")) {
            fail("a byte order mark stands before the text; save it as UTF-8 without one");
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
            fail("text behind the value of " + quoted(pair.name) +
                 "; a comma or a line end stands between pairs, and text with spaces has quotes");
        }
        return true;
    }

  private:
    [[noreturn]] void fail(const std::string& problem) const { throw pair_error(line_, problem); }

    std::string_view take(std::size_t count) noexcept {
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(taken.size());
        return taken;
    }
    void skip_blanks() noexcept {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r"), rest_.size()));
    }
    void skip_between() noexcept {
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
    void take_operator(std::string_view& name) {
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
    std::string_view take_value(std::string_view name) {
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

    /// The length of the quoted text at `begin`, in characters; 0 if its line does not end it.
    std::size_t quoted_size(std::size_t begin) const noexcept {
        for (std::size_t place = begin + 1; place < rest_.size() && rest_[place] != '\n'; ++place) {
            if (rest_[place] == '\\') {
                ++place;
            } else if (rest_[place] == rest_[begin]) {
                return place + 1 - begin;
            }
        }
        return 0;
    }

    /// Pairs between braces, including braces and quotes inside them.
    std::string_view take_braces(std::string_view name) {
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

    std::string_view rest_;
    std::size_t line_;
};

} // namespace detail

} // namespace radius
