// SPDX-License-Identifier: MIT
// Reads dictionaries in the FreeRADIUS format, from files or from text.
#pragma once

#include <radius/dictionary/language/files.hpp>
#include <radius/dictionary/language/parser.hpp>

namespace radius {

namespace detail {

/// One load operation: the parser and the open files.
class dictionary_loader {
  public:
    using outcome = result<void, dictionary_error>;

    dictionary_loader(const dictionary& base, const dictionary_options& options);

    /// The first file.
    outcome load(const std::filesystem::path& path);

    /// Text without a file, in which $INCLUDE is not possible.
    outcome parse(std::string_view text, const std::string& name);

    result<dictionary, dictionary_error> finish() { return parser_.finish(); }

  private:
    outcome read_file(const dictionary_file& file);

    outcome read_lines(std::string_view text, const std::string& name, const dictionary_file* file);

    outcome read_include(const dictionary_words& words, const std::string& name, std::size_t number,
                         const dictionary_file* from);

    dictionary_options options_;
    dictionary_files files_;
    dictionary_parser parser_;
};

} // namespace detail

/// Reads a dictionary file and its includes, on top of `base`. Errors: the first problem, with its
/// file and line.
result<dictionary, dictionary_error> try_load_dictionary(const std::filesystem::path& path,
                                                         const dictionary& base = {},
                                                         const dictionary_options& options = {});

/// Reads a dictionary file and its includes, on top of `base`. Throws `dictionary_error`.
dictionary load_dictionary(const std::filesystem::path& path, const dictionary& base = {},
                           const dictionary_options& options = {});

/// Reads a dictionary's text, which cannot include files; errors use `name` as the file name.
result<dictionary, dictionary_error> parse_dictionary(std::string_view text,
                                                      const std::string& name = "dictionary",
                                                      const dictionary& base = {},
                                                      const dictionary_options& options = {});

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/dictionary/impl/loader.ipp>
#endif
