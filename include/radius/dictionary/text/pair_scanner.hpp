// SPDX-License-Identifier: MIT
// `Name = value` pairs found in a text, without interpreting them.
#pragma once

#include <radius/wire/compiler.hpp>

#include <algorithm>
#include <stdexcept>

namespace radius {

/// `what()` reads `line 2: Usr-Name (did you mean "User-Name"?): unknown name`.
class pair_error : public std::runtime_error {
  public:
    pair_error();
    pair_error(std::size_t line, const std::string& problem);

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
    explicit pair_scanner(std::string_view text, std::size_t first_line = 1) noexcept;

    /// Throws `pair_error`; false at the end.
    bool next(pair_words& pair);

  private:
    [[noreturn]] void fail(const std::string& problem) const { throw pair_error(line_, problem); }

    std::string_view take(std::size_t count) noexcept;
    void skip_blanks() noexcept {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r"), rest_.size()));
    }
    void skip_between() noexcept;
    void take_operator(std::string_view& name);
    std::string_view take_value(std::string_view name);

    /// The length of the quoted text at `begin`, in characters; 0 if its line does not end it.
    std::size_t quoted_size(std::size_t begin) const noexcept;

    /// Pairs between braces, including braces and quotes inside them.
    std::string_view take_braces(std::string_view name);

    std::string_view rest_;
    std::size_t line_;
};

} // namespace detail

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/dictionary/text/impl/pair_scanner.ipp>
#endif
