// SPDX-License-Identifier: MIT
// The error for a dictionary that cannot be read, with file and line.
#pragma once

#include <radius/wire/compiler.hpp>

#include <stdexcept>
#include <string>

namespace radius {

/// `what()` reads `dictionary.acme:12: unknown type "intger" (did you mean "integer"?)`.
class dictionary_error : public std::runtime_error {
  public:
    dictionary_error();

    /// Line 0 means the file as a whole. `text` is the offending word.
    dictionary_error(const std::string& file, std::size_t line, const std::string& problem,
                     std::string text);

    const std::string& file() const noexcept { return file_; }
    std::size_t line() const noexcept { return line_; }

    /// The offending word, as written in the file.
    const std::string& text() const noexcept { return text_; }

  private:
    std::string file_;
    std::size_t line_;
    std::string text_;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/dictionary/impl/dictionary_error.ipp>
#endif
