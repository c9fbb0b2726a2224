// SPDX-License-Identifier: MIT
// Reads dictionaries in the FreeRADIUS format, from files or from text.
#pragma once

#include <string>
#include <string_view>

#include <radius/dictionary/dictionary.hpp>
#include <radius/dictionary/dictionary_error.hpp>
#include <radius/dictionary/dictionary_options.hpp>
#include <radius/wire/result.hpp>

namespace radius {

/// Reads a dictionary file and its includes, on top of `base`. Errors: the first problem, with its
/// file and line.
result<dictionary, dictionary_error> try_load_dictionary(const std::string& path,
                                                         const dictionary& base = {},
                                                         const dictionary_options& options = {});

/// Reads a dictionary file and its includes, on top of `base`. Throws `dictionary_error`.
dictionary load_dictionary(const std::string& path, const dictionary& base = {},
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
