// SPDX-License-Identifier: MIT
// The error for a dictionary that cannot be read, with file and line.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include <radius/dictionary/text/text_escape.hpp>

namespace radius {

/// `what()` reads `dictionary.acme:12: unknown type "intger" (did you mean "integer"?)`.
class dictionary_error : public std::runtime_error {
  public:
    dictionary_error() : dictionary_error({}, 0, {}, {}) {}

    /// Line 0 means the file as a whole. `text` is the offending word.
    dictionary_error(const std::string& file, std::size_t line, const std::string& problem,
                     std::string text)
        : std::runtime_error(file + (line != 0 ? ":" + std::to_string(line) : "") + ": " + problem),
          file_(file), line_(line), text_(std::move(text)) {}

    const std::string& file() const noexcept { return file_; }
    std::size_t line() const noexcept { return line_; }

    /// The offending word, as written in the file.
    const std::string& text() const noexcept { return text_; }

  private:
    std::string file_;
    std::size_t line_;
    std::string text_;
};

namespace detail {

/// A problem with a line, before the line number is known.
struct complaint {
    std::string problem;
    std::string text;
};

/// The result of reading a line: success, or a complaint. One pointer in size, because most lines
/// have none.
class [[nodiscard]] line_outcome {
  public:
    line_outcome() = default;
    line_outcome(complaint what) : what_(std::make_unique<complaint>(std::move(what))) {}

    explicit operator bool() const noexcept { return what_ == nullptr; }

    /// Requires a complaint.
    complaint& error() const noexcept { return *what_; }

  private:
    std::unique_ptr<complaint> what_;
};

/// Returns `before "text" behind`.
inline complaint complain(std::string_view before, std::string_view text,
                          std::string_view behind = {}) {
    std::string problem(before);
    problem += problem.empty() ? "" : " ";
    append_quoted(problem, text);
    problem += behind;
    return {std::move(problem), std::string(text)};
}

} // namespace detail

} // namespace radius
