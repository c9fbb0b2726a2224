// SPDX-License-Identifier: MIT
// What a loader of dictionaries may do, and what it puts up with.
#pragma once

#include <cstddef>

#include <radius/wire/compiler.hpp>

namespace radius {

/// Beyond a bound there is a `dictionary_error`. What a loader allocates is bounded by what it
/// reads.
struct dictionary_options {
    /// Refuse what is otherwise accepted with a diagnostic.
    bool strict = false;

    /// Let $INCLUDE reach files outside the folder of the first file and those below it.
    bool allow_outside_includes = false;

    std::size_t max_include_depth = 32;
    std::size_t max_files = 4096;                        ///< a file included twice counts twice
    std::size_t max_file_size = std::size_t{16} << 20U;  ///< octets
    std::size_t max_total_size = std::size_t{64} << 20U; ///< octets
    std::size_t max_line_size = 4096;                    ///< octets
    std::size_t max_diagnostics = 1000;                  ///< further ones are not kept
};

} // namespace radius
